"""What moved since an assessment was taken before: exposure, owners, conversations."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from workshop.application.solo_report.telling import answer_to, day_of, owner_of
from workshop.application.solo_report.values import Shift, Then
from workshop.application.solo_words import SoloWords
from workshop.exercise import figures
from workshop.exercise.compare import Moved, compare
from workshop.exercise.session import Session
from workshop.exercise.solo import profile

_MOST: Final = 7
"""Of earlier assessments; more of them are no line any more but a list."""


def exposures(
    session: Session, earlier: Sequence[Session], now: datetime, words: SoloWords
) -> tuple[Then, ...]:
    """The exposure of each assessment, oldest first, this one last; of many the first and newest.

    Of several that were begun on one day, each has its time.
    """
    told = earlier if len(earlier) <= _MOST else (earlier[0], *earlier[1 - _MOST :])
    times = (*told, session)
    days = [day_of(one, now, words) for one in times]
    often = Counter(days)
    return tuple(
        _then(one, day, now, words, timed=often[day] > 1)
        for one, day in zip(times, days, strict=True)
    )


def shifts(session: Session, before: Session, words: SoloWords) -> tuple[Shift, ...]:
    """The decisions that are somebody else's call now, a hat given to another person among them.

    What is not answered yet has not moved.
    """
    found = compare(before, session).moved
    return tuple(
        Shift(
            decision.question if decision else "",
            owner_of(before, one.pair.before, words),
            owner_of(session, one.pair.after, words),
        )
        for one in found
        if _is_told(one, before, session)
        for decision in (session.decision(one.pair.after),)
    )


def _is_told(one: Moved, before: Session, session: Session) -> bool:
    then, now = answer_to(before, one.pair.before), answer_to(session, one.pair.after)
    if now is None:
        return False
    same_hat = then is not None and then.choice == now.choice
    return not same_hat or (then is not None and None not in (then.mine, now.mine))


def happened_said(before: Session, words: SoloWords) -> str:
    """How many conversations of the last time took place; empty where there were none to have."""
    talks = profile(before).conversations
    return words.happened(sum(talk.done for talk in talks), len(talks))


def _then(one: Session, day: str, now: datetime, words: SoloWords, *, timed: bool) -> Then:
    share = figures.exposure_before(one) if one.decisions else None
    shown = words.percent(share) if share is not None else words.no_decisions()
    if one.started is None:
        return Then(day, share, shown)
    begun = datetime.fromisoformat(one.started)
    when = f"{day}, {begun:%H:%M}" if timed else day
    return Then(when, share, shown, begun.date() == now.date())
