"""The board: each decision with its owner, the person, and how far the agent may go."""

from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import and_more, set_head
from workshop.qt.audience.pieces import BarPiece, PaperPiece
from workshop.qt.audience.scene import Exposure, OwnCard, OwnScene
from workshop.qt.audience.sheet import LEAST, Composer, Page, Sheet
from workshop.qt.texts import tr

_CARD_WIDTH: Final = 396
_PAD, _GAP, _MARK = 22, 18, 40
_MOST_LINES: Final = 4


def lay_out_own(scene: OwnScene, sheet: Sheet) -> Page:
    """As many cards as fit, the one that is talked about among them; exposure at the foot."""
    composer = Composer(sheet)
    set_head(composer, scene.head)
    body = sheet.body
    foot = QRectF(body)
    foot.setTop(body.bottom() - sheet.line())
    room = QRectF(body)
    room.setBottom(foot.top() - sheet.px(24))
    left_out = _set_board(composer, scene.cards, room)
    _set_foot(composer, scene.exposure, and_more(left_out) if left_out else "", foot)
    return composer.page()


def _set_board(composer: Composer, cards: tuple[OwnCard, ...], room: QRectF) -> int:
    sheet = composer.sheet
    gap = sheet.px(_GAP)
    columns = max(1, int((room.width() + gap) // (sheet.px(_CARD_WIDTH) + gap)))
    columns = min(columns, len(cards))
    wide = (room.width() - gap * (columns - 1)) / columns
    least = _height(sheet, 1)
    rows = max(1, int((room.height() + gap) // (_height(sheet, 2) + gap)))
    rows = min(rows, -(-len(cards) // columns))
    tall = min((room.height() - gap * (rows - 1)) / rows, _height(sheet, _MOST_LINES))
    tall = max(tall, min(least, room.height()))
    shown = _page_of(cards, rows * columns)
    for number, card in enumerate(shown):
        row, column = divmod(number, columns)
        left, top = room.left() + column * (wide + gap), room.top() + row * (tall + gap)
        _set_card(composer, card, QRectF(left, top, wide, tall))
    return len(cards) - len(shown)


def _page_of(cards: tuple[OwnCard, ...], size: int) -> tuple[OwnCard, ...]:
    """The page on which the card is that is talked about; the last page is full too."""
    at = next((place for place, card in enumerate(cards) if card.current), 0)
    start = min(at // size * size, max(0, len(cards) - size))
    return cards[start : start + size]


def _height(sheet: Sheet, lines: int) -> float:
    return (lines + 2) * sheet.line() + 2 * sheet.px(_PAD) + sheet.px(14)


def _set_card(composer: Composer, card: OwnCard, rect: QRectF) -> None:
    sheet = composer.sheet
    lit = {"line": "accent", "width": sheet.px(3)} if card.current else {}
    composer.put(
        PaperPiece(rect, sheet.px(16), "paper", "accent", sheet.px(3))
        if lit
        else PaperPiece(rect, sheet.px(16))
    )
    pad = sheet.px(_PAD)
    inside = rect.adjusted(pad, pad * 0.8, -pad, -pad * 0.8)
    two = 2 * sheet.line()
    words = QRectF(inside)
    words.setBottom(inside.bottom() - two - sheet.px(10))
    first = QRectF(words.left(), words.top(), words.width(), sheet.line())
    left = composer.stakes(card.question.stakes, inside.left(), first)
    words.setLeft(left)
    lines = max(1, int((words.height() + 1) // sheet.line()))
    spoken = f"{card.question.stakes.word}: {card.question.text}"
    composer.text(card.question.text, words, weight=600, lines=lines, spoken=spoken)
    owner = QRectF(inside.left(), inside.bottom() - two, inside.width(), two)
    _set_owner(composer, card, owner)


def _set_owner(composer: Composer, card: OwnCard, rect: QRectF) -> None:
    sheet = composer.sheet
    if card.owner is None:
        composer.text(tr("No owner yet"), rect, ink="quiet", middle=True)
        return
    side = sheet.px(_MARK)
    mark = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
    composer.mark(card.owner, mark)
    words = rect.adjusted(side + sheet.px(14), 0, 0, 0)
    half = rect.height() / 2
    name = QRectF(words.left(), words.top(), words.width(), half)
    composer.text(card.owner.name, name, LEAST)
    parts = (card.person, card.latitude.text)
    said = " · ".join(part for part in parts if part)
    below_it = QRectF(words.left(), words.top() + half, words.width(), half)
    composer.text(said, below_it, ink="quiet")


def _set_foot(composer: Composer, exposure: tuple[Exposure, ...], more: str, rect: QRectF) -> None:
    """Exposure before and now as figures and bars, and how many cards have no room."""
    sheet = composer.sheet
    right = rect.right()
    if more:
        wide = composer.width_of(more) + 2
        composer.text(more, QRectF(right - wide, rect.top(), wide, rect.height()), ink="quiet")
        right -= wide + sheet.px(40)
    left = rect.left()
    name = tr("Exposure")
    wide = composer.width_of(name) + 2
    composer.text(name, QRectF(left, rect.top(), wide, rect.height()), ink="quiet")
    left += wide + sheet.px(32)
    said = [f"{one.name.lower()} {one.shown}" for one in exposure]
    widths = [composer.width_of(one, LEAST, 600) + 2 for one in said]
    gaps = sheet.px(18) * len(said) + sheet.px(36) * (len(said) - 1)
    bar = (right - left - sum(widths) - gaps) / len(said)
    for one, text, wide, colour in zip(
        exposure, said, widths, ("bar_before", "bar_now"), strict=True
    ):
        composer.text(text, QRectF(left, rect.top(), wide, rect.height()), weight=600)
        left += wide + sheet.px(18)
        if bar >= sheet.px(60):
            wide = min(bar, sheet.px(260))
            tall = sheet.px(16)
            place = QRectF(left, rect.center().y() - tall / 2, wide, tall)
            composer.put(BarPiece(place, one.share, colour))
            left += wide
        left += sheet.px(36)
