"""Ids for what is new in a session: short, readable, and not taken."""

import re
import unicodedata
from collections.abc import Collection
from secrets import token_hex
from typing import Final

_LONGEST_ID: Final = 48
"""Letters of an id made of a text; room is left for a number behind it."""
_WORDS: Final = re.compile("[a-z0-9]+")


def fresh_id(prefix: str, taken: Collection[str]) -> str:
    """The first of `prefix1`, `prefix2`, … that is not taken."""
    number = len(taken) + 1
    while f"{prefix}{number}" in taken:
        number += 1
    return f"{prefix}{number}"


def lasting_id(prefix: str) -> str:
    """An id that no other computer makes, nor this one again, whatever was deleted since."""
    return f"{prefix}-{token_hex(4)}"


def readable_id(text: str, taken: Collection[str], fallback: str) -> str:
    """An id that is not taken, made of the first words of a text; `fallback` where it has none.

    The same text gives the same id wherever it stands: "Who may refund?" is `who-may-refund`.
    """
    plain = unicodedata.normalize("NFKD", text[: 4 * _LONGEST_ID]).encode("ascii", "ignore")
    words = "-".join(_WORDS.findall(plain.decode("ascii").casefold()))
    if len(words) > _LONGEST_ID:
        words = words[: _LONGEST_ID + 1].rpartition("-")[0] or words[:_LONGEST_ID]
    first = words or fallback
    one, number = first, 2
    while one in taken:
        one, number = f"{first}-{number}", number + 1
    return one
