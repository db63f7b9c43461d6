"""Who does what by when; below it what was parked."""

from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import and_more, below, how_many_fit, set_head
from workshop.qt.audience.pieces import PaperPiece
from workshop.qt.audience.scene import CommitScene, Promise
from workshop.qt.audience.sheet import LEAST, Composer, Page, Sheet

_QUESTION: Final = ((52, 1), (44, 2), (36, 2))
_PERSON: Final = 190
_PAD, _GAP = 22, 12


def lay_out_commit(scene: CommitScene, sheet: Sheet) -> Page:
    """A row for each commitment; what is parked takes up to a third of the page."""
    composer = Composer(sheet)
    set_head(composer, scene.head)
    body = sheet.body
    top = composer.fitted(scene.question, body, _QUESTION)
    room = below(body, top + sheet.px(20))
    parked = _parked_height(composer, scene, room)
    if scene.promises:
        promised = QRectF(room)
        promised.setBottom(room.bottom() - parked)
        bottom = _set_promises(composer, scene.promises, promised)
        room = below(room, bottom + sheet.px(24))
    if scene.parked:
        _set_parked(composer, scene, room)
    return composer.page()


def _parked_height(composer: Composer, scene: CommitScene, room: QRectF) -> float:
    if not scene.parked:
        return 0.0
    line = composer.sheet.line()
    wanted = (1 + len(scene.parked)) * line + composer.sheet.px(24)
    return min(wanted, max(3 * line, room.height() / 3)) + composer.sheet.px(8)


def _set_promises(composer: Composer, promises: tuple[Promise, ...], room: QRectF) -> float:
    sheet = composer.sheet
    gap = sheet.px(_GAP)
    by = max((composer.width_of(one.by) for one in promises), default=0) + 2
    by = min(by, room.width() * 0.3)
    person = min(
        max((composer.width_of(one.person, LEAST, 600) for one in promises), default=0) + 2,
        sheet.px(_PERSON),
    )
    text = room.width() - 2 * sheet.px(_PAD) - by - person - 2 * sheet.px(24)

    def height(number: int) -> float:
        one = promises[number]
        return composer.measure(one.text, LEAST, text, 3).height + sheet.px(_PAD)

    fitting = how_many_fit(len(promises), room.height(), gap, height, sheet.line())
    top = room.top()
    for number in range(fitting):
        rect = QRectF(room.left(), top, room.width(), height(number))
        _set_promise(composer, promises[number], rect, (person, text, by))
        top = rect.bottom() + gap
    if fitting < len(promises):
        top = composer.text(and_more(len(promises) - fitting), below(room, top), ink="quiet")
    return top


def _set_promise(
    composer: Composer, one: Promise, rect: QRectF, widths: tuple[float, float, float]
) -> None:
    sheet = composer.sheet
    composer.put(PaperPiece(rect, sheet.px(14)))
    pad, between = sheet.px(_PAD), sheet.px(24)
    person, text, by = widths
    top, line = rect.top() + pad / 2, sheet.line()
    left = rect.left() + pad
    composer.text(one.person, QRectF(left, top, person, line), weight=600)
    left += person + between
    said = f"✓ {one.text}" if one.done else one.text
    composer.text(said, QRectF(left, top, text, 0), lines=3)
    left += text + between
    composer.text(one.by, QRectF(left, top, by, line), ink="quiet", end=True)


def _set_parked(composer: Composer, scene: CommitScene, room: QRectF) -> None:
    sheet = composer.sheet
    top = composer.text(scene.parked_head, room, weight=600, ink="quiet")
    room = below(room, top + sheet.px(6))

    def height(number: int) -> float:
        return composer.measure(scene.parked[number], LEAST, room.width(), 2).height

    fitting = how_many_fit(len(scene.parked), room.height(), 0, height, sheet.line())
    top = room.top()
    for number in range(fitting):
        top = composer.text(scene.parked[number], below(room, top), lines=2)
    if fitting < len(scene.parked):
        composer.text(and_more(len(scene.parked) - fitting), below(room, top), ink="quiet")
