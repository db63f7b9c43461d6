"""What there is to save or print of a session, and what can be chosen about each."""

from dataclasses import dataclass, replace
from typing import Final

from workshop.application.outcome_ports import (
    OutcomeKind,
    OutcomeOptions,
    Paper,
    Part,
)
from workshop.exercise.session import Mode, Session
from workshop.qt.texts import tr

_READING: Final = (Paper.A4, Paper.LETTER)
_WALL: Final = (Paper.A4, Paper.LETTER, Paper.A3, Paper.TABLOID)


@dataclass(frozen=True, slots=True)
class Document:
    """One kind of outcome: its words, its file, and which options mean anything for it."""

    kind: OutcomeKind
    name: str
    purpose: str
    ending: str
    files: str
    """What its files are called in a dialog."""
    tail: str = ""
    """What stands behind the session's title in the suggested name."""
    papers: tuple[Paper, ...] = ()
    """None for what has no pages."""
    either_way: bool = False
    """Whether its paper may be held across."""
    names: bool = False
    parts: bool = False
    ink: bool = False
    notes: bool = False
    start: bool = False
    cards: bool = False
    alone: bool = False
    """Of an assessment, parts and decisions of which may stay at home."""

    @property
    def has_pages(self) -> bool:
        """Whether it is a PDF, which is shown page by page and can be printed."""
        return self.ending == "pdf"

    @property
    def filter(self) -> str:
        """The filter of a file dialog."""
        return f"{self.files} (*.{self.ending})"

    def fitted(self, options: OutcomeOptions) -> OutcomeOptions:
        """The options without those that mean nothing here: equal ones give an equal outcome."""
        plain = OutcomeOptions()
        papers = self.papers
        return replace(
            options,
            paper=options.paper if options.paper in papers else (papers or (plain.paper,))[0],
            orientation=options.orientation if self.either_way else plain.orientation,
            names=options.names if self.names else plain.names,
            ink=options.ink if self.ink else plain.ink,
            notes=options.notes if self.notes else plain.notes,
            left_out=options.left_out if self.parts else plain.left_out,
            start=options.start if self.start else plain.start,
            card_size=options.card_size if self.cards else plain.card_size,
            flip=options.flip if self.cards else plain.flip,
            decks=options.decks if self.cards else plain.decks,
            solo_without=options.solo_without if self.alone else plain.solo_without,
            without_decisions=options.without_decisions if self.alone else plain.without_decisions,
            earlier=options.earlier if self.alone else plain.earlier,
        )


def documents(session: Session) -> tuple[Document, ...]:
    """What can be made of a session, papers first."""
    alone = session.mode is Mode.SOLO
    made = {kind.value for kind in OutcomeKind}
    wanted = _ALONE if alone else _TEAM
    found = _texts()
    offered = tuple(_document(name, *found[name]) for name in wanted if name in made)
    if not alone:
        return offered
    purposes = {
        OutcomeKind.MARKDOWN: tr("For your own notes, conversations to tick"),
        OutcomeKind.CSV: tr("Decisions and answers for a spreadsheet"),
        OutcomeKind.SESSION: tr("You open it in Whose Call elsewhere"),
    }
    # nobody else voted, and there is no facilitator who noted anything
    return tuple(
        replace(
            one,
            purpose=purposes.get(one.kind, one.purpose),
            alone=True,
            names=False,
            notes=False,
        )
        for one in offered
    )


def part_name(part: Part) -> str:
    """What a part of the summary is called."""
    return {
        Part.STILL_OPEN: tr("Still open"),
        Part.DECISIONS: tr("Decisions"),
        Part.CONTESTED: tr("How contested ones looked"),
        Part.LOAD: tr("Load"),
        Part.HAT_SHIFT: tr("Hat shift"),
        Part.ON_PURPOSE: tr("Left to the AI on purpose"),
        Part.COMMITMENTS: tr("Commitments"),
        Part.PARKING_LOT: tr("Parking lot"),
        Part.GUT_CHECK: tr("Gut check"),
        Part.PEOPLE: tr("People"),
        Part.METHOD: tr("Method and definitions"),
    }[part]


def paper_name(paper: Paper) -> str:
    """What a paper is called."""
    return {
        Paper.A4: tr("A4"),
        Paper.LETTER: tr("Letter"),
        Paper.A3: tr("A3"),
        Paper.TABLOID: tr("Tabloid"),
    }[paper]


_TEAM: Final = (
    *("summary", "sheet", "guide", "ballots", "kit"),
    *("html", "mail", "markdown", "csv", "session", "json"),
)
_ALONE: Final = ("solo", "markdown", "csv", "session", "json")


def _document(name: str, words: tuple[str, str, str], ending: str, files: str) -> Document:
    shown, purpose, tail = words
    kind = OutcomeKind(name)
    plain = Document(kind, shown, purpose, ending, files, tail)
    match name:
        case "summary":
            return replace(
                plain, papers=_READING, either_way=True, names=True, parts=True, ink=True
            )
        case "sheet":
            return replace(plain, papers=_WALL, either_way=True, ink=True)
        case "guide":
            return replace(plain, papers=_READING, either_way=True, ink=True, start=True)
        case "ballots":
            return replace(plain, papers=_READING, names=True, ink=True)
        case "kit":
            return replace(plain, papers=_READING, names=True, ink=True, cards=True)
        case "solo":
            return replace(plain, papers=_READING, ink=True)
        case "html":
            return replace(plain, names=True, parts=True)
        case "mail":
            return replace(
                plain, papers=_READING, either_way=True, names=True, parts=True, ink=True
            )
        case "csv" | "markdown":
            return replace(plain, names=True)
        case _:
            return replace(plain, notes=True)


def _texts() -> dict[str, tuple[tuple[str, str, str], str, str]]:
    """By the name of a kind: its name, purpose and tail; its ending, and its files' name."""
    return {
        "summary": (
            (tr("Summary"), tr("Page one is for who was not there"), ""),
            "pdf",
            tr("PDF"),
        ),
        "sheet": (
            (tr("Decision sheet"), tr("For the wall, read from two metres"), tr("decision sheet")),
            "pdf",
            tr("PDF"),
        ),
        "guide": (
            (tr("Facilitator’s guide"), tr("Minutes, words, materials"), tr("guide")),
            "pdf",
            tr("PDF"),
        ),
        "ballots": (
            (tr("Ballots and sign-in"), tr("Blank slips for these people"), tr("ballots")),
            "pdf",
            tr("PDF"),
        ),
        "kit": (
            (tr("Card kit"), tr("A whole workshop on a table"), tr("card kit")),
            "pdf",
            tr("PDF"),
        ),
        "solo": (
            (tr("Solo profile"), tr("Your hats, and whom to ask"), tr("profile")),
            "pdf",
            tr("PDF"),
        ),
        "html": (
            (tr("Web page"), tr("The summary for phones and screen readers"), ""),
            "html",
            tr("Web page"),
        ),
        "mail": (
            (tr("Mail draft"), tr("The summary, attached and ready to send"), ""),
            "eml",
            tr("Mail draft"),
        ),
        "markdown": (
            (tr("Markdown"), tr("For a ticket, a pull request, a wiki"), ""),
            "md",
            tr("Markdown"),
        ),
        "csv": (
            (tr("Tables (CSV)"), tr("Decisions and ballots for a spreadsheet"), ""),
            "csv",
            tr("Table"),
        ),
        "session": (
            (tr("Session file"), tr("A colleague opens it in Whose Call"), ""),
            "whosecall",
            tr("Session"),
        ),
        "json": (
            (tr("Data (JSON)"), tr("Everything, with the findings"), ""),
            "json",
            tr("Data"),
        ),
    }
