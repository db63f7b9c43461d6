"""The words of a brief, and their stems: what cards and briefs are compared by."""

import re
from functools import lru_cache
from typing import Final

from workshop.application.plain_words import PLAIN_WORDS
from workshop.exercise.text import cleaned

MOST_WORDS: Final = 200
"""Words of a brief that are looked for; a longer brief says the same again."""

_SHORTEST: Final = 2
"""Letters of a word worth looking for, and figures of a number that says nothing yet."""

_STEM: Final = 3
"""Letters that stay of a word, at least."""

_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SPELLINGS: Final = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{3})our(|s|ed|ing|ite|ites|al)$"), r"or\1"),
    (re.compile(r"tre(s?)$"), r"ter\1"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"ence(s?)$"), r"ense\1"),
    (re.compile(r"grey"), "gray"),
)
"""British endings as Americans write them; both are stemmed alike, right or wrong."""

_ENDINGS: Final = (
    *("izations", "ization", "izing", "izes", "ized", "izer", "ize"),
    *("abilities", "ability", "ibility", "able", "ible"),
    *("ications", "ication", "ations", "ation", "ators", "ator", "ating", "ated", "ates", "ate"),
    *("ments", "ment", "ions", "ion", "ying", "ings", "ing", "ies", "ied"),
    *("ers", "ed", "es", "er", "ly", "s", "e", "y"),
)
_DOUBLE: Final = re.compile(r"([b-df-hj-np-tv-z])\1$")


def words_in(text: str, *, plain: bool = False) -> list[str]:
    """The words of a text in their order, repeated ones too: small letters, without "’s".

    Words that every brief has are left out, unless `plain`. A hyphenated word is followed by
    itself in one piece: sign-up, signup.
    """
    found: list[str] = []
    for match in _WORD.finditer(cleaned(text).casefold()):
        word = match.group().replace("’", "'").removesuffix("'s")
        if plain or is_telling(word):
            found.append(word)
            if "-" in word:
                found.append(joined(word))
    return found


def words_of(brief: str, *, plain: bool = False) -> tuple[str, ...]:
    """The words of a brief worth looking for, each once, in their order; so many at most."""
    return tuple(dict.fromkeys(words_in(brief, plain=plain)))[:MOST_WORDS]


def is_telling(word: str) -> bool:
    """Whether a word, in small letters, says what a brief is about."""
    if word in PLAIN_WORDS or (len(word) < _SHORTEST and word.isascii()):
        return False
    return not (word.isdigit() and len(word) <= _SHORTEST)


def joined(word: str) -> str:
    """A hyphenated word in one piece."""
    return word.replace("-", "")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What a word has in common with its plurals, its other forms and its other spelling."""
    for british, american in _SPELLINGS:
        word, changed = british.subn(american, word)
        if changed:
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            word = word.removesuffix(ending)
            break
    return _DOUBLE.sub(r"\1", word) if len(word) > _STEM else word
