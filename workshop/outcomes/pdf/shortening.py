"""Texts that are too long for their place: as much of their beginning as it can hold."""

from typing import Final

from workshop.outcomes.pdf.fonts import Weight
from workshop.outcomes.pdf.lines import width_in
from workshop.outcomes.pdf.safe_text import one_line

_MOST_LINES: Final = 8
_USUAL_LETTER: Final = 0.56
"""Of the size: what a letter takes in a text of usual words, with some to spare."""
_WIDEST_LETTER: Final = 1.0
_FIRST_WIDE: Final = "\u1100"
"""From here on, letters mostly are as wide as they are high."""
_BEFORE_A_CUT: Final = " \n.,;:–-"
_LONGEST_NAME: Final = 70


def short_name(name: str) -> str:
    """A name on one line, cut where it is endless."""
    return beginning(one_line(name), _LONGEST_NAME)


def beginning(text: str, longest: int) -> str:
    """As much of a text as a cell shows, with its line breaks; all of it where that is enough."""
    whole = text.strip()
    shown = whole
    if len(shown) > longest:
        shown = shown[: longest + 1].rsplit(None, 1)[0] if " " in shown[:longest] else shown
        shown = shown[:longest]
    lines = shown.split("\n")
    if len(lines) > _MOST_LINES:
        shown = "\n".join(lines[:_MOST_LINES])
    most = longest * _USUAL_LETTER
    if len(shown) * _WIDEST_LETTER > most:
        wide = sum(letter >= _FIRST_WIDE for letter in shown)
        narrow = "".join(letter for letter in shown if " " <= letter < _FIRST_WIDE)
        width = width_in(Weight.REGULAR.value, narrow, 1) + wide
        if width > most:
            shown = shown[: int(len(shown) * most / width)]
    return shown if len(shown) == len(whole) else f"{shown.rstrip(_BEFORE_A_CUT)}…"
