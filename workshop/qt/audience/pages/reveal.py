"""The ballots on one decision as columns, the finding, and the question to start from."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.ballots_open import Ballots, set_ballots
from workshop.qt.audience.pages.page_parts import below, set_head
from workshop.qt.audience.scene import RevealScene
from workshop.qt.audience.sheet import LEAST, Composer, Page, Sheet
from workshop.qt.painting.looks import FindingLook


@dataclass(frozen=True, slots=True)
class _Wealth:
    """How much of the page stands beside the ballots."""

    question: tuple[tuple[float, int], ...]
    guess: bool
    flag_said: bool
    rounds: bool
    ballots: Ballots
    start: bool = True
    """Whether those who might start are named, or only asked."""


_LARGE: Final = ((56, 2), (48, 2), (42, 3))
_SMALL: Final = ((42, 2), (36, 3), (32, 4))
_SMALLEST: Final = ((32, 3),)
_RICHEST_FIRST: Final = (
    _Wealth(_LARGE, True, True, True, Ballots.PEOPLE),
    _Wealth(_LARGE, True, True, False, Ballots.PEOPLE),
    _Wealth(_LARGE, True, False, False, Ballots.PEOPLE),
    _Wealth(_SMALL, True, False, False, Ballots.PEOPLE),
    _Wealth(_SMALL, False, False, False, Ballots.PEOPLE),
    _Wealth(_LARGE, True, True, False, Ballots.NAMES),
    _Wealth(_SMALL, True, False, False, Ballots.NAMES),
    _Wealth(_SMALL, False, False, False, Ballots.NAMES),
    _Wealth(_LARGE, True, True, False, Ballots.ROWS),
    _Wealth(_SMALL, True, False, False, Ballots.ROWS),
    _Wealth(_SMALL, False, False, False, Ballots.ROWS),
    _Wealth(_SMALL, False, False, False, Ballots.ROWS, start=False),
    _Wealth(_SMALL, False, False, False, Ballots.TILES),
    _Wealth(_SMALL, False, False, False, Ballots.TILES, start=False),
    _Wealth(_SMALLEST, False, False, False, Ballots.TILES, start=False),
    _Wealth(_SMALLEST, False, False, False, Ballots.SOME_TILES, start=False),
)
"""The first whose every word has room is taken; the last says how many have none."""


def lay_out_reveal(scene: RevealScene, sheet: Sheet) -> Page:
    """As rich as the room allows: people first lose their roles, then their columns.

    At last long names of role cards are cut, before anything else is.
    """
    names_cut: Page | None = None
    for wealth in _RICHEST_FIRST[:-1]:
        composer = Composer(sheet)
        fits = _set(composer, scene, wealth)
        if fits and not composer.cut:
            return composer.page()
        if fits and names_cut is None and wealth.ballots in (Ballots.ROWS, Ballots.TILES):
            names_cut = composer.page()
    if names_cut is not None:
        return names_cut
    composer = Composer(sheet)
    _set(composer, scene, _RICHEST_FIRST[-1])
    return composer.page()


def _set(composer: Composer, scene: RevealScene, wealth: _Wealth) -> bool:
    """Set it all; whether the ballots had room, and what stands beside them all its words."""
    sheet = composer.sheet
    set_head(composer, scene.head)
    body = sheet.body
    top = composer.fitted(scene.question, body, wealth.question)
    if wealth.guess and scene.guess:
        top = composer.text(
            scene.guess, below(body, top + sheet.px(6)), LEAST, ink="quiet", lines=2
        )
    top = _set_finding(composer, scene.finding, scene.said, below(body, top + sheet.px(18)))
    if scene.flag:
        said = scene.flag_said if wealth.flag_said else ""
        flag = FindingLook(scene.flag, "not-voted")
        top = _set_finding(composer, flag, said, below(body, top + sheet.px(12)), LEAST)
    foot = _set_foot(composer, scene, wealth, body)
    room = QRectF(body)
    room.setTop(top + sheet.px(22))
    room.setBottom(foot - sheet.px(22))
    badges = {look.name: look for look in scene.badges}
    whole = not composer.cut
    return set_ballots(composer, scene.groups, badges, room, wealth.ballots) and whole


def _set_finding(
    composer: Composer, look: FindingLook, said: str, room: QRectF, size: float = 40
) -> float:
    """The pill, and the sentence beside it; below it where it is too long for one line."""
    sheet = composer.sheet
    pill = composer.pill(look, room.left(), room.top(), min(size, 36))
    beside = QRectF(pill)
    beside.setLeft(pill.right() + sheet.px(20))
    beside.setRight(room.right())
    if not said:
        return pill.bottom()
    if beside.width() > sheet.px(200) and not composer.measure(said, size, beside.width(), 1).cut:
        composer.text(said, beside, size, middle=True)
        return pill.bottom()
    smaller = LEAST + 2
    if not composer.measure(said, smaller, beside.width(), 1).cut:
        composer.text(said, beside, smaller, middle=True)
        return pill.bottom()
    block = composer.measure(said, smaller, beside.width(), 2)
    if beside.width() > sheet.px(360) and not block.cut:
        beside.setHeight(max(block.height, pill.height()))
        return max(pill.bottom(), composer.text(said, beside, smaller, lines=2))
    return composer.text(said, below(room, pill.bottom() + sheet.px(6)), smaller, lines=3)


def _set_foot(composer: Composer, scene: RevealScene, wealth: _Wealth, body: QRectF) -> float:
    """Who starts, with which question; agreement at the far side. Answers where it begins."""
    sheet = composer.sheet
    agreed = composer.width_of(scene.agreement) + 2 if scene.agreement else 0.0
    wide = body.width() - (agreed + sheet.px(40) if agreed else 0)
    lines: list[tuple[str, str, int, int]] = []
    if scene.starter:
        if wealth.start:
            lines.append((scene.start, "quiet", 400, 2))
        lines.append((scene.starter, "ink", 600, 2))
    if wealth.rounds and scene.rounds:
        lines.append((scene.rounds, "quiet", 400, 1))
    tall = sum(composer.measure(text, 34, wide, most, w).height for text, _, w, most in lines)
    top = body.bottom() - max(tall, sheet.line() if agreed else 0.0)
    y = top
    for text, ink, weight, most in lines:
        rect = QRectF(body.left(), y, wide, 0)
        y = composer.text(text, rect, 34, weight=weight, ink=ink, lines=most)
    if agreed:
        line = sheet.line()
        place = QRectF(body.right() - agreed, body.bottom() - line, agreed, line)
        composer.text(scene.agreement, place, ink="quiet")
    return top
