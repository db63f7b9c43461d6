"""A finding's word as a large pill, for one decision that fills the screen."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop.qt.painting.text import draw_line, width_of
from workshop.qt.theme import TextStep, ThemeSource


class FindingPill(QLabel):
    """Painted in the finding's colours; a screen reader reads its word."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._kind = look, "not-voted"
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def say(self, word: str, kind: str) -> None:
        """Show a word in the colours of a finding (`tug-of-war`, …)."""
        self._kind = kind
        self.setText(word)
        self._restyle()

    def sizeHint(self) -> QSize:
        """The word and the round ends."""
        font, metrics = self._font(), self._look.metrics
        tall = QFontMetricsF(font).height() + 2 * metrics.space(1)
        return QSize(ceil(width_of(self.text(), font) + 2 * metrics.space(3)), ceil(tall))

    def minimumSizeHint(self) -> QSize:
        """The whole word."""
        return self.sizeHint()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The pill, outlined in high contrast."""
        theme = self._look.theme
        tone = theme.pill(self._kind)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = theme.shadow_strength == 0
        painter.setPen(QPen(QColor(tone.text), 1) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.background))
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(self._font())
        painter.setPen(QColor(tone.text))
        draw_line(painter, rect, self.text(), centred=True)
        painter.end()

    def _font(self) -> QFont:
        return self._look.metrics.font(TextStep.QUESTION, 600)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
