"""How the exercise runs on a table: each step, the findings and the figures without a computer."""

from reportlab.platypus import CondPageBreak, Flowable

from workshop.exercise.guidance import GUIDANCE
from workshop.outcomes.pdf.flowables import Alone, Bullet
from workshop.outcomes.pdf.guide.advice import ADVICE
from workshop.outcomes.pdf.guide.agenda_table import Plan
from workshop.outcomes.pdf.guide.words import GuideWords
from workshop.outcomes.pdf.setting import Cell, Setter, gap
from workshop.outcomes.pdf.style import BODY, CELL, CELL_QUIET, CELL_STRONG, PILLS

_MOST_VOTES = 15


def by_hand(plan: Plan, setter: Setter, words: GuideWords) -> list[Flowable]:
    """The steps on paper, the rules of the findings, the figures."""
    steps: list[list[Cell]] = [
        [
            setter.text(words.tr(GUIDANCE[one.step].name), CELL_STRONG),
            [Bullet(setter.text(words.tr(line), CELL)) for line in ADVICE[one.step].on_paper],
        ]
        for one in plan.stretches
    ]
    return [
        *setter.section(
            words.tr("Without a computer"), setter.table(["", ""], steps, [80, 425], padding=4)
        ),
        *rules_and_figures(setter, words),
    ]


def rules_and_figures(setter: Setter, words: GuideWords) -> list[Flowable]:
    """What the ballots say, and what it comes to."""
    return [
        *setter.section(words.tr("What the ballots say"), _rules(setter, words)),
        *setter.section(words.tr("The figures by hand"), _figures(setter, words)),
    ]


def _rules(setter: Setter, words: GuideWords) -> list[Flowable]:
    rows: list[list[Cell]] = [
        [
            setter.text(str(number), CELL),
            [Alone(setter.pill(words.finding_name(finding), PILLS[finding]))],
            setter.text(rule, CELL),
            setter.text(f"“{words.said_of(finding)}”", CELL_QUIET),
        ]
        for number, (finding, rule) in enumerate(words.rules(), 1)
    ]
    heads = ["", words.tr("Finding"), words.tr("It holds when"), words.tr("Say")]
    notes = [Bullet(setter.text(note)) for note in words.rule_notes()]
    table = setter.table(heads, rows, [18, 82, 255, 150], padding=3)
    return [*table, gap(4), *notes]


def _figures(setter: Setter, words: GuideWords) -> list[Flowable]:
    rows: list[list[Cell]] = []
    for name, how, example in words.figures():
        rows.append(
            [
                setter.text(name, CELL_STRONG),
                setter.text(how, CELL),
                setter.text(example, CELL_QUIET) if example else "",
            ]
        )
    heads = [words.tr("Figure"), words.tr("How"), words.tr("For example")]
    return [
        *setter.table(heads, rows, [100, 265, 140], padding=2.5),
        CondPageBreak(70),
        gap(4),
        setter.text(words.tr("Pairs, by the number of equal votes"), CELL_STRONG),
        gap(2),
        *_pairs(setter, words),
        setter.text(words.tr("What is divided by nothing is undefined: say so, never 0."), BODY),
    ]


def _pairs(setter: Setter, words: GuideWords) -> list[Flowable]:
    votes = range(1, _MOST_VOTES + 1)
    rows: list[list[Cell]] = [
        [
            setter.text(words.tr("Votes"), CELL_QUIET),
            *(setter.text(str(one), CELL) for one in votes),
        ],
        [
            setter.text(words.tr("Pairs"), CELL_QUIET),
            *(setter.text(str(one * (one - 1) // 2), CELL) for one in votes),
        ],
    ]
    return setter.table([], rows, [60.0] + [29.6] * _MOST_VOTES, padding=2.5)
