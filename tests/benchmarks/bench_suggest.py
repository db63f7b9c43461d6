"""Cards for a long brief among 10,000 of one's own, and for a brief being typed; and how good.

The times are this process's own, against what they may take: a frame, and 30 ms.
"""

import random
from collections.abc import Callable
from time import process_time

from tests.benchmarks.measure import Measure
from tests.benchmarks.suggest_quality import (
    FIRST,
    SETS,
    Ranker,
    briefs,
    by_bm25,
    by_shared_words,
    quality,
)
from workshop.exercise.cards import DecisionCard, DecisionId, Deck, DeckId
from workshop.files.shelf import read_decks
from workshop.resources import resource
from workshop.storage.card_index import FullTextCardIndex

OWN, LONG, TIMES = 10_000, 5_000, 15
_FRAME, _LONG_BRIEF = 0.016, 0.030
"""Seconds for a keystroke, and for a long brief."""


def run() -> list[Measure]:
    """Both times against what they may take."""
    decks = _shipped()
    own = _own(decks)
    typed, index = briefs("tuning")[4].text, FullTextCardIndex(resource("words", "synonyms.txt"))
    text = " ".join(one.text for name in SETS for one in briefs(name))[:LONG]
    keystrokes = _least(lambda turn: index.proposals(decks, typed[: 20 + 2 * turn], FIRST))
    crowded = FullTextCardIndex(resource("words", "synonyms.txt"))
    among = [*decks, own]
    long = _least(lambda turn: crowded.proposals(among, text[turn:], FIRST))
    return [
        Measure("a keystroke in a brief / a frame", keystrokes, _FRAME, 1.0),
        Measure("5,000 letters, 10,000 own cards / 30 ms", long, _LONG_BRIEF, 1.0),
    ]


def said() -> list[str]:
    """How well briefs find the cards that a facilitator wants, ours and two baselines."""
    decks = _shipped()
    index = FullTextCardIndex(resource("words", "synonyms.txt"))
    rankers: dict[str, Ranker] = {
        "shared words": by_shared_words(decks),
        "bm25 without weights": by_bm25(decks),
        "ours": lambda brief: [one.card for one in index.proposals(decks, brief, FIRST)],
    }
    lines = [f"{'':32}{'briefs':>8}{'recall at 10':>16}{'reciprocal rank':>18}"]
    for name in SETS:
        of = briefs(name)
        for ranker, rank in rankers.items():
            found = quality(rank, of)
            title = f"{name.replace('_', ' ')}: {ranker}"
            lines.append(f"{title:32}{len(of):8}{found.recall:16.2f}{found.reciprocal_rank:18.2f}")
    return lines


def _shipped() -> list[Deck]:
    return [deck for deck in read_decks(resource("decks")) if deck.decision]


def _own(decks: list[Deck]) -> Deck:
    """A deck of many cards made of the words of the shipped ones, always the same."""
    dice = random.Random(7)
    words = [
        word
        for deck in decks
        for card in deck.decision
        for word in f"{card.question} {card.likely_guess}".split()
    ]
    cards = tuple(
        DecisionCard(
            DecisionId(f"c{at}"),
            " ".join(dice.choices(words, k=12)),
            likely_guess=" ".join(dice.choices(words, k=8)),
            keywords=tuple(dice.choices(words, k=5)),
        )
        for at in range(OWN)
    )
    return Deck(DeckId("own"), "Our own", decision=cards)


def _least(work: Callable[[int], object]) -> float:
    """The least of some runs after the first: what the machine does besides is not ours."""
    work(0)
    taken: list[float] = []
    for turn in range(TIMES):
        start = process_time()
        work(turn)
        taken.append(process_time() - start)
    return min(taken)
