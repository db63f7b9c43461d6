"""Where somebody sits before the program: eyes, keys, and a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from workshop.exercise.agenda import Step
from workshop.exercise.session import Session
from workshop.qt.demo.hands import Hands
from workshop.qt.main_window import MainWindow
from workshop.qt.views.session_page import SessionPage

MOST_TABS = 80

NO_SCREEN = pytest.mark.qt_log_ignore("This plugin does not support")
"""What a platform without a screen says of dialogs and of choices that fold out."""


class DeskChair(Hands):
    """Hands at the main window, with a look at what has come about."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        super().__init__(app, window)
        self.window = window

    @property
    def page(self) -> SessionPage:
        page = self.window.session_page
        assert page is not None, "no session is open"
        return page

    @property
    def session(self) -> Session:
        return self.page.stage.bridge.session

    @property
    def step(self) -> Step:
        return self.page.stage.bridge.place.step

    @property
    def focused(self) -> str:
        """What a screen reader calls that which has the focus."""
        return name_of(QApplication.focusWidget())

    def tab_to(self, name: str) -> None:
        """Press Tab until the focus is at what is called so."""
        passed: list[str] = []
        while self.focused != name:
            passed.append(self.focused)
            assert len(passed) < MOST_TABS, f"Tab does not reach “{name}”: {passed}"
            self.press(Qt.Key.Key_Tab)

    def next_step(self) -> None:
        self.press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)

    def get_up(self) -> None:
        self.window.close()
        self.settle()


def name_of(widget: QWidget | None) -> str:
    """The name of a widget, or the words on it."""
    if widget is None:
        return ""
    words = widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or words
