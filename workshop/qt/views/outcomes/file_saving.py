"""Saves a document where the person says: nothing that is there is replaced unasked."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from workshop.application.failures import Cancelled, KnownError
from workshop.application.outcome_ports import Made, Outcomes
from workshop.application.ports import Progress
from workshop.qt.jobs import PoolJobs
from workshop.qt.texts import tr
from workshop.qt.views.message_line import MessageLine, Offer
from workshop.qt.views.outcomes.kinds import Document
from workshop.qt.views.outcomes.making import Wanted
from workshop.qt.views.saving import file_stem, show_folder


class FileSaving(QObject):
    """The platform's dialog asks about the file itself, a sentence about those that belong to it.

    All of them are written, or none.
    """

    saved = Signal(object)
    """Path: it was written."""

    def __init__(self, outcomes: Outcomes, message: MessageLine, window: QWidget) -> None:
        super().__init__(window)
        self._outcomes, self._message, self._window = outcomes, message, window
        self._jobs = PoolJobs(self)
        self._cancel: Callable[[], None] | None = None
        self.folder = Path.home()
        """Where the dialog opens; the folder of the last file from then on."""

    def ask(self, wanted: Wanted, made: Made | None) -> None:
        """Ask where, and write it there; what is not made yet is made first."""
        document = wanted.document
        title = tr("Save: {0}", document.name)
        dialog = QFileDialog(self._window, title, str(self.folder), document.filter)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        # with the ending on it the dialog asks before it replaces the very file that is written
        dialog.setDefaultSuffix(document.ending)
        dialog.selectFile(suggested_name(wanted.session.title, document))
        dialog.fileSelected.connect(partial(self._chosen, wanted, made))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def close(self) -> None:
        """Wait for a file that is being written."""
        self._jobs.close()

    def _chosen(self, wanted: Wanted, made: Made | None, name: str) -> None:
        path = Path(name)
        self.folder = path.parent
        self._write(wanted, made, path, anyway=False)

    def _write(self, wanted: Wanted, made: Made | None, path: Path, *, anyway: bool) -> None:
        self._message.say(
            tr("Writing {0} …", path.name), stays=True, offer=Offer(tr("Cancel"), self._stop)
        )
        work = partial(_work, self._outcomes, wanted, made, path, anyway=anyway)
        done = partial(self._done, wanted, path)
        self._cancel = self._jobs.run(work, done, partial(self._failed, path))

    def _ask_beside(self, wanted: Wanted, path: Path, there: "_Beside") -> None:
        self._message.say(
            tr(
                "{0} is in this folder already and would be replaced with it. Nothing is"
                " written yet.",
                ", ".join(there.names),
            ),
            stays=True,
            offer=Offer(
                tr("Replace it"), partial(self._write, wanted, there.made, path, anyway=True)
            ),
        )

    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel()

    def _done(self, wanted: Wanted, path: Path, made: object) -> None:
        if isinstance(made, _Beside):
            self._ask_beside(wanted, path, made)
            return
        warnings = made.warnings if isinstance(made, Made) else ()
        others = [one.name for one, _ in made.files(path)[1:]] if isinstance(made, Made) else []
        said = (
            tr("Saved to {0}, and {1} beside it.", path, ", ".join(others))
            if others
            else tr("Saved to {0}.", path)
        )
        self._message.say(
            " ".join((said, *warnings)),
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
            self._message.say(tr("{0} was not written.", path.name), stays=True)
            raise fault  # ours: logged with its trace where all faults are caught


def suggested_name(title: str, document: Document) -> str:
    """A name for the file of a document: the session's title, and what it is where that helps."""
    stem = file_stem(title)
    stem = f"{stem} – {document.tail}" if document.tail else stem
    return f"{stem}.{document.ending}"


@dataclass(frozen=True, slots=True)
class _Beside:
    """Nothing was written: files are there that belong to it, and nobody was asked about them."""

    made: Made
    names: tuple[str, ...]


def _work(
    outcomes: Outcomes,
    wanted: Wanted,
    made: Made | None,
    path: Path,
    progress: Progress,
    *,
    anyway: bool,
) -> Made | _Beside:
    """All of it in one job, so that a window that is closed meanwhile loses no file."""
    whole = made or outcomes.make(wanted.document.kind, wanted.session, wanted.options)
    progress(0.9, "")
    there = tuple(one.name for one, _content in whole.files(path)[1:] if one.exists())
    if there and not anyway:
        return _Beside(whole, there)
    outcomes.save(whole, path)
    return whole
