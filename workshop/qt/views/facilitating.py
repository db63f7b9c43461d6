"""What the facilitator has at every step: any step, the parking lot, notes, clocks, the agenda."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from workshop.exercise.agenda import Step
from workshop.qt.dialogs.agenda import open_agenda
from workshop.qt.models.talk_clock import TALKING_STEPS, TalkClock
from workshop.qt.stage import Stage
from workshop.qt.views.park_bar import ParkBar


class Facilitating(QObject):
    """Binds the actions that are the same at every step, and unbinds them at the end."""

    step_asked = Signal(object)
    """Step: somebody wants to go there."""
    park_asked = Signal()
    note_asked = Signal()
    time_is_up = Signal()
    """Of a step, or of the two minutes of a decision."""

    def __init__(self, stage: Stage, page: QWidget) -> None:
        super().__init__(page)
        self._stage, self._page = stage, page
        self.talk = TalkClock(stage.bridge, self)
        self.talk.ran_out.connect(self.time_is_up)
        self.park_bar = ParkBar(stage.bridge)
        self._before: QWidget | None = None
        self.park_bar.left.connect(self._back)
        stage.bridge.seat_changed.connect(self.park_bar.put_away)
        bind = stage.actions.bind
        for step in Step:
            bind(f"step.{step.value}", partial(self.step_asked.emit, step))
        bind("agenda", lambda: open_agenda(stage, page.window()))
        bind("park", self.park_asked.emit)
        bind("note", self.note_asked.emit)

    def show_step(self, step: Step) -> None:
        """Bind what only some steps have; what was begun at another one is put away."""
        self.park_bar.put_away()
        bind, unbind = self._stage.actions.bind, self._stage.actions.unbind
        if step in TALKING_STEPS:
            bind("talk", self.talk.start_or_stop)
        else:
            unbind(("talk",))

    def park_here(self) -> None:
        """Ask for a thought at the foot of the page; the focus comes back afterwards."""
        focused = QApplication.focusWidget()
        if focused is not self.park_bar.field:
            self._before = focused
        self.park_bar.ask()

    def close(self) -> None:
        """The session is closed: nothing of this can be done any more."""
        self.talk.close()
        steps = (f"step.{step.value}" for step in Step)
        self._stage.actions.unbind((*steps, "agenda", "park", "talk", "note"))

    def _back(self) -> None:
        before, self._before = self._before, None
        if before is None or not isValid(before):
            return
        if self._page.isAncestorOf(before) and before.isVisible():
            before.setFocus()
