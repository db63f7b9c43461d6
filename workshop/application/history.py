"""A cursor over a session's journal: what can be undone, by whom, and how typing folds."""

from dataclasses import replace

from workshop.application.ports import Entry, Journal
from workshop.exercise.cards import ParticipantId
from workshop.exercise.changes import FieldChange, ItemChange


class History:
    """The journal since the last barrier, as the desk sees it. Holds no session and no disk.

    `taken_over` is how many entries were done when somebody took the seat, or left it while the
    laptop goes round: what was done before is out of reach, but for the seat's own ballots, and so
    is what had been undone by then.
    """

    def __init__(self, journal: Journal, *, taken_over: int = 0, untouched: bool = False) -> None:
        self._journal = journal
        self._taken_over = taken_over
        self._untouched = untouched
        """Nothing was made since the seat changed hands: what can be made again is not theirs."""

    @property
    def done(self) -> int:
        """How many entries since the last barrier are done."""
        return self._journal.done

    @property
    def undone(self) -> int:
        """How many entries since the last barrier are undone."""
        return len(self._journal.entries) - self.done

    def undoable(self, seat: ParticipantId | None) -> Entry | None:
        """The entry undo would take back, None at the barrier and before what others did."""
        if self.done == 0:
            return None
        entry = self._journal.entries[self.done - 1]
        theirs = self.done > self._taken_over if entry.by is None else entry.by == seat
        return entry if theirs else None

    def redoable(self, seat: ParticipantId | None) -> Entry | None:
        """The entry redo would make again, None where somebody else took it back."""
        if self.done == len(self._journal.entries):
            return None
        entry = self._journal.entries[self.done]
        made_since = self.done >= self._taken_over and not self._untouched
        return entry if (made_since if entry.by is None else entry.by == seat) else None

    def folds(self, entry: Entry) -> Entry | None:
        """The last entry with this one's changes in it, where both are typing into one place."""
        if not entry.fold or self.done != len(self._journal.entries):
            return None
        last = self.undoable(entry.by)
        if last is None or (last.fold, last.by) != (entry.fold, entry.by):
            return None
        if len(last.changes) != 1 or len(entry.changes) != 1:
            return None
        (first,), (second,) = last.changes, entry.changes
        if _what(first) != _what(second) or first.after != second.before:
            return None
        return replace(last, changes=(replace(second, before=first.before),), at=entry.at)

    def with_entry(self, entry: Entry) -> "History":
        """After a new move: undone entries are gone; behind a barrier nothing is left."""
        if entry.barrier:
            return History(Journal())
        return self._with((*self._journal.entries[: self.done], entry))

    def with_folded(self, entry: Entry) -> "History":
        """After a move that the last entry took in."""
        return self._with((*self._journal.entries[: self.done - 1], entry))

    def stepped(self, by: int) -> "History":
        """After an undo (-1) or a redo (+1)."""
        return History(
            Journal(self._journal.entries, self.done + by),
            taken_over=min(self._taken_over, self.done + by),
            untouched=self._untouched,
        )

    def taken_over(self) -> "History":
        """For whoever works from now on: nothing that others did before is in their reach."""
        return History(self._journal, taken_over=self.done, untouched=True)

    def given_back(self) -> "History":
        """For a team around its board: everything but ballots is in reach again."""
        return History(self._journal)

    def _with(self, entries: tuple[Entry, ...]) -> "History":
        return History(Journal(entries, len(entries)), taken_over=self._taken_over)


def _what(change: FieldChange | ItemChange) -> str:
    return change.field if isinstance(change, FieldChange) else change.part
