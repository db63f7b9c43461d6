"""Pieces of a page that text alone cannot make: bars, rows of marks, text beside a mark."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from reportlab.platypus import Flowable

from workshop.outcomes.pdf.fonts import width_of
from workshop.outcomes.pdf.marks import Mark
from workshop.outcomes.pdf.pen import Pen, pen_of
from workshop.outcomes.pdf.prose import Prose
from workshop.outcomes.pdf.style import INK, QUIET, SMALLEST, STEEL, TRACK, shade
from workshop.outcomes.pdf.writing import Inked, write


class Alone(Flowable):
    """A mark on a line of its own."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.width, self.height = mark.width, mark.height

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Takes the mark's size."""
        return self.width, self.height

    def draw(self) -> None:
        """The mark."""
        self._mark.draw(pen_of(self.canv), 0, 0)


class Bar(Flowable):
    """A share of 0 to 1 as a bar; a dashed outline where there is none to show."""

    def __init__(
        self, share: float | None, width: float, height: float, colour: str, *, ink: bool
    ) -> None:
        super().__init__()
        self.width, self.height = width, height
        self._share = None if share is None else min(1.0, max(0.0, share))
        self._colour, self._ink = colour, ink

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Takes its own size."""
        return self.width, self.height

    def draw(self) -> None:
        """The track, and on it the share, cut straight where it ends."""
        pen = pen_of(self.canv)
        radius = self.height / 2
        pen.saveState()
        pen.setLineWidth(0.6)
        pen.setStrokeColor(shade(STEEL))
        if self._share is None:
            pen.setDash(2, 2)
            pen.roundRect(0, 0, self.width, self.height, radius, 1, 0)
            pen.restoreState()
            return
        if self._ink:
            pen.roundRect(0, 0, self.width, self.height, radius, 1, 0)
        else:
            self._thick_line(pen, radius, self.width - radius, TRACK, round_ends=1)
        if self._share > 0:
            self._draw_share(pen, max(1.5, self._share * self.width))
        pen.restoreState()

    def _draw_share(self, pen: Pen, reach: float) -> None:
        radius = self.height / 2
        if not self._ink and self.height <= reach <= self.width - radius:
            # the round beginning, then up to a straight end: a path to clip by costs ten times this
            self._thick_line(pen, radius, radius, self._colour, round_ends=1)
            self._thick_line(pen, radius, reach, self._colour, round_ends=0)
            return
        clip = pen.beginPath()
        clip.roundRect(0, 0, self.width, self.height, radius)
        pen.clipPath(clip, 0, 0)
        if not self._ink:
            pen.setFillColor(shade(self._colour))
            pen.rect(0, 0, reach, self.height, 0, 1)
            return
        pen.setStrokeColor(shade(INK))
        pen.line(reach, 0, reach, self.height)
        filled = pen.beginPath()
        filled.rect(0, 0, reach, self.height)
        pen.clipPath(filled, 0, 0)
        for step in range(int((reach + self.height) / 3)):
            start = 3.0 * step - self.height
            pen.line(start, 0, start + self.height, self.height)

    def _thick_line(
        self, pen: Pen, start: float, end: float, colour: str, *, round_ends: int
    ) -> None:
        pen.setLineCap(round_ends)
        pen.setLineWidth(self.height)
        pen.setStrokeColor(shade(colour))
        pen.line(start, self.height / 2, end, self.height / 2)


@dataclass(frozen=True, slots=True)
class Item:
    """A mark, words, or a mark with words behind it, for a row; words come as (font, text)."""

    mark: Mark | None = None
    words: tuple[tuple[str, str], ...] = ()

    @property
    def before_words(self) -> float:
        """How far from its left side the words begin."""
        return self.mark.width + 3 if self.mark else 0


class Row(Flowable):
    """Marks with a few words each, one behind the other, on as many lines as they need."""

    LINE = 16.0

    def __init__(
        self, items: Sequence[Item], *, gap: float = 8, colour: str = INK, indent: float = 0
    ) -> None:
        super().__init__()
        self._items, self._gap, self._colour, self._indent = items, gap, colour, indent
        self._placed: list[tuple[Item, float, int]] = []

    def _width_of(self, item: Item) -> float:
        if item.mark and not item.words:
            return item.mark.width
        return item.before_words + sum(width_of(text, font, SMALLEST) for font, text in item.words)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as it may be, as high as it must."""
        if self._placed and aW == self.width:
            return self.width, self.height
        self._placed = []
        x, line = self._indent, 0
        for item in self._items:
            width = self._width_of(item)
            if x > self._indent and x + width > aW:
                x, line = self._indent, line + 1
            self._placed.append((item, x, line))
            x += width + self._gap
        self.width, self.height = aW, self.LINE * (line + 1)
        return self.width, self.height

    def draw(self) -> None:
        """Line by line from the top."""
        pen = pen_of(self.canv)
        for item, x, line in self._placed:
            base = self.height - self.LINE * (line + 1) + 2
            if item.mark is not None:
                item.mark.draw(pen, x, base + (12 - item.mark.height) / 2)
            x += item.before_words
            colour = shade(self._colour)
            words = [Inked(font, text, SMALLEST, colour) for font, text in item.words]
            if words:
                write(self.canv, [(x, base + 3, words)])


BESIDE_A_MARK = 17.0
"""Where the text begins that stands beside a role's square."""


class Beside(Flowable):
    """A paragraph with a mark to the left of its first line."""

    def __init__(self, mark: Mark, paragraph: Prose, gap: float = 5) -> None:
        super().__init__()
        self._mark, self._paragraph = mark, paragraph
        self._indent = mark.width + gap

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As wide as it may be; the paragraph gets what the mark leaves."""
        _, height = self._paragraph.wrap(aW - self._indent, aH)
        self.width, self.height = aW, max(height, self._mark.height)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """As the paragraph does; what goes on has no mark and stays set in."""
        parts = self._paragraph.split(aW - self._indent, aH)
        if len(parts) < 2:
            return [self] if parts else []
        first, rest = parts
        room = Mark(self._indent, 0, _nothing)
        return [
            Beside(self._mark, cast(Prose, first), self._indent - self._mark.width),
            type(self)._going_on(room, cast(Prose, rest)),
        ]

    @classmethod
    def _going_on(cls, room: Mark, rest: Prose) -> "Beside":
        return Beside(room, rest, 0)

    def draw(self) -> None:
        """The mark in the middle of the first line."""
        leading = self._paragraph.style.leading
        middle = self.height - leading / 2 + 0.6
        self._mark.draw(pen_of(self.canv), 0, middle - self._mark.height / 2)
        self._paragraph.drawOn(self.canv, self._indent, self.height - self._paragraph.height)


class Bullet(Beside):
    """A paragraph with a small dash before it, set in a little."""

    def __init__(self, paragraph: Prose) -> None:
        super().__init__(_DASH, paragraph, gap=6)

    def getSpaceAfter(self) -> float:  # noqa: N802
        """Like the paragraph's."""
        return 4

    @classmethod
    def _going_on(cls, room: Mark, rest: Prose) -> Beside:
        going_on = cls(rest)
        going_on._mark, going_on._indent = room, room.width
        return going_on


def _nothing(pen: Pen, x: float, y: float) -> None:
    del pen, x, y


def _dash(pen: Pen, x: float, y: float) -> None:
    pen.setStrokeColor(shade(QUIET))
    pen.setLineWidth(0.9)
    pen.line(x, y + 0.5, x + 5, y + 0.5)


_DASH = Mark(5, 1, _dash)
