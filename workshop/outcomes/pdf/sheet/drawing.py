"""The pages of the decision sheet: head, decisions between hairlines, what the steps mean."""

from typing import Any, cast

from workshop.application.report import Report
from workshop.exercise.cards import Latitude
from workshop.outcomes.pdf.enlarged import latitude_mark
from workshop.outcomes.pdf.fitting import Fitted, fit
from workshop.outcomes.pdf.flowables import Item, Row
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.leaves import FreePen, Leaf
from workshop.outcomes.pdf.safe_text import one_line
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.sheet.filling import (
    AIR,
    Arrangement,
    Place,
    Places,
    air,
    gutter,
    height_of,
    widths_below,
    widths_beside,
)
from workshop.outcomes.pdf.sheet.lines import Line, Lines, put
from workshop.outcomes.pdf.sheet.words import SheetWords
from workshop.outcomes.pdf.style import BLACK, INK, QUIET, SMALLEST, STEEL, shade

_USUAL_WIDTH = 595.0
_LEGEND_LINE = 12.5
_SMALL = 9.5
"""Points, of what is read from close by."""


class Drawing:
    """Where things are on a sheet of one paper, and how they are drawn."""

    def __init__(self, said: Report, setter: Setter, words: SheetWords) -> None:
        self._setter, self._words = setter, words
        self._usual = usual = min(setter.sheet.paper) / _USUAL_WIDTH
        self._margin, inner = setter.sheet.margin, setter.sheet.inner
        self._top = setter.sheet.height - setter.sheet.margin
        self._eyebrow = f"Whose Call · {words.kind()}"
        title = said.title or words.untitled()
        sizes = [usual * size for size in range(32, 15, -1)]
        self._title = fit(setter, title, inner, 76 * usual, sizes, Weight.STRONG, BLACK)
        facts = one_line(" · ".join(said.facts), 300)
        self._facts = self._small(facts, inner, 28)
        later = one_line(f"{one_line(title, 80)} · {words.kind()}", 120)
        self._later = self._small(later, inner, 14)
        self._heads = [self._small(head, inner, 14) for head in words.heads()]
        self._legend = self._made_legend()
        self._silence = self._small(words.silence(), inner, 28)
        hats = {one.owner.hat: None for one in said.decisions if one.owner}
        self._hats = Row([Item(setter.hat(hat), setter.words(hat.name)) for hat in hats], gap=14)
        self._hats_height = self._hats.wrap(inner, 0)[1] + 6 if hats else 0.0

    def _small(
        self,
        text: str,
        width: float,
        height: float,
        weight: Weight = Weight.REGULAR,
        colour: str = QUIET,
    ) -> Fitted:
        return fit(self._setter, text, width, height, [_SMALL], weight, colour)

    def _made_legend(self) -> list[tuple[Latitude, Fitted, Fitted]]:
        words, inner, line = self._words, self._setter.sheet.inner, 14.0
        return [
            (
                one,
                self._small(words.latitude(one), inner, line, Weight.MEDIUM, BLACK),
                self._small(words.latitude_meaning(one), inner, line),
            )
            for one in Latitude
        ]

    def _foot(self, columns: int) -> float:
        """Where the decisions end."""
        legend = len(self._legend) * _LEGEND_LINE + self._silence.height
        hats = self._hats_height if columns == 2 else 0
        return self._margin + 14 + legend + hats + 16 * self._usual

    def _head(self, *, first: bool) -> float:
        heads = self._heads[0].height + 5
        if not first:
            return self._later.height + 12 + heads
        return 16 + self._title.height + 4 + self._facts.height + 14 * self._usual + heads

    def places(self, columns: int) -> Places:
        """Where decisions stand in so many columns."""
        return Places(self._place(columns, first=True), self._place(columns, first=False))

    def _place(self, columns: int, *, first: bool) -> Place:
        top = self._top - self._head(first=first)
        return Place(self._margin, top, self._setter.sheet.inner, top - self._foot(columns))

    def leaves(self, arrangement: Arrangement, lines: Lines) -> list[Leaf]:
        """The pages."""
        sheet = self._setter.sheet
        pages = arrangement.pages or ((),)

        def leaf(place: int) -> Leaf:
            def draw(pen: FreePen, number: int, of: int) -> None:
                self._draw_head(pen, arrangement, first=place == 0)
                self._draw_columns(pen, pages[place], arrangement, lines, first=place == 0)
                self._draw_foot(pen, arrangement.columns)
                self.draw_number(pen, number, of)

            bookmark = self._words.kind() if place == 0 else ""
            return Leaf(sheet.width, sheet.height, draw, bookmark)

        return [leaf(place) for place in range(len(pages))]

    def _draw_head(self, pen: FreePen, arrangement: Arrangement, *, first: bool) -> None:
        x, top = self._margin, self._top
        if first:
            pen.setFillColor(shade(QUIET))
            pen.setFont(Weight.REGULAR.value, _SMALL)
            pen.drawString(x, top - _SMALL, self._eyebrow)
            top -= 16
            self._title.draw(pen, x, top)
            top -= self._title.height + 4
            self._facts.draw(pen, x, top)
        else:
            self._later.draw(pen, x, top)
        place = self._place(arrangement.columns, first=first)
        if arrangement.columns == 1 and arrangement.pages:
            for head, left in zip(self._heads, self._lefts(arrangement), strict=True):
                head.draw(pen, left, place.top + head.height + 5)
        pen.setStrokeColor(shade(BLACK))
        pen.setLineWidth(1.1 * self._usual)
        pen.line(x, place.top, x + place.width, place.top)

    def _lefts(self, arrangement: Arrangement, left: float | None = None) -> list[float]:
        """Where question, owner and latitude begin."""
        left = self._margin if left is None else left
        inner, size = self._setter.sheet.inner, arrangement.size
        if arrangement.columns == 1:
            question, owner, _ = widths_beside(inner, size)
            between = 0.8 * size
            return [left, left + question + between, left + question + owner + 2 * between]
        _, owner, _ = widths_below(inner, size)
        return [left, left, left + owner + 0.8 * size]

    def _draw_columns(
        self,
        pen: FreePen,
        columns: tuple[tuple[Line, ...], ...],
        arrangement: Arrangement,
        lines: Lines,
        *,
        first: bool,
    ) -> None:
        place = self._place(arrangement.columns, first=first)
        if not columns:
            empty = self._small(self._words.empty_board(), place.width, 40)
            empty.draw(pen, self._margin, place.top - 12 * self._usual)
            return
        column_width = place.width
        if arrangement.columns == 2:
            column_width = (place.width - gutter(place.width)) / 2
        # both columns of a page keep the same air, so that their lines answer each other
        most = min(air(column, place.height, arrangement.columns) for column in columns if column)
        for number, column in enumerate(columns):
            left = self._margin + number * (column_width + gutter(place.width))
            self._draw_column(pen, column, arrangement, lines, left, column_width, place.top, most)

    def _draw_column(
        self,
        pen: FreePen,
        column: tuple[Line, ...],
        arrangement: Arrangement,
        lines: Lines,
        left: float,
        width: float,
        top: float,
        around: float,
    ) -> None:
        question_left, owner_left, latitude_left = self._lefts(arrangement, left)
        for line in column:
            under = top - around / 2
            put(line.question, pen, question_left, under)
            if arrangement.columns == 2:
                under -= line.heights[0] + line.size * 0.3
            lines.draw_owner(line, pen, owner_left, under)
            lines.draw_latitude(line, pen, latitude_left, under)
            top -= height_of(line, arrangement.columns) - line.size * AIR + around
            pen.setStrokeColor(shade(STEEL))
            pen.setLineWidth(0.5 * self._usual)
            pen.line(left, top, left + width, top)

    def _draw_foot(self, pen: FreePen, columns: int) -> None:
        x, bottom = self._margin, self._margin + 14
        top = bottom + self._silence.height
        self._silence.draw(pen, x, top)
        top += len(self._legend) * _LEGEND_LINE + 3
        if columns == 2 and self._hats_height:
            self._hats.drawOn(cast(Any, pen), x, top + 3)
        for latitude, name, meaning in self._legend:
            steps = latitude_mark(latitude, 14)
            steps.draw(pen, x, top - 10.2)
            left = x + steps.width + 8
            name.draw(pen, left, top)
            meaning.draw(pen, left + 82, top)
            top -= _LEGEND_LINE

    def draw_number(self, pen: FreePen, number: int, of: int) -> None:
        """The question of the exercise, and which page this is."""
        sheet = self._setter.sheet
        pen.setFillColor(shade(QUIET))
        pen.setFont(Weight.REGULAR.value, SMALLEST)
        pen.drawString(sheet.margin, sheet.margin * 0.8, self._words.question())
        if of > 1:
            pen.setFillColor(shade(INK))
            pen.drawRightString(sheet.width - sheet.margin, sheet.margin * 0.8, f"{number} / {of}")
