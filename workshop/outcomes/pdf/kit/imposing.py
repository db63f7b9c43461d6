"""How cards stand on a sheet: side by side, in the middle, so that fronts and backs line up.

Neighbours share their cut. What an inner cut misses is the neighbour's, which has the same
ground; round the whole block the ground goes on for three millimetres.
"""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm

from workshop.application.outcome_ports import CardSize, Flip, Paper
from workshop.outcomes.pdf.leaves import FreePen
from workshop.outcomes.pdf.style import BLACK, LINE, shade, sheet_for

BLEED: Final = 3 * mm
_MARK: Final = 3.5 * mm
"""How long a cut mark is; it begins where the bleed ends."""
_MARGIN: Final = BLEED + _MARK

SIZES: Final = {CardSize.POKER: (63 * mm, 88 * mm), CardSize.A6: (105 * mm, 148 * mm)}


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a card stands: its lower left corner."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Imposition:
    """The cards of one sheet, in points."""

    width: float
    height: float
    card_width: float
    card_height: float
    columns: int
    rows: int

    @property
    def cards(self) -> int:
        """How many cards a sheet holds."""
        return self.columns * self.rows

    @property
    def left(self) -> float:
        """Where the block of cards begins."""
        return (self.width - self.columns * self.card_width) / 2

    @property
    def bottom(self) -> float:
        """Where the block of cards stands."""
        return (self.height - self.rows * self.card_height) / 2

    @property
    def block(self) -> tuple[float, float]:
        """How wide and how high the block is."""
        return self.columns * self.card_width, self.rows * self.card_height

    def cell(self, place: int) -> Cell:
        """Where the front of a card stands: from the top left corner, row by row."""
        row, column = divmod(place, self.columns)
        return self._at(row, column)

    def back(self, place: int, flip: Flip) -> Cell:
        """Where its back stands on the page that is printed behind."""
        row, column = divmod(place, self.columns)
        if self.turns_over_its_side(flip):
            return self._at(row, self.columns - 1 - column)
        return self._at(self.rows - 1 - row, column)

    def turns_over_its_side(self, flip: Flip) -> bool:
        """Whether the sheet is turned like the page of a book; else like that of a pad."""
        upright = self.height >= self.width
        return upright == (flip is Flip.LONG)

    def _at(self, row: int, column: int) -> Cell:
        return Cell(
            self.left + column * self.card_width,
            self.bottom + (self.rows - 1 - row) * self.card_height,
        )


def imposed(paper: Paper, size: CardSize) -> Imposition:
    """As many cards as the paper holds, upright or across, with room for bleed and marks."""
    width, height = sheet_for(paper).paper
    card_width, card_height = SIZES[size]

    def across(wide: float, high: float) -> Imposition:
        return Imposition(
            wide,
            high,
            card_width,
            card_height,
            int((wide - 2 * _MARGIN) / card_width),
            int((high - 2 * _MARGIN) / card_height),
        )

    upright, sideways = across(width, height), across(height, width)
    return sideways if sideways.cards > upright.cards else upright


def draw_cut_marks(pen: FreePen, sheet: Imposition) -> None:
    """Short lines outside the bleed, at each cut."""
    wide, high = sheet.block
    pen.setStrokeColor(shade(BLACK))
    pen.setLineWidth(0.5)
    for column in range(sheet.columns + 1):
        x = sheet.left + column * sheet.card_width
        for y, way in ((sheet.bottom, -1), (sheet.bottom + high, 1)):
            pen.line(x, y + way * BLEED, x, y + way * (BLEED + _MARK))
    for row in range(sheet.rows + 1):
        y = sheet.bottom + row * sheet.card_height
        for x, way in ((sheet.left, -1), (sheet.left + wide, 1)):
            pen.line(x + way * BLEED, y, x + way * (BLEED + _MARK), y)


def draw_edges(pen: FreePen, sheet: Imposition) -> None:
    """Light lines between the cards, for those who cut with scissors."""
    wide, high = sheet.block
    pen.setStrokeColor(shade(LINE))
    pen.setLineWidth(0.4)
    for column in range(sheet.columns + 1):
        x = sheet.left + column * sheet.card_width
        pen.line(x, sheet.bottom, x, sheet.bottom + high)
    for row in range(sheet.rows + 1):
        y = sheet.bottom + row * sheet.card_height
        pen.line(sheet.left, y, sheet.left + wide, y)
