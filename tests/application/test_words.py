"""The words: one for everything, figures that never lie by rounding, text that stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.application.figure_words import filled
from workshop.application.words import Words
from workshop.exercise.cards import (
    NOBODY,
    NOT_SURE,
    THE_AI,
    Area,
    Choice,
    Latitude,
    Stakes,
)
from workshop.exercise.findings import Verdict
from workshop.exercise.session import Finding, WouldPay

WORDS = Words()


def test_every_term_has_one_word_and_no_two_share_one() -> None:
    for terms in (
        [WORDS.finding_name(one) for one in Finding],
        [WORDS.finding_said(Verdict(one, cast=5)) for one in Finding],
        [WORDS.area(one) for one in Area],
        [WORDS.area_meaning(one) for one in Area],
        [WORDS.area_as_subject(one) for one in Area],
        [WORDS.stakes(one) for one in Stakes],
        [WORDS.stakes_meaning(one) for one in Stakes],
        [WORDS.latitude(one) for one in Latitude],
        [WORDS.latitude_meaning(one) for one in Latitude],
        [WORDS.would_pay(one) for one in (*WouldPay, None)],
        [WORDS.void_choice(one) or "" for one in (NOBODY, THE_AI, NOT_SURE)],
    ):
        assert all(terms)
        assert len(set(terms)) == len(terms)
    assert WORDS.void_choice(Choice("pm")) is None


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0.0, "0\u00a0%"),
        (0.001, "under 1\u00a0%"),
        (0.01, "1\u00a0%"),
        (0.705, "71\u00a0%"),
        (0.125, "13\u00a0%"),
        (0.999, "over 99\u00a0%"),
        (1.0, "100\u00a0%"),
    ],
)
def test_only_nothing_is_no_percent_and_only_all_is_a_hundred(share: float, shown: str) -> None:
    assert WORDS.percent(share) == shown


@pytest.mark.parametrize(
    ("alpha", "shown"), [(0.314, "0.31"), (-0.004, "0.00"), (-0.25, "−0.25"), (1.0, "1.00")]
)
def test_alpha_has_two_places_and_a_real_minus(alpha: float, shown: str) -> None:
    assert WORDS.alpha(alpha) == shown


@pytest.mark.parametrize(
    ("items", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "{some}"], "a, b and {some}")],
)
def test_lists_are_spoken(items: list[str], said: str) -> None:
    assert WORDS.listed(items) == said


@given(st.text(), st.text())
def test_braces_in_a_persons_text_are_never_filled(person: str, hat: str) -> None:
    assert filled("<{person}|{hat}>", person=person, hat=hat) == f"<{person}|{hat}>"


def test_a_translator_is_asked_for_every_sentence() -> None:
    shouting = Words(str.upper)
    assert shouting.latitude(Latitude.ASK_FIRST) == "ASK FIRST"
    assert shouting.finding_said(Verdict(Finding.SPLIT, cast=3)) == "WE HAVE NO SHARED PICTURE."


@pytest.mark.parametrize(
    ("hats", "named", "said"),
    [
        (2, 4, "Two hats claim it."),
        (3, 4, "Three hats claim it."),
        (4, 4, "Four hats claim it."),
        (7, 7, "7 hats claim it."),
        (0, 2, "Two hats claim it."),
        (0, 3, "Two hats or more claim it."),
    ],
)
def test_it_is_said_how_many_hats_claim_it_as_far_as_that_is_known(
    hats: int, named: int, said: str
) -> None:
    counts = {Choice(f"r{number}"): 1 for number in range(named)} | {NOBODY: 1}
    told = Verdict(Finding.TUG_OF_WAR, counts=counts, cast=named + 1, hats=hats)
    assert WORDS.finding_said(told) == said
