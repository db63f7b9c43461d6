"""The page on the wall: its size in units, its fonts, and a composer that sets pieces on it.

A unit is a pixel on a window of 1024×768 at a zoom of 100 %, and grows with both.
"""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from workshop.qt.audience.pieces import (
    MarkPiece,
    Piece,
    PillPiece,
    StakesPiece,
    TextPiece,
)
from workshop.qt.painting.looks import FindingLook, RoleLook, StakesLook
from workshop.qt.painting.text import Block, width_of, wrapped
from workshop.qt.theme import FALLBACK_FAMILY, UI_FAMILY

LEAST: Final = 32
"""Units of the smallest text: 24 points on a window of 1024×768, read from eight metres."""

_WIDE, _TALL = 1024, 768
_SIDE, _TOP, _FOOT = 48, 36, 36
_HEAD: Final = 64
_HEAD_GAP: Final = 16


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of so many pixels, at a zoom of 1.0 to 2.0."""

    width: float
    height: float
    zoom: float = 1.0

    @property
    def unit(self) -> float:
        """Pixels in a unit."""
        return min(self.width / _WIDE, self.height / _TALL) * self.zoom

    def px(self, units: float) -> float:
        """Units in pixels."""
        return units * self.unit

    @property
    def head(self) -> QRectF:
        """The line at the top: where we are, and the clock."""
        side = self._margin(_SIDE)
        return QRectF(side, self._margin(_TOP), self.width - 2 * side, self.px(_HEAD))

    @property
    def body(self) -> QRectF:
        """Everything below it."""
        top = self.head.bottom() + self.px(_HEAD_GAP)
        foot = self.height - self._margin(_FOOT)
        return QRectF(self.head.left(), top, self.head.width(), foot - top)

    @property
    def foot(self) -> QRectF:
        """The margin below the body: nothing that the room reads stands there."""
        tall = self._margin(_FOOT)
        return QRectF(self.head.left(), self.height - tall, self.head.width(), tall)

    def font(self, size: float, weight: int = 400, *, tabular: bool = False) -> QFont:
        """A font of so many units, never below the smallest."""
        return _font(self.pixels(size), weight, tabular)

    def pixels(self, size: float) -> int:
        """The size of a font of so many units."""
        return round(self.px(max(LEAST, size)))

    def line(self, size: float = LEAST) -> float:
        """The height of a line of text, in pixels."""
        return _wrapped("x", self.pixels(size), 400, 1000.0, 1).height

    def _margin(self, units: float) -> float:
        return units * self.unit / self.zoom


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces that turn over together, like a card."""

    rect: QRectF
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A laid-out page. `cut` says that something was left out for want of room."""

    sheet: Sheet = Sheet(1, 1)
    pieces: tuple[Piece, ...] = ()
    groups: tuple[Group, ...] = ()
    cut: bool = False
    head_cut: bool = False
    """Whether the line at the top was; nothing else depends on that."""

    @property
    def sound(self) -> bool:
        """Whether everything lies on the sheet, and no words lie on others."""
        sheet = QRectF(-1, -1, self.sheet.width + 2, self.sheet.height + 2)
        words: list[QRectF] = []
        for piece in self.all_pieces():
            if not sheet.contains(piece.rect):
                return False
            if piece.spoken:
                # letters do not reach to the edges of their lines
                words.append(piece.rect.adjusted(1, 2, -1, -2))
        return not any(one.intersects(other) for one, other in combinations(words, 2))

    def all_pieces(self) -> Iterator[Piece]:
        """Every piece, those of groups included, in reading order."""
        yield from self.pieces
        for group in self.groups:
            yield from group.pieces


class Composer:
    """Sets pieces onto a sheet, and keeps in mind whether any text was cut."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.cut = False
        self.head_cut = False
        self._pieces: list[Piece] = []
        self._groups: list[Group] = []

    def page(self) -> Page:
        """What was set."""
        pieces, groups = tuple(self._pieces), tuple(self._groups)
        return Page(self.sheet, pieces, groups, self.cut, self.head_cut)

    def put(self, piece: Piece) -> None:
        """Set a piece."""
        self._pieces.append(piece)

    @contextmanager
    def group(self, rect: QRectF) -> Generator[None]:
        """What is set inside turns over together."""
        before, self._pieces = self._pieces, []
        yield
        self._groups.append(Group(rect, tuple(self._pieces)))
        self._pieces = before

    def measure(self, text: str, size: float, width: float, lines: int, weight: int = 400) -> Block:
        """The text in lines, not set yet."""
        return _wrapped(text, self.sheet.pixels(size), weight, width, lines)

    def text(
        self,
        text: str,
        rect: QRectF,
        size: float = LEAST,
        *,
        weight: int = 400,
        ink: str = "ink",
        lines: int = 1,
        centred: bool = False,
        middle: bool = False,
        end: bool = False,
        spoken: str = "",
        tabular: bool = False,
    ) -> float:
        """Set text at the top of `rect`; answers where it ends. Nothing is set for no text.

        `ink` names a colour of the theme; `middle` sets it half way down the rectangle, `end` at
        the far side of it.
        """
        if not text.strip():
            return rect.top()
        font = self.sheet.font(size, weight, tabular=tabular)
        block = self.measure(text, size, rect.width(), lines, weight)
        self.cut = self.cut or block.cut
        top = rect.top() + (rect.height() - block.height) / 2 if middle else rect.top()
        room = QRectF(rect.left(), top, rect.width(), block.height)
        self.put(TextPiece(room, block.lines, font, ink, spoken or text, centred, end))
        return room.bottom()

    def fitted(
        self,
        text: str,
        rect: QRectF,
        sizes: tuple[tuple[float, int], ...],
        *,
        weight: int = 600,
        ink: str = "ink",
        centred: bool = False,
        spoken: str = "",
    ) -> float:
        """Set text in the first of (size, lines) in which all of it fits, else in the last."""
        size, lines = sizes[-1]
        for tried, most in sizes:
            if not self.measure(text, tried, rect.width(), most, weight).cut:
                size, lines = tried, most
                break
        return self.text(
            text,
            rect,
            size,
            weight=weight,
            ink=ink,
            lines=lines,
            centred=centred,
            spoken=spoken,
        )

    def width_of(self, text: str, size: float = LEAST, weight: int = 400) -> float:
        """The width of text on one line."""
        return _width(text, self.sheet.pixels(size), weight)

    def mark(self, look: RoleLook, rect: QRectF) -> None:
        """A role's square."""
        self.put(MarkPiece(rect, look))

    def stakes(self, look: StakesLook, x: float, line: QRectF) -> float:
        """The shape of the stakes at the height of a line of text; answers where it ends."""
        side = self.sheet.px(22)
        shape = QRectF(x, line.center().y() - side / 2, side, side)
        self.put(StakesPiece(shape, look.shape))
        return shape.right() + self.sheet.px(14)

    def pill(self, look: FindingLook, x: float, top: float, size: float = 34) -> QRectF:
        """A finding's word; answers its rectangle."""
        font = self.sheet.font(size, 600)
        tall = QFontMetricsF(font).height() + self.sheet.px(10)
        room = self.sheet.body.right() - x
        wide = min(room, width_of(look.word, font) + self.sheet.px(40))
        rect = QRectF(x, top, wide, tall)
        self.put(PillPiece(rect, look, font))
        return rect


# A page is tried in several ways before one is taken: its texts are measured once.


@lru_cache(maxsize=64)
def _font(pixels: int, weight: int, tabular: bool) -> QFont:
    font = QFont()
    font.setFamilies([UI_FAMILY, FALLBACK_FAMILY])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=4096)
def _wrapped(text: str, pixels: int, weight: int, width: float, lines: int) -> Block:
    return wrapped(text, _font(pixels, weight, False), width, lines)


@lru_cache(maxsize=4096)
def _width(text: str, pixels: int, weight: int) -> float:
    return width_of(text, _font(pixels, weight, False))
