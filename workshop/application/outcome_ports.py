"""What can leave a session, how it is made, and the port that makes it."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from workshop.exercise.cards import DecisionId, Deck
from workshop.exercise.session import Session


class OutcomeKind(StrEnum):
    """What can leave a session, as `export --as` names it."""

    SUMMARY = "summary"
    HTML = "html"
    SESSION = "session"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    MAIL = "mail"
    SHEET = "sheet"
    GUIDE = "guide"
    SOLO = "solo"
    BALLOTS = "ballots"
    KIT = "kit"


class Orientation(StrEnum):
    """How a paper is held."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Paper(StrEnum):
    """Paper sizes, upright."""

    A4 = "a4"
    LETTER = "letter"
    A3 = "a3"
    TABLOID = "tabloid"


class CardSize(StrEnum):
    """Sizes of printed cards: 63 x 88 mm, and 105 x 148 mm."""

    POKER = "poker"
    A6 = "a6"


class Flip(StrEnum):
    """The edge over which a printer turns the paper for its other side."""

    LONG = "long"
    SHORT = "short"


class Part(StrEnum):
    """A part of the summary that may be left out; its first lines always stay."""

    STILL_OPEN = "still-open"
    DECISIONS = "decisions"
    CONTESTED = "contested"
    LOAD = "load"
    HAT_SHIFT = "hat-shift"
    ON_PURPOSE = "on-purpose"
    COMMITMENTS = "commitments"
    PARKING_LOT = "parking-lot"
    GUT_CHECK = "gut-check"
    PEOPLE = "people"
    METHOD = "method"


class SoloPart(StrEnum):
    """What a person may leave out of whatever leaves their assessment."""

    NAME = "name"
    BRIEF = "brief"
    HATS = "hats"
    SURE = "sure"
    GUESSED = "guessed"
    CONVERSATIONS = "conversations"
    OVER_TIME = "over-time"


@dataclass(frozen=True, slots=True)
class OutcomeOptions:
    """How an outcome is made."""

    paper: Paper = Paper.A4
    names: bool = True
    """Whether voters are named; never where ballots are anonymous."""
    ink: bool = False
    """Save ink: no filled areas."""
    notes: bool = False
    """Whether the facilitator's notes to self go into a session file or its JSON."""
    left_out: frozenset[Part] = frozenset()
    """The parts that the summary, on paper and as a page, goes without."""
    start: time | None = None
    """When the session begins, for the clock times of the guide; else it counts minutes."""
    card_size: CardSize = CardSize.POKER
    flip: Flip = Flip.LONG
    """How the backs of the card kit line up with its fronts."""
    decks: tuple[Deck, ...] = ()
    """The decks whose decision cards the kit has; those of the session where there are none."""
    solo_without: frozenset[SoloPart] = frozenset()
    """What an assessment goes without, whatever it leaves as."""
    without_decisions: frozenset[DecisionId] = frozenset()
    """The decisions of an assessment that stay at home, with all that was answered of them."""
    earlier: tuple[Session, ...] = ()
    """The assessments that this one takes again, oldest first, for the solo profile."""
    month_first: bool = False
    """Whether days are written as October 14, 2026; else as 14 October 2026."""
    orientation: Orientation = Orientation.PORTRAIT
    """How the paper of summary, sheet and guide is held; slips and cards lie as they fit best."""


@dataclass(frozen=True, slots=True)
class Made:
    """An outcome as bytes, and what a person should be told about it."""

    content: bytes
    warnings: tuple[str, ...] = ()
    beside: tuple[tuple[str, bytes], ...] = ()
    """Further files that belong to it: what follows the name of the first, and the bytes."""

    def files(self, path: Path) -> tuple[tuple[Path, bytes], ...]:
        """Every file that saving it to `path` writes: `out.csv`, then `out-ballots.csv`."""
        further = ((path.with_name(path.stem + tail), content) for tail, content in self.beside)
        return ((path, self.content), *further)


class Outcomes(Protocol):
    """Makes what leaves a session. Sealed ballots are in none of it."""

    def make(self, kind: OutcomeKind, session: Session, options: OutcomeOptions) -> Made:
        """The outcome as bytes. Raises KnownError; safe to call away from the UI thread."""
        ...

    def save(self, made: Made, path: Path) -> None:
        """Write it, replacing what is there atomically. Raises StorageFailed, old files whole.

        All its files are written, or none. Raises BadInput where the library, or any database,
        would be replaced.
        """
        ...
