"""Who sits down next to vote, and which decision comes next: counts and order, never choices."""

from workshop.exercise.cards import DecisionId, ParticipantId
from workshop.exercise.guidance import has_voted
from workshop.exercise.session import Decision, Participant, Session


def open_decisions(session: Session) -> tuple[Decision, ...]:
    """The decisions that are voted on now: those not revealed, in board order."""
    return tuple(one for one in session.decisions if not session.is_revealed(one.id))


def answered(session: Session, person: ParticipantId) -> frozenset[DecisionId]:
    """The open decisions that a person has answered."""
    return frozenset(
        ballot.decision for ballot in session.sealed_ballots() if ballot.participant == person
    )


def next_unanswered(
    session: Session, person: ParticipantId, after: DecisionId | None = None
) -> DecisionId | None:
    """The first open decision behind `after` that a person has not answered, from the top again.

    None where nothing is left to answer.
    """
    order = [one.id for one in open_decisions(session)]
    start = next((place + 1 for place, one in enumerate(order) if one == after), 0)
    done = answered(session, person)
    return next((one for one in (*order[start:], *order[:start]) if one not in done), None)


def next_in_line(session: Session, after: ParticipantId | None = None) -> Participant | None:
    """The next person in seat order, round the table, who has something left to answer.

    None where everybody in the room is done.
    """
    order = session.participants
    start = next((place + 1 for place, one in enumerate(order) if one.id == after), 0)
    waiting = (one for one in (*order[start:], *order[:start]) if not one.away)
    return next((one for one in waiting if not has_voted(session, one.id)), None)


def people_done(session: Session) -> int:
    """How many people in the room have answered everything that is open."""
    return sum(has_voted(session, one.id) for one in session.seated())


def not_done(session: Session) -> tuple[Participant, ...]:
    """Who in the room has left something open unanswered, in seat order; none before the vote.

    Where all is revealed nobody is waited for.
    """
    if not session.has_votes():
        return ()
    return tuple(one for one in session.seated() if not has_voted(session, one.id))


def missing_on(session: Session, decision: DecisionId) -> tuple[Participant, ...]:
    """The people in the room who have not answered a decision that is open, in seat order."""
    if session.is_revealed(decision):
        return ()
    voted = {ballot.participant for ballot in session.ballots_on(decision)}
    return tuple(one for one in session.seated() if one.id not in voted)
