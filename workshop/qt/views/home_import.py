"""Takes in files that somebody opens, or drops on a window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeVar, cast

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from workshop.application.failures import KnownError
from workshop.application.importing import (
    AlreadyThere,
    Fate,
    Imported,
    OnConflict,
    ReadFile,
    read_files,
    take_in,
)
from workshop.application.services import Services
from workshop.exercise.cards import Deck, DeckId, SessionId
from workshop.exercise.session import Session
from workshop.exercise.text import shortened
from workshop.qt.settings import Settings
from workshop.qt.texts import counted, tr

if TYPE_CHECKING:
    from workshop.qt.jobs import PoolJobs

_Id = TypeVar("_Id", SessionId, DeckId)

_FILES: Final = "*.whosecall *.json *.toml *.csv *.tsv *.md"
_SOON_READ: Final = 200_000
"""Bytes that are read in a moment; more of them are read away from the screen."""


def local_files(mime: QMimeData) -> list[Path]:
    """The files of this computer that a drag carries."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an import: a sentence, and the session where it was just one."""

    sentence: str
    session: SessionId | None
    deck: DeckId | None = None
    """Where it was just one."""
    look_at: tuple[str, ...] = ()
    """What the files left open, which has been shown."""


class SaysFaults(Protocol):
    """Where it is said what is wrong with files."""

    def show_error(self, error: KnownError, *, conflict: bool) -> None:
        """Show an error; `conflict` where a copy or replacing is a way out."""
        ...

    def show_notes(self, sentence: str, lines: Sequence[str]) -> None:
        """Show what is no fault, and should be looked at."""
        ...

    def show_waiting(self, sentence: str) -> None:
        """Say what is going on."""
        ...

    def hide(self) -> None:
        """There is nothing to say any more."""
        ...


class Importing(QObject):
    """Imports files, all or none; what is wrong with them is shown in full.

    Large ones are read away from the screen; the library is written here.
    """

    def __init__(
        self, services: Services, faults: SaysFaults, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._faults = services, faults
        self._read: tuple[ReadFile, ...] = ()
        self._done: Callable[[Taken], object] = _ignored
        self._jobs: PoolJobs | None = None

    def take(self, files: list[Path], done: Callable[[Taken], object]) -> None:
        """Take these in, and say what became of them; or show every fault."""
        reader = self._services.reader
        if sum(map(_size, files)) <= _SOON_READ:
            try:
                self._take_in(read_files(reader, files), done, OnConflict.REFUSE)
            except KnownError as error:
                self._failed(error)
            return
        if self._jobs is None:
            # here and not above: hardly any file is that large (start-up time)
            from workshop.qt.jobs import PoolJobs

            self._jobs = PoolJobs(self)
        names = ", ".join(file.name for file in files)
        self._faults.show_waiting(tr("Reading {0}. One moment…", shortened(names)))
        self._jobs.run(
            lambda _progress: read_files(reader, files),
            lambda read: self._large_read(read, done),
            self._failed,
        )

    def again(self, on_conflict: OnConflict) -> None:
        """Take in what was refused the last time, as a copy or in the place of what is there."""
        try:
            self._take_in(self._read, self._done, on_conflict)
        except KnownError as error:
            self._failed(error)

    @property
    def busy(self) -> bool:
        """Whether something is being read away from the screen."""
        return self._jobs is not None and self._jobs.busy

    def wait(self) -> None:
        """Until everything that is being read has been."""
        if self._jobs is not None:
            self._jobs.close()

    def _large_read(self, read: object, done: Callable[[Taken], object]) -> None:
        try:
            self._take_in(cast("tuple[ReadFile, ...]", read), done, OnConflict.REFUSE)
        except KnownError as error:
            self._failed(error)

    def _take_in(
        self, read: tuple[ReadFile, ...], done: Callable[[Taken], object], on_conflict: OnConflict
    ) -> None:
        self._read, self._done = read, done
        imported = take_in(self._services, read, on_conflict)
        sentence = _said(imported)
        look_at = tuple(line for one in imported for line in one.look_at)
        if look_at and any(one.fate is not Fate.UNCHANGED for one in imported):
            self._faults.show_notes(tr("{0} Look it over:", sentence), look_at)
        else:
            self._faults.hide()
        sessions = [one.value.id for one in imported if isinstance(one.value, Session)]
        decks = [one.value.id for one in imported if isinstance(one.value, Deck)]
        done(Taken(sentence, _only(sessions), _only(decks), look_at))

    def _failed(self, fault: Exception) -> None:
        if not isinstance(fault, KnownError):
            self._faults.hide()
            raise fault
        self._faults.show_error(fault, conflict=isinstance(fault, AlreadyThere))


def _only(ids: Sequence[_Id]) -> _Id | None:
    return ids[0] if len(ids) == 1 else None


def _ignored(_taken: Taken) -> None:
    pass


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0  # reading it says why


def _said(imported: Sequence[Imported]) -> str:
    if len(imported) != 1:
        return counted(len(imported), "Imported {0} file.", "Imported {0} files.")
    value, fate = imported[0].value, imported[0].fate
    if isinstance(value, Deck):
        return tr(_DECK_SAID[fate], shortened(value.name))
    return tr(_SESSION_SAID[fate], shortened(value.title) or tr("Untitled session"))


_SESSION_SAID: Final = {
    Fate.ADDED: "“{0}” is in the library now.",
    Fate.UNCHANGED: "“{0}” was in the library already, just the same.",
    Fate.COPIED: "“{0}” is in the library now, as a copy.",
    Fate.REPLACED: "“{0}” took the place of the older one, which was backed up.",
}
_DECK_SAID: Final = {
    **_SESSION_SAID,
    Fate.ADDED: "“{0}” is among your decks now.",
    Fate.UNCHANGED: "“{0}” was among your decks already, just the same.",
    Fate.COPIED: "“{0}” is among your decks now, as a copy.",
}


def ask_for_files(parent: QWidget, settings: Settings) -> list[Path]:
    """The session and deck files that somebody picks; none where they think better of it."""
    names, _chosen = QFileDialog.getOpenFileNames(
        parent,
        tr("Open or import"),
        str(settings.last_folder),
        tr("Sessions and decks ({0});;All files ({1})", _FILES, "*"),
    )
    if names:
        settings.last_folder = Path(names[0]).parent
    return [Path(name) for name in names]
