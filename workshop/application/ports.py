"""What the use cases need from outside, as protocols; `bootstrap` fills them in."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from workshop.exercise.agenda import Place
from workshop.exercise.cards import CardId, Deck, DeckId, ParticipantId, SessionId
from workshop.exercise.changes import Change
from workshop.exercise.labels import Label
from workshop.exercise.session import Mode, Session


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The time now, with an offset."""
        ...


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a session's journal: a move as it was made."""

    label: Label
    changes: tuple[Change, ...]
    at: datetime
    by: ParticipantId | None = None
    """Whose ballot it was; only that person may take it back."""
    barrier: bool = False
    """Undo stops here, and the entry keeps no changes."""
    fold: str = ""
    """Typing into one place: the next entry with the same fold replaces this one."""


@dataclass(frozen=True, slots=True)
class Journal:
    """The entries since the last barrier, oldest first, and how many of them are done."""

    entries: tuple[Entry, ...] = ()
    done: int = 0


class SessionStore(Protocol):
    """Keeps live sessions. Each writing call is one transaction, durable when it returns.

    Every call may raise StorageFailed; then nothing was written.
    """

    def load(self, session: SessionId) -> Session:
        """The session as it stands on disk. Raises BadInput where there is none."""
        ...

    def journal(self, session: SessionId) -> Journal:
        """What can be undone and redone."""
        ...

    def changed(self, session: SessionId) -> datetime:
        """When the last change to it was made. Raises BadInput where there is none."""
        ...

    def record(
        self, before: Session, after: Session, entry: Entry, *, done: int, fold: bool = False
    ) -> None:
        """Write a move: the rows that differ between before and after, and its journal entry.

        `done` is the count of done entries since the last barrier before this one; entries beyond
        it (undone ones) are dropped. With `fold` the entry replaces the last done one. A barrier
        entry drops the payload of all earlier entries.
        """
        ...

    def step(self, before: Session, after: Session, *, done: int, by: int) -> None:
        """Write an undo or redo: the rows that differ, and the new count of done entries.

        `done` is the count before this one, as for `record`; `by` is what it changes by.
        """
        ...

    def save_place(self, session: SessionId, place: Place) -> None:
        """Write where the session stands, outside the journal."""
        ...


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a session open."""

    name: str
    """As a sentence begins: "Another window", or who it is, on which computer where not on ours."""
    since: datetime


class Lease(Protocol):
    """The right to write a session, held until released or until the process ends."""

    @property
    def held_by_other(self) -> Holder | None:
        """Who has it, where it is not ours; None where it is."""
        ...

    def release(self) -> None:
        """Give it back; giving back twice is harmless."""
        ...


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session in the library's list."""

    id: SessionId
    title: str
    team: str
    mode: Mode
    started: str | None
    finished: str | None
    changed: datetime
    decisions: int
    owned: int
    exposure_before: float | None
    exposure_after: float | None
    place: str
    """The step it stands at."""
    open_commitments: int
    """Of one person alone, the conversations that they have not had yet."""
    archived: bool
    private: bool = False
    """Kept out of lists and search unless they are asked for what is private."""


@dataclass(frozen=True, slots=True)
class DueCommitment:
    """A commitment not done yet, of any session."""

    session: SessionId
    id: str
    text: str
    person: str
    due: str | None


@dataclass(frozen=True, slots=True)
class CardHabit:
    """In how many sessions of a library a card was taken onto the board, and set aside."""

    kept: int = 0
    dismissed: int = 0


class SessionLibrary(Protocol):
    """All sessions of this computer's user. Calls may raise StorageFailed."""

    def add(self, session: Session) -> None:
        """Put a whole session in, with an empty journal. Raises BadInput where the id is there."""
        ...

    def replace(self, session: Session) -> Path:
        """Put it in the place of the one with its id; says where the file of that one is kept."""
        ...

    def lines(
        self,
        search: str = "",
        *,
        limit: int = 0,
        offset: int = 0,
        archived: bool = False,
        private: bool = False,
    ) -> list[SessionLine]:
        """Newest first; `search` finds any words in any text of a session; 0 is no limit.

        With `private` the private ones alone, else all others.
        """
        ...

    def card_habits(self, but: Collection[SessionId] = ()) -> Mapping[CardId, CardHabit]:
        """What became of cards on the boards of this library, the sessions `but` left out.

        Archived sessions count as well, private ones do not.
        """
        ...

    def count(self) -> int:
        """How many sessions there are, archived and private ones not counted."""
        ...

    def due(self, limit: int = 5, *, but: str = "") -> list[DueCommitment]:
        """Open commitments, the earliest date first; not those of the session `but`.

        None of what is archived or private.
        """
        ...

    def find(self, beginning: str) -> list[SessionId]:
        """The ids that begin so."""
        ...

    def set_archived(self, session: SessionId, archived: bool) -> None:
        """Take a session out of the list, or back into it."""
        ...

    def is_private(self, session: SessionId) -> bool:
        """Whether a session is kept out of lists and search. Raises BadInput for none."""
        ...

    def set_private(self, session: SessionId, private: bool) -> None:
        """Keep a session out of lists and search, or have it there again."""
        ...

    def take_out(self, session: SessionId) -> None:
        """Delete a session for good, journal and search included."""
        ...

    def erase(self, session: SessionId) -> None:
        """Delete a session so that nothing of it is left in the library's file and its backups.

        There is no way back. Raises StorageFailed where a backup cannot be written; what is left
        then is still in the library, and erasing can be tried again.
        """
        ...

    def lease(self, session: SessionId) -> Lease:
        """Ask for the right to write a session."""
        ...

    def all_or_none(self) -> AbstractContextManager[object]:
        """What is written inside, user's decks included, is one transaction: all of it or none."""
        ...


class Upkeep(Protocol):
    """The library as a file, and what it needs while nobody waits."""

    @property
    def read_only(self) -> str:
        """Why nothing can be written, in one sentence; empty where it can."""
        ...

    def preload(self) -> None:
        """Import what the first write needs."""
        ...

    def keep_up(self) -> Path | None:
        """Once a day, check the library and back it up; returns the new backup, if any."""
        ...

    def rescue(self, to: Path) -> None:
        """Copy all that was saved into a new file, even where the old one was taken away."""
        ...

    def close(self) -> None:
        """Give the file back. Everything is on disk already."""
        ...


@dataclass(frozen=True, slots=True)
class ShelvedDeck:
    """A deck at hand, with where it came from."""

    deck: Deck
    shipped: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A decision card proposed for a brief."""

    card: CardId
    deck: DeckId
    score: float
    """1.0 for the best of a list, smaller behind it."""
    because: tuple[str, ...]
    """The words of the brief that matched."""


class DeckShelf(Protocol):
    """The decks at hand: shipped ones, and the user's own."""

    def decks(self) -> tuple[ShelvedDeck, ...]:
        """Shipped decks first, then the user's, each by name."""
        ...

    def standard_roles(self) -> Deck:
        """The standard role cards."""
        ...


Progress = Callable[[float, str], None]
"""Called with 0 to 1 and a sentence; raises Cancelled to stop the work."""


class CardIndex(Protocol):
    """Finds cards by words (full text)."""

    def reading(self, decks: Sequence[Deck]) -> Callable[[Progress], None] | None:
        """What reads these decks, in any thread, so that they are asked at once from then on.

        None where they are read already, or are so few that asking them takes no time.
        """
        ...

    def matches(
        self, decks: Sequence[Deck], words: Sequence[str], limit: int
    ) -> list[tuple[CardId, float]]:
        """Cards that hold any of the words, best first; ties in deck order."""
        ...

    def proposals(
        self,
        decks: Sequence[Deck],
        brief: str,
        limit: int,
        *,
        without: Collection[CardId] = (),
        favour: Mapping[CardId, float] | None = None,
    ) -> tuple[Proposal, ...]:
        """Cards for a brief, best first with 1.0, each with the words that say why."""
        ...


class Jobs(Protocol):
    """Runs long work on frozen values away from the screen."""

    def run(
        self,
        work: Callable[[Progress], object],
        done: Callable[[object], None],
        failed: Callable[[Exception], None],
    ) -> Callable[[], None]:
        """Start the work; `done` or `failed` is called on the UI thread. Returns its cancel."""
        ...


class Reader(Protocol):
    """Reads files that people bring along. What a file is, is told by its content."""

    def read(self, path: Path) -> Session | Deck:
        """The session or deck in a file. Raises BadInput with every fault and its path."""
        ...

    def noted(self, path: Path) -> tuple[Session | Deck, tuple[str, ...]]:
        """The same, with lines on what to look at: accented letters, and what was left out."""
        ...

    def text(self, path: Path) -> str:
        """The text of any file that is one. Raises BadInput where it is none."""
        ...


class DeckStore(Protocol):
    """The user's own decks."""

    def keep(self, deck: Deck, *, keep_old: bool = True) -> Path | None:
        """Keep it among the user's decks; says where the file of one that it replaces is kept.

        Without `keep_old` no file of it is kept: one was before, and this goes on from there.
        """
        ...

    def discard(self, deck: DeckId) -> Path | None:
        """Delete an own deck; says where its file is kept. One that is not there is no fault."""
        ...

    def decks(self) -> list[Deck]:
        """The user's own decks, by name."""
        ...
