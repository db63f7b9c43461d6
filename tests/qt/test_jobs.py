"""Long work runs elsewhere and arrives on the UI thread: done, failed or cancelled."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from workshop.application.failures import Cancelled, StorageFailed
from workshop.application.ports import Jobs, Progress
from workshop.qt.jobs import PoolJobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[PoolJobs]:
    del qtbot  # there is a QApplication
    made = PoolJobs()
    yield made
    made.close()


class _Heard:
    def __init__(self) -> None:
        self.values: list[object] = []
        self.faults: list[Exception] = []
        self.told: list[tuple[float, str]] = []
        self.threads: set[int] = set()

    def done(self, value: object) -> None:
        self.threads.add(threading.get_ident())
        self.values.append(value)

    def failed(self, fault: Exception) -> None:
        self.threads.add(threading.get_ident())
        self.faults.append(fault)

    def progressed(self, share: float, sentence: str) -> None:
        self.threads.add(threading.get_ident())
        self.told.append((share, sentence))


def test_nothing_is_collected_while_anything_works(jobs: PoolJobs, qtbot: QtBot) -> None:
    """A collection stops the window, and takes widgets in whichever thread it runs."""
    go_on = threading.Event()
    heard = _Heard()

    def work(progress: Progress) -> object:
        del progress
        return go_on.wait(5)

    assert gc.isenabled()
    jobs.run(work, heard.done, heard.failed)
    jobs.run(work, heard.done, heard.failed)
    assert not gc.isenabled()
    go_on.set()
    qtbot.waitUntil(lambda: len(heard.values) == 2)
    qtbot.waitUntil(gc.isenabled)


def test_collecting_goes_on_when_whoever_asked_for_the_work_is_gone(qtbot: QtBot) -> None:
    jobs, heard = PoolJobs(), _Heard()
    jobs.run(lambda progress: None, heard.done, heard.failed)
    jobs.close()
    jobs.deleteLater()
    qtbot.waitUntil(gc.isenabled)


def test_a_pool_is_what_the_port_asks_for(jobs: PoolJobs) -> None:
    port: Jobs = jobs
    assert port is jobs


def test_the_work_runs_elsewhere_and_its_value_arrives_here(jobs: PoolJobs, qtbot: QtBot) -> None:
    heard = _Heard()
    where: list[int] = []

    def work(progress: Progress) -> object:
        where.append(threading.get_ident())
        progress(0.5, "half way")
        return "made"

    jobs.run(work, heard.done, heard.failed, heard.progressed)
    assert jobs.busy
    qtbot.waitUntil(lambda: heard.values == ["made"])
    assert where != [threading.get_ident()]
    assert heard.threads == {threading.get_ident()}
    assert (0.5, "half way") in heard.told
    assert heard.faults == []
    assert not jobs.busy


def test_what_the_work_raises_arrives_as_it_was_raised(jobs: PoolJobs, qtbot: QtBot) -> None:
    heard = _Heard()
    fault = StorageFailed("The disk is full.")

    def work(progress: Progress) -> object:
        del progress
        raise fault

    jobs.run(work, heard.done, heard.failed)
    qtbot.waitUntil(lambda: heard.faults == [fault])
    assert heard.values == []


def test_a_cancelled_job_stops_where_it_tells_of_its_progress(jobs: PoolJobs, qtbot: QtBot) -> None:
    heard = _Heard()
    begun, cancelled = threading.Event(), threading.Event()
    steps: list[int] = []

    def work(progress: Progress) -> object:
        begun.set()
        cancelled.wait(5)
        steps.append(1)
        progress(0.5, "")
        steps.append(2)
        return None

    cancel = jobs.run(work, heard.done, heard.failed)
    assert begun.wait(5)
    cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: len(heard.faults) == 1)
    assert isinstance(heard.faults[0], Cancelled)
    assert steps == [1]
    assert heard.values == []


def test_a_job_cancelled_before_its_turn_never_begins(jobs: PoolJobs, qtbot: QtBot) -> None:
    heard = _Heard()
    release = threading.Event()
    begun: list[str] = []

    def first(progress: Progress) -> object:
        del progress
        release.wait(5)
        return "first"

    def second(progress: Progress) -> object:
        del progress
        begun.append("second")
        return "second"

    jobs.run(first, heard.done, heard.failed)
    jobs.run(second, heard.done, heard.failed)()
    release.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert heard.values == ["first"]
    assert begun == []


@pytest.mark.parametrize("fails", [False, True])
def test_a_job_is_over_though_what_is_told_of_it_raises(
    jobs: PoolJobs, qtbot: QtBot, fails: bool
) -> None:
    def work(progress: Progress) -> object:
        del progress
        if fails:
            raise StorageFailed("The disk is full.")
        return None

    def trouble(_told: object) -> None:
        raise RuntimeError("ours")

    with qtbot.captureExceptions() as raised:
        jobs.run(work, trouble, trouble)
        qtbot.waitUntil(lambda: not jobs.busy)
    assert [kind for kind, _fault, _trace in raised] == [RuntimeError]


def test_closing_waits_for_what_is_under_way(jobs: PoolJobs) -> None:
    written: list[str] = []

    def work(progress: Progress) -> object:
        threading.Event().wait(0.05)
        progress(1.0, "")
        written.append("all of it")
        return None

    jobs.run(work, lambda _value: None, lambda _fault: None)
    jobs.close()
    assert written == ["all of it"]
