"""The fonts of the papers, loaded when a text asks for them; which letters each can draw."""

from enum import Enum
from functools import cache
from threading import RLock
from typing import Final, NamedTuple, cast

from reportlab.pdfbase import pdfmetrics

from workshop.outcomes.pdf.paper_font import PaperFont
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


class _Block(NamedTuple):
    """A stretch of code points that a font of its own draws."""

    first: int
    last: int
    font: str
    shaped: bool = True


_FILES: Final = {
    "Inter": "Inter-Regular.ttf",
    "Inter-Medium": "Inter-Medium.ttf",
    "Inter-SemiBold": "Inter-SemiBold.ttf",
    "DejaVu": "DejaVuSans.ttf",
    "DejaVu-Bold": "DejaVuSans-Bold.ttf",
    "East Asian": "paper/DroidSansFallback.ttf",
    "Emoji": "paper/NotoEmoji-Regular.ttf",
}
_EAST_ASIAN: Final = "East Asian"
_EMOJI: Final = "Emoji"
_STRONG: Final = " strong"
"""Behind the name of a font that has one weight, where that is to be drawn thicker."""

_BLOCKS: Final = (
    _Block(0x0590, 0x05FF, "Hebrew"),
    _Block(0x0600, 0x06FF, "Arabic"),
    _Block(0x0700, 0x074F, "Syriac"),
    _Block(0x0750, 0x077F, "Arabic"),
    _Block(0x0780, 0x07BF, "Thaana"),
    _Block(0x08A0, 0x08FF, "Arabic"),
    _Block(0x0900, 0x097F, "Devanagari"),
    _Block(0x0980, 0x09FF, "Bengali"),
    _Block(0x0A00, 0x0A7F, "Gurmukhi"),
    _Block(0x0A80, 0x0AFF, "Gujarati"),
    _Block(0x0B00, 0x0B7F, "Oriya"),
    _Block(0x0B80, 0x0BFF, "Tamil"),
    _Block(0x0C00, 0x0C7F, "Telugu"),
    _Block(0x0C80, 0x0CFF, "Kannada"),
    _Block(0x0D00, 0x0D7F, "Malayalam"),
    _Block(0x0D80, 0x0DFF, "Sinhala"),
    _Block(0x0E00, 0x0E7F, "Thai"),
    _Block(0x0E80, 0x0EFF, "Lao"),
    _Block(0x1000, 0x109F, "Myanmar"),
    _Block(0x1100, 0x11FF, _EAST_ASIAN, shaped=False),
    _Block(0x1200, 0x139F, "Ethiopic"),
    _Block(0x1780, 0x17FF, "Khmer"),
    _Block(0x19E0, 0x19FF, "Khmer"),
    _Block(0x2E80, 0x9FFF, _EAST_ASIAN, shaped=False),
    _Block(0xA8E0, 0xA8FF, "Devanagari"),
    _Block(0xA9E0, 0xA9FF, "Myanmar"),
    _Block(0xAA60, 0xAA7F, "Myanmar"),
    _Block(0xAC00, 0xD7FF, _EAST_ASIAN, shaped=False),
    _Block(0xF900, 0xFAFF, _EAST_ASIAN, shaped=False),
    _Block(0xFB1D, 0xFB4F, "Hebrew"),
    _Block(0xFB50, 0xFDFF, "Arabic"),
    _Block(0xFE30, 0xFE4F, _EAST_ASIAN, shaped=False),
    _Block(0xFE70, 0xFEFE, "Arabic"),
    _Block(0xFF00, 0xFFEF, _EAST_ASIAN, shaped=False),
    _Block(0x1F000, 0x1FBFF, _EMOJI),
)
_SHAPED: Final = frozenset({_EMOJI} | {block.font for block in _BLOCKS if block.shaped})
_JOINERS: Final = frozenset({0x200C, 0x200D})
_LOCK: Final = RLock()
_WIDTHS: Final[dict[tuple[str, str], float]] = {}
_MOST_WIDTHS: Final = 50_000


def font_named(name: str) -> PaperFont:
    """The font, read from its file at the first time it is asked for."""
    return _loaded(name)


@cache
def _loaded(name: str) -> PaperFont:
    with _LOCK:  # papers are made in a pool of threads
        known = cast("dict[str, object]", vars(pdfmetrics)["_fonts"]).get(name)
        if isinstance(known, PaperFont):
            return known
        bare = name.removesuffix(_STRONG)
        file = _FILES.get(bare) or f"paper/NotoSans{bare}-Regular.ttf"
        font = PaperFont(name, str(resource("fonts", *file.split("/"))))
        pdfmetrics.registerFont(font)  # pyright: ignore[reportUnknownMemberType] (untyped stub)
        return font


def load_fonts() -> None:
    """Make the fonts known that every paper needs; the others follow when a text asks for them."""
    for weight in Weight:
        _loaded(weight.value)


@cache
def letters_of(name: str) -> frozenset[int]:
    """The code points that a font has a glyph for."""
    return _loaded(name).letters


@cache
def font_for(letter: str, weight: Weight) -> str | None:
    """The name of a font that draws this letter; None where there is none.

    A font with one weight is drawn thicker under the name it has for the strong one.
    """
    code = ord(letter)
    if code in letters_of(weight.value):
        return weight.value
    strong = _STRONG if weight is Weight.STRONG else ""
    for block in _BLOCKS:
        if block.first <= code <= block.last:
            return _named(block.font, strong) if code in letters_of(block.font) else None
    if code in letters_of(weight.fallback):
        return weight.fallback
    for font in (_EMOJI, _EAST_ASIAN):
        if code in letters_of(font):
            return _named(font, strong)
    return None


def _named(font: str, strong: str) -> str:
    _loaded(font + strong)  # from here on the canvas knows it by its name
    return font + strong


def is_shaped(font: str) -> bool:
    """Whether the letters of a font depend on those beside them."""
    return font.removesuffix(_STRONG) in _SHAPED


def is_thickened(font: str) -> bool:
    """Whether a font is drawn with an outline, because it has no strong weight."""
    return font.endswith(_STRONG)


def joins(letter: str) -> bool:
    """Whether a character is unseen and says how those beside it are joined."""
    return ord(letter) in _JOINERS


def width_of(text: str, font: str, size: float) -> float:
    """How wide a text is that is ready to be drawn, in points."""
    known = _WIDTHS.get((font, text))
    if known is None:
        known = _loaded(font).width(text)
        if len(_WIDTHS) >= _MOST_WIDTHS:
            _WIDTHS.clear()
        _WIDTHS[font, text] = known
    return known * size / 1000
