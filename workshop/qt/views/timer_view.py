"""The clock of the step: time left in figures, words and shape; it never forces anything."""

from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from workshop.exercise.agenda import Countdown, Pace, Step
from workshop.qt.bridge import Bridge
from workshop.qt.models.clock_words import clock_figures
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.clock_figures import ClockFigures
from workshop.qt.views.message_line import announce
from workshop.qt.views.step_view import label

_START: Final = "▶"
_PAUSE: Final = "❚❚"
_MOST_DIGITS: Final = 88


class TimerView(QWidget):
    """Time left of the step's plan; a click starts or pauses it.

    As wide and as high whatever it says, so that nothing beside it moves while time goes by.
    """

    pressed = Signal()
    ran_out = Signal()
    """The time of a step is up, while its clock runs; said once."""

    def __init__(self, bridge: Bridge, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._look = bridge, look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._figures = ClockFigures(look)
        self._plan, self._state = label("", "note"), label("", "note")
        self.button = _StartOrPause()
        self.button.clicked.connect(self.pressed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._plan)
        words.addWidget(self._state)
        words.addStretch(1)
        row.addWidget(self.button)
        row.addWidget(self._figures)
        row.addLayout(words)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._told: tuple[Step, Pace] | None = None
        self._beat = QTimer(self, interval=1000)
        self._beat.timeout.connect(self.refresh)
        bridge.place_changed.connect(self.refresh)
        bridge.changed.connect(self.refresh)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        """The figures and the words, as they stand beside each other."""
        return f"{self._figures.text} {self._plan.text()} {self._state.text()}"

    def refresh(self, _changes: object = ()) -> None:
        """Show what the clock says now; beats only while it runs."""
        now = self._bridge.countdown()
        minutes = round(now.planned / 60)
        wanted = minutes > 0 or now.running or now.left < 0
        if self.parentWidget() is not None or not wanted:
            self.setVisible(wanted)  # without a parent it would be a window of its own
        self.button.setText(_PAUSE if now.running else _START)
        self.button.setAccessibleName(tr("Pause the timer") if now.running else tr("Start timer"))
        self.button.setToolTip(self.button.accessibleName())
        figures = clock_figures(now.left)
        self._figures.show_time(figures, now.pace)
        self._plan.setText(tr("of {0} min", minutes))
        self._state.setText(_state(now))
        over = now.pace is Pace.OVERTIME
        said = tr("{0} over {1} min", figures, minutes) if over else ""
        said = said or tr("{0} left of {1} min", figures, minutes)
        self.setAccessibleName(tr("{0}, {1}", said, _state(now)))
        self._tell(now)
        if now.running and not self._beat.isActive():
            self._beat.start()
        elif not now.running:
            self._beat.stop()

    def _restyle(self) -> None:
        """Room for the longest words, whichever are shown."""
        metrics = QFontMetrics(self._look.metrics.font(TextStep.NOTE))
        lines = [*_states(), tr("of {0} min", _MOST_DIGITS)]
        self._state.setFixedWidth(max(metrics.horizontalAdvance(line) for line in lines) + 4)
        self.refresh()

    def _tell(self, now: Countdown) -> None:
        """Say once that time gets short; of what was so when the step came up, nothing."""
        step = self._bridge.place.step
        before, self._told = self._told, (step, now.pace)
        if before is None or before[0] is not step or not now.running:
            return
        paces = list(Pace)
        if paces.index(now.pace) <= paces.index(before[1]):
            return
        said = {
            Pace.AMBER: tr("A fifth of the time is left."),
            Pace.RED: tr("The time is nearly over."),
            Pace.OVERTIME: tr("The time is up."),
        }[now.pace]
        announce(self, said)
        if now.pace is Pace.OVERTIME:
            self.ran_out.emit()


class _StartOrPause(QToolButton):
    """As wide for either sign."""

    def sizeHint(self) -> QSize:
        """The room of the wider one."""
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(sign) for sign in (_START, _PAUSE))
        return QSize(widest + 2 * metrics.averageCharWidth(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A sign is never cut."""
        return self.sizeHint()


def _states() -> tuple[str, ...]:
    return (
        tr("not started"),
        tr("running"),
        tr("paused"),
        tr("a fifth left"),
        tr("nearly over"),
        tr("overtime"),
    )


def _state(now: Countdown) -> str:
    """How the clock stands, in a word or two: how short time is, else whether it runs."""
    begun, running, paused, amber, red, over = _states()
    match now.pace:
        case Pace.AMBER:
            return amber
        case Pace.RED:
            return red
        case Pace.OVERTIME:
            return over
        case Pace.PLENTY:
            if now.running:
                return running
            return paused if now.left < now.planned else begun
