"""Deck files are read as strictly as session files, and written so that they read back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tests.exercise.profiles as profiles
from tests.files.samples import DECK
from workshop.application.deck_text import deck_text
from workshop.application.failures import BadInput
from workshop.exercise.cards import (
    Area,
    DecisionCard,
    DecisionId,
    Deck,
    DeckId,
    RoleCard,
    RoleId,
    Stakes,
)
from workshop.exercise.text import cleaned
from workshop.files.decode import decoded

__all__ = ["profiles"]


def read(text: str) -> Deck:
    value = decoded(text.encode(), "a.toml").value
    assert isinstance(value, Deck)
    return value


def faults_of(text: str) -> tuple[str, ...]:
    with pytest.raises(BadInput) as refused:
        read(text)
    return refused.value.faults


def test_a_deck_is_read_with_its_defaults() -> None:
    hello = DecisionCard(
        DecisionId("hello"), "Do we say hello first?", Area.EXPERIENCE, Stakes.COSMETIC
    )
    assert read(DECK) == Deck(DeckId("greetings"), "Greetings", decision=(hello,))


texts = st.text(max_size=20).map(cleaned)
names = texts.filter(lambda text: bool(text.strip()))
areas = st.sampled_from(Area)
decks = st.builds(
    Deck,
    st.just(DeckId("greetings")),
    names,
    texts,
    texts,
    st.lists(texts, max_size=3).map(tuple),
    st.lists(
        st.builds(
            DecisionCard,
            st.sampled_from("abcdef").map(DecisionId),
            names,
            areas,
            st.sampled_from(Stakes),
            texts,
            st.lists(texts, max_size=2).map(tuple),
            st.lists(texts, max_size=2).map(tuple),
            texts,
        ),
        max_size=3,
        unique_by=lambda card: card.id,
    ).map(tuple),
    st.lists(
        st.builds(
            RoleCard,
            st.sampled_from("abcdef").map(RoleId),
            names,
            st.just("#D55E00"),
            st.sampled_from(("M", "Mk", "é")),
            st.lists(areas, max_size=2).map(tuple),
            st.booleans(),
        ),
        max_size=2,
        unique_by=lambda card: card.id,
    ).map(tuple),
)


@given(decks)
def test_a_written_deck_reads_back_the_same(deck: Deck) -> None:
    # of an empty language nothing is written, and what is not said is English
    expected = replace(deck, language=deck.language or "en")
    assert read(deck_text(deck)) == expected


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ('id = "greetings"', "", ("id: is missing",)),
        ('name = "Greetings"', "name = 1", ("name: a number, where a text belongs",)),
        ('id = "hello"', "", ("decision[0].id: is missing",)),
        ('question = "Do we say hello first?"', "", ("decision[0].question: is missing",)),
        (
            'stakes = "cosmetic"',
            'stakes = "huge"\nowner = "pm"',
            (
                'decision[0].stakes: "huge" is none of cosmetic, costly, lasting',
                "decision[0].owner: is no key of this format",
            ),
        ),
        (
            '"greetings"',
            '"two words"',
            ('id: "two words" is no id: 1 to 64 letters, digits, dots, dashes, underscores',),
        ),
        (
            'name = "Greetings"',
            "name = 2026-10-14",
            ("name: a date or a time of TOML, where a text in quotes belongs",),
        ),
        (
            'stakes = "cosmetic"',
            '[[decision]]\nid = "hello"\nquestion = " "\n[[role]]\nid = "nobody"\nname = "N"',
            (
                'decision[1].id: a second decision "hello"',
                "decision[1].question: is empty",
                "role[0].id: \"nobody\" is a ballot's own choice, and no role's id",
            ),
        ),
    ],
)
def test_a_deck_s_faults_are_told(before: str, after: str, lines: tuple[str, ...]) -> None:
    assert faults_of(DECK.replace(before, after, 1)) == lines


def test_a_table_that_is_there_twice_is_no_toml() -> None:
    with pytest.raises(BadInput, match="is damaged or cut short"):
        read(DECK.replace('name = "Greetings"', 'name = "A"\nname = "B"'))
