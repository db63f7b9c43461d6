"""Saves what leaves a session: asks where, makes it in a worker, says where it went."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from workshop.application.failures import Cancelled, KnownError
from workshop.application.outcome_ports import Made, OutcomeKind, OutcomeOptions, Outcomes, Paper
from workshop.application.ports import Progress
from workshop.application.usual_dates import month_first_in
from workshop.application.usual_paper import paper_of
from workshop.exercise.session import Session
from workshop.exercise.text import cleaned
from workshop.qt.jobs import PoolJobs
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.views.message_line import MessageLine, Offer

_LONGEST_NAME: Final = 80
_NOT_IN_NAMES: Final = re.compile(r'[/\\:*?"<>|\s]+')


def file_stem(title: str) -> str:
    """A title as the beginning of a file's name that every system takes; "session" for none."""
    plain = _NOT_IN_NAMES.sub(" ", cleaned(title, one_line=True))
    return plain[:_LONGEST_NAME].strip(" .") or "session"


def usual_paper() -> Paper:
    """What people print on where they are, as the system tells."""
    return paper_of(QLocale.territoryToCode(QLocale().territory()))


def month_first() -> bool:
    """Whether people write the month before the day where they are, as the system tells."""
    return month_first_in(QLocale.territoryToCode(QLocale().territory()))


def show_folder(path: Path, message: MessageLine) -> None:
    """Show where a file lies; where no program does that, say it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
        message.say(tr("The folder is {0}.", path.parent))


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one kind of outcome is asked for."""

    outcome: OutcomeKind
    title: str
    files: str
    ending: str


_SUMMARY: Final = _Kind(OutcomeKind.SUMMARY, "Save the summary", "PDF (*.pdf)", "pdf")
_SESSION: Final = _Kind(
    OutcomeKind.SESSION, "Save the session file", "Session (*.whosecall)", "whosecall"
)


class Saving(QObject):
    """The dialogs, the worker and the sentences around saving. One outcome at a time."""

    saved = Signal(object)
    """Path: a file was written."""

    def __init__(self, stage: Stage, message: MessageLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage, self._message, self._window = stage, message, parent
        self._jobs = PoolJobs(self)
        self._cancel: Callable[[], None] | None = None
        self.folder = Path.home()
        """Where the dialog opens; the folder of the last file from then on."""

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._jobs.busy

    def save_summary(self, options: OutcomeOptions | None = None) -> None:
        """Ask where, and write the summary there; with names, on the usual paper, unless said."""
        self._ask(_SUMMARY, options or OutcomeOptions(usual_paper(), month_first=month_first()))

    def save_session_file(self) -> None:
        """Ask where, and write the session file there."""
        self._ask(_SESSION, OutcomeOptions())

    def close(self) -> None:
        """Wait for a file that is being written."""
        self._jobs.close()

    def _ask(self, kind: _Kind, options: OutcomeOptions) -> None:
        dialog = QFileDialog(self._window, tr(kind.title), str(self.folder), tr(kind.files))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        # with the ending on it the dialog asks before it replaces the very file that is written
        dialog.setDefaultSuffix(kind.ending)
        dialog.selectFile(f"{file_stem(self._stage.bridge.session.title)}.{kind.ending}")
        dialog.fileSelected.connect(partial(self._chosen, kind, options))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, kind: _Kind, options: OutcomeOptions, name: str) -> None:
        path = Path(name)
        self.folder = path.parent
        session = self._stage.bridge.session
        work = _writing(self._stage.services.outcomes, kind.outcome, session, options, path)
        self._message.say(
            tr("Writing {0} …", path.name), stays=True, offer=Offer(tr("Cancel"), self._stop)
        )
        self._cancel = self._jobs.run(work, partial(self._done, path), partial(self._failed, path))

    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel()

    def _done(self, path: Path, made: object) -> None:
        warnings = made.warnings if isinstance(made, Made) else ()
        self._message.say(
            " ".join((tr("Saved to {0}.", path), *warnings)),
            stays=bool(warnings),
            offer=Offer(tr("Show in folder"), partial(show_folder, path, self._message)),
        )
        self.saved.emit(path)

    def _failed(self, path: Path, fault: Exception) -> None:
        if isinstance(fault, Cancelled):
            self._message.say(tr("Stopped. {0} was not written.", path.name))
        elif isinstance(fault, KnownError):
            self._message.say(fault.sentence, stays=True)
        else:
            raise fault  # ours: logged with its trace where all faults are caught


def _writing(
    outcomes: Outcomes, kind: OutcomeKind, session: Session, options: OutcomeOptions, path: Path
) -> Callable[[Progress], Made]:
    """The work, on frozen values: cancelled before the file is touched, or not at all."""

    def work(progress: Progress) -> Made:
        made = outcomes.make(kind, session, options)
        progress(0.9, "")
        outcomes.save(made, path)
        return made

    return work
