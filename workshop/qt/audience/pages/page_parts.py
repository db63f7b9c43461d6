"""Parts that several pages have: the line at the top, and "and 4 more"."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.sheet import Composer, Sheet
from workshop.qt.texts import counted

CLOCK_ROOM: Final = 330
"""Units at the end of the first line that belong to the clock."""

QUESTION_SIZES: Final = ((56, 2), (48, 2), (42, 3), (36, 3), (32, 4))
"""How a question that stands alone is set: (units, lines), the largest that holds all of it."""


def set_head(composer: Composer, head: str) -> None:
    """Where we are, in quiet words beside the clock."""
    sheet = composer.sheet
    room = QRectF(sheet.head)
    room.setWidth(max(sheet.px(120), room.width() - sheet.px(CLOCK_ROOM)))
    room.setHeight(sheet.px(52))
    cut, composer.cut = composer.cut, False
    composer.text(head, room, ink="quiet", middle=True)
    # a long name up here makes nothing below it poorer
    composer.head_cut, composer.cut = composer.cut, cut


def below(rect: QRectF, top: float) -> QRectF:
    """What is left of a rectangle below a line."""
    return QRectF(rect.left(), top, rect.width(), max(0.0, rect.bottom() - top))


def and_more(count: int) -> str:
    """How many have no room."""
    return counted(count, "and {0} more", "and {0} more")


def how_many_fit(
    count: int, room: float, gap: float, height: Callable[[int], float], more: float
) -> int:
    """How many of `count` things of these heights fit, with a line that says how many more."""
    used = 0.0
    for number in range(count):
        used += height(number) + (gap if number else 0)
        last = number == count - 1
        if used + (0 if last else gap + more) > room + 0.5:
            # the line about the others takes its room from the ones before
            return number
    return count


def centred_column(sheet: Sheet, width: float) -> QRectF:
    """A column in the middle of the body, at most so many units wide."""
    body = sheet.body
    wide = min(body.width(), sheet.px(width))
    return QRectF(body.center().x() - wide / 2, body.top(), wide, body.height())
