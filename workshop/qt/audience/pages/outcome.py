"""The closing figures: the sentence above them all, before and now."""

from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import set_head
from workshop.qt.audience.pieces import BarPiece
from workshop.qt.audience.scene import Exposure, OutcomeScene
from workshop.qt.audience.sheet import Composer, Page, Sheet

_LEAD: Final = ((64, 2), (56, 2), (48, 3), (40, 4))
_REST: Final = ((44, 2), (40, 3), (36, 4), (32, 5))
_FIGURE: Final = ((132, 1), (96, 1), (64, 1), (44, 2), (32, 4))


def lay_out_outcome(scene: OutcomeScene, sheet: Sheet) -> Page:
    """Sentence above, two large figures in the middle, quiet lines at the foot."""
    composer = Composer(sheet)
    set_head(composer, scene.head)
    body = sheet.body
    top = composer.fitted(scene.lead, body, _LEAD)
    rect = QRectF(body)
    rect.setTop(top + sheet.px(14))
    top = composer.fitted(scene.rest, rect, _REST, weight=400)
    quiet = [line for line in (scene.agreement, scene.on_purpose) if line]
    foot = body.bottom()
    for line in reversed(quiet):
        block = composer.measure(line, 34, body.width(), 2)
        foot -= block.height
        composer.text(line, QRectF(body.left(), foot, body.width(), 0), 34, ink="quiet", lines=2)
    room = QRectF(body.left(), top, body.width(), foot - top)
    _set_figures(composer, scene.figures, room)
    return composer.page()


def _set_figures(composer: Composer, figures: tuple[Exposure, ...], room: QRectF) -> None:
    sheet = composer.sheet
    between = sheet.px(64)
    wide = (room.width() - between * (len(figures) - 1)) / len(figures)
    trial = Composer(sheet)
    heights = [
        _set_figure(trial, one, QRectF(0, 0, wide, room.height()), "bar_now") for one in figures
    ]
    top = room.top() + max(sheet.px(20), (room.height() - max(heights)) / 2)
    for number, (one, colour) in enumerate(zip(figures, ("bar_before", "bar_now"), strict=True)):
        left = room.left() + number * (wide + between)
        _set_figure(composer, one, QRectF(left, top, wide, room.bottom() - top), colour)


def _set_figure(composer: Composer, one: Exposure, rect: QRectF, colour: str) -> float:
    """Name, figure, bar and what it means; where there is no figure, why."""
    sheet = composer.sheet
    top = composer.text(one.name, rect, 36, weight=600, ink="quiet")
    room = QRectF(rect.left(), top, rect.width(), 0)
    if one.share is None:
        return composer.text(one.note, room, 40, lines=4)
    top = composer.fitted(one.shown, room, _FIGURE)
    tall = sheet.px(22)
    composer.put(BarPiece(QRectF(rect.left(), top, rect.width(), tall), one.share, colour))
    room.moveTop(top + tall + sheet.px(14))
    return composer.text(one.note, room, 34, ink="quiet", lines=3)
