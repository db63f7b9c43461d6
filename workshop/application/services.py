"""Everything the use cases and the windows stand on, put together once by `bootstrap`."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.application.outcome_ports import Outcomes
from workshop.application.ports import (
    CardIndex,
    Clock,
    DeckShelf,
    DeckStore,
    Reader,
    SessionLibrary,
    SessionStore,
    Upkeep,
)
from workshop.exercise.cards import SessionId

if TYPE_CHECKING:
    from workshop.application.agent_files import AgentFiles
    from workshop.application.desk import Desk
    from workshop.application.guesses import GuessFinder
    from workshop.application.inbox import Inbox


@dataclass(frozen=True, slots=True)
class Services:
    """The ports of one running program, on one library."""

    store: SessionStore
    library: SessionLibrary
    shelf: DeckShelf
    deck_store: DeckStore
    index: CardIndex
    outcomes: Outcomes
    reader: Reader
    clock: Clock
    samples: Path
    """The folder of shipped sample sessions."""
    upkeep: Upkeep
    agents: "AgentFiles"
    inbox: "Inbox"
    guesses: "GuessFinder"

    def open_desk(self, session: SessionId) -> "Desk":
        """A session, open; read-only where somebody else has it."""
        # here and not above: the rules of moves are needed once a session is opened
        from workshop.application.desk import Desk

        return Desk(self.store, self.clock, self.library.lease(session), session)
