"""The user's own decks, kept in the library as their source."""

from pathlib import Path

from workshop.application.deck_text import deck_text
from workshop.exercise.cards import Deck, DeckId
from workshop.storage.backups import Backups
from workshop.storage.codec import from_json, to_json
from workshop.storage.disk import Disk


class OwnDecks:
    """A DeckStore on one library."""

    def __init__(self, disk: Disk, backups: Backups) -> None:
        self._disk = disk
        self._backups = backups
        self._read: list[Deck] | None = None
        self._version = 0

    def keep(self, deck: Deck) -> Path | None:
        """Keep it among the user's decks; says where the file of one that it replaces is kept."""
        self._read = None
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
        """The user's own decks, by name; the same values again while none is changed."""
        with self._disk.reading() as connection:
            version: int = connection.execute("PRAGMA data_version").fetchone()[0]
            if self._read is None or self._version != version:
                rows = connection.execute("SELECT source FROM deck ORDER BY name, id").fetchall()
                self._read = [from_json(Deck, source) for (source,) in rows]
                self._version = version
            found = list(self._read)
        if self._disk.is_writing:
            self._read = None  # what is not committed may still be taken back
        return found

    def discard(self, deck: DeckId) -> None:
        """Delete an own deck; one that is not there is no fault."""
        self._read = None
        with self._disk.writing() as connection:
            connection.execute("DELETE FROM deck WHERE id = ?", (deck,))
