"""Text from people, made fit for a line: cleaned, broken into lines, cut where room ends."""

import html
import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from workshop.qt.painting.looks import DRAWN_CHARACTERS

_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_SURROGATES: Final = re.compile(r"[\ud800-\udfff]")
_LEADING: Final = 1.06
_ELLIPSIS: Final = "…"
_TOOLTIP_CHARACTERS: Final = 2000


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one text in one font, and whether any of it was left out."""

    lines: tuple[str, ...]
    cut: bool
    line_height: float
    reads: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto
    """The direction of the whole text; automatic where no letter says."""

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.line_height * len(self.lines)


def reads(text: str) -> Qt.LayoutDirection:
    """The direction that the first letter of a text says; automatic where there is no letter."""
    for letter in text[:DRAWN_CHARACTERS]:
        match unicodedata.bidirectional(letter):
            case "L":
                return Qt.LayoutDirection.LeftToRight
            case "R" | "AL":
                return Qt.LayoutDirection.RightToLeft
            case _:
                pass
    return Qt.LayoutDirection.LayoutDirectionAuto


def one_line(text: str) -> str:
    """The text without line breaks, control characters and half characters; at most 1200 long."""
    seen = _SURROGATES.sub("\ufffd", _UNSEEN.sub(" ", text[: DRAWN_CHARACTERS + 1]))
    return seen[:DRAWN_CHARACTERS] + _ELLIPSIS if len(text) > DRAWN_CHARACTERS else seen


def tooltip(text: str) -> str:
    """The text as a tooltip that is never taken for markup; cut after 2000 characters."""
    shown = _SURROGATES.sub("\ufffd", text)
    if len(shown) > _TOOLTIP_CHARACTERS:
        shown = shown[:_TOOLTIP_CHARACTERS] + _ELLIPSIS
    return "<qt>" + html.escape(shown).replace("\n", "<br>") + "</qt>"


def width_of(text: str, font: QFont) -> float:
    """The width of the cleaned text on one line."""
    return QFontMetricsF(font).horizontalAdvance(one_line(text))


def elided(text: str, font: QFont, width: float) -> str:
    """The cleaned text, its end replaced by an ellipsis where it is wider than `width`."""
    return QFontMetricsF(font).elidedText(one_line(text), Qt.TextElideMode.ElideRight, width)


def wrapped(text: str, font: QFont, width: float, most_lines: int) -> Block:
    """The cleaned text in at most `most_lines` lines no wider than `width`, the last one elided.

    Words that are wider than a line are broken. There is one empty line for an empty text.
    """
    clean = one_line(text).strip()
    metrics = QFontMetricsF(font)
    height = metrics.height() * _LEADING
    if not clean or width <= 0:
        return Block(("",), bool(clean), height)
    ends = _line_ends(clean, font, width, most_lines + 1)
    kept = ends if len(ends) <= most_lines else ends[: most_lines - 1]
    lines = [_between(clean, start, end).strip() for start, end in pairwise([0, *kept])]
    if len(ends) <= most_lines:
        return Block(tuple(lines), len(clean) < len(text.strip()), height, reads(clean))
    rest = _between(clean, kept[-1] if kept else 0, None).strip()
    last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return Block((*lines, last), True, height, reads(clean))


def draw_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    rtl: bool = False,
    centred: bool = False,
    way: Qt.LayoutDirection | None = None,
) -> None:
    """Draws text that was cut to its room before, at the leading side or in the middle.

    `rtl` says which side is the leading one; its letters run as the text does, or `way`.
    """
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    across = Qt.AlignmentFlag.AlignHCenter if centred else side | Qt.AlignmentFlag.AlignAbsolute
    option = QTextOption(across | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    # else Qt takes the direction of the program: “?gets in” where that is from the right
    option.setTextDirection(reads(text) if way is None else way)
    painter.drawText(rect, text, option)


def draw_block(
    painter: QPainter,
    rect: QRectF,
    block: Block,
    *,
    rtl: bool = False,
    centred: bool = False,
    beside_mark: bool = False,
) -> None:
    """Draws the lines of a block from the top of `rect` down.

    Several lines stand at the side where the text begins, so that they read as a paragraph; one
    line alone, and what stands `beside_mark`, where the layout begins.
    """
    several = len(block.lines) > 1 and not beside_mark
    if several and block.reads is not Qt.LayoutDirection.LayoutDirectionAuto:
        rtl = block.reads is Qt.LayoutDirection.RightToLeft
    for number, line in enumerate(block.lines):
        top = rect.top() + number * block.line_height
        room = QRectF(rect.left(), top, rect.width(), block.line_height)
        draw_line(painter, room, line, rtl=rtl, centred=centred, way=block.reads)


def _line_ends(text: str, font: QFont, width: float, most: int) -> list[int]:
    """Where lines end, in the UTF-16 units in which Qt counts."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ends: list[int] = []
    layout.beginLayout()
    while len(ends) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return ends


def _between(text: str, start: int, end: int | None) -> str:
    units = text.encode("utf-16-le")
    return units[2 * start : None if end is None else 2 * end].decode("utf-16-le")
