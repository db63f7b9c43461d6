"""Text from people, cleaned once at every entrance."""

import re
from typing import Final

LONGEST_TEXT: Final = 100_000
"""Characters kept of one text; a paste beyond it is cut at the entrance and said so there."""

_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNREADABLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters but tab and line feed, and lone surrogates, which no file can hold."""


def cleaned(text: str, *, one_line: bool = False) -> str:
    """The text without control characters, lone surrogates and foreign line ends.

    Everything a person can read stays as written: scripts, emoji, joiners and directional marks.
    """
    kept = _UNREADABLE.sub("", _LINE_ENDS.sub("\n", text))[:LONGEST_TEXT]
    if one_line:
        kept = " ".join(kept.split())
    return kept


def shortened(text: str, length: int = 48) -> str:
    """The first words of a text, for a label: at most `length` characters, on one line."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[: length - 1].rstrip() + "…"
