"""Writes documents of many sessions into a folder: each file whole or not at all, none replaced."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workshop.application.failures import Cancelled, KnownError, StorageFailed
from workshop.application.outcome_ports import Made, OutcomeKind, OutcomeOptions, Outcomes
from workshop.application.ports import Progress, SessionLine
from workshop.application.services import Services
from workshop.application.solo import earlier
from workshop.exercise.session import Session
from workshop.qt.jobs import PoolJobs
from workshop.qt.texts import tr
from workshop.qt.views.outcomes.kinds import Document, documents
from workshop.qt.views.outcomes.making import why
from workshop.qt.views.saving import file_stem


class Exporting(QObject):
    """One file after the other, in a worker; a session is read when its turn comes.

    What fails is told at the end, and holds up nothing behind it.
    """

    progressed = Signal(int, int, str)
    """How many files are done, of how many, and what is being made."""
    over = Signal()

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs = PoolJobs(self)
        self._left: deque[SessionLine] = deque()
        self._files: deque[tuple[Session, Document, str, OutcomeOptions]] = deque()
        self._kinds: tuple[OutcomeKind, ...] = ()
        self._options = OutcomeOptions()
        self._folder = Path()
        self._stems: set[str] = set()
        self._cancel: Callable[[], None] | None = None
        self.count = self._done_files = 0
        self.written: list[Path] = []
        self.faults: list[str] = []
        """What was not written, and why: a line each."""
        self.stopped = False
        self.running = False

    def begin(
        self,
        lines: Sequence[SessionLine],
        kinds: Sequence[OutcomeKind],
        options: OutcomeOptions,
        folder: Path,
    ) -> None:
        """Write these kinds of these sessions; of somebody alone the profile is the summary."""
        self._left, self._files = deque(lines), deque()
        self._kinds, self._options, self._folder = tuple(kinds), options, folder
        self._stems = set()
        self.count = len(lines) * len(self._kinds)
        self.written, self.faults, self.stopped, self.running = [], [], False, True
        self._done_files = 0
        self._go_on()

    def stop(self) -> None:
        """Write no more; what is written stays."""
        if not self.running:
            return
        self.stopped = True
        self._left.clear()
        self._files.clear()
        if self._cancel is not None:
            self._cancel()

    def close(self) -> None:
        """Stop, and wait for the file that is being written."""
        self.stop()
        self._jobs.close()

    def _go_on(self) -> None:
        while not self._files and self._left:
            self._read(self._left.popleft())
        if not self._files:
            self.running = False
            self.over.emit()
            return
        session, document, stem, options = self._files.popleft()
        name = tr("{0}: {1}", session.title or tr("Untitled session"), document.name)
        self.progressed.emit(self._done_files, self.count, name)
        self._cancel = self._jobs.run(
            partial(
                _write,
                self._services.outcomes,
                session,
                document,
                document.fitted(options),
                self._folder,
                stem,
            ),
            self._wrote,
            partial(self._fail, name),
        )

    def _read(self, line: SessionLine) -> None:
        try:
            session = self._services.store.load(line.id)
            options = replace(self._options, earlier=earlier(self._services, session))
        except KnownError as error:
            self._done_files += len(self._kinds)
            self.faults.append(tr("{0}: {1}", line.title, error.sentence))
            return
        there = {one.kind: one for one in documents(session)}
        if OutcomeKind.SUMMARY not in there and OutcomeKind.SOLO in there:
            there[OutcomeKind.SUMMARY] = there.pop(OutcomeKind.SOLO)
        stem = self._free_stem(file_stem(session.title))
        for kind in self._kinds:
            document = there.get(kind)
            if document is not None:
                self._files.append((session, document, stem, options))
            else:
                self._done_files += 1

    def _free_stem(self, stem: str) -> str:
        tried = (stem if number == 1 else f"{stem} {number}" for number in count(1))
        free = next(one for one in tried if one.casefold() not in self._stems)
        self._stems.add(free.casefold())
        return free

    def _wrote(self, path: object) -> None:
        if isinstance(path, Path):
            self.written.append(path)
        self._next()

    def _fail(self, name: str, fault: Exception) -> None:
        if not isinstance(fault, Cancelled):
            self.faults.append(tr("{0}: {1}", name, why(fault)))
        self._next()
        if not isinstance(fault, KnownError | Cancelled):
            raise fault  # ours: logged with its trace where all faults are caught

    def _next(self) -> None:
        self._done_files += 1
        self.progressed.emit(self._done_files, self.count, "")
        self._go_on()


def _write(
    outcomes: Outcomes,
    session: Session,
    document: Document,
    options: OutcomeOptions,
    folder: Path,
    stem: str,
    progress: Progress,
) -> Path:
    """The work, on frozen values. Raises KnownError, or Cancelled before anything is written."""
    made = outcomes.make(document.kind, session, options)
    progress(0.9, "")
    path = free_path(folder, stem, document, made)
    outcomes.save(made, path)
    return path


def free_path(folder: Path, stem: str, document: Document, made: Made) -> Path:
    """Where it can be written without replacing any file. Raises StorageFailed where nowhere."""
    whole = f"{stem} – {document.tail}" if document.tail else stem
    for number in range(1, 10_000):
        name = whole if number == 1 else f"{whole} ({number})"
        path = folder / f"{name}.{document.ending}"
        try:
            if not any(one.exists() or one.is_symlink() for one, _ in made.files(path)):
                return path
        except OSError as fault:
            raise StorageFailed(f"{path} was not written: {fault.strerror}.") from None
    raise StorageFailed(tr("There are too many files called {0} already.", whole))
