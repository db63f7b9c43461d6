"""The user's own decks, kept in the library as their source."""

from collections.abc import Collection

from workshop.application.ports import BadInput
from workshop.exercise.cards import Deck, DeckId
from workshop.storage.codec import from_json, to_json
from workshop.storage.disk import Disk
from workshop.storage.failures import in_words


class OwnDecks:
    """A DeckStore on one library. `shipped` are the ids that no own deck may take."""

    def __init__(self, disk: Disk, shipped: Collection[DeckId] = ()) -> None:
        self._disk = disk
        self._shipped = frozenset(shipped)

    def keep(self, deck: Deck) -> None:
        """Keep it, in the place of an own deck with its id.

        Raises BadInput where it takes a shipped deck's id.
        """
        if deck.id in self._shipped:
            raise BadInput(f"The deck id {deck.id} is taken by a deck that comes with Whose Call.")
        with self._disk.writing() as connection:
            connection.execute(
                "INSERT INTO deck VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                "name = excluded.name, language = excluded.language, "
                "decisions = excluded.decisions, source = excluded.source",
                (deck.id, deck.name, deck.language, len(deck.decision), to_json(deck)),
            )

    def decks(self) -> tuple[Deck, ...]:
        """The user's own decks, by name."""
        rows = self._disk.rows("SELECT source FROM deck ORDER BY name, id")
        with in_words(self._disk.path):
            return tuple(from_json(Deck, source) for (source,) in rows)

    def discard(self, deck: DeckId) -> None:
        """Delete an own deck; one that is not there is no fault."""
        with self._disk.writing() as connection:
            connection.execute("DELETE FROM deck WHERE id = ?", (deck,))
