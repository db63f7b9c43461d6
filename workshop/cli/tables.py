"""Text for a terminal: columns that line up, long texts cut, nothing in them that it obeys."""

import shutil
import unicodedata
from collections.abc import Sequence
from typing import Final

from workshop.exercise.text import cleaned, shortened

_GAP: Final = "  "
_WIDEST: Final = 120


def plain(text: str, length: int = 200) -> str:
    """A text from people on one line; directional overrides do not turn the line around."""
    shown = "".join(
        letter for letter in cleaned(text, one_line=True) if unicodedata.category(letter) != "Cf"
    )
    return shortened(shown, length)


def table(rows: Sequence[Sequence[str]], numbers: frozenset[int] = frozenset()) -> list[str]:
    """Lines in columns: `numbers` are set to the right, the last column takes what room is left."""
    if not rows:
        return []
    columns = range(len(rows[0]))
    widths = [max(_width(row[column]) for row in rows) for column in columns]
    lines: list[str] = []
    for row in rows:
        cells = [_set(row[column], widths[column], column in numbers) for column in columns]
        lines.append(_GAP.join(cells).rstrip())
    return lines


def room() -> int:
    """Letters that a line of this terminal holds, at most 120."""
    return min(_WIDEST, shutil.get_terminal_size((100, 24)).columns)


def _set(text: str, width: int, right: bool) -> str:
    padding = " " * (width - _width(text))
    return padding + text if right else text + padding


def _width(text: str) -> int:
    """Places a text takes on a terminal: wide letters take two, marks on a letter none."""
    return sum(
        0
        if unicodedata.combining(letter)
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in text
    )
