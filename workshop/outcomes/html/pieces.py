"""The small pieces of the page: people's texts, role marks, pills, bars, tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from workshop.application.report import DecisionReport, Hat, OwnerLine, VoteLine
from workshop.exercise.cards import Stakes
from workshop.exercise.session import Finding
from workshop.outcomes.colours import PILLS, known, letter_on
from workshop.outcomes.html.elements import Content, Markup, clean, el, joined
from workshop.outcomes.pdf.paper_words import PaperWords

LONG: Final = 700
"""Characters; what is longer takes no more room on the screen, and all it needs on paper."""
SHAPES: Final = {Stakes.LASTING: "▲", Stakes.COSTLY: "◆", Stakes.COSMETIC: "●"}


def name_of(name: str, class_: str | None = None) -> Markup:
    """A name within a sentence: whichever way it runs, it turns nothing else."""
    return el("bdi", name, class_=class_)


def text(said: str, class_: str = "text") -> Markup:
    """A text of somebody's, with its lines, the way it runs; one without end scrolls."""
    shown = clean(said).strip() or "–"
    if len(shown) <= LONG:
        return el("div", shown, class_=class_, dir="auto")
    return el("div", shown, class_=f"{class_} long", dir="auto", role="group", tabindex="0")


def mark(hat: Hat) -> Markup:
    """A role's square with its letter, for the eye alone: its name always stands beside it."""
    if hat.void:
        return el("span", hat.mark[:2], class_="mark void", aria_hidden="true")
    ground = known(hat.colour)
    style = f"background:{ground};color:{letter_on(ground)}"
    return el("span", hat.mark[:2] or "?", class_="mark", style=style, aria_hidden="true")


def hat_named(hat: Hat, class_: str | None = None) -> Markup:
    """A role's square with its name."""
    return joined([mark(hat), name_of(hat.name, class_)])


def pill(one: DecisionReport) -> Markup:
    """The word of a finding."""
    finding = Finding.NOT_VOTED if one.cast == 1 or one.finding is None else one.finding
    tone = PILLS[finding]
    style = f"background:{tone.ground};color:{tone.word}"
    return el("span", one.word, class_="pill", style=style)


def counts(votes: Sequence[VoteLine]) -> Markup | None:
    """How often each choice was made: squares for the eye, names for the ear."""
    if not votes:
        return None
    items = [
        el(
            "li",
            mark(line.hat),
            el("span", f"{clean(line.hat.name)}: ", class_="unseen"),
            str(line.count),
        )
        for line in votes
    ]
    return el("ul", *items, class_="plain")


def stakes(one: DecisionReport) -> Markup:
    """The shape and the word of the stakes, and the area."""
    shape = el("span", SHAPES[one.stakes], aria_hidden="true")
    return el("span", shape, f" {one.stakes_word} · {one.area_word}", class_="stakes")


def owner(line: OwnerLine, words: PaperWords) -> Markup:
    """Role, person and deputy, each on a line."""
    parts: list[Content] = [el("div", hat_named(line.hat))]
    if line.person:
        parts.append(el("div", name_of(line.person), class_="name"))
    else:
        parts.append(el("div", words.tr("No person yet"), class_="open"))
    if line.deputy:
        parts.append(el("div", f"{words.tr('deputy')} ", name_of(line.deputy), class_="quiet"))
    return joined(parts)


def bar(share: float | None, said: str, tone: str, *, thin: bool = False) -> Markup:
    """A share of 0 to 1 as a drawing that says in words what it shows; dashed for none."""
    class_ = "bar thin" if thin else "bar"
    drawn: list[Content] = [el("title", said)]
    ends = {"x": "0.5", "y": "0.5", "width": "199", "height": "9"}
    if share is None:
        drawn.append(el("rect", class_="none", **ends))
    else:
        reach = 199 * min(1.0, max(0.0, share))
        drawn.append(el("rect", class_="track", **ends))
        if reach:
            drawn.append(el("rect", class_=tone, **{**ends, "width": f"{max(1.5, reach):.1f}"}))
    return el(
        "svg",
        *drawn,
        class_=class_,
        role="img",
        aria_label=said,
        viewBox="0 0 200 10",
        preserveAspectRatio="none",
    )


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: what stands over it, and how its cells are set."""

    head: str
    class_: str | None = None
    unseen: bool = False
    """Its head is for those who hear the page."""
    share: int = 0
    """Of the table's width, in hundredths; 0 is what it needs."""


def table(
    caption: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Content]],
    *,
    cards: bool = True,
    classes: Sequence[Sequence[str | None]] | None = None,
) -> Markup:
    """Rows under heads; the first cell of a row is its head. On a phone each row is a card.

    `classes` are for each cell of each row; without them, a column's stands for its cells.
    """
    heads = [
        el(
            "th",
            el("span", column.head, class_="unseen") if column.unseen else column.head,
            scope="col",
            class_=column.class_,
        )
        for column in columns
    ]
    unseen = all(column.unseen for column in columns)
    body: list[Markup] = []
    for number, row in enumerate(rows):
        of_row = classes[number] if classes else [column.class_ for column in columns]
        cells = [el("th", row[0], scope="row", class_=of_row[0])]
        for column, cell, class_ in zip(columns[1:], row[1:], of_row[1:], strict=True):
            seen = column.head if cards and not column.unseen else None
            cells.append(el("td", cell, class_=class_, data_head=seen))
        body.append(el("tr", *cells))
    made = el(
        "table",
        el("caption", caption, class_="unseen"),
        el("colgroup", *(_col(column) for column in columns)),
        el("thead", el("tr", *heads), class_="unseen" if unseen else None),
        el("tbody", *body),
        class_="cards" if cards else None,
    )
    if cards:
        return made
    return el("div", made, class_="wide", tabindex="0", role="region", aria_label=caption)


def _col(column: Column) -> Markup:
    return el("col", style=f"width:{column.share}%" if column.share else None)
