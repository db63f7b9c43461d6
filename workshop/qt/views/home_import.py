"""Takes in files that somebody opens or drops on the home page."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from workshop.application.failures import KnownError
from workshop.application.importing import (
    AlreadyThere,
    Fate,
    Imported,
    OnConflict,
    import_files,
)
from workshop.application.services import Services
from workshop.exercise.cards import SessionId
from workshop.exercise.session import Session
from workshop.exercise.text import shortened
from workshop.qt.settings import Settings
from workshop.qt.texts import counted, tr
from workshop.qt.views.home_faults import FaultsCard

_FILES: Final = "*.whosecall *.json *.toml *.csv *.tsv *.md"


def local_files(mime: QMimeData) -> list[Path]:
    """The files of this computer that a drag carries."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an import: a sentence, and the session where it was just one."""

    sentence: str
    session: SessionId | None


class Importing:
    """Imports files, all or none; what is wrong with them is shown in full."""

    def __init__(self, services: Services, faults: FaultsCard) -> None:
        self._services, self._faults = services, faults
        self._refused: list[Path] = []

    def take(self, files: list[Path]) -> Taken | None:
        """Take these in; None, with every fault shown, where nothing was."""
        self._refused = files
        return self.again(OnConflict.REFUSE)

    def again(self, on_conflict: OnConflict) -> Taken | None:
        """Take in what was refused the last time, as a copy or in the place of what is there."""
        try:
            imported = import_files(self._services, self._refused, on_conflict)
        except KnownError as error:
            self._faults.show_error(error, conflict=isinstance(error, AlreadyThere))
            return None
        self._faults.hide()
        sessions = [one.value.id for one in imported if isinstance(one.value, Session)]
        return Taken(_said(imported), sessions[0] if len(sessions) == 1 else None)


def _said(imported: Sequence[Imported]) -> str:
    if len(imported) != 1:
        return counted(len(imported), "Imported {0} file.", "Imported {0} files.")
    one = imported[0]
    name = one.value.title if isinstance(one.value, Session) else one.value.name
    name = shortened(name) or tr("Untitled session")
    match one.fate:
        case Fate.ADDED:
            return tr("“{0}” is in the library now.", name)
        case Fate.UNCHANGED:
            return tr("“{0}” was in the library already, just the same.", name)
        case Fate.COPIED:
            return tr("“{0}” is in the library now, as a copy.", name)
        case Fate.REPLACED:
            return tr("“{0}” took the place of the older one, which was backed up.", name)


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
