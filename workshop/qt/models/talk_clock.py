"""The two minutes of the decision that is talked about: a clock beside the step's own."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from workshop.exercise.agenda import Countdown, Pace, Step, Talk
from workshop.exercise.cards import DecisionId
from workshop.qt.bridge import Bridge
from workshop.qt.texts import tr

TALKING_STEPS: Final = frozenset({Step.REVEAL, Step.OWN})
"""Where decisions are talked about one by one."""


class TalkClock(QObject):
    """Runs for one decision until it is stopped, or the step is left; kept with the session.

    Where the program was closed meanwhile it stands, and goes on when it is started again.
    """

    changed = Signal()
    ran_out = Signal()
    """The two minutes are over; said once, and the clock goes on."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._beat = QTimer(self, interval=1000)
        self._beat.timeout.connect(self.refresh)
        bridge.place_changed.connect(self._follow)
        bridge.changed.connect(self._follow)
        self._shown: Talk | None = bridge.talk
        self._over = self._is_over()
        self._beat_if_running()

    @property
    def decision(self) -> DecisionId | None:
        """The decision that has the floor; None where none has."""
        talk = self._bridge.talk
        return talk.decision if talk else None

    def start_or_stop(self) -> None:
        """Give the decision that is talked about its two minutes; stop where they run."""
        decision, now = self._bridge.spotlight, self.now()
        if self._bridge.session.decision(decision) is None:
            self._bridge.refused.emit(tr("First choose the decision to talk about."))
        elif now is not None and now.running and decision == self.decision:
            self.stop()
        else:
            self._bridge.give_talk(decision)

    def stop(self) -> None:
        """No decision has the floor any more."""
        self._bridge.give_talk(None)

    def now(self) -> Countdown | None:
        """What it shows; None where no decision has the floor."""
        return self._bridge.talk_countdown()

    def refresh(self) -> None:
        """Look at the clock anew."""
        if self.now() is None:
            return
        self.changed.emit()
        if self._is_over() and not self._over:
            self._over = True
            self.ran_out.emit()

    def close(self) -> None:
        """Beat no more; what is kept of it stays."""
        self._beat.stop()

    def _follow(self, _changes: object = ()) -> None:
        talk = self._bridge.talk
        if talk == self._shown:
            return
        self._shown, self._over = talk, self._is_over()
        self._beat_if_running()
        self.changed.emit()

    def _is_over(self) -> bool:
        now = self.now()
        return now is not None and now.pace is Pace.OVERTIME

    def _beat_if_running(self) -> None:
        now = self.now()
        if now is not None and now.running:
            self._beat.start()
        else:
            self._beat.stop()
