"""How long the team sat, as far as that is known: by its clocks, or from start to finish."""

from datetime import datetime
from itertools import dropwhile
from typing import Final

from workshop.exercise.agenda import Agenda, Step, minutes, spent_seconds
from workshop.exercise.session import Session

LONGEST_SITTING: Final = 12 * 60
"""Minutes; what was left open for longer than that says nothing about how long a team sat."""

_A_MINUTE: Final = 60.0


def minutes_taken(session: Session, now: datetime | None = None) -> int | None:
    """Whole minutes, of the clocks where they tell all of it; None where it is not known.

    `now` is only asked while a clock runs.
    """
    started, finished = _time(session.started), _time(session.finished)
    seconds = _by_the_clocks(session, finished or now)
    if seconds is None and started and finished:
        seconds = (finished - started).total_seconds()
    taken = round((seconds or 0) / 60)
    return taken if 0 < taken <= LONGEST_SITTING else None


def _by_the_clocks(session: Session, end: datetime | None) -> float | None:
    """Seconds; None where a step went by untimed after the clock was first started."""
    place, agenda = session.place, session.agenda or Agenda()
    people, decisions = len(session.seated()), len(session.decisions)
    spent = {
        step: spent_seconds(run, end) if end is not None else run.spent
        for step in Step
        for run in (place.run(step),)
    }
    been = (
        spent[step]
        for step in agenda.taken()
        if step in (*place.visited, place.step)
        and (spent[step] or minutes(agenda, step, people, decisions))
    )
    timed = all(dropwhile(lambda seconds: not seconds, been))
    seconds = sum(spent.values())
    return seconds if timed and seconds >= _A_MINUTE else None


def _time(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo is not None else None
