"""The user's own decks, kept in the library as their source."""

from pathlib import Path

from workshop.application.deck_text import deck_text
from workshop.exercise.cards import Deck, DeckId
from workshop.storage.backups import Backups
from workshop.storage.codec import from_json, to_json
from workshop.storage.disk import Disk
from workshop.storage.failures import in_words


class OwnDecks:
    """A DeckStore on one library."""

    def __init__(self, disk: Disk, backups: Backups) -> None:
        self._disk = disk
        self._backups = backups

    def keep(self, deck: Deck) -> Path | None:
        """Keep it among the user's decks; says where the file of one that it replaces is kept."""
        with self._disk.writing() as connection:
            kept: Path | None = None
            there = connection.execute(
                "SELECT source FROM deck WHERE id = ?", (deck.id,)
            ).fetchone()
            if there is not None:
                old = from_json(Deck, there[0])
                kept = self._backups.keep_replaced(old.id, "toml", deck_text(old))
            connection.execute(
                "INSERT INTO deck VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                "name = excluded.name, language = excluded.language, "
                "decisions = excluded.decisions, source = excluded.source",
                (deck.id, deck.name, deck.language, len(deck.decision), to_json(deck)),
            )
        return kept

    def decks(self) -> list[Deck]:
        """The user's own decks, by name."""
        rows = self._disk.rows("SELECT source FROM deck ORDER BY name, id")
        with in_words(self._disk.path):
            return [from_json(Deck, source) for (source,) in rows]

    def discard(self, deck: DeckId) -> None:
        """Delete an own deck; one that is not there is no fault."""
        with self._disk.writing() as connection:
            connection.execute("DELETE FROM deck WHERE id = ?", (deck,))
