"""How the papers look: sizes, colours, and the styles of their texts."""

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A3, A4, LETTER, TABLOID
from reportlab.lib.styles import ParagraphStyle

from workshop.application.outcome_ports import Orientation, Paper
from workshop.outcomes.colours import ACCENT as ACCENT
from workshop.outcomes.colours import BLACK as BLACK
from workshop.outcomes.colours import EXPOSED as EXPOSED
from workshop.outcomes.colours import INK as INK
from workshop.outcomes.colours import LINE as LINE
from workshop.outcomes.colours import NEUTRAL_ROLE as NEUTRAL_ROLE
from workshop.outcomes.colours import OPEN as OPEN
from workshop.outcomes.colours import PILLS as PILLS
from workshop.outcomes.colours import QUIET as QUIET
from workshop.outcomes.colours import STEEL as STEEL
from workshop.outcomes.colours import TRACK as TRACK
from workshop.outcomes.colours import WHITE as WHITE
from workshop.outcomes.colours import PillTone as PillTone
from workshop.outcomes.colours import contrast as contrast
from workshop.outcomes.colours import known
from workshop.outcomes.colours import letter_on as letter_on
from workshop.outcomes.pdf.fonts import Weight

SMALLEST: Final = 8.5
"""Points; nothing on a paper is set smaller."""


@cache
def shade(colour: str) -> Color:
    """A colour of the form #RRGGBB; the neutral one for anything else."""
    return HexColor(int(known(colour)[1:], 16))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper, in points as laid out; `scale` is what these are drawn at."""

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
    def most(self) -> float:
        """Nearly a page: what is higher is not kept together."""
        return min(600.0, self.height - self.top - self.bottom - 90)

    @property
    def paper(self) -> tuple[float, float]:
        """The size of the paper itself."""
        return self.width * self.scale, self.height * self.scale


def sheet_for(paper: Paper, orientation: Orientation = Orientation.PORTRAIT) -> Sheet:
    """The sheet of a paper size; large ones hold the same lines, drawn larger."""
    match paper:
        case Paper.A4:
            return _sheet(A4, 1, orientation)
        case Paper.LETTER:
            return _sheet(LETTER, 1, orientation)
        case Paper.A3:
            return _sheet(A3, A3[0] / A4[0], orientation)
        case Paper.TABLOID:
            return _sheet(TABLOID, TABLOID[0] / LETTER[0], orientation)


def _sheet(size: tuple[float, float], scale: float, orientation: Orientation) -> Sheet:
    short, long = size[0] / scale, size[1] / scale
    if orientation is Orientation.LANDSCAPE:
        return Sheet(long, short, scale)
    return Sheet(short, long, scale)


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
