"""Text from people, cleaned once at every entrance."""

import unicodedata
from typing import Final

LONGEST_TEXT: Final = 100_000
"""Characters kept of one text; a paste beyond it is cut at the entrance and said so there."""

_KEPT_CONTROLS: Final = frozenset("\n\t")


def cleaned(text: str, *, one_line: bool = False) -> str:
    """The text without control characters, lone surrogates and foreign line ends.

    Everything a person can read stays as written: scripts, emoji, joiners and directional marks.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")[:LONGEST_TEXT]
    kept = "".join(
        letter
        for letter in text
        if letter in _KEPT_CONTROLS or unicodedata.category(letter) not in {"Cc", "Cs"}
    )
    if one_line:
        kept = " ".join(kept.split())
    return kept


def shortened(text: str, length: int = 48) -> str:
    """The first words of a text, for a label: at most `length` characters, on one line."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[: length - 1].rstrip() + "…"
