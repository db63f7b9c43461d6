"""The one connection to a library: pragmas, transactions, and errors in words."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from workshop.application.failures import StorageFailed
from workshop.storage.failures import LibraryDamaged, in_words

if TYPE_CHECKING:
    from sqlite_utils import Database

BUSY_SECONDS: Final = 2.0
"""How long a write waits for another program before it is refused in words."""

_PRAGMAS: Final = (
    # After a power cut nothing that was confirmed is missing.
    "PRAGMA synchronous = EXTRA",
    # What an anonymous reveal deletes is overwritten, not only unlinked.
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
)


class Disk:
    """A library's connection. It belongs to the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection, path: Path, read_only: str = "") -> None:
        self._connection = connection
        self._database: Database | None = None
        self.path = path
        self.read_only = read_only
        """Why nothing can be written, in one sentence; empty where it can."""

    def preload(self) -> "Database":
        """Import sqlite-utils (60 ms), which every write goes through."""
        from sqlite_utils import Database  # late: not needed before the first window

        self._database = Database(self._connection, execute_plugins=False, recursive_triggers=False)
        return self._database

    @property
    def is_writing(self) -> bool:
        """Whether a transaction is open, whose writes may still be undone."""
        return self._connection.in_transaction

    @contextmanager
    def writing(self) -> Generator[sqlite3.Connection]:
        """One transaction, durable when the outermost block ends; any error undoes all of it.

        Raises StorageFailed for whatever the machine refuses; the connection is usable again.
        """
        if self.read_only:
            raise StorageFailed(self.read_only)
        with in_words(self.path):
            database = self._database or self.preload()
            if self._connection.in_transaction:
                with database.atomic():
                    yield self._connection
                return
            try:
                # the lock is asked for before anything is read, so that waiting for it helps
                self._connection.execute("BEGIN IMMEDIATE")
                with database.atomic():
                    yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.rollback()
                raise

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """Everything read inside is of one moment. Raises StorageFailed in words."""
        with in_words(self.path):
            if self._connection.in_transaction:
                yield self._connection
                return
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                self._connection.rollback()

    def rows(self, sql: str, values: tuple[Any, ...] | dict[str, Any] = ()) -> list[Any]:
        """The rows of one query. Raises StorageFailed in words."""
        with in_words(self.path):
            return self._connection.execute(sql, values).fetchall()

    def rescue(self, to: Path) -> None:
        """Copy all that was saved into a new file, even where the old one was taken away.

        Raises StorageFailed, nothing overwritten, where `to` is there already.
        """
        if to.exists():
            raise StorageFailed(f"{to} is there already; choose another name.")
        with in_words(to):
            copy = sqlite3.connect(to)
            try:
                self._connection.backup(copy)
            finally:
                copy.close()

    def check(self) -> None:
        """Read the whole library. Raises LibraryDamaged where its structure is broken."""
        with in_words(self.path):
            check(self._connection, self.path)

    def vacuum_into(self, to: Path) -> None:
        """Write a compact copy, without anything that was deleted, into an empty file."""
        with in_words(self.path):
            self._connection.execute("VACUUM INTO ?", (str(to),))

    def vacuum(self) -> None:
        """Write the file anew, without anything that was deleted from it."""
        with in_words(self.path):
            self._connection.execute("VACUUM")

    def close(self) -> None:
        """Give the file back. Everything is on disk already."""
        self._connection.close()


def connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """A connection as every library is used. Makes no file, and changes nothing in one."""
    mode = "rw" if writable else "ro"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=BUSY_SECONDS
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def keep_journal_in_one_file(connection: sqlite3.Connection) -> None:
    """Make the journal mode DELETE, whatever another tool made of it.

    A file that is moved while it is open is noticed in this mode only, and a plain copy of the
    library misses nothing. Raises sqlite3.OperationalError while another program uses it.
    """
    mode: str = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if mode != "delete":
        raise sqlite3.OperationalError(f"its journal mode stays {mode}")


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Read the whole file. Raises LibraryDamaged where its structure is broken."""
    said: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if said != "ok":
        what = " ".join(said.removeprefix("*** in database main ***").split())
        raise LibraryDamaged(f"The library {path} is damaged ({what}).")
