"""What the machine refuses, in words: every error of a library becomes one clear sentence."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from workshop.application.failures import StorageFailed
from workshop.storage.codec import Unreadable

_PRIMARY: Final = 0xFF

_SENTENCES: Final = {
    sqlite3.SQLITE_BUSY: "The library {path} is in use by another program. Try again in a moment.",
    sqlite3.SQLITE_LOCKED: "The library {path} is in use. Try again in a moment.",
    sqlite3.SQLITE_FULL: "There is no room left on the disk that holds {path}. "
    "Nothing was lost; make room and try again.",
    sqlite3.SQLITE_READONLY: "The library {path} cannot be written: "
    "it, or the folder it lies in, is read-only.",
    sqlite3.SQLITE_PERM: "The library {path} may not be opened with your permissions.",
    sqlite3.SQLITE_AUTH: "The library {path} may not be opened with your permissions.",
    sqlite3.SQLITE_CANTOPEN: "The library {path} cannot be opened or written: "
    "its folder is missing, read-only, or not yours.",
    sqlite3.SQLITE_IOERR: "The disk that holds {path} reported an error. "
    "Nothing was half-written; check the disk and try again.",
    sqlite3.SQLITE_CORRUPT: "The library {path} is damaged.",
    sqlite3.SQLITE_NOTADB: "{path} is not a library of Whose Call.",
    sqlite3.SQLITE_NOMEM: "There is not enough memory to go on with {path}.",
    sqlite3.SQLITE_TOOBIG: "A text is too long to be kept in {path}.",
}

_MOVED: Final = (
    "The library {path} was moved, replaced or deleted while it was open. "
    "What was saved so far is still here: save a copy of it."
)
_OTHER: Final = "The library {path} refused: {error}."


class LibraryMoved(StorageFailed):
    """The file was taken away underneath; `Disk.rescue` still saves all of it."""


class LibraryDamaged(StorageFailed):
    """The file is no sound library; `set_aside` moves it out of the way, never deletes it."""


class LibraryForeign(StorageFailed):
    """The file belongs to another program, and is left alone."""


class LibraryNewer(StorageFailed):
    """The file was written by a newer program."""


def failure(error: Exception, path: Path) -> StorageFailed:
    """The sentence for an error met while working on the library at `path`."""
    if isinstance(error, StorageFailed):
        return error
    if isinstance(error, sqlite3.Error):
        return _failure_of_sqlite(error, path)
    if isinstance(error, UnicodeEncodeError):
        return StorageFailed(f"A text holds characters that cannot be kept in {path}.")
    if isinstance(error, OverflowError):
        return StorageFailed(f"A number is too large to be kept in {path}.")
    if isinstance(error, MemoryError):
        return StorageFailed(_SENTENCES[sqlite3.SQLITE_NOMEM].format(path=path))
    if isinstance(error, Unreadable):
        return LibraryDamaged(f"The library {path} holds an entry that cannot be read: {error}.")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return StorageFailed(_OTHER.format(path=path, error=reason))


def _failure_of_sqlite(error: sqlite3.Error, path: Path) -> StorageFailed:
    # what the sqlite3 module itself raises carries no code
    code: int = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return LibraryMoved(_MOVED.format(path=path))
    primary = code & _PRIMARY
    sentence = _SENTENCES.get(primary, _OTHER).format(path=path, error=error)
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LibraryDamaged(sentence)
    return StorageFailed(sentence)


@contextmanager
def in_words(path: Path) -> Generator[None]:
    """Whatever the machine raises inside comes out as StorageFailed with one sentence."""
    try:
        yield
    except (sqlite3.Error, UnicodeError, OverflowError, MemoryError, OSError, Unreadable) as error:
        raise failure(error, path) from error
