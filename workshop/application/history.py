"""A cursor over a session's journal: what can be undone, by whom, and how typing folds."""

from dataclasses import replace

from workshop.application.ports import Entry, Journal
from workshop.exercise.cards import ParticipantId


class History:
    """The journal since the last barrier, as the desk sees it. Holds no session and no disk."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    @property
    def done(self) -> int:
        """How many entries since the last barrier are done."""
        return self._journal.done

    def undoable(self, seat: ParticipantId | None) -> Entry | None:
        """The entry undo would take back, None at the barrier and before others' ballots."""
        if self.done == 0:
            return None
        entry = self._journal.entries[self.done - 1]
        return entry if entry.by in (None, seat) else None

    def redoable(self, seat: ParticipantId | None) -> Entry | None:
        """The entry redo would make again."""
        if self.done == len(self._journal.entries):
            return None
        entry = self._journal.entries[self.done]
        return entry if entry.by in (None, seat) else None

    def folds(self, entry: Entry) -> Entry | None:
        """The last entry with this one's changes in it, where both are typing into one place."""
        if not entry.fold or self.done == 0 or self.done != len(self._journal.entries):
            return None
        last = self._journal.entries[-1]
        if last.fold != entry.fold or len(last.changes) != 1 or len(entry.changes) != 1:
            return None
        (first,), (second,) = last.changes, entry.changes
        if type(first) is not type(second) or first.after != second.before:
            return None
        return replace(last, changes=(replace(second, before=first.before),), at=entry.at)

    def with_entry(self, entry: Entry) -> "History":
        """After a new move: undone entries are gone; behind a barrier nothing is left."""
        if entry.barrier:
            return History(Journal())
        entries = (*self._journal.entries[: self.done], entry)
        return History(Journal(entries, len(entries)))

    def with_folded(self, entry: Entry) -> "History":
        """After a move that the last entry took in."""
        entries = (*self._journal.entries[: self.done - 1], entry)
        return History(Journal(entries, len(entries)))

    def stepped(self, by: int) -> "History":
        """After an undo (-1) or a redo (+1)."""
        return History(Journal(self._journal.entries, self.done + by))
