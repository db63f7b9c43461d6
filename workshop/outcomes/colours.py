"""The colours of what leaves a session, and what can be read on them."""

import re
from dataclasses import dataclass
from typing import Final

from workshop.exercise.session import Finding

INK: Final = "#1B2330"
QUIET: Final = "#5C6675"
LINE: Final = "#DDE1E7"
TRACK: Final = "#ECEFF4"
ACCENT: Final = "#1F5FBF"
EXPOSED: Final = "#D5814F"
OPEN: Final = "#A33A12"
STEEL: Final = "#8791A1"
WHITE: Final = "#FFFFFF"
BLACK: Final = "#000000"
NEUTRAL_ROLE: Final = "#5E6B7A"

_COLOUR: Final = re.compile("#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class PillTone:
    """A pill's ground and the word on it."""

    ground: str
    word: str


PILLS: Final = {
    Finding.UNOWNED: PillTone("#FCE6DE", "#9A3510"),
    Finding.STANDOFF: PillTone("#F7E3F3", "#86206F"),
    Finding.TUG_OF_WAR: PillTone("#FFF0C7", "#735000"),
    Finding.SPLIT: PillTone("#E7E9F8", "#3C479B"),
    Finding.MAJORITY: PillTone("#E0F0FA", "#15577F"),
    Finding.ALIGNED: PillTone("#DCF2E7", "#0E6341"),
    Finding.NOT_VOTED: PillTone("#ECEFF4", "#4A5464"),
}


def known(colour: str) -> str:
    """A colour of the form #RRGGBB; the neutral one for anything else."""
    return colour if _COLOUR.fullmatch(colour) else NEUTRAL_ROLE


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    colour = known(colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    lights = sorted((luminance(first), luminance(second)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def letter_on(colour: str) -> str:
    """Black or white, whichever stands out more from a role's colour."""
    return WHITE if contrast(WHITE, colour) >= contrast(BLACK, colour) else BLACK
