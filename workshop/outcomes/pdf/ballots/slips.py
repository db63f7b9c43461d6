"""The slips: one for each person, as many on a page as it holds, to be cut apart."""

from dataclasses import dataclass
from typing import Any, Final, cast

from workshop.exercise.session import Session
from workshop.outcomes.pdf.ballots.lines import (
    BOX_WIDTH,
    CODE_WIDTH,
    Grid,
    SlipLine,
    chunks,
)
from workshop.outcomes.pdf.ballots.words import BallotWords
from workshop.outcomes.pdf.fitting import RIGHT, fit
from workshop.outcomes.pdf.flowables import Item, Row
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.leaves import FreePen, Leaf, stamp
from workshop.outcomes.pdf.marks import SQUARE
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.style import BLACK, INK, LINE, QUIET, STEEL, shade

_MOST_ON_A_PAGE: Final = 4
_BETWEEN: Final = 30.0
"""Points between two slips on a page, with the cut in the middle."""
_BOX: Final = 11.0
_NAME: Final = 14.0
_ASK: Final = 33.0
_HOW: Final = 48.0


@dataclass(frozen=True, slots=True)
class Voter:
    """Whose slip it is; without a name there is a line for it, or none is wanted."""

    name: str = ""
    badge: str = ""
    anonymous: bool = False


class Slips:
    """Draws the slips of one session on pages of one size."""

    def __init__(self, session: Session, grid: Grid, setter: Setter, words: BallotWords) -> None:
        self._grid, self._setter, self._words = grid, setter, words
        sheet = setter.sheet
        inner = sheet.inner
        self._of = session.title or words.untitled()
        self._width = width = inner - self._heads_width
        how = words.how_to_write() if grid.written else words.how()
        self._how = fit(setter, how, width, 60, (8.5,), colour=QUIET)
        self._ask = fit(setter, words.ask(), width, 15, (10.5, 9.0), Weight.STRONG, BLACK)
        self._legend = self._made_legend() if grid.written else None
        legend = self._legend.height + 8 if self._legend else 0.0
        above = _HOW + self._how.height + 6
        self._head = above + legend if grid.written else max(above, grid.head + SQUARE + 12)
        room = sheet.height - 2 * sheet.margin
        self._parts = chunks(grid.lines, room - self._head)

    @property
    def _heads_width(self) -> float:
        return 0 if self._grid.written else self._grid.column * len(self._grid.choices) + 12

    def _made_legend(self) -> Row:
        items = [
            Item(words=self._setter.words(f"{number} {hat.name}"))
            for number, hat in enumerate(self._grid.choices, 1)
        ]
        row = Row(items, gap=12)
        row.wrap(self._setter.sheet.inner, 0)
        return row

    @property
    def on_a_page(self) -> int:
        """How many slips a page holds; 1 too where a slip takes several pages."""
        sheet = self._setter.sheet
        height = self._head + sum(line.height for line in self._grid.lines)
        room = sheet.height - 2 * sheet.margin + _BETWEEN
        return max(1, min(_MOST_ON_A_PAGE, int(room / (height + _BETWEEN))))

    def leaves(self, voters: list[Voter], bookmark: str) -> list[Leaf]:
        """The pages of these voters' slips."""
        together = self.on_a_page
        if len(self._parts) > 1:
            pages = [[(one, number)] for one in voters for number in range(len(self._parts))]
        else:
            pages = [
                [(one, 0) for one in voters[start : start + together]]
                for start in range(0, len(voters), together)
            ]
        return [
            self._leaf(page, together, bookmark if not place else "")
            for place, page in enumerate(pages)
        ]

    def _leaf(self, page: list[tuple[Voter, int]], together: int, bookmark: str) -> Leaf:
        sheet = self._setter.sheet
        cell = (sheet.height - 2 * sheet.margin + _BETWEEN) / together

        def draw(pen: FreePen, number: int, of: int) -> None:
            del number, of  # slips are cut apart: a page's number would be on one of them
            for place, (voter, part) in enumerate(page):
                top = sheet.height - sheet.margin - place * cell
                self._draw(pen, voter, part, top)
                if place:
                    _draw_cut(pen, sheet.width, top + _BETWEEN / 2)

        return Leaf(sheet.width, sheet.height, draw, bookmark)

    def _draw(self, pen: FreePen, voter: Voter, part: int, top: float) -> None:
        sheet = self._setter.sheet
        highest = sheet.height - sheet.margin

        def common(pen: FreePen) -> None:
            self._draw_common(pen, part, sheet.margin, highest)

        pen.saveState()
        pen.translate(0, top - highest)
        stamp(pen, f"slip-{part + 1}", common)
        pen.restoreState()
        self._draw_voter(pen, voter, sheet.margin, top - _NAME, self._width)

    def _draw_common(self, pen: FreePen, part: int, left: float, top: float) -> None:
        """All of a slip but whose it is."""
        self._draw_head(pen, part, left, top)
        under = top - self._head
        pen.setStrokeColor(shade(BLACK))
        pen.setLineWidth(0.9)
        pen.line(left, under, left + self._setter.sheet.inner, under)
        for line in self._parts[part]:
            self._draw_line(pen, line, left, under)
            under -= line.height

    def _draw_head(self, pen: FreePen, part: int, left: float, top: float) -> None:
        words, setter = self._words, self._setter
        pages = len(self._parts)
        kind = [words.ballot(), *([words.part(part + 1, pages)] if pages > 1 else []), self._of]
        said = fit(setter, " · ".join(kind), self._width, 12, (8.5,), colour=QUIET)
        said.draw(pen, left, top)
        self._ask.draw(pen, left, top - _ASK)
        how = top - _HOW
        self._how.draw(pen, left, how)
        if self._legend is not None:
            under = how - self._how.height - 4
            self._legend.drawOn(cast(Any, pen), left, under - self._legend.height)
            return
        self._draw_column_heads(pen, left + setter.sheet.inner, top - self._head)

    def _draw_voter(
        self, pen: FreePen, voter: Voter, left: float, top: float, width: float
    ) -> None:
        words, setter = self._words, self._setter
        if voter.name:
            name = fit(setter, voter.name, width * 0.62, 17, (13, 11, 9), Weight.STRONG, BLACK)
            name.draw(pen, left, top)
            badge = fit(setter, voter.badge, width * 0.34, 13, (9.0,), colour=QUIET, side=RIGHT)
            badge.draw(pen, left + width * 0.66, top - 3)
        elif voter.anonymous:
            ask = fit(setter, words.no_name(), width, 17, (13,), Weight.STRONG, BLACK)
            ask.draw(pen, left, top)
        else:
            name = fit(setter, words.name(), 50, 13, (9.0,), colour=QUIET)
            name.draw(pen, left, top - 4)
            pen.setStrokeColor(shade(INK))
            pen.setLineWidth(0.5)
            pen.line(left + 34, top - 15, left + width * 0.9, top - 15)

    def _draw_column_heads(self, pen: FreePen, right: float, base: float) -> None:
        grid = self._grid
        first = right - grid.column * len(grid.choices)
        for place, (hat, head) in enumerate(zip(grid.choices, grid.heads, strict=True)):
            middle = first + (place + 0.5) * grid.column
            mark = self._setter.hat(hat)
            mark.draw(pen, middle - mark.width / 2, base + 4)
            pen.saveState()
            pen.translate(middle, base + SQUARE + 9)
            pen.rotate(90)
            head.draw(pen, 0, head.height / 2)
            pen.restoreState()

    def _draw_line(self, pen: FreePen, line: SlipLine, left: float, top: float) -> None:
        grid = self._grid
        right = left + self._setter.sheet.inner
        middle = top - line.height / 2
        pen.setFillColor(shade(INK))
        pen.setFont(Weight.STRONG.value, 9)
        pen.drawString(left, middle - 3.2, line.code)
        if line.question is not None:
            line.question.draw(pen, left + CODE_WIDTH, middle + line.question.height / 2 + 0.5)
        pen.setStrokeColor(shade(INK))
        pen.setLineWidth(0.7)
        if grid.written:
            pen.rect(right - BOX_WIDTH + 8, middle - 7.5, BOX_WIDTH - 8, 15, 1, 0)
        else:
            first = right - grid.column * len(grid.choices)
            for place in range(len(grid.choices)):
                x = first + (place + 0.5) * grid.column - _BOX / 2
                pen.rect(x, middle - _BOX / 2, _BOX, _BOX, 1, 0)
        pen.setStrokeColor(shade(LINE))
        pen.setLineWidth(0.5)
        pen.line(left, top - line.height, right, top - line.height)


def _draw_cut(pen: FreePen, width: float, y: float) -> None:
    pen.saveState()
    pen.setStrokeColor(shade(STEEL))
    pen.setLineWidth(0.5)
    pen.setDash(3, 3)
    pen.line(0, y, width, y)
    pen.restoreState()
