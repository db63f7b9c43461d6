"""What an assessment comes to, as text for a terminal."""

from collections.abc import Iterator
from datetime import datetime

from workshop.application.solo_report import as_text, solo_report
from workshop.application.solo_words import SoloWords
from workshop.cli.tables import plain, table
from workshop.exercise.session import Session

_QUESTION = 64
_LONGEST = 1000


def solo_text(session: Session, now: datetime) -> str:
    """Hats, areas, exposure, certainty and conversations; what is undefined is in words."""
    return "\n".join(_lines(session, now)) + "\n"


def _lines(session: Session, now: datetime) -> Iterator[str]:
    words = SoloWords()
    told = solo_report(session, words, now=now)
    yield plain(told.title) or "Untitled"
    home = told.home.name if told.home else ""
    yield " · ".join(plain(one) for one in (told.person, home, told.day) if one)
    yield ""
    yield plain(f"{told.sum_up} {told.exposed_said}".strip(), _LONGEST)
    if not told.answered:
        return
    yield ""
    yield words.hats_heading(told.decisions)
    yield from (f"  {plain(as_text(bar, told.decisions, words))}" for bar in told.hats)
    yield f"  {plain(told.remit_said, _LONGEST)}"
    if told.areas:
        yield ""
        yield "Areas you decide in"
        whole = sum(one.count for one in told.areas)
        yield from (f"  {plain(as_text(bar, whole, words))}" for bar in told.areas)
    yield ""
    yield f"The AI guessed last time: {told.guessed_said}"
    yield told.certainty_said
    yield ""
    yield "Conversations to have this week"
    if not told.talks:
        yield f"  {told.talks_said}"
    yield from table(
        [
            ("  [x]" if talk.done else "  [ ]", plain(talk.whom), plain(talk.question, _QUESTION))
            for talk in told.talks
        ]
    )
