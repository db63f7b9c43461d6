"""How well briefs find the cards that a facilitator would want: recall at 10, reciprocal rank.

Against two baselines: the plain count of shared words, and SQLite's bm25 without weights.
"""

import re
import sqlite3
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Final

from workshop.exercise.cards import CardId, Deck

BRIEFS: Final = Path(__file__).parent / "briefs"
SETS: Final = ("tuning", "held_out")
FIRST: Final = 10

Ranker = Callable[[str], Sequence[CardId]]
"""The cards for a brief, best first."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief with the cards that belong on the table for it."""

    text: str
    wanted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over the briefs of a set."""

    recall: float
    """Of the cards wanted, the share among the first ten (of ten at most)."""
    reciprocal_rank: float
    """One over the place of the first card that was wanted; 0 where none was found."""


def briefs(name: str) -> list[Brief]:
    """The briefs of a set."""
    table = tomllib.loads((BRIEFS / f"{name}.toml").read_text(encoding="utf-8"))
    return [Brief(one["text"], frozenset(one["wanted"])) for one in table["brief"]]


def quality(rank: Ranker, of: Sequence[Brief]) -> Quality:
    """How good a ranker is over some briefs."""
    recalls: list[float] = []
    ranks: list[float] = []
    for brief in of:
        found = list(rank(brief.text))[:FIRST]
        recalls.append(len(brief.wanted & set(found)) / min(FIRST, len(brief.wanted)))
        places = [at for at, card in enumerate(found, 1) if card in brief.wanted]
        ranks.append(1 / places[0] if places else 0.0)
    return Quality(mean(recalls), mean(ranks))


def by_shared_words(decks: Sequence[Deck]) -> Ranker:
    """Plain keyword overlap: how many different words a brief shares with a card."""
    cards = [
        (deck.card_id(card), _words(f"{card.question} {card.likely_guess}", *card.keywords))
        for deck in decks
        for card in deck.decision
    ]

    def rank(brief: str) -> list[CardId]:
        asked = _words(brief)
        shared = {card: len(words & asked) for card, words in cards}
        found = [card for card, count in shared.items() if count]
        return sorted(found, key=lambda card: -shared[card])

    return rank


def by_bm25(decks: Sequence[Deck]) -> Ranker:
    """SQLite's bm25 as it comes: no stems, no weights, no words left out."""
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE card USING fts5 (id UNINDEXED, text)")
    for deck in decks:
        for card in deck.decision:
            text = " ".join((card.question, card.likely_guess, *card.keywords))
            index.execute("INSERT INTO card VALUES (?, ?)", (deck.card_id(card), text))

    def rank(brief: str) -> list[CardId]:
        asked = " OR ".join(f'"{word}"' for word in sorted(_words(brief)))
        rows = index.execute(
            "SELECT id FROM card WHERE card MATCH ? ORDER BY rank, rowid LIMIT ?", (asked, FIRST)
        )
        return [CardId(id) for (id,) in rows]

    return rank


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in re.findall(r"\w+", text.casefold()))
