"""A page on the screen, with the keys."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def brought_up(qtbot: QtBot, page: QWidget) -> None:
    """Show a page as the active window of the test."""
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
