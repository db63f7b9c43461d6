"""The board as a poster: sheets with places for the cards, to be hung under each other."""

from typing import Final

from reportlab.lib.units import mm

from workshop.application.outcome_ports import CardSize, Paper
from workshop.exercise.cards import Latitude
from workshop.outcomes.pdf.fitting import CENTRE, RIGHT, Fitted, fit
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.kit.imposing import SIZES
from workshop.outcomes.pdf.kit.words import KitWords
from workshop.outcomes.pdf.leaves import FreePen, Leaf
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.style import BLACK, INK, QUIET, STEEL, shade, sheet_for

_EDGE: Final = 7 * mm
_BETWEEN: Final = 2 * mm
_HEAD: Final = 26.0
_LOOSE: Final = 2.0
"""How much larger than its card a place is, at each side."""
_LEAST_BESIDE: Final = 105.0
_MOST_SHEETS: Final = 24
"""In one file; a longer board is the same sheets printed again."""
_LABELS: Final = 12.5
_NOTES: Final = 90.0
"""Points under the rows that are worth lines to write on."""


class BoardSheets:
    """The sheets of the board for one paper and one size of cards."""

    def __init__(
        self, paper: Paper, size: CardSize, setter: Setter, words: KitWords, title: str
    ) -> None:
        self._setter, self._words = setter, words
        card_width, card_height = SIZES[size]
        self._place = card_width + 2 * _LOOSE, card_height + 2 * _LOOSE
        short, long = sheet_for(paper).paper
        upright, across = (short, long), (long, short)
        fits_more = self._rows_on(across) > self._rows_on(upright)
        self._paper = across if fits_more else upright
        self.rows = self._rows_on(self._paper)
        width = self._paper[0] - 2 * _EDGE
        self._title = fit(setter, title, width * 0.7, 20, (14, 12, 10), Weight.STRONG, BLACK)

    def _rows_on(self, paper: tuple[float, float]) -> int:
        beside = paper[0] - 2 * _EDGE - 2 * (self._place[0] + _BETWEEN)
        if beside < _LEAST_BESIDE:
            return 0
        return int((paper[1] - 2 * _EDGE - _HEAD + _BETWEEN) / (self._place[1] + _BETWEEN))

    def times(self, decisions: int) -> int:
        """How often the sheets are printed, so that each of these decisions has a place."""
        return -(-self._sheets(decisions) // _MOST_SHEETS)

    def leaves(self, decisions: int) -> list[Leaf]:
        """The sheets that, printed so many times, these decisions take; at least one."""
        sheets = -(-self._sheets(decisions) // self.times(decisions))
        return [self._leaf(number, sheets) for number in range(1, sheets + 1)]

    def _sheets(self, decisions: int) -> int:
        return max(1, -(-decisions // self.rows))

    def _leaf(self, number: int, of: int) -> Leaf:
        width, height = self._paper
        words = self._words
        which = f"{words.board()} {number} / {of}"
        said = fit(self._setter, which, width * 0.3, 12, (9.0,), colour=QUIET, side=RIGHT)

        def draw(pen: FreePen, page: int, pages: int) -> None:
            del page, pages
            top = height - _EDGE
            said.draw(pen, width - _EDGE - width * 0.3, top - 3)
            self._title.draw(pen, _EDGE, top)
            row_height = self._place[1] + _BETWEEN
            room = height - 2 * _EDGE - _HEAD + _BETWEEN
            step = min(room / self.rows, row_height + 24)
            for row in range(self.rows):
                self._draw_row(pen, top - _HEAD - row * step)
            under = top - _HEAD - (self.rows - 1) * step - self._place[1]
            if under - _EDGE > _NOTES:  # where the paper holds no further row
                self._draw_notes(pen, under - 16)

        return Leaf(width, height, draw, words.board() if number == 1 else "")

    def _draw_row(self, pen: FreePen, top: float) -> None:
        words, (wide, _) = self._words, self._place
        heads = words.back_of_decision(), words.tr("Owner")
        for column, head in enumerate(heads):
            self._draw_place(pen, _EDGE + column * (wide + _BETWEEN), top, head)
        left = _EDGE + 2 * (wide + _BETWEEN) + 4
        self._draw_beside(pen, left, top, self._paper[0] - _EDGE - left)

    def _draw_notes(self, pen: FreePen, top: float) -> None:
        width = self._paper[0] - 2 * _EDGE
        under = self._draw_label(pen, self._words.tr("Notes"), _EDGE, top, width) + 4
        while under - 22 >= _EDGE:
            under = _draw_line(pen, _EDGE, under - 22, width)

    def _draw_place(self, pen: FreePen, x: float, top: float, head: str) -> None:
        wide, high = self._place
        pen.saveState()
        pen.setStrokeColor(shade(STEEL))
        pen.setLineWidth(0.7)
        pen.setDash(4, 3)
        pen.roundRect(x, top - high, wide, high, 9, 1, 0)
        pen.restoreState()
        label = fit(self._setter, head, wide - 30, 16, (10.5,), colour=QUIET, side=CENTRE)
        label.draw(pen, x + 15, top - high / 2 + label.height / 2)

    def _draw_beside(self, pen: FreePen, x: float, top: float, width: float) -> None:
        """Person, deputy, latitude and answer."""
        words = self._words
        bottom = top - self._place[1]
        under = top
        for label in (words.tr("Person"), words.tr("Deputy"), words.tr("Consulted")):
            under = self._draw_label(pen, label, x, under, width)
            under = _draw_line(pen, x, under - 14, width) - 4
        under = self._draw_label(pen, words.the_agent(), x, under - 2, width) - 3
        for one in Latitude:
            pen.setStrokeColor(shade(INK))
            pen.setLineWidth(0.7)
            pen.rect(x, under - 9, 8.5, 8.5, 1, 0)
            said = self._label(words.latitude(one), width - 15, 9.0, INK)
            said.draw(pen, x + 14, under + 0.6)
            under -= _LABELS + 1
        under = self._draw_label(pen, words.tr("Answer"), x, under - 3, width)
        while under - 17 >= bottom:
            under = _draw_line(pen, x, under - 17, width)

    def _label(self, text: str, width: float, size: float, colour: str) -> Fitted:
        return fit(self._setter, text, width, 14, (size, 8.5), colour=colour)

    def _draw_label(self, pen: FreePen, text: str, x: float, top: float, width: float) -> float:
        label = self._label(text, width, 8.5, QUIET)
        label.draw(pen, x, top)
        return top - label.height


def _draw_line(pen: FreePen, x: float, y: float, width: float) -> float:
    pen.setStrokeColor(shade(STEEL))
    pen.setLineWidth(0.5)
    pen.line(x, y, x + width, y)
    return y
