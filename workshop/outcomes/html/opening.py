"""The top of the page: what was found, and what is still open."""

from typing import Final

from workshop.application.report import Figure, Report
from workshop.outcomes.html.elements import Content, Markup, clean, el, joined
from workshop.outcomes.html.pieces import Column, bar, stakes, table, text
from workshop.outcomes.pdf.paper_words import PaperWords

_LONG_TITLE: Final = 120


def section(key: str, title: str, *content: Content) -> Markup:
    """A part of the page under its title, which names it for those who hear the page."""
    heading = el("h2", title, id=key)
    return el("section", heading, *content, aria_labelledby=key)


def header(said: Report, words: PaperWords) -> Markup:
    """Title, facts and brief."""
    brief = said.brief.strip()
    title = said.title.strip() or words.untitled()
    return el(
        "header",
        el("p", f"Whose Call · {words.kind()}", class_="quiet"),
        el("h1", title, dir="auto", class_="long" if len(title) > _LONG_TITLE else None),
        el("p", " · ".join(said.facts), class_="quiet") if said.facts else None,
        joined(
            [
                el("p", words.tr("The brief:"), class_="unseen"),
                text("\n".join(line for line in brief.splitlines() if line.strip()), "text quiet"),
            ]
        )
        if brief and brief != said.title.strip()
        else None,
    )


def found(said: Report, words: PaperWords) -> Markup:
    """The headline and the figures."""
    shown = [
        (words.tr("Before"), said.before, "before"),
        (words.tr("After"), said.after, "after"),
        (words.tr("Agreement"), said.agreement, "other"),
    ]
    columns = (
        Column(words.tr("Figure"), unseen=True, share=17),
        Column(words.tr("Chart"), unseen=True, share=34),
        Column(words.tr("Value"), unseen=True, share=14),
        Column(words.tr("Meaning"), unseen=True),
    )
    rows = [_figure(label, figure, tone, words) for label, figure, tone in shown]
    classes = [("strong", None, "figure", "quiet")] * len(rows)
    return section(
        "found",
        words.tr("What we found"),
        el("p", el("strong", said.headline.lead), f" {said.headline.rest}", class_="lead"),
        table(words.figures_caption(), columns, rows, classes=classes),
    )


def _figure(label: str, figure: Figure, tone: str, words: PaperWords) -> list[Content]:
    if figure.value is None:
        drawn = bar(None, f"{label}: {words.tr('no bar')}", tone)
        return [label, drawn, words.tr("not defined"), figure.note]
    return [label, bar(figure.value, f"{label}: {figure.shown}", tone), figure.shown, figure.note]


def still_open(said: Report, words: PaperWords) -> Markup | None:
    """What has no owner or no person yet, and who must decide it; what is next."""
    if not said.decisions:
        return None
    columns = (Column(words.tr("Decision"), share=52), Column(words.tr("Who must decide it")))
    rows: list[list[Content]] = [
        [
            joined([text(one.question, "text strong"), stakes(one)]),
            el("bdi", one.owner_word, dir="ltr"),
        ]
        for one in said.open
    ]
    notes = [said.to_answer, words.next_commitment(said.commitments)]
    title = words.tr("Still open, and who must decide")
    settled = words.nothing_open(owed=bool(said.to_answer))
    return section(
        "open",
        title,
        table(_counted(len(rows), words), columns, rows) if rows else el("p", settled),
        *(el("p", clean(note)) for note in notes if note),
    )


def _counted(open_ones: int, words: PaperWords) -> str:
    return words.count(open_ones, words.tr("1 open decision"), words.tr("{count} open decisions"))
