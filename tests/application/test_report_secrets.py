"""What a report keeps to itself: sealed ballots, and the names of voters."""

from dataclasses import replace

import pytest

from tests.application.reported import ALIGNED, ALL_VOTED, dana, one, owned, sealed
from tests.outcomes.sessions import small
from workshop.application.report import Report, report
from workshop.exercise.cards import (
    DecisionId,
    ParticipantId,
)
from workshop.exercise.session import (
    Commitment,
    GutCheck,
    WouldPay,
)

# ---- sealed ballots


def test_a_sealed_decision_waits_for_its_reveal_and_nothing_more() -> None:
    session = sealed(small({"d2": ALIGNED}), "d1", "po")
    said = report(session)
    waiting = said.decisions[-1]
    assert (waiting.id, waiting.waiting, said.waiting) == (DecisionId("d1"), True, 1)
    assert (waiting.finding, waiting.votes, waiting.cast) == (None, (), 0)
    assert waiting.word == "Waiting for its reveal"
    assert waiting.agreement.value is None
    assert said.before.note == "not known yet: one decision waits for its reveal"
    assert said.agreement.value is None


@pytest.mark.parametrize("choice", ["pm", "po", "design", "nobody", "ai", "unsure"])
def test_no_choice_under_seal_changes_anything_in_the_report(choice: str) -> None:
    """Whatever a sealed ballot says, the report is the same."""
    session = small({"d2": ALIGNED})
    assert report(sealed(session, "d1", choice)) == report(sealed(session, "d1", "pm"))


def test_where_a_sealed_decision_stands_in_the_order_tells_nothing() -> None:
    """The order is fixed over all ballots, so a sealed decision goes behind those revealed."""
    session = replace(
        sealed(small({"d2": ALIGNED}), "d1", "nobody"),
        discussion_order=(DecisionId("d1"), DecisionId("d2"), DecisionId("d3")),
    )
    assert [each.id for each in report(session).decisions] == ["d2", "d3", "d1"]


# ---- names


def named_nowhere(said: Report, *names: str) -> bool:
    text = repr(said)
    return not any(name in text for name in names)


@pytest.mark.parametrize("anonymous", [False, True])
def test_without_names_no_voter_is_named_anywhere(anonymous: bool) -> None:
    session = small(ALL_VOTED, anonymous=anonymous)
    session = replace(
        session, gut_checks=(GutCheck(ParticipantId("mei"), WouldPay.NO, "a", "b", "c"),)
    )
    said = report(session, names=anonymous)
    assert not said.named
    assert named_nowhere(said, "Dana", "Ravi", "Mei")
    assert said.decisions[0].votes
    assert said.gut_said == "Would we pay for it? 0 yes, 0 not yet, 1 no."


def test_without_names_those_who_answer_for_something_are_still_named() -> None:
    session = owned(small(ALL_VOTED), d1=dana(deputy="ravi"))
    session = replace(
        session, commitments=(Commitment("c1", "Write it", ParticipantId("dana"), "2026-10-16"),)
    )
    said = report(session, names=False)
    owner = said.decisions[one(said, "d1")].owner
    assert owner is not None
    assert (owner.person, owner.deputy) == ("Dana", "Ravi")
    assert said.commitments[0].person == "Dana"
    assert named_nowhere(said, "Mei")


def test_a_text_with_braces_is_taken_as_it_is() -> None:
    session = owned(small(ALL_VOTED), d1=dana())
    people = tuple(replace(each, name="{hat}{person}") for each in session.participants)
    roles = tuple(replace(each, name="{person}") for each in session.roles)
    said = report(replace(session, participants=people, roles=roles))
    assert said.decisions[one(said, "d1")].owner_word == "{hat}{person} decides, as {person}."
