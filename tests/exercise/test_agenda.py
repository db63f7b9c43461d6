"""Minutes of the three agendas, and the countdown as a function of a clock and the time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.exercise.rooms import room
from workshop.exercise.agenda import (
    Agenda,
    Pace,
    Place,
    PlannedStep,
    Preset,
    Step,
    StepRun,
    agenda_for,
    countdown,
    minutes,
    moved_to,
    paused,
    reset,
    spent_seconds,
    started,
    total_minutes,
    watched,
)
from workshop.exercise.changes import applied
from workshop.exercise.deciding import decide, may
from workshop.exercise.moves import Move, RuleCode, SetAgenda

NINE = datetime(2026, 10, 14, 9, tzinfo=UTC)


def plan(agenda: Agenda, people: int, decisions: int) -> list[int]:
    return [minutes(agenda, step, people, decisions) for step in agenda.taken()]


def test_standard_is_an_hour_for_six_people_and_eight_decisions() -> None:
    agenda = agenda_for(Preset.STANDARD)
    assert agenda == Agenda()
    assert agenda.taken() == tuple(Step)
    assert plan(agenda, 6, 8) == [5, 10, 8, 12, 15, 5, 5, 0]
    assert total_minutes(agenda, 6, 8) == 60


def test_quick_takes_twenty_five_minutes_without_a_gut_check() -> None:
    agenda = agenda_for(Preset.QUICK)
    assert Step.GUT_CHECK not in agenda.taken()
    assert plan(agenda, 6, 4) == [2, 3, 4, 6, 8, 2, 0]
    assert total_minutes(agenda, 6, 4) == 25


def test_deep_takes_about_ninety_minutes() -> None:
    agenda = agenda_for(Preset.DEEP)
    assert agenda.taken() == tuple(Step)
    assert total_minutes(agenda, 6, 15) == 90


@pytest.mark.parametrize(("preset", "decisions"), [("quick", 4), ("standard", 8), ("deep", 15)])
def test_before_anybody_is_there_the_usual_room_is_planned_with(
    preset: str, decisions: int
) -> None:
    agenda = agenda_for(Preset(preset))
    assert plan(agenda, 0, 0) == plan(agenda, 6, decisions)


@pytest.mark.parametrize(
    ("people", "decisions", "scaled"),
    [(3, 8, (4, 12, 15)), (9, 8, (12, 12, 15)), (2, 1, (1, 1, 2)), (15, 15, (37, 22, 28))],
)
def test_ballot_reveal_and_own_scale_in_whole_minutes(
    people: int, decisions: int, scaled: tuple[int, int, int]
) -> None:
    steps = (Step.BALLOT, Step.REVEAL, Step.OWN)
    assert tuple(minutes(Agenda(), step, people, decisions) for step in steps) == scaled


def test_scaled_minutes_are_within_half_a_minute_of_their_rule() -> None:
    for people in range(2, 16):
        for decisions in range(1, 16):
            for step, exact in (
                (Step.BALLOT, people * decisions / 6),
                (Step.REVEAL, 1.5 * decisions),
                (Step.OWN, 1.9 * decisions),
            ):
                told = minutes(Agenda(), step, people, decisions)
                assert told == 1 or abs(told - exact) <= 0.5 + 1e-9


def test_the_facilitators_own_figure_wins_even_zero() -> None:
    steps = tuple(
        PlannedStep(step, 0 if step is Step.BALLOT else 45 if step is Step.OWN else None)
        for step in Step
    )
    agenda = Agenda(Preset.STANDARD, steps)
    assert plan(agenda, 6, 8) == [5, 10, 0, 12, 45, 5, 5, 0]


def test_any_step_can_be_skipped_and_any_order_taken() -> None:
    steps = tuple(
        PlannedStep(step, skipped=step in {Step.BRIEF, Step.COMMIT}) for step in reversed(Step)
    )
    agenda = Agenda(Preset.STANDARD, steps)
    session = room()
    session = applied(session, decide(session, SetAgenda(agenda)))
    assert session.agenda == agenda
    assert agenda.taken() == (
        Step.OUTCOME,
        Step.GUT_CHECK,
        Step.OWN,
        Step.REVEAL,
        Step.BALLOT,
        Step.SURFACE,
    )
    assert total_minutes(agenda, 6, 8) == 50


def all_skipped() -> tuple[PlannedStep, ...]:
    return tuple(PlannedStep(step, skipped=True) for step in Step)


def with_minutes(number: int) -> tuple[PlannedStep, ...]:
    return (PlannedStep(Step.BRIEF, number), *(PlannedStep(step) for step in list(Step)[1:]))


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        ((), RuleCode.LAST_STEP),
        (all_skipped(), RuleCode.LAST_STEP),
        (Agenda().steps[1:], RuleCode.LAST_STEP),
        ((*Agenda().steps, PlannedStep(Step.BRIEF)), RuleCode.LAST_STEP),
        (with_minutes(-1), RuleCode.OUT_OF_RANGE),
        (with_minutes(10**400), RuleCode.OUT_OF_RANGE),
    ],
)
def test_an_agenda_has_all_steps_once_and_takes_one_at_least(
    steps: tuple[PlannedStep, ...], code: RuleCode
) -> None:
    move: Move = SetAgenda(Agenda(Preset.STANDARD, steps))
    violation = may(room(), move)
    assert violation is not None
    assert violation.code is code


# The countdown


def after(seconds: float, run: StepRun | None = None, planned: int = 10) -> Pace:
    run = run or started(StepRun(Step.OWN), NINE)
    return countdown(run, planned, NINE + timedelta(seconds=seconds)).pace


@pytest.mark.parametrize("planned", [1, 5, 7, 10, 13, 45, 90])
def test_amber_at_a_fifth_red_at_a_twentieth_then_overtime(planned: int) -> None:
    whole = 60 * planned
    assert after(0, planned=planned) is Pace.PLENTY
    assert after(whole * 4 / 5 - 0.5, planned=planned) is Pace.PLENTY
    assert after(whole * 4 // 5, planned=planned) is Pace.AMBER
    assert after(whole * 19 / 20 - 0.5, planned=planned) is Pace.AMBER
    assert after(whole * 19 // 20, planned=planned) is Pace.RED
    assert after(whole - 0.5, planned=planned) is Pace.RED
    assert after(whole, planned=planned) is Pace.OVERTIME
    assert after(whole + 7200, planned=planned) is Pace.OVERTIME


def test_the_countdown_goes_on_below_zero() -> None:
    run = started(StepRun(Step.OWN), NINE)
    shown = countdown(run, 1, NINE + timedelta(seconds=90))
    assert (shown.left, shown.planned, shown.running) == (-30.0, 60.0, True)


def test_a_step_without_minutes_is_never_overtime() -> None:
    assert after(0, planned=0) is Pace.PLENTY
    assert after(3600, planned=0) is Pace.PLENTY


def test_added_minutes_bring_the_time_back() -> None:
    run = started(StepRun(Step.OWN), NINE)
    assert after(599, run) is Pace.RED
    assert after(599, replace(run, added=5)) is Pace.PLENTY


def test_a_pause_counts_nothing_and_a_start_goes_on() -> None:
    run = paused(started(StepRun(Step.OWN), NINE), NINE + timedelta(seconds=100))
    later = NINE + timedelta(hours=3)
    assert (run.spent, run.running_since) == (100.0, None)
    assert spent_seconds(run, later) == 100.0
    assert not countdown(run, 10, later).running
    run = started(run, later)
    assert started(run, later + timedelta(seconds=5)) == run  # starting twice is starting once
    assert paused(run, later + timedelta(seconds=50)).spent == 150.0
    assert reset(run) == StepRun(Step.OWN)


def test_a_clock_set_back_counts_as_no_time_and_takes_none_away() -> None:
    run = started(StepRun(Step.OWN, spent=30.0), NINE)
    before = NINE - timedelta(hours=1)
    assert spent_seconds(run, before) == 30.0
    assert paused(run, before) == StepRun(Step.OWN, 30.0)
    assert countdown(run, 10, before).left == 570.0


def test_a_clock_is_the_same_after_a_restart_and_in_another_time_zone() -> None:
    run = started(StepRun(Step.OWN, added=2), NINE)
    kept = StepRun(run.step, run.spent, run.running_since, run.added)  # as it is read from disk
    later = NINE + timedelta(minutes=4)
    assert countdown(kept, 10, later) == countdown(run, 10, later)
    abroad = replace(run, running_since="2026-10-14T11:00:00+02:00")
    assert countdown(abroad, 10, later) == countdown(run, 10, later)


def test_a_place_keeps_one_clock_for_each_step() -> None:
    place = Place().with_run(StepRun(Step.OWN, 5.0)).with_run(StepRun(Step.REVEAL, 7.0))
    place = place.with_run(StepRun(Step.OWN, 9.0))
    assert [place.run(step).spent for step in (Step.OWN, Step.REVEAL, Step.BRIEF)] == [9.0, 7.0, 0]
    assert len(place.runs) == 2


# A clock that nobody watched


def ran_from(at: datetime, spent: float = 0.0) -> Place:
    return Place(Step.OWN).with_run(started(StepRun(Step.OWN, spent), at))


def own(place: Place) -> tuple[float, bool]:
    run = place.run(Step.OWN)
    return run.spent, run.running_since is not None


@pytest.mark.parametrize("away", [0, 60, 900])
def test_a_clock_goes_on_through_a_short_absence(away: float) -> None:
    place = ran_from(NINE)
    changed = NINE + timedelta(minutes=3)
    assert watched(place, changed, changed + timedelta(seconds=away)) == place


def test_a_clock_left_alone_for_long_stands_at_the_last_change() -> None:
    changed = NINE + timedelta(minutes=3)
    found = watched(ran_from(NINE, 20.0), changed, changed + timedelta(seconds=901))
    assert own(found) == (200.0, False)


def test_a_clock_started_after_the_last_change_stands_at_its_start() -> None:
    found = watched(ran_from(NINE, 20.0), NINE - timedelta(days=1), NINE + timedelta(hours=2))
    assert own(found) == (20.0, False)


def test_a_clock_that_stands_or_lies_ahead_of_the_time_stays_as_it_is() -> None:
    standing = Place(Step.OWN).with_run(StepRun(Step.OWN, 77.0))
    assert watched(standing, NINE, NINE + timedelta(days=9)) == standing
    ahead = ran_from(NINE + timedelta(days=1))
    assert watched(ahead, NINE, NINE) == ahead


def test_entering_the_next_step_goes_on_with_its_own_minutes() -> None:
    begun = Place().with_run(started(StepRun(Step.BRIEF), NINE))
    later = NINE + timedelta(minutes=4)
    place = moved_to(begun, Step.SURFACE, later, timed=True)
    assert place.run(Step.BRIEF) == StepRun(Step.BRIEF, 240.0)
    assert place.run(Step.SURFACE).running_since == later.isoformat()
    back = moved_to(place, Step.BRIEF, later + timedelta(minutes=1), timed=True)
    assert spent_seconds(back.run(Step.BRIEF), later + timedelta(minutes=3)) == 240 + 120
    assert back.run(Step.SURFACE) == StepRun(Step.SURFACE, 60.0)
    assert back.visited == (Step.BRIEF, Step.SURFACE)


def test_a_clock_that_stood_leaves_the_next_one_standing() -> None:
    assert moved_to(Place(), Step.OWN, NINE, timed=True).run(Step.OWN) == StepRun(Step.OWN)
    broken_off = Place().with_run(StepRun(Step.BRIEF, 200.0))
    assert moved_to(broken_off, Step.OWN, NINE, timed=True).run(Step.OWN) == StepRun(Step.OWN)


def test_a_step_without_minutes_is_not_timed_by_itself() -> None:
    begun = Place(Step.COMMIT).with_run(started(StepRun(Step.COMMIT), NINE))
    place = moved_to(begun, Step.OUTCOME, NINE, timed=False)
    assert not any(run.running_since for run in place.runs)


def test_going_where_one_stands_changes_nothing() -> None:
    begun = Place().with_run(started(StepRun(Step.BRIEF), NINE))
    assert moved_to(begun, Step.BRIEF, NINE, timed=True) is begun
