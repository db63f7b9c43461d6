"""What the hour looks like from here: planned, spent, over, and when it ends."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.exercise.rooms import decision, people, room
from workshop.exercise.agenda import Agenda, Place, PlannedStep, Preset, Step, StepRun, agenda_for
from workshop.exercise.agenda import started as running
from workshop.exercise.outlook import outlook
from workshop.exercise.session import Session

TEN = datetime(2026, 10, 14, 10, tzinfo=UTC)


def hour(step: Step, *runs: StepRun, agenda: Agenda | None = None) -> Session:
    """Six people, eight decisions: 5, 10, 8, 12, 15, 5, 5 and 0 minutes."""
    board = tuple(decision(f"d{number}") for number in range(1, 9))
    session = room(people("pm", "po", "eng", "des", "pm", "po"), board)
    return replace(session, agenda=agenda, place=Place(step, runs))


def spent(step: Step, minutes: float, added: int = 0) -> StepRun:
    return StepRun(step, 60 * minutes, added=added)


def test_before_it_begins_the_whole_hour_lies_ahead() -> None:
    found = outlook(hour(Step.BRIEF), TEN)
    assert (found.begun, found.over, found.spent) == (False, 0, 0)
    assert found.planned == found.left == 60 * 60
    assert found.ends_at == TEN + timedelta(hours=1)


def test_a_step_that_took_longer_moves_the_end() -> None:
    runs = spent(Step.BRIEF, 9), spent(Step.SURFACE, 18), spent(Step.BALLOT, 2)
    found = outlook(hour(Step.BALLOT, *runs), TEN)
    assert found.over == 60 * (4 + 8)
    assert found.left == 60 * (6 + 12 + 15 + 5 + 5)
    assert found.ends_at == TEN + timedelta(minutes=43)


def test_what_was_saved_is_time_in_hand() -> None:
    found = outlook(hour(Step.SURFACE, spent(Step.BRIEF, 3), spent(Step.SURFACE, 1)), TEN)
    assert found.over == -120


def test_overtime_and_added_minutes_of_the_step_that_runs_count() -> None:
    run = replace(running(StepRun(Step.OWN, 60 * 14), TEN - timedelta(minutes=4)), added=1)
    found = outlook(hour(Step.OWN, run), TEN)
    assert found.over == 60 * 3
    own = next(one for one in found.steps if one.step is Step.OWN)
    assert (own.planned, own.spent, own.left) == (60 * 15, 60 * 18, 0)
    early = replace(run, spent=0.0)
    assert outlook(hour(Step.OWN, early), TEN).over == 60, "a minute was added"


def test_a_step_behind_that_was_never_timed_is_no_time_in_hand() -> None:
    found = outlook(hour(Step.REVEAL, spent(Step.REVEAL, 13)), TEN)
    assert found.over == 60


def test_skipped_steps_take_no_time_unless_they_took_some() -> None:
    quick = agenda_for(Preset.QUICK)
    found = outlook(hour(Step.BRIEF, agenda=quick), TEN)
    assert Step.GUT_CHECK not in [one.step for one in found.steps]
    found = outlook(hour(Step.COMMIT, spent(Step.GUT_CHECK, 4), agenda=quick), TEN)
    assert found.over == 240
    here = outlook(hour(Step.GUT_CHECK, agenda=quick), TEN)
    assert here.left == 120, "only Commit is left"


@pytest.mark.parametrize("at", [0, 7])
def test_what_is_behind_follows_the_agenda_not_the_usual_order(at: int) -> None:
    others = [PlannedStep(step) for step in Step if step is not Step.OWN]
    others.insert(at, PlannedStep(Step.OWN))
    found = outlook(hour(Step.BRIEF, agenda=Agenda(steps=tuple(others))), TEN)
    own = next(one for one in found.steps if one.step is Step.OWN)
    assert own.left == (0 if at == 0 else 60 * 15)


def test_what_went_by_untimed_is_told_apart() -> None:
    runs = spent(Step.BRIEF, 9), spent(Step.OWN, 13)
    found = outlook(hour(Step.OUTCOME, *runs), TEN)
    assert (found.spent, found.untimed) == (60 * 22, 60 * (10 + 8 + 12 + 5 + 5))
    assert outlook(hour(Step.OWN), TEN).untimed == 60 * (5 + 10 + 8 + 12)
    assert outlook(hour(Step.SURFACE, *runs), TEN).untimed == 0


def test_of_a_finished_session_nothing_is_left_wherever_it_stands() -> None:
    finished = replace(hour(Step.OWN, spent(Step.OWN, 13)), finished="2026-10-14T10:00:00+02:00")
    found = outlook(finished, TEN)
    assert (found.left, found.over) == (0, -120)
    assert found.ends_at == TEN
