"""The decks at hand: those that come with the program, and the user's own."""

from pathlib import Path
from typing import Final

from workshop.application.failures import BadInput
from workshop.application.ports import DeckStore, ShelvedDeck
from workshop.exercise.cards import Deck, DeckId
from workshop.files.decode import decoded

STANDARD_ROLES: Final = DeckId("standard-roles")


class Shelf:
    """Shipped decks are read once, when one is first asked for; own decks come from the store."""

    def __init__(self, folder: Path, own: DeckStore) -> None:
        self._folder = folder
        self._own = own
        self._shipped: tuple[Deck, ...] | None = None

    def decks(self) -> tuple[ShelvedDeck, ...]:
        """Shipped decks first, then the user's, each by name."""
        shipped = (deck for deck in self._all_shipped() if deck.id != STANDARD_ROLES)
        taken = {deck.id for deck in self._all_shipped()}
        own = (deck for deck in self._own.decks() if deck.id not in taken)
        return (
            *(ShelvedDeck(deck, shipped=True) for deck in sorted(shipped, key=_by_name)),
            *(ShelvedDeck(deck, shipped=False) for deck in sorted(own, key=_by_name)),
        )

    def standard_roles(self) -> Deck:
        """The standard role cards: a deck without questions, not among `decks`."""
        return next(deck for deck in self._all_shipped() if deck.id == STANDARD_ROLES)

    def _all_shipped(self) -> tuple[Deck, ...]:
        if self._shipped is None:
            self._shipped = read_decks(self._folder)
        return self._shipped


def read_decks(folder: Path) -> tuple[Deck, ...]:
    """The decks that come with the program, standard role cards included, in order of files."""
    return tuple(_deck_in(path) for path in sorted(folder.glob("*.toml")))


def _deck_in(path: Path) -> Deck:
    value = decoded(path.read_bytes(), path.name).value
    if not isinstance(value, Deck):
        raise BadInput(f"{path.name} came with the program, and is no deck.")
    return value


def _by_name(deck: Deck) -> tuple[str, str]:
    return deck.name.casefold(), deck.id
