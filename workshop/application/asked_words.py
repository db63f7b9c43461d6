"""What a brief asks the cards for: stems with a weight, and the words they were read from."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Final

from workshop.application.brief_words import MOST_WORDS, joined, stem, words_in
from workshop.application.spelling import Spelling
from workshop.application.synonyms import Synonyms

_SYNONYM: Final = 0.3
_MISSPELLED: Final = 0.7
_UNFINISHED: Final = 0.5
_OPENING: Final = 1.5
"""What a word in the first line counts: there it says what all of it is about."""
_LONG_OPENING: Final = 120
_IN_PIECES: Final = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class AskedStem:
    """One stem that a brief asks for."""

    weight: float
    """1.0 for a word said once; less where it is only meant, more where it is insisted on."""
    words: list[str]
    """The words of the brief that it was read from, as they are written there."""


def asked_words(
    brief: str, known: Collection[str], synonyms: Synonyms, spelling: Spelling
) -> dict[str, AskedStem]:
    """The stems to look for in cards whose stems are `known`, the brief's own words first."""
    asked: dict[str, AskedStem] = {}
    opening = set(words_in(brief.strip().partition("\n")[0][:_LONG_OPENING]))
    said: dict[str, int] = {}
    for word in words_in(brief):
        said[word] = said.get(word, 0) + 1
    said = dict(list(said.items())[:MOST_WORDS])
    written = {joined(word): word for word in said if "-" in word}
    for pair, first in _pairs(brief).items():
        if stem(pair) in known and pair not in said:
            said[pair] = 1
            written[pair] = first
    for word, times in said.items():
        weight = (1 + log(times)) * (_OPENING if word in opening else 1.0)
        shown = written.get(word, word)
        _ask(asked, stem(word), weight, shown)
        if stem(word) not in known:
            _ask_neighbours(asked, word, weight, shown, spelling, brief)
    for one, meant in list(asked.items()):
        for other in synonyms.get(one, ()):
            if other in known:
                for word in meant.words:
                    _ask(asked, other, _SYNONYM * meant.weight, word)
    return asked


def _ask(asked: dict[str, AskedStem], what: str, weight: float, word: str) -> None:
    there = asked.setdefault(what, AskedStem(0.0, []))
    there.weight = max(there.weight, weight)
    if word not in there.words:
        there.words.append(word)


def _ask_neighbours(
    asked: dict[str, AskedStem],
    word: str,
    weight: float,
    shown: str,
    spelling: Spelling,
    brief: str,
) -> None:
    for known in spelling.meant_by(word):
        _ask(asked, stem(known), _MISSPELLED * weight, shown)
    if brief.casefold().endswith(word):
        for known in spelling.begun_with(word):
            _ask(asked, stem(known), _UNFINISHED * weight, shown)


def _pairs(brief: str) -> dict[str, str]:
    """Two words next to each other as one, with the first: cards say sign-up, log-in, checkout."""
    pieces = _IN_PIECES.findall(brief.casefold())
    return {one + other: one for one, other in pairwise(pieces)}


def reasons(
    brief_order: Sequence[str], asked: Mapping[str, AskedStem], found: Collection[str]
) -> tuple[str, ...]:
    """The words of a brief behind the stems that were found, in the brief's order."""
    words = {word for one in found if one in asked for word in asked[one].words}
    return tuple(word for word in brief_order if word in words)
