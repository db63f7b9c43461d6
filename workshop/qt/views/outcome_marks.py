"""Small painted marks of the summary: a finding's pill, a role with its square."""

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from workshop.application.report import Hat
from workshop.qt.painting.elements import paint_mark, paint_pill, pill_size
from workshop.qt.painting.looks import FindingLook, RoleLook, SpecialChoice
from workshop.qt.painting.text import Block, draw_block, tooltip, width_of, wrapped
from workshop.qt.theme import TextStep, ThemeSource

MARK: Final = 20
_VOID: Final = {
    "∅": SpecialChoice.NOBODY,
    "AI": SpecialChoice.THE_AI,
    "?": SpecialChoice.NOT_SURE,
}


class Pill(QLabel):
    """A word in the colours of a finding (`tug-of-war`, …); a screen reader reads the word."""

    def __init__(self, word: str, kind: str, look: ThemeSource) -> None:
        super().__init__(word)
        self._look, self._kind = look, kind
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The whole word."""
        size = pill_size(self.text(), self._look.metrics)
        return QSize(ceil(size.width()), ceil(size.height()))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._look.metrics.scaled(60)), hint.height())

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The pill at the leading side, as wide as its word."""
        del arg__1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(self.sizeHint().width(), self.width())
        rect = QRectF(0, 0, width, self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveRight(self.width())
        word = FindingLook(self.text(), self._kind)
        paint_pill(painter, rect, word, self._look.theme, self._look.metrics)
        painter.end()


class HatLine(QLabel):
    """A role's square with words beside it; what has no room in `lines` is in the tooltip."""

    def __init__(self, hat: Hat, words: str, look: ThemeSource, *, lines: int = 1) -> None:
        super().__init__(words)
        special = _VOID.get(hat.mark) if hat.void else None
        self._role = RoleLook(hat.name, hat.mark, hat.colour, special=special)
        self._look, self._lines = look, lines
        self._blocks: dict[int, Block] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)

    def hasHeightForWidth(self) -> bool:
        """Narrow ones are tall."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """The square, or the lines where they are taller."""
        tall = self._block(arg__1).height if self._lines > 1 else 0
        return max(self._side() + 2, ceil(tall) + 2)

    def sizeHint(self) -> QSize:
        """The square and the words on one line, in reason."""
        metrics = self._look.metrics
        words = width_of(self.text(), metrics.font(TextStep.TEXT))
        wide = ceil(min(words, metrics.scaled(260))) + self._indent()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """The square and a few letters."""
        return QSize(self._look.metrics.scaled(80), self._side() + 2)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The square, then the words."""
        del arg__1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, theme = self._look.metrics, self._look.theme
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, block = self._side(), self._block(self.width())
        square = QRectF(0, 1, side, side)
        top = max(1.0, 1 + (side - block.line_height) / 2)
        room = QRectF(self._indent(), top, self.width() - self._indent(), block.height)
        if rtl:
            square.moveRight(self.width())
            room.moveLeft(0)
        paint_mark(painter, square, self._role, theme, metrics)
        painter.setFont(metrics.font(TextStep.TEXT))
        painter.setPen(QColor(theme.ink))
        draw_block(painter, room, block, rtl=rtl)
        painter.end()
        hint = tooltip(self.text()) if block.cut else ""
        if hint != self.toolTip():
            self.setToolTip(hint)
            # else the tooltip would be read out, with its markup
            self.setAccessibleDescription(self.text() if hint else "")

    def _side(self) -> int:
        return self._look.metrics.scaled(MARK)

    def _indent(self) -> int:
        return self._side() + self._look.metrics.space(2)

    def _block(self, width: int) -> Block:
        if width not in self._blocks:
            font, room = self._look.metrics.font(TextStep.TEXT), max(1, width - self._indent())
            self._blocks[width] = wrapped(self.text(), font, room, self._lines)
        return self._blocks[width]

    def _restyle(self) -> None:
        self._blocks.clear()
        self.updateGeometry()
