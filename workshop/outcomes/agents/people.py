"""Who is asked about a decision: the owner, the deputy, and how to reach them."""

from collections.abc import Container, Sequence

from workshop.exercise.cards import ParticipantId
from workshop.exercise.session import Decision, Participant, Session
from workshop.outcomes.agents.quoting import CONTACT, NAME, quoted


def owner(session: Session, decision: Decision) -> str:
    """The owner as an instruction names one: a person, else a role card, else who finds one."""
    if decision.owner is None:
        return whoever_names_one(session)
    person = session.participant(decision.owner.participant)
    if person is not None:
        return quoted(person.name, NAME)
    role = session.role(decision.owner.role)
    return f"whoever is {quoted(role.name if role else decision.owner.role, NAME)}"


def asked(session: Session, decision: Decision) -> str:
    """The owner, and the deputy where there is one."""
    person = session.participant(decision.owner.deputy) if decision.owner else None
    deputy = f" (deputy {quoted(person.name, NAME)})" if person else ""
    return f"{owner(session, decision)}{deputy}"


def whoever_names_one(session: Session) -> str:
    """Whom to ask where nobody owns something: the facilitator, else the team."""
    if session.facilitator.strip():
        return f"{quoted(session.facilitator, NAME)} (who finds the owner)"
    return "the team (which names an owner)"


def told_owner(session: Session, decision: Decision) -> str:
    """The owner as a file for people tells it: that there is none yet, too."""
    if decision.owner is not None:
        return asked(session, decision)
    finder = quoted(session.facilitator, NAME) if session.facilitator.strip() else "the team"
    return f"none yet, ask {finder}"


def reached(session: Session, decisions: Sequence[Decision]) -> str:
    """One line that says how to reach everyone who is asked; empty where nobody knows."""
    named = {one.owner.participant for one in decisions if one.owner}
    named |= {one.owner.deputy for one in decisions if one.owner}
    if any(one.owner is None for one in decisions):
        named |= {one.id for one in session.participants if one.name == session.facilitator}
    people = [one for one in session.participants if _is_asked(one, named)]
    return "; ".join(f"{quoted(one.name, NAME)}: {quoted(one.contact, CONTACT)}" for one in people)


def _is_asked(person: Participant, named: Container[ParticipantId | None]) -> bool:
    return person.id in named and bool(person.contact.strip())
