"""The user's own decks, and cards found by words."""

from pathlib import Path
from threading import Thread

import pytest

from workshop.application.failures import Cancelled
from workshop.exercise.cards import Area, DecisionCard, DecisionId, Deck, DeckId, RoleCard, RoleId
from workshop.storage.card_index import FullTextCardIndex
from workshop.storage.library import Library
from workshop.storage.opening import open_library


def card(id: str, question: str, guess: str = "", *keywords: str) -> DecisionCard:
    return DecisionCard(DecisionId(id), question, likely_guess=guess, keywords=keywords)


BILLING = Deck(
    DeckId("billing"),
    "Billing",
    description="Money",
    keywords=("pay",),
    decision=(
        card("refund", "Who sees a refund button?", "Everyone, always", "money back"),
        card("trial", "Does a trial ask for a card?", "Yes: verification of the card comes first"),
        card("same-a", "What does the invoice say?"),
        card("same-b", "What does the invoice say?"),
    ),
    role=(RoleCard(RoleId("legal"), "Legal", "#5B5EA6", "L", (Area.TRUST,)),),
)
ONBOARDING = Deck(
    DeckId("onboarding"),
    "Onboarding",
    decision=(card("verify", "Must an e-mail address be verified?", "No", "double opt-in"),),
)


def test_own_decks_come_back_by_name_and_whole(library: Library) -> None:
    library.own_decks.keep(ONBOARDING)
    library.own_decks.keep(BILLING)
    assert library.own_decks.decks() == [BILLING, ONBOARDING]
    renamed = Deck(BILLING.id, "Zeal")
    library.own_decks.keep(renamed)
    assert library.own_decks.decks() == [ONBOARDING, renamed]
    library.own_decks.discard(BILLING.id)
    assert library.own_decks.decks() == [ONBOARDING]


def test_a_deck_that_nobody_changed_is_the_same_value_again(library: Library) -> None:
    library.own_decks.keep(BILLING)
    (one,), (again,) = library.own_decks.decks(), library.own_decks.decks()
    assert one is again
    library.own_decks.keep(Deck(BILLING.id, "Zeal"))
    assert library.own_decks.decks() == [Deck(BILLING.id, "Zeal")]


def test_a_deck_taken_back_with_its_transaction_is_not_remembered(library: Library) -> None:
    library.own_decks.keep(BILLING)

    def half_way() -> None:
        with library.sessions.all_or_none():
            library.own_decks.keep(ONBOARDING)
            assert len(library.own_decks.decks()) == 2
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half_way()
    assert library.own_decks.decks() == [BILLING]


def test_what_another_program_does_to_the_decks_is_seen(library: Library, path: Path) -> None:
    assert library.own_decks.decks() == []
    other = open_library(path)
    other.own_decks.keep(BILLING)
    other.close()
    assert library.own_decks.decks() == [BILLING]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["verify"], ["onboarding/verify"]),
        (["verifying", "refunds"], ["onboarding/verify", "billing/refund"]),
        (["opt-in"], ["onboarding/verify"]),
        (["invoices"], ["billing/same-a", "billing/same-b"]),
        (["zebra"], []),
        (["?", '"', ""], []),
        ([], []),
        (['inv" OR "oice', "\ud800", "\0"], []),
    ],
)
def test_cards_are_found_by_stems_and_ties_are_in_deck_order(
    words: list[str], found: list[str]
) -> None:
    matches = FullTextCardIndex().matches([ONBOARDING, BILLING], words, 10)
    assert {card for card, _ in matches} == set(found)
    if found and found[0].startswith("billing/same"):
        assert [card for card, _ in matches] == found
    assert all(score > 0 for _, score in matches)


def test_the_question_counts_most_then_keywords_then_the_likely_guess() -> None:
    filler = [card(f"f{at}", f"Filler number {at} about nothing") for at in range(12)]
    deck = Deck(
        DeckId("weights"),
        "Weights",
        decision=(
            card("guess", "Alpha beta gamma?", "a badge"),
            card("keyword", "Alpha beta gamma?", "a thing", "badge"),
            card("question", "Alpha beta badge?", "a thing"),
            *filler,
        ),
    )
    matches = FullTextCardIndex().matches([deck], ["badge"], 10)
    assert [card for card, _ in matches] == [
        "weights/question",
        "weights/keyword",
        "weights/guess",
    ]
    assert len(FullTextCardIndex().matches([deck], ["badge"], 2)) == 2


def test_the_index_follows_the_decks_it_is_given() -> None:
    index = FullTextCardIndex()
    assert index.matches([BILLING], ["verify"], 10) == index.matches([BILLING], ["verify"], 10)
    assert [card for card, _ in index.matches([ONBOARDING], ["verify"], 10)] == [
        "onboarding/verify"
    ]
    assert index.matches([BILLING], ["address"], 10) == []


def test_many_decks_are_read_apart_and_few_need_no_waiting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def go_on(_share: float, _sentence: str) -> None:
        pass

    def stop(_share: float, _sentence: str) -> None:
        raise Cancelled

    index, decks = FullTextCardIndex(), [ONBOARDING, BILLING]
    assert index.reading(decks) is None
    monkeypatch.setattr("workshop.storage.card_index._SOON_READ", 1)
    read = index.reading(decks)
    assert read is not None
    with pytest.raises(Cancelled):
        read(stop)
    assert index.reading(decks) is not None, "nothing half-read is kept"
    worker = Thread(target=read, args=(go_on,))
    worker.start()
    worker.join()
    assert index.reading(decks) is None
    assert index.reading([BILLING]) is not None, "other decks are read anew"
    assert index.matches(decks, ["verify"], 10)
    assert index.proposals(decks, "verify", 10)
