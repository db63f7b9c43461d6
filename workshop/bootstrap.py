"""The composition root: puts the parts of one running program together."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.application.failures import KnownError
from workshop.application.services import Services
from workshop.exercise.cards import Deck, DeckId
from workshop.files.inbox import FileInbox, inbox_beside
from workshop.files.reader import FileReader
from workshop.files.shelf import Shelf, read_decks
from workshop.outcomes.agents.writer import AgentWriter
from workshop.outcomes.making import OutcomeMaker
from workshop.resources import resource
from workshop.storage.card_index import FullTextCardIndex
from workshop.storage.failures import LibraryDamaged
from workshop.storage.opening import open_library, set_aside

if TYPE_CHECKING:
    from workshop.application.guesses import Guess


class SystemClock:
    """The time of this machine."""

    def now(self) -> datetime:
        """The time now, with this machine's offset."""
        return datetime.now().astimezone()


class LazyGuesses:
    """What looks through transcripts; it is imported when it is asked for."""

    def find(self, folder: Path | None = None) -> "tuple[Guess, ...]":
        """Guesses, newest transcript first. Raises BadInput where there is no such folder."""
        # here and not above: hardly any start of the program needs it
        from workshop.files.transcripts import TranscriptFinder

        return TranscriptFinder().find(folder)


def default_library() -> Path:
    """Where the library lies when nobody says otherwise: the platform's folder for user data."""
    # here and not above: who names a library does not need it
    from platformdirs import user_data_path

    return user_data_path("whosecall", appauthor=False) / "library.db"


def build_reader() -> FileReader:
    """What reads files; no library is needed for it."""
    return FileReader()


def build_outcomes(library_path: Path) -> OutcomeMaker:
    """What makes outcomes; the library is not opened for it, nor ever written over."""
    return OutcomeMaker(SystemClock(), library_path)


def build_agent_files() -> AgentWriter:
    """What writes instructions for agents; no library is needed for it."""
    return AgentWriter(SystemClock())


def shipped_decks() -> dict[DeckId, Deck]:
    """The decks that come with the program, standard role cards included."""
    return {deck.id: deck for deck in read_decks(resource("decks"))}


def build_inbox(library_path: Path) -> FileInbox:
    """The questions of agents that wait beside a library, which is not opened for it."""
    return FileInbox(inbox_beside(library_path), SystemClock().now)


def build_looker(library_path: Path) -> Services:
    """The services on a library that is there, to be looked at only: nothing can be written.

    Raises StorageFailed as `build_services` does, and where it was written by an older version.
    """
    return build_services(library_path, look_only=True)


def build_services(library_path: Path, *, look_only: bool = False) -> Services:
    """The services on one library, which is made where there is none.

    Raises StorageFailed where it is damaged, newer, or refused by the machine. The services
    belong to the thread that built them.
    """
    clock = SystemClock()
    library = open_library(library_path, clock.now, look_only=look_only)
    return Services(
        store=library.store,
        library=library.sessions,
        shelf=Shelf(resource("decks"), library.own_decks),
        deck_store=library.own_decks,
        index=FullTextCardIndex(resource("words", "synonyms.txt")),
        outcomes=OutcomeMaker(clock, library_path),
        reader=FileReader(),
        clock=clock,
        samples=resource("samples"),
        upkeep=library,
        agents=AgentWriter(clock),
        inbox=FileInbox(inbox_beside(library_path), clock.now),
        guesses=LazyGuesses(),
    )


def is_damaged(error: KnownError) -> bool:
    """Whether a library was refused because it is damaged."""
    return isinstance(error, LibraryDamaged)


def set_library_aside(library_path: Path) -> Path:
    """Move a damaged library out of the way; says where to. Raises StorageFailed."""
    return set_aside(library_path, SystemClock().now)
