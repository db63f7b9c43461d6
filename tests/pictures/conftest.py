"""What the tests of pictures share with those of the windows."""

import pytest
from PySide6.QtWidgets import QApplication

from workshop.qt.app import application
from workshop.qt.theme import Appearance, ThemeChoice, ThemeSource


@pytest.fixture
def look(qapp: QApplication) -> ThemeSource:
    """The light theme at 100 %, nothing moving by itself."""
    application(["tests"])
    source = ThemeSource(reduced_motion=True, parent=qapp)
    Appearance(qapp, source, ThemeChoice.LIGHT)
    return source
