"""Texts are broken into lines, in the order in which they are read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workshop.outcomes.pdf.fonts import width_of
from workshop.outcomes.pdf.line_breaks import good_cut, may_break, wants_hyphen, words_of
from workshop.outcomes.pdf.shaping import drawn, is_plain

_NARROWEST: Final = 0.05
"""Of the size: no letter that stands by itself is narrower."""
_HYPHEN: Final = 0.36
"""The room of a hyphen, of the size of the text."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one font; line feeds in it break the line."""

    font: str
    text: str
    size: float = 0
    """Points; 0 is the paragraph's."""
    colour: str = ""
    """Empty is the paragraph's."""
    link: str = ""
    """The key of a place in the document."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: which span each piece of it is from, in the order of reading."""

    pieces: tuple[tuple[int, str], ...]
    width: float
    hyphen: bool = False
    """A word is cut at its end."""
    last: bool = False
    """A paragraph, or what stands before a line feed, ends with it."""


def width_in(font: str, text: str, size: float) -> float:
    """How wide a text is that is not made ready for drawing yet, in points."""
    if text.isascii() or is_plain(font, text):
        return width_of(text, font, size)
    return sum(width_of(part, font, size) for font, part in drawn([(font, text)]))


class Breaker:
    """Breaks the spans of one paragraph into lines of a width."""

    def __init__(self, spans: Sequence[Span], size: float, width: float) -> None:
        self._spans = spans
        self._size = size
        self._width = max(width, 1.0)
        self._lines: list[Line] = []
        self._pieces: list[tuple[int, str]] = []
        self._x = 0.0
        self._word: list[tuple[int, str, float]] = []
        self._spaced: int | None = None
        """The span whose space stands before the word that is being collected."""

    def lines(self) -> list[Line]:
        """At least one line; each fits, unless a single letter is wider than the line."""
        for number, span in enumerate(self._spans):
            for count, part in enumerate(span.text.split("\n")):
                if count:
                    self._put_word()
                    self._end(last=True)
                self._collect(number, span, part)
        self._put_word()
        self._end(last=True)
        return self._lines

    def _collect(self, number: int, span: Span, text: str) -> None:
        size = self._size_of(number)
        first = True
        for spaced, word in words_of(text):
            # a word may go on from one font to the next
            if not first or spaced or not self._word or self._breaks_before(word):
                self._put_word()
                if spaced or not first:
                    self._spaced = number if spaced else None
            if word:
                self._word.append((number, word, width_in(span.font, word, size)))
            first = False

    def _breaks_before(self, word: str) -> bool:
        return bool(word) and may_break(self._word[-1][1][-1], word[0])

    def _size_of(self, number: int) -> float:
        return self._spans[number].size or self._size

    def _put_word(self) -> None:
        if not self._word:  # a space waits for the word behind it, in whichever font that is
            return
        width = 0.0
        for _, _, each in self._word:
            width += each
        if self._pieces and self._spaced is not None:
            font = self._spans[self._spaced].font
            space = width_of(" ", font, self._size_of(self._spaced))
            if self._x + space + width <= self._width:
                self._add(self._spaced, " ", space)
            else:
                self._end()
        elif self._pieces and self._x + width > self._width:
            self._end()
        if width <= self._width:
            for number, text, each in self._word:
                self._add(number, text, each)
        else:
            self._put_in_parts()
        self._word, self._spaced = [], None

    def _put_in_parts(self) -> None:
        for number, text, _ in self._word:
            font, size = self._spans[number].font, self._size_of(number)
            while text:
                width = width_in(font, text, size)
                room = self._width - self._x
                if width <= room:
                    self._add(number, text, width)
                    break
                cut = self._cut(text, font, size, room)
                if cut == 0:
                    self._end()
                    continue
                hyphen = wants_hyphen(text, cut)
                self._add(number, text[:cut], width_in(font, text[:cut], size))
                self._end(hyphen=hyphen)
                text = text[cut:]

    def _cut(self, text: str, font: str, size: float, room: float) -> int:
        """How many letters fit; none where a line that holds something already has no room."""
        most = int(room / (size * _NARROWEST)) + 2
        fits, over = 0, min(len(text), most)
        while over - fits > 1:
            middle = (fits + over) // 2
            if width_in(font, text[:middle], size) <= room:
                fits = middle
            else:
                over = middle
        if fits == 0 and self._pieces:
            return 0
        cut = good_cut(text, fits) if len(text) > 1 else 1
        if wants_hyphen(text, cut) if cut < len(text) else False:
            while cut > 1 and width_in(font, text[:cut], size) + _HYPHEN * size > room:
                cut -= 1
        return cut

    def _add(self, number: int, text: str, width: float) -> None:
        if self._pieces and self._pieces[-1][0] == number:
            self._pieces[-1] = (number, self._pieces[-1][1] + text)
        else:
            self._pieces.append((number, text))
        self._x += width

    def _end(self, *, hyphen: bool = False, last: bool = False) -> None:
        self._lines.append(Line(tuple(self._pieces), self._x, hyphen, last))
        self._pieces, self._x = [], 0.0
