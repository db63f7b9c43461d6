"""Who owns a topic, and what is still open, over the sessions of a library."""

from dataclasses import replace

import pytest

from tests.outcomes.sessions import sample
from workshop.application.asking import NextStep, next_step, owned, still_open
from workshop.exercise.cards import Latitude, SessionId
from workshop.exercise.session import Session


def questions(sessions: list[Session], topic: str) -> list[str]:
    return [one.decision.id for one in owned(sessions, topic)]


@pytest.mark.parametrize(
    ("topic", "best"),
    [
        ("verify e-mail", "d1"),
        ("Is the address verified?", "d1"),
        ("app/accounts/join.py", "d4"),
        ("newsletter consent", "d5"),
        ("confetti", "d6"),
        ("VÉRIFY", "d1"),
    ],
)
def test_a_topic_finds_its_decision(topic: str, best: str) -> None:
    assert questions([sample()], topic)[0] == best


@pytest.mark.parametrize("topic", ["", "what should we do now", "quantum chromodynamics"])
def test_a_topic_that_says_nothing_finds_nothing(topic: str) -> None:
    assert owned([sample()], topic) == []


def test_the_newest_session_of_a_team_speaks_for_a_decision() -> None:
    decision = replace(sample().decisions[0], answer="Never.")
    newest = replace(sample(), id=SessionId("new"), decisions=(decision,))
    (first, *_) = owned([newest, sample()], "verify e-mail")
    assert first.decision.answer == "Never."
    assert questions([newest, sample()], "verify e-mail").count("d1") == 1


def test_two_teams_each_have_their_say() -> None:
    billing = replace(sample(), id=SessionId("b"), team="Billing")
    assert questions([sample(), billing], "verify e-mail")[:2] == ["d1", "d1"]


def test_only_what_may_not_be_guessed_is_open() -> None:
    session = sample()
    decisions = tuple(
        replace(one, answer="", latitude=latitude)
        for one, latitude in zip(session.decisions, (*Latitude, None), strict=False)
    )
    found = still_open([replace(session, decisions=decisions)])
    assert {one.decision.latitude for one in found} == {
        Latitude.KEEP_OUT,
        Latitude.ASK_FIRST,
        Latitude.OFFER_OPTIONS,
        None,
    }
    weights = [one.decision.stakes.weight for one in found]
    assert weights == sorted(weights, reverse=True)


def test_a_project_is_a_word_of_team_session_or_brief() -> None:
    assert len(still_open([sample()], "CHECKOUT")) == 1
    assert still_open([sample()], "billing") == []


@pytest.mark.parametrize(
    ("latitude", "answer", "step"),
    [
        (None, "", NextStep.ASK_AND_WAIT),
        (Latitude.ASK_FIRST, "", NextStep.ASK_AND_WAIT),
        (Latitude.KEEP_OUT, "Yes.", NextStep.KEEP_OUT),
        (Latitude.GUESS_FREELY, "Yes.", NextStep.BUILD_THE_ANSWER),
        (Latitude.OFFER_OPTIONS, " ", NextStep.OFFER_OPTIONS),
        (Latitude.GUESS_AND_FLAG, "", NextStep.GUESS_AND_FLAG),
        (Latitude.GUESS_FREELY, "", NextStep.GUESS_FREELY),
    ],
)
def test_each_decision_has_its_next_step(
    latitude: Latitude | None, answer: str, step: NextStep
) -> None:
    assert next_step(replace(sample().decisions[0], latitude=latitude, answer=answer)) is step
