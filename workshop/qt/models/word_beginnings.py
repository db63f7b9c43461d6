"""Finds lines by the beginnings of their words: "gtb" and "ba go" both find "Go to Ballot"."""

import re
import unicodedata
from typing import Final

_WORDS: Final = re.compile(r"\w+")
_MOST_LETTERS: Final = 60
_MOST_WORDS: Final = 40


def plain_words(text: str) -> list[str]:
    """The words of a text without case, accents and punctuation; the first forty."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return _WORDS.findall(kept)[:_MOST_WORDS]


def distance(typed: str, text: str) -> int | None:
    """How far a text is from what was typed, 0 for the nearest; None where it does not fit.

    Each word typed has to be made of the beginnings of one or more words of the text, in their
    order; the words typed may come in any order. Near are matches early in the text, of few words.
    """
    words = plain_words(text)
    found = [_distance(token[:_MOST_LETTERS], words) for token in plain_words(typed)]
    far = [one for one in found if one is not None]
    return sum(far) if len(far) == len(found) else None


def _distance(token: str, words: list[str]) -> int | None:
    """The least sum of 2 for each word begun beyond the first, 1 for each passed over."""
    # best[n]: what it costs to have spelt the first n letters by the words looked at so far
    best: dict[int, int] = {0: 0}
    whole: int | None = None
    for word in words:
        after: dict[int, int] = {}
        for spelt, cost in best.items():
            length = _shared(word, token, spelt)
            begun = cost if spelt == 0 else cost + 2
            for end in range(spelt + 1, spelt + length + 1):
                after[end] = min(after.get(end, begun), begun)
            passed = cost + 1
            after[spelt] = min(after.get(spelt, passed), passed)
        best = after
        here = best.get(len(token))
        if here is not None and (whole is None or here < whole):
            whole = here
    return whole


def _shared(word: str, token: str, start: int) -> int:
    """How many letters of the token from `start` on the word begins with."""
    length = 0
    for letter, wanted in zip(word, token[start:], strict=False):
        if letter != wanted:
            break
        length += 1
    return length
