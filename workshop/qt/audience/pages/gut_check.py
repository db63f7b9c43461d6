"""What people said as customers who pay, in their own words."""

from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import and_more, below, set_head
from workshop.qt.audience.pieces import PaperPiece
from workshop.qt.audience.scene import GutCheckScene, GutWords
from workshop.qt.audience.sheet import LEAST, Composer, Page, Sheet

_QUESTION: Final = ((52, 1), (44, 2), (36, 2))
_CARD_WIDTH: Final = 420
_PAD, _GAP = 22, 18


def lay_out_gut_check(scene: GutCheckScene, sheet: Sheet) -> Page:
    """Cards side by side; where there are too many, those who spoke last."""
    composer = Composer(sheet)
    set_head(composer, scene.head)
    body = sheet.body
    top = composer.fitted(scene.said or scene.question, body, _QUESTION)
    room = below(body, top + sheet.px(20))
    gap = sheet.px(_GAP)
    count = len(scene.words)
    columns = max(1, int((room.width() + gap) // (sheet.px(_CARD_WIDTH) + gap)))
    columns = min(columns, count)
    wide = (room.width() - gap * (columns - 1)) / columns
    shown = _shown(composer, scene.words, columns, wide, room)
    y = room.top()
    for start in range(0, len(shown), columns):
        row = shown[start : start + columns]
        tall = max(_height(composer, one, wide) for one in row)
        tall = min(tall, room.bottom() - y)
        for column, one in enumerate(row):
            _set_words(composer, one, QRectF(room.left() + column * (wide + gap), y, wide, tall))
        y += tall + gap
    if len(shown) < count:
        more = QRectF(body.left(), body.bottom() - sheet.line(), body.width(), sheet.line())
        composer.text(and_more(count - len(shown)), more, ink="quiet")
    return composer.page()


def _shown(
    composer: Composer, words: tuple[GutWords, ...], columns: int, wide: float, room: QRectF
) -> tuple[GutWords, ...]:
    """All of them, else the last whole rows that fit above the line about the others."""
    gap, more = composer.sheet.px(_GAP), composer.sheet.line()
    for left_out in range(0, len(words), columns):
        kept = words[left_out:]
        tall = 0.0
        for start in range(0, len(kept), columns):
            row = kept[start : start + columns]
            tall += max(_height(composer, one, wide) for one in row) + gap
        if tall - gap + (more + gap if left_out else 0) <= room.height():
            return kept
    return words[-columns:]


def _height(composer: Composer, one: GutWords, wide: float) -> float:
    sheet = composer.sheet
    inside = wide - 2 * sheet.px(_PAD)
    tall = 2 * sheet.px(_PAD) * 0.8 + sheet.line()
    for text, size in _parts(one):
        tall += composer.measure(text, size, inside, 4).height + sheet.px(6)
    return tall


def _parts(one: GutWords) -> list[tuple[str, float]]:
    note = f"“{one.note.strip()}”" if one.note.strip() else ""
    return [(text, size) for text, size in ((note, 36), (one.feel, LEAST)) if text]


def _set_words(composer: Composer, one: GutWords, rect: QRectF) -> None:
    sheet = composer.sheet
    composer.put(PaperPiece(rect, sheet.px(16)))
    pad = sheet.px(_PAD)
    inside = rect.adjusted(pad, pad * 0.8, -pad, -pad * 0.8)
    head = QRectF(inside.left(), inside.top(), inside.width(), sheet.line())
    answer = composer.width_of(one.answer, LEAST, 600) + 2 if one.answer else 0.0
    name = QRectF(head)
    name.setWidth(max(0.0, head.width() - answer - sheet.px(20)))
    composer.text(one.name, name, ink="quiet")
    if one.answer:
        left = head.right() - answer if one.name else head.left()
        composer.text(one.answer, QRectF(left, head.top(), answer, head.height()), weight=600)
    top = head.bottom() + sheet.px(6)
    for text, size in _parts(one):
        ink = "ink" if size > LEAST else "quiet"
        top = composer.text(text, below(inside, top), size, ink=ink, lines=4) + sheet.px(6)
