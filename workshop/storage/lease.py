"""The right to write a session: an operating-system lock on a file beside the library.

It ends with the process, however that ends. Who holds it, and since when, is written beside it.
"""

import getpass
import json
import re
import socket
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.application.ports import Holder
from workshop.exercise.cards import SessionId
from workshop.storage.failures import in_words

if TYPE_CHECKING:
    from filelock import FileLock

_WINDOW: Final = "Another window"

_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


class FileLease:
    """A Lease, ours or somebody else's."""

    def __init__(self, lock: "FileLock | None", holder: Holder | None) -> None:
        self._lock = lock
        self._holder = holder

    @property
    def held_by_other(self) -> Holder | None:
        """Who has it, where it is not ours; None where it is."""
        return self._holder

    def release(self) -> None:
        """Give it back; giving back twice is harmless."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None


class Leases:
    """The leases of the library at one path: `NAME.leases/SESSION.lock`."""

    def __init__(self, library: Path, now: Callable[[], datetime], *, read_only: bool) -> None:
        self._folder = library.with_name(f"{library.name}.leases")
        self._now = now
        self._read_only = read_only

    def lease(self, session: SessionId) -> FileLease:
        """Ask for a session, without waiting. Raises StorageFailed where no lock can be made.

        In a library that is read-only as a whole nobody writes, and there is nothing to ask for.
        """
        if self._read_only:
            return FileLease(None, None)
        from filelock import FileLock, Timeout  # late: not needed before the first window

        name = session if _PLAIN.fullmatch(session) else sha256(session.encode()).hexdigest()
        who = self._folder / f"{name}.json"
        with in_words(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = FileLock(self._folder / f"{name}.lock", timeout=0)
            try:
                lock.acquire()
            except Timeout:
                return FileLease(None, self._read(who))
        with suppress(OSError):  # the name is a courtesy, the lock is what counts
            self._write(who)
        return FileLease(lock, None)

    def _write(self, who: Path) -> None:
        fresh = who.with_suffix(".new")
        holder = {"person": _person(), "computer": _computer(), "since": self._now().isoformat()}
        fresh.write_text(json.dumps(holder), encoding="utf-8")
        fresh.replace(who)

    def _read(self, who: Path) -> Holder:
        try:
            told = json.loads(who.read_text(encoding="utf-8"))
            since = datetime.fromisoformat(told["since"])
            if "name" in told:  # as it was written up to version 0.1
                return Holder(str(told["name"]), since)
            return Holder(_seen_from_here(str(told["person"]), str(told["computer"])), since)
        except (OSError, ValueError, KeyError, TypeError):
            return Holder(_WINDOW, self._now())


def _seen_from_here(person: str, computer: str) -> str:
    """Who it is, as a sentence begins; what is the same here is not said."""
    who = _WINDOW if person == _person() else person
    return who if computer == _computer() else f"{who} on the computer {computer}"


def _person() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "Somebody"


def _computer() -> str:
    return socket.gethostname() or "without a name"
