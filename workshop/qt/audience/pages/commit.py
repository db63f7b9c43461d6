"""Who does what by when; below it what was parked."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import and_more, below, how_many_fit, set_head
from workshop.qt.audience.pieces import PaperPiece
from workshop.qt.audience.scene import CommitScene, Promise
from workshop.qt.audience.sheet import LEAST, Composer, Page, Sheet
from workshop.qt.texts import tr

_QUESTION: Final = ((52, 1), (44, 2), (36, 2))
_SMALL_QUESTION: Final = ((36, 2),)
_PARKED_LINES: Final = 2
_PERSON: Final = 220
_WIDE: Final = 1100
_MOST_LINES: Final = 4
_PAD, _GAP, _BETWEEN = 22, 10, 24


@dataclass(frozen=True, slots=True)
class _Wealth:
    """What stands beside the commitments."""

    question: tuple[tuple[float, int], ...]
    parked: bool
    """Whether every parked line is shown, or only how many there are."""


_RICHEST_FIRST: Final = (
    _Wealth(_QUESTION, parked=True),
    _Wealth(_SMALL_QUESTION, parked=True),
    _Wealth((), parked=True),
    _Wealth(_SMALL_QUESTION, parked=False),
    _Wealth((), parked=False),
)
"""The first that has room for every commitment is taken."""


def lay_out_commit(scene: CommitScene, sheet: Sheet) -> Page:
    """A row for each commitment; what was parked stands at the foot."""
    for wealth in _RICHEST_FIRST[:-1]:
        composer = Composer(sheet)
        if _set(composer, scene, wealth) and not composer.cut:
            return composer.page()
    composer = Composer(sheet)
    _set(composer, scene, _RICHEST_FIRST[-1])
    return composer.page()


def _set(composer: Composer, scene: CommitScene, wealth: _Wealth) -> bool:
    """Set it all; whether there was room."""
    sheet = composer.sheet
    set_head(composer, scene.head)
    room = sheet.body
    if wealth.question:
        top = composer.fitted(scene.question, room, wealth.question)
        room = below(room, top + sheet.px(16))
    parked = _parked_height(composer, scene, wealth)
    promised = QRectF(room)
    promised.setHeight(max(0.0, room.height() - parked - (sheet.px(16) if parked else 0)))
    bottom, fits = _set_promises(composer, scene.promises, promised)
    if parked:
        foot = max(bottom + sheet.px(24), room.bottom() - parked)
        foot = min(foot, room.bottom() - parked)
        _set_parked(composer, scene, below(room, foot), wealth)
    return fits


def _parked_height(composer: Composer, scene: CommitScene, wealth: _Wealth) -> float:
    if not scene.parked:
        return 0.0
    line = composer.sheet.line()
    if not wealth.parked:
        return line
    wide = composer.sheet.body.width()
    return line + sum(
        composer.measure(one, LEAST, wide, _PARKED_LINES).height for one in scene.parked
    )


@dataclass(frozen=True, slots=True)
class _Columns:
    """Widths in pixels. Where the page is narrow the day stands below the person."""

    person: float
    text: float
    day: float
    day_below: bool


def _columns(composer: Composer, promises: tuple[Promise, ...], wide: float) -> _Columns:
    sheet = composer.sheet
    person = max((composer.width_of(one.person, LEAST, 600) for one in promises), default=0)
    day = max((composer.width_of(one.by) for one in promises), default=0) + 2
    day_below = wide < sheet.px(_WIDE)
    person = min(max(person, day if day_below else 0) + 2, sheet.px(_PERSON))
    text = wide - 2 * sheet.px(_PAD) - person - sheet.px(_BETWEEN)
    if not day_below and day > 2:
        text -= day + sheet.px(_BETWEEN)
    return _Columns(person, text, day, day_below)


def _set_promises(
    composer: Composer, promises: tuple[Promise, ...], room: QRectF
) -> tuple[float, bool]:
    """Where they end, and whether all had room."""
    sheet = composer.sheet
    gap = sheet.px(_GAP)
    columns = _columns(composer, promises, room.width())

    def height(number: int) -> float:
        one = promises[number]
        text = composer.measure(_said(one), LEAST, columns.text, _MOST_LINES).height
        beside = 2 if columns.day_below and one.by and one.person else 1
        return max(text, beside * sheet.line()) + sheet.px(_PAD) * 0.8

    fitting = how_many_fit(len(promises), room.height(), gap, height, sheet.line())
    top = room.top()
    for number in range(fitting):
        rect = QRectF(room.left(), top, room.width(), height(number))
        _set_promise(composer, promises[number], rect, columns)
        top = rect.bottom() + gap
    if fitting < len(promises):
        top = composer.text(and_more(len(promises) - fitting), below(room, top), ink="quiet")
    if promises and not fitting:
        composer.cut = True
    return top, fitting == len(promises) and room.height() > 0


def _set_promise(composer: Composer, one: Promise, rect: QRectF, columns: _Columns) -> None:
    sheet = composer.sheet
    composer.put(PaperPiece(rect, sheet.px(14)))
    pad, between = sheet.px(_PAD), sheet.px(_BETWEEN)
    top, line = rect.top() + pad * 0.4, sheet.line()
    left = rect.left() + pad
    person = QRectF(left, top, columns.person, line)
    under = composer.text(one.person, person, weight=600)
    if columns.day_below:
        composer.text(one.by, below(person, under), ink="quiet")
    left += columns.person + between
    text = QRectF(left, top, columns.text, 0)
    composer.text(_said(one), text, lines=_MOST_LINES)
    if not columns.day_below:
        day = QRectF(rect.right() - pad - columns.day, top, columns.day, line)
        composer.text(one.by, day, ink="quiet", end=True)


def _said(one: Promise) -> str:
    return f"✓ {one.text}" if one.done else one.text


def _set_parked(composer: Composer, scene: CommitScene, room: QRectF, wealth: _Wealth) -> None:
    if not wealth.parked:
        said = tr("{0}: {1}", scene.parked_head, len(scene.parked))
        composer.text(said, room, ink="quiet")
        return
    top = composer.text(scene.parked_head, room, weight=600, ink="quiet")
    for one in scene.parked:
        top = composer.text(one, below(room, top), lines=_PARKED_LINES)
