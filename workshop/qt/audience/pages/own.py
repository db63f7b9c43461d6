"""The board: each decision with its owner, the person, and how far the agent may go."""

from typing import Final

from PySide6.QtCore import QRectF

from workshop.qt.audience.pages.page_parts import and_more, set_head
from workshop.qt.audience.pieces import BarPiece, PaperPiece
from workshop.qt.audience.scene import Exposure, OwnCard, OwnScene
from workshop.qt.audience.sheet import LEAST, Composer, Page, Sheet
from workshop.qt.texts import tr

_PAD, _GAP, _MARK = 20, 10, 46
_MOST_SPARE: Final = 44
_MOST_LINES: Final = 4
_OWNER_SHARE: Final = 0.44


def lay_out_own(scene: OwnScene, sheet: Sheet) -> Page:
    """As many cards as fit, the one that is talked about among them; exposure at the foot."""
    composer = Composer(sheet)
    set_head(composer, scene.head)
    body = sheet.body
    foot = QRectF(body)
    foot.setTop(body.bottom() - sheet.line())
    room = QRectF(body)
    room.setBottom(foot.top() - sheet.px(18))
    left_out = _set_board(composer, scene.cards, room)
    _set_foot(composer, scene.exposure, and_more(left_out) if left_out else "", foot)
    return composer.page()


def _set_board(composer: Composer, cards: tuple[OwnCard, ...], room: QRectF) -> int:
    """One card below the other, each as tall as its question; what is left over is shared out."""
    sheet = composer.sheet
    gap = sheet.px(_GAP)
    owners = _owner_width(composer, cards, room.width())
    heights = [_height(composer, card, room.width(), owners) for card in cards]
    shown = _page_of(cards, heights, room.height(), gap)
    used = sum(heights[number] + gap for number in shown) - gap
    spare = min(max(0.0, room.height() - used) / len(shown), sheet.px(_MOST_SPARE))
    top = room.top()
    for number in shown:
        tall = heights[number] + spare
        _set_card(composer, cards[number], QRectF(room.left(), top, room.width(), tall), owners)
        top += tall + gap
    return len(cards) - len(shown)


def _page_of(
    cards: tuple[OwnCard, ...], heights: list[float], room: float, gap: float
) -> list[int]:
    """The page on which the card is that is talked about, filled up with the ones before it."""
    at = next((place for place, card in enumerate(cards) if card.current), 0)
    page: list[int] = []
    used = 0.0
    for number, tall in enumerate(heights):
        if page and used + gap + tall > room + 0.5:
            if at in page:
                return page
            page, used = [], 0.0
        used += tall + (gap if page else 0)
        page.append(number)
    while page[0] > 0 and used + gap + heights[page[0] - 1] <= room + 0.5:
        page.insert(0, page[0] - 1)
        used += gap + heights[page[0]]
    return page


def _height(composer: Composer, card: OwnCard, wide: float, owners: float) -> float:
    sheet = composer.sheet
    words = wide - _beside_words(sheet, owners)
    block = composer.measure(card.question.text, LEAST, words, _MOST_LINES, 600)
    return max(block.height, 2 * sheet.line()) + sheet.px(_PAD) * 0.8


def _beside_words(sheet: Sheet, owners: float) -> float:
    return 2 * sheet.px(_PAD) + sheet.px(22 + 14) + sheet.px(28) + owners


def _owner_width(composer: Composer, cards: tuple[OwnCard, ...], room: float) -> float:
    """The same for all cards of the board, so that they do not jump from page to page."""
    widest = composer.width_of(_no_owner())
    for card in cards:
        for line in _owner_lines(card):
            widest = max(widest, composer.width_of(line, LEAST, 500))
    sheet = composer.sheet
    return min(widest + sheet.px(_MARK + 16) + 2, room * _OWNER_SHARE)


def _set_card(composer: Composer, card: OwnCard, rect: QRectF, owners: float) -> None:
    sheet = composer.sheet
    if card.current:
        composer.put(PaperPiece(rect, sheet.px(16), "paper", "accent", sheet.px(4)))
    else:
        composer.put(PaperPiece(rect, sheet.px(16)))
    pad = sheet.px(_PAD)
    inside = rect.adjusted(pad, 0, -pad, 0)
    words = QRectF(inside)
    words.setRight(inside.right() - owners - sheet.px(28))
    shape = QRectF(inside)
    words.setLeft(composer.stakes(card.question.stakes, inside.left(), shape))
    spoken = f"{card.question.stakes.word}: {card.question.text}"
    composer.text(
        card.question.text, words, weight=600, lines=_MOST_LINES, middle=True, spoken=spoken
    )
    owner = QRectF(inside)
    owner.setLeft(inside.right() - owners)
    _set_owner(composer, card, owner)


def _set_owner(composer: Composer, card: OwnCard, rect: QRectF) -> None:
    sheet = composer.sheet
    if card.owner is None:
        rect = rect.adjusted(sheet.px(_MARK + 16), 0, 0, 0)
        composer.text(_no_owner(), rect, ink="quiet", middle=True, lines=2)
        return
    side = sheet.px(_MARK)
    composer.mark(card.owner, QRectF(rect.left(), rect.center().y() - side / 2, side, side))
    words = rect.adjusted(side + sheet.px(16), 0, 0, 0)
    half = sheet.line()
    lines = _owner_lines(card)
    top = rect.center().y() - half * len(lines) / 2
    for number, line in enumerate(lines):
        place = QRectF(words.left(), top + number * half, words.width(), half)
        composer.text(line, place, weight=400 if number else 500, ink="quiet" if number else "ink")


def _owner_lines(card: OwnCard) -> tuple[str, ...]:
    """The role card; the person, and how far the agent may go: asked while it is only suggested."""
    if card.owner is None:
        return ()
    agent = f"{card.latitude.text}?" if card.latitude.suggested else card.latitude.text
    return (card.owner.name, f"{card.person} · {agent}" if card.person else agent)


def _no_owner() -> str:
    return tr("No owner yet")


def _set_foot(composer: Composer, exposure: tuple[Exposure, ...], more: str, rect: QRectF) -> None:
    """Exposure before and now as figures and bars, and how many cards have no room."""
    sheet = composer.sheet
    right = rect.right()
    if more:
        wide = composer.width_of(more) + 2
        composer.text(more, QRectF(right - wide, rect.top(), wide, rect.height()), ink="quiet")
        right -= wide + sheet.px(40)
    left = rect.left()
    said = [tr("{0} {1}", one.name, one.shown) for one in exposure]
    widths = [composer.width_of(one, LEAST, 600) + 2 for one in said]
    name = tr("Exposure")
    wide = composer.width_of(name) + 2
    if wide + sheet.px(32) + sum(widths) + sheet.px(40) <= right - left:
        composer.text(name, QRectF(left, rect.top(), wide, rect.height()), ink="quiet")
        left += wide + sheet.px(32)
    gaps = sheet.px(18) * len(said) + sheet.px(36) * (len(said) - 1)
    bar = (right - left - sum(widths) - gaps) / len(said)
    for one, text, wide, colour in zip(
        exposure, said, widths, ("bar_before", "bar_now"), strict=True
    ):
        room = min(wide, max(sheet.px(80), right - left))
        composer.text(text, QRectF(left, rect.top(), room, rect.height()), weight=600)
        left += wide + sheet.px(18)
        if bar >= sheet.px(60):
            wide = min(bar, sheet.px(260))
            tall = sheet.px(16)
            place = QRectF(left, rect.center().y() - tall / 2, wide, tall)
            composer.put(BarPiece(place, one.share, colour))
            left += wide
        left += sheet.px(36)
