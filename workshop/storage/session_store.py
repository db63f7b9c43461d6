"""Keeps live sessions: rows, journal and cursor of a move in one transaction."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from workshop.application.failures import BadInput, StorageFailed
from workshop.application.ports import Entry, Journal
from workshop.exercise.agenda import Place
from workshop.exercise.cards import ParticipantId, SessionId
from workshop.exercise.changes import Change, ItemChange, Part
from workshop.exercise.labels import Label
from workshop.exercise.session import Session
from workshop.storage.backups import Backups
from workshop.storage.codec import changes_from_json, changes_to_json
from workshop.storage.disk import Disk
from workshop.storage.head import head
from workshop.storage.reading import read_session
from workshop.storage.times import moment, stamp
from workshop.storage.writing import delete_journal, update_head, write_difference

_CURSOR: Final = "SELECT number, journal_barrier, journal_done FROM session WHERE id = ?"


class LibrarySessionStore:
    """A SessionStore on one library."""

    def __init__(self, disk: Disk, backups: Backups, now: Callable[[], datetime]) -> None:
        self._disk = disk
        self._backups = backups
        self._now = now
        self._head_of: tuple[Session, dict[str, Any]] | None = None

    def load(self, session: SessionId) -> Session:
        """The session as it stands on disk. Raises BadInput where there is none."""
        with self._disk.reading() as connection:
            found = read_session(connection, session)
        if found is None:
            raise _gone(session)
        return found

    def journal(self, session: SessionId) -> Journal:
        """What can be undone and redone: nothing from before the last barrier."""
        with self._disk.reading() as connection:
            found = connection.execute(_CURSOR, (session,)).fetchone()
            if found is None:
                raise _gone(session)
            number, barrier, done = found
            rows = connection.execute(_ENTRIES, (number, barrier)).fetchall()
            return Journal(tuple(_entry(*row) for row in rows), done)

    def changed(self, session: SessionId) -> datetime:
        """When the last change to it was made. Raises BadInput where there is none."""
        rows = self._disk.rows("SELECT changed FROM session WHERE id = ?", (session,))
        if not rows:
            raise _gone(session)
        return moment(rows[0][0])

    def record(
        self, before: Session, after: Session, entry: Entry, *, done: int, fold: bool = False
    ) -> None:
        """Write a move: the rows that differ, its journal entry, the cursor and the figures."""
        new = head(after)
        with self._disk.writing() as connection:
            number, barrier = self._cursor(connection, before, done)
            at = barrier + done + (0 if fold else 1)
            if entry.barrier:
                delete_journal(connection, number)
            else:
                _drop_from(connection, number, at)
            _write_entry(connection, number, at, entry)
            columns = self._differing(before, new)
            columns["changed"] = stamp(entry.at)
            columns["journal_barrier"] = at if entry.barrier else barrier
            columns["journal_done"] = 0 if entry.barrier else at - barrier
            write_difference(connection, number, before, after, columns)
            if _forgets(before, after, entry):
                _forget_ballots(connection, number)
        self._head_of = after, new
        if _forgets(before, after, entry):
            self._backups.forget(self._disk)

    def step(self, before: Session, after: Session, *, done: int, by: int) -> None:
        """Write an undo or redo: the rows that differ, and the new count of done entries.

        Refuses, as `record` does, where somebody else wrote since.
        """
        new = head(after)
        with self._disk.writing() as connection:
            number, _ = self._cursor(connection, before, done)
            columns = self._differing(before, new)
            columns["changed"] = stamp(self._now())
            columns["journal_done"] = done + by
            write_difference(connection, number, before, after, columns)
        self._head_of = after, new

    def save_place(self, session: SessionId, place: Place) -> None:
        """Write where the session stands, outside the journal and without a change's time."""
        columns = head(Session(session, "", place=place))
        kept = {column: columns[column] for column in ("step", "place")}
        with self._disk.writing() as connection:
            found = connection.execute(_CURSOR, (session,)).fetchone()
            if found is None:
                raise _gone(session)
            update_head(connection, found[0], kept)

    def _cursor(
        self, connection: sqlite3.Connection, before: Session, done: int
    ) -> tuple[int, int]:
        """The session's number and barrier. Refuses where somebody else wrote since."""
        found = connection.execute(_CURSOR, (before.id,)).fetchone()
        if found is None:
            raise _gone(before.id)
        number, barrier, done_on_disk = found
        if done != done_on_disk:
            raise StorageFailed(
                "This session was changed by another program meanwhile. Open it again to go on."
            )
        return number, barrier

    def _differing(self, before: Session, new: dict[str, Any]) -> dict[str, Any]:
        if self._head_of is not None and self._head_of[0] is before:
            old = self._head_of[1]
        else:
            old = head(before)
        return {column: new[column] for column in new if new[column] != old[column]}


_ENTRIES: Final = """
    SELECT journal.kind, journal.subject, journal.made_at, journal.made_by, journal.fold,
           coalesce(sealed_journal.changes, journal.changes)
    FROM journal LEFT JOIN sealed_journal USING (session, number)
    WHERE journal.session = ? AND journal.number > ? ORDER BY journal.number
"""


def _entry(
    kind: str, subject: str, at: str, by: str | None, fold: str, changes: str | None
) -> Entry:
    return Entry(
        Label(kind, subject),
        changes_from_json(changes or "[]"),
        datetime.fromisoformat(at),
        None if by is None else ParticipantId(by),
        fold=fold,
    )


def _write_entry(connection: sqlite3.Connection, number: int, at: int, entry: Entry) -> None:
    changes = None if entry.barrier else changes_to_json(entry.changes)
    sealed = any(_holds_ballots(change) for change in entry.changes)
    connection.execute(
        "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(number, at, entry.label.kind, entry.label.subject, entry.at.isoformat(), entry.by),
            *(entry.barrier, entry.fold, None if sealed else changes),
        ),
    )
    if sealed and changes is not None:
        connection.execute("INSERT INTO sealed_journal VALUES (?, ?, ?)", (number, at, changes))


def _holds_ballots(change: Change) -> bool:
    return isinstance(change, ItemChange) and change.part is Part.BALLOTS


def _drop_from(connection: sqlite3.Connection, number: int, at: int) -> None:
    for table in ("sealed_journal", "journal"):
        connection.execute(f"DELETE FROM {table} WHERE session = ? AND number >= ?", (number, at))


def _forgets(before: Session, after: Session, entry: Entry) -> bool:
    """Whether who chose what is gone for good with this move."""
    return entry.barrier and after.anonymous and before.ballots is not after.ballots


def _forget_ballots(connection: sqlite3.Connection, number: int) -> None:
    connection.execute(
        "UPDATE replaced_session SET sealed_ballots = '[]' WHERE session = ?", (number,)
    )
    connection.execute("INSERT OR IGNORE INTO to_forget VALUES (?)", (number,))


def _gone(session: SessionId) -> BadInput:
    return BadInput(f"There is no session {session} in the library.")
