"""What follows from the session, who was there, and what the words mean."""

from reportlab.platypus import CondPageBreak, Flowable

from workshop.application.report import CommitmentLine, Report
from workshop.outcomes.pdf.flowables import Bullet
from workshop.outcomes.pdf.page import Place
from workshop.outcomes.pdf.paper_words import PaperWords
from workshop.outcomes.pdf.setting import Cell, Setter
from workshop.outcomes.pdf.shortening import short_name
from workshop.outcomes.pdf.style import BODY, CELL, CELL_QUIET, CELL_STRONG, NOTE, SUBHEADING


def commitments(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """Who does what by when."""
    if not report.commitments:
        return []
    rows = [_commitment(one, setter, words) for one in report.commitments]
    heads = [words.tr("Who"), words.tr("What"), words.tr("By when")]
    return setter.section(words.tr("Commitments"), setter.table(heads, rows, [100, 305, 100]))


def _commitment(one: CommitmentLine, setter: Setter, words: PaperWords) -> list[Cell]:
    by: list[Flowable] = [setter.text(one.by or "–", CELL if one.by else CELL_QUIET)]
    if one.done:
        by.append(setter.text(words.tr("done"), CELL_QUIET))
    who = (
        setter.name(one.person, CELL_STRONG)
        if one.person
        else setter.text(words.tr("Nobody yet"), CELL_QUIET)
    )
    return [who, setter.cell(one.text, words.tr("Commitment")), by]


def parking_lot(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """What came up and must not be lost."""
    if not report.parking_lot:
        return []
    story: list[Flowable] = []
    for line in report.parking_lot:
        first, *more = setter.texts(line, BODY) or [setter.text("–", BODY)]
        story.append(Bullet(first))
        story += more
    return setter.section(words.tr("Parking lot"), story)


def gut_check(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """The product as a demanding customer sees it."""
    if not report.gut_checks:
        return []
    with_people = any(one.person for one in report.gut_checks)
    heads = [
        words.tr("Would pay"),
        words.tr("It should feel"),
        words.tr("It does feel"),
        words.tr("In one sentence"),
    ]
    shares = [58.0, 100.0, 110.0, 150.0]
    rows: list[list[Cell]] = [
        [
            setter.text(one.word, CELL_STRONG),
            setter.cell(one.should_feel, heads[1]),
            setter.cell(one.does_feel, heads[2]),
            setter.cell(one.note, heads[3]),
        ]
        for one in report.gut_checks
    ]
    if with_people:
        heads.insert(0, words.tr("Who"))
        shares.insert(0, 72.0)
        for one, row in zip(report.gut_checks, rows, strict=True):
            row.insert(0, setter.name(one.person, CELL))
    said = [setter.sentence(report.gut_said, BODY)] if report.gut_said else []
    return setter.section(words.tr("Gut check"), [*said, *setter.table(heads, rows, shares)])


def people(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """Who took part, where voters are named."""
    if not report.people:
        return []
    said = [
        f"{short_name(one.name)} ({short_name(one.home_role)})"
        if one.home_role
        else short_name(one.name)
        for one in report.people
    ]
    text = [setter.sentence(f"{words.listed(said)}.", BODY)]
    return setter.section(words.tr("Who took part"), text)


def in_full(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """The texts that were too long for their tables, at any length."""
    if not setter.long_texts:
        return []
    story: list[Flowable] = []
    for number, one in enumerate(setter.long_texts, 1):
        story += [
            CondPageBreak(60),
            Place(one.key),
            setter.text(f"{number}. {one.label}", SUBHEADING),
            *setter.texts(one.text, BODY),
        ]
    return setter.section(words.tr("In full"), story)


def method(report: Report, setter: Setter, words: PaperWords) -> list[Flowable]:
    """Definitions for readers who were not there, on one page."""
    rows: list[list[Cell]] = [
        [
            setter.text(term, CELL_STRONG.clone("term", fontSize=8.5, leading=12)),
            setter.text(meaning, NOTE),
        ]
        for term, meaning in words.definitions()
    ]
    table = setter.table(["", ""], rows, [95, 410], padding=3)
    return setter.section(words.tr("Method and definitions"), table, whole=True)
