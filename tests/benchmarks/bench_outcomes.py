"""The outcomes window: how long it stands still while papers are made, and how soon it follows.

Run without a screen. The baselines are what the hand does not notice, 50 ms and half a second:
they are allowances, not measured. Of three runs the least counts, of pauses the least of the
longest: what else the machine does makes them longer, and never shorter. They are told beside
what the same clock sees while nothing is made.
"""

import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.dressed import dressed
from tests.benchmarks.measure import Measure
from tests.outcomes.sessions import crowded, sample
from workshop.application.outcome_ports import OutcomeKind
from workshop.bootstrap import build_services
from workshop.exercise.session import Session
from workshop.qt.views.outcomes.window import OutcomesWindow

STILL, FOLLOWED = 0.050, 0.500
"""Allowed, in seconds."""
LONGEST = 120.0
_idle: list[float] = []


def run() -> list[Measure]:
    """Two hundred decisions by fifteen people while they are made; the sample as it follows."""
    _, look = dressed()
    with tempfile.TemporaryDirectory() as folder:
        services = build_services(Path(folder) / "library.db")

        def shown(session: Session) -> OutcomesWindow:
            window = OutcomesWindow(services.outcomes, (), look, session)
            window.resize(1440, 900)
            window.show()
            return window

        made = [_following(shown(sample()), kind) for kind in _FOLLOWING]
        _idle.append(_standing_still(lambda: False, 1.0))
        for kind in _MAKING:
            pause = min(_pause(shown(crowded()), kind) for _ in range(3))
            made.append(Measure(f"longest pause while making {kind}, 200", pause, STILL, 1))
        services.upkeep.close()
    return made


def said() -> list[str]:
    """The longest pause of the same clock while nothing was made."""
    return [f"(while nothing is made the longest pause was {max(_idle) * 1000:.1f} ms)"]


_FOLLOWING = (OutcomeKind.SUMMARY, OutcomeKind.SHEET, OutcomeKind.GUIDE, OutcomeKind.KIT)
_MAKING = (OutcomeKind.SUMMARY, OutcomeKind.BALLOTS, OutcomeKind.KIT, OutcomeKind.HTML)


def _pause(window: OutcomesWindow, kind: OutcomeKind) -> float:
    """The longest pause from asking for a document until it is seen."""
    _wait(lambda: bool(window.shelf.making))
    window.shelf.stop.click()
    _wait(lambda: not window.shelf.making)
    window.show_document(kind)
    pause = _standing_still(lambda: window.preview.showing is not None, LONGEST)
    window.close()
    return pause


def _following(window: OutcomesWindow, kind: OutcomeKind) -> Measure:
    """From a choice beside the pages until they are those that were chosen."""
    _wait(lambda: not window.shelf.making)
    window.show_document(kind)
    _wait(lambda: window.preview.showing is not None)
    taken: list[float] = []
    options = window.preview.options
    for ink, paper in ((1, 0), (1, 1), (0, 1)):  # none is made twice: that one would be there
        with _taking(taken):
            options.colour.setCurrentIndex(ink)
            options.paper.setCurrentIndex(paper)
            _wait(lambda: window.preview.showing is not None)
    window.close()
    return Measure(f"the preview of the {kind} follows", min(taken), FOLLOWED, 1)


@contextmanager
def _taking(taken: list[float]) -> Generator[None]:
    start = perf_counter()
    yield
    taken.append(perf_counter() - start)


def _wait(there: Callable[[], bool]) -> None:
    end = perf_counter() + LONGEST
    while not there() and perf_counter() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)


def _standing_still(there: Callable[[], bool], longest: float) -> float:
    """The longest time between two ticks of a clock in the window's own thread."""
    ticks: list[float] = [perf_counter()]
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(2)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    timer.start()
    end = perf_counter() + longest
    while not there() and perf_counter() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
    timer.stop()
    return max(after - before for before, after in pairwise(ticks))
