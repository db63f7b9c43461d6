"""Cards for a long brief among 10,000 of one's own, and for a brief being typed; and how good.

The times are this process's own, against what they may take: a frame, and 30 ms. Before the first
of them the cards are read; how long the screen then waits at most is against what a hand notices.
"""

import os
import random
from collections.abc import Callable, Sequence
from itertools import pairwise
from time import perf_counter, process_time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

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
from workshop.qt.jobs import PoolJobs
from workshop.resources import resource
from workshop.storage.card_index import FullTextCardIndex

OWN, LONG, TIMES = 10_000, 5_000, 15
_FRAME, _LONG_BRIEF, _NOTICED = 0.016, 0.030, 0.100
"""Seconds for a keystroke, for a long brief, and after which a window seems to hang."""
_READINGS = 3


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
    waits = min(_longest_wait(among) for _ in range(_READINGS))
    return [
        Measure("the screen waits, 10,000 cards are read / 0.1 s", waits, _NOTICED, 1.0),
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


def _longest_wait(decks: Sequence[Deck]) -> float:
    """For how long nothing can be painted, at most, while the cards are read in the pool."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["bench"])
    loop, jobs, ticks = QEventLoop(app), PoolJobs(), [perf_counter()]
    read = FullTextCardIndex(resource("words", "synonyms.txt")).reading(decks)
    assert read is not None
    every = QTimer(interval=1)
    every.timeout.connect(lambda: ticks.append(perf_counter()))
    every.start()
    jobs.run(read, lambda _value: loop.quit(), lambda _fault: loop.exit(1))
    assert loop.exec() == 0
    every.stop()
    return max(after - before for before, after in pairwise(ticks))


def _least(work: Callable[[int], object]) -> float:
    """The least of some runs after the first: what the machine does besides is not ours."""
    work(0)
    taken: list[float] = []
    for turn in range(TIMES):
        start = process_time()
        work(turn)
        taken.append(process_time() - start)
    return min(taken)
