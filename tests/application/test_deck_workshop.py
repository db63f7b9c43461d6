"""Decks of one's own: changed at once, taken back step by step; shipped ones stay as they are."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from workshop.application.deck_edits import (
    moved,
    with_new_card,
    with_new_role,
    without_card,
)
from workshop.application.deck_workshop import DeckWorkshop
from workshop.application.failures import BadInput
from workshop.application.services import Services
from workshop.exercise.cards import DecisionCard, DecisionId, Deck, DeckId, RoleCard, RoleId


@pytest.fixture
def bench(services: Services) -> DeckWorkshop:
    return DeckWorkshop(services.shelf, services.deck_store)


def own(services: Services) -> list[Deck]:
    return services.deck_store.decks()


def kept_files(tmp_path: Path) -> list[Path]:
    return sorted(tmp_path.rglob("*.toml"))


def shipped(bench: DeckWorkshop) -> Deck:
    return bench.decks()[0].deck


def test_a_shipped_deck_is_duplicated_and_only_the_copy_changes(
    bench: DeckWorkshop, services: Services
) -> None:
    first = shipped(bench)
    copy = bench.duplicate(first, f"{first.name} of ours")
    assert own(services) == [copy]
    assert copy.id != first.id
    assert copy.decision == first.decision
    changed, card = with_new_card(copy, "Who decides this?")
    bench.change(changed)
    assert own(services)[0].decision[-1] == card
    assert shipped(bench) == first


def rename(bench: DeckWorkshop, deck: Deck) -> None:
    bench.change(replace(deck, name="Mine"))


def merge(bench: DeckWorkshop, deck: Deck) -> None:
    bench.merge(deck, Deck(DeckId("x"), "X", keywords=("new",)))


@pytest.mark.parametrize("deed", [rename, DeckWorkshop.delete, merge])
def test_what_came_with_the_program_is_not_changed(
    bench: DeckWorkshop, deed: Callable[[DeckWorkshop, Deck], object]
) -> None:
    with pytest.raises(BadInput, match="came with the program"):
        deed(bench, shipped(bench))
    assert not bench.can_undo


def test_a_deck_that_is_called_like_a_shipped_one_gets_an_id_of_its_own(
    bench: DeckWorkshop,
) -> None:
    first = shipped(bench)
    made = {bench.new(first.id).id, bench.new("Standard roles").id, bench.new("???").id}
    assert len(made) == 3
    assert first.id not in made
    assert "standard-roles" not in made


def test_ids_are_no_colleagues_and_never_come_back(bench: DeckWorkshop) -> None:
    ours, theirs = bench.new("New deck"), bench.new("New deck")
    assert ours.id != theirs.id, "whoever names a deck alike can have ours beside theirs"
    first, gone = with_new_card(ours, "What is left open?")
    _, later = with_new_card(without_card(first, gone.id, role=False), "What is left open?")
    assert later.id != gone.id, "a session that remembers the first does not take it for the other"


def test_every_change_is_taken_back_until_the_beginning(
    bench: DeckWorkshop, services: Services
) -> None:
    deck = bench.new("Ours")
    with_card, _ = with_new_card(deck, "One?")
    with_role, _ = with_new_role(with_card, "Lawyer")
    for value in (with_card, with_role):
        bench.change(value)
    bench.delete(with_role)
    assert own(services) == []
    for state in ([with_role], [with_card], [deck], []):
        assert bench.undo() == deck.id
        assert own(services) == state
    assert bench.undo() is None


def test_typing_into_one_place_is_one_step(bench: DeckWorkshop, services: Services) -> None:
    deck = bench.new("Ours")
    for name in ("O", "Ou", "Our own"):
        deck = bench.change(replace(deck, name=name), fold="name")
    bench.change(replace(deck, description="About us"), fold="description")
    bench.undo()
    bench.undo()
    assert [one.name for one in own(services)] == ["Ours"]


def test_the_file_of_a_deck_is_kept_once_before_it_is_changed_and_when_it_goes(
    bench: DeckWorkshop, services: Services, tmp_path: Path
) -> None:
    deck = Deck(DeckId("mine"), "Mine")
    services.deck_store.keep(deck)
    for name in ("Mine 1", "Mine 2", "Mine 3"):
        bench.change(replace(deck, name=name))
    assert len(kept_files(tmp_path)) == 1
    assert 'name = "Mine"' in kept_files(tmp_path)[0].read_text(encoding="utf-8")
    bench.delete(replace(deck, name="Mine 3"))
    assert len(kept_files(tmp_path)) == 2


@pytest.mark.parametrize(
    ("deck", "sentence"),
    [
        (Deck(DeckId("ours"), " \n"), "name"),
        (Deck(DeckId("ours"), "Ours", decision=(DecisionCard(DecisionId("a"), "\t"),)), "question"),
        (Deck(DeckId("ours"), "Ours", role=(RoleCard(RoleId("a"), ""),)), "name"),
        (Deck(DeckId("gone"), "Gone"), "not there"),
    ],
)
def test_what_no_file_could_hold_is_refused(
    bench: DeckWorkshop, services: Services, deck: Deck, sentence: str
) -> None:
    there = bench.new("Ours")
    ours = deck if deck.id == "gone" else replace(deck, id=there.id)
    with pytest.raises(BadInput, match=sentence):
        bench.change(ours)
    assert own(services) == [there]


def test_texts_are_cleaned_on_their_way_in(bench: DeckWorkshop) -> None:
    deck = bench.new("Ours")
    card = DecisionCard(DecisionId("a"), "Who\nrefunds\x00?", options=("Yes ", "", "Yes"))
    changed = bench.change(replace(deck, decision=(card,)))
    assert changed.decision[0].question == "Who refunds?"
    assert changed.decision[0].options == ("Yes",)


def test_merging_takes_what_is_not_asked_yet_under_free_ids(bench: DeckWorkshop) -> None:
    ours = bench.change(
        replace(
            bench.new("Ours"),
            decision=(DecisionCard(DecisionId("a"), "Who refunds?"),),
            role=(RoleCard(RoleId("r"), "Lawyer"),),
        )
    )
    other = Deck(
        DeckId("other"),
        "Other",
        keywords=("money",),
        decision=(
            DecisionCard(DecisionId("b"), "who refunds"),
            DecisionCard(DecisionId("a"), "When do we refund?"),
        ),
        role=(RoleCard(RoleId("r"), "lawyer"), RoleCard(RoleId("r2"), "Judge")),
    )
    merged, taken = bench.merge(ours, other)
    assert taken == 2
    assert [card.question for card in merged.decision] == ["Who refunds?", "When do we refund?"]
    assert len({card.id for card in merged.decision}) == 2
    assert [role.name for role in merged.role] == ["Lawyer", "Judge"]
    assert merged.keywords == ("money",)
    bench.undo()
    there = bench.deck(ours.id)
    assert there is not None
    assert there.deck == ours


def test_a_card_moves_to_another_place() -> None:
    cards = tuple(DecisionCard(DecisionId(name), name) for name in "abc")
    assert [card.id for card in moved(cards, 0, 2)] == ["b", "c", "a"]
    assert [card.id for card in moved(cards, 2, 0)] == ["c", "a", "b"]
    assert moved(cards, 1, 1) == cards
