"""What every slip of a session has in common: its columns, and its lines at their heights."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workshop.application.report import Hat
from workshop.application.report.votes import hat_of
from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI
from workshop.exercise.paper_codes import decision_codes
from workshop.exercise.session import Session
from workshop.outcomes.pdf.ballots.words import BallotWords
from workshop.outcomes.pdf.fitting import Fitted, fit
from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.setting import Setter

CODE_WIDTH: Final = 42.0
_COLUMN: Final = 25.0
_NARROWEST: Final = 18.0
_QUESTION: Final = 190.0
"""Points that a question wants, in the line of boxes."""
_LEAST: Final = 19.0
_MOST: Final = 42.0
"""Points of a question's height."""
AIRS: Final = (((9.5, 9.0, 8.5), 5.5), ((9.0, 8.5), 4.5), ((8.5,), 3.0))
"""Sizes of a question, and points above and below it together: from airy to close."""
_EMPTY_LINES: Final = 8
_LONGEST_HEAD: Final = 96.0
"""Points, of the upright names over the boxes."""
BOX_WIDTH: Final = 46.0
"""Of a box to write in."""


@dataclass(frozen=True, slots=True)
class SlipLine:
    """A decision on the slips; without question and code a line to write on."""

    code: str
    question: Fitted | None
    height: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns and lines. With more choices than boxes have room, a number is written instead."""

    choices: tuple[Hat, ...]
    heads: tuple[Fitted, ...]
    head: float
    """How long the longest of the upright names is."""
    column: float
    written: bool
    lines: tuple[SlipLine, ...]
    question_width: float
    shortened: tuple[tuple[str, str], ...]
    """The codes and the whole questions of those that did not fit."""


def grid_of(
    session: Session,
    setter: Setter,
    words: BallotWords,
    width: float,
    airy: tuple[tuple[float, ...], float] = AIRS[0],
) -> Grid:
    """The grid for slips of this width, as `airy` as one of AIRS."""
    sizes, around = airy
    roles = [hat_of(card.id, session, words) for card in session.offered_roles()]
    choices = (*roles, *(hat_of(void, session, words) for void in (NOBODY, THE_AI, NOT_SURE)))
    room = (width - CODE_WIDTH - _QUESTION) / len(choices)
    column, written = min(_COLUMN, room), room < _NARROWEST
    taken = BOX_WIDTH if written else column * len(choices)
    question_width = width - CODE_WIDTH - taken - 12
    head, heads = _heads(choices, setter, column)
    lines: list[SlipLine] = []
    shortened: list[tuple[str, str]] = []
    for one, code in zip(session.decisions, decision_codes(session), strict=True):
        question = fit(setter, one.question, question_width, _MOST, sizes)
        if not question.whole:
            shortened.append((code, one.question))
        lines.append(SlipLine(code, question, max(_LEAST, question.height + around)))
    if not lines:
        lines = [SlipLine("", None, _LEAST + 8)] * _EMPTY_LINES
    shown = tuple(lines)
    return Grid(choices, heads, head, column, written, shown, question_width, tuple(shortened))


def _heads(
    choices: Sequence[Hat], setter: Setter, column: float
) -> tuple[float, tuple[Fitted, ...]]:
    """The upright names, and the least length at which each has one line: else the most."""
    heads: tuple[Fitted, ...] = ()
    for length in (44.0, 58.0, 72.0, 84.0, _LONGEST_HEAD):
        heads = tuple(
            fit(setter, hat.name, length, column, (9.0, 8.5), Weight.MEDIUM) for hat in choices
        )
        if all(head.whole and head.height < 2 * head.size for head in heads):
            return length, heads
    return _LONGEST_HEAD, heads


def chunks(lines: Sequence[SlipLine], room: float) -> list[tuple[SlipLine, ...]]:
    """The lines in as few pages as have room for them."""
    pages: list[tuple[SlipLine, ...]] = []
    page: list[SlipLine] = []
    for line in lines:
        if page and sum(one.height for one in page) + line.height > room:
            pages.append(tuple(page))
            page = []
        page.append(line)
    return [*pages, tuple(page)]
