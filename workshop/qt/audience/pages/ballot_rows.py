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


def set_rows(composer: Composer, groups: Sequence[ChoiceGroup], room: QRectF) -> bool:
    """A row for each choice with the names behind it; false where not all of them fit."""
    sheet = composer.sheet
    gap = sheet.px(_GAP)
    tall = (room.height() + gap) / len(groups) - gap
    if tall < sheet.px(_LEAST):
        return False
    tall = min(tall, sheet.px(_TALLEST))
    for number, group in enumerate(groups):
        rect = QRectF(room.left(), room.top() + number * (tall + gap), room.width(), tall)
        with composer.group(rect):
            _set_row(composer, group, rect, names=True)
    return True


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
    name = min(composer.width_of(group.look.name, LEAST, 600) + 2, room)
    words = QRectF(left, rect.top(), name, rect.height())
    composer.text(group.look.name, words, weight=600, middle=True)
    if names:
        words.setLeft(words.right() + sheet.px(24))
        words.setRight(left + room)
        _set_names(composer, group.people, words)
    composer.text(count, place, _COUNT, weight=600, middle=True)


def _set_names(composer: Composer, people: Sequence[Voter], room: QRectF) -> None:
    """As many whole names as there is room for, then how many more."""
    names = [person.name for person in people]
    for shown in range(len(names), 0, -1):
        more = f" {and_more(len(names) - shown)}" if shown < len(names) else ""
        said = ", ".join(names[:shown]) + more
        if composer.width_of(said) <= room.width():
            composer.text(said, room, ink="quiet", middle=True, spoken=", ".join(names))
            return
