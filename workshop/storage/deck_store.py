"""The user's own decks, kept in the library as their source."""

import sqlite3
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

    def keep(self, deck: Deck, *, keep_old: bool = True) -> Path | None:
        """Keep it among the user's decks; says where the file of one that it replaces is kept.

        Without `keep_old` no file of it is kept.
        """
        self._read = None
        with self._disk.writing() as connection:
            kept = self._keep_file(connection, deck.id) if keep_old else None
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

    def discard(self, deck: DeckId) -> Path | None:
        """Delete an own deck; says where its file is kept. One that is not there is no fault."""
        self._read = None
        with self._disk.writing() as connection:
            kept = self._keep_file(connection, deck)
            connection.execute("DELETE FROM deck WHERE id = ?", (deck,))
        return kept

    def _keep_file(self, connection: sqlite3.Connection, deck: DeckId) -> Path | None:
        there = connection.execute("SELECT source FROM deck WHERE id = ?", (deck,)).fetchone()
        if there is None:
            return None
        old = from_json(Deck, there[0])
        return self._backups.keep_replaced(old.id, "toml", deck_text(old))
