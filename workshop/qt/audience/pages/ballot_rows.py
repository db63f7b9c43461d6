"""Open ballots where columns have no room: a row for each choice, or a tile without names."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import and_more
from workshop.qt.audience.pieces import PaperPiece
from workshop.qt.audience.sheet import LEAST, Composer
from workshop.qt.models.reveal_groups import ChoiceGroup, Voter

_MARK, _PAD, _COUNT = 40, 12, 40
_LEAST, _TALLEST, _GAP = 54, 76, 8
_BETWEEN: Final = 20
_TILE: Final = 404
_ROW: Final = 560
_NAME_SHARE: Final = 0.62
"""Of a row, for the name of the role card where people stand behind it."""


def set_rows(composer: Composer, groups: Sequence[ChoiceGroup], room: QRectF) -> bool:
    """A row for each choice with the names behind it; false where not all of them fit.

    On a wide page they stand in two columns where one is too tall.
    """
    sheet = composer.sheet
    gap, between = sheet.px(_GAP), sheet.px(_BETWEEN)
    for columns in (1, 2):
        wide = (room.width() - between * (columns - 1)) / columns
        rows = ceil(len(groups) / columns)
        tall = (room.height() + gap) / rows - gap
        if tall < sheet.px(_LEAST) or wide < sheet.px(_ROW):
            continue
        tall = min(tall, sheet.px(_TALLEST))
        for number, group in enumerate(groups):
            column, row = divmod(number, rows)
            left = room.left() + column * (wide + between)
            rect = QRectF(left, room.top() + row * (tall + gap), wide, tall)
            with composer.group(rect):
                _set_row(composer, group, rect, names=True)
        return True
    return False


def set_tiles(
    composer: Composer, groups: Sequence[ChoiceGroup], room: QRectF, *, all_or_none: bool
) -> bool:
    """Tiles side by side, down first; false where not all of them fit and all are wanted."""
    sheet = composer.sheet
    gap, between, least = sheet.px(_GAP), sheet.px(_BETWEEN), sheet.px(_LEAST)
    columns = max(1, int((room.width() + between) // (sheet.px(_TILE) + between)))
    fitting = int((room.height() + gap) // (least + gap))
    if fitting * columns < len(groups):
        if all_or_none:
            return False
        fitting = max(1, int((room.height() - sheet.line() + gap) // (least + gap)))
    shown = groups[: fitting * columns]
    rows = ceil(len(shown) / columns)
    tall = min((room.height() + gap) / rows - gap, sheet.px(_TALLEST))
    tall = tall if len(shown) == len(groups) else least
    wide = (room.width() - between * (columns - 1)) / columns
    for number, group in enumerate(shown):
        column, row = divmod(number, rows)
        left = room.left() + column * (wide + between)
        rect = QRectF(left, room.top() + row * (tall + gap), wide, tall)
        with composer.group(rect):
            _set_row(composer, group, rect, names=False)
    if len(shown) < len(groups):
        composer.cut = True
        top = room.top() + rows * (tall + gap)
        rest = QRectF(room.left(), top, room.width(), sheet.line())
        composer.text(and_more(len(groups) - len(shown)), rest, ink="quiet")
    return True


def _set_row(composer: Composer, group: ChoiceGroup, rect: QRectF, *, names: bool) -> None:
    sheet = composer.sheet
    composer.put(PaperPiece(rect, sheet.px(14)))
    side, pad = sheet.px(_MARK), sheet.px(_PAD)
    mark = QRectF(rect.left() + pad, rect.center().y() - side / 2, side, side)
    composer.mark(group.look, mark)
    count = str(group.count)
    wide = composer.width_of(count, _COUNT, 600) + 2
    place = QRectF(rect.right() - pad - wide, rect.top(), wide, rect.height())
    left = mark.right() + sheet.px(14)
    room = place.left() - sheet.px(14) - left
    whole = composer.width_of(group.look.name, LEAST, 600) + 2
    between = sheet.px(24)
    name = min(whole, room * _NAME_SHARE if names else room)
    said = _names(composer, group.people, room - name - between) if names else ""
    if not said:
        name = min(whole, room)
    words = QRectF(left, rect.top(), name, rect.height())
    composer.text(group.look.name, words, weight=600, middle=True)
    if said:
        words.setLeft(words.right() + between)
        words.setRight(left + room)
        spoken = ", ".join(person.name for person in group.people)
        composer.text(said, words, ink="quiet", middle=True, spoken=spoken)
    composer.text(count, place, _COUNT, weight=600, middle=True)


def _names(composer: Composer, people: Sequence[Voter], room: float) -> str:
    """As many whole names as there is room for, then how many more; a long one gives way first.

    Empty where there is room for none.
    """
    names = [person.name for person in people]
    by_width = sorted(range(len(names)), key=lambda at: composer.width_of(names[at]))
    for shown in range(len(names), 0, -1):
        kept = ", ".join(names[at] for at in sorted(by_width[:shown]))
        said = f"{kept} {and_more(len(names) - shown)}" if shown < len(names) else kept
        if composer.width_of(said) <= room:
            return said
    return ""
