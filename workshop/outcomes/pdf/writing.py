"""Puts text that is ready to be drawn onto a page: glyphs where they belong, strong ones thicker.

Written as operators of the page itself: the library's own text object costs several times this,
most of it for numbers that are the same on every line.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from reportlab.lib.colors import Color

from workshop.outcomes.pdf.fonts import font_named, is_thickened, width_of
from workshop.outcomes.pdf.paper_font import PaperFont

_OUTLINE: Final = 0.022
"""Of the size: how thick the outline is of a font that has no strong weight of its own."""

_ESCAPED: Final = {
    **{code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))},
    **{ord(sign): f"\\{sign}" for sign in "\\()"},
}


class Inked(NamedTuple):
    """Text in one font, size and colour, in drawn order."""

    font: str
    text: str
    size: float
    colour: Color
    span: int = 0
    """Where it is from; for those who need to know."""

    @property
    def width(self) -> float:
        """In points."""
        return width_of(self.text, self.font, self.size)


def write(canvas: Any, lines: Sequence[tuple[float, float, Sequence[Inked]]]) -> None:
    """Lines of text, each from its own place on; colours and fonts are not put back."""
    if not any(pieces for _, _, pieces in lines):
        return
    writer = _Writer(canvas)
    for x, y, pieces in lines:
        writer.move(x, y)
        for piece in pieces:
            if piece.text:
                writer.put(piece, x, y)
                x += piece.width
    writer.end()


class _Writer:
    def __init__(self, canvas: Any) -> None:
        self._canvas, self._document = canvas, canvas._doc
        self._code: list[str] = ["BT"]
        self._colour: Color | None = None
        self._font = ""
        self._outline = 0.0

    def move(self, x: float, y: float) -> None:
        self._code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")

    def put(self, piece: Inked, x: float, y: float) -> None:
        if piece.colour is not self._colour:
            self._colour = piece.colour
            self._code.append(_inks(piece.colour))
        outline = piece.size * _OUTLINE if is_thickened(piece.font) else 0.0
        if outline != self._outline:
            self._outline = outline
            self._code.append(f"2 Tr {outline:.3f} w" if outline else "0 Tr")
        font = font_named(piece.font)
        if not font.moved:
            self._show(font, piece.size, piece.text)
            return
        start = 0
        for place, letter in enumerate(piece.text):
            if letter not in font.moved:
                continue
            before = piece.text[start:place]
            if before:
                self._show(font, piece.size, before)
                x += width_of(before, piece.font, piece.size)
            right, up = font.moved[letter]
            self.move(x + right * piece.size / 1000, y + up * piece.size / 1000)
            self._show(font, piece.size, letter)
            x += width_of(letter, piece.font, piece.size)
            self.move(x, y)
            start = place + 1
        if start < len(piece.text):
            self._show(font, piece.size, piece.text[start:])

    def _show(self, font: PaperFont, size: float, text: str) -> None:
        for name, codes in font.pieces(text, self._document):
            chosen = f"{name} {size:g} Tf"
            if chosen != self._font:
                self._font = chosen
                self._code.append(chosen)
            self._code.append(f"({codes.decode('latin-1').translate(_ESCAPED)}) Tj")

    def end(self) -> None:
        if self._outline:
            self._code.append("0 Tr")
        self._code.append("ET")
        self._canvas._code.append(" ".join(self._code))


@lru_cache(maxsize=256)
def _inks(colour: Color) -> str:
    """The operators for areas and outlines in this colour."""
    parts = " ".join(f"{part:.4g}" for part in (colour.red, colour.green, colour.blue))
    return f"{parts} rg {parts} RG"
