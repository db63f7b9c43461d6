"""Sessions that reports are made of in tests."""

from dataclasses import replace

from workshop.application.report import Report
from workshop.exercise.cards import (
    Choice,
    DecisionId,
    ParticipantId,
    RoleId,
)
from workshop.exercise.session import (
    Ballot,
    Owner,
    Session,
)

STANDOFF = {"dana": "po", "ravi": "pm", "mei": "pm"}
ALIGNED = {"dana": "design", "ravi": "design", "mei": "design"}
ALL_VOTED = {"d1": STANDOFF, "d2": ALIGNED, "d3": {"dana": "ai", "ravi": "ai", "mei": "pm"}}


def owned(session: Session, **owners: Owner) -> Session:
    return replace(
        session,
        decisions=tuple(
            replace(one, owner=owners.get(one.id, one.owner)) for one in session.decisions
        ),
    )


def dana(role: str = "pm", deputy: str | None = None) -> Owner:
    return Owner(RoleId(role), ParticipantId("dana"), ParticipantId(deputy) if deputy else None)


def sealed(session: Session, decision: str, choice: str, person: str = "mei") -> Session:
    ballot = Ballot(ParticipantId(person), DecisionId(decision), Choice(choice))
    return replace(session, ballots=(*session.ballots, ballot))


def one(said: Report, decision: str) -> int:
    return [each.id for each in said.decisions].index(DecisionId(decision))
