"""What is asked of an answer given alone, and what is still open."""

from dataclasses import replace

import pytest

from tests.application.solo_people import IDS, ME, assessment, empty
from workshop.exercise.cards import Choice, DecisionId
from workshop.exercise.session import Ballot, Confidence, GuessedLastTime
from workshop.exercise.solo_questions import (
    Asked,
    asked_of,
    given,
    next_open,
    still_asked,
    where_left,
    with_answer,
    with_choice,
)

WHOLE = Ballot(ME, IDS[0], Choice("pm"), Confidence.CERTAIN, GuessedLastTime.NO, mine=True)


@pytest.mark.parametrize(
    ("choice", "asked"),
    [
        ("pm", (Asked.MINE, Asked.SURE, Asked.GUESSED)),
        ("nobody", (Asked.SURE, Asked.GUESSED)),
        ("ai", (Asked.SURE, Asked.GUESSED)),
        ("unsure", (Asked.GUESSED,)),
    ],
)
def test_only_what_makes_sense_is_asked(choice: str, asked: tuple[Asked, ...]) -> None:
    ballot = Ballot(ME, IDS[0], Choice(choice))
    assert asked_of(ballot) == asked
    assert still_asked(ballot) is asked[0]


def test_nothing_is_asked_of_no_answer() -> None:
    assert asked_of(None) == ()
    assert still_asked(None) is None
    assert still_asked(WHOLE) is None


def test_answers_are_kept_one_by_one() -> None:
    ballot = Ballot(ME, IDS[0], Choice("pm"))
    for asked, value in (
        (Asked.MINE, False),
        (Asked.SURE, Confidence.GUESS),
        (Asked.GUESSED, GuessedLastTime.UNKNOWN),
    ):
        assert still_asked(ballot) is asked
        ballot = with_answer(ballot, asked, value)
        assert given(ballot, asked) == value
    assert still_asked(ballot) is None


def test_another_card_keeps_what_still_makes_sense() -> None:
    assert with_choice(WHOLE, Choice("pm")) is WHOLE
    other = with_choice(WHOLE, Choice("po"))
    assert (other.mine, other.confidence, other.guessed_last_time) == (
        None,
        Confidence.CERTAIN,
        GuessedLastTime.NO,
    )
    unsure = with_choice(WHOLE, Choice("unsure"))
    assert (unsure.mine, unsure.confidence, unsure.guessed_last_time) == (
        None,
        None,
        GuessedLastTime.NO,
    )


def test_the_next_open_one_is_behind_then_from_the_beginning() -> None:
    assert next_open(empty()) == IDS[0]
    assert next_open(empty(), IDS[4]) == IDS[5]
    assert next_open(empty(), IDS[-1]) == IDS[0]
    assert next_open(empty(), DecisionId("gone")) == IDS[0]
    assert next_open(assessment("po"), IDS[4]) is None


def test_one_goes_on_within_the_decision_that_was_left() -> None:
    session = assessment("engineer")
    third = replace(session.ballots[2], guessed_last_time=None)
    left = replace(session, ballots=(*session.ballots[:2], third))
    assert where_left(left) == IDS[2]
    assert where_left(replace(left, ballots=session.ballots[:3])) == IDS[3]
    assert where_left(empty()) == IDS[0]
    assert where_left(session) is None
