"""The closing figures: the sentence above them all, before and now."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import below, set_head
from workshop.qt.audience.pieces import BarPiece
from workshop.qt.audience.scene import Exposure, OutcomeScene
from workshop.qt.audience.sheet import LEAST, Composer, Page, Sheet

_LEAD: Final = ((64, 2), (56, 2), (48, 3), (40, 4))
_REST: Final = ((44, 2), (40, 3), (36, 4), (32, 5))
_MIDDLE_LEAD: Final = ((48, 2), (42, 3))
_MIDDLE_REST: Final = ((38, 2), (34, 3))
_SMALL_LEAD: Final = ((44, 2), (38, 3), (32, 4))
_SMALL_REST: Final = ((36, 2), (32, 4))


@dataclass(frozen=True, slots=True)
class _Wealth:
    """How large the figures are, and what stands beside them."""

    figure: float
    lead: tuple[tuple[float, int], ...] = _LEAD
    rest: tuple[tuple[float, int], ...] = _REST
    quiet: bool = True
    notes: bool = True


_RICHEST_FIRST: Final = (
    _Wealth(132),
    _Wealth(104),
    _Wealth(120, _MIDDLE_LEAD, _MIDDLE_REST),
    _Wealth(100, _MIDDLE_LEAD, _MIDDLE_REST),
    _Wealth(88, _SMALL_LEAD, _SMALL_REST),
    _Wealth(72, _SMALL_LEAD, _SMALL_REST),
    _Wealth(72, _SMALL_LEAD, _SMALL_REST, quiet=False),
    _Wealth(60, _SMALL_LEAD, _SMALL_REST, quiet=False, notes=False),
)
"""The first that has room for everything is taken."""


def lay_out_outcome(scene: OutcomeScene, sheet: Sheet) -> Page:
    """Sentence above, two large figures in the middle, quiet lines at the foot."""
    for wealth in _RICHEST_FIRST[:-1]:
        composer = Composer(sheet)
        if _set(composer, scene, wealth) and not composer.cut:
            return composer.page()
    composer = Composer(sheet)
    if not _set(composer, scene, _RICHEST_FIRST[-1]):
        composer.cut = True
    return composer.page()


def _set(composer: Composer, scene: OutcomeScene, wealth: _Wealth) -> bool:
    """Set it all; whether there was room."""
    sheet = composer.sheet
    set_head(composer, scene.head)
    body = sheet.body
    top = composer.fitted(scene.lead, body, wealth.lead)
    top = composer.fitted(scene.rest, below(body, top + sheet.px(14)), wealth.rest, weight=400)
    foot = body.bottom()
    quiet = [line for line in (scene.agreement, scene.on_purpose) if line and wealth.quiet]
    for line in reversed(quiet):
        block = composer.measure(line, LEAST, body.width(), 2)
        foot -= block.height
        place = QRectF(body.left(), foot, body.width(), 0)
        composer.text(line, place, ink="quiet", lines=2)
    room = QRectF(body.left(), top, body.width(), foot - top)
    return _set_figures(composer, scene.figures, room, wealth)


def _set_figures(
    composer: Composer, figures: tuple[Exposure, ...], room: QRectF, wealth: _Wealth
) -> bool:
    sheet = composer.sheet
    between = sheet.px(64)
    wide = (room.width() - between * (len(figures) - 1)) / len(figures)
    trial = Composer(sheet)
    place = QRectF(0, 0, wide, room.height())
    tall = max(_set_figure(trial, one, place, "bar_now", wealth) for one in figures)
    spare = room.height() - tall
    if spare < sheet.px(44) or trial.cut:
        return False
    for number, (one, colour) in enumerate(zip(figures, ("bar_before", "bar_now"), strict=True)):
        left = room.left() + number * (wide + between)
        place = QRectF(left, room.top() + spare / 2, wide, tall)
        _set_figure(composer, one, place, colour, wealth)
    return True


def _set_figure(
    composer: Composer, one: Exposure, rect: QRectF, colour: str, wealth: _Wealth
) -> float:
    """Name, figure, bar and what it means; where there is no figure, why."""
    sheet = composer.sheet
    top = composer.text(one.name, rect, 36, weight=600, ink="quiet")
    if one.share is None:
        return composer.text(one.note, below(rect, top), 36, lines=4)
    top = composer.text(one.shown, below(rect, top), wealth.figure, weight=600)
    tall = sheet.px(20)
    composer.put(BarPiece(QRectF(rect.left(), top, rect.width(), tall), one.share, colour))
    if not wealth.notes:
        return top + tall
    room = below(rect, top + tall + sheet.px(10))
    return composer.text(one.note, room, ink="quiet", lines=3)
