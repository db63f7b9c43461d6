"""Sheets to write on: gut check slips, commitments, the parking lot."""

from typing import Final

from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.session import WouldPay
from workshop.outcomes.pdf.fitting import Fitted, fit
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.kit.words import KitWords
from workshop.outcomes.pdf.leaves import FreePen, Leaf
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.style import BLACK, INK, QUIET, STEEL, shade

_SLIPS: Final = 4
_LINE: Final = 21.0
_WIDE_LINE: Final = 34.0


class Forms:
    """The forms of one kit, on pages of the setter's sheet."""

    def __init__(self, setter: Setter, words: KitWords, *, named: bool) -> None:
        self._setter, self._words, self._named = setter, words, named
        self._sheet = setter.sheet

    def gut_checks(self) -> Leaf:
        """Four slips, to be cut apart."""
        sheet, cell = self._sheet, (self._sheet.width / 2, self._sheet.height / 2)

        def draw(pen: FreePen, number: int, of: int) -> None:
            del number, of
            pen.saveState()
            pen.setStrokeColor(shade(STEEL))
            pen.setLineWidth(0.5)
            pen.setDash(3, 3)
            pen.line(0, cell[1], sheet.width, cell[1])
            pen.line(cell[0], 0, cell[0], sheet.height)
            pen.restoreState()
            for place in range(_SLIPS):
                row, column = divmod(place, 2)
                left = column * cell[0] + (sheet.margin if column == 0 else 24)
                self._draw_slip(pen, left, sheet.height - row * cell[1] - sheet.margin)

        return Leaf(sheet.width, sheet.height, draw, self._words.gut_check())

    def _draw_slip(self, pen: FreePen, x: float, top: float) -> None:
        words, width = self._words, self._sheet.width / 2 - self._sheet.margin - 24
        self._small(words.tr("Gut check")).draw(pen, x, top)
        ask = self._fit(words.tr(GUIDANCE[Step.GUT_CHECK].question), width, (15, 12))
        ask.draw(pen, x, top - 14)
        under = top - 14 - ask.height - 16
        step = width / 3
        for place, answer in enumerate(WouldPay):
            left = x + place * step
            pen.setStrokeColor(shade(INK))
            pen.setLineWidth(0.8)
            pen.rect(left, under - 11, 11, 11, 1, 0)
            said = fit(self._setter, words.would_pay(answer), step - 18, 14, (10, 8.5), colour=INK)
            said.draw(pen, left + 16, under + 0.8)
        under -= 28
        labels = [
            (words.tr("It should feel"), 1),
            (words.tr("It does feel"), 1),
            (words.tr("One honest sentence"), 3),
        ]
        if self._named:
            labels.insert(0, (words.name(), 1))
        for label, lines in labels:
            said = self._small(label)
            said.draw(pen, x, under)
            under -= said.height - 4
            for _ in range(lines):
                under -= _LINE
                _draw_line(pen, x, under, width)
            under -= 9

    def commitments(self) -> Leaf:
        """Who does what by when."""
        words = self._words
        heads = (words.tr("Who"), words.tr("What"), words.tr("By when"))
        asks = words.tr(GUIDANCE[Step.COMMIT].question)
        return self._ruled(words.commitments(), asks, heads, (0.2, 0.6, 0.2))

    def parking_lot(self) -> Leaf:
        """What came up and must not be lost."""
        words = self._words
        note = words.tr("What came up, is no decision, and must not be lost.")
        return self._ruled(words.parking_lot(), note, (), ())

    def _ruled(
        self, title: str, note: str, heads: tuple[str, ...], shares: tuple[float, ...]
    ) -> Leaf:
        sheet = self._sheet
        name = self._fit(title, sheet.inner, (25, 20))
        said = self._small(note)

        def draw(pen: FreePen, number: int, of: int) -> None:
            del number, of
            left, top = sheet.margin, sheet.height - sheet.margin
            name.draw(pen, left, top)
            said.draw(pen, left, top - name.height - 2)
            under = top - name.height - said.height - 18
            x = left
            for head, share in zip(heads, shares, strict=True):
                self._small(head).draw(pen, x, under)
                x += share * sheet.inner
            under -= 16 if heads else 0
            pen.setStrokeColor(shade(BLACK))
            pen.setLineWidth(0.9)
            pen.line(left, under, left + sheet.inner, under)
            first = under
            while under - _WIDE_LINE >= sheet.margin:
                under -= _WIDE_LINE
                _draw_line(pen, left, under, sheet.inner)
            x = left
            for share in shares[:-1]:
                x += share * sheet.inner
                pen.line(x - 5, first, x - 5, under)

        return Leaf(sheet.width, sheet.height, draw, title)

    def _fit(self, text: str, width: float, sizes: tuple[float, ...]) -> Fitted:
        return fit(self._setter, text, width, 40, sizes, Weight.STRONG, BLACK)

    def _small(self, text: str) -> Fitted:
        return fit(self._setter, text, self._sheet.inner, 14, (9.0,), colour=QUIET)


def _draw_line(pen: FreePen, x: float, y: float, width: float) -> None:
    pen.setStrokeColor(shade(STEEL))
    pen.setLineWidth(0.5)
    pen.line(x, y, x + width, y)
