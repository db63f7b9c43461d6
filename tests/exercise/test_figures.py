"""Figures against their definitions, alpha against the krippendorff package, the undefined."""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations

import krippendorff
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exercise.rooms import decision, people, room, said
from workshop.exercise import moves
from workshop.exercise.cards import (
    NOT_SURE,
    Choice,
    DecisionId,
    Latitude,
    Stakes,
    suggested_latitude,
)
from workshop.exercise.changes import applied
from workshop.exercise.deciding import decide
from workshop.exercise.figures import (
    alpha,
    exposure_after,
    exposure_before,
    left_to_ai_on_purpose,
    session_alpha,
)
from workshop.exercise.findings import agreement
from workshop.exercise.session import Mode

CHOICES = tuple(map(Choice, ("pm", "po", "eng", "nobody", "ai", "unsure")))
LASTING, COSTLY, COSMETIC = Stakes.LASTING, Stakes.COSTLY, Stakes.COSMETIC

tables = st.lists(
    st.dictionaries(st.sampled_from(CHOICES), st.integers(0, 6), max_size=6), max_size=8
)


def counts(**choices: int) -> dict[Choice, int]:
    return {Choice(choice): count for choice, count in choices.items()}


# Agreement


@given(st.lists(st.sampled_from(CHOICES), max_size=9))
def test_agreement_is_the_share_of_pairs_that_agree(ballots: list[Choice]) -> None:
    pairs = list(combinations([one for one in ballots if one != NOT_SURE], 2))
    told = agreement({choice: ballots.count(choice) for choice in ballots})
    if pairs:
        assert told == float(Fraction(sum(a == b for a, b in pairs), len(pairs)))
    else:
        assert told is None


@pytest.mark.parametrize(
    ("said_of", "share"),
    [
        ({}, None),
        (counts(pm=1), None),
        (counts(pm=1, unsure=5), None),
        (counts(unsure=6), None),
        (counts(pm=2), 1.0),
        (counts(pm=1, po=1), 0.0),
        (counts(nobody=2, ai=1), 1 / 3),
        (counts(pm=2, unsure=3), 1.0),
    ],
)
def test_agreement_is_undefined_below_two_ballots_that_say_something(
    said_of: dict[Choice, int], share: float | None
) -> None:
    assert agreement(said_of) == share


# Alpha


def by_the_package(units: list[dict[Choice, int]]) -> float | None:
    values = [choice for choice in CHOICES if choice != NOT_SURE]
    table = np.array([[unit.get(choice, 0) for choice in values] for unit in units])
    paired = table[table.sum(axis=1) >= 2] if len(units) else table
    if len(paired) == 0 or (paired.sum(axis=0) > 0).sum() < 2:
        return None  # there the package raises, or divides by zero
    return float(krippendorff.alpha(value_counts=table, level_of_measurement="nominal"))


@given(tables)
def test_alpha_is_what_the_krippendorff_package_says(units: list[dict[Choice, int]]) -> None:
    expected = by_the_package(units)
    told = alpha(units)
    if expected is None:
        assert told is None
    else:
        assert told == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    "units",
    [
        [],
        [counts(pm=1), counts(po=1)],  # nothing pairs
        [counts(pm=3), counts(pm=2)],  # one value alone: no disagreement to expect
        [counts(unsure=4), counts(pm=1, unsure=2)],
    ],
)
def test_alpha_is_undefined_where_no_disagreement_is_expected(
    units: list[dict[Choice, int]],
) -> None:
    assert alpha(units) is None


def test_alpha_of_the_session_file_fixture_is_zero() -> None:
    session = room(people("pm", "po"), (decision("d1"),), said("po", "pm"))
    assert session_alpha(session) == 0.0
    assert alpha([counts(pm=4), counts(nobody=4)]) == 1.0


def test_figures_that_would_tell_of_sealed_ballots_wait_for_the_reveal() -> None:
    board = (decision("a"), decision("b", owner="pm"))
    ballots = (*said("po", "pm", on="a"), *said("po", "po", on="b"))
    session = room(people("pm", "po"), board, ballots, revealed=False)
    half = applied(session, decide(session, moves.Reveal(DecisionId("a"))))
    for waiting in (session, half):
        assert session_alpha(waiting) is None
        assert exposure_before(waiting) is None
        assert exposure_after(waiting) == 0.5
    shown = applied(half, decide(half, moves.Reveal(DecisionId("b"))))
    assert session_alpha(shown) is not None
    assert exposure_before(shown) == 0.5


def test_anonymous_figures_are_those_of_the_named_ballots() -> None:
    board = (decision("a", LASTING), decision("b"), decision("c", COSMETIC))
    ballots = (*said("po", "pm", "eng", on="a"), *said("po", "po", "ai", on="b"))
    named = room(people("pm", "po", "eng"), board, ballots, revealed=False)
    anonymous = replace(named, anonymous=True)
    for one in ("a", "b"):
        named = applied(named, decide(named, moves.Reveal(DecisionId(one))))
        anonymous = applied(anonymous, decide(anonymous, moves.Reveal(DecisionId(one))))
    assert anonymous.ballots == ()
    assert session_alpha(anonymous) == session_alpha(named)
    assert exposure_before(anonymous) == exposure_before(named) == 10 / 13


# Exposure


def test_exposure_before_is_the_weight_neither_aligned_nor_majority() -> None:
    board = (
        decision("aligned", LASTING),
        decision("majority", COSTLY),
        decision("split", COSTLY),
        decision("not_voted", COSMETIC),
    )
    ballots = (
        *said("pm", "pm", "pm", on="aligned"),
        *said("pm", "pm", "ai", on="majority"),
        *said("pm", "des", "guest", on="split"),
    )
    session = room(people("pm", "po", "eng"), board, ballots)
    assert exposure_before(session) == 4 / 16


def test_exposure_after_is_the_weight_without_an_owner_card() -> None:
    board = (
        decision("person", LASTING, owner="pm/p1"),
        decision("role_alone", COSTLY, owner="pm"),
        decision("none", COSMETIC, latitude=Latitude.GUESS_FREELY),
    )
    session = room(people("pm"), board)
    assert exposure_before(session) == 1.0
    assert exposure_after(session) == 1 / 13


def test_without_decisions_exposure_is_undefined_and_alone_there_is_none_after() -> None:
    assert exposure_before(room()) is None
    assert exposure_after(room()) is None
    assert session_alpha(room()) is None
    solo = replace(room(people("pm"), (decision("a"),), said("pm", on="a")), mode=Mode.SOLO)
    assert exposure_before(solo) == 0.0
    assert exposure_after(solo) is None
    assert session_alpha(solo) is None


@pytest.mark.parametrize("latitude", [None, *Latitude])
@pytest.mark.parametrize("owner", ["", "pm", "pm/p1"])
def test_left_to_the_ai_on_purpose_needs_an_owner_and_a_latitude_that_was_set(
    latitude: Latitude | None, owner: str
) -> None:
    guessing = latitude in {Latitude.GUESS_AND_FLAG, Latitude.GUESS_FREELY}
    # cosmetic: the suggestion alone, Guess and flag, counts for nothing
    session = room(people("pm"), (decision("a", COSMETIC, owner=owner, latitude=latitude),))
    assert left_to_ai_on_purpose(session) == (("a",) if owner and guessing else ())


@pytest.mark.parametrize(
    ("stakes", "latitude"),
    [
        (LASTING, Latitude.ASK_FIRST),
        (COSTLY, Latitude.OFFER_OPTIONS),
        (COSMETIC, Latitude.GUESS_AND_FLAG),
    ],
)
def test_the_suggested_latitude_follows_the_stakes(stakes: Stakes, latitude: Latitude) -> None:
    assert suggested_latitude(stakes) is latitude
    assert [one.weight for one in Stakes] == [1, 3, 9]
