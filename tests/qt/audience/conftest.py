"""The audience window over a real library, with screens that can be unplugged."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workshop.exercise.session import Session
from workshop.qt.actions import Actions
from workshop.qt.audience.presentation import Presentation
from workshop.qt.audience.screens import Screens
from workshop.qt.settings import Settings
from workshop.qt.stage import Stage
from workshop.qt.theme import ThemeSource


class Plugs(Screens):
    """The screen of this machine, and beside it one that comes and goes."""

    projector = True

    def beside(self, window: QWidget) -> QScreen | None:
        del window
        return QGuiApplication.primaryScreen() if self.projector else None

    def unplug(self) -> None:
        self.projector = False
        self.changed.emit()

    def plug(self) -> None:
        self.projector = True
        self.changed.emit()


@pytest.fixture
def plugs(qapp: QGuiApplication) -> Plugs:
    """A projector is plugged in."""
    return Plugs(qapp)


@pytest.fixture
def facilitator(qtbot: QtBot, actions: Actions) -> QWidget:
    """The window that the facilitator works in, shown and with the focus."""
    window = actions.parent()
    assert isinstance(window, QWidget)
    window.resize(640, 480)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def presentation(
    facilitator: QWidget,
    actions: Actions,
    settings: Settings,
    look: ThemeSource,
    plugs: Plugs,
) -> Iterator[Presentation]:
    """Not started yet, no session open."""
    made = Presentation(facilitator, actions, settings, look, plugs)
    actions.bind("present", made.start_or_end)
    actions.bind("present-flip", made.flip)
    yield made
    made.end()
    made.follow(None)
    made.window.close()
    made.window.deleteLater()


@pytest.fixture
def present(
    presentation: Presentation, open_session: Callable[[Session], Stage]
) -> Callable[[Session], Stage]:
    """Opens a session and shows it to the room, on a page of 1024×768."""

    def start(session: Session) -> Stage:
        stage = open_session(session)
        presentation.follow(stage.bridge)
        presentation.start()
        presentation.window.resize(1024, 768)
        return stage

    return start
