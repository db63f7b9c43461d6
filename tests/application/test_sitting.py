"""How long the team sat: by clocks that tell all of it, or from start to finish; never invented."""

from dataclasses import replace

import pytest

from tests.outcomes.sessions import NOW, small
from workshop.application.report import minutes_taken, report
from workshop.exercise.agenda import Place, Preset, Step, StepRun, agenda_for
from workshop.exercise.session import Session

ALL = tuple(Step)


def hour(*runs: StepRun, visited: tuple[Step, ...] = ALL, at: Step = Step.OUTCOME) -> Session:
    """A session that lasted 40 minutes by its start and finish."""
    return replace(small(), place=Place(at, runs, visited))


def timed(*steps: Step) -> tuple[StepRun, ...]:
    return tuple(StepRun(step, 480.0) for step in steps)


def test_minutes_are_those_of_the_clocks_where_they_ran() -> None:
    runs = (StepRun(Step.BRIEF, 240.0), StepRun(Step.OWN, 600.0))
    assert minutes_taken(replace(small(), place=Place(runs=runs))) == 14
    assert minutes_taken(hour(*timed(*ALL[:7]))) == 56


def test_what_was_prepared_before_the_clock_was_started_is_no_part_of_it() -> None:
    assert minutes_taken(hour(*timed(*ALL[2:7]))) == 40


@pytest.mark.parametrize("ran", [(Step.OWN,), (Step.BRIEF, Step.OWN), ALL[:4]])
def test_clocks_that_tell_a_part_of_the_hour_are_not_taken_for_all_of_it(
    ran: tuple[Step, ...],
) -> None:
    session = hour(*timed(*ran))
    assert minutes_taken(session) == 40, "from start to finish"
    assert minutes_taken(replace(session, finished=None)) is None


def test_steps_that_were_skipped_or_never_reached_need_no_clock() -> None:
    runs = timed(*(step for step in ALL[:7] if step is not Step.GUT_CHECK))
    quick = replace(hour(*runs, visited=ALL), agenda=agenda_for(Preset.QUICK))
    assert minutes_taken(quick) == 48
    assert minutes_taken(hour(*timed(*ALL[:3]), visited=ALL[:2], at=Step.BALLOT)) == 24


def test_without_any_clock_only_start_and_finish_are_told() -> None:
    session = hour()
    assert minutes_taken(session) == 40
    unfinished = replace(session, finished=None)
    assert minutes_taken(unfinished, NOW) is None
    assert "minute" not in " ".join(report(unfinished, now=NOW).facts)
    assert "After" not in report(unfinished, now=NOW).headline.sentence


def test_a_session_left_open_for_days_has_no_minutes() -> None:
    session = replace(small(), finished="2026-10-19T09:00:00+02:00")
    assert minutes_taken(session) is None
    assert minutes_taken(replace(small(), finished=None), NOW) is None
