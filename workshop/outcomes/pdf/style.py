"""How the papers look: sizes, colours, and the styles of their texts."""

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A3, A4, LETTER, TABLOID
from reportlab.lib.styles import ParagraphStyle

from workshop.application.outcome_ports import Paper
from workshop.exercise.session import Finding
from workshop.outcomes.pdf.fonts import Weight

INK: Final = "#1B2330"
QUIET: Final = "#5C6675"
LINE: Final = "#DDE1E7"
TRACK: Final = "#ECEFF4"
ACCENT: Final = "#1F5FBF"
EXPOSED: Final = "#D5814F"
OPEN: Final = "#A33A12"
STEEL: Final = "#8791A1"
WHITE: Final = "#FFFFFF"
BLACK: Final = "#000000"
NEUTRAL_ROLE: Final = "#5E6B7A"

SMALLEST: Final = 8.5
"""Points; nothing on a paper is set smaller."""


@dataclass(frozen=True, slots=True)
class PillTone:
    """A pill's ground and the word on it."""

    ground: str
    word: str


PILLS: Final = {
    Finding.UNOWNED: PillTone("#FCE6DE", "#9A3510"),
    Finding.STANDOFF: PillTone("#F7E3F3", "#86206F"),
    Finding.TUG_OF_WAR: PillTone("#FFF0C7", "#735000"),
    Finding.SPLIT: PillTone("#E7E9F8", "#3C479B"),
    Finding.MAJORITY: PillTone("#E0F0FA", "#15577F"),
    Finding.ALIGNED: PillTone("#DCF2E7", "#0E6341"),
    Finding.NOT_VOTED: PillTone("#ECEFF4", "#4A5464"),
}


@cache
def shade(colour: str) -> Color:
    """A colour of the form #RRGGBB; the neutral one for anything else."""
    try:
        if len(colour) == 7 and colour.startswith("#"):
            return HexColor(int(colour[1:], 16))
    except ValueError:
        pass
    return HexColor(int(NEUTRAL_ROLE[1:], 16))


def luminance(colour: Color) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (float(colour.red), float(colour.green), float(colour.blue))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    lights = sorted((luminance(shade(first)), luminance(shade(second))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def letter_on(colour: str) -> str:
    """Black or white, whichever stands out more from a role's colour."""
    ground = colour if len(colour) == 7 else NEUTRAL_ROLE
    return WHITE if contrast(WHITE, ground) >= contrast(BLACK, ground) else BLACK


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper upright, in points as laid out; `scale` is what these are drawn at."""

    width: float
    height: float
    scale: float = 1.0
    margin: float = 45.0
    top: float = 42.0
    bottom: float = 50.0

    @property
    def inner(self) -> float:
        """The width of a line."""
        return self.width - 2 * self.margin

    @property
    def paper(self) -> tuple[float, float]:
        """The size of the paper itself."""
        return self.width * self.scale, self.height * self.scale


def sheet_for(paper: Paper) -> Sheet:
    """The sheet of a paper size; large ones hold the same lines, drawn larger."""
    match paper:
        case Paper.A4:
            return Sheet(*A4)
        case Paper.LETTER:
            return Sheet(*LETTER)
        case Paper.A3:
            return _enlarged(A3, A4[0])
        case Paper.TABLOID:
            return _enlarged(TABLOID, LETTER[0])


def _enlarged(size: tuple[float, float], width: float) -> Sheet:
    scale = size[0] / width
    return Sheet(width, size[1] / scale, scale)


def _style(
    name: str,
    size: float,
    leading: float,
    *,
    weight: Weight = Weight.REGULAR,
    colour: str = INK,
    before: float = 0,
    after: float = 0,
    alignment: Literal[0, 1, 2] = 0,
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=weight.value,
        fontSize=size,
        leading=leading,
        textColor=shade(colour),
        spaceBefore=before,
        spaceAfter=after,
        alignment=alignment,
        # never a line of a paragraph alone at the end or the beginning of a page
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )


EYEBROW: Final = _style("eyebrow", 9.5, 13, colour=QUIET, after=5)
TITLES: Final = (
    (60, _style("title", 25, 30, weight=Weight.STRONG, after=6)),
    (160, _style("long-title", 18, 23, weight=Weight.STRONG, after=6)),
    (None, _style("longest-title", 13, 18, weight=Weight.STRONG, after=6)),
)
FACTS: Final = _style("facts", 9.5, 14, colour=QUIET)
HEADING: Final = _style("heading", 13, 17, weight=Weight.STRONG, before=20, after=6)
SUBHEADING: Final = _style("subheading", 10.5, 14.5, weight=Weight.STRONG, before=12, after=3)
LEAD: Final = _style("lead", 13, 19.5, after=11)
LEAD_STRONG: Final = _style("lead-strong", 13, 19.5, weight=Weight.STRONG)
BODY: Final = _style("body", 9.5, 13.5, after=5)
QUIET_BODY: Final = _style("quiet-body", 9.5, 13.5, colour=QUIET, after=5)
NOTE: Final = _style("note", 8.5, 12, colour=QUIET)
CELL: Final = _style("cell", 9, 12.5)
CELL_STRONG: Final = _style("cell-strong", 9, 12.5, weight=Weight.STRONG)
CELL_OPEN: Final = _style("cell-open", 9, 12.5, weight=Weight.STRONG, colour=OPEN)
CELL_QUIET: Final = _style("cell-quiet", 8.5, 12, colour=QUIET)
CELL_FIGURE: Final = _style("cell-figure", 9, 12.5, weight=Weight.STRONG, alignment=1)
HEAD_CENTRED: Final = _style(
    "head-centred", 8.5, 12, weight=Weight.MEDIUM, colour=QUIET, alignment=1
)
HEAD: Final = _style("head", 8.5, 12, weight=Weight.MEDIUM, colour=QUIET)
FIGURE: Final = _style("figure", 11, 14, weight=Weight.STRONG)
FIGURE_NOTE: Final = _style("figure-note", 9, 12.5, colour=QUIET)
