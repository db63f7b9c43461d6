"""Opens a library, with its guards: foreign, damaged, newer or read-only files are said in words.

A person's file is never deleted or overwritten here.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from workshop.application.failures import StorageFailed
from workshop.storage.disk import Disk, check, connect, keep_journal_in_one_file
from workshop.storage.failures import LibraryForeign, LibraryNewer, in_words
from workshop.storage.library import Library, local_now
from workshop.storage.migrations import VERSION, migrate
from workshop.storage.schema import APPLICATION_ID

CHECKED_BYTES: Final = 2_000_000
"""Libraries up to this size are checked whole when opened; others by `Library.keep_up`."""


_LOOKED_AT: Final = "The library is only looked at."


def open_library(
    path: Path, now: Callable[[], datetime] = local_now, *, look_only: bool = False
) -> Library:
    """The library at `path`, made where there is none, brought to the present version.

    A link is followed: what belongs to the library lies beside the file itself.

    Raises StorageFailed: LibraryDamaged (`set_aside` can move it away), LibraryForeign,
    LibraryNewer, or what the machine refuses. A library that cannot be written is opened all the
    same, and says so in `Library.read_only`. With `look_only` nothing is made or written.
    """
    with in_words(path):
        # one file has one set of leases and backups, by whatever link it is reached
        path = _where_it_lies(path)
        if not path.exists() and not look_only:
            _make_empty(path)
        read_only = _why_read_only(path) or (_LOOKED_AT if look_only else "")
        connection = connect(path, writable=not read_only)
    try:
        with in_words(path):
            _guard(connection, path, read_only)
        return Library(Disk(connection, path, read_only), now)
    except BaseException:
        connection.close()
        raise


def set_aside(path: Path, now: Callable[[], datetime] = local_now) -> Path:
    """Move a damaged library out of the way, with what SQLite keeps beside it; says where to.

    Nothing is deleted. Raises StorageFailed where it cannot be moved.
    """
    with in_words(path):
        path = _where_it_lies(path)
        aside = path.with_name(f"{path.stem}.damaged-{now():%Y%m%d-%H%M%S}{path.suffix}")
        if aside.exists():
            raise StorageFailed(f"{aside} is there already.")
        for ending in ("-journal", "-wal", "-shm"):
            beside = path.with_name(path.name + ending)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + ending))
        path.rename(aside)
    return aside


def _make_empty(path: Path) -> None:
    """An empty file, readable only by its owner; what somebody made meanwhile is left alone.

    It is filled as any library is brought up to date, so two programs can begin at once.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _where_it_lies(path: Path) -> Path:
    # unlike Path.resolve, links in a circle are no error here: they are refused where opened
    return Path(os.path.realpath(path))


def _why_read_only(path: Path) -> str:
    if not path.is_file():
        raise StorageFailed(f"{path} is not a file.")
    if not os.access(path, os.R_OK):
        raise StorageFailed(f"The library {path} may not be read with your permissions.")
    if not os.access(path, os.W_OK):
        return f"The library {path} is read-only: sessions can be looked at, not changed."
    if not os.access(path.parent, os.W_OK):
        return (
            f"The folder of the library {path} is read-only: "
            "sessions can be looked at, not changed."
        )
    return ""


def _guard(connection: sqlite3.Connection, path: Path, read_only: str) -> None:
    # all of one moment: another program may be filling it
    connection.execute("BEGIN")
    try:
        tables: int = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    finally:
        connection.rollback()
    if application != APPLICATION_ID and (application or version or tables):
        raise LibraryForeign(f"{path} is a database of another program, not a library.")
    if version > VERSION:
        raise LibraryNewer(
            f"The library {path} was written by a newer Whose Call. "
            "Update this program to open it; the library was not touched."
        )
    if not read_only:
        keep_journal_in_one_file(connection)
    pages: int = connection.execute("PRAGMA page_count").fetchone()[0]
    size: int = connection.execute("PRAGMA page_size").fetchone()[0]
    if pages * size <= CHECKED_BYTES:
        check(connection, path)
    if version < VERSION:
        if read_only:
            raise StorageFailed(f"{read_only} It must be written once to bring it up to date.")
        migrate(connection)
