"""What one person is asked about a decision, in which order, and what is still open."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from workshop.exercise.cards import NOT_SURE, VOID_CHOICES, Choice, DecisionId
from workshop.exercise.changes import ItemChange, Part
from workshop.exercise.session import Ballot, Confidence, GuessedLastTime, Session

Value = bool | Confidence | GuessedLastTime


class Asked(StrEnum):
    """The questions about a chosen card, in the order they are asked."""

    MINE = "mine"
    SURE = "sure"
    GUESSED = "guessed"


def asked_of(ballot: Ballot | None) -> tuple[Asked, ...]:
    """Which of the questions make sense of a ballot; none of nothing."""
    if ballot is None:
        return ()
    if ballot.choice == NOT_SURE:
        return (Asked.GUESSED,)
    if ballot.choice in VOID_CHOICES:
        return (Asked.SURE, Asked.GUESSED)
    return tuple(Asked)


def given(ballot: Ballot, asked: Asked) -> Value | None:
    """What a ballot answers to one of them; None where it does not yet."""
    match asked:
        case Asked.MINE:
            return ballot.mine
        case Asked.SURE:
            return ballot.confidence
        case Asked.GUESSED:
            return ballot.guessed_last_time


def still_asked(ballot: Ballot | None) -> Asked | None:
    """The first of them that is not answered; None of no ballot."""
    if ballot is None:
        return None
    return next((one for one in asked_of(ballot) if given(ballot, one) is None), None)


def with_choice(ballot: Ballot, choice: Choice) -> Ballot:
    """Another card: whether that is them is asked anew, what still makes sense stays."""
    if ballot.choice == choice:
        return ballot
    sure = None if choice == NOT_SURE else ballot.confidence
    return replace(ballot, choice=choice, mine=None, confidence=sure)


def with_answer(ballot: Ballot, asked: Asked, value: Value) -> Ballot:
    """The ballot with an answer in it."""
    match asked:
        case Asked.MINE:
            return replace(ballot, mine=bool(value))
        case Asked.SURE:
            return replace(ballot, confidence=Confidence(str(value)))
        case Asked.GUESSED:
            return replace(ballot, guessed_last_time=GuessedLastTime(str(value)))


def answered_in(changes: Iterable[object]) -> DecisionId | None:
    """The decision whose answer some changes are about, given, changed or taken back; else None."""
    for change in changes:
        if isinstance(change, ItemChange) and change.part is Part.BALLOTS:
            placed = change.after or change.before
            if placed is not None and isinstance(placed.item, Ballot):
                return placed.item.decision
    return None


def where_left(session: Session) -> DecisionId | None:
    """The decision answered last while something of it is still asked, else one without a card.

    None where all have one.
    """
    last = session.ballots[-1] if session.ballots else None
    return last.decision if last is not None and still_asked(last) else next_open(session)


def next_open(session: Session, behind: DecisionId | None = None) -> DecisionId | None:
    """The next decision without a card, round to the beginning; None where all have one."""
    order = [one.id for one in session.decisions]
    start = order.index(behind) + 1 if behind is not None and behind in order else 0
    done = {one.decision for one in session.ballots}
    return next((one for one in (*order[start:], *order[:start]) if one not in done), None)
