"""The bridge: moves in, one signal out, sentences for what was refused, failed or went along."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.qt.failing import nothing_can_be_kept
from tests.qt.sessions import DANA, PM, SKIP, VERIFY, workshop_session
from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Choice, RoleId
from workshop.exercise.moves import CastBallot, Consult, DeleteDecision, SetOwner
from workshop.exercise.session import Owner, Session
from workshop.qt.bridge import Bridge
from workshop.qt.stage import Stage


@pytest.fixture
def bridge(stage: Stage) -> Bridge:
    return stage.bridge


def test_a_move_tells_its_changes_once_and_that_it_is_saved(bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignals([bridge.changed, bridge.saved]):
        assert bridge.submit(SetOwner(VERIFY, PM, DANA))
    assert bridge.session.decisions[0].owner == Owner(PM, DANA)


def test_a_move_that_changes_nothing_tells_nothing(bridge: Bridge, qtbot: QtBot) -> None:
    bridge.submit(SetOwner(VERIFY, PM, DANA))
    with qtbot.assertNotEmitted(bridge.changed):
        assert bridge.submit(SetOwner(VERIFY, PM, DANA))


def test_a_refusal_is_the_sentence_that_hovering_would_give(bridge: Bridge) -> None:
    bridge.submit(SetOwner(VERIFY, PM))
    move, said = Consult(VERIFY, PM), "“Product manager” owns it already."
    assert bridge.why_not(move) == said
    heard: list[str] = []
    bridge.refused.connect(heard.append)
    assert not bridge.submit(move)
    assert heard == [said]
    assert bridge.why_not(Consult(VERIFY, RoleId("po"))) == ""


def test_what_cannot_be_kept_is_said_and_nothing_moved(
    bridge: Bridge, services: Services, qtbot: QtBot
) -> None:
    before = bridge.session
    with (
        nothing_can_be_kept(services),
        qtbot.waitSignal(bridge.failed),
        qtbot.assertNotEmitted(bridge.changed),
    ):
        assert not bridge.submit(SetOwner(VERIFY, PM))
    assert bridge.session == before
    assert bridge.submit(SetOwner(VERIFY, PM))


def test_undo_and_redo_that_cannot_be_kept_are_said(
    bridge: Bridge, services: Services, qtbot: QtBot
) -> None:
    bridge.submit(SetOwner(VERIFY, PM))
    with nothing_can_be_kept(services):
        with qtbot.waitSignal(bridge.failed):
            assert not bridge.undo()
        with qtbot.waitSignal(bridge.failed):
            bridge.add_minute()
    assert bridge.undo()
    assert bridge.redo()
    assert not bridge.redo()


@pytest.mark.parametrize(("owned", "said"), [(False, "Deleted."), (True, "With it went 1 ballot.")])
def test_a_deletion_says_what_went_along(bridge: Bridge, owned: bool, said: str) -> None:
    if owned:
        bridge.take_seat(DANA)
        bridge.submit(CastBallot(DANA, SKIP, Choice("pm")))
        bridge.take_seat(None)
    heard: list[str] = []
    bridge.told.connect(heard.append)
    bridge.submit(DeleteDecision(SKIP))
    assert heard == [said]


def test_going_to_a_step_lets_the_clock_of_the_other_stand(bridge: Bridge) -> None:
    bridge.start_or_pause()
    assert bridge.countdown().running
    bridge.go_to(Step.OWN)
    assert not bridge.countdown(Step.BRIEF).running
    assert Step.BRIEF in bridge.place.visited
    assert bridge.next_step() is Step.GUT_CHECK
    assert bridge.previous_step() is Step.REVEAL


def test_a_clock_that_was_started_once_runs_on_from_step_to_step(bridge: Bridge) -> None:
    bridge.go_to(Step.SURFACE)
    assert not bridge.countdown().running, "nobody has started the hour"
    bridge.start_or_pause()
    bridge.go_to(Step.REVEAL)
    assert bridge.countdown().running
    bridge.start_or_pause()
    bridge.go_to(Step.OWN)
    assert not bridge.countdown().running, "it was paused"
    bridge.start_or_pause()
    bridge.go_to(Step.OUTCOME)
    assert not bridge.countdown().running, "no minutes are planned for it"


def test_a_minute_more_and_back_to_the_plan(bridge: Bridge) -> None:
    planned = bridge.countdown().planned
    bridge.add_minute()
    assert bridge.countdown().left == pytest.approx(planned + 60)  # pyright: ignore[reportUnknownMemberType]
    bridge.reset_clock()
    assert bridge.countdown().left == pytest.approx(planned)  # pyright: ignore[reportUnknownMemberType]


def test_the_first_step_has_none_before_and_the_last_none_after(bridge: Bridge) -> None:
    assert bridge.previous_step() is None
    bridge.go_to(Step.OUTCOME)
    assert bridge.next_step() is None


def test_a_reader_sees_what_the_writer_did_after_a_reload(
    open_session: Callable[[Session], Stage],
) -> None:
    writer = open_session(workshop_session()).bridge
    reader = open_session(workshop_session()).bridge
    assert reader.read_only
    assert not writer.read_only
    assert not reader.submit(SetOwner(VERIFY, PM))
    writer.submit(SetOwner(VERIFY, PM))
    heard: list[object] = []
    reader.changed.connect(heard.append)
    reader.reload()
    assert heard == [()]
    assert reader.session.decisions == writer.session.decisions
