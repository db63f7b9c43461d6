"""The charts of an assessment, painted: a row is a name, a bar, and its number as text."""

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workshop.application.report import Hat
from workshop.exercise.cards import Stakes
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.painting.elements import paint_bar, paint_mark, paint_stakes, role_colour
from workshop.qt.painting.looks import RoleLook, StakesShape
from workshop.qt.painting.text import Block, draw_block, draw_line, tooltip, width_of, wrapped
from workshop.qt.theme import TextStep, Theme, ThemeSource
from workshop.qt.views.focus_ring import paint_focus_ring
from workshop.qt.views.step_view import label

Colour = Callable[[Theme], str]

SIDE: Final = 8
"""Pixels beside a part: room for its ring."""

_ROW: Final = 28
_BAR: Final = 14
_MARK: Final = 20
_NAMES: Final = 176
_NAMES_SHARE: Final = 0.42
_NAME_LINES: Final = 2
_SHAPE: Final = 10


class ChartRow(QLabel):
    """One bar. Its text is what a screen reader reads; name and number are painted beside it."""

    def __init__(
        self,
        name: str,
        number: str,
        share: float | None,
        colour: Colour,
        look: ThemeSource,
        *,
        spoken: str,
        mark: RoleLook | None = None,
        line: float | None = None,
        numbers: str = "",
    ) -> None:
        """`line` marks a share of its own on the track; `numbers` is the widest number beside."""
        super().__init__(spoken)
        self._look, self._name, self._number = look, name, number
        self._share, self._colour, self._mark, self._line = share, colour, mark, line
        self._numbers = (number, numbers)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)

    def hasHeightForWidth(self) -> bool:
        """Long names take two lines."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """The bar, or the lines of its name where they are taller."""
        metrics = self._look.metrics
        return max(metrics.scaled(_ROW), ceil(self._block(arg__1).height) + metrics.space(1))

    def sizeHint(self) -> QSize:
        """Wide enough for a bar that says something."""
        wide = self._look.metrics.scaled(440)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """A name, a stub and the number."""
        metrics = self._look.metrics
        return QSize(metrics.scaled(200), metrics.scaled(_ROW))

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The name at the leading side, then the bar, then the number."""
        del arg__1
        theme, metrics = self._look.theme, self._look.metrics
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names, block = self._names_width(self.width()), self._block(self.width())
        figures = metrics.font(TextStep.TEXT, 600, tabular=True)
        number = max(ceil(width_of(one, figures)) for one in self._numbers) + metrics.space(1)
        indent = self._indent()
        middle = self.height() / 2
        if self._mark is not None:
            side = metrics.scaled(_MARK)
            square = self._place(0, side, middle - side / 2, side, rtl=rtl)
            paint_mark(painter, square, self._mark, theme, metrics)
        painter.setPen(QColor(theme.ink))
        painter.setFont(metrics.font(TextStep.TEXT))
        room = self._place(indent, names - indent, middle - block.height / 2, block.height, rtl=rtl)
        draw_block(painter, room, block, rtl=rtl)
        wide = self.width() - names - number - metrics.space(4)
        tall = metrics.scaled(_BAR)
        track = self._place(names + metrics.space(2), wide, middle - tall / 2, tall, rtl=rtl)
        if track.width() > 0:
            paint_bar(painter, track, self._share, self._colour(theme), theme, rtl=rtl)
            self._paint_line(painter, track, theme, rtl=rtl)
        painter.setFont(figures)
        painter.setPen(QColor(theme.ink))
        end = self._place(self.width() - number, number, 0, self.height(), rtl=rtl)
        draw_line(painter, end, self._number, rtl=rtl)
        painter.end()
        hint = tooltip(self.text()) if block.cut else ""
        if hint != self.toolTip():
            self.setToolTip(hint)

    def _paint_line(self, painter: QPainter, track: QRectF, theme: Theme, *, rtl: bool) -> None:
        if self._line is None:
            return
        along = track.width() * min(1.0, self._line)
        at = track.right() - along if rtl else track.left() + along
        painter.setPen(QPen(QColor(theme.ink), 2))
        painter.drawLine(round(at), round(track.top() - 4), round(at), round(track.bottom() + 4))

    def _place(self, left: float, wide: float, top: float, tall: float, *, rtl: bool) -> QRectF:
        wide = max(0.0, wide)
        return QRectF(self.width() - left - wide if rtl else left, top, wide, tall)

    def _indent(self) -> int:
        metrics = self._look.metrics
        return metrics.scaled(_MARK) + metrics.space(2) if self._mark is not None else 0

    def _names_width(self, width: int) -> int:
        return round(min(self._look.metrics.scaled(_NAMES), width * _NAMES_SHARE))

    def _block(self, width: int) -> Block:
        room = max(1, self._names_width(width) - self._indent())
        font = self._look.metrics.font(TextStep.TEXT)
        return wrapped(self._name, font, room, _NAME_LINES)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class StakesLine(ClampedLabel):
    """A question behind the shape of its stakes."""

    def __init__(self, question: str, stakes: Stakes, word: str, look: ThemeSource) -> None:
        super().__init__(question, look, lines=3)
        self._shape = StakesShape(stakes.value)
        self.setAccessibleName(f"{word}: {question}")

    def heightForWidth(self, arg__1: int) -> int:
        """What the lines take beside the shape."""
        return super().heightForWidth(max(1, arg__1 - self._indent()))

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The shape, then the question."""
        del arg__1
        theme, metrics = self._look.theme, self._look.metrics
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block = self._block(max(1, self.width() - self._indent()))
        side = metrics.scaled(_SHAPE)
        square = QRectF(1, (block.line_height - side) / 2, side, side)
        room = QRectF(self._indent(), 0, self.width() - self._indent(), self.height())
        if rtl:
            square.moveRight(self.width() - 1)
            room.moveLeft(0)
        paint_stakes(painter, square, self._shape, theme.quiet)
        painter.setFont(metrics.font(TextStep.TEXT))
        painter.setPen(QColor(theme.ink))
        draw_block(painter, room, block, rtl=rtl)
        painter.end()
        hint = tooltip(self.text()) if block.cut else ""
        if hint != self.toolTip():
            self.setToolTip(hint)

    def _indent(self) -> int:
        metrics = self._look.metrics
        return metrics.scaled(_SHAPE) + metrics.space(2)


class ShiftLine(QWidget):
    """A question, and below it whose call it was and whose it is."""

    def __init__(self, question: str, shift: str, look: ThemeSource) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.metrics.space(1), 0, 0)
        column.setSpacing(0)
        column.addWidget(ClampedLabel(shift, look, weight=600, lines=2))
        column.addWidget(ClampedLabel(question, look, lines=3, quiet=True))


class Part(QFrame):
    """A part of the result under a small heading; Tab goes from part to part."""

    def __init__(self, heading: str, look: ThemeSource) -> None:
        super().__init__()
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIDE, 4, SIDE, 4)
        self.column.setSpacing(look.metrics.space(1))
        self.column.addWidget(label(heading, "heading", wraps=True))

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below what is there."""
        for widget in widgets:
            self.column.addWidget(widget)

    def say(self, text: str, *, quiet: bool = False, step: TextStep = TextStep.TEXT) -> None:
        """Put a text below what is there; nothing for no text."""
        if text:
            self.add(ClampedLabel(text, self.look, lines=6, quiet=quiet, step=step))

    def finish(self) -> "Part":
        """Everything is in it: tell screen readers what it says."""
        texts = [one.accessibleName() or one.text() for one in self.findChildren(QLabel)]
        self.setAccessibleDescription(". ".join(text for text in texts[1:] if text))
        return self

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Ringed with the focus on it."""
        super().paintEvent(arg__1)
        if self.hasFocus():
            paint_focus_ring(self, self.look)


def look_of(hat: Hat) -> RoleLook:
    """A role of a report as it is painted."""
    return RoleLook(hat.name, hat.mark, hat.colour)


def colour_of(hat: Hat) -> Colour:
    """The colour of a hat's bar; grey for what is no role."""
    if hat.void:
        return lambda theme: theme.nobody
    return lambda theme: role_colour(look_of(hat), theme)
