import pytest

from workshop.exercise.cards import (
    NOBODY,
    NOT_SURE,
    THE_AI,
    Area,
    Choice,
    DecisionId,
    ParticipantId,
    RoleCard,
    RoleId,
    SessionId,
)
from workshop.exercise.changes import applied
from workshop.exercise.deciding import decide
from workshop.exercise.findings import shown_verdict
from workshop.exercise.moves import CastBallot, ChangeParticipant, ChooseAnonymity, Move, Reveal
from workshop.exercise.session import Decision, Finding, Participant, Session
from workshop.exercise.speakers import first_speakers

D1 = DecisionId("d1")
ROLES = (
    RoleCard(RoleId("pm"), "Product manager", remit=(Area.DIRECTION,)),
    RoleCard(RoleId("po"), "Product owner", remit=(Area.SCOPE,)),
    RoleCard(RoleId("eng"), "Engineer", remit=(Area.TECHNICAL,)),
    RoleCard(RoleId("sec"), "Security", remit=(Area.TRUST,)),
    RoleCard(RoleId("qa"), "Quality", remit=(Area.RULES,)),
)
BADGES = {"dana": "pm", "ravi": "po", "mei": "eng", "leo": "eng", "ines": "sec", "omar": "qa"}


def a_session(*, anonymous: bool = False) -> Session:
    session = Session(
        SessionId("s"),
        "Add onboarding",
        roles=ROLES,
        participants=tuple(
            Participant(ParticipantId(name), name.title(), RoleId(badge))
            for name, badge in BADGES.items()
        ),
        decisions=(Decision(D1, "Verify the e-mail?", area=Area.SCOPE),),
    )
    return after(session, ChooseAnonymity(anonymous))


def after(session: Session, *moves: Move) -> Session:
    for move in moves:
        session = applied(session, decide(session, move))
    return session


def voted(session: Session, **choices: str) -> Session:
    return after(
        session,
        *(CastBallot(ParticipantId(name), D1, Choice(said)) for name, said in choices.items()),
    )


@pytest.mark.parametrize(
    ("choices", "finding", "first"),
    [
        pytest.param(
            {"dana": "po", "ravi": "pm", "mei": "po", "leo": "pm"},
            Finding.STANDOFF,
            ("dana", "ravi"),
            id="standoff: those who are pointed at",
        ),
        pytest.param(
            {"dana": "pm", "ravi": "po", "mei": "pm", "leo": "pm"},
            Finding.TUG_OF_WAR,
            ("dana", "ravi"),
            id="tug-of-war: those who claim it",
        ),
        pytest.param(
            {"dana": "pm", "ravi": "pm", "mei": "pm", "ines": "po"},
            Finding.MAJORITY,
            ("ines",),
            id="majority: the minority",
        ),
        pytest.param(
            {"dana": "pm", "ravi": "pm", "mei": "pm", "leo": NOT_SURE, "ines": NOBODY},
            Finding.MAJORITY,
            ("leo", "ines"),
            id="majority: a void ballot is a minority too",
        ),
        pytest.param(
            {"dana": "pm", "ravi": "pm", "mei": "sec", "leo": "sec", "ines": NOBODY},
            Finding.SPLIT,
            ("ines",),
            id="split: the smallest group",
        ),
        pytest.param(
            {"dana": "eng", "ravi": "pm", "mei": "sec", "leo": "eng", "ines": "pm", "omar": "sec"},
            Finding.SPLIT,
            (),
            id="split into equal groups: nobody in particular",
        ),
        pytest.param(
            {"dana": NOBODY, "ravi": THE_AI, "mei": NOBODY, "leo": "pm"},
            Finding.UNOWNED,
            ("leo",),
            id="unowned: who does see an owner",
        ),
        pytest.param(
            {"dana": NOBODY, "mei": NOBODY, "leo": THE_AI},
            Finding.UNOWNED,
            ("ravi",),
            id="unowned: whose remit it is, voted or not",
        ),
        pytest.param(
            {"dana": "pm", "ravi": "pm"}, Finding.ALIGNED, (), id="aligned: nobody disagrees"
        ),
    ],
)
def test_those_who_disagree_speak_first(
    choices: dict[str, str], finding: Finding, first: tuple[str, ...]
) -> None:
    session = after(voted(a_session(), **choices), Reveal(D1))
    said = shown_verdict(session, D1)
    assert said is not None
    assert said.finding is finding
    assert first_speakers(session, D1) == first


def test_sealed_ballots_name_nobody() -> None:
    assert first_speakers(voted(a_session(), dana="po", ravi="pm"), D1) == ()


def test_anonymous_ballots_name_nobody() -> None:
    session = after(voted(a_session(anonymous=True), dana="po", ravi="pm", mei="pm"), Reveal(D1))
    assert first_speakers(session, D1) == ()


def test_who_has_left_the_room_cannot_start() -> None:
    session = after(voted(a_session(), dana="po", ravi="pm"), Reveal(D1))
    dana = session.participants[0]
    away = Participant(dana.id, dana.name, dana.home_role, away=True)
    assert first_speakers(after(session, ChangeParticipant(away)), D1) == ("ravi",)


def test_a_decision_nobody_voted_on_has_no_speakers() -> None:
    assert first_speakers(a_session(), D1) == ()
