"""Cards are proposed for a brief: those that hold its words, best first."""

from collections.abc import Sequence

import pytest

from workshop.application.brief_words import words_of
from workshop.application.ports import CardHabit, Proposal, ShelvedDeck
from workshop.application.services import Services
from workshop.application.suggest import (
    decision_from,
    favour_of,
    find_card,
    search_cards,
    suggest,
    suggest_for,
)
from workshop.exercise.cards import (
    CardId,
    DecisionCard,
    DecisionId,
    Deck,
    DeckId,
    SessionId,
    Stakes,
)
from workshop.exercise.session import Decision, Session
from workshop.storage.card_index import FullTextCardIndex


class OneShelf:
    """A shelf of the decks it is given."""

    def __init__(self, *decks: Deck) -> None:
        self._decks = decks

    def decks(self) -> tuple[ShelvedDeck, ...]:
        return tuple(ShelvedDeck(deck, shipped=True) for deck in self._decks)

    def standard_roles(self) -> Deck:
        return Deck(DeckId("standard-roles"), "Standard role cards")


def proposed(brief: str, *cards: DecisionCard) -> tuple[Proposal, ...]:
    """What an index without synonyms proposes of one deck."""
    deck = Deck(DeckId("a"), "Alpha", decision=cards)
    return suggest(brief, OneShelf(deck), FullTextCardIndex())


def names(found: Sequence[Proposal]) -> list[str]:
    return [one.card for one in found]


def card(name: str, question: str = "Why?") -> DecisionCard:
    return DecisionCard(DecisionId(name), question)


DECKS = OneShelf(
    Deck(DeckId("a"), "Alpha", keywords=("sign-up",), decision=(card("1"), card("2"))),
    Deck(DeckId("b"), "Beta", decision=(card("1", "Do we refund?"), card("2"), card("3"))),
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
    found = suggest("Refund, and invoice", OneShelf(*TIES), FullTextCardIndex())
    assert names(found) == ["c/1", "a/1", "b/1"]
    assert found[0].score == 1.0
    assert found[1].score >= found[2].score > 0
    assert [one.deck for one in found] == ["c", "a", "b"]


TIES = (
    Deck(DeckId("a"), "Alpha", decision=(card("1", "Lost refunds?"),)),
    Deck(DeckId("b"), "Beta", decision=(card("1", "Angry refunds?"),)),
    Deck(DeckId("c"), "Gamma", decision=(card("1", "Refund an invoice?"),)),
)


def test_a_brief_that_names_a_subject_brings_its_whole_deck() -> None:
    found = suggest("New signup, refund", DECKS, FullTextCardIndex())
    assert set(names(found)) == {"b/1", "a/1", "a/2"}
    assert found[0].card == "b/1"
    assert found[1].because == ("signup",)


def test_a_card_in_a_deck_that_fits_the_brief_comes_before_one_alone() -> None:
    refunds = Deck(
        DeckId("z"), "Refunds", decision=(card("1", "Refund late?"), card("2", "Refund part?"))
    )
    lonely = Deck(DeckId("a"), "Alpha", decision=(card("1", "Refund soon?"),))
    assert names(suggest("refund", OneShelf(lonely, refunds), FullTextCardIndex())) == [
        *("z/1", "z/2", "a/1")
    ]


def test_because_names_the_words_that_matched_as_the_brief_has_them() -> None:
    (one,) = suggest("Refunding, and cats", DECKS, FullTextCardIndex())
    assert one.because == ("refunding",)


@pytest.mark.parametrize(
    ("brief", "keyword"),
    [
        ("organization", "organisation"),
        ("colored", "colours"),
        ("Notify them", "notifications"),
        ("sign up", "sign-up"),
        ("signup", "sign-up"),
        ("sign-ups", "signup"),
        ("log in", "login"),
        ("notifcation", "notifications"),
        ("permissoins", "permission"),
        ("the invioce", "invoices"),
        ("subscri", "subscription"),
    ],
)
def test_a_word_finds_its_other_forms_spellings_and_slips(brief: str, keyword: str) -> None:
    sought = DecisionCard(DecisionId("1"), "Why?", keywords=(keyword,))
    (one,) = proposed(brief, sought, card("2", "What does an empty list say?"))
    assert one.card == "a/1"
    assert one.because[0] in brief.casefold()


@pytest.mark.parametrize(
    ("brief", "keyword"),
    [("form", "firm"), ("house", "mouse"), ("subscri later", "subscribe")],
)
def test_another_word_is_no_slip(brief: str, keyword: str) -> None:
    assert proposed(brief, DecisionCard(DecisionId("1"), "Why?", keywords=(keyword,))) == ()


def test_what_is_spelled_right_comes_before_a_slip() -> None:
    found = proposed("invoice", card("1", "Who sends invoices?"), card("2", "Who is invoiced?"))
    slip = proposed("invioce", card("1", "Who sends invoices?"), card("2", "An invioce?"))
    assert names(found) == ["a/1", "a/2"]
    assert names(slip)[0] == "a/2"


def test_a_keyword_of_several_words_wants_them_all() -> None:
    sized = DecisionCard(DecisionId("1"), "Why?", keywords=("team size", "sign-up"))
    assert proposed("Ask the team", sized) == ()
    assert proposed("Team photos, any size", sized)[0].because == ("team", "size")
    assert proposed("Our sign-up", sized)[0].because == ("sign-up",)


def test_a_card_that_cannot_say_why_is_not_proposed() -> None:
    assert names(suggest("refund", DECKS, FullTextCardIndex())) == ["b/1"]


def test_the_likely_guess_explains_only_where_nothing_else_does() -> None:
    guessed = DecisionCard(DecisionId("1"), "Who refunds?", likely_guess="Stripe, at night")
    assert proposed("Refunds by Stripe", guessed)[0].because == ("refunds",)
    assert proposed("Pay by Stripe", guessed)[0].because == ("stripe",)


def test_who_asks_the_same_in_other_words_comes_later() -> None:
    found = proposed(
        "refund policy invoice",
        card("1", "Who may refund a late invoice under our policy?"),
        card("2", "Who may refund an early invoice under our policy?"),
        card("3", "Which refund policy does an invoice print?"),
    )
    assert names(found) == ["a/1", "a/3", "a/2"]


def test_of_two_subjects_one_does_not_crowd_out_the_other(services: Services) -> None:
    found = suggest("Add onboarding, and VAT on invoices", services.shelf, services.index, limit=10)
    decks = [one.deck for one in found]
    assert decks.count(DeckId("onboarding")) >= 2
    assert decks.count(DeckId("billing")) >= 2


def test_of_two_that_fit_alike_the_one_with_more_at_stake_comes_first() -> None:
    lasting = DecisionCard(DecisionId("2"), "Who refunds?", stakes=Stakes.LASTING)
    assert names(proposed("refund", card("1", "Who refunds?"), lasting)) == ["a/2", "a/1"]


def test_a_card_that_teams_keep_comes_sooner_and_one_they_set_aside_later() -> None:
    def after(habits: dict[CardId, CardHabit]) -> list[str]:
        return names(suggest("refund", OneShelf(*TIES), FullTextCardIndex(), habits=habits))

    first, second = CardId("a/1"), CardId("b/1")
    assert after({}).index(first) < after({}).index(second)
    kept = {second: CardHabit(kept=3)}
    assert after(kept).index(second) < after(kept).index(first)
    dismissed = {first: CardHabit(dismissed=2)}
    assert after(dismissed).index(second) < after(dismissed).index(first)


@pytest.mark.parametrize(
    ("habit", "low", "high"),
    [
        (CardHabit(), 1.0, 1.0),
        (CardHabit(4, 4), 1.0, 1.0),
        (CardHabit(kept=1), 1.05, 1.15),
        (CardHabit(kept=1000), 1.2, 1.25),
        (CardHabit(dismissed=1000), 0.75, 0.8),
    ],
)
def test_habits_nudge_and_never_decide(habit: CardHabit, low: float, high: float) -> None:
    assert low <= favour_of(habit) <= high


def test_who_searches_means_plain_words_too() -> None:
    decks = OneShelf(
        Deck(DeckId("b"), "Beta", decision=(card("1", "Bring?"), card("2", "Come along?")))
    )
    found = search_cards("bring along", decks, FullTextCardIndex(), without=(CardId("b/1"),))
    assert [(one.card, one.score) for one in found] == [("b/2", 1.0)]
    assert search_cards(" \n", DECKS, FullTextCardIndex()) == ()


def test_only_telling_words_of_the_sample_brief_are_reasons(services: Services) -> None:
    brief = (
        "Add onboarding. New customers sign up on their own, get from the first visit to a "
        "first order without help, and can bring their colleagues along. The agent starts this "
        "afternoon."
    )
    found = suggest(brief, services.shelf, services.index)
    reasons = {word for one in found for word in one.because}
    assert {"onboarding", "sign"} <= reasons <= {"onboarding", "sign", "order", "colleagues"}


def test_a_brief_that_says_nothing_finds_nothing() -> None:
    assert suggest(" \n", DECKS, FullTextCardIndex()) == ()
    assert suggest("the and of", DECKS, FullTextCardIndex()) == ()


def test_no_more_than_were_asked_for() -> None:
    index = FullTextCardIndex()
    assert len(suggest("refund", OneShelf(*TIES), index, limit=1)) == 1
    assert suggest("refund", OneShelf(*TIES), index, limit=0) == ()
    assert suggest("refund", OneShelf(), index) == ()


def test_what_lies_on_the_board_or_was_dismissed_is_not_proposed_again() -> None:
    session = Session(
        SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77"),
        "Refunds",
        brief="refund",
        decisions=(Decision(DecisionId("d1"), "Why?", card=CardId("b/1")),),
        dismissed=(CardId("c/1"), CardId("gone/1")),
    )
    found = suggest_for(session, OneShelf(*TIES), FullTextCardIndex())
    assert [(one.card, one.score) for one in found] == [("a/1", 1.0)]


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
