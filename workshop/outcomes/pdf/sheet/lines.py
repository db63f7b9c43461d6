"""One decision on the sheet: what is said of it, and how it is set at a size."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from workshop.application.report import DecisionReport
from workshop.outcomes.pdf.enlarged import draw_enlarged, latitude_mark
from workshop.outcomes.pdf.fitting import style_of
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.leaves import FreePen
from workshop.outcomes.pdf.prose import Prose
from workshop.outcomes.pdf.safe_text import one_line
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.sheet.words import SheetWords
from workshop.outcomes.pdf.style import BLACK, INK, QUIET, shade

LONGEST_QUESTION: Final = 150
"""Characters on a wall; longer questions are given in full on a page behind."""
_LONGEST_NAME: Final = 40
_ENDLESS: Final = 1e6
_STEPS: Final = 0.75
"""The height that the five steps take under a latitude's word, against the size."""
_SUGGESTED: Final = 0.66
_SMALLER: Final = 0.72
"""The size of a role's name, against the person's."""


@dataclass(frozen=True, slots=True)
class Line:
    """A decision at a size: paragraphs that know their heights."""

    question: Prose
    owner: Prose
    latitude: Prose
    heights: tuple[float, float, float]
    broken: int
    """How many of its texts have a word that is broken in two."""
    close: bool
    report: DecisionReport
    size: float

    @property
    def beside(self) -> float:
        """Its height with question, owner and latitude beside each other."""
        return max(self.heights)

    @property
    def below(self) -> float:
        """Its height with owner and latitude under the question."""
        return self.heights[0] + self.size * 0.3 + max(self.heights[1], self.heights[2])


def mark_room(size: float) -> float:
    """What a role's square takes with the gap behind it, at a size."""
    return size * 1.65


class Lines:
    """The decisions of a sheet, set at any size."""

    def __init__(self, decisions: Sequence[DecisionReport], setter: Setter, words: SheetWords):
        self._setter, self._words = setter, words
        self.decisions = tuple(decisions)

    def at(
        self, size: float, widths: tuple[float, float, float], *, close: bool = False
    ) -> list[Line]:
        """All of them at a size, in columns of these widths.

        `close` leaves out what can be spared: the role's name, which its square stands for, and
        the steps under the latitude's word.
        """
        return [self._line(one, size, widths, close) for one in self.decisions]

    def _line(
        self, one: DecisionReport, size: float, widths: tuple[float, float, float], close: bool
    ) -> Line:
        setter, words = self._setter, self._words
        question = setter.text(
            one_line(one.question, LONGEST_QUESTION), style_of(size, Weight.MEDIUM, BLACK)
        )
        strong = style_of(size, Weight.STRONG, BLACK)
        role = style_of(size * _SMALLER, colour=QUIET)
        if one.owner is None:
            said = [(words.still_open(), strong)]
        elif one.owner.person:
            said = [(one.owner.person, strong), (one.owner.hat.name, role)]
        else:
            said = [(words.nobody_named(), strong), (one.owner.hat.name, role)]
        if close:
            del said[1:]
        owner = setter.lines(
            [(one_line(text, _LONGEST_NAME), style) for text, style in said], strong
        )
        latitude = setter.text(
            one.latitude_word,
            style_of(size, colour=QUIET)
            if one.latitude_suggested
            else style_of(size, Weight.MEDIUM, BLACK),
        )
        under = 0 if close and not one.latitude_suggested else size * _STEPS
        heights = (
            question.wrap(widths[0], _ENDLESS)[1],
            owner.wrap(widths[1] - mark_room(size), _ENDLESS)[1],
            latitude.wrap(widths[2], _ENDLESS)[1] + under,
        )
        places = (widths[0], widths[1] - mark_room(size), widths[2])
        broken = sum(
            text.minWidth() > width
            for text, width in zip((question, owner, latitude), places, strict=True)
        )
        return Line(question, owner, latitude, heights, broken, close, one, size)

    def draw_owner(self, line: Line, pen: FreePen, x: float, top: float) -> None:
        """The role's square, then the person; a dashed square where nobody owns it."""
        side = line.size * 1.2
        middle = top - line.size * 0.64
        if line.report.owner is None:
            pen.saveState()
            pen.setStrokeColor(shade(INK))
            pen.setLineWidth(max(0.75, line.size * 0.05))
            pen.setDash(line.size * 0.18, line.size * 0.14)
            pen.roundRect(x, middle - side / 2, side, side, side * 0.18, 1, 0)
            pen.restoreState()
        else:
            mark = self._setter.hat(line.report.owner.hat)
            draw_enlarged(mark, side, pen, x, middle - side / 2)
        put(line.owner, pen, x + mark_room(line.size), top)

    def draw_latitude(self, line: Line, pen: FreePen, x: float, top: float) -> None:
        """The word of the latitude, and its steps under it; that nobody has set it, where so."""
        put(line.latitude, pen, x, top)
        if line.report.latitude_suggested:
            pen.setFillColor(shade(QUIET))
            pen.setFont(Weight.REGULAR.value, line.size * _SUGGESTED)
            under = top - line.heights[2] + line.size * 0.12
            pen.drawString(x, under, self._words.suggested())
            return
        if line.close:
            return
        steps = latitude_mark(line.report.latitude, line.size)
        steps.draw(pen, x, top - line.heights[2] + line.size * 0.12)


def put(paragraph: Prose, pen: FreePen, x: float, top: float) -> None:
    """Draw a paragraph under `top`."""
    paragraph.drawOn(cast(Any, pen), x, top - paragraph.height)
