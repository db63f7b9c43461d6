"""The fonts of the papers, registered once and embedded as subsets; which letters each can draw."""

from enum import Enum
from functools import cache
from threading import Lock
from typing import Final, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from workshop.resources import resource


class Weight(Enum):
    """How strong a text is set; the value is the font's name in the PDF."""

    REGULAR = "Inter"
    MEDIUM = "Inter-Medium"
    STRONG = "Inter-SemiBold"

    @property
    def fallback(self) -> str:
        """The font for what Inter lacks."""
        return "DejaVu-Bold" if self is Weight.STRONG else "DejaVu"


_FILES: Final = {
    "Inter": "Inter-Regular.ttf",
    "Inter-Medium": "Inter-Medium.ttf",
    "Inter-SemiBold": "Inter-SemiBold.ttf",
    "DejaVu": "DejaVuSans.ttf",
    "DejaVu-Bold": "DejaVuSans-Bold.ttf",
}
_LOCK: Final = Lock()


@cache
def _loaded(name: str) -> TTFont:
    with _LOCK:  # papers are made in a pool of threads
        font = TTFont(name, str(resource("fonts", _FILES[name])))
        pdfmetrics.registerFont(font)  # pyright: ignore[reportUnknownMemberType] (untyped stub)
        return font


def load_fonts() -> None:
    """Make the fonts known that every paper needs; the others follow when a text asks for them."""
    for weight in Weight:
        _loaded(weight.value)


@cache
def letters_of(name: str) -> frozenset[int]:
    """The code points that a font has a glyph for."""
    face = cast("dict[int, int]", _loaded(name).face.charToGlyph)
    return frozenset(letter for letter, glyph in face.items() if glyph)


def width_of(text: str, font: str, size: float) -> float:
    """How wide a text is, in points."""
    return pdfmetrics.stringWidth(text, font, size)
