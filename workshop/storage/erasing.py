"""Takes a session out of the copies beside a library: out of backups, and of files kept of it."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, Final, cast

from workshop.storage.failures import in_words


def erase_from_copies(backups: Iterable[Path], kept: Iterable[Path], session: str) -> None:
    """Leave nothing of a session in these backups, and delete the files that were kept of it.

    A backup that cannot be read cannot be trusted to hold nothing, and is deleted; so is one that
    cannot be written. Raises StorageFailed where even that is refused.
    """
    for backup in backups:
        with in_words(backup):
            try:
                _erase_from(backup, session)
            except sqlite3.DatabaseError:
                backup.unlink(missing_ok=True)
    for file in kept:
        with in_words(file):
            if _is_of(file, session):
                file.unlink(missing_ok=True)


def _erase_from(backup: Path, session: str) -> None:
    address = f"{backup.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as copy:
        copy.execute("PRAGMA secure_delete = ON")
        found = copy.execute("SELECT number FROM session WHERE id = ?", (session,)).fetchone()
        if found is None:
            return
        copy.execute("BEGIN IMMEDIATE")
        for table in _tables_of_sessions(copy):
            copy.execute(f'DELETE FROM "{table}" WHERE session = ?', found)
        copy.execute("DELETE FROM search WHERE rowid = ?", found)
        copy.execute("INSERT INTO search (search) VALUES ('optimize')")
        copy.execute("DELETE FROM session WHERE number = ?", found)
        copy.execute("COMMIT")
        copy.execute("VACUUM")


def _tables_of_sessions(copy: sqlite3.Connection) -> list[str]:
    """The tables that hold parts of sessions, whatever version of library wrote the copy."""
    return [name for (name,) in copy.execute(_WITH_SESSION).fetchall()]


_WITH_SESSION: Final = """
    SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'session'
    AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_master.name) WHERE name = 'session')
"""


def _is_of(file: Path, session: str) -> bool:
    try:
        read: Any = json.loads(file.read_bytes())
    except ValueError:
        return session.encode() in file.read_bytes()
    return isinstance(read, dict) and cast("dict[str, Any]", read).get("id") == session
