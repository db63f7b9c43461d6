"""Four people who take the same twelve decisions alone: each wears other hats."""

from dataclasses import replace

from workshop.exercise.cards import (
    Area,
    Choice,
    DecisionId,
    ParticipantId,
    RoleCard,
    RoleId,
    SessionId,
    Stakes,
)
from workshop.exercise.session import (
    Ballot,
    Confidence,
    Decision,
    GuessedLastTime,
    Mode,
    Participant,
    Session,
)

ME = ParticipantId("me")
FIRST = "0199e1a4-6c00-7d52-8b3e-5a1f0c9d2e01"
LATER = "0199e1a4-6c00-7d52-8b3e-5a1f0c9d2e02"
ROLES = (
    RoleCard(RoleId("engineer"), "Engineer", "#0072B2", "E", (Area.TECHNICAL,)),
    RoleCard(RoleId("pm"), "Product manager", "#D55E00", "M", (Area.DIRECTION, Area.EVIDENCE)),
    RoleCard(RoleId("po"), "Product owner", "#009E73", "O", (Area.SCOPE, Area.RULES)),
    RoleCard(RoleId("designer"), "Designer", "#CC79A7", "D", (Area.EXPERIENCE,)),
    RoleCard(RoleId("quality"), "Quality", "#E69F00", "Q", (Area.RULES, Area.DELIVERY)),
    RoleCard(RoleId("security"), "Security", "#56B4E9", "S", (Area.TRUST,)),
    RoleCard(RoleId("founder"), "Founder", "#5B5EA6", "F", (Area.DIRECTION, Area.SCOPE)),
)
BOARD = (
    ("Who is the new search for?", Area.DIRECTION, Stakes.COSTLY, "everybody"),
    ("What is left out of the first version?", Area.SCOPE, Stakes.COSTLY, "nothing"),
    ("May someone undo a bulk change?", Area.SCOPE, Stakes.COSTLY, "no"),
    ("What does an empty result say?", Area.EXPERIENCE, Stakes.COSMETIC, "“No data available”"),
    ("Who may delete a project?", Area.RULES, Stakes.LASTING, "any member"),
    ("What happens to a half-paid order?", Area.RULES, Stakes.COSTLY, "it is kept open"),
    ("What do we keep of a closed account?", Area.TRUST, Stakes.LASTING, "everything"),
    ("Who sees an invoice?", Area.TRUST, Stakes.LASTING, "the whole team"),
    ("How are old links kept alive?", Area.TECHNICAL, Stakes.COSTLY, "they break"),
    ("Where is the search index built?", Area.TECHNICAL, Stakes.COSTLY, "in the request"),
    ("Who gets the new search first?", Area.DELIVERY, Stakes.COSTLY, "everybody, at once"),
    ("What would make the new search a failure?", Area.EVIDENCE, Stakes.COSTLY, ""),
)
IDS = tuple(DecisionId(f"d{number}") for number in range(1, len(BOARD) + 1))

# The choice, "*" where it is theirs; how sure (g, f, c, -); guessed last time (y, n, u).
ENGINEER = """
    pm*gy po:cn pm*fn designer*gy pm*gy pm*fn
    nobody:-y nobody:-y engineer*cn engineer*cn pm*fu pm*gu
"""
MANAGER = """
    pm*cn po*cn po:fu designer:cn po:cn po:fy
    security:cy security:fn engineer:cn engineer:cu pm*cn pm*cn
"""
OWNER = """
    pm:cn po*cn po*cn designer:gy po*cn po*cn
    nobody:-y security:gu engineer:cn engineer:cn unsure:-u pm:gn
"""
FOUNDER = """
    pm*cn founder*cn po*fy designer*fy po*fy quality*gy
    security*gy founder*cn engineer*cn engineer*fn quality*fy ai:-y
"""

PEOPLE = {
    "engineer": ("engineer", ENGINEER),
    "pm": ("pm", MANAGER),
    "po": ("po", OWNER),
    "founder": ("founder", FOUNDER),
}
_SURE = {"g": Confidence.GUESS, "f": Confidence.FAIRLY, "c": Confidence.CERTAIN, "-": None}
_GUESSED = {"y": GuessedLastTime.YES, "n": GuessedLastTime.NO, "u": GuessedLastTime.UNKNOWN}


def assessment(person: str, session: str = FIRST) -> Session:
    """The whole assessment of one of PEOPLE."""
    home, answers = PEOPLE[person]
    return answered(empty(home, session), answers)


def empty(home: str | None = "engineer", session: str = FIRST) -> Session:
    """The twelve decisions, and nothing answered."""
    return Session(
        SessionId(session),
        "My own decisions",
        mode=Mode.SOLO,
        started="2026-11-22T09:00:00+01:00",
        roles=ROLES,
        participants=(Participant(ME, "Ada", RoleId(home) if home else None),),
        decisions=tuple(
            Decision(id, question, area, stakes, guess)
            for id, (question, area, stakes, guess) in zip(IDS, BOARD, strict=True)
        ),
    )


def answered(session: Session, answers: str) -> Session:
    """The session with answers as they are written above, in board order."""
    ballots: list[Ballot] = []
    for decision, word in zip(session.decisions, answers.split(), strict=False):
        mine = "*" in word
        choice, said = word.split("*" if mine else ":")
        void = choice in ("nobody", "ai", "unsure")
        ballots.append(
            Ballot(
                ME,
                decision.id,
                Choice(choice),
                _SURE[said[0]],
                _GUESSED[said[1]],
                None if void else mine,
            )
        )
    return replace(session, ballots=tuple(ballots), revealed=tuple(one.decision for one in ballots))
