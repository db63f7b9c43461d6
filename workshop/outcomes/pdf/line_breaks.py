"""Where a text may go on in the next line, and where a word that is too long is cut."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from workshop.outcomes.pdf.syllables import has_syllables, stay_together, syllable_starts

_AFTER: Final = "-–—/\\_.,;:@&?!|"
"""A word of several parts may be parted behind these, where letters follow."""
_AFTER_IN_LONG: Final = 24
"""Characters; words that are no longer are parted behind dashes and slashes only."""
_DASHES: Final = "-–—/"
_NOT_AT_START: Final = frozenset(
    "、。，．）」』】〉》〕！？：；・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜ヽヾゝゞ…‥,.!?:;)]}”’%"
)
_NOT_AT_END: Final = frozenset("（「『【〈《〔([{“‘$£€")
_EAST_ASIAN: Final = (
    (0x2E80, 0x3130),
    (0x3190, 0xA4D0),
    (0xF900, 0xFB00),
    (0xFE30, 0xFE50),
    (0xFF00, 0xFFF0),
    (0x20000, 0x40000),
)
_JOINER: Final = "\u200d"
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS: Final = range(0x1F1E6, 0x1F200)
_VIRAMA: Final = 9
"""The combining class of what joins the consonants of Indic scripts."""
_SHORTEST_PART: Final = 3


def words_of(text: str) -> Iterator[tuple[bool, str]]:
    """What stands between places where a line may end; each with whether a space is before it."""
    spaced = False
    for word in text.split(" "):
        if word:
            for part in _parts(word):
                yield spaced, part
                spaced = False
        spaced = True
    if text.endswith(" "):
        yield True, ""


@lru_cache(maxsize=4096)
def _parts(word: str) -> Sequence[str]:
    long = len(word) > _AFTER_IN_LONG
    if word.isascii() and not long and "-" not in word and "/" not in word:
        return (word,)
    starts = frozenset(syllable_starts(word)) if has_syllables(word) else frozenset[int]()
    parts: list[str] = []
    start = 0
    for place in range(1, len(word)):
        if place in starts or may_break(word[place - 1], word[place], long=long):
            parts.append(word[start:place])
            start = place
    return (*parts, word[start:])


def may_break(left: str, right: str, *, long: bool = False) -> bool:
    """Whether a line may end between two letters that no space parts."""
    if is_east_asian(left) or is_east_asian(right):
        return (
            right not in _NOT_AT_START
            and left not in _NOT_AT_END
            and not unicodedata.combining(right)
        )
    return left in (_AFTER if long else _DASHES) and right.isalpha()


def is_east_asian(letter: str) -> bool:
    """Whether it is of a script that is written without spaces, and may break anywhere."""
    code = ord(letter)
    return code >= 0x2E80 and any(first <= code < end for first, end in _EAST_ASIAN)


def may_cut(word: str, place: int) -> bool:
    """Whether a place lies between two letters, and not between a letter and its marks."""
    left, right = word[place - 1], word[place]
    if right.isascii():
        return True
    return not (
        unicodedata.category(right).startswith("M")
        or _JOINER in (left, right)
        or right == "\u200c"
        or ord(right) in _SKIN_TONES
        or (ord(left) in _FLAG_LETTERS and ord(right) in _FLAG_LETTERS)
        or unicodedata.combining(left) == _VIRAMA
        or stay_together(left, right)
    )


def wants_hyphen(word: str, place: int) -> bool:
    """Whether a cut goes through a word of an alphabet, so that a small stroke says it goes on."""
    around = word[place - 1 : place + 1]
    return around.isalpha() and around.islower()


def good_cut(word: str, most: int) -> int:
    """Where to cut a word so that at most so many letters stand before it; at least one does.

    Inside a word of letters it keeps three on both sides, and cuts before a consonant that
    follows a vowel where one is near.
    """
    most = max(1, min(most, len(word) - 1))
    place = most
    while place > 1 and not may_cut(word, place):
        place -= 1
    if not may_cut(word, place):  # marks without end: one has to begin a line
        return most
    if not wants_hyphen(word, place) or place < 2 * _SHORTEST_PART:
        return place
    place = min(place, max(place - _SHORTEST_PART, len(word) - _SHORTEST_PART))
    for near in range(place, max(_SHORTEST_PART, place - 4) - 1, -1):
        if word[near - 1] in "aeiouy" and word[near] not in "aeiouy" and may_cut(word, near):
            return near
    return place
