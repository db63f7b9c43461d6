"""Before a reveal: the question, and ballots face down."""

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import QUESTION_SIZES, below, set_head
from workshop.qt.audience.pieces import BackPiece
from workshop.qt.audience.scene import SealedScene
from workshop.qt.audience.sheet import Composer, Page, Sheet

_MOST = 30
_SHAPE = 1.34
_LEAST_WIDE = 92


def lay_out_sealed(scene: SealedScene, sheet: Sheet) -> Page:
    """The backs take what the question leaves; many overlap."""
    composer = Composer(sheet)
    set_head(composer, scene.head)
    body = sheet.body
    top = composer.fitted(scene.question, body, QUESTION_SIZES)
    if scene.guess:
        rect = below(body, top + sheet.px(12))
        top = composer.text(scene.guess, rect, ink="quiet", lines=2)
    said = QRectF(body)
    said.setTop(body.bottom() - sheet.line(48))
    _backs(composer, scene.backs, QRectF(body.left(), top, body.width(), said.top() - top))
    composer.text(scene.said, said, 48, weight=600)
    return composer.page()


def _backs(composer: Composer, count: int, room: QRectF) -> None:
    """Side by side; smaller ones where they are many, and at last one upon the other."""
    sheet = composer.sheet
    shown = min(count, _MOST)
    pad, gap = sheet.px(36), sheet.px(24)
    tall = min(room.height() - 2 * pad, sheet.px(250))
    if not shown or tall < sheet.px(40):
        return
    beside = (room.width() - gap * (shown - 1)) / shown
    wide = max(min(tall / _SHAPE, beside), sheet.px(_LEAST_WIDE))
    tall = min(tall, wide * _SHAPE)
    step = min(wide + gap, (room.width() - wide) / max(1, shown - 1))
    top = room.center().y() - tall / 2
    for number in range(shown):
        composer.put(BackPiece(QRectF(room.left() + number * step, top, wide, tall)))
