"""The shelf holds what came with the program and what the user added."""

import subprocess
import sys

from workshop.exercise.cards import Deck, DeckId
from workshop.files.shelf import STANDARD_ROLES, Shelf
from workshop.resources import resource


class OwnDecks:
    """A DeckStore in memory."""

    def __init__(self, *decks: Deck) -> None:
        self._decks = list(decks)

    def keep(self, deck: Deck, *, keep_old: bool = True) -> None:
        del keep_old
        self._decks.append(deck)

    def discard(self, deck: DeckId) -> None:
        self._decks = [one for one in self._decks if one.id != deck]

    def decks(self) -> list[Deck]:
        return self._decks


def shelf(*own: Deck) -> Shelf:
    return Shelf(resource("decks"), OwnDecks(*own))


def test_shipped_decks_come_first_and_each_part_is_sorted_by_name() -> None:
    shelved = shelf(Deck(DeckId("b"), "beta"), Deck(DeckId("a"), "Alpha")).decks()
    shipped = [one.deck.name.casefold() for one in shelved if one.shipped]
    assert len(shipped) >= 2
    assert shipped == sorted(shipped)
    assert [one.deck.id for one in shelved[len(shipped) :]] == ["a", "b"]


def test_the_standard_role_cards_are_no_deck_of_questions() -> None:
    standard = shelf().standard_roles()
    assert len(standard.role) == 12
    assert STANDARD_ROLES not in {one.deck.id for one in shelf().decks()}


def test_an_own_deck_does_not_hide_a_shipped_one() -> None:
    impostor = Deck(DeckId("billing"), "Mine")
    assert "Mine" not in {one.deck.name for one in shelf(impostor).decks()}


def test_what_the_user_adds_is_there_at_once() -> None:
    own = OwnDecks()
    both = Shelf(resource("decks"), own)
    before = len(both.decks())
    own.keep(Deck(DeckId("mine"), "Mine"))
    assert len(both.decks()) == before + 1


def test_a_shelf_that_nobody_asked_imports_nothing_slow() -> None:
    program = (
        "import sys; from workshop.bootstrap import build_services; "
        "print([one for one in ('pydantic', 'click', 'reportlab') if one in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
