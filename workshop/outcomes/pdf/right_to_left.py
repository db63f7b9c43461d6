"""Hebrew, put into the order in which it is drawn: our pages set every letter left to right."""

import re
import unicodedata
from typing import Final

_HEBREW: Final = "\u0590-\u05ff\ufb1d-\ufb4f"
_WORD: Final = re.compile(f"[{_HEBREW}][{_HEBREW}'\"]*")
_PHRASE: Final = re.compile(
    f"[{_HEBREW}][{_HEBREW}'\"]*(?:[ ,.:;!?–-]+(?:[0-9]+[ ,.:;!?–-]+)?[{_HEBREW}][{_HEBREW}'\"]*)*"
)
LONGEST_PHRASE: Final = 40
"""Characters kept together on one line; in longer texts each word is turned by itself."""

NO_BREAK_SPACE: Final = "\u00a0"


def has_hebrew(text: str) -> bool:
    """Whether any letter of the text is Hebrew."""
    return _WORD.search(text) is not None


def longest_phrase(text: str) -> int:
    """The length of the longest stretch of Hebrew in the text."""
    return max((len(found[0]) for found in _PHRASE.finditer(text)), default=0)


def in_drawn_order(text: str) -> str:
    """The text with its Hebrew turned for drawing from left to right.

    A phrase short enough for one line is turned as a whole and kept together, numbers in it left
    as they are. In a longer one only the words are turned: their order would depend on the lines.
    """
    return _PHRASE.sub(_turned_phrase, text)


def _turned_phrase(found: re.Match[str]) -> str:
    phrase = found[0]
    if len(phrase) > LONGEST_PHRASE:
        return _WORD.sub(lambda word: _turned(word[0]), phrase)
    parts = [_turned(part) if not part.isdigit() else part for part in _clusters(phrase)]
    return "".join(reversed(parts)).replace(" ", NO_BREAK_SPACE)


def _turned(word: str) -> str:
    return "".join(reversed(_clusters(word)))


def _clusters(text: str) -> list[str]:
    """Letters with the points that belong to them; numbers in one piece."""
    parts: list[str] = []
    for letter in text:
        joins = parts and (
            unicodedata.combining(letter) or (letter.isdigit() and parts[-1].isdigit())
        )
        if joins:
            parts[-1] += letter
        else:
            parts.append(letter)
    return parts
