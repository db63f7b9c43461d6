"""Open ballots grouped by what they say: columns with people in them, or rows."""

from collections.abc import Sequence
from enum import Enum, auto
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import and_more
from workshop.qt.audience.pieces import PaperPiece
from workshop.qt.audience.sheet import LEAST, Composer, Sheet
from workshop.qt.models.reveal_groups import ChoiceGroup, Voter

_COLUMN: Final = 196
_WIDEST: Final = 420
_GAP, _PAD, _MARK = 20, 20, 46
_COUNT: Final = 46
_PERSON_PAD: Final = 14


class Ballots(Enum):
    """How much is told of each."""

    PEOPLE = auto()
    """Columns of people with the roles on their badges."""
    NAMES = auto()
    """Columns of names."""
    ROWS = auto()
    """A row for each choice, with the names behind it."""
    SHORT_ROWS = auto()
    """The same as far as there is room, then how many more."""


def set_ballots(
    composer: Composer, groups: Sequence[ChoiceGroup], room: QRectF, how: Ballots
) -> bool:
    """Set all groups; whether there was room for all of them."""
    if not groups:
        return True
    match how:
        case Ballots.PEOPLE | Ballots.NAMES:
            return _set_columns(composer, groups, room, roles=how is Ballots.PEOPLE)
        case Ballots.ROWS | Ballots.SHORT_ROWS:
            return _set_rows(composer, groups, room, all_or_none=how is Ballots.ROWS)


# Columns


def _set_columns(
    composer: Composer, groups: Sequence[ChoiceGroup], room: QRectF, *, roles: bool
) -> bool:
    sheet = composer.sheet
    gap = sheet.px(_GAP)
    wide = (room.width() - gap * (len(groups) - 1)) / len(groups)
    wide = min(wide, sheet.px(_WIDEST))
    if wide < sheet.px(_COLUMN):
        return False
    heads = [_head_height(composer, one, wide) for one in groups]
    bodies = [_people_height(sheet, len(one.people), wide, roles) for one in groups]
    head, people = max(heads), max(bodies)
    tall = head + people + sheet.px(_PAD)
    if tall > room.height():
        return False
    for number, group in enumerate(groups):
        rect = QRectF(room.left() + number * (wide + gap), room.top(), wide, tall)
        with composer.group(rect):
            _set_column(composer, group, rect, head, roles)
    return True


def _set_column(
    composer: Composer, group: ChoiceGroup, rect: QRectF, head: float, roles: bool
) -> None:
    sheet = composer.sheet
    composer.put(PaperPiece(rect, sheet.px(18)))
    _set_head(composer, group, rect, head)
    pad = sheet.px(_PAD)
    gap = sheet.px(10)
    abreast = _abreast(sheet, len(group.people), rect.width(), roles)
    wide = (rect.width() - 2 * pad - gap * (abreast - 1)) / abreast
    tall = _person_height(sheet)
    for number, person in enumerate(group.people):
        row, column = divmod(number, abreast)
        left = rect.left() + pad + column * (wide + gap)
        box = QRectF(left, rect.top() + head + row * (tall + gap), wide, tall)
        _set_person(composer, person, box, roles)


def _head_height(composer: Composer, group: ChoiceGroup, wide: float) -> float:
    """Mark and count on one line; the name beside the mark where it fits, else below."""
    sheet = composer.sheet
    pad, mark = sheet.px(_PAD), sheet.px(_MARK)
    if _name_beside(composer, group, wide):
        return mark + 2 * pad
    block = composer.measure(group.look.name, LEAST, wide - 2 * pad, 3, 600)
    return mark + 2 * pad + block.height + sheet.px(6)


def _name_beside(composer: Composer, group: ChoiceGroup, wide: float) -> bool:
    return composer.width_of(group.look.name, LEAST, 600) <= _name_room(composer, group, wide)


def _name_room(composer: Composer, group: ChoiceGroup, wide: float) -> float:
    sheet = composer.sheet
    count = composer.width_of(str(group.count), _COUNT, 600)
    return wide - 2 * sheet.px(_PAD) - sheet.px(_MARK) - 2 * sheet.px(16) - count


def _set_head(composer: Composer, group: ChoiceGroup, rect: QRectF, head: float) -> None:
    sheet = composer.sheet
    pad, side = sheet.px(_PAD), sheet.px(_MARK)
    mark = QRectF(rect.left() + pad, rect.top() + pad, side, side)
    composer.mark(group.look, mark)
    count = str(group.count)
    wide = composer.width_of(count, _COUNT, 600) + 2
    place = QRectF(rect.right() - pad - wide, mark.top(), wide, side)
    if _name_beside(composer, group, rect.width()):
        left = mark.right() + sheet.px(16)
        name = QRectF(left, mark.top(), place.left() - left - sheet.px(8), side)
        composer.text(group.look.name, name, weight=600, middle=True)
    else:
        name = QRectF(mark.left(), mark.bottom() + sheet.px(6), rect.width() - 2 * pad, head)
        composer.text(group.look.name, name, weight=600, lines=3)
    composer.text(count, place, _COUNT, weight=600, middle=True, tabular=True)


def _people_height(sheet: Sheet, people: int, wide: float, roles: bool) -> float:
    if not people:
        return 0.0
    rows = ceil(people / _abreast(sheet, people, wide, roles))
    return rows * (_person_height(sheet) + sheet.px(10)) - sheet.px(10)


def _person_height(sheet: Sheet) -> float:
    return sheet.line() + sheet.px(_PERSON_PAD)


def _abreast(sheet: Sheet, people: int, wide: float, roles: bool) -> int:
    least = sheet.px(340 if roles else 170)
    return max(1, min(people, int((wide - sheet.px(_PAD)) // least)))


def _set_person(composer: Composer, person: Voter, box: QRectF, roles: bool) -> None:
    """The name, and the role on the badge where there is room for all of it."""
    sheet = composer.sheet
    composer.put(PaperPiece(box, sheet.px(12), fill="sunken", line=""))
    inside = box.adjusted(sheet.px(14), 0, -sheet.px(10), 0)
    name = composer.width_of(person.name, LEAST, 500) + 2
    role = composer.width_of(person.home_role) + 2
    both = name + sheet.px(12) + role
    shown = roles and bool(person.home_role) and both <= inside.width()
    spoken = f"{person.name} ({person.home_role})" if person.home_role else person.name
    room = QRectF(inside)
    if shown:
        room.setWidth(name)
    composer.text(person.name, room, weight=500, middle=True, spoken=spoken)
    if shown:
        rest = inside.adjusted(name + sheet.px(12), 0, 0, 0)
        composer.text(person.home_role, rest, ink="quiet", middle=True)


# Rows


def _set_rows(
    composer: Composer, groups: Sequence[ChoiceGroup], room: QRectF, *, all_or_none: bool
) -> bool:
    sheet = composer.sheet
    gap = sheet.px(8)
    least = sheet.px(max(_MARK, LEAST) + 12)
    columns = 2 if room.width() >= sheet.px(1150) and len(groups) > 5 else 1
    between = sheet.px(28)
    wide = (room.width() - between * (columns - 1)) / columns
    fitting = max(1, int((room.height() + gap) // (least + gap)))
    if fitting * columns < len(groups):
        if all_or_none:
            return False
        fitting = max(1, int((room.height() - sheet.line()) // (least + gap)))
    shown = groups[: fitting * columns]
    rows = ceil(len(shown) / columns)
    for number, group in enumerate(shown):
        column, row = divmod(number, rows)
        left = room.left() + column * (wide + between)
        rect = QRectF(left, room.top() + row * (least + gap), wide, least)
        with composer.group(rect):
            _set_row(composer, group, rect)
    if len(shown) < len(groups):
        top = room.top() + rows * (least + gap)
        rest = QRectF(room.left(), top, room.width(), sheet.line())
        composer.text(and_more(len(groups) - len(shown)), rest, ink="quiet")
    return True


def _set_row(composer: Composer, group: ChoiceGroup, rect: QRectF) -> None:
    sheet = composer.sheet
    composer.put(PaperPiece(rect, sheet.px(14)))
    side, pad = sheet.px(40), sheet.px(12)
    mark = QRectF(rect.left() + pad, rect.center().y() - side / 2, side, side)
    composer.mark(group.look, mark)
    count = str(group.count)
    wide = composer.width_of(count, 40, 600) + 2
    place = QRectF(rect.right() - pad - wide, rect.top(), wide, rect.height())
    left = mark.right() + sheet.px(14)
    room = place.left() - sheet.px(14) - left
    name = min(composer.width_of(group.look.name, LEAST, 600) + 2, room)
    composer.text(
        group.look.name, QRectF(left, rect.top(), name, rect.height()), weight=600, middle=True
    )
    _set_names(
        composer,
        group.people,
        QRectF(left + name + sheet.px(24), rect.top(), room - name - sheet.px(24), rect.height()),
    )
    composer.text(count, place, 40, weight=600, middle=True, tabular=True)


def _set_names(composer: Composer, people: Sequence[Voter], room: QRectF) -> None:
    """As many whole names as there is room for, then how many more."""
    names = [person.name for person in people]
    for shown in range(len(names), 0, -1):
        more = f" {and_more(len(names) - shown)}" if shown < len(names) else ""
        said = ", ".join(names[:shown]) + more
        if composer.width_of(said) <= room.width():
            composer.text(said, room, ink="quiet", middle=True, spoken=", ".join(names))
            return
