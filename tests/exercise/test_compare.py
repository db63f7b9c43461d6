"""Two sessions side by side: the same decisions, and what moved."""

from dataclasses import replace

from workshop.exercise.cards import (
    CardId,
    Choice,
    DecisionId,
    ParticipantId,
    RoleCard,
    RoleId,
    SessionId,
)
from workshop.exercise.compare import Pair, Whose, alike, compare, matched
from workshop.exercise.session import Ballot, Decision, Mode, Owner, Participant, Session


def _decision(id: str, question: str, card: str | None = None, owner: str = "") -> Decision:
    return Decision(
        DecisionId(id),
        question,
        card=CardId(card) if card else None,
        owner=Owner(RoleId(owner)) if owner else None,
    )


def _session(*decisions: Decision) -> Session:
    return Session(
        SessionId("s"),
        "Add onboarding",
        roles=(RoleCard(RoleId("pm"), "PM"), RoleCard(RoleId("po"), "PO")),
        decisions=decisions,
    )


def test_decisions_match_by_card_whatever_they_are_called_now() -> None:
    before = _session(_decision("a", "Verify the e-mail?", "onboarding/verify-email"))
    after = _session(_decision("b", "Do we check addresses?", "onboarding/verify-email"))
    assert matched(before, after) == (Pair(DecisionId("a"), DecisionId("b")),)


def test_decisions_match_by_the_same_words_whatever_the_marks() -> None:
    before = _session(_decision("a", "Who may sign up?"))
    after = _session(_decision("b", "who may SIGN-up"), _decision("c", "Who may sign in?"))
    assert matched(before, after) == (Pair(DecisionId("a"), DecisionId("b")),)


def test_like_words_are_offered_and_match_only_once_confirmed() -> None:
    before = _session(_decision("a", "Who may sign up without an address?"))
    after = _session(_decision("b", "Who may sign up without any address?"))
    assert matched(before, after) == ()
    (pair,) = alike(before, after)
    confirmed = {pair.before: pair.after}
    assert matched(before, after, confirmed) == (pair,)
    assert alike(before, after, confirmed) == ()


def test_words_that_have_nothing_in_common_are_not_offered() -> None:
    before = _session(_decision("a", "Who may sign up?"))
    after = _session(_decision("b", "How long do we keep half-finished invoices?"))
    assert alike(before, after) == ()


def test_no_decision_stands_in_two_pairs() -> None:
    before = _session(_decision("a", "Same?", "d/x"))
    after = _session(_decision("b", "Same?"), _decision("c", "Other?", "d/x"))
    assert len(matched(before, after)) == 1


def test_what_moved_is_told_with_what_came_and_went() -> None:
    before = _session(
        _decision("a", "One?", owner="pm"), _decision("b", "Two?"), _decision("c", "Three?")
    )
    after = _session(
        _decision("a", "One?", owner="po"), _decision("b", "Two?"), _decision("d", "Four?")
    )
    said = compare(before, after)
    assert [(one.pair.after, one.before, one.after) for one in said.moved] == [
        ("a", Whose(RoleId("pm")), Whose(RoleId("po")))
    ]
    assert (said.gone, said.new) == (("c",), ("d",))
    assert said.exposure == (2 / 3, 2 / 3)


def test_alone_the_answers_are_compared_and_exposure_is_what_was_told() -> None:
    me = ParticipantId("me")

    def solo(choice: str) -> Session:
        return replace(
            _session(_decision("a", "One?")),
            mode=Mode.SOLO,
            participants=(Participant(me, "Ada"),),
            ballots=(Ballot(me, DecisionId("a"), Choice(choice)),),
            revealed=(DecisionId("a"),),
        )

    said = compare(solo("nobody"), solo("po"))
    assert said.moved[0].before == Whose(Choice("nobody"))
    assert said.moved[0].after == Whose(Choice("po"))
    assert said.exposure == (1.0, 0.0)
    assert said.agreement == (None, None)
