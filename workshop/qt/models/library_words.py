"""How a session of the library is told in a line: when, where it stands, what it left open."""

from datetime import date, datetime
from typing import Final

from workshop.application.ports import SessionLine
from workshop.application.words import Words
from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.session import Mode
from workshop.qt.texts import counted, tr

_WEEK: Final = 7
_WITH_OWNERS: Final = (Step.OWN, Step.GUT_CHECK, Step.COMMIT, Step.OUTCOME)

_WEEKDAYS: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)


def title_of(line: SessionLine) -> str:
    """The title, or what stands for one."""
    return line.title or tr("Untitled session")


def when(moment: datetime, now: datetime, words: Words) -> str:
    """A moment of the past as one says it: "today, 09:00", "Friday", "12 October"."""
    moment = moment.astimezone(now.tzinfo)
    days = (now.date() - moment.date()).days
    time = f"{moment:%H:%M}"
    if days == 0:
        return tr("today, {0}", time)
    if days == 1:
        return tr("yesterday, {0}", time)
    if 1 < days < _WEEK:
        return tr(_WEEKDAYS[moment.weekday()])
    return words.day(moment.date(), year=moment.year != now.year)


def due(day: str | None, now: datetime, words: Words) -> str:
    """The date of a commitment as one says it; what is over is said so."""
    if day is None:
        return tr("no date")
    try:
        then = date.fromisoformat(day)
    except ValueError:
        return day
    days = (then - now.date()).days
    if days == 0:
        return tr("today")
    if days == 1:
        return tr("tomorrow")
    if 1 < days < _WEEK:
        return tr(_WEEKDAYS[then.weekday()])
    said = words.day(then, year=then.year != now.year)
    return tr("was due {0}", said) if days < 0 else said


def is_over(day: str | None, now: datetime) -> bool:
    """Whether a commitment's date has passed."""
    try:
        return day is not None and date.fromisoformat(day) < now.date()
    except ValueError:
        return False


def step_of(line: SessionLine) -> Step:
    """The step a session stands at."""
    return Step(line.place) if line.place in set(Step) else Step.BRIEF


def step_name(line: SessionLine) -> str:
    """The name of the step a session stands at."""
    return tr(GUIDANCE[step_of(line)].name, context="Steps")


def is_left_off(line: SessionLine) -> bool:
    """Whether there is something to go on with: not finished, nor alone and at its result."""
    at_result = line.mode is Mode.SOLO and step_of(line) is Step.OUTCOME
    return line.finished is None and not at_result


def _alone(line: SessionLine) -> str:
    alone = tr("On my own")
    if step_of(line) is Step.OUTCOME:
        return tr("{0} · what I found", alone)
    if not line.decisions:
        return alone
    return tr("{0} · {1}", alone, counted(line.decisions, "1 decision", "{0} decisions"))


def state(line: SessionLine) -> str:
    """Finished, or the step it stands at and how far that is."""
    if line.mode is Mode.SOLO:
        return _alone(line)
    open_ones = line.open_commitments
    if line.finished is not None:
        if not open_ones:
            return tr("finished")
        return tr(
            "finished · {0}",
            counted(open_ones, "{0} commitment open", "{0} commitments open"),
        )
    step = step_of(line)
    if not line.decisions or step is Step.BRIEF:
        return step_name(line)
    if step in _WITH_OWNERS:
        return tr("{0} · {1} of {2} owned", step_name(line), line.owned, line.decisions)
    return tr("{0} · {1}", step_name(line), counted(line.decisions, "1 decision", "{0} decisions"))


def left_off(line: SessionLine) -> str:
    """Where somebody stopped, and that it is all there."""
    if line.mode is Mode.SOLO:
        if not line.decisions:
            return tr("You were choosing your decisions. Nothing was lost.")
        return tr("You were answering {0} decisions. Nothing was lost.", line.decisions)
    step = step_of(line)
    name = step_name(line)
    if line.decisions and step in _WITH_OWNERS:
        if line.owned == 1:
            owned = tr("one of {0} decisions has an owner", line.decisions)
        elif line.owned == line.decisions:
            owned = tr("every decision has an owner")
        else:
            owned = tr("{0} of {1} decisions have an owner", line.owned, line.decisions)
        return tr("You were at {0}, {1}. Nothing was lost.", name, owned)
    if line.decisions:
        board = counted(
            line.decisions, "one decision is on the board", "{0} decisions are on the board"
        )
        return tr("You were at {0}, {1}. Nothing was lost.", name, board)
    return tr("You were at {0}. Nothing was lost.", name)


def exposure(line: SessionLine, words: Words) -> str:
    """Before and after in words; what is undefined is said, not shown as a figure."""
    if not line.decisions:
        return tr("no decisions yet")
    before, after = line.exposure_before, line.exposure_after
    if before is None and after is None:
        return tr("not known yet")
    if before is None:
        return tr("waits for its reveal, now {0}", words.percent(after or 0.0))
    if after is None:
        return words.percent(before)
    return tr("{0} before, {1} now", words.percent(before), words.percent(after))
