"""What one person's answers say of the hats they wear, and whom to talk to."""

from dataclasses import replace

import pytest

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
from workshop.exercise.changes import applied
from workshop.exercise.deciding import decide
from workshop.exercise.figures import exposure_before
from workshop.exercise.moves import CastBallot
from workshop.exercise.session import (
    Ballot,
    Commitment,
    Confidence,
    Decision,
    GuessedLastTime,
    Mode,
    Participant,
    Session,
)
from workshop.exercise.solo import Conversation, Reason, conversation_id, profile

ME = ParticipantId("me")
ROLES = (
    RoleCard(RoleId("engineer"), "Engineer", remit=(Area.TECHNICAL,)),
    RoleCard(RoleId("po"), "Product owner", remit=(Area.SCOPE, Area.RULES)),
    RoleCard(RoleId("founder"), "Founder", remit=(Area.TRUST, Area.SCOPE, Area.DIRECTION)),
    RoleCard(RoleId("legal"), "Legal", remit=(Area.TRUST,)),
)


def _session(*answers: tuple[Area, Stakes, Ballot | None]) -> Session:
    decisions = tuple(
        Decision(DecisionId(f"d{at}"), f"Question {at}?", area, stakes)
        for at, (area, stakes, _) in enumerate(answers)
    )
    ballots = tuple(
        replace(ballot, decision=DecisionId(f"d{at}"))
        for at, (_, _, ballot) in enumerate(answers)
        if ballot
    )
    return Session(
        SessionId("s"),
        "Mine",
        mode=Mode.SOLO,
        roles=ROLES,
        participants=(Participant(ME, "Ada", RoleId("engineer")),),
        decisions=decisions,
        ballots=ballots,
        revealed=tuple(one.decision for one in ballots),
    )


def _said(
    choice: str,
    *,
    mine: bool | None = None,
    confidence: Confidence | None = Confidence.CERTAIN,
    guessed: GuessedLastTime | None = None,
) -> Ballot:
    return Ballot(ME, DecisionId("?"), Choice(choice), confidence, guessed, mine)


def test_hats_are_shares_of_the_decisions_that_are_theirs() -> None:
    said = profile(
        _session(
            (Area.TECHNICAL, Stakes.COSTLY, _said("engineer", mine=True)),
            (Area.RULES, Stakes.COSTLY, _said("po", mine=True)),
            (Area.SCOPE, Stakes.COSTLY, _said("po", mine=True)),
            (Area.TRUST, Stakes.COSTLY, _said("legal", mine=False)),
            (Area.TRUST, Stakes.COSTLY, _said("nobody")),
        )
    )
    assert [(hat.role, hat.count, hat.outside) for hat in said.hats] == [
        ("po", 2, 2),
        ("engineer", 1, 0),
    ]
    assert said.hats[0].share == pytest.approx(2 / 3)
    assert said.hats[0].by_area == {Area.RULES: 1, Area.SCOPE: 1}
    assert said.outside == pytest.approx(2 / 3)
    assert said.mine == ("d0", "d1", "d2")


def test_what_is_undefined_stays_undefined() -> None:
    said = profile(_session((Area.SCOPE, Stakes.COSTLY, None)))
    assert (said.answered, said.hats, said.outside) == (0, (), None)
    alone = replace(_session(), participants=())
    assert profile(alone).person is None


def test_exposed_is_what_nobody_owns_and_what_was_not_answered() -> None:
    session = _session(
        (Area.SCOPE, Stakes.LASTING, _said("ai")),
        (Area.SCOPE, Stakes.COSMETIC, _said("po", mine=False)),
        (Area.SCOPE, Stakes.COSTLY, None),
    )
    said = profile(session)
    assert said.exposed == ("d0", "d2")
    assert said.nobody == ("d0",)
    assert exposure_before(session) == pytest.approx(12 / 13)


def test_conversations_come_by_stakes_then_by_reason() -> None:
    said = profile(
        _session(
            (Area.SCOPE, Stakes.COSTLY, _said("unsure")),
            (Area.SCOPE, Stakes.COSTLY, _said("nobody")),
            (Area.TRUST, Stakes.LASTING, _said("po", mine=False, confidence=Confidence.GUESS)),
            (Area.TECHNICAL, Stakes.COSTLY, _said("engineer", mine=True)),
        )
    )
    assert [(talk.decision, talk.reason) for talk in said.conversations] == [
        ("d2", Reason.UNCERTAIN),
        ("d1", Reason.NOBODY),
        ("d0", Reason.NOT_SURE),
    ]


def test_whom_to_ask_is_who_was_named_else_who_has_the_area_in_the_least_remit() -> None:
    said = profile(
        _session(
            (Area.TRUST, Stakes.COSTLY, _said("nobody")),
            (Area.RULES, Stakes.COSTLY, _said("legal", confidence=Confidence.GUESS)),
            (
                Area.TECHNICAL,
                Stakes.COSTLY,
                _said("engineer", mine=True, confidence=Confidence.GUESS),
            ),
        )
    )
    asked = {talk.decision: talk.ask for talk in said.conversations}
    assert asked == {"d0": "legal", "d1": "legal", "d2": None}
    assert [talk.mine for talk in said.conversations if talk.decision == "d2"] == [True]


def test_a_conversation_that_was_had_is_ticked_off() -> None:
    session = _session((Area.SCOPE, Stakes.COSTLY, _said("nobody")))
    had = Commitment(conversation_id(DecisionId("d0")), "Talked", ME, done=True)
    (talk,) = profile(replace(session, commitments=(had,))).conversations
    assert talk == Conversation(DecisionId("d0"), Reason.NOBODY, RoleId("po"), False, True)


def test_alone_an_answer_lies_face_up_at_once_and_may_be_changed() -> None:
    session = replace(_session((Area.SCOPE, Stakes.COSTLY, None)), revealed=())
    first = CastBallot(ME, DecisionId("d0"), Choice("po"))
    for move in (first, replace(first, choice=Choice("nobody"))):
        session = applied(session, decide(session, move))
        assert session.sealed_ballots() == ()
    assert [ballot.choice for ballot in session.ballots] == ["nobody"]


def test_last_time_and_confidence_are_told_by_answer() -> None:
    said = profile(
        _session(
            (Area.SCOPE, Stakes.COSTLY, _said("po", guessed=GuessedLastTime.YES)),
            (Area.SCOPE, Stakes.COSTLY, _said("po", guessed=GuessedLastTime.UNKNOWN)),
        )
    )
    assert said.guessed_last_time[GuessedLastTime.YES] == ("d0",)
    assert said.guessed_last_time[GuessedLastTime.NO] == ()
    assert said.confidence[Confidence.CERTAIN] == ("d0", "d1")
