"""An open library: its ports, its backups, and how to save it when the file is taken away."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from workshop.storage.backups import Backups
from workshop.storage.deck_store import OwnDecks
from workshop.storage.disk import Disk
from workshop.storage.lease import Leases
from workshop.storage.session_library import LibrarySessions
from workshop.storage.session_store import LibrarySessionStore


def local_now() -> datetime:
    """The time now, with this machine's offset."""
    return datetime.now().astimezone()


class Library:
    """One library file, open. It belongs to the thread that opened it."""

    def __init__(self, disk: Disk, now: Callable[[], datetime]) -> None:
        self._disk = disk
        self._backups = Backups(disk.path, now)
        self.path = disk.path
        self.store = LibrarySessionStore(disk, self._backups, now)
        """The live sessions: SessionStore."""
        self.sessions = LibrarySessions(
            disk, Leases(disk.path, now, read_only=bool(disk.read_only)), self._backups, now
        )
        """All sessions: SessionLibrary."""
        self.own_decks = OwnDecks(disk, self._backups)
        """The user's own decks: DeckStore."""

    @property
    def read_only(self) -> str:
        """Why nothing can be written, in one sentence; empty where it can."""
        return self._disk.read_only

    def preload(self) -> None:
        """Import what the first write needs, while nobody waits."""
        self._disk.preload()

    def keep_up(self) -> Path | None:
        """What a library needs once a day, while nobody waits: check it and back it up.

        Returns the new backup, None where today's is there. Raises StorageFailed in words; a
        damaged library is noticed here, and its older backups stay.
        """
        if self._disk.read_only:
            return None
        self._backups.forget(self._disk)
        if not self._backups.is_due():
            return None
        self._disk.check()
        return self._backups.back_up(self._disk)

    def back_up(self) -> Path:
        """Back the library up now; returns the copy. Raises StorageFailed."""
        return self._backups.back_up(self._disk)

    def backups(self) -> list[Path]:
        """The backups there are, oldest first."""
        return self._backups.files()

    def rescue(self, to: Path) -> None:
        """Copy all that was saved into a new file, even where the old one was taken away.

        Raises StorageFailed, nothing overwritten, where `to` is there already.
        """
        self._disk.rescue(to)

    def close(self) -> None:
        """Give the file back. Everything is on disk already."""
        self._disk.close()
