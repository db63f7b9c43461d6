"""The two minutes of the decision that is talked about: a clock beside the step's own."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from workshop.exercise.agenda import Countdown, Pace, Step, StepRun, countdown, started
from workshop.exercise.cards import DecisionId
from workshop.qt.bridge import Bridge
from workshop.qt.texts import tr

MINUTES: Final = 2

TALKING_STEPS: Final = frozenset({Step.REVEAL, Step.OWN})
"""Where decisions are talked about one by one."""


class TalkClock(QObject):
    """Runs for one decision until it is stopped, or the step is left; kept nowhere."""

    changed = Signal()
    ran_out = Signal()
    """The two minutes are over; said once, and the clock goes on."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._decision: DecisionId | None = None
        self._run = StepRun(Step.REVEAL)
        self._over = False
        self._beat = QTimer(self, interval=1000)
        self._beat.timeout.connect(self.refresh)
        bridge.place_changed.connect(self._leave)
        bridge.changed.connect(self._leave)

    @property
    def decision(self) -> DecisionId | None:
        """The decision it runs for; None while it does not run."""
        return self._decision

    def start_or_stop(self) -> None:
        """Give the decision that is talked about its two minutes; stop where it has them."""
        decision = self._bridge.spotlight
        if self._bridge.session.decision(decision) is None:
            self._bridge.refused.emit(tr("First choose the decision to talk about."))
        elif decision == self._decision:
            self.stop()
        else:
            self._decision, self._over = decision, False
            step = self._bridge.place.step
            self._run = started(StepRun(step), self._bridge.desk.clock.now())
            self._beat.start()
            self.changed.emit()

    def stop(self) -> None:
        """No decision has the floor any more."""
        if self._decision is not None:
            self._decision = None
            self._beat.stop()
            self.changed.emit()

    def now(self) -> Countdown | None:
        """What it shows; None while it does not run."""
        if self._decision is None:
            return None
        return countdown(self._run, MINUTES, self._bridge.desk.clock.now())

    def refresh(self) -> None:
        """Look at the clock anew."""
        shown = self.now()
        if shown is None:
            return
        self.changed.emit()
        if shown.pace is Pace.OVERTIME and not self._over:
            self._over = True
            self.ran_out.emit()

    def _leave(self, _changes: object = ()) -> None:
        bridge = self._bridge
        if (
            bridge.place.step is not self._run.step
            or bridge.session.decision(self._decision) is None
        ):
            self.stop()
