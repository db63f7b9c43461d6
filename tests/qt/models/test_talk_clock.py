"""The two minutes of a decision: for one at a time, said once when they are over."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.application.fakes import FakeClock, FakeLease, FakeStore
from tests.qt.sessions import EMPTY, SKIP, workshop_session
from workshop.application.desk import Desk
from workshop.exercise.agenda import Pace, Place, Step
from workshop.exercise.moves import DeleteDecision
from workshop.qt.bridge import Bridge
from workshop.qt.models.talk_clock import TalkClock


class Talk:
    """A talk clock whose time is moved by hand."""

    def __init__(self, before: "Talk | None" = None) -> None:
        session = replace(workshop_session(), place=Place(Step.REVEAL))
        self.time = before.time if before else FakeClock()
        self.store = before.store if before else FakeStore.holding(session)
        self.bridge = Bridge(Desk(self.store, self.time, FakeLease(), session.id))
        self.clock = TalkClock(self.bridge, self.bridge)
        self.rung = 0
        self.refused: list[str] = []
        self.clock.ran_out.connect(self._ring)
        self.bridge.refused.connect(self.refused.append)

    def _ring(self) -> None:
        self.rung += 1

    def reopened(self, after: float) -> "Talk":
        """The same session in the same library, opened again."""
        self.bridge.close()
        self.time.go_on(after)
        return Talk(self)

    def later(self, seconds: float) -> None:
        self.time.go_on(seconds)
        self.clock.refresh()

    @property
    def left(self) -> float | None:
        now = self.clock.now()
        return None if now is None else now.left


@pytest.fixture
def talk(qtbot: QtBot) -> Talk:
    del qtbot
    return Talk()


def test_it_runs_for_the_decision_that_is_talked_about(talk: Talk) -> None:
    talk.bridge.light_up(SKIP)
    talk.clock.start_or_stop()
    assert talk.clock.decision == SKIP
    talk.later(30)
    assert talk.left == 90
    talk.clock.start_or_stop()
    assert talk.clock.decision is None
    assert talk.left is None


def test_another_decision_gets_its_own_two_minutes(talk: Talk) -> None:
    talk.bridge.light_up(SKIP)
    talk.clock.start_or_stop()
    talk.later(119)
    talk.bridge.light_up(EMPTY)
    assert talk.clock.decision == SKIP, "looking at another one takes nothing away"
    talk.clock.start_or_stop()
    assert (talk.clock.decision, talk.left) == (EMPTY, 120)


def test_it_rings_once_and_goes_on(talk: Talk) -> None:
    talk.bridge.light_up(SKIP)
    talk.clock.start_or_stop()
    talk.later(119)
    assert talk.rung == 0
    talk.later(1)
    talk.later(10)
    assert talk.rung == 1
    now = talk.clock.now()
    assert now is not None
    assert (now.left, now.pace) == (-10, Pace.OVERTIME)


def test_without_a_decision_it_says_what_is_missing(talk: Talk) -> None:
    talk.clock.start_or_stop()
    assert talk.clock.decision is None
    assert talk.refused == ["First choose the decision to talk about."]


def _leave(talk: Talk) -> None:
    talk.bridge.go_to(Step.OWN)


def _delete(talk: Talk) -> None:
    assert talk.bridge.submit(DeleteDecision(SKIP))


@pytest.mark.parametrize("end", [_leave, _delete])
def test_it_ends_with_the_step_and_with_the_decision(
    talk: Talk, end: Callable[[Talk], object]
) -> None:
    talk.bridge.light_up(SKIP)
    talk.clock.start_or_stop()
    end(talk)
    assert talk.clock.decision is None
    talk.later(500)
    assert talk.rung == 0


def test_the_clock_of_the_step_is_not_touched(talk: Talk) -> None:
    talk.bridge.light_up(SKIP)
    talk.clock.start_or_stop()
    talk.clock.start_or_stop()
    talk.clock.start_or_stop()
    assert talk.bridge.place.runs == ()


def test_it_stands_while_the_program_is_closed_and_goes_on_after(talk: Talk) -> None:
    talk.bridge.light_up(SKIP)
    talk.clock.start_or_stop()
    talk.later(30)
    again = talk.reopened(after=3600)
    assert (again.clock.decision, again.left) == (SKIP, 90)
    again.later(10)
    assert again.left == 90
    again.bridge.light_up(SKIP)
    again.clock.start_or_stop()
    again.later(10)
    assert again.left == 80
    again.clock.start_or_stop()
    assert again.clock.decision is None
    assert again.reopened(after=1).clock.decision is None


def test_after_a_kill_it_goes_on_as_the_hour_does(talk: Talk) -> None:
    talk.bridge.light_up(SKIP)
    talk.clock.start_or_stop()
    talk.later(30)
    again = Talk(talk)
    assert again.left == 90
    again.later(30)
    assert again.left == 60


def test_what_was_over_before_rings_no_second_time(talk: Talk) -> None:
    talk.bridge.light_up(SKIP)
    talk.clock.start_or_stop()
    talk.later(130)
    again = Talk(talk)
    again.later(10)
    assert again.rung == 0
