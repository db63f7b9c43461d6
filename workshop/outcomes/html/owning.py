"""The decisions: what the ballots said, who owns them, what each person carries."""

from workshop.application.report import DecisionReport, HatCell, Report, VoteLine, Voter
from workshop.exercise.cards import Area, Stakes
from workshop.outcomes.html.elements import Content, Markup, el, joined
from workshop.outcomes.html.opening import section
from workshop.outcomes.html.pieces import (
    SHAPES,
    Column,
    bar,
    counts,
    hat_named,
    mark,
    name_of,
    owner,
    pill,
    stakes,
    table,
    text,
)
from workshop.outcomes.pdf.paper_words import PaperWords


def decisions(said: Report, words: PaperWords) -> Markup | None:
    """The table of all decisions, and before it what its marks mean."""
    if not said.decisions:
        return None
    columns = (
        Column(words.tr("Decision"), share=30),
        Column(words.tr("Ballots said"), share=17),
        Column(words.tr("Owner"), share=19),
        Column(words.tr("The agent may"), share=12),
        Column(words.tr("Answer"), share=22),
    )
    rows = [_row(one, words) for one in said.decisions]
    caption = words.tr("{decisions}, most contested first").replace(
        "{decisions}", words.decisions(len(rows))
    )
    return section(
        "decisions",
        words.tr("Decisions"),
        _legend(said, words),
        table(caption, columns, rows),
    )


def _row(one: DecisionReport, words: PaperWords) -> list[Content]:
    owned: list[Content] = [
        owner(one.owner, words) if one.owner else el("div", words.still_open(), class_="open")
    ]
    if one.consulted:
        with_ = [el("span", f"{words.tr('with')} ")]
        for place, hat in enumerate(one.consulted):
            with_ += [el("span", ", ")] if place else []
            with_.append(name_of(hat.name))
        owned.append(el("div", *with_, class_="quiet"))
    latitude: list[Content] = [one.latitude_word]
    if one.latitude_suggested:
        latitude.append(el("span", f" ({words.suggested()})", class_="quiet"))
    return [
        joined([text(one.question, "text name"), stakes(one)]),
        ballots_said(one, words),
        joined(owned),
        joined(latitude),
        text(one.answer) if one.answer.strip() else _nothing(words),
    ]


def _nothing(words: PaperWords) -> Markup:
    return joined(
        [
            el("span", "–", aria_hidden="true"),
            el("span", words.tr("none yet"), class_="unseen"),
        ]
    )


def ballots_said(one: DecisionReport, words: PaperWords) -> Markup:
    """The finding, the flag, and how often each choice was made."""
    if one.waiting or one.finding is None:
        return el("span", one.word, class_="quiet")
    flag = el("div", words.absent_owner(), class_="quiet") if one.absent_owner else None
    return joined([pill(one), flag, counts(one.votes)])


def _legend(said: Report, words: PaperWords) -> Markup:
    meanings = [
        el(
            "li",
            el("span", f"{SHAPES[one]} ", aria_hidden="true"),
            f"{words.stakes(one)}: {words.stakes_meaning(one)}",
        )
        for one in reversed(Stakes)
        if any(each.stakes is one for each in said.decisions)
    ]
    voids = {line.hat: None for one in said.decisions for line in one.votes if line.hat.void}
    hats = [el("li", mark(hat), name_of(hat.name)) for hat in (*said.hats, *voids)]
    heard = el("p", words.tr("What the marks mean:"), class_="unseen")
    lists = [el("ul", *items, class_="plain") for items in (meanings, hats) if items]
    return joined([heard, *lists])


def contested(said: Report, words: PaperWords) -> Markup | None:
    """How each contested decision looked: choices, counts and, where named, the voters."""
    if not said.contested:
        return None
    note = words.who_named_whom() if said.named else words.counts_only()
    blocks = [_block(one, words, named=said.named) for one in said.contested]
    title = words.tr("How the contested ones looked")
    return section("contested", title, el("p", note, class_="quiet"), *blocks)


def _block(one: DecisionReport, words: PaperWords, *, named: bool) -> Markup:
    agreed = f" {one.agreement.shown} {one.agreement.note}." if one.agreement.shown else ""
    absent = f" {words.absent_owner_said()}" if one.absent_owner else ""
    columns = [
        Column(words.tr("Named as owner"), share=28),
        Column(words.tr("Chart"), unseen=True, share=26),
        Column(words.tr("Ballots"), share=10),
    ]
    if named:
        columns.append(Column(words.tr("By"), share=36))
    rows = [_votes(line, one.cast, named=named) for line in one.votes]
    earlier: list[Content] = []
    for past in one.earlier:
        label = words.tr("Round {round} had said: {finding}.")
        said = label.replace("{round}", str(past.round)).replace("{finding}", past.word)
        earlier += [el("p", said, class_="quiet"), counts(past.votes)]
    classes = [(None, None, "figure", None)[: len(columns)]] * len(rows)
    return el(
        "div",
        el("h3", one.question.strip(), dir="auto"),
        el("p", pill(one), f" {one.said}{absent}{agreed}"),
        table(words.tr("How the ballots fell"), columns, rows, classes=classes),
        *earlier,
        class_="block",
    )


def _votes(line: VoteLine, cast: int, *, named: bool) -> list[Content]:
    row: list[Content] = [
        hat_named(line.hat),
        bar(line.count / cast, f"{line.count} / {cast}", "other", thin=True),
        str(line.count),
    ]
    if named:
        row.append(joined(_listed(line.voters)))
    return row


def _listed(voters: tuple[Voter, ...]) -> list[Content]:
    said: list[Content] = []
    for place, one in enumerate(voters):
        said.append(", " if place else "")
        said.append(name_of(one.name))
        if one.home_role:
            said += [" (", name_of(one.home_role), ")"]
    return said


def load(said: Report, words: PaperWords) -> Markup | None:
    """What each person carries, heaviest first."""
    if not said.load:
        return None
    heaviest = max(line.weight for line in said.load)
    rows: list[list[Content]] = [
        [
            name_of(line.person, "name" if line.bottleneck else None),
            bar(line.weight / heaviest, line.said, "before" if line.bottleneck else "after"),
            line.said,
        ]
        for line in said.load
    ]
    columns = (
        Column(words.tr("Person"), share=22),
        Column(words.tr("Chart"), unseen=True, share=38),
        Column(words.tr("Weight of what they answer for"), share=40),
    )
    return section(
        "load",
        words.tr("Load"),
        el("p", said.load_said),
        table(words.tr("What each person answers for"), columns, rows),
    )


def hat_shift(said: Report, words: PaperWords) -> Markup | None:
    """Roles and areas; what lies outside a role's remit is framed, and said."""
    if not said.hat_shift:
        return None
    areas = [Column(words.area(area), "count") for area in Area]
    columns = (Column(words.tr("Role"), share=19), *areas, Column(words.tr("Outside")))
    rows: list[list[Content]] = []
    classes: list[list[str | None]] = []
    for line in said.hat_shift:
        rows.append([hat_named(line.hat), *(_count(cell, words) for cell in line.cells), line.said])
        outside = "strong" if line.outside else "quiet"
        classes.append([None, *(_class_of(cell) for cell in line.cells), outside])
    caption = words.tr("Decisions each role owns, by area")
    return section(
        "hat-shift",
        words.tr("Hat shift"),
        el("p", words.hat_shift_note()),
        table(
            caption,
            columns,
            rows,
            cards=False,
            classes=classes,
        ),
    )


def _class_of(cell: HatCell) -> str:
    return "count own" if cell.in_remit else "count outside" if cell.outside else "count"


def _count(cell: HatCell, words: PaperWords) -> Markup:
    told = words.tr("own remit") if cell.in_remit else words.tr("outside the remit")
    shown = str(cell.owned) if cell.owned else ""
    if not cell.in_remit and not cell.outside:
        return joined([shown])
    return joined([shown, el("span", f" {told}", class_="unseen")])


def on_purpose(said: Report, words: PaperWords) -> Markup | None:
    """What the owners let the agent guess."""
    if not said.on_purpose:
        return None
    columns = (
        Column(words.tr("Decision"), share=36),
        Column(words.tr("Owner"), share=22),
        Column(words.tr("The agent may"), share=16),
        Column(words.tr("It would likely guess"), share=26),
    )
    rows: list[list[Content]] = [
        [
            text(one.question),
            owner(one.owner, words) if one.owner else None,
            one.latitude_word,
            text(one.likely_guess) if one.likely_guess.strip() else _nothing(words),
        ]
        for one in said.on_purpose
    ]
    return section(
        "on-purpose",
        words.tr("Left to the AI on purpose"),
        el("p", words.on_purpose_note(), class_="quiet"),
        table(words.decisions(len(rows)), columns, rows),
    )
