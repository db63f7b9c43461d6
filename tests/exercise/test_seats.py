from dataclasses import replace

import pytest

from workshop.exercise.cards import NOBODY, DecisionId, ParticipantId, SessionId
from workshop.exercise.seats import (
    answered,
    missing_on,
    next_in_line,
    next_unanswered,
    not_done,
    open_decisions,
    people_done,
)
from workshop.exercise.session import Ballot, Decision, Participant, Session

D1, D2, D3 = DecisionId("d1"), DecisionId("d2"), DecisionId("d3")
A, B, C = ParticipantId("a"), ParticipantId("b"), ParticipantId("c")


def a_session(*cast: tuple[ParticipantId, DecisionId]) -> Session:
    return Session(
        SessionId("s"),
        "Add onboarding",
        participants=tuple(Participant(one, one.upper()) for one in (A, B, C)),
        decisions=tuple(Decision(one, f"{one}?") for one in (D1, D2, D3)),
        ballots=tuple(Ballot(person, decision, NOBODY) for person, decision in cast),
    )


ALL_OF_A = ((A, D1), (A, D2), (A, D3))


@pytest.mark.parametrize(
    ("cast", "after", "wanted"),
    [
        ((), None, D1),
        ((), D1, D2),
        ((), D3, D1),
        (((A, D2),), D1, D3),
        (((A, D2), (A, D3)), D2, D1),
        (ALL_OF_A, D1, None),
        (((B, D1),), None, D1),
    ],
)
def test_the_next_decision_is_the_first_unanswered_behind_this_one(
    cast: tuple[tuple[ParticipantId, DecisionId], ...],
    after: DecisionId | None,
    wanted: DecisionId | None,
) -> None:
    assert next_unanswered(a_session(*cast), A, after) == wanted


def test_what_is_revealed_is_not_asked_again() -> None:
    session = replace(a_session((A, D1)), revealed=(D1,))
    assert [one.id for one in open_decisions(session)] == [D2, D3]
    assert answered(session, A) == frozenset()
    assert next_unanswered(session, A, D1) == D2


@pytest.mark.parametrize(
    ("after", "wanted"), [(None, B), (A, B), (B, C), (C, B), (ParticipantId("gone"), B)]
)
def test_the_laptop_goes_round_past_those_who_are_done(
    after: ParticipantId | None, wanted: ParticipantId
) -> None:
    person = next_in_line(a_session(*ALL_OF_A), after)
    assert person is not None
    assert person.id == wanted


def test_the_laptop_goes_past_who_has_left_the_room() -> None:
    session = a_session(*ALL_OF_A)
    away = replace(session.participants[1], away=True)
    session = replace(
        session, participants=(session.participants[0], away, *session.participants[2:])
    )
    person = next_in_line(session, A)
    assert person is not None
    assert person.id == C
    assert missing_on(session, D1) == (person,)


def test_nobody_is_next_where_all_are_done() -> None:
    everything = tuple((person, decision) for person in (A, B, C) for decision in (D1, D2, D3))
    session = a_session(*everything)
    assert next_in_line(session, A) is None
    assert people_done(session) == 3


def test_a_revealed_decision_misses_nobody() -> None:
    session = replace(a_session((A, D1)), revealed=(D1,))
    assert missing_on(session, D1) == ()
    assert [one.id for one in missing_on(session, D2)] == [A, B, C]


def test_nobody_is_waited_for_before_the_first_ballot_and_after_the_last_reveal() -> None:
    assert not_done(a_session()) == ()
    session = a_session(*ALL_OF_A, (B, D1))
    assert [one.id for one in not_done(session)] == [B, C]
    gone = replace(session.participants[2], away=True)
    without = replace(session, participants=(*session.participants[:2], gone))
    assert [one.id for one in not_done(without)] == [B]
    assert not_done(replace(session, revealed=(D1, D2, D3))) == ()
