"""What a card is painted with: a painter, the theme, its sizes, and the side to read from."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from workshop.qt.painting.text import draw_line, elided
from workshop.qt.theme import Metrics, TextStep, Theme


@dataclass(frozen=True, slots=True)
class CardPen:
    """Everything that each part of a card is painted with."""

    painter: QPainter
    theme: Theme
    metrics: Metrics
    rtl: bool

    def part(self, rect: QRectF, start: float, width: float) -> QRectF:
        """A stretch of `rect`, counted from its leading side."""
        left = rect.right() - start - width if self.rtl else rect.left() + start
        return QRectF(left, rect.top(), width, rect.height())

    def write(
        self,
        rect: QRectF,
        text: str,
        step: TextStep,
        *,
        weight: int | None = None,
        colour: str | None = None,
    ) -> None:
        """One line, elided to its room; in the quiet ink where no colour is given."""
        font = self.metrics.font(step, weight)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour or self.theme.quiet))
        draw_line(self.painter, rect, elided(text, font, rect.width()), rtl=self.rtl)
