"""A whole window on a session, worked by its keys, and everything that can be read off it."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Choice
from workshop.exercise.moves import CastBallot
from workshop.exercise.session import Session
from workshop.qt.app import furnish
from workshop.qt.bridge import Bridge
from workshop.qt.main_window import MainWindow
from workshop.qt.settings import Settings
from workshop.qt.theme import ThemeChoice, ThemeSource
from workshop.qt.views.ballot import BallotView
from workshop.qt.views.reveal import RevealView
from workshop.qt.views.session_page import SessionPage

_READ: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


class _StandingClock:
    """Always the same moment, so that two runs say the same minutes."""

    def __init__(self) -> None:
        self._now = datetime.now().astimezone()

    def now(self) -> datetime:
        return self._now


_CLOCK: Final = _StandingClock()


class Room:
    """The main window with one session open, on a clock that stands."""

    def __init__(
        self, qtbot: QtBot, app: QApplication, services: Services, look: ThemeSource, file: Settings
    ) -> None:
        self._qtbot = qtbot
        services = replace(services, clock=_CLOCK)
        file.theme = ThemeChoice.LIGHT
        self.window = MainWindow(look, file)
        self._appearance = furnish(self.window, app, services)
        qtbot.addWidget(self.window)
        self.window.resize(1280, 820)
        self.services = services

    def open(self, session: Session, step: Step) -> None:
        """Put a session into the library, where it is not yet, and open it at a step."""
        if session.id not in self.services.library.find(session.id):
            self.services.library.add(session)
        assert self.window.open_session(session.id)
        with self._qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)
        self.page.go(step)

    def show_text_at(self, scale: float) -> None:
        """Choose the size of all text, at once."""
        self._appearance.set_text_scale(scale)

    def close(self) -> None:
        """Close the window, and wait until another one can have the keys."""
        self.window.close()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is None)

    @property
    def page(self) -> SessionPage:
        page = self.window.session_page
        assert page is not None
        return page

    @property
    def bridge(self) -> Bridge:
        return self.page.stage.bridge

    @property
    def ballot(self) -> BallotView:
        view = self.page.view
        assert isinstance(view, BallotView)
        return view

    @property
    def reveal(self) -> RevealView:
        view = self.page.view
        assert isinstance(view, RevealView)
        return view

    def press(self, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press keys, one after the other, wherever the focus is."""
        held = modifier or Qt.KeyboardModifier.NoModifier
        for key in keys:
            if isinstance(key, str):
                for letter in key:
                    QTest.keyClicks(self._focused(), letter, held)
            else:
                QTest.keyClick(self._focused(), key, held)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def cast(self, person: str, **choices: str) -> None:
        """Let a person vote, past the windows: decision by decision."""
        seat = next(one for one in self.bridge.session.participants if one.id == person)
        self.bridge.desk.take_seat(seat.id)
        for decision, choice in choices.items():
            found = self.bridge.session.decision(decision)
            assert found is not None
            assert self.bridge.submit(CastBallot(seat.id, found.id, Choice(choice)))
        self.bridge.desk.take_seat(None)


def readable(window: QMainWindow) -> list[str]:
    """Everything that the window says anywhere, shown or not, and where its focus is."""
    said = [f"title {window.windowTitle()}"]
    for number, one in enumerate(window.findChildren(QObject)):
        if isinstance(one, QWidget):
            said.append(f"{number} {type(one).__name__} {_of_widget(one)}")
        elif isinstance(one, QAction):
            said.append(f"{number} {one.text()} {one.toolTip()} {one.isEnabled()}")
    return said


def picture(window: QMainWindow) -> QImage:
    """The window as it is seen."""
    return window.grab().toImage()


def _of_widget(one: QWidget) -> list[str]:
    said = [one.toolTip(), one.statusTip(), one.whatsThis(), one.windowTitle()]
    said += [one.accessibleName(), one.accessibleDescription(), str(one.hasFocus())]
    if isinstance(one, QLabel | QLineEdit):
        said.append(one.text())
    if isinstance(one, QPlainTextEdit):
        said.append(one.toPlainText())
    if isinstance(one, QAbstractButton):
        said += [one.text(), str(one.isChecked())]
    if isinstance(one, QAbstractItemView):
        model = one.model()
        for row in range(model.rowCount()):
            said += [str(model.index(row, 0).data(role)) for role in _READ]
    return said
