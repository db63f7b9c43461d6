"""The clock of the step: time left in figures, words and shape; it never forces anything."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from workshop.exercise.agenda import Pace
from workshop.qt.bridge import Bridge
from workshop.qt.models.clock_words import clock_figures
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.step_view import label


class TimerView(QWidget):
    """Time left of the step's plan; a click starts or pauses it."""

    pressed = Signal()

    def __init__(self, bridge: Bridge, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._look = bridge, look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._figures = _Figures(look)
        self._words = label("", "note")
        self._button = QToolButton()
        self._button.clicked.connect(self.pressed)
        row.addWidget(self._button)
        row.addWidget(self._figures)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
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
        if now.running and not self._beat.isActive():
            self._beat.start()
        elif not now.running:
            self._beat.stop()


class _Figures(QWidget):
    """The figures, with a bar below them whose length and colour tell the pace."""

    def __init__(self, look: ThemeSource) -> None:
        super().__init__()
        self._look = look
        self._pace = Pace.PLENTY
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_time(self, text: str, pace: Pace) -> None:
        """Show the figures in the colour of the pace."""
        if (text, pace) != (self._text, self._pace):
            longer = len(text) != len(self._text)
            self._text, self._pace = text, pace
            if longer:
                self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The width of the figures, all digits equally wide."""
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance(self._text) + 4, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Figures are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line under the figures where time is short: thin, then thick, then full."""
        del event
        theme = self._look.theme
        ink = {Pace.PLENTY: theme.ink, Pace.AMBER: theme.warn}.get(self._pace, theme.danger)
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        if self._pace is not Pace.PLENTY:
            thick = 2 if self._pace is Pace.AMBER else 4
            wide = self.width() if self._pace is Pace.OVERTIME else self.width() // 2
            line = QRect(self.width() - wide, self.height() - thick, wide, thick)
            painter.fillRect(line, QColor(ink))
        painter.end()

    def _font(self) -> QFont:
        return self._look.metrics.font(TextStep.TITLE, tabular=True)
