"""Planned against spent, and what the rest of the hour looks like from here."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from workshop.exercise.agenda import Agenda, Step, minutes, spent_seconds
from workshop.exercise.session import Session


@dataclass(frozen=True, slots=True)
class StepTime:
    """A step's plan and what it took so far, in seconds."""

    step: Step
    planned: float
    """Without the minutes that were added on the way."""
    spent: float
    left: float
    """What it still takes by its plan; 0 for a step that lies behind."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """How the hour stands. All in seconds, but for the end."""

    steps: tuple[StepTime, ...]
    """The steps that are taken, in the agenda's order, and skipped ones that took time."""
    left: float
    over: float
    """More than planned, spent and foreseen together; negative where there is time in hand."""
    ends_at: datetime
    begun: bool
    """Whether any clock has run."""
    untimed: float = 0.0
    """What was planned for steps that lie behind and were never timed."""

    @property
    def planned(self) -> float:
        """What all steps were planned to take."""
        return sum(one.planned for one in self.steps)

    @property
    def spent(self) -> float:
        """What all steps took so far."""
        return sum(one.spent for one in self.steps)


def outlook(session: Session, now: datetime) -> Outlook:
    """The hour as it stands at `now`, the rest of it going by the plan.

    A step that lies behind and was never timed counts neither as over nor as time in hand. Of a
    session that is finished everything lies behind.
    """
    agenda = session.agenda or Agenda()
    order = [planned.step for planned in agenda.steps]
    here = len(order) if session.finished else order.index(session.place.step)
    steps = tuple(
        time
        for at, step in enumerate(order)
        for time in (_time(session, agenda, step, now, behind=at < here),)
        if not agenda.planned(step).skipped or time.spent
    )
    behind = set(order[:here])
    left = sum(one.left for one in steps)
    over = sum(
        one.spent + one.left - one.planned for one in steps if one.spent or one.step not in behind
    )
    begun = any(one.spent for one in steps)
    untimed = sum(one.planned for one in steps if one.step in behind and not one.spent)
    return Outlook(steps, left, over, now + timedelta(seconds=left), begun, untimed)


def _time(session: Session, agenda: Agenda, step: Step, now: datetime, *, behind: bool) -> StepTime:
    people, decisions = len(session.seated()), len(session.decisions)
    run = session.place.run(step)
    skipped = agenda.planned(step).skipped
    planned = 0.0 if skipped else 60.0 * minutes(agenda, step, people, decisions)
    spent = spent_seconds(run, now)
    left = 0.0 if behind else max(0.0, planned + 60.0 * run.added - spent)
    return StepTime(step, planned, spent, left)
