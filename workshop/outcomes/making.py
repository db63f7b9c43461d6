"""Makes what leaves a session: each kind by its own writer, each writer imported when needed."""

import os
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from workshop.application.failures import BadInput, StorageFailed
from workshop.application.outcome_ports import Made, OutcomeKind, OutcomeOptions
from workshop.application.ports import Clock
from workshop.exercise.session import Session
from workshop.outcomes import data

_DATABASE: Final = b"SQLite format 3\0"
"""How every SQLite file begins. Source: sqlite.org/fileformat2.html, section 1.3."""


class OutcomeMaker:
    """The outcomes there are. Sealed ballots are in none of them."""

    def __init__(self, clock: Clock, library: Path) -> None:
        """`library` is the one file that nothing is ever written over; it may be missing."""
        self._clock = clock
        self._library = library

    def make(self, kind: OutcomeKind, session: Session, options: OutcomeOptions) -> Made:
        """The outcome as bytes, with a warning that counts the sealed ballots left out.

        Raises KnownError; safe to call away from the UI thread.
        """
        made = self._made(kind, session, options)
        return replace(made, warnings=(*made.warnings, *_left_out(session)))

    def _made(self, kind: OutcomeKind, session: Session, options: OutcomeOptions) -> Made:
        match kind:
            case OutcomeKind.SUMMARY:
                # here and not above: reportlab is not imported before a PDF is asked for
                from workshop.outcomes.pdf.summary import summary_pdf

                return summary_pdf(session, options, self._clock.now())
            case OutcomeKind.SESSION:
                return data.session_file(session, notes=options.notes)
            case OutcomeKind.JSON:
                return data.session_and_findings(session, notes=options.notes)

    def save(self, made: Made, path: Path) -> None:
        """Write it, replacing what is there atomically. Raises StorageFailed, old file whole.

        Raises BadInput where the library, or any database, would be replaced.
        """
        if os.path.realpath(path) == os.path.realpath(self._library) or _same(path, self._library):
            raise BadInput(f"{path} is the library itself, and is not written over: name another.")
        # never asked of the open library: reading it here would end its locks when closed
        if _is_database(path):
            raise BadInput(f"{path} is a database, and is not written over: name another file.")
        replace_file(path, made.content)


def _left_out(session: Session) -> tuple[str, ...]:
    count = len(session.sealed_ballots())
    if count == 0:
        return ()
    if count == 1:
        return ("1 ballot is left out: it waits for its reveal.",)
    return (f"{count} ballots are left out: they wait for their reveal.",)


def _same(path: Path, library: Path) -> bool:
    try:
        return path.samefile(library)
    except OSError:
        return False


def _is_database(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except (OSError, ValueError):
        return False  # what cannot be read is told by what writes it


def replace_file(path: Path, content: bytes) -> None:
    """Write beside, make it durable, and put it in the place of what is there.

    A link is followed, so that it stays one; a replaced file keeps its permissions. Raises
    StorageFailed; then the old file is whole and nothing is left beside it.
    """
    beside: Path | None = None
    try:
        target = path.resolve()
        if target.is_dir():
            raise StorageFailed(f"{path} is a folder: name a file in it.")
        if target.exists() and not target.is_file():
            raise StorageFailed(f"{path} is not a regular file, and cannot be replaced.")
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
        beside = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(target.stat().st_mode & 0o777 if target.exists() else _usual_mode())
        beside.replace(target)
        beside = None
        _sync_folder(target.parent)
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise StorageFailed(f"{path} was not written: {reason}.") from None
    finally:
        if beside is not None:
            with suppress(OSError):
                beside.unlink()


def _usual_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the new name durable too, where the system lets folders be synchronised."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
