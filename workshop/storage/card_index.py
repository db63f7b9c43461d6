"""Finds decision cards by words: full text in memory, stemmed, weighted, built once per decks."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.application.ports import Proposal
from workshop.exercise.cards import CardId, Deck

if TYPE_CHECKING:
    from workshop.application.card_ranking import CardRanking

_QUESTION: Final = 4.0
_KEYWORDS: Final = 3.0
_LIKELY_GUESS: Final = 1.0


class FullTextCardIndex:
    """A CardIndex, with a list of synonyms where there is one. Belongs to the thread that asks."""

    def __init__(self, synonyms: Path | None = None) -> None:
        self._synonyms = synonyms
        self._ranked: tuple[Deck, ...] | None = None
        self._ranking: CardRanking | None = None
        self._decks: tuple[Deck, ...] | None = None
        self._cards: list[CardId] = []
        self._index: sqlite3.Connection | None = None

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
        rows = self._built(tuple(decks)).execute(_MATCHES, (" OR ".join(asked), limit or -1))
        return [(self._cards[row], score) for row, score in rows]

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
        ranking = self._ranking_of(tuple(decks))
        return ranking.proposals(brief, limit, without=without, favour=favour)

    def _ranking_of(self, decks: tuple[Deck, ...]) -> "CardRanking":
        if self._ranking is None or self._ranked != decks:
            # here and not above: a program that proposes nothing starts without it
            from workshop.application.card_ranking import CardRanking
            from workshop.application.synonyms import read_synonyms

            said = self._synonyms.read_text(encoding="utf-8") if self._synonyms else ""
            self._ranking = CardRanking(decks, read_synonyms(said))
            self._ranked = decks
        return self._ranking

    def _built(self, decks: tuple[Deck, ...]) -> sqlite3.Connection:
        if self._index is not None and self._decks == decks:
            return self._index
        if self._index is not None:
            self._index.close()
        index = sqlite3.connect(":memory:")
        index.execute(_TABLE)
        self._cards = []
        for deck in decks:
            for card in deck.decision:
                texts = (card.question, " ".join(card.keywords), card.likely_guess)
                values = [_clean(text) for text in texts]
                index.execute("INSERT INTO card VALUES (?, ?, ?)", values)
                self._cards.append(deck.card_id(card))
        index.commit()
        self._decks, self._index = decks, index
        return index


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
