"""Hat shift as a table: areas down, roles across; a count in a frame is outside the remit."""

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.application.report import HatCell, HatShiftLine
from workshop.application.words import Words
from workshop.exercise.cards import Area
from workshop.qt.painting.elements import paint_mark
from workshop.qt.painting.looks import RoleLook
from workshop.qt.painting.text import draw_line, elided, width_of
from workshop.qt.theme import TextStep, ThemeSource

_ROW: Final = 26
_HEAD: Final = 30
_MARK: Final = 20
_WIDEST: Final = 44
_NARROWEST: Final = 24
"""Pixels at 100 %."""


class HatTable(QWidget):
    """Counts of what each role owns, area by area; the sentences below it say the same in words."""

    def __init__(self, lines: tuple[HatShiftLine, ...], words: Words, look: ThemeSource) -> None:
        super().__init__()
        self._lines, self._words, self._look = lines, words, look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        names = ", ".join(line.hat.name for line in lines)
        self.setAccessibleName(names)
        self.setAccessibleDescription("; ".join(line.said for line in lines))

    def sizeHint(self) -> QSize:
        """A column for each role beside the names of the areas."""
        metrics = self._look.metrics
        tall = _HEAD + _ROW * len(Area)
        wide = self._names_width() + len(self._lines) * metrics.scaled(_WIDEST)
        return QSize(ceil(wide), metrics.scaled(tall))

    def minimumSizeHint(self) -> QSize:
        """Narrow columns."""
        metrics = self._look.metrics
        wide = metrics.scaled(60) + len(self._lines) * metrics.scaled(_NARROWEST) // 2
        return QSize(wide, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The roles' marks, then a row for each area."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, theme = self._look.metrics, self._look.theme
        row, head = metrics.scaled(_ROW), metrics.scaled(_HEAD)
        names = min(self._names_width(), self.width() * 0.4)
        column = min((self.width() - names) / len(self._lines), metrics.scaled(_WIDEST))
        side = min(metrics.scaled(_MARK), column - 2)
        for at, line in enumerate(self._lines):
            hat = RoleLook(line.hat.name, line.hat.mark, line.hat.colour)
            square = QRectF(0, 0, side, side)
            square.moveCenter(self._cell(names + at * column, 0, column, head - 4).center())
            paint_mark(painter, square, hat, theme, metrics)
        note = metrics.font(TextStep.NOTE)
        for place, area in enumerate(Area):
            top = head + place * row
            painter.setFont(note)
            painter.setPen(QColor(theme.quiet))
            name = elided(self._words.area(area), note, names - metrics.space(2))
            draw_line(painter, self._cell(0, top, names, row), name, rtl=self._rtl)
            for at, line in enumerate(self._lines):
                cell = next(one for one in line.cells if one.area is area)
                self._paint_count(painter, self._cell(names + at * column, top, column, row), cell)
        painter.end()

    def _paint_count(self, painter: QPainter, room: QRectF, cell: HatCell) -> None:
        theme, radius = self._look.theme, self._look.metrics.radius_small / 2
        inner = room.adjusted(2, 2, -2, -2)
        if cell.in_remit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft.background))
            painter.drawRoundedRect(inner, radius, radius)
        if not cell.owned:
            return
        if cell.outside:
            painter.setPen(QPen(QColor(theme.ink), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, radius, radius)
        painter.setFont(self._look.metrics.font(TextStep.NOTE, 600))
        painter.setPen(QColor(theme.ink))
        draw_line(painter, room, str(cell.owned), centred=True)

    def _cell(self, left: float, top: float, wide: float, tall: float) -> QRectF:
        return QRectF(self.width() - left - wide if self._rtl else left, top, wide, tall)

    def _names_width(self) -> float:
        metrics = self._look.metrics
        font = metrics.font(TextStep.NOTE)
        return max(width_of(self._words.area(area), font) for area in Area) + metrics.space(4)

    @property
    def _rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
