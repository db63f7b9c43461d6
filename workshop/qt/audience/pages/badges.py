"""People with their badges, side by side at the foot of a page."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import and_more
from workshop.qt.audience.pieces import PaperPiece
from workshop.qt.audience.scene import Badge
from workshop.qt.audience.sheet import LEAST, Composer, Sheet

_PAD, _GAP, _MARK, _BESIDE_MARK = 16, 12, 44, 14
_MOST_COLUMNS: Final = 6


@dataclass(frozen=True, slots=True)
class _Form:
    """So many lines for the name of the role; none: its mark alone says it."""

    role_lines: int
    longest: float
    """Units; a longer name does not make everybody's badge wider."""


_RICHEST_FIRST: Final = (_Form(1, 260), _Form(2, 260), _Form(0, 260), _Form(0, 150))


@dataclass(frozen=True, slots=True)
class _Grid:
    columns: int
    rows: int
    form: _Form


def set_badges(
    composer: Composer, people: tuple[Badge, ...], room: QRectF, most: float, utmost: float
) -> float:
    """Set them at the foot of `room`, at most so high; answers how high they are.

    Where there are too many for two lines each, the mark says the role; then they take up to
    `utmost` before somebody is left out.
    """
    sheet = composer.sheet
    gap = sheet.px(_GAP)
    grid = _grid(composer, people, room.width(), most, utmost)
    tall = _height(sheet, grid.form)
    places = grid.columns * grid.rows
    shown = people if len(people) <= places else people[: places - 1]
    wide = (room.width() - (grid.columns - 1) * gap) / grid.columns
    whole = grid.rows * (tall + gap) - gap
    for number in range(min(len(people), places)):
        row, column = divmod(number, grid.columns)
        left = room.left() + column * (wide + gap)
        rect = QRectF(left, room.bottom() - whole + row * (tall + gap), wide, tall)
        if number < len(shown):
            _set_badge(composer, shown[number], rect, grid.form.role_lines)
        else:
            more = and_more(len(people) - len(shown))
            composer.text(more, rect, ink="quiet", middle=True)
    return whole


def _grid(
    composer: Composer, people: tuple[Badge, ...], width: float, most: float, utmost: float
) -> _Grid:
    """The richest form in which everybody has a place; of the last one, as many as fit."""
    gap = composer.sheet.px(_GAP)
    grid = _Grid(1, 1, _RICHEST_FIRST[-1])
    for form in _RICHEST_FIRST:
        columns = _columns(composer, people, width, form)
        rows = -(-len(people) // columns)
        room = most if form.role_lines else utmost
        fitting = int((room + gap) // (_height(composer.sheet, form) + gap))
        if rows <= fitting:
            return _Grid(-(-len(people) // rows), rows, form)
        grid = _Grid(columns, max(1, fitting), form)
    return grid


def _columns(composer: Composer, people: tuple[Badge, ...], width: float, form: _Form) -> int:
    """As many as leave every name, and every role that is written out, its room."""
    gap = composer.sheet.px(_GAP)
    for columns in range(min(_MOST_COLUMNS, len(people)), 1, -1):
        wide = (width - gap * (columns - 1)) / columns
        if all(_fits(composer, one, wide, form) for one in people):
            return columns
    return 1


def _fits(composer: Composer, one: Badge, wide: float, form: _Form) -> bool:
    sheet = composer.sheet
    room = wide - sheet.px(_PAD * 1.5)
    if one.role is not None:
        room -= sheet.px(_MARK + _BESIDE_MARK)
    if min(composer.width_of(one.name, LEAST, 600) + 2, sheet.px(form.longest)) > room:
        return False
    if one.role is None or not form.role_lines:
        return True
    words = max((composer.width_of(word) for word in one.role.name.split()), default=0.0)
    block = composer.measure(one.role.name, LEAST, room, form.role_lines)
    return min(words, sheet.px(form.longest)) <= room and not (
        block.cut and words <= sheet.px(form.longest)
    )


def _height(sheet: Sheet, form: _Form) -> float:
    return (1 + form.role_lines) * sheet.line(LEAST) + sheet.px(_PAD)


def _set_badge(composer: Composer, badge: Badge, rect: QRectF, role_lines: int) -> None:
    sheet = composer.sheet
    composer.put(PaperPiece(rect, sheet.px(14)))
    inside = rect.adjusted(sheet.px(_PAD), 0, -sheet.px(_PAD) / 2, 0)
    role = badge.role
    if role is not None:
        side = sheet.px(_MARK)
        mark = QRectF(inside.left(), rect.center().y() - side / 2, side, side)
        composer.mark(role, mark)
        inside.setLeft(mark.right() + sheet.px(_BESIDE_MARK))
    if role is None or not role_lines:
        spoken = f"{badge.name} ({role.name})" if role is not None else badge.name
        composer.text(badge.name, inside, weight=600, middle=True, spoken=spoken)
        return
    block = composer.measure(role.name, LEAST, inside.width(), role_lines)
    line = sheet.line()
    top = rect.center().y() - (line + block.height) / 2
    name = QRectF(inside.left(), top, inside.width(), line)
    composer.text(badge.name, name, weight=600)
    name.moveTop(top + line)
    composer.text(role.name, name, ink="quiet", lines=role_lines)
