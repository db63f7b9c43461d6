"""The small drawings of the papers: role squares, pills, bars, shapes for the stakes.

Each can be told apart on a grey printer: squares carry letters, pills words, stakes shapes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from workshop.application.report import Hat
from workshop.exercise.cards import Stakes
from workshop.outcomes.pdf.fonts import Weight, width_of
from workshop.outcomes.pdf.pen import Pen
from workshop.outcomes.pdf.safe_text import SafeText
from workshop.outcomes.pdf.style import INK, QUIET, SMALLEST, WHITE, PillTone, letter_on, shade

Draw = Callable[[Pen, float, float], None]
"""Draws with its lower left corner at x, y, and leaves colours and lines as it set them."""

SQUARE: Final = 12.0
"""Side of a role square that carries its mark."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A drawing with the room it takes."""

    width: float
    height: float
    draw: Draw


def role_mark(hat: Hat, safe: SafeText, *, ink: bool) -> Mark:
    """A role's square with its letter; Nobody, The AI and Not sure outlined with theirs."""
    pieces = safe.runs(hat.mark[:2], Weight.STRONG)
    if len(pieces) != 1 or len(pieces[0][1]) > 2:  # what has no letter of ours
        pieces = [(Weight.STRONG.value, "?")]
    font, letters = pieces[0]
    width = max(SQUARE, width_of(letters, font, SMALLEST) + 4)
    outlined = hat.void or ink
    letter = letter_on(hat.colour)

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.setLineWidth(0.75)
        tone = QUIET if hat.void else hat.colour
        if outlined:
            pen.setStrokeColor(shade(tone))
            pen.setFillColor(shade(WHITE))
            pen.roundRect(x + 0.4, y + 0.4, width - 0.8, SQUARE - 0.8, 2.5, 1, 1)
            pen.setFillColor(shade(INK))
        else:
            # a rectangle with a thick, round-cornered edge: a tenth of the work of a path
            pen.setLineJoin(1)
            pen.setLineWidth(4)
            pen.setStrokeColor(shade(tone))
            pen.setFillColor(shade(tone))
            pen.rect(x + 2, y + 2, width - 4, SQUARE - 4, 1, 1)
            pen.setFillColor(shade(letter))
        pen.setFont(font, SMALLEST)
        pen.drawCentredString(x + width / 2, y + 3, letters)

    return Mark(width, SQUARE, draw)


def stakes_mark(stakes: Stakes) -> Mark:
    """▲ lasting, ◆ costly, ● cosmetic."""
    side = 7.0

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.setFillColor(shade(INK))
        if stakes is Stakes.COSMETIC:
            pen.circle(x + side / 2, y + side / 2, side * 0.38, 0, 1)
        else:
            path = pen.beginPath()
            if stakes is Stakes.LASTING:
                corners = [(0.0, 0.3), (side / 2, side - 0.2), (side, 0.3)]
            else:
                half = side / 2
                corners = [(0.1, half), (half, side - 0.1), (side - 0.1, half), (half, 0.1)]
            path.moveTo(x + corners[0][0], y + corners[0][1])
            for across, up in corners[1:]:
                path.lineTo(x + across, y + up)
            path.close()
            pen.drawPath(path, 0, 1)

    return Mark(side, side, draw)


def pill(word: str, tone: PillTone, *, ink: bool) -> Mark:
    """A word on a rounded ground; outlined where ink is saved. The word is ours, no person's."""
    width = width_of(word, Weight.STRONG.value, SMALLEST) + 14
    height = 15.0

    def draw(pen: Pen, x: float, y: float) -> None:
        if ink:
            pen.setStrokeColor(shade(tone.word))
            pen.setLineWidth(0.6)
            pen.roundRect(x + 0.3, y + 0.3, width - 0.6, height - 0.6, height / 2 - 0.3, 1, 0)
        else:
            pen.setLineCap(1)
            pen.setLineWidth(height)
            pen.setStrokeColor(shade(tone.ground))
            pen.line(x + height / 2, y + height / 2, x + width - height / 2, y + height / 2)
        pen.setFillColor(shade(tone.word))
        pen.setFont(Weight.STRONG.value, SMALLEST)
        pen.drawCentredString(x + width / 2, y + 4.4, word)

    return Mark(width, height, draw)
