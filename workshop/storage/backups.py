"""Copies in a folder beside the library: of all of it once a day, and of what was replaced."""

import os
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from workshop.application.failures import StorageFailed
from workshop.storage.disk import Disk
from workshop.storage.erasing import erase_from_copies
from workshop.storage.failures import in_words

KEPT: Final = 5
"""How many backups stay; the oldest goes when a newer one is whole."""

_LONGEST_NAME: Final = 50
_WORDS: Final = re.compile(r"\w+")


class Backups:
    """The backups of the library at one path: `NAME.backups/2026-11-22T100000.db`."""

    def __init__(self, library: Path, now: Callable[[], datetime]) -> None:
        self.folder = library.with_name(f"{library.name}.backups")
        self._now = now

    def files(self) -> list[Path]:
        """The backups there are, oldest first."""
        return sorted(self.folder.glob("*.db")) if self.folder.is_dir() else []

    def is_due(self) -> bool:
        """Whether there is none of today yet."""
        today = self._now().date().isoformat()
        return not any(file.name.startswith(today) for file in self.files())

    def back_up(self, disk: Disk) -> Path:
        """Make a backup now. Raises StorageFailed, and no half of one is left."""
        name = f"{self._now():%Y-%m-%dT%H%M%S}.db"
        target, unfinished = self.folder / name, self.folder / f"{name}.unfinished"
        with in_words(self.folder):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._clear_unfinished()
            unfinished.touch(mode=0o600)
        try:
            disk.vacuum_into(unfinished)
            with in_words(target):
                unfinished.replace(target)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        for old in self.files()[:-KEPT]:
            with suppress(OSError):
                old.unlink()
        return target

    def keep_replaced(self, name: str, ending: str, text: str) -> Path:
        """Keep the file of a session or deck that is about to be replaced; says where it is.

        Durable when it returns, readable only by its owner, and never cleared away. Raises
        StorageFailed, and no half of it is left.
        """
        with in_words(self.folder):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            target = self._free(f"{_plain(name)}-{self._now():%Y-%m-%dT%H%M%S}", ending)
            unfinished = target.with_name(f"{target.name}.unfinished")
            try:
                unfinished.touch(mode=0o600)
                with unfinished.open("wb") as file:
                    file.write(text.encode("utf-8", "replace"))
                    file.flush()
                    os.fsync(file.fileno())
                unfinished.replace(target)
            finally:
                with suppress(OSError):
                    unfinished.unlink(missing_ok=True)
        return target

    def _free(self, stem: str, ending: str) -> Path:
        target, number = self.folder / f"{stem}.{ending}", 2
        while target.exists():
            target, number = self.folder / f"{stem}-{number}.{ending}", number + 1
        return target

    def _clear_unfinished(self) -> None:
        # what a kill left of a backup: no use to anyone, and it may hold ballots
        if self.folder.is_dir():
            for file in self.folder.glob("*.unfinished*"):
                file.unlink(missing_ok=True)

    def erase(self, session: str) -> None:
        """Leave nothing of a session in the folder: neither in backups nor in files kept of it.

        Raises StorageFailed where a file can be neither written nor deleted.
        """
        with in_words(self.folder):
            self._clear_unfinished()
        erase_from_copies(self.files(), self.folder.glob("*.whosecall"), session)

    def forget(self, disk: Disk) -> None:
        """Delete the backups that hold ballots whose anonymous reveal the library remembers.

        What cannot be deleted now is tried again when the library is next opened.
        """
        sessions = [id for (id,) in disk.rows(_TO_FORGET)]
        if not sessions:
            return
        with suppress(OSError, StorageFailed):
            self._clear_unfinished()
            for file in self.files():
                if _holds_ballots_of(file, sessions):
                    file.unlink()
            with disk.writing() as connection:
                connection.execute("DELETE FROM to_forget")


def _plain(name: str) -> str:
    """A name that every system takes in a file's name."""
    return "-".join(_WORDS.findall(name))[:_LONGEST_NAME] or "untitled"


def bring_back(backup: Path, library: Path) -> None:
    """Put a copy of a backup where a library was; the backup stays.

    Raises StorageFailed, nothing overwritten, where a file is there.
    """
    if library.exists():
        raise StorageFailed(f"{library} is there already; it is not overwritten.")
    unfinished = library.with_name(f"{library.name}.unfinished")
    with in_words(library):
        unfinished.unlink(missing_ok=True)
        unfinished.touch(mode=0o600)
        try:
            with (
                closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)) as old,
                closing(sqlite3.connect(unfinished)) as new,
            ):
                old.backup(new)
            unfinished.replace(library)
        finally:
            unfinished.unlink(missing_ok=True)


_TO_FORGET: Final = "SELECT session.id FROM to_forget JOIN session ON number = to_forget.session"


def _holds_ballots_of(backup: Path, sessions: list[str]) -> bool:
    try:
        with closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)) as copy:
            return any(copy.execute(_HOLDS, {"session": id}).fetchone()[0] for id in sessions)
    except sqlite3.Error:
        # one that cannot be read cannot be trusted to hold nothing either
        return True


_HOLDS: Final = """
    WITH asked AS (SELECT number FROM session WHERE id = :session)
    SELECT EXISTS (SELECT 1 FROM sealed_ballot WHERE session IN asked)
        OR EXISTS (SELECT 1 FROM sealed_journal WHERE session IN asked)
        OR EXISTS (SELECT 1 FROM replaced_session
                   WHERE session IN asked AND sealed_ballots <> '[]')
"""
