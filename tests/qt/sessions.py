"""Sessions that windows are tested with."""

from workshop.exercise.cards import (
    Area,
    DecisionId,
    ParticipantId,
    RoleCard,
    RoleId,
    SessionId,
    Stakes,
)
from workshop.exercise.session import Decision, Participant, Session

PM, PO, SEC, LEGAL = (RoleId(role) for role in ("pm", "po", "sec", "legal"))
DANA, RAVI, MEI = (ParticipantId(person) for person in ("dana", "ravi", "mei"))
VERIFY, SKIP, EMPTY = (DecisionId(decision) for decision in ("d1", "d2", "d3"))


def workshop_session(session: str = "0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77") -> Session:
    """Three people, three role cards in the tray and one hidden, three decisions, no ballot."""
    return Session(
        SessionId(session),
        "Add onboarding",
        team="Checkout team",
        facilitator="Dana",
        started="2026-10-14T09:00:00+02:00",
        brief="Add onboarding: five steps, then land on an empty project list.",
        roles=(
            RoleCard(PM, "Product manager", "#D55E00", "M", (Area.DIRECTION, Area.EVIDENCE)),
            RoleCard(PO, "Product owner", "#009E73", "O", (Area.SCOPE, Area.RULES)),
            RoleCard(SEC, "Security", "#3F4A8A", "S", (Area.TRUST,)),
            RoleCard(LEGAL, "Legal", "#5B5EA6", "L", (Area.TRUST,), hidden=True),
        ),
        participants=(
            Participant(DANA, "Dana", PM),
            Participant(RAVI, "Ravi", PO),
            Participant(MEI, "Mei"),
        ),
        decisions=(
            Decision(
                VERIFY,
                "Does onboarding collect an e-mail, or verify who someone is?",
                Area.SCOPE,
                Stakes.LASTING,
                "It collects an e-mail and verifies nothing",
            ),
            Decision(
                SKIP,
                "May someone skip a step and come back to it later?",
                Area.RULES,
                Stakes.COSTLY,
                "No, every step is required",
            ),
            Decision(
                EMPTY,
                "What does an empty project list say to a first-time user?",
                Area.EXPERIENCE,
                Stakes.COSMETIC,
                "“No data available”",
            ),
        ),
    )
