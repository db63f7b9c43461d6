"""What follows from the session, who was there, and what the words mean."""

from workshop.application.report import Report
from workshop.outcomes.html.elements import Content, Markup, el
from workshop.outcomes.html.opening import section
from workshop.outcomes.html.pieces import Column, name_of, table, text
from workshop.outcomes.pdf.paper_words import PaperWords


def commitments(said: Report, words: PaperWords) -> Markup | None:
    """Who does what by when."""
    if not said.commitments:
        return None
    columns = (
        Column(words.tr("Who"), share=20),
        Column(words.tr("What"), share=56),
        Column(words.tr("By when"), share=24),
    )
    rows: list[list[Content]] = [
        [
            name_of(one.person, "name") if one.person else words.tr("Nobody yet"),
            text(one.text),
            f"{one.by or '–'} ({words.tr('done')})" if one.done else one.by or "–",
        ]
        for one in said.commitments
    ]
    caption = words.count(len(rows), words.tr("1 commitment"), words.tr("{count} commitments"))
    return section("commitments", words.tr("Commitments"), table(caption, columns, rows))


def parking_lot(said: Report, words: PaperWords) -> Markup | None:
    """What came up and must not be lost."""
    if not said.parking_lot:
        return None
    lines = [el("li", text(line)) for line in said.parking_lot]
    return section("parking-lot", words.tr("Parking lot"), el("ul", *lines, class_="lot"))


def gut_check(said: Report, words: PaperWords) -> Markup | None:
    """The product as a demanding customer sees it."""
    if not said.gut_checks:
        return None
    with_people = any(one.person for one in said.gut_checks)
    columns = [
        Column(words.tr("Would pay")),
        Column(words.tr("It should feel")),
        Column(words.tr("It does feel")),
        Column(words.tr("In one sentence")),
    ]
    rows: list[list[Content]] = [
        [one.word, text(one.should_feel), text(one.does_feel), text(one.note)]
        for one in said.gut_checks
    ]
    if with_people:
        columns.insert(0, Column(words.tr("Who")))
        for one, row in zip(said.gut_checks, rows, strict=True):
            row.insert(0, name_of(one.person))
    return section(
        "gut-check",
        words.tr("Gut check"),
        el("p", said.gut_said) if said.gut_said else None,
        table(words.tr("What each person said as a customer"), columns, rows),
    )


def people(said: Report, words: PaperWords) -> Markup | None:
    """Who took part, where voters are named."""
    if not said.people:
        return None
    named: list[Content] = []
    for one in said.people:
        role = [" (", name_of(one.home_role), ")"] if one.home_role else []
        named.append(el("li", name_of(one.name), *role))
    return section("people", words.tr("Who took part"), el("ul", *named, class_="lot"))


def method(said: Report, words: PaperWords) -> Markup:
    """Definitions for readers who were not there."""
    del said
    pairs: list[Content] = []
    for term, meaning in words.definitions():
        pairs += [el("dt", term), el("dd", meaning)]
    return section("method", words.tr("Method and definitions"), el("dl", *pairs))
