"""How far the typing in of paper ballots is: which cards are still to come, and which are not."""

from workshop.application.paper_choices import PaperChoice, paper_choices
from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, Choice, DecisionId, ParticipantId
from workshop.exercise.paper_codes import decision_codes
from workshop.exercise.seats import answered, open_decisions
from workshop.exercise.session import Decision, Session
from workshop.exercise.text import shortened
from workshop.qt.models.card_looks import choice_look
from workshop.qt.texts import tr

_LONGEST_NAME = 40


def offered(session: Session) -> tuple[PaperChoice, ...]:
    """The columns of this session's slips, named as everywhere."""
    nobody, the_ai, not_sure = (
        choice_look(Choice(void), session).name for void in (NOBODY, THE_AI, NOT_SURE)
    )
    return paper_choices(session, (nobody, the_ai, not_sure))


def code_of(session: Session, decision: DecisionId) -> str:
    """The code on a decision's card; empty where it is not on the board."""
    order = [one.id for one in session.decisions]
    return decision_codes(session)[order.index(decision)] if decision in order else ""


def name_of(session: Session, person: ParticipantId) -> str:
    """What somebody is called, in short."""
    found = session.participant(person)
    return shortened(found.name, _LONGEST_NAME) if found else ""


def how_far(session: Session, person: ParticipantId) -> str:
    """Who it is, and how many of the open decisions they have answered; never what."""
    far, of = len(answered(session, person)), len(open_decisions(session))
    return tr("{0} · {1} of {2}", name_of(session, person), far, of)


def still_to_come(session: Session, person: ParticipantId | None, *, named: bool) -> list[Decision]:
    """What is not in yet: of a person, or of slips that carry no names."""
    found = open_decisions(session)
    if not named:
        return [one for one in found if not session.ballots_on(one.id)]
    done = answered(session, person) if person is not None else frozenset[DecisionId]()
    return [one for one in found if one.id not in done]


def why_not(session: Session, decision: Decision, *, named: bool) -> str:
    """Why nothing can be typed in for a decision, in one sentence; empty where it can."""
    code = code_of(session, decision.id)
    if session.is_revealed(decision.id):
        return tr("The ballots on {0} lie face up already.", code)
    if not named and session.ballots_on(decision.id):
        return tr("Ballots with names are in on {0}: reveal it.", code)
    return ""
