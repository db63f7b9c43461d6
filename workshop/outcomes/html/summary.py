"""The summary as one page of HTML: the same report as on paper, for every reader and screen."""

from datetime import datetime
from typing import Final

from workshop.application.outcome_ports import Made, OutcomeOptions, Part
from workshop.application.report import Report, report
from workshop.application.usual_dates import spoken
from workshop.exercise.session import Session
from workshop.outcomes.html.closing import (
    commitments,
    gut_check,
    method,
    parking_lot,
    people,
)
from workshop.outcomes.html.elements import Content, Markup, clean, el, joined
from workshop.outcomes.html.looks import INK_SAVING, STYLE
from workshop.outcomes.html.opening import found, header, still_open
from workshop.outcomes.html.owning import contested, decisions, hat_shift, load, on_purpose
from workshop.outcomes.pdf.paper_words import PaperWords

_NOTHING_FROM_OUTSIDE: Final = "default-src 'none'; style-src 'unsafe-inline'"
_LONGEST_TITLE: Final = 200

_SECTIONS: Final = (
    (None, found),
    (Part.STILL_OPEN, still_open),
    (Part.DECISIONS, decisions),
    (Part.CONTESTED, contested),
    (Part.LOAD, load),
    (Part.HAT_SHIFT, hat_shift),
    (Part.ON_PURPOSE, on_purpose),
    (Part.COMMITMENTS, commitments),
    (Part.PARKING_LOT, parking_lot),
    (Part.GUT_CHECK, gut_check),
    (Part.PEOPLE, people),
    (Part.METHOD, method),
)


def summary_html(session: Session, options: OutcomeOptions, now: datetime) -> Made:
    """The summary of a session as one self-contained page: no script, nothing from outside.

    Sealed ballots are not in it, nor voters' names where `options` or the session leave them
    out. The same session at the same time gives the same bytes.
    """
    words = PaperWords(spoken(month_first=options.month_first))
    said = report(session, words, names=options.names, now=now)
    parts = [section(said, words) for part, section in _SECTIONS if part not in options.left_out]
    author = session.facilitator or session.team or "Whose Call"
    page = joined(
        [
            Markup("<!DOCTYPE html>\n"),
            el(
                "html",
                _head(said, words, author, now, ink=options.ink),
                _body(said, words, parts, now),
                lang="en",
            ),
            Markup("\n"),
        ]
    )
    return Made(page.encode("utf-8", "replace"))


def _head(said: Report, words: PaperWords, author: str, now: datetime, *, ink: bool) -> Markup:
    title = " ".join(clean(said.title).split())[:_LONGEST_TITLE] or words.untitled()
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", http_equiv="Content-Security-Policy", content=_NOTHING_FROM_OUTSIDE),
        el("meta", name="author", content=author),
        el("meta", name="description", content=said.headline.sentence),
        el("meta", name="generator", content="Whose Call"),
        el("meta", name="date", content=now.isoformat(timespec="seconds")),
        el("title", f"{title} – {words.kind()}"),
        el("style", Markup(STYLE + (INK_SAVING if ink else ""))),
    )


def _body(said: Report, words: PaperWords, parts: list[Markup | None], now: datetime) -> Markup:
    first: list[Content] = [
        el("a", words.tr("Skip to the finding"), href="#found", class_="unseen skip"),
        header(said, words),
        el("main", *parts),
        el(
            "footer",
            el("p", words.question()),
            el("p", words.day(now.date())),
        ),
    ]
    return el("body", *first)
