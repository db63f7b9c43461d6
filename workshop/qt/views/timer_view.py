"""The clock of the step: time left in figures, words and shape; it never forces anything."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from workshop.exercise.agenda import Countdown, Pace, Step
from workshop.qt.bridge import Bridge
from workshop.qt.models.clock_words import clock_figures
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource
from workshop.qt.views.clock_figures import ClockFigures
from workshop.qt.views.message_line import announce
from workshop.qt.views.step_view import label


class TimerView(QWidget):
    """Time left of the step's plan; a click starts or pauses it."""

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
        self._words = label("", "note")
        self._button = QToolButton()
        self._button.clicked.connect(self.pressed)
        row.addWidget(self._button)
        row.addWidget(self._figures)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._told: tuple[Step, Pace] | None = None
        self._beat = QTimer(self, interval=1000)
        self._beat.timeout.connect(self.refresh)
        bridge.place_changed.connect(self.refresh)
        bridge.changed.connect(self.refresh)
        look.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _changes: object = ()) -> None:
        """Show what the clock says now; beats only while it runs."""
        now = self._bridge.countdown()
        minutes = round(now.planned / 60)
        wanted = minutes > 0 or now.running or now.left < 0
        if self.parentWidget() is not None or not wanted:
            self.setVisible(wanted)  # without a parent it would be a window of its own
        self._button.setText("❚❚" if now.running else "▶")
        self._button.setAccessibleName(tr("Pause the timer") if now.running else tr("Start timer"))
        self._button.setToolTip(self._button.accessibleName())
        self._figures.show_time(clock_figures(now.left), now.pace)
        said = {
            Pace.PLENTY: tr("of {0} min", minutes),
            Pace.AMBER: tr("of {0} min · a fifth left", minutes),
            Pace.RED: tr("of {0} min · nearly over", minutes),
            Pace.OVERTIME: tr("over {0} min", minutes),
        }[now.pace]
        self._words.setText(said)
        self.setAccessibleName(tr("{0} left {1}", clock_figures(now.left), said))
        self._tell(now)
        if now.running and not self._beat.isActive():
            self._beat.start()
        elif not now.running:
            self._beat.stop()

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
