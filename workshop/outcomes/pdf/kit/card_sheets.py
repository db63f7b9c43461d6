"""Cards on sheets: each sheet of fronts is followed by the page with their backs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workshop.application.outcome_ports import CardSize, Flip
from workshop.outcomes.pdf.fitting import CENTRE, fit
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.kit.faces import Face
from workshop.outcomes.pdf.kit.imposing import (
    BLEED,
    Imposition,
    draw_cut_marks,
    draw_edges,
)
from workshop.outcomes.pdf.kit.words import KitWords
from workshop.outcomes.pdf.leaves import FreePen, Leaf, stamp
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.style import BLACK, INK, QUIET, SMALLEST, STEEL, TRACK, WHITE, shade

_ROOM_BELOW: Final = 40.0
"""Points under the cards that a line of text takes, clear of cut marks and the paper's edge."""
_EDGE: Final = 14.0
_PATTERN: Final = 7.0


@dataclass(frozen=True, slots=True)
class CardPart:
    """Cards of one kind, with the word on their back."""

    name: str
    back: str
    faces: Sequence[Face]
    blank: Face
    """Fills the last sheet up."""


class CardSheets:
    """Puts cards on the sheets of one kit."""

    def __init__(
        self, setter: Setter, words: KitWords, sheet: Imposition, size: CardSize, flip: Flip
    ) -> None:
        self._setter, self._words, self._sheet = setter, words, sheet
        self._size, self._flip = size, flip

    def leaves(self, part: CardPart) -> list[Leaf]:
        """Fronts and backs, one behind the other."""
        each = self._sheet.cards
        sheets = max(1, -(-len(part.faces) // each))
        leaves: list[Leaf] = []
        for number in range(sheets):
            faces = list(part.faces[number * each : (number + 1) * each])
            faces += [part.blank] * (each - len(faces))
            bookmark = part.name if number == 0 else ""
            leaves += [
                self._fronts(part, faces, number + 1, sheets, bookmark),
                self._backs(part, number + 1, sheets),
            ]
        return leaves

    def _leaf(self, bookmark: str, *draws: Face) -> Leaf:
        def draw(pen: FreePen, number: int, of: int) -> None:
            del number, of
            for one in draws:
                one(pen)

        return Leaf(self._sheet.width, self._sheet.height, draw, bookmark)

    def _fronts(
        self, part: CardPart, faces: Sequence[Face], number: int, of: int, bookmark: str
    ) -> Leaf:
        sheet = self._sheet

        def draw(pen: FreePen) -> None:
            draw_edges(pen, sheet)
            draw_cut_marks(pen, sheet)
            for place, face in enumerate(faces):
                cell = sheet.cell(place)
                pen.saveState()
                pen.translate(cell.x, cell.y)
                face(pen)
                pen.restoreState()
            self._draw_caption(pen, self._words.side(part.name, number, of, front=True))

        return self._leaf(bookmark, draw)

    def _backs(self, part: CardPart, number: int, of: int) -> Leaf:
        sheet = self._sheet
        back = self._back(part.back)
        turned = not sheet.turns_over_its_side(self._flip)

        def common(pen: FreePen) -> None:
            self._draw_ground(pen)
            draw_cut_marks(pen, sheet)
            for place in range(sheet.cards):
                cell = sheet.back(place, self._flip)
                pen.saveState()
                pen.translate(cell.x, cell.y)
                if turned:  # so that a card turned over its side is the right way up
                    pen.translate(sheet.card_width, sheet.card_height)
                    pen.rotate(180)
                back(pen)
                pen.restoreState()

        def draw(pen: FreePen) -> None:
            stamp(pen, f"back-{part.name.encode().hex()}", common)
            self._draw_caption(pen, self._words.side(part.name, number, of, front=False))

        return self._leaf("", draw)

    def _draw_ground(self, pen: FreePen) -> None:
        """The same on all backs, and on beyond the outer cuts."""
        if self._setter.ink:
            draw_edges(pen, self._sheet)
            return
        sheet = self._sheet
        wide, high = sheet.block[0] + 2 * BLEED, sheet.block[1] + 2 * BLEED
        pen.saveState()
        pen.translate(sheet.left - BLEED, sheet.bottom - BLEED)
        area = pen.beginPath()
        area.rect(0, 0, wide, high)
        pen.clipPath(area, 0, 0)
        pen.setFillColor(shade(TRACK))
        pen.rect(0, 0, wide, high, 0, 1)
        pen.setStrokeColor(shade(WHITE))
        pen.setLineWidth(1.6)
        for step in range(int((wide + high) / _PATTERN) + 1):
            start = step * _PATTERN - high
            pen.line(start, 0, start + high, high)
        pen.restoreState()

    def _back(self, word: str) -> Face:
        sheet, setter = self._sheet, self._setter
        k = sheet.card_width / 178.6
        width, height = sheet.card_width * 0.66, 58 * k
        name = fit(
            setter,
            word,
            width - 16 * k,
            24 * k,
            (15 * k, 12 * k, 10 * k),
            Weight.STRONG,
            BLACK,
            CENTRE,
        )
        small = max(SMALLEST, 8.5 * k)
        brand = fit(
            setter, "Whose Call", width - 16 * k, 14 * k, (small,), colour=QUIET, side=CENTRE
        )

        def draw(pen: FreePen) -> None:
            x, y = (sheet.card_width - width) / 2, (sheet.card_height - height) / 2
            pen.setFillColor(shade(WHITE))
            pen.setStrokeColor(shade(STEEL))
            pen.setLineWidth(0.6)
            pen.roundRect(x, y, width, height, 9 * k, 1, 1)
            top = y + height / 2 + (name.height + brand.height + 1) / 2
            brand.draw(pen, x + 8 * k, top)
            name.draw(pen, x + 8 * k, top - brand.height - 1)

        return draw

    def _draw_caption(self, pen: FreePen, text: str) -> None:
        """What this page is: under the cards, or where there is no room beside them."""
        sheet, words = self._sheet, self._words
        long = f"{words.kind()} · {text} · {words.edge(self._flip)} · {words.size(self._size)}"
        pen.saveState()
        pen.setFillColor(shade(INK))
        pen.setFont(Weight.REGULAR.value, SMALLEST)
        if sheet.bottom >= _ROOM_BELOW:
            pen.drawString(sheet.left, _EDGE, long)
        else:
            pen.translate(_EDGE + SMALLEST, sheet.bottom + 8)
            pen.rotate(90)
            pen.drawString(0, 0, f"{text} · {words.size(self._size)}")
        pen.restoreState()
