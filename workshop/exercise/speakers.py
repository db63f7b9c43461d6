"""Who might speak first once a decision is revealed: the people who disagree."""

from workshop.exercise.cards import VOID_CHOICES, Choice, DecisionId, ParticipantId
from workshop.exercise.findings import shown_verdict
from workshop.exercise.session import Ballot, Finding, Session


def first_speakers(session: Session, decision: DecisionId) -> tuple[ParticipantId, ...]:
    """The people in the room who see a revealed decision otherwise than the rest, in seat order.

    Standoff: those whose own role somebody points at. Tug-of-war: those who claim it for their
    own role. Majority: all others. Split: the smallest groups. Unowned: who does name a role,
    or where nobody does, those whose remit the decision falls into. Nobody where all agree,
    where the ballots are anonymous or sealed, and where everybody stands alone.
    """
    said = shown_verdict(session, decision)
    if said is None or not session.is_revealed(decision):
        return ()
    ballots = session.ballots_on(decision)
    match said.finding:
        case Finding.STANDOFF:
            chosen = _pointed_at(session, ballots)
        case Finding.TUG_OF_WAR:
            chosen = _claiming(session, ballots)
        case Finding.MAJORITY:
            most = max(said.counts, key=lambda choice: said.counts[choice])
            chosen = {ballot.participant for ballot in ballots if ballot.choice != most}
        case Finding.SPLIT:
            fewest = min(said.counts.values())
            chosen = {one.participant for one in ballots if said.counts[one.choice] == fewest}
            # where all groups are as small, nobody stands apart
            chosen = chosen if len(chosen) < len(ballots) else set[ParticipantId]()
        case Finding.UNOWNED:
            chosen = _naming_a_role(ballots) or _in_whose_remit(session, decision, ballots)
        case Finding.ALIGNED | Finding.NOT_VOTED:
            chosen = set[ParticipantId]()
    return tuple(person.id for person in session.seated() if person.id in chosen)


def _pointed_at(session: Session, ballots: tuple[Ballot, ...]) -> set[ParticipantId]:
    named = {ballot.choice for ballot in ballots} - VOID_CHOICES
    voted = {ballot.participant for ballot in ballots}
    return {
        person.id
        for person in session.participants
        if person.id in voted and person.home_role in named
    }


def _claiming(session: Session, ballots: tuple[Ballot, ...]) -> set[ParticipantId]:
    home = {person.id: person.home_role for person in session.participants}
    return {
        ballot.participant for ballot in ballots if ballot.choice == home.get(ballot.participant)
    }


def _naming_a_role(ballots: tuple[Ballot, ...]) -> set[ParticipantId]:
    return {ballot.participant for ballot in ballots if ballot.choice not in VOID_CHOICES}


def _in_whose_remit(
    session: Session, decision: DecisionId, ballots: tuple[Ballot, ...]
) -> set[ParticipantId]:
    about = session.decision(decision)
    if about is None or not ballots:
        return set()
    hats = {Choice(card.id) for card in session.roles if about.area in card.remit}
    return {person.id for person in session.participants if person.home_role in hats}
