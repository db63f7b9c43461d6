"""The steps of a team session: order, minutes, and a countdown as a function of (run, now)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from workshop.exercise.cards import DecisionId


class Step(StrEnum):
    """The eight steps, in the order of the exercise."""

    BRIEF = "brief"
    SURFACE = "surface"
    BALLOT = "ballot"
    REVEAL = "reveal"
    OWN = "own"
    GUT_CHECK = "gut-check"
    COMMIT = "commit"
    OUTCOME = "outcome"


class Preset(StrEnum):
    """The agendas offered."""

    QUICK = "quick"
    STANDARD = "standard"
    DEEP = "deep"


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step of an agenda; `minutes` None means that they scale with people and decisions."""

    step: Step
    minutes: int | None = None
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Agenda:
    """The steps in the order this session takes them."""

    preset: Preset = Preset.STANDARD
    steps: tuple[PlannedStep, ...] = tuple(PlannedStep(step) for step in Step)

    def taken(self) -> tuple[Step, ...]:
        """The steps that are not skipped, in order."""
        return tuple(planned.step for planned in self.steps if not planned.skipped)

    def planned(self, step: Step) -> PlannedStep:
        """The plan of one step."""
        return next(planned for planned in self.steps if planned.step is step)


PRESET_DECISIONS: Final = {Preset.QUICK: 4, Preset.STANDARD: 8, Preset.DEEP: 15}
"""How many decisions an agenda is made for, and is planned with until there are some."""

USUAL_PEOPLE: Final = 6

_FIXED: Final = {
    Step.BRIEF: 5,
    Step.SURFACE: 10,
    Step.GUT_CHECK: 5,
    Step.COMMIT: 5,
    Step.OUTCOME: 0,
}
_QUICK: Final = {Step.BRIEF: 2, Step.SURFACE: 3, Step.COMMIT: 2}
_BALLOT_SECONDS: Final = 10
_REVEAL_SECONDS: Final = 90
_OWN_SECONDS: Final = 114


def agenda_for(preset: Preset) -> Agenda:
    """A fresh agenda: Quick leaves the gut check out."""
    quick = preset is Preset.QUICK
    return Agenda(
        preset,
        tuple(PlannedStep(step, skipped=quick and step is Step.GUT_CHECK) for step in Step),
    )


def minutes(agenda: Agenda, step: Step, people: int, decisions: int) -> int:
    """Whole minutes for a step: the facilitator's own figure, else scaled.

    Ballot takes 10 s x people x decisions, Reveal 1.5 min and Own 1.9 min a decision, rounded to
    the nearest minute (a half down). Counts of zero stand for what the agenda is made for.
    """
    planned = agenda.planned(step)
    if planned.minutes is not None:
        return planned.minutes
    people = people or USUAL_PEOPLE
    decisions = decisions or PRESET_DECISIONS[agenda.preset]
    match step:
        case Step.BALLOT:
            return _whole_minutes(_BALLOT_SECONDS * people * decisions)
        case Step.REVEAL:
            return _whole_minutes(_REVEAL_SECONDS * decisions)
        case Step.OWN:
            return _whole_minutes(_OWN_SECONDS * decisions)
        case _:
            quick = agenda.preset is Preset.QUICK and step in _QUICK
            return _QUICK[step] if quick else _FIXED[step]


def total_minutes(agenda: Agenda, people: int, decisions: int) -> int:
    """The minutes of all steps that are not skipped."""
    return sum(minutes(agenda, step, people, decisions) for step in agenda.taken())


def _whole_minutes(seconds: int) -> int:
    return max(1, (seconds + 29) // 60)


class Pace(StrEnum):
    """How much of a step's time is left: over 20 %, over 5 %, some, none."""

    PLENTY = "plenty"
    AMBER = "amber"
    RED = "red"
    OVERTIME = "overtime"


@dataclass(frozen=True, slots=True)
class StepRun:
    """The clock of one step. Times are ISO 8601 with an offset."""

    step: Step
    spent: float = 0.0
    """Seconds counted before the stretch that runs now."""
    running_since: str | None = None
    added: int = 0
    """Minutes that the facilitator gave on top of the plan."""


@dataclass(frozen=True, slots=True)
class Talk:
    """The two minutes of the decision that is talked about, while its step lasts."""

    decision: DecisionId
    run: StepRun


TALK_MINUTES: Final = 2


@dataclass(frozen=True, slots=True)
class Countdown:
    """What a step's clock shows."""

    left: float
    """Seconds left; negative in overtime."""
    planned: float
    running: bool
    pace: Pace


@dataclass(frozen=True, slots=True)
class Place:
    """Where a session stands: kept on disk, and no part of undo."""

    step: Step = Step.BRIEF
    runs: tuple[StepRun, ...] = ()
    visited: tuple[Step, ...] = ()
    talk: Talk | None = None

    def run(self, step: Step) -> StepRun:
        """The clock of a step, at zero where it never ran."""
        return next((run for run in self.runs if run.step is step), StepRun(step))

    def with_run(self, run: StepRun) -> "Place":
        """The same place with this clock in it."""
        others = tuple(other for other in self.runs if other.step is not run.step)
        return replace(self, runs=(*others, run))


def spent_seconds(run: StepRun, now: datetime) -> float:
    """How long a step has run; a clock set back counts as no time."""
    if run.running_since is None:
        return run.spent
    since = datetime.fromisoformat(run.running_since)
    return run.spent + max(0.0, (now - since).total_seconds())


def countdown(run: StepRun, planned_minutes: int, now: datetime) -> Countdown:
    """What the clock shows at `now`; never forces anything, goes on below zero."""
    planned = 60.0 * (planned_minutes + run.added)
    left = planned - spent_seconds(run, now)
    if planned <= 0:
        pace = Pace.PLENTY  # a step without minutes cannot run out of them
    elif left <= 0:
        pace = Pace.OVERTIME
    elif 20 * left <= planned:
        pace = Pace.RED
    elif 5 * left <= planned:
        pace = Pace.AMBER
    else:
        pace = Pace.PLENTY
    return Countdown(left, planned, run.running_since is not None, pace)


def started(run: StepRun, now: datetime) -> StepRun:
    """The clock running from now on."""
    return run if run.running_since else replace(run, running_since=now.isoformat())


def paused(run: StepRun, now: datetime) -> StepRun:
    """The clock standing, with what it counted."""
    return replace(run, spent=spent_seconds(run, now), running_since=None)


def moved_to(place: Place, step: Step, now: datetime, *, timed: bool) -> Place:
    """The place at another step: the clock of the one that is left stands, with what it counted.

    Where that clock ran, the hour goes on: the clock of the step that is entered runs from now,
    unless that step has no minutes (`timed` is False). A clock that stood leaves the next one
    standing: nobody has started the hour, or somebody has paused it. The two minutes of a
    decision end with the step.
    """
    if step is place.step:
        return place
    left = place.run(place.step)
    visited = tuple(dict.fromkeys((*place.visited, place.step)))
    stood = place.with_run(paused(left, now))
    moved = replace(stood, step=step, visited=visited, talk=None)
    return moved.with_run(started(moved.run(step), now)) if left.running_since and timed else moved


LONGEST_SILENCE: Final = 900.0
"""Seconds that a clock runs on while the program is not there, and nothing is done."""


def watched(place: Place, last_change: datetime, now: datetime) -> Place:
    """The place as it is taken up again: a clock that ran on with nobody there stands.

    After a kill or a power cut the clock goes on, as the hour does. Where it would have run for
    more than `LONGEST_SILENCE` with no change to the session, it stands at the last change
    instead, or at its start where that came later.
    """

    def seen_to(run: StepRun) -> StepRun:
        if run.running_since is None:
            return run
        seen = max(datetime.fromisoformat(run.running_since), last_change)
        return paused(run, seen) if (now - seen).total_seconds() > LONGEST_SILENCE else run

    talk = replace(place.talk, run=seen_to(place.talk.run)) if place.talk else None
    return replace(place, runs=tuple(seen_to(run) for run in place.runs), talk=talk)


def reset(run: StepRun) -> StepRun:
    """The clock at zero, standing, without added minutes."""
    return StepRun(run.step)
