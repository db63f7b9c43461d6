"""What is handed to the agent, and who is here with which badge."""

from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.badges import set_badges
from workshop.qt.audience.pages.page_parts import below, set_head
from workshop.qt.audience.scene import BriefScene
from workshop.qt.audience.sheet import Composer, Page, Sheet

_TITLE: Final = ((60, 1), (52, 2), (42, 2), (36, 3))
_BRIEF: Final = (44, 40, 36, 32)
_MOST_FOR_PEOPLE: Final = 0.56
_LEAST_LINES: Final = 2
"""Lines of the brief that stay where there are many people: everybody looks for their own name."""
_BETWEEN: Final = 28


def lay_out_brief(scene: BriefScene, sheet: Sheet) -> Page:
    """The people stand at the foot; the brief takes what is above them."""
    composer = Composer(sheet)
    set_head(composer, scene.head)
    body = sheet.body
    top = composer.fitted(scene.title, body, _TITLE)
    room = below(body, top + sheet.px(20))
    foot = QRectF(room)
    if scene.people:
        utmost = room.height()
        if scene.brief:
            utmost -= _LEAST_LINES * sheet.line() + sheet.px(_BETWEEN)
        most = min(utmost, room.height() * _MOST_FOR_PEOPLE) if scene.brief else utmost
        foot.setTop(room.bottom() - set_badges(composer, scene.people, room, most, utmost))
    else:
        foot.setTop(room.bottom() - composer.measure(scene.nobody, 36, room.width(), 2).height)
        composer.text(scene.nobody, foot, 36, ink="quiet", lines=2)
    brief = QRectF(room)
    brief.setBottom(foot.top() - sheet.px(_BETWEEN))
    _set_brief(composer, scene.brief, brief)
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
    rest, line = QRectF(room), sheet.line(size)
    for place, one in enumerate(paragraphs):
        lines = int((rest.height() + 1) // line)
        block = composer.measure(one, size, rest.width(), max(1, lines))
        below_it = rest.height() - block.height - gap
        if place < len(paragraphs) - 1 and below_it < line:
            # what follows has no room, and the last line says so
            composer.text(f"{one} …", rest, size, lines=max(1, lines))
            composer.cut = True
            return
        bottom = composer.text(one, rest, size, lines=max(1, lines))
        rest = below(rest, bottom + gap)
