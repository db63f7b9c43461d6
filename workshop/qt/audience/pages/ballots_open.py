"""Open ballots grouped by what they say: columns with people in them, or rows."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.ballot_rows import set_rows, set_tiles
from workshop.qt.audience.pieces import PaperPiece
from workshop.qt.audience.sheet import LEAST, Composer, Sheet
from workshop.qt.models.reveal_groups import ChoiceGroup, Voter
from workshop.qt.painting.looks import RoleLook

_COLUMN: Final = 196
_WIDEST: Final = 640
_GAP, _PAD, _MARK = 20, 20, 46
_COUNT: Final = 46
_BADGE: Final = 38
_PERSON_PAD: Final = 14


class Ballots(Enum):
    """How much is told of each."""

    PEOPLE = auto()
    """Columns of people with the roles on their badges."""
    NAMES = auto()
    """Columns of names, with the mark of the role on the badge."""
    ROWS = auto()
    """A row for each choice, with the names behind it."""
    TILES = auto()
    """Each choice and its count, without names."""
    SOME_TILES = auto()
    """The same as far as there is room, then how many more."""


Badges = Mapping[str, RoleLook]
"""Role cards by their names."""


def set_ballots(
    composer: Composer, groups: Sequence[ChoiceGroup], badges: Badges, room: QRectF, how: Ballots
) -> bool:
    """Set all groups; whether there was room for all of them."""
    if not groups:
        return True
    match how:
        case Ballots.PEOPLE:
            return _set_columns(composer, groups, None, room)
        case Ballots.NAMES:
            return _set_columns(composer, groups, badges, room)
        case Ballots.ROWS:
            return set_rows(composer, groups, room)
        case Ballots.TILES | Ballots.SOME_TILES:
            return set_tiles(composer, groups, room, all_or_none=how is Ballots.TILES)


# Columns


def _set_columns(
    composer: Composer, groups: Sequence[ChoiceGroup], badges: Badges | None, room: QRectF
) -> bool:
    """With `badges` people wear the marks of their roles, without them the names."""
    sheet = composer.sheet
    gap = sheet.px(_GAP)
    wide = (room.width() - gap * (len(groups) - 1)) / len(groups)
    wide = min(wide, sheet.px(_WIDEST))
    if wide < sheet.px(_COLUMN):
        return False
    inside = wide - 2 * sheet.px(_PAD)
    needs = [_person_width(composer, one, badges) for group in groups for one in group.people]
    if badges is None and needs and max(needs) > inside:
        return False
    abreast = 2 if needs and 2 * max(needs) + sheet.px(10) <= inside else 1
    beside = all(_name_beside(composer, one, wide) for one in groups)
    head = max(_head_height(composer, one, wide, beside=beside) for one in groups)
    people = max(_people_height(sheet, len(one.people), abreast) for one in groups)
    tall = head + people + (sheet.px(_PAD) if people else 0)
    if tall > room.height():
        return False
    for number, group in enumerate(groups):
        rect = QRectF(room.left() + number * (wide + gap), room.top(), wide, tall)
        with composer.group(rect):
            composer.put(PaperPiece(rect, sheet.px(18)))
            _set_head(composer, group, rect, head, beside=beside)
            _set_people(composer, group, rect, head, abreast, badges)
    return True


def _set_people(
    composer: Composer,
    group: ChoiceGroup,
    rect: QRectF,
    head: float,
    abreast: int,
    badges: Badges | None,
) -> None:
    sheet = composer.sheet
    pad = sheet.px(_PAD)
    gap = sheet.px(10)
    wide = (rect.width() - 2 * pad - gap * (abreast - 1)) / abreast
    tall = _person_height(sheet)
    for number, person in enumerate(group.people):
        row, column = divmod(number, abreast)
        left = rect.left() + pad + column * (wide + gap)
        box = QRectF(left, rect.top() + head + row * (tall + gap), wide, tall)
        _set_person(composer, person, box, badges)


def _head_height(composer: Composer, group: ChoiceGroup, wide: float, *, beside: bool) -> float:
    """Mark, name and count on one line; in all columns the name below, where one needs it so."""
    sheet = composer.sheet
    pad, mark = sheet.px(_PAD), sheet.px(_MARK)
    if beside:
        room = _name_room(composer, group, wide)
        block = composer.measure(group.look.name, LEAST, room, 2, 600)
        return max(mark, block.height) + 2 * pad
    block = composer.measure(group.look.name, LEAST, wide - 2 * pad, 3, 600)
    return mark + 2 * pad + block.height + sheet.px(6)


def _name_beside(composer: Composer, group: ChoiceGroup, wide: float) -> bool:
    room = _name_room(composer, group, wide)
    widest = max(
        (composer.width_of(word, LEAST, 600) for word in group.look.name.split()), default=0
    )
    return widest <= room and not composer.measure(group.look.name, LEAST, room, 2, 600).cut


def _name_room(composer: Composer, group: ChoiceGroup, wide: float) -> float:
    sheet = composer.sheet
    count = composer.width_of(str(group.count), _COUNT, 600) + 2
    return wide - 2 * sheet.px(_PAD) - sheet.px(_MARK) - sheet.px(16 + 8) - count


def _set_head(
    composer: Composer, group: ChoiceGroup, rect: QRectF, head: float, *, beside: bool
) -> None:
    sheet = composer.sheet
    pad, side = sheet.px(_PAD), sheet.px(_MARK)
    count = str(group.count)
    wide = composer.width_of(count, _COUNT, 600) + 2
    line = QRectF(rect.left() + pad, rect.top() + pad, rect.width() - 2 * pad, side)
    if beside:
        line.setHeight(head - 2 * pad)
    mark = QRectF(line.left(), line.center().y() - side / 2, side, side)
    composer.mark(group.look, mark)
    if beside:
        name = QRectF(line)
        name.setLeft(mark.right() + sheet.px(16))
        name.setWidth(_name_room(composer, group, rect.width()))
        composer.text(group.look.name, name, weight=600, middle=True, lines=2)
    else:
        name = QRectF(line.left(), mark.bottom() + sheet.px(6), line.width(), head)
        composer.text(group.look.name, name, weight=600, lines=3)
    place = QRectF(line.right() - wide, line.top(), wide, line.height())
    composer.text(count, place, _COUNT, weight=600, middle=True)


def _people_height(sheet: Sheet, people: int, abreast: int) -> float:
    rows = ceil(people / abreast)
    return rows * (_person_height(sheet) + sheet.px(10)) - sheet.px(10) if rows else 0.0


def _person_height(sheet: Sheet) -> float:
    return sheet.line() + sheet.px(_PERSON_PAD)


def _person_width(composer: Composer, person: Voter, badges: Badges | None) -> float:
    sheet = composer.sheet
    name = composer.width_of(person.name, LEAST, 500) + 2 + sheet.px(14 + 10)
    if not person.home_role:
        return name
    if badges is not None:
        return name + sheet.px(_BADGE + 12)
    return name + sheet.px(12) + composer.width_of(person.home_role) + 2


def _set_person(composer: Composer, person: Voter, box: QRectF, badges: Badges | None) -> None:
    sheet = composer.sheet
    composer.put(PaperPiece(box, sheet.px(12), fill="sunken", line=""))
    inside = box.adjusted(sheet.px(14), 0, -sheet.px(10), 0)
    spoken = f"{person.name} ({person.home_role})" if person.home_role else person.name
    badge = badges.get(person.home_role) if badges is not None else None
    if badge is not None:
        side = sheet.px(_BADGE)
        inside.setLeft(box.left() + sheet.px(10))
        mark = QRectF(inside.left(), box.center().y() - side / 2, side, side)
        composer.mark(badge, mark)
        inside.setLeft(mark.right() + sheet.px(12))
    name = composer.width_of(person.name, LEAST, 500) + 2
    room = QRectF(inside)
    if badges is None:
        room.setWidth(min(name, inside.width()))
    composer.text(person.name, room, weight=500, middle=True, spoken=spoken)
    if badges is None:
        rest = inside.adjusted(name + sheet.px(12), 0, 0, 0)
        composer.text(person.home_role, rest, ink="quiet", middle=True)
