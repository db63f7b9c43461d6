"""Figures of a clock, with a line below them where time is short."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.exercise.agenda import Pace
from workshop.qt.theme import TextStep, ThemeSource

_USUAL: Final = "+88:88"


class ClockFigures(QWidget):
    """The figures, with a bar below them whose length and colour tell the pace."""

    def __init__(self, look: ThemeSource, step: TextStep = TextStep.TITLE) -> None:
        super().__init__()
        self._look, self._step = look, step
        self._pace = Pace.PLENTY
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @property
    def text(self) -> str:
        """The figures that are shown."""
        return self._text

    def show_time(self, text: str, pace: Pace) -> None:
        """Show the figures in the colour of the pace."""
        if (text, pace) != (self._text, self._pace):
            longer = len(text) != len(self._text)
            self._text, self._pace = text, pace
            if longer:
                self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The width of the figures, all digits equally wide, with room for the sign of overtime."""
        metrics = QFontMetrics(self._font())
        widest = max(metrics.horizontalAdvance(text) for text in (self._text, _USUAL))
        return QSize(widest + 4, metrics.height() + 6)

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
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -2, 0), right, self._text)
        if self._pace is not Pace.PLENTY:
            thick = 2 if self._pace is Pace.AMBER else 4
            wide = self.width() if self._pace is Pace.OVERTIME else self.width() // 2
            line = QRect(self.width() - wide, self.height() - thick, wide, thick)
            painter.fillRect(line, QColor(ink))
        painter.end()

    def _font(self) -> QFont:
        return self._look.metrics.font(self._step, 600, tabular=True)
