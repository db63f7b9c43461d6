"""Every decision: what the ballots said, who owns it, how far the agent may go, the answer."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from workshop.application.report import DecisionReport, Hat, OwnerLine, Report, VoteLine
from workshop.exercise.cards import Stakes
from workshop.exercise.session import Finding
from workshop.outcomes.pdf.flowables import BESIDE_A_MARK, Alone, Beside, Item, Row
from workshop.outcomes.pdf.marks import Mark, stakes_mark
from workshop.outcomes.pdf.paper_words import PaperWords
from workshop.outcomes.pdf.safe_text import one_line
from workshop.outcomes.pdf.setting import Cell, Setter, gap
from workshop.outcomes.pdf.style import (
    CELL,
    CELL_OPEN,
    CELL_QUIET,
    CELL_STRONG,
    PILLS,
    QUIET,
    QUIET_BODY,
)


def decisions(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """The table of all decisions, and before it what its marks mean."""
    title = words.tr("Decisions")
    if not report.decisions:
        return []
    heads = [
        words.tr("Decision"),
        words.tr("Ballots said"),
        words.tr("Owner"),
        words.tr("Agent may"),
        words.tr("Answer"),
    ]
    rows = [_row(one, setter, words) for one in report.decisions]
    table = setter.table(heads, rows, [140, 90, 102, 64, 109])
    return setter.section(title, [_legend(report, setter, words), gap(4), *table])


def _row(one: DecisionReport, setter: Setter, words: PaperWords) -> list[Cell]:
    return [
        [
            setter.cell(one.question, words.tr("Question"), longest=240),
            gap(1.5),
            Beside(
                stakes_mark(one.stakes),
                setter.text(f"{one.stakes_word} · {one.area_word}", CELL_QUIET),
            ),
        ],
        ballots_said(one, setter, words),
        _owner(one, setter, words),
        _latitude(one, setter, words),
        setter.cell(one.answer, _label(words.tr("Answer"), one), longest=240)
        if one.answer.strip()
        else setter.text("–", CELL_QUIET),
    ]


def _label(kind: str, one: DecisionReport) -> str:
    return f"{kind}: {one_line(one.question, 90)}"


def ballots_said(one: DecisionReport, setter: Setter, words: PaperWords) -> list[Flowable]:
    """The finding as a pill, the flag, and how often each choice was made."""
    if one.waiting or one.finding is None:
        return [setter.text(one.word, CELL_QUIET)]
    said: list[Flowable] = [Alone(finding_pill(one, setter))]
    if one.absent_owner:
        said.append(setter.text(words.absent_owner(), CELL_QUIET))
    if one.votes:
        said.append(counts(one.votes, setter))
    return said


def finding_pill(one: DecisionReport, setter: Setter) -> Mark:
    """The word of a finding that is not sealed."""
    finding = one.finding or Finding.NOT_VOTED
    return setter.pill(one.word, PILLS[Finding.NOT_VOTED if one.cast == 1 else finding])


def counts(votes: Sequence[VoteLine], setter: Setter) -> Row:
    """How often each choice was made, as marks with figures."""
    return Row([Item(setter.hat(line.hat), setter.words(str(line.count))) for line in votes])


def _owner(one: DecisionReport, setter: Setter, words: PaperWords) -> list[Flowable]:
    cell: list[Flowable] = []
    if one.owner is None:
        cell.append(setter.text(words.still_open(), CELL_OPEN))
    else:
        cell.append(owner_named(one.owner, setter, words))
    if one.consulted:
        label = Item(words=setter.words(words.tr("with")))
        hats = [Item(setter.hat(hat)) for hat in one.consulted]
        indent = BESIDE_A_MARK if one.owner else 0
        cell.append(Row([label, *hats], gap=4, colour=QUIET, indent=indent))
    return cell


def owner_named(owner: OwnerLine, setter: Setter, words: PaperWords) -> Flowable:
    """The role's square and name, the person under it, then the deputy."""
    lines = [(owner.hat.name, CELL)]
    if owner.person:
        lines.append((owner.person, CELL_STRONG))
    else:
        lines.append((words.tr("No person yet"), CELL_OPEN))
    if owner.deputy:
        lines.append((f"{words.tr('deputy')} {owner.deputy}", CELL_QUIET))
    return Beside(setter.hat(owner.hat), setter.lines(lines, CELL))


def _latitude(one: DecisionReport, setter: Setter, words: PaperWords) -> list[Flowable]:
    if not one.latitude_suggested:
        return [setter.text(one.latitude_word, CELL)]
    return [setter.text(one.latitude_word, CELL_QUIET), setter.text(words.suggested(), CELL_QUIET)]


def _legend(report: Report, setter: Setter, words: PaperWords) -> Row:
    items = [
        Item(stakes_mark(one), setter.words(f"{words.stakes(one)}: {words.stakes_meaning(one)}"))
        for one in reversed(Stakes)
        if any(each.stakes is one for each in report.decisions)
    ]
    shown = {line.hat: None for one in report.decisions for line in one.votes}
    voids = [hat for hat in shown if hat.void]
    hats: list[Hat] = [*report.hats, *voids]
    items += [Item(setter.hat(hat), setter.words(hat.name)) for hat in hats]
    return Row(items, gap=12, colour=QUIET)


def left_on_purpose(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """What the owners let the agent guess: never exposure, always shown."""
    if not report.on_purpose:
        return []
    rows: list[list[Cell]] = [
        [
            setter.cell(one.question, words.tr("Question")),
            owner_named(one.owner, setter, words) if one.owner else "",
            setter.text(one.latitude_word, CELL),
            setter.cell(one.likely_guess, _label(words.tr("Likely guess"), one), CELL)
            if one.likely_guess.strip()
            else setter.text("–", CELL_QUIET),
        ]
        for one in report.on_purpose
    ]
    note = words.on_purpose_note()
    heads = [
        words.tr("Decision"),
        words.tr("Owner"),
        words.tr("The agent may"),
        words.tr("It would likely guess"),
    ]
    table = setter.table(heads, rows, [180, 110, 75, 140])
    return setter.section(
        words.tr("Left to the AI on purpose"), [setter.text(note, QUIET_BODY), *table]
    )
