"""Cards are proposed for a brief: those that hold its words, best first."""

from collections.abc import Sequence

import pytest

from workshop.application.ports import ShelvedDeck
from workshop.application.services import Services
from workshop.application.suggest import (
    decision_from,
    find_card,
    search_cards,
    suggest,
    suggest_for,
    words_of,
)
from workshop.exercise.cards import CardId, DecisionCard, DecisionId, Deck, DeckId, SessionId
from workshop.exercise.session import Decision, Session


class OneShelf:
    """A shelf of the decks it is given."""

    def __init__(self, *decks: Deck) -> None:
        self._decks = decks

    def decks(self) -> tuple[ShelvedDeck, ...]:
        return tuple(ShelvedDeck(deck, shipped=True) for deck in self._decks)

    def standard_roles(self) -> Deck:
        return Deck(DeckId("standard-roles"), "Standard role cards")


class FixedIndex:
    """An index that finds what a test says."""

    def __init__(self, *found: tuple[str, float]) -> None:
        self.found = [(CardId(card), score) for card, score in found]
        self.asked: list[str] = []

    def matches(
        self, decks: Sequence[Deck], words: Sequence[str], limit: int
    ) -> list[tuple[CardId, float]]:
        self.asked = list(words)
        return self.found[:limit]


def card(name: str, question: str = "Why?") -> DecisionCard:
    return DecisionCard(DecisionId(name), question)


DECKS = OneShelf(
    Deck(DeckId("a"), "Alpha", keywords=("sign-up",), decision=(card("1"), card("2"))),
    Deck(DeckId("b"), "Beta", decision=(card("1", "Do we refund?"), card("2"), card("3"))),
)
EVERY_CARD_REFUNDS = OneShelf(
    Deck(DeckId("a"), "Alpha", decision=(card("1", "Who refunds?"), card("2", "Refund by card?"))),
    Deck(
        DeckId("b"),
        "Beta",
        decision=tuple(card(str(number), f"Refund within {number}?") for number in (1, 2, 3)),
    ),
)


@pytest.mark.parametrize(
    ("brief", "words"),
    [
        ("Add onboarding", ("onboarding",)),
        ("", ()),
        ("we should make it so that the users can", ()),
        ("Sign-up, sign-up & SIGN-UP!", ("sign-up", "signup")),
        ("The invoice’s e-mail", ("invoice", "e-mail", "email")),
        ("We want new customers to get along, and bring 14 others", ()),
        ("Füge Ελλάδα 東京 hinzu", ("füge", "ελλάδα", "東京", "hinzu")),
        ("x\x00y\ud800 <b>bold</b>", ("xy", "bold")),
    ],
)
def test_words_worth_looking_for(brief: str, words: tuple[str, ...]) -> None:
    assert words_of(brief) == words


def test_a_brief_of_any_length_asks_for_so_many_words() -> None:
    assert len(words_of(" ".join(f"word{number}" for number in range(5000)))) == 200


def test_the_best_card_scores_one_and_ties_follow_the_decks() -> None:
    index = FixedIndex(("b/2", 4.0), ("b/1", 2.0), ("a/2", 2.0))
    found = suggest("refund them", EVERY_CARD_REFUNDS, index)
    assert [(one.card, one.score) for one in found] == [("b/2", 1.0), ("a/2", 0.5), ("b/1", 0.5)]
    assert [one.deck for one in found] == ["b", "a", "b"]


def test_a_brief_that_names_a_subject_brings_its_whole_deck() -> None:
    found = suggest("New signup, refund", DECKS, FixedIndex(("b/1", 4.0)))
    assert [one.card for one in found] == ["b/1", "a/1", "a/2"]
    assert found[1].because == ("signup",)


def test_because_names_the_words_that_matched_by_their_stems() -> None:
    (one,) = suggest("Refunding, and cats", DECKS, FixedIndex(("b/1", 1.0)))
    assert one.because == ("refunding",)


def test_a_keyword_of_several_words_wants_them_all() -> None:
    sized = DecisionCard(DecisionId("1"), "Why?", keywords=("team size", "sign-up"))
    decks = OneShelf(Deck(DeckId("a"), "Alpha", decision=(sized,)))
    index = FixedIndex(("a/1", 1.0))
    assert suggest("Ask the team", decks, index) == ()
    assert suggest("Team photos, any size", decks, index)[0].because == ("team", "size")
    assert suggest("Our sign-up", decks, index)[0].because == ("sign-up",)


def test_a_card_that_cannot_say_why_is_not_proposed() -> None:
    index = FixedIndex(("b/2", 9.0), ("b/1", 1.0))
    assert [one.card for one in suggest("refund", DECKS, index)] == ["b/1"]


def test_the_likely_guess_explains_only_where_nothing_else_does() -> None:
    guessed = DecisionCard(DecisionId("1"), "Who refunds?", likely_guess="Stripe, at night")
    decks = OneShelf(Deck(DeckId("a"), "Alpha", decision=(guessed,)))
    index = FixedIndex(("a/1", 1.0))
    assert suggest("Refunds by Stripe", decks, index)[0].because == ("refunds",)
    assert suggest("Pay by Stripe", decks, index)[0].because == ("stripe",)


def test_who_searches_means_plain_words_too() -> None:
    index = FixedIndex(("b/2", 4.0), ("b/1", 2.0))
    found = search_cards("bring along", DECKS, index, without=(CardId("b/1"),))
    assert index.asked == ["bring", "along"]
    assert [(one.card, one.score) for one in found] == [("b/2", 1.0)]
    assert search_cards(" \n", DECKS, index) == ()


def test_only_telling_words_of_the_sample_brief_are_reasons(services: Services) -> None:
    brief = (
        "Add onboarding. New customers sign up on their own, get from the first visit to a "
        "first order without help, and can bring their colleagues along. The agent starts this "
        "afternoon."
    )
    found = suggest(brief, services.shelf, services.index)
    reasons = {word for one in found for word in one.because}
    assert reasons == {"onboarding", "sign", "order", "colleagues"}


def test_a_brief_that_says_nothing_finds_nothing() -> None:
    index = FixedIndex(("b/1", 1.0))
    assert suggest(" \n", DECKS, index) == ()
    assert suggest("the and of", DECKS, index) == ()
    assert index.asked == []


def test_limit_and_cards_that_are_gone() -> None:
    index = FixedIndex(("gone/1", 9.0), ("b/1", 2.0), ("b/2", 1.0))
    assert [one.card for one in suggest("refund", EVERY_CARD_REFUNDS, index, limit=1)] == ["b/1"]
    assert suggest("refund", EVERY_CARD_REFUNDS, index, limit=0) == ()


def test_what_lies_on_the_board_or_was_dismissed_is_not_proposed_again() -> None:
    session = Session(
        SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77"),
        "Refunds",
        brief="refund",
        decisions=(Decision(DecisionId("d1"), "Why?", card=CardId("b/1")),),
        dismissed=(CardId("b/2"),),
    )
    index = FixedIndex(("b/1", 3.0), ("b/2", 2.0), ("b/3", 1.0))
    found = suggest_for(session, EVERY_CARD_REFUNDS, index)
    assert [(one.card, one.score) for one in found] == [("b/3", 1.0)]


def test_a_card_becomes_a_decision_that_remembers_where_it_came_from() -> None:
    found = find_card(DECKS, CardId("b/1"))
    assert found is not None
    deck, chosen = found
    decision = decision_from(chosen, deck, DecisionId("d7"))
    assert decision == Decision(DecisionId("d7"), "Do we refund?", card=CardId("b/1"))
    assert find_card(DECKS, CardId("b/9")) is None


def test_every_field_of_a_card_comes_along(services: Services) -> None:
    deck = services.shelf.decks()[0].deck
    chosen = deck.decision[0]
    decision = decision_from(chosen, deck, DecisionId("d1"))
    for name in ("question", "area", "stakes", "likely_guess", "options", "notes"):
        assert getattr(decision, name) == getattr(chosen, name)


@pytest.mark.parametrize(
    ("brief", "deck"),
    [("Add onboarding", "onboarding"), ("customers get their money back", "billing")],
)
def test_the_shipped_decks_answer_everyday_briefs(
    services: Services, brief: str, deck: str
) -> None:
    found = suggest(brief, services.shelf, services.index, limit=6)
    assert len(found) == 6
    assert found[0].deck == deck
    assert found[0].score == 1.0
    assert all(one.because for one in found)
