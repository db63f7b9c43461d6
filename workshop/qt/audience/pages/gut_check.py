"""What people said as customers who pay, in their own words."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import and_more, below, set_head
from workshop.qt.audience.pieces import PaperPiece
from workshop.qt.audience.scene import GutCheckScene, GutWords
from workshop.qt.audience.sheet import LEAST, Composer, Page, Sheet
from workshop.qt.texts import tr

_QUESTION: Final = ((52, 1), (44, 2), (36, 2))
_SMALL_QUESTION: Final = ((40, 1), (32, 2))
_FEW: Final = 2
_CARD_WIDTH: Final = 400
_PAD, _GAP = 22, 18


@dataclass(frozen=True, slots=True)
class _Wealth:
    """How large the count is, and how much a card says of what somebody wrote."""

    said: tuple[tuple[float, int], ...]
    feel: bool
    """Whether cards that have a sentence say the feeling too."""
    lines: int = 4


_RICHEST_FIRST: Final = (
    _Wealth(_QUESTION, feel=True),
    _Wealth(_SMALL_QUESTION, feel=True),
    _Wealth(_SMALL_QUESTION, feel=False),
    _Wealth(_SMALL_QUESTION, feel=False, lines=_FEW),
)
"""The first in which everybody has a place is taken."""


def lay_out_gut_check(scene: GutCheckScene, sheet: Sheet) -> Page:
    """Cards side by side; where there are too many, those who spoke last."""
    for wealth in _RICHEST_FIRST[:-1]:
        composer = Composer(sheet)
        if _set(composer, scene, wealth):
            return composer.page()
    composer = Composer(sheet)
    _set(composer, scene, _RICHEST_FIRST[-1])
    return composer.page()


def _set(composer: Composer, scene: GutCheckScene, wealth: _Wealth) -> bool:
    """Set it all; whether everybody has a place."""
    sheet = composer.sheet
    set_head(composer, scene.head)
    body = sheet.body
    top = composer.fitted(scene.said or scene.question, body, wealth.said)
    room = below(body, top + sheet.px(20))
    gap = sheet.px(_GAP)
    columns = max(1, int((room.width() + gap) // (sheet.px(_CARD_WIDTH) + gap)))
    columns = min(columns, len(scene.words))
    wide = (room.width() - gap * (columns - 1)) / columns
    cards = [_Card(one, wealth.feel, wealth.lines) for one in scene.words]
    heights = [_height(composer, one, wide) for one in cards]
    first = _first_shown(heights, columns, room.height(), gap, sheet.line())
    y = room.top()
    for start in range(first, len(cards), columns):
        row = cards[start : start + columns]
        tall = min(max(heights[start : start + columns]), room.bottom() - y)
        for column, one in enumerate(row):
            _set_card(composer, one, QRectF(room.left() + column * (wide + gap), y, wide, tall))
        y += tall + gap
    if first:
        more = QRectF(body.left(), body.bottom() - sheet.line(), body.width(), sheet.line())
        composer.text(and_more(first), more, ink="quiet")
    return not first


def _first_shown(heights: list[float], columns: int, room: float, gap: float, more: float) -> int:
    """Where to begin, so that all from there on fit above the line about the others."""
    for first in range(len(heights)):
        rows = range(first, len(heights), columns)
        tall = sum(max(heights[start : start + columns]) + gap for start in rows) - gap
        if tall + (more + gap if first else 0) <= room:
            return first
    return len(heights) - 1


@dataclass(frozen=True, slots=True)
class _Card:
    """What somebody said, and how much of it is shown."""

    words: GutWords
    feel: bool
    lines: int

    def parts(self) -> list[tuple[str, float, str]]:
        """(text, size, ink) of the lines below the name."""
        note = self.words.note.strip()
        feel = self.words.feel if self.feel or not note else ""
        said = tr("“{0}”", note) if note else ""
        note_size = 34 if self.lines > _FEW else LEAST
        return [
            (text, size, ink)
            for text, size, ink in ((said, note_size, "ink"), (feel, LEAST, "quiet"))
            if text
        ]


def _height(composer: Composer, one: _Card, wide: float) -> float:
    sheet = composer.sheet
    inside = wide - 2 * sheet.px(_PAD)
    tall = 2 * sheet.px(_PAD) * 0.8 + sheet.line()
    for text, size, _ink in one.parts():
        tall += composer.measure(text, size, inside, one.lines).height + sheet.px(6)
    return tall


def _set_card(composer: Composer, one: _Card, rect: QRectF) -> None:
    sheet = composer.sheet
    composer.put(PaperPiece(rect, sheet.px(16)))
    pad = sheet.px(_PAD)
    inside = rect.adjusted(pad, pad * 0.8, -pad, -pad * 0.8)
    head = QRectF(inside.left(), inside.top(), inside.width(), sheet.line())
    said = one.words.answer
    answer = composer.width_of(said, LEAST, 600) + 2 if said else 0.0
    name = QRectF(head)
    name.setWidth(max(0.0, head.width() - answer - sheet.px(20)))
    composer.text(one.words.name, name, ink="quiet")
    if said:
        left = head.right() - answer if one.words.name else head.left()
        composer.text(said, QRectF(left, head.top(), answer, head.height()), weight=600)
    top = head.bottom() + sheet.px(6)
    for text, size, ink in one.parts():
        room = below(inside, top)
        top = composer.text(text, room, size, ink=ink, lines=one.lines) + sheet.px(6)
