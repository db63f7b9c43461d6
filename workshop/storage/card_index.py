"""Finds decision cards by words: ranked for a brief, or by full text in memory."""

import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.application.ports import Progress, Proposal
from workshop.exercise.cards import CardId, Deck

if TYPE_CHECKING:
    from workshop.application.card_ranking import CardRanking

_QUESTION: Final = 4.0
_KEYWORDS: Final = 3.0
_LIKELY_GUESS: Final = 1.0

_SOON_READ: Final = 1_500
"""Cards that are read in a moment; more of them are better read away from the screen."""


class FullTextCardIndex:
    """A CardIndex, with a list of synonyms where there is one. Reads the decks once."""

    def __init__(self, synonyms: Path | None = None) -> None:
        self._synonyms = synonyms
        self._known: _Known | None = None

    def matches(
        self, decks: Sequence[Deck], words: Sequence[str], limit: int
    ) -> list[tuple[CardId, float]]:
        """Cards that hold any of the words, best first; ties in deck order.

        Words are looked for in question, keywords and likely guess, by their stems. Scores are
        above zero, larger is better; 0 as limit is no limit.
        """
        asked = [_quoted(word) for word in words if any(map(str.isalnum, word))]
        if not asked:
            return []
        known = self._known_of(tuple(decks))
        rows = known.table.execute(_MATCHES, (" OR ".join(asked), limit or -1))
        return [(known.cards[row], score) for row, score in rows]

    def proposals(
        self,
        decks: Sequence[Deck],
        brief: str,
        limit: int,
        *,
        without: Collection[CardId] = (),
        favour: Mapping[CardId, float] | None = None,
    ) -> tuple[Proposal, ...]:
        """Cards for a brief, best first with 1.0, each with the words that say why."""
        ranking = self._known_of(tuple(decks)).ranking
        return ranking.proposals(brief, limit, without=without, favour=favour)

    def reading(self, decks: Sequence[Deck]) -> Callable[[Progress], None] | None:
        """What reads these decks, in any thread; None where they are read, or few enough."""
        wanted = tuple(decks)
        if self._known is not None and self._known.is_read and self._known.decks == wanted:
            return None
        if sum(len(deck.decision) for deck in wanted) <= _SOON_READ:
            return None
        return partial(self._read, wanted)

    def _read(self, decks: tuple[Deck, ...], progress: Progress) -> None:
        known = _Known(decks, self._synonyms, progress)
        known.read()
        # in one piece: who asks meanwhile is answered from one or the other
        self._known = known

    def _known_of(self, decks: tuple[Deck, ...]) -> "_Known":
        known = self._known
        if known is None or known.decks != decks:
            known = self._known = _Known(decks, self._synonyms)
        return known


class _Known:
    """What some decks hold, each side of it read when it is first wanted."""

    def __init__(
        self, decks: tuple[Deck, ...], synonyms: Path | None, progress: Progress | None = None
    ) -> None:
        self.decks = decks
        self.cards = [deck.card_id(card) for deck in decks for card in deck.decision]
        self._synonyms, self._progress = synonyms, progress
        self.is_read = False

    def read(self) -> None:
        """Read both sides at once."""
        self.is_read = bool(self.ranking) and bool(self.table)
        self._progress = None

    @cached_property
    def ranking(self) -> "CardRanking":
        """What proposes cards for a brief."""
        # here and not above: a program that proposes nothing starts without it
        from workshop.application.card_ranking import CardRanking
        from workshop.application.synonyms import read_synonyms

        said = self._synonyms.read_text(encoding="utf-8") if self._synonyms else ""
        return CardRanking(self.decks, read_synonyms(said), self._progress)

    @cached_property
    def table(self) -> sqlite3.Connection:
        """What looks for words; read by one thread and then asked by another, never by two."""
        table = sqlite3.connect(":memory:", check_same_thread=False)
        table.execute(_TABLE)
        for deck in self.decks:
            for card in deck.decision:
                texts = (card.question, " ".join(card.keywords), card.likely_guess)
                table.execute("INSERT INTO card VALUES (?, ?, ?)", [_clean(one) for one in texts])
        table.commit()
        return table


def _quoted(word: str) -> str:
    return '"{}"'.format(_clean(word).replace('"', " "))


def _clean(text: str) -> str:
    return text.replace("\0", " ").encode(errors="replace").decode()


_TABLE: Final = """
    CREATE VIRTUAL TABLE card USING fts5 (
        question, keywords, likely_guess,
        tokenize = 'porter unicode61 remove_diacritics 2'
    )
"""

_MATCHES: Final = f"""
    SELECT rowid - 1, -bm25(card, {_QUESTION}, {_KEYWORDS}, {_LIKELY_GUESS}) AS score
    FROM card WHERE card MATCH ? ORDER BY score DESC, rowid LIMIT ?
"""
