"""Nothing but windows, dialogs and menus is ever a window of its own, not even for a moment."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from tests.qt.sessions import workshop_session
from tests.qt.views.room import Room
from tests.qt.views.test_closing_crowded import crowded
from workshop.exercise.agenda import Step
from workshop.exercise.moves import Park
from workshop.exercise.session import ParkedLine, Session

WINDOWS = (QMainWindow, QDialog, QMenu)


class Watcher(QObject):
    """Notes whatever else is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, WINDOWS)
        ):
            self.seen.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("session", [workshop_session, crowded])
def test_no_part_of_a_step_is_shown_before_it_has_its_place(
    room: Room, qapp: QApplication, session: Callable[[], Session]
) -> None:
    watcher = Watcher()
    qapp.installEventFilter(watcher)
    room.open(session(), Step.BRIEF)
    for step in (*Step, *reversed(Step)):
        room.page.go(step)
        room.bridge.submit(Park(ParkedLine(f"new-{step.value}-{len(watcher.seen)}", "Trials?")))
        QApplication.processEvents()
        room.bridge.undo()
        QApplication.processEvents()
    qapp.removeEventFilter(watcher)
    assert watcher.seen == []
