"""Short ways to set up a room: who is there with which badge, and what they said."""

from workshop.exercise.cards import (
    Area,
    Choice,
    DecisionId,
    Latitude,
    ParticipantId,
    RoleCard,
    RoleId,
    SessionId,
    Stakes,
)
from workshop.exercise.session import Ballot, Decision, Owner, Participant, Session

ROLES = tuple(
    RoleCard(RoleId(role), name, colour, mark, remit)
    for role, name, colour, mark, remit in (
        ("pm", "Product manager", "#D55E00", "M", (Area.DIRECTION, Area.EVIDENCE)),
        ("po", "Product owner", "#009E73", "O", (Area.SCOPE, Area.RULES)),
        ("eng", "Engineer", "#56B4E9", "E", (Area.TECHNICAL,)),
        ("des", "Designer", "#A4508B", "D", (Area.EXPERIENCE,)),
        ("guest", "Guest", "#5E6B7A", "G", ()),
    )
)


def people(*badges: str | None) -> tuple[Participant, ...]:
    """One person for each badge (None for somebody without one), called p1, p2 and so on."""
    return tuple(
        Participant(
            ParticipantId(f"p{number}"), f"Person {number}", RoleId(badge) if badge else None
        )
        for number, badge in enumerate(badges, start=1)
    )


def said(*answers: str, on: str = "d1") -> tuple[Ballot, ...]:
    """Ballots as "badge of the voter > choice" lines say them, one for each person in order.

    "-" is somebody who did not vote.
    """
    return tuple(
        Ballot(ParticipantId(f"p{number}"), DecisionId(on), Choice(choice))
        for number, choice in enumerate(answers, start=1)
        if choice != "-"
    )


def decision(
    id: str,
    stakes: Stakes = Stakes.COSTLY,
    *,
    area: Area = Area.SCOPE,
    owner: str = "",
    latitude: Latitude | None = None,
) -> Decision:
    """A decision; `owner` is "role" or "role/person"."""
    role, _, person = owner.partition("/")
    return Decision(
        DecisionId(id),
        f"Question {id}?",
        area,
        stakes,
        owner=Owner(RoleId(role), ParticipantId(person) if person else None) if role else None,
        latitude=latitude,
    )


def room(
    seated: tuple[Participant, ...] = (),
    board: tuple[Decision, ...] = (),
    ballots: tuple[Ballot, ...] = (),
    *,
    revealed: bool = True,
) -> Session:
    """A session of those people, decisions and ballots, all ballots face up unless told."""
    voted = tuple(dict.fromkeys(ballot.decision for ballot in ballots))
    return Session(
        SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77"),
        "Add onboarding",
        roles=ROLES,
        participants=seated,
        decisions=board,
        ballots=ballots,
        revealed=voted if revealed else (),
    )
