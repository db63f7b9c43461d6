"""One decision large; the others on the board below it."""

from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import and_more, below, how_many_fit, set_head
from workshop.qt.audience.pieces import PaperPiece
from workshop.qt.audience.scene import Question, SurfaceScene
from workshop.qt.audience.sheet import LEAST, Composer, Page, Sheet

_SIZES: Final = ((64, 2), (56, 2), (48, 3), (42, 3), (36, 4), (32, 5))
_PAD: Final = 32
_TWO_COLUMNS: Final = 1120


def lay_out_surface(scene: SurfaceScene, sheet: Sheet) -> Page:
    """The large card is as tall as its words."""
    composer = Composer(sheet)
    set_head(composer, scene.head)
    body = sheet.body
    bottom = _set_large(composer, scene, body)
    if scene.others:
        _set_others(composer, scene.others, below(body, bottom + sheet.px(24)))
    return composer.page()


def _set_large(composer: Composer, scene: SurfaceScene, body: QRectF) -> float:
    sheet = composer.sheet
    pad = sheet.px(_PAD)
    inside = body.adjusted(pad, pad * 0.8, -pad, -pad)
    trial = Composer(sheet)
    bottom = _set_words(trial, scene, inside) + pad * 0.8
    card = QRectF(body.left(), body.top(), body.width(), bottom - body.top())
    composer.put(PaperPiece(card, sheet.px(18), line="accent", width=sheet.px(3)))
    _set_words(composer, scene, inside)
    return bottom


def _set_words(composer: Composer, scene: SurfaceScene, room: QRectF) -> float:
    sheet = composer.sheet
    line = QRectF(room.left(), room.top(), room.width(), sheet.line())
    stakes = scene.current.stakes
    left = composer.stakes(stakes, room.left(), line)
    said = f"{stakes.word} · {scene.area}" if scene.area else stakes.word
    line.setLeft(left)
    top = composer.text(said, line, ink="quiet")
    top = composer.fitted(scene.current.text, below(room, top + sheet.px(8)), _SIZES)
    if scene.guess:
        rect = below(room, top + sheet.px(12))
        top = composer.text(scene.guess, rect, 34, ink="quiet", lines=3)
    return top


def _set_others(composer: Composer, others: tuple[Question, ...], room: QRectF) -> None:
    """In one column, or two where the page is wide; never smaller than the smallest."""
    sheet = composer.sheet
    gap = sheet.px(10)
    columns = 2 if room.width() >= sheet.px(_TWO_COLUMNS) and len(others) > 2 else 1
    between = sheet.px(48)
    wide = (room.width() - between * (columns - 1)) / columns

    def height(number: int) -> float:
        return composer.measure(others[number].text, LEAST, wide - _indent(sheet), 3).height

    def row_height(row: int) -> float:
        first = row * columns
        return max(height(one) for one in range(first, min(first + columns, len(others))))

    rows = -(-len(others) // columns)
    fitting = how_many_fit(rows, room.height(), gap, row_height, sheet.line())
    top = room.top()
    for row in range(fitting):
        for column in range(columns):
            number = row * columns + column
            if number < len(others):
                left = room.left() + column * (wide + between)
                _set_one(composer, others[number], QRectF(left, top, wide, row_height(row)))
        top += row_height(row) + gap
    left_out = len(others) - min(len(others), fitting * columns)
    if left_out and room.bottom() - top >= sheet.line() - 1:
        composer.text(and_more(left_out), below(room, top), ink="quiet")


def _set_one(composer: Composer, one: Question, rect: QRectF) -> None:
    sheet = composer.sheet
    line = QRectF(rect.left(), rect.top(), sheet.px(44), sheet.line())
    composer.text(one.number, line, ink="quiet", tabular=True)
    composer.stakes(one.stakes, rect.left() + sheet.px(52), line)
    words = rect.adjusted(_indent(sheet), 0, 0, 0)
    composer.text(one.text, words, lines=3, spoken=f"{one.stakes.word}: {one.text}")


def _indent(sheet: Sheet) -> float:
    return sheet.px(92)
