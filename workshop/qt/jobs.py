"""Long work away from the screen, on frozen values; what comes of it arrives on the UI thread."""

import sys
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Final

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from workshop.application.failures import Cancelled
from workshop.application.ports import Progress
from workshop.qt.collecting import hold, let_go

_TURN_S: Final = 0.0005
"""How long a worker may keep the interpreter while the screen waits for it.

Each call into Qt gives it away, so with Python's usual 5 ms a paint of fifty calls takes long.
"""


class PoolJobs(QObject):
    """Runs jobs one after the other in a pool of one thread.

    Work is given nothing but a Progress, and must touch no widget and no library. Whatever it
    raises arrives as a value; a job that is cancelled arrives as Cancelled.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: set[_Job] = set()
        sys.setswitchinterval(min(_TURN_S, sys.getswitchinterval()))

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._running)

    def run(
        self,
        work: Callable[[Progress], object],
        done: Callable[[object], None],
        failed: Callable[[Exception], None],
        progressed: Progress | None = None,
    ) -> Callable[[], None]:
        """Start the work; one of `done` and `failed` is called on the UI thread, once.

        Returns how to cancel it: it stops where it next tells of its progress, or before it
        begins. Once it is done, cancelling changes nothing.
        """
        job = _Job(done, failed, progressed, self)
        job.over.connect(self._let_go)
        self._running.add(job)
        working = object()
        hold(working)
        # not when it is over: whoever asked for it may be gone before
        job.destroyed.connect(partial(let_go, working))
        self._pool.start(_Work(work, job))
        return job.cancel

    def close(self) -> None:
        """Wait for what is under way: a file that is being written is written to its end."""
        self._pool.waitForDone()

    @Slot(object)
    def _let_go(self, job: "_Job") -> None:
        self._running.discard(job)
        job.deleteLater()


class _Job(QObject):
    """The UI thread's side of a job; its signals are emitted by the worker, and queued."""

    ended = Signal(object, bool)
    told = Signal(float, str)
    over = Signal(object)

    def __init__(
        self,
        done: Callable[[object], None],
        failed: Callable[[Exception], None],
        progressed: Progress | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._done, self._failed, self._progressed = done, failed, progressed
        self._cancelled = Event()
        queued = Qt.ConnectionType.QueuedConnection
        self.ended.connect(self._end, queued)
        self.told.connect(self._tell, queued)

    def cancel(self) -> None:
        """Stop at the next word of progress."""
        self._cancelled.set()

    def progress(self, share: float, sentence: str) -> None:
        """Called by the work, in its thread. Raises Cancelled where it was told to stop."""
        if self._cancelled.is_set():
            raise Cancelled
        self.told.emit(share, sentence)

    @Slot(object, bool)
    def _end(self, value: object, sound: bool) -> None:
        try:
            if sound:
                self._done(value)
            elif isinstance(value, Exception):
                self._failed(value)
        finally:
            # whatever they raise is told where all faults are; the job is over all the same
            self.over.emit(self)

    @Slot(float, str)
    def _tell(self, share: float, sentence: str) -> None:
        if self._progressed is not None and not self._cancelled.is_set():
            self._progressed(share, sentence)


class _Work(QRunnable):
    """The worker's side: runs once, and hands over what came of it."""

    def __init__(self, work: Callable[[Progress], object], job: _Job) -> None:
        super().__init__()
        self._work, self._job = work, job

    def run(self) -> None:
        """In the pool's thread."""
        try:
            self._job.progress(0.0, "")
            value = self._work(self._job.progress)
        except Exception as fault:  # whatever it is, it is the UI thread's to say
            self._job.ended.emit(fault, False)
        else:
            self._job.ended.emit(value, True)
