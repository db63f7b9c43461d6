"""Sessions that papers are made of in tests: the sample, an empty one, a crowded one."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import cache

from workshop.exercise.cards import (
    NOBODY,
    NOT_SURE,
    THE_AI,
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
from workshop.exercise.changes import applied
from workshop.exercise.deciding import decide
from workshop.exercise.moves import Reveal
from workshop.exercise.session import (
    Ballot,
    Commitment,
    Decision,
    GutCheck,
    Owner,
    ParkedLine,
    Participant,
    Session,
    WouldPay,
)
from workshop.files.reader import FileReader
from workshop.resources import resource

NOW = datetime(2026, 10, 14, 10, 5, tzinfo=timezone(timedelta(hours=2)))

ROLES = (
    RoleCard(RoleId("pm"), "Product manager", "#D55E00", "M", (Area.DIRECTION, Area.EVIDENCE)),
    RoleCard(RoleId("po"), "Product owner", "#009E73", "O", (Area.SCOPE, Area.RULES)),
    RoleCard(RoleId("eng"), "Engineer", "#0072B2", "E", (Area.TECHNICAL,)),
    RoleCard(RoleId("design"), "Designer", "#CC79A7", "D", (Area.EXPERIENCE,)),
)

HOSTILE = (
    'R&D <lead> &amp; <img src="/etc/hostname" width="9"/> <font color="red">x</font>'
    ' <a href="javascript:alert(1)">y</a> <para> </para> </b> %s {count} \x07\x00 $x'
)
GREEK = "Ελένη Παπαδοπούλου"
CYRILLIC = "Жанна Ковальчук"
HEBREW = "רות"
CHINESE = "李明"
EMOJI = "🚀"
TIBETAN = "བསྟན་འཛིན"
"""A script that no font of ours draws."""
OVERRIDE = "Mallory \u202egnp.exe\u202c"


@cache
def sample() -> Session:
    """The sample that comes with the program."""
    read = FileReader().read(resource("samples", "add-onboarding.whosecall"))
    assert isinstance(read, Session)
    return read


def empty() -> Session:
    """A session nobody has done anything in yet."""
    return Session(SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77"), "")


def small(choices: dict[str, dict[str, str]] | None = None, *, anonymous: bool = False) -> Session:
    """Three people and three decisions; `choices` are by decision, then by person; revealed."""
    people = (
        Participant(ParticipantId("dana"), "Dana", RoleId("pm")),
        Participant(ParticipantId("ravi"), "Ravi", RoleId("po")),
        Participant(ParticipantId("mei"), "Mei", RoleId("design")),
    )
    session = Session(
        SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77"),
        "Refunds",
        team="Billing",
        facilitator="Sasha",
        started="2026-10-14T09:00:00+02:00",
        finished="2026-10-14T09:40:00+02:00",
        roles=ROLES,
        participants=people,
        decisions=(
            Decision(DecisionId("d1"), "Who may refund?", Area.RULES, Stakes.LASTING),
            Decision(DecisionId("d2"), "What does the mail say?", Area.EXPERIENCE),
            Decision(DecisionId("d3"), "When do we ship?", Area.DELIVERY, Stakes.COSMETIC),
        ),
        anonymous=anonymous,
    )
    for decision, said in (choices or {}).items():
        session = replace(
            session,
            ballots=(
                *session.ballots,
                *(
                    Ballot(ParticipantId(person), DecisionId(decision), Choice(choice))
                    for person, choice in said.items()
                ),
            ),
        )
    for decision in choices or {}:
        session = revealed(session, decision)
    return session


def revealed(session: Session, decision: str) -> Session:
    """The session with a decision's ballots face up."""
    return applied(session, decide(session, Reveal(DecisionId(decision))))


@cache
def crowded(decisions: int = 200, people: int = 15) -> Session:
    """Far more than a wall holds, with long and hostile texts in every script."""
    strange = (HOSTILE, GREEK, CYRILLIC, HEBREW, CHINESE, EMOJI, OVERRIDE, "M" * 300)
    long_text = "Whoever pays decides what it is worth. " * 256
    names = [*strange, *(f"Person {number}" for number in range(people))][:people]
    extra = tuple(
        RoleCard(RoleId(f"r{number}"), text, "#884422", text[:1], (Area.SCOPE,))
        for number, text in enumerate(strange)
    )
    roles = (*ROLES, *extra)
    participants = tuple(
        Participant(ParticipantId(f"p{number}"), name, roles[number % len(roles)].id)
        for number, name in enumerate(names)
    )
    stakes, areas, latitudes = tuple(Stakes), tuple(Area), (None, *Latitude)
    board = tuple(
        Decision(
            DecisionId(f"d{number}"),
            (HOSTILE, long_text, "W" * 300, "Do we?", f"{GREEK} {CHINESE}?")[number % 5],
            areas[number % 8],
            stakes[number % 3],
            likely_guess=HOSTILE,
            owner=Owner(
                roles[number % len(roles)].id,
                participants[number % people].id if number % 3 else None,
                participants[(number + 1) % people].id if number % 7 == 1 else None,
            )
            if number % 4
            else None,
            consulted=tuple(role.id for role in roles[: number % 13]),
            latitude=latitudes[number % 6],
            answer=("", long_text, "a\n" * 40, "Yes.")[number % 4],
        )
        for number in range(decisions)
    )
    choices = (*(role.id for role in roles), NOBODY, THE_AI, NOT_SURE)
    ballots = tuple(
        Ballot(one.id, each.id, Choice(choices[(place * (number % 5) + number) % len(choices)]))
        for number, each in enumerate(board)
        for place, one in enumerate(participants)
        if number % 11
    )
    return Session(
        SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b78"),
        f"Everything at once {HOSTILE} " + "and more " * 30,
        team=HOSTILE,
        facilitator=CHINESE,
        started="2026-10-14T09:00:00+02:00",
        brief=long_text,
        roles=roles,
        participants=participants,
        decisions=board,
        ballots=ballots,
        revealed=tuple(one.id for one in board if int(one.id[1:]) % 11),
        gut_checks=tuple(
            GutCheck(one.id, tuple(WouldPay)[number % 3], "calm", HOSTILE, long_text)
            for number, one in enumerate(participants)
        ),
        commitments=tuple(
            Commitment(f"c{number}", text, participants[number].id, "2027-01-02", number % 2 == 0)
            for number, text in enumerate((*strange, long_text))
        ),
        parking_lot=tuple(
            ParkedLine(f"k{number}", text) for number, text in enumerate((*strange, long_text))
        ),
    )
