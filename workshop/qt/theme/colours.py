"""Arithmetic on colours: contrast as WCAG 2 defines it, and mixing."""

from functools import lru_cache
from typing import Final

WHITE: Final = "#FFFFFF"
BLACK: Final = "#000000"


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of `#RRGGBB`, each 0 to 255. Raises ValueError for anything else."""
    if len(colour) != 7 or not colour.startswith("#"):
        raise ValueError(f"not a colour of the form #RRGGBB: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=256)
def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21, in either order (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(first: str, second: str, share: float) -> str:
    """`share` (0 to 1) of `second` in `first`, channel by channel."""
    pairs = zip(channels(first), channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


@lru_cache(maxsize=256)
def letter_on(colour: str) -> str:
    """Black or white, whichever stands out more from `colour`."""
    return max((WHITE, BLACK), key=lambda letter: contrast(letter, colour))


@lru_cache(maxsize=256)
def raised_to(colour: str, against: str, ratio: float) -> str:
    """`colour`, moved towards white or black only as far as `ratio` against `against` needs."""
    goal = letter_on(against)
    for step in range(21):
        candidate = mixed(colour, goal, step / 20)
        if contrast(candidate, against) >= ratio:
            return candidate
    return goal


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
