"""All sessions of a library: put in, listed, searched, archived, taken out."""

import json
import sqlite3
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from workshop.application.failures import BadInput
from workshop.application.ports import CardHabit, DueCommitment, SessionLine
from workshop.application.session_object import session_object
from workshop.exercise.cards import CardId, SessionId
from workshop.exercise.session import Mode, Session
from workshop.storage.backups import Backups
from workshop.storage.codec import to_json
from workshop.storage.disk import Disk
from workshop.storage.head import head, search_expression
from workshop.storage.lease import FileLease, Leases
from workshop.storage.reading import read_session
from workshop.storage.times import moment, stamp
from workshop.storage.writing import (
    delete_journal,
    delete_session,
    insert_session,
    update_head,
    write_difference,
)

_TITLE, _BEGINNING = 40, 8
"""Letters of a replaced session's title and id that its file is named by."""


class LibrarySessions:
    """A SessionLibrary on one file."""

    def __init__(
        self, disk: Disk, leases: Leases, backups: Backups, now: Callable[[], datetime]
    ) -> None:
        self._disk = disk
        self._leases = leases
        self._backups = backups
        self._now = now

    def add(self, session: Session) -> None:
        """Put a whole session in, with an empty journal. Raises BadInput where the id is there."""
        with self._disk.writing() as connection:
            if _number(connection, session.id) is not None:
                raise BadInput(f"The session {session.id} is in the library already.")
            insert_session(connection, session, stamp(self._now()))

    def replace(self, session: Session) -> Path:
        """Put it in the place of the one with its id; says where the file of that one is kept.

        The journal of the old one goes, and its ballots that wait for their reveal. Raises
        BadInput where there is none with this id.
        """
        with self._disk.writing() as connection:
            old = read_session(connection, session.id)
            number = _number(connection, session.id)
            if old is None or number is None:
                raise BadInput(f"There is no session {session.id} in the library.")
            kept = self._backups.keep_replaced(
                f"{old.title[:_TITLE]} {old.id[:_BEGINNING]}",
                "whosecall",
                json.dumps(session_object(old, notes=True), ensure_ascii=False, indent=2) + "\n",
            )
            delete_journal(connection, number)
            marks = {"changed": stamp(self._now()), "journal_barrier": 0, "journal_done": 0}
            write_difference(connection, number, old, session, {**head(session), **marks})
        return kept

    def lines(
        self,
        search: str = "",
        *,
        limit: int = 0,
        offset: int = 0,
        archived: bool = False,
        private: bool = False,
    ) -> list[SessionLine]:
        """Last changed first; `search` finds sessions that hold all the words, or their beginnings.

        With `archived` the archived ones, else the others; in the same way with `private`. A
        `limit` of 0 is no limit.
        """
        found = ""
        values: dict[str, Any] = {"archived": archived, "private": private}
        values |= {"limit": limit or -1, "offset": offset}
        if search.strip():
            expression = search_expression(search)
            if expression is None:
                return []
            found = "AND number IN (SELECT rowid FROM search WHERE search MATCH :words)"
            values["words"] = expression
        return [_line(*row) for row in self._disk.rows(_LINES.format(found=found), values)]

    def card_habits(self, but: Collection[SessionId] = ()) -> dict[CardId, CardHabit]:
        """In how many sessions each card was kept and set aside; private ones and `but` left out.

        Archived sessions count as well.
        """
        others = to_json(tuple(but))
        kept = {CardId(card): count for card, count in self._disk.rows(_KEPT, (others,))}
        dismissed = {CardId(card): count for card, count in self._disk.rows(_DISMISSED, (others,))}
        return {
            card: CardHabit(kept.get(card, 0), dismissed.get(card, 0))
            for card in dict.fromkeys((*kept, *dismissed))
        }

    def count(self) -> int:
        """How many sessions there are, archived and private ones not counted."""
        counted = "SELECT count(*) FROM session WHERE archived = 0 AND private = 0"
        return self._disk.rows(counted)[0][0]

    def due(self, limit: int = 5, *, but: str = "") -> list[DueCommitment]:
        """Open commitments, the earliest date first, undated ones last.

        None of an archived or private session, nor of the session `but`. What a copy of a session
        promises again is due once, in the session it was made in.
        """
        return [
            DueCommitment(SessionId(session), id, text, person or "", due)
            for session, id, text, person, due, _ in self._disk.rows(_DUE, (but, limit))
        ]

    def find(self, beginning: str) -> list[SessionId]:
        """The ids that begin so, in order."""
        rows = self._disk.rows(
            "SELECT id FROM session WHERE id >= :part AND substr(id, 1, length(:part)) = :part "
            "ORDER BY id",
            {"part": beginning},
        )
        return [SessionId(id) for (id,) in rows]

    def set_archived(self, session: SessionId, archived: bool) -> None:
        """Take a session out of the list, or back into it."""
        with self._disk.writing() as connection:
            update_head(connection, self._there(connection, session), {"archived": archived})

    def is_private(self, session: SessionId) -> bool:
        """Whether a session is kept out of lists and search. Raises BadInput for none."""
        rows = self._disk.rows("SELECT private FROM session WHERE id = ?", (session,))
        if not rows:
            raise BadInput(f"There is no session {session} in the library.")
        return bool(rows[0][0])

    def set_private(self, session: SessionId, private: bool) -> None:
        """Keep a session out of lists and search, or have it there again."""
        with self._disk.writing() as connection:
            update_head(connection, self._there(connection, session), {"private": private})

    def take_out(self, session: SessionId) -> None:
        """Delete a session for good, journal and search included."""
        with self._disk.writing() as connection:
            delete_session(connection, self._there(connection, session))

    def erase(self, session: SessionId) -> None:
        """Delete a session so that nothing of it is left in the library's file and its backups.

        Backups first: where one of them cannot be written, the session is still there to be
        erased again. Raises StorageFailed.
        """
        with self._disk.reading() as connection:
            self._there(connection, session)
        self._backups.erase(session)
        with self._disk.writing() as connection:
            delete_session(connection, self._there(connection, session))
            connection.execute("UPDATE session SET follows = NULL WHERE follows = ?", (session,))
        self._disk.vacuum()

    def lease(self, session: SessionId) -> FileLease:
        """Ask for the right to write a session."""
        return self._leases.lease(session)

    def all_or_none(self) -> AbstractContextManager[object]:
        """What is written inside, user's decks included, is one transaction: all of it or none."""
        return self._disk.writing()

    def _there(self, connection: sqlite3.Connection, session: SessionId) -> int:
        number = _number(connection, session)
        if number is None:
            raise BadInput(f"There is no session {session} in the library.")
        return number


_LINES: Final = """
    SELECT id, title, team, mode, started, finished, changed, decisions, owned,
           exposure_before, exposure_after, step, open_commitments, archived, private
    FROM session WHERE archived = :archived AND private = :private {found}
    ORDER BY changed DESC, number DESC LIMIT :limit OFFSET :offset
"""

_KEPT: Final = """
    SELECT decision.card, count(DISTINCT session.number)
    FROM decision JOIN session ON session.number = decision.session
    WHERE decision.card IS NOT NULL AND session.private = 0
        AND session.id NOT IN (SELECT value FROM json_each(?))
    GROUP BY decision.card
"""

_DISMISSED: Final = """
    SELECT one.value, count(*)
    FROM session, json_each(session.dismissed) AS one
    WHERE session.dismissed <> '[]' AND session.private = 0
        AND session.id NOT IN (SELECT value FROM json_each(?))
    GROUP BY one.value
"""

_DUE: Final = """
    SELECT session.id, commitment.id, commitment.text, participant.name, commitment.due,
        MIN(session.number)
    FROM commitment
    JOIN session ON session.number = commitment.session AND session.archived = 0
        AND session.private = 0
    LEFT JOIN participant ON participant.session = commitment.session
        AND participant.id = commitment.participant
    WHERE commitment.done = 0 AND session.id <> ?
    GROUP BY commitment.text, participant.name, commitment.due
    ORDER BY commitment.due IS NULL, commitment.due LIMIT ?
"""


def _number(connection: sqlite3.Connection, session: str) -> int | None:
    found = connection.execute("SELECT number FROM session WHERE id = ?", (session,)).fetchone()
    return None if found is None else found[0]


def _line(
    id: str,
    title: str,
    team: str,
    mode: str,
    started: str | None,
    finished: str | None,
    changed: str,
    *counters: Any,
) -> SessionLine:
    decisions, owned, before, after, step, open_commitments, archived, private = counters
    return SessionLine(
        SessionId(id),
        title,
        team,
        Mode(mode),
        started,
        finished,
        moment(changed),
        decisions,
        owned,
        before,
        after,
        step,
        open_commitments,
        bool(archived),
        bool(private),
    )
