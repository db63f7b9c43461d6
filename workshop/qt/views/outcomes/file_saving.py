"""Saves a document where the person says: nothing that is there is replaced unasked."""

from collections.abc import Callable
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
        if made is not None:
            self._look_beside(path, made)
            return
        self._say_writing(path)
        self._run(path, partial(_making, self._outcomes, wanted), self._look_beside)

    def _look_beside(self, path: Path, made: object) -> None:
        if not isinstance(made, Made):
            return
        there = [one.name for one, _content in made.files(path)[1:] if one.exists()]
        if not there:
            self._write(path, made)
            return
        self._message.say(
            tr(
                "{0} is in this folder already and would be replaced with it. Nothing is"
                " written yet.",
                ", ".join(there),
            ),
            stays=True,
            offer=Offer(tr("Replace it"), partial(self._write, path, made)),
        )

    def _write(self, path: Path, made: Made) -> None:
        self._say_writing(path)
        self._run(path, partial(_writing, self._outcomes, made, path), self._done)

    def _say_writing(self, path: Path) -> None:
        self._message.say(
            tr("Writing {0} …", path.name), stays=True, offer=Offer(tr("Cancel"), self._stop)
        )

    def _run(
        self,
        path: Path,
        work: Callable[[Progress], object],
        done: Callable[[Path, object], None],
    ) -> None:
        self._cancel = self._jobs.run(work, partial(done, path), partial(self._failed, path))

    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel()

    def _done(self, path: Path, made: object) -> None:
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


def _making(outcomes: Outcomes, wanted: Wanted, progress: Progress) -> Made:
    made = outcomes.make(wanted.document.kind, wanted.session, wanted.options)
    progress(0.9, "")
    return made


def _writing(outcomes: Outcomes, made: Made, path: Path, progress: Progress) -> Made:
    progress(0.0, "")
    outcomes.save(made, path)
    return made
