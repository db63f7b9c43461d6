"""Makes every document once, for its picture: in a worker, one after the other, with progress."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from workshop.application.failures import Cancelled, KnownError
from workshop.application.outcome_ports import Outcomes
from workshop.application.ports import Progress
from workshop.qt.jobs import PoolJobs
from workshop.qt.views.outcomes.kinds import Document
from workshop.qt.views.outcomes.making import Shown, Wanted, made_now, why
from workshop.qt.views.outcomes.pdf_images import page_image

_HEAD: Final = 3000


@dataclass(frozen=True, slots=True, eq=False)
class Thumbnail:
    """A document as it was made, and how it begins: a picture, or text."""

    wanted: Wanted
    shown: Shown
    image: QImage | None = None
    text: str = ""


class Thumbnails(QObject):
    """Of several rounds the newest counts; one that fails holds up none behind it."""

    ready = Signal(object)
    """Thumbnail."""
    failed = Signal(object, str)
    """Wanted, and why it could not be made."""
    progressed = Signal(int, int)
    """How many are done, of how many; equal at the end, and when it was stopped."""

    def __init__(self, outcomes: Outcomes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outcomes = outcomes
        self._jobs = PoolJobs(self)
        self._round = 0
        self._done = 0
        self._queue: list[Wanted] = []
        self._there: dict[Document, Wanted] = {}
        self._count = 0
        self._cancel: Callable[[], None] | None = None

    def make(self, wanted: Sequence[Wanted], pixels: int) -> None:
        """Make these with pictures so many pixels wide, but for those that are the same still."""
        self.stop()
        self._queue = [one for one in wanted if not self._is_there(one)]
        self._count, self._done = len(self._queue), 0
        self._pixels = pixels
        self.progressed.emit(0, self._count)
        self._go_on(self._round)

    def stop(self) -> None:
        """Make no more; what is made is kept."""
        self._round += 1
        self._queue = []
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
        self.progressed.emit(self._count, self._count)

    def close(self) -> None:
        """Make no more, and wait for what is under way."""
        self.stop()
        self._jobs.close()

    def _go_on(self, number: int) -> None:
        if number != self._round or not self._queue:
            return
        one = self._queue.pop(0)
        self._cancel = self._jobs.run(
            partial(_thumbnail, self._outcomes, one, self._pixels),
            partial(self._made, number),
            partial(self._fail, number, one),
        )

    def _is_there(self, wanted: Wanted) -> bool:
        there = self._there.get(wanted.document)
        if there is None or there.session is not wanted.session:
            return False
        return there.options == wanted.options

    def _made(self, number: int, value: object) -> None:
        if number == self._round and isinstance(value, Thumbnail):
            self._there[value.wanted.document] = value.wanted
            self.ready.emit(value)
            self._count_up(number)

    def _fail(self, number: int, wanted: Wanted, fault: Exception) -> None:
        if number != self._round or isinstance(fault, Cancelled):
            return
        self.failed.emit(wanted, why(fault))
        self._count_up(number)
        if not isinstance(fault, KnownError):
            raise fault  # ours: logged with its trace where all faults are caught

    def _count_up(self, number: int) -> None:
        self._done += 1
        self.progressed.emit(self._done, self._count)
        self._go_on(number)


def _thumbnail(outcomes: Outcomes, wanted: Wanted, pixels: int, progress: Progress) -> Thumbnail:
    shown = made_now(outcomes, wanted)
    progress(0.5, "")
    if shown.pages is not None:
        return Thumbnail(wanted, shown, image=page_image(shown.made.content, 0, pixels))
    return Thumbnail(wanted, shown, text=shown.text[:_HEAD])
