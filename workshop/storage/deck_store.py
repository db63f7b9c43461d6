"""The user's own decks, kept in the library as their source."""

from workshop.exercise.cards import Deck, DeckId
from workshop.storage.codec import from_json, to_json
from workshop.storage.disk import Disk
from workshop.storage.failures import in_words


class OwnDecks:
    """A DeckStore on one library."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def keep(self, deck: Deck) -> None:
        """Keep it among the user's decks, in the place of one with its id."""
        with self._disk.writing() as connection:
            connection.execute(
                "INSERT INTO deck VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                "name = excluded.name, language = excluded.language, "
                "decisions = excluded.decisions, source = excluded.source",
                (deck.id, deck.name, deck.language, len(deck.decision), to_json(deck)),
            )

    def decks(self) -> list[Deck]:
        """The user's own decks, by name."""
        rows = self._disk.rows("SELECT source FROM deck ORDER BY name, id")
        with in_words(self._disk.path):
            return [from_json(Deck, source) for (source,) in rows]

    def discard(self, deck: DeckId) -> None:
        """Delete an own deck; one that is not there is no fault."""
        with self._disk.writing() as connection:
            connection.execute("DELETE FROM deck WHERE id = ?", (deck,))
