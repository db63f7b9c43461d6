"""Makes outcomes away from the screen; what was made for the same options is made once."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from workshop.application.failures import Cancelled, KnownError
from workshop.application.outcome_ports import Made, OutcomeKind, OutcomeOptions, Outcomes
from workshop.application.ports import Progress
from workshop.exercise.session import Session
from workshop.qt.jobs import PoolJobs
from workshop.qt.texts import tr
from workshop.qt.views.outcomes.kinds import Document
from workshop.qt.views.outcomes.pdf_images import Pages, pages_of
from workshop.qt.views.outcomes.text_preview import text_of

_KEPT: Final = 24


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """An outcome as it was asked for."""

    session: Session
    document: Document
    options: OutcomeOptions


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What came of it: the pages, or where it has none the text of them."""

    made: Made
    pages: Pages | None = None
    text: str = ""
    """What it says, where it has no pages."""


class Making(QObject):
    """Of several wishes the newest counts; older ones are dropped unseen."""

    made = Signal(object, object)
    """Wanted and Shown: what was asked for last, and what came of it."""
    failed = Signal(object, str)
    """Wanted, and why it could not be made, in one sentence."""

    def __init__(self, outcomes: Outcomes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outcomes = outcomes
        self._jobs = PoolJobs(self)
        self._kept: dict[tuple[OutcomeKind, OutcomeOptions], tuple[Session, Shown]] = {}
        self._newest: Wanted | None = None
        self._cancel: Callable[[], None] | None = None

    def want(self, wanted: Wanted) -> None:
        """Make it and tell, at once where it was made before."""
        self.drop()
        self._newest = wanted
        kept = self.found(wanted)
        if kept is not None:
            self.made.emit(wanted, kept)
            return
        self._cancel = self._jobs.run(
            partial(_work, self._outcomes, wanted),
            partial(self._done, wanted),
            partial(self._fail, wanted),
        )

    def found(self, wanted: Wanted) -> Shown | None:
        """What was made of it, where it was: of this very session, not of one before a move."""
        session, shown = self._kept.get(_key(wanted), (None, None))
        return shown if session is wanted.session else None

    def keep(self, wanted: Wanted, shown: Shown) -> None:
        """Remember what was made elsewhere."""
        self._kept.pop(_key(wanted), None)
        self._kept[_key(wanted)] = (wanted.session, shown)
        while len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]

    def drop(self) -> None:
        """Nothing is wanted any more."""
        self._newest = None
        if self._cancel is not None:
            self._cancel()
            self._cancel = None

    def close(self) -> None:
        """Drop what is wanted, and wait for what is under way."""
        self.drop()
        self._jobs.close()

    def _done(self, wanted: Wanted, value: object) -> None:
        if isinstance(value, Shown):
            self.keep(wanted, value)
            if wanted is self._newest:
                self.made.emit(wanted, value)

    def _fail(self, wanted: Wanted, fault: Exception) -> None:
        if isinstance(fault, Cancelled) or wanted is not self._newest:
            return
        self.failed.emit(wanted, why(fault))
        if not isinstance(fault, KnownError):
            raise fault  # ours: logged with its trace where all faults are caught


def made_now(outcomes: Outcomes, wanted: Wanted) -> Shown:
    """Make it, here and now: called in a worker. Raises KnownError."""
    made = outcomes.make(wanted.document.kind, wanted.session, wanted.options)
    if wanted.document.has_pages:
        return Shown(made, pages_of(made.content))
    return Shown(made, text=text_of(wanted.document.kind, made))


def why(fault: Exception) -> str:
    """Why something could not be made, in one sentence."""
    if isinstance(fault, KnownError):
        return fault.sentence
    return tr("This could not be made. The session itself is safe.")


def _key(wanted: Wanted) -> tuple[OutcomeKind, OutcomeOptions]:
    return wanted.document.kind, wanted.options


def _work(outcomes: Outcomes, wanted: Wanted, progress: Progress) -> Shown:
    shown = made_now(outcomes, wanted)
    progress(1.0, "")
    return shown
