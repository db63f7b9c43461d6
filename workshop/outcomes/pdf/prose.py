"""Paragraphs made of spans instead of markup: no text is ever parsed, so none can be a command."""

from collections.abc import Sequence
from typing import Any, Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from workshop.outcomes.pdf.lines import Breaker, Line, Span
from workshop.outcomes.pdf.pen import Pen, pen_of
from workshop.outcomes.pdf.reading_order import runs_left
from workshop.outcomes.pdf.shaping import drawn_from, is_plain
from workshop.outcomes.pdf.style import shade
from workshop.outcomes.pdf.writing import Inked, write

__all__ = ["Heading", "Prose", "Span", "heading", "prose"]

_FEWEST: Final = 2
"""Lines of a paragraph that stand together at the end or the beginning of a page."""
_LONGEST_LINE: Final = 62.0
"""Of the size: on a wide paper longer lines would be lost on the way back."""
_BASE: Final = 0.78
"""Of the leading: how far under its top a line's letters stand, as far as its size allows."""


class Prose(Flowable):
    """A paragraph of text as it was written: each script in its own order and shape.

    Words that are too long for the line are cut. It is broken into lines once for each width.
    A text of somebody's runs the way of its first letter; a sentence of `ours`, with whatever
    names in it, from left to right.
    """

    def __init__(self, spans: Sequence[Span], style: ParagraphStyle, *, ours: bool = False) -> None:
        super().__init__()
        self.style = style
        self.spans = tuple(spans)
        self.spaceBefore, self.spaceAfter = style.spaceBefore, style.spaceAfter
        self._lines: list[Line] = []
        self._broken_for = -1.0
        self._plain = all(is_plain(span.font, span.text) for span in self.spans)
        self._leftwards = (
            not ours and not self._plain and runs_left("".join(span.text for span in self.spans))
        )

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """The size it takes at this width."""
        if self._broken_for != aW:
            measure = min(aW, _LONGEST_LINE * self.style.fontSize)
            self._lines = Breaker(self.spans, self.style.fontSize, measure).lines()
            self._broken_for = aW
        self.width, self.height = aW, self.style.leading * len(self._lines)
        return self.width, self.height

    @property
    def lines(self) -> int:
        """How many lines it has. Ask it once it is wrapped."""
        return len(self._lines)

    def letters_in(self, lines: int) -> int:
        """How many letters its first lines hold, spaces at their ends included. Wrap it first."""
        return sum(sum(len(text) for _, text in line.pieces) + 1 for line in self._lines[:lines])

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """In two, with at least two lines in each part; in none where that cannot be."""
        self.wrap(aW, aH)
        fits = int((aH + 0.01) / self.style.leading)
        if fits >= len(self._lines):
            return [self]
        if len(self._lines) - fits < _FEWEST:
            fits = len(self._lines) - _FEWEST
        if fits < _FEWEST:
            return []
        first, rest = self._part(self._lines[:fits]), self._part(self._lines[fits:])
        first.spaceAfter = rest.spaceBefore = 0
        return [first, rest]

    def _part(self, lines: list[Line]) -> "Prose":
        part = type(self)(self.spans, self.style)
        part._lines, part._broken_for = lines, self._broken_for
        part._leftwards = self._leftwards
        part.wrap(part._broken_for, 0)
        return part

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        """Line by line from the top, right where it stands: moving the page there costs more."""
        size, leading = self.style.fontSize, self.style.leading
        base = y + self.height - min(leading * _BASE, (leading - size) / 2 + size * 0.8)
        whole: list[tuple[float, float, list[Inked]]] = []
        flush_right = self._leftwards and len(self._lines) > 1
        for line in self._lines:
            start = x + self._start_of(line, flush_right=flush_right)
            pieces = self._inked(line)
            whole.append((start, base, pieces))
            self._link(pen_of(canvas), line, pieces, start, base)
            if line.hyphen:
                self._hyphen(pen_of(canvas), start + (0 if self._leftwards else line.width), base)
            base -= leading
        write(canvas, whole)

    def _start_of(self, line: Line, *, flush_right: bool) -> float:
        if self.style.alignment == 1:
            return (self.width - line.width) / 2
        if self.style.alignment == 2 or flush_right:
            return self.width - line.width
        return 0

    def _inked(self, line: Line) -> list[Inked]:
        size = self.style.fontSize
        if self._plain:
            parts = [(self.spans[number].font, text, number) for number, text in line.pieces]
        else:
            spans = [self.spans[number] for number, _ in line.pieces]
            logical = [
                (span.font, text) for span, (_, text) in zip(spans, line.pieces, strict=True)
            ]
            parts = [
                (font, text, line.pieces[place][0])
                for font, text, place in drawn_from(logical, int(self._leftwards))
            ]
        return [
            Inked(font, text, self.spans[number].size or size, self._colour(number), number)
            for font, text, number in parts
        ]

    def _colour(self, number: int) -> Any:
        colour = self.spans[number].colour
        return shade(colour) if colour else self.style.textColor

    def _link(self, pen: Pen, line: Line, pieces: Sequence[Inked], x: float, y: float) -> None:
        if not any(self.spans[number].link for number, _ in line.pieces):
            return
        for piece in pieces:
            end = x + piece.width
            key = self.spans[piece.span].link
            if key:
                pen.linkRect("", key, (x, y - 2, end, y + piece.size), relative=1)
            x = end

    def _hyphen(self, pen: Pen, x: float, y: float) -> None:
        # a stroke and no letter: a copy of the text has the word in one piece
        size = self.style.fontSize
        reach = -0.3 * size if self._leftwards else 0.3 * size
        pen.setStrokeColor(self.style.textColor)
        pen.setLineWidth(size * 0.07)
        pen.line(x + reach * 0.15, y + size * 0.27, x + reach, y + size * 0.27)


class Heading(Prose):
    """A paragraph that is a bookmark too."""

    bookmark: tuple[str, int, str] = ("", 0, "")
    """Title, level (0 is a section) and key; empty for the rest of a title over two pages."""


def prose(spans: Sequence[Span], style: ParagraphStyle, *, ours: bool = False) -> Prose:
    """A paragraph of these spans; `ours` runs from left to right whatever is in it."""
    return Prose(spans, style, ours=ours)


def heading(
    spans: Sequence[Span], style: ParagraphStyle, title: str, level: int, key: str
) -> Heading:
    """A title of these spans, in the reader's outline as `title`."""
    made = Heading(spans, style)
    made.bookmark = (title, level, key)
    return made
