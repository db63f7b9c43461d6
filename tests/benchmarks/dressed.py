"""The application as it looks, without a screen."""

import os

from PySide6.QtWidgets import QApplication

from workshop.qt.theme import Appearance, ThemeChoice, ThemeSource, load_fonts, use_icons
from workshop.resources import resource


def dressed() -> tuple[QApplication, ThemeSource]:
    """The one application of this process, light, in its own font."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    load_fonts(resource("fonts"))
    use_icons(resource("icons"))
    look = ThemeSource()
    Appearance(app, look, ThemeChoice.LIGHT)
    return app, look
