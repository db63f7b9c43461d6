"""How the decisions fill the wall: one page if it can be read from two metres, else more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from workshop.outcomes.pdf.sheet.lines import Line, Lines

LEGIBLE: Final = 13.0
"""Points; nothing that matters is smaller. A capital is 3.3 mm high then, 5.7 minutes of arc at
two metres; a sound eye reads five (ISO 8596)."""

_LARGEST: Final = 30.0
_LARGEST_IN_TWO: Final = 19.0
"""The same in two columns; above it one column is the better one."""
_USUAL_WIDTH: Final = 595.0
_STEP: Final = 0.5
AIR: Final = 0.55
"""Above and below a line together, against its size."""
_MOST_AIR: Final = 2.2


@dataclass(frozen=True, slots=True)
class Place:
    """Where on a page decisions may stand."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The decisions on their pages, in columns, at a size."""

    pages: tuple[tuple[tuple[Line, ...], ...], ...]
    """Pages, their columns, the decisions in each."""
    size: float
    columns: int
    sound: bool
    """Every decision has room on its page."""
    broken: int
    """How many texts have a word that is broken in two."""


def gutter(width: float) -> float:
    """Between two columns of a page."""
    return width * 0.05


def widths_beside(width: float, size: float) -> tuple[float, float, float]:
    """Question, owner and latitude beside each other."""
    rest = width - 1.6 * size
    return rest * 0.51, rest * 0.29, rest * 0.2


def widths_below(width: float, size: float) -> tuple[float, float, float]:
    """Owner and latitude under the question, in one of two columns."""
    column = (width - gutter(width)) / 2
    rest = column - 0.8 * size
    return column, rest * 0.6, rest * 0.4


@dataclass(frozen=True, slots=True)
class Places:
    """The places on the first page and on later ones."""

    first: Place
    later: Place


def arranged(lines: Lines, in_one: Places, in_two: Places) -> Arrangement:
    """The fewest pages on which everything can be read, then the largest letters on them.

    The places are those for one column, and those for two.
    """
    usual = in_one.first.width / _USUAL_WIDTH

    def one(size: float) -> Arrangement:
        return _arrangement(lines, size, 1, in_one)

    def two(size: float) -> Arrangement:
        return _arrangement(lines, size, 2, in_two)

    smallest_one, smallest_two = one(LEGIBLE), two(LEGIBLE)
    if len(smallest_one.pages) <= len(smallest_two.pages):
        return _largest(one, smallest_one, max(LEGIBLE, _LARGEST * usual))
    return _largest(two, smallest_two, max(LEGIBLE, _LARGEST_IN_TWO * usual))


def _largest(
    at: Callable[[float], Arrangement], smallest: Arrangement, largest: float
) -> Arrangement:
    """The largest size with no more pages than the smallest one has."""
    best, good, bad = smallest, 0, int((largest - LEGIBLE) / _STEP) + 1
    while bad - good > 1:
        middle = (good + bad) // 2
        tried = at(LEGIBLE + middle * _STEP)
        good_enough = tried.sound and tried.broken <= smallest.broken
        if good_enough and len(tried.pages) <= len(smallest.pages):
            best, good = tried, middle
        else:
            bad = middle
    return best


def height_of(line: Line, columns: int) -> float:
    """A decision with the air that it needs around it."""
    return (line.beside if columns == 1 else line.below) + line.size * AIR


def _arrangement(lines: Lines, size: float, columns: int, places: Places) -> Arrangement:
    widths = (widths_beside if columns == 1 else widths_below)(places.first.width, size)
    pages: list[tuple[tuple[Line, ...], ...]] = []
    waiting = lines.at(size, widths, close=columns == 2)
    sound = all(height_of(line, columns) <= places.first.height for line in waiting)
    broken = sum(line.broken for line in waiting)
    while waiting:
        room = (places.later if pages else places.first).height
        page: list[tuple[Line, ...]] = []
        for _ in range(columns):
            taken = _that_fit(waiting, room, columns)
            page.append(tuple(waiting[:taken]))
            waiting = waiting[taken:]
        pages.append(tuple(page))
    if sound and len(pages) == 1 and columns == 2:
        pages = [_balanced([*pages[0][0], *pages[0][1]], places.first.height)]
    return Arrangement(tuple(pages), size, columns, sound, broken)


def _balanced(lines: Sequence[Line], room: float) -> tuple[tuple[Line, ...], ...]:
    """Two columns of nearly the same height, where both fit."""
    heights = [height_of(line, 2) for line in lines]
    fitting = [
        place
        for place in range(len(lines) + 1)
        if sum(heights[:place]) <= room and sum(heights[place:]) <= room
    ]
    best = min(fitting, key=lambda place: abs(sum(heights[:place]) - sum(heights[place:])))
    return tuple(lines[:best]), tuple(lines[best:])


def _that_fit(lines: Sequence[Line], room: float, columns: int) -> int:
    taken, height = 0, 0.0
    for line in lines:
        height += height_of(line, columns)
        if height > room and taken:
            break
        taken += 1
    return taken


def air(lines: Sequence[Line], room: float, columns: int) -> float:
    """Above and below each of these together, so that they fill the page without falling apart."""
    if not lines:
        return 0.0
    size = lines[0].size
    left = room - sum(height_of(line, columns) for line in lines)
    return size * AIR + max(0.0, min(left / len(lines), size * (_MOST_AIR - AIR)))
