"""The findings and figures of a session as text for a terminal."""

from collections.abc import Iterator
from datetime import datetime

from workshop.application.report import DecisionReport, Figure, HatShiftLine, Report, report
from workshop.cli.tables import plain, table
from workshop.exercise.session import Session

_QUESTION = 64


def findings_text(session: Session, now: datetime) -> str:
    """What the ballots say, decision by decision, then the figures; undefined ones in words."""
    told = report(session, now=now)
    return "\n".join(_lines(told)) + "\n"


def _lines(told: Report) -> Iterator[str]:
    yield plain(told.title) or "Untitled"
    if told.facts:
        yield " · ".join(plain(fact) for fact in told.facts)
    yield ""
    yield plain(told.headline.sentence, 1000)
    if told.decisions:
        yield ""
        yield from table([_decision(one) for one in told.decisions])
    yield ""
    yield from table(
        [
            ("Exposure before", *_figure(told.before)),
            ("Exposure after", *_figure(told.after)),
            ("Agreement", *_figure(told.agreement)),
        ]
    )
    if told.on_purpose:
        yield ""
        yield "Left to the AI on purpose"
        yield from (f"  {plain(one.question)}" for one in told.on_purpose)
    if told.load:
        yield ""
        yield "Load"
        yield from table([(f"  {plain(one.person)}", plain(one.said)) for one in told.load])
        if told.load_said:
            yield f"  {plain(told.load_said)}"
    if told.hat_shift:
        yield ""
        yield "Hat shift"
        yield from table([_shift(one) for one in told.hat_shift])


def _decision(one: DecisionReport) -> tuple[str, str, str, str]:
    word = f"{one.word}, absent owner" if one.absent_owner else one.word
    owner = one.owner.person or one.owner.hat.name if one.owner else "still open"
    return word, one.stakes_word, plain(one.question, _QUESTION), plain(owner)


def _shift(one: HatShiftLine) -> tuple[str, str]:
    outside = "" if one.share is None else " outside its remit"
    return f"  {plain(one.hat.name)}", f"{plain(one.said)}{outside}"


def _figure(figure: Figure) -> tuple[str, str]:
    return plain(figure.shown) or "–", plain(figure.note)
