"""The sheet on which ballots are counted by hand, with the decisions of the session on it."""

from reportlab.platypus import Flowable

from workshop.exercise.paper_codes import decision_codes
from workshop.exercise.session import Decision, Session
from workshop.outcomes.pdf.flowables import Beside
from workshop.outcomes.pdf.guide.words import GuideWords
from workshop.outcomes.pdf.marks import stakes_mark
from workshop.outcomes.pdf.safe_text import one_line
from workshop.outcomes.pdf.setting import Cell, Rule, Setter, gap
from workshop.outcomes.pdf.style import BODY, CELL, CELL_STRONG, LINE, shade

_LONGEST = 90
_SPARE = 3
_ROWS_OF_AN_EMPTY_BOARD = 12
_ROOM_TO_WRITE = 26.0


def tally_sheet(session: Session, setter: Setter, words: GuideWords) -> list[Flowable]:
    """A line for each decision, and some empty ones."""
    codes = decision_codes(session)
    rows: list[list[Cell]] = [
        [
            setter.text(code, CELL_STRONG),
            [_question(one, setter), gap(10)],
            setter.text(str(one.stakes.weight), CELL),
            *[""] * 4,
        ]
        for one, code in zip(session.decisions, codes, strict=True)
    ]
    spare = _SPARE if rows else _ROWS_OF_AN_EMPTY_BOARD
    for _ in range(spare):
        rows.append([gap(_ROOM_TO_WRITE), *[""] * 6])
    heads = [
        words.tr("Code"),
        words.tr("Decision"),
        words.tr("Weight"),
        words.tr("Votes: letter and strokes"),
        words.tr("Finding"),
        words.tr("Owner"),
        words.tr("Agent may"),
    ]
    note = words.tr(
        "One line for each decision. Write the role’s letter and a stroke for each vote; ∅ is"
        " Nobody, AI is The AI, ? is Not sure."
    )
    columns = [46, 148, 40, 108, 56, 60, 55]
    lines: list[Rule] = [
        ("LINEBEFORE", (3, 1), (-1, -1), 0.5, shade(LINE)),
        ("LEFTPADDING", (3, 0), (-1, -1), 5),
        ("RIGHTPADDING", (3, 0), (-1, -1), 2),
    ]
    table = setter.table(heads, rows, columns, padding=4, style=lines)
    return setter.section(words.tr("Tally sheet"), [setter.text(note, BODY), gap(2), *table])


def _question(one: Decision, setter: Setter) -> Flowable:
    return Beside(stakes_mark(one.stakes), setter.text(one_line(one.question, _LONGEST), CELL))
