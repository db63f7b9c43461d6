"""In-memory stand-ins for the desk's ports that really keep what they are given."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from workshop.application.failures import BadInput, StorageFailed
from workshop.application.ports import Entry, Holder, Journal
from workshop.exercise.agenda import Place
from workshop.exercise.cards import SessionId
from workshop.exercise.session import Session

MORNING = datetime(2026, 10, 14, 9, 0, tzinfo=timezone(timedelta(hours=2)))


@dataclass
class FakeClock:
    """A clock that stands still until it is told to go on, or set back."""

    time: datetime = MORNING

    def now(self) -> datetime:
        """The time it was set to."""
        return self.time

    def go_on(self, seconds: float) -> None:
        """Let seconds pass; a negative number sets the clock back."""
        self.time += timedelta(seconds=seconds)


@dataclass
class FakeLease:
    """A lease that is ours until a test gives it to somebody else."""

    held_by_other: Holder | None = None
    released: int = 0

    def release(self) -> None:
        """Count how often it was given back."""
        self.released += 1


def held_by(name: str) -> FakeLease:
    """A lease that somebody else has."""
    return FakeLease(Holder(name, MORNING))


@dataclass
class FakeStore:
    """A disk: keeps sessions and journals by the contract of SessionStore, and holds it to it.

    With `full` every writing call fails and writes nothing.
    """

    sessions: dict[SessionId, Session] = field(default_factory=dict[SessionId, Session])
    journals: dict[SessionId, Journal] = field(default_factory=dict[SessionId, Journal])
    last_change: datetime = MORNING
    full: bool = False
    writes: int = 0

    @classmethod
    def holding(cls, *sessions: Session) -> "FakeStore":
        """A disk with these sessions and empty journals."""
        return cls({session.id: session for session in sessions})

    def load(self, session: SessionId) -> Session:
        """The session as it was written last."""
        if session not in self.sessions:
            raise BadInput(f"there is no session {session}")
        return self.sessions[session]

    def journal(self, session: SessionId) -> Journal:
        """The entries since the last barrier."""
        return self.journals.get(session, Journal())

    def changed(self, session: SessionId) -> datetime:
        """When a test says that it was changed last."""
        self.load(session)
        return self.last_change

    def record(
        self, before: Session, after: Session, entry: Entry, *, done: int, fold: bool = False
    ) -> None:
        """Write a move and its entry; what was undone is dropped, a barrier drops everything."""
        self._write(before)
        journal = self.journal(before.id)
        assert done == journal.done, "the desk and the disk disagree on what is done"
        kept = journal.entries[: done - 1] if fold else journal.entries[:done]
        if entry.barrier:
            assert not entry.changes, "a barrier keeps no payload"
            self.journals[before.id] = Journal()
        else:
            self.journals[before.id] = Journal((*kept, entry), len(kept) + 1)
        self.sessions[before.id] = after

    def step(self, before: Session, after: Session, *, done: int, by: int) -> None:
        """Write an undo or a redo."""
        self._write(before)
        journal = self.journal(before.id)
        assert done == journal.done
        assert abs(by) == 1
        assert 0 <= done + by <= len(journal.entries)
        self.journals[before.id] = Journal(journal.entries, done + by)
        self.sessions[before.id] = after

    def save_place(self, session: SessionId, place: Place) -> None:
        """Write where the session stands."""
        self._write(self.sessions[session])
        self.sessions[session] = self.sessions[session].at(place)

    def _write(self, before: Session) -> None:
        if self.full:
            raise StorageFailed("The disk is full. Nothing was lost; try again when there is room.")
        assert self.sessions[before.id] == before, "the desk and the disk disagree"
        self.writes += 1
