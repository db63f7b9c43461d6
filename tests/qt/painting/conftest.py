"""Painting is measured in the bundled fonts."""

import pytest
from PySide6.QtWidgets import QApplication

from workshop.qt.theme import load_fonts
from workshop.resources import resource


@pytest.fixture(autouse=True)
def bundled_fonts(qapp: QApplication) -> None:
    load_fonts(resource("fonts"))
