"""What is handed to the agent, and who is here with which badge."""

from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import and_more, below, set_head
from workshop.qt.audience.pieces import PaperPiece
from workshop.qt.audience.scene import Badge, BriefScene
from workshop.qt.audience.sheet import LEAST, Composer, Page, Sheet

_TITLE: Final = ((60, 1), (52, 2), (42, 2), (36, 3))
_BRIEF: Final = (44, 40, 36, 32)
_MOST_FOR_PEOPLE: Final = 0.56
_PAD, _GAP, _MARK = 18, 14, 44


def lay_out_brief(scene: BriefScene, sheet: Sheet) -> Page:
    """The people stand at the foot; the brief takes what is above them."""
    composer = Composer(sheet)
    set_head(composer, scene.head)
    body = sheet.body
    top = composer.fitted(scene.title, body, _TITLE)
    room = below(body, top + sheet.px(20))
    people = _people_height(composer, scene, room)
    brief = QRectF(room)
    brief.setBottom(room.bottom() - people - sheet.px(28))
    _set_brief(composer, scene.brief, brief)
    foot = QRectF(body.left(), body.bottom() - people, body.width(), people)
    if scene.people:
        _set_people(composer, scene.people, foot)
    else:
        composer.text(scene.nobody, foot, 36, ink="quiet", lines=2)
    return composer.page()


def _set_brief(composer: Composer, text: str, room: QRectF) -> None:
    """Its own lines are kept; the largest size in which all of them fit."""
    sheet = composer.sheet
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    gap = sheet.px(14)

    def height(size: float) -> float:
        blocks = [composer.measure(one, size, room.width(), 40) for one in paragraphs]
        return sum(block.height for block in blocks) + gap * max(0, len(blocks) - 1)

    size = next((size for size in _BRIEF if height(size) <= room.height()), _BRIEF[-1])
    rest = QRectF(room)
    for place, one in enumerate(paragraphs):
        last = place == len(paragraphs) - 1
        spare = rest.height() - (0 if last else gap + sheet.line(size))
        lines = int((spare if spare >= sheet.line(size) else rest.height()) // sheet.line(size))
        if lines < 1:
            composer.cut = True
            return
        bottom = composer.text(one, rest, size, lines=lines)
        rest = below(rest, bottom + gap)


def _people_height(composer: Composer, scene: BriefScene, room: QRectF) -> float:
    sheet = composer.sheet
    if not scene.people:
        return 2 * sheet.line(36)
    most = room.height() * (_MOST_FOR_PEOPLE if scene.brief else 1.0)
    columns = _columns(sheet, len(scene.people), room.width(), most)
    rows = -(-len(scene.people) // columns)
    fitting = max(1, int((most + sheet.px(_GAP)) // (_badge_height(sheet) + sheet.px(_GAP))))
    rows = min(rows, fitting)
    return rows * (_badge_height(sheet) + sheet.px(_GAP)) - sheet.px(_GAP)


def _columns(sheet: Sheet, count: int, width: float, most: float) -> int:
    """As wide as the rows that fit allow, so that names and roles have room."""
    fitting = max(1, int((most + sheet.px(_GAP)) // (_badge_height(sheet) + sheet.px(_GAP))))
    usual = max(1, int((width + sheet.px(_GAP)) // (sheet.px(300 + _GAP))))
    tight = max(1, int((width + sheet.px(_GAP)) // (sheet.px(212 + _GAP))))
    return usual if -(-count // usual) <= fitting else tight


def _badge_height(sheet: Sheet) -> float:
    return 2 * sheet.line(LEAST) + sheet.px(_PAD)


def _set_people(composer: Composer, people: tuple[Badge, ...], room: QRectF) -> None:
    sheet = composer.sheet
    gap, tall = sheet.px(_GAP), _badge_height(sheet)
    columns = _columns(sheet, len(people), room.width(), room.height())
    rows = max(1, int((room.height() + gap + 1) // (tall + gap)))
    places = rows * columns
    shown = people if len(people) <= places else people[: places - 1]
    wide = (room.width() - (columns - 1) * gap) / columns
    for number in range(min(len(people), places)):
        row, column = divmod(number, columns)
        rect = QRectF(
            room.left() + column * (wide + gap), room.top() + row * (tall + gap), wide, tall
        )
        if number < len(shown):
            _set_badge(composer, shown[number], rect)
        else:
            more = and_more(len(people) - len(shown))
            composer.text(more, rect, ink="quiet", middle=True, lines=2)


def _set_badge(composer: Composer, badge: Badge, rect: QRectF) -> None:
    sheet = composer.sheet
    composer.put(PaperPiece(rect, sheet.px(14)))
    inside = rect.adjusted(sheet.px(_PAD), 0, -sheet.px(_PAD) / 2, 0)
    if badge.role is not None:
        side = sheet.px(_MARK)
        mark = QRectF(inside.left(), rect.center().y() - side / 2, side, side)
        composer.mark(badge.role, mark)
        inside.setLeft(mark.right() + sheet.px(14))
    half = inside.height() / 2
    role = badge.role.name if badge.role else ""
    if not role:
        composer.text(badge.name, inside, weight=600, middle=True, lines=2)
        return
    pad = sheet.px(_PAD) / 2
    name = QRectF(inside.left(), inside.top() + pad, inside.width(), half - pad)
    composer.text(badge.name, name, weight=600, middle=True)
    below_it = QRectF(inside.left(), inside.top() + half, inside.width(), half - pad)
    composer.text(role, below_it, ink="quiet", middle=True)
