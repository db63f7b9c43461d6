"""Marks that are drawn large, and the five steps of latitude."""

from typing import Any

from workshop.exercise.cards import Latitude
from workshop.outcomes.pdf.leaves import FreePen
from workshop.outcomes.pdf.marks import Mark
from workshop.outcomes.pdf.style import INK, shade


def latitude_mark(latitude: Latitude, size: float) -> Mark:
    """How far the agent may go, as five steps of which so many are filled."""
    side, between = size * 0.4, size * 0.2
    filled = list(Latitude).index(latitude) + 1
    width = 5 * side + 4 * between

    def draw(pen: Any, x: float, y: float) -> None:
        pen.setLineWidth(max(0.5, size * 0.03))
        pen.setStrokeColor(shade(INK))
        pen.setFillColor(shade(INK))
        for step in range(5):
            left = x + step * (side + between)
            pen.rect(left, y, side, side, 1, int(step < filled))

    return Mark(width, side, draw)


def draw_enlarged(mark: Mark, side: float, pen: FreePen, x: float, y: float) -> None:
    """A mark, made as wide as this; a wide one is less high then."""
    pen.saveState()
    pen.translate(x, y)
    pen.scale(side / mark.width, side / mark.width)
    mark.draw(pen, 0, 0)
    pen.restoreState()
