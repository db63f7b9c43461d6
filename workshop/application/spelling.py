"""Finds the known word that a misspelled or unfinished one stands for."""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from typing import Final

_SHORTEST: Final = 5
"""Letters of a word that may be misspelled: among shorter ones every other is a neighbour."""
_LEAST_BEGUN: Final = 4
_MOST_ENDS: Final = 6


class Spelling:
    """The words that cards are written in, found by their neighbours; one slip of a key each."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = sorted(known)
        self._without: dict[str, list[str]] = {}
        for word in self._known:
            if len(word) >= _SHORTEST and word.isalpha():
                bare = word.removesuffix("s")
                for shorter in {word, *_one_letter_less(word), *_one_letter_less(bare)}:
                    self._without.setdefault(shorter, []).append(word)

    def meant_by(self, word: str) -> tuple[str, ...]:
        """Known words that differ from it by one letter, too many, missing, wrong or swapped.

        The first letter is taken for right, and a plural's s looked over.
        """
        bare = word.removesuffix("s")
        if len(bare) < _SHORTEST or not bare.isalpha():
            return ()
        found: dict[str, None] = {}
        for asked in dict.fromkeys((word, bare)):
            for shorter in (asked, *_one_letter_less(asked)):
                for known in self._without.get(shorter, ()):
                    if known[0] == word[0] and (
                        _one_slip_apart(asked, known)
                        or _one_slip_apart(asked, known.removesuffix("s"))
                    ):
                        found[known] = None
        return tuple(found)

    def begun_with(self, beginning: str) -> tuple[str, ...]:
        """Known words that begin so; none where the beginning says too little."""
        if len(beginning) < _LEAST_BEGUN:
            return ()
        at = bisect_left(self._known, beginning)
        ends = [word for word in self._known[at : at + _MOST_ENDS] if word.startswith(beginning)]
        return tuple(ends)


def _one_letter_less(word: str) -> Iterator[str]:
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _one_slip_apart(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, rest_of_other = one[start:], other[start:]
    if len(one) == len(other):
        swapped = rest[:2] == rest_of_other[:2][::-1]
        return rest[1:] == rest_of_other[1:] or (swapped and rest[2:] == rest_of_other[2:])
    longer, shorter = sorted((rest, rest_of_other), key=len, reverse=True)
    return longer[1:] == shorter
