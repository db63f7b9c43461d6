"""What a card says to those who do not see it."""

from dataclasses import replace

from tests.qt.painting.sample_looks import ENGINEER, OPEN, OWNED, PLAIN
from workshop.qt.painting.looks import (
    StakesShape,
    Target,
    nobody_look,
    not_sure_look,
    the_ai_look,
)


def test_an_open_decision_says_that_nobody_owns_it() -> None:
    assert OPEN.spoken() == (
        "Decision 3 of 8. Unowned · left to the AI. No owner yet. trust. Lasting. "
        "Likely guess: everything the form has. Agent: Ask first is suggested."
    )


def test_an_owned_decision_says_who_and_who_else() -> None:
    spoken = OWNED.spoken()
    assert "Absent owner." in spoken
    assert "Owner: Product manager, Dana." in spoken
    assert "Consulted: Security." in spoken
    assert "Answer: Collect an e-mail; verify it at the first payment." in spoken


def test_a_card_without_places_says_nothing_of_owners() -> None:
    assert PLAIN.spoken() == ""


def test_a_refusal_is_said() -> None:
    assert replace(OPEN, refusal="Not now.").spoken().endswith("Not now.")


def test_looks_compare_by_value() -> None:
    assert replace(ENGINEER) == ENGINEER
    assert len({ENGINEER, replace(ENGINEER)}) == 1


def test_the_choices_that_name_no_role_have_their_marks_and_keys() -> None:
    looks = (nobody_look(), the_ai_look(), not_sure_look())
    assert [(look.mark, look.key) for look in looks] == [("∅", "0"), ("AI", "A"), ("?", "U")]


def test_shapes_and_targets_are_found_by_the_words_of_the_exercise() -> None:
    assert StakesShape("lasting") is StakesShape.TRIANGLE
    assert StakesShape("costly") is StakesShape.DIAMOND
    assert StakesShape("cosmetic") is StakesShape.CIRCLE
    assert Target("owner") is Target.OWNER
    assert Target.CONSULTED == "consulted"
