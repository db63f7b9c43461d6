"""The parts that cards, lists and charts are made of; each paints one thing into one rectangle."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from workshop.qt.painting.looks import (
    CardState,
    FindingLook,
    RoleLook,
    SpecialChoice,
    StakesShape,
)
from workshop.qt.painting.text import draw_line, elided, one_line, width_of
from workshop.qt.theme import Metrics, TextStep, Theme, contrast, letter_on, mixed
from workshop.qt.theme.tokens import Tone

CARD_MARGIN: Final = 4
"""Room that a widget leaves around its card for the ring of focus and welcome."""

_RING: Final = 2.0
_GLOW: Final = 3.0
_HALF_LINE: Final = 0.5
_MARK_LETTERS: Final = 2
_SHADOW_LAYERS: Final = 10


def role_colour(look: RoleLook, theme: Theme) -> str:
    """The colour of a role's mark in this theme, or of the choice that names no role."""
    match look.special:
        case SpecialChoice.NOBODY:
            return theme.nobody
        case SpecialChoice.THE_AI:
            return theme.the_ai
        case SpecialChoice.NOT_SURE:
            return theme.not_sure
        case None:
            return theme.role(look.colour)


def paint_mark(
    painter: QPainter, rect: QRectF, look: RoleLook, theme: Theme, metrics: Metrics
) -> None:
    """A filled rounded square with the role's letter in black or white, whichever contrasts."""
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    fill = role_colour(look, theme)
    painter.save()
    faint = contrast(fill, theme.paper) < 3.0
    painter.setPen(QPen(QColor(theme.edge), 1) if faint else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(square, side * 0.23, side * 0.23)
    letters = one_line(look.mark)[:_MARK_LETTERS]
    font = metrics.font(TextStep.NOTE, 600)
    font.setPixelSize(max(8, round(side * (0.5 if len(letters) < _MARK_LETTERS else 0.42))))
    painter.setFont(font)
    painter.setPen(QColor(letter_on(fill)))
    painter.setClipRect(square)
    draw_line(painter, square, letters, centred=True)
    painter.restore()


def pill_size(word: str, metrics: Metrics) -> QSizeF:
    """The room a pill takes for its whole word."""
    font = metrics.font(TextStep.NOTE, 600)
    height = QFontMetricsF(font).height() + metrics.space(1)
    return QSizeF(width_of(word, font) + 2 * metrics.space(2), height)


def paint_pill(
    painter: QPainter, rect: QRectF, look: FindingLook, theme: Theme, metrics: Metrics
) -> None:
    """A finding's word in the colours of the finding; elided where `rect` is too narrow."""
    paint_word(painter, rect, look.word, theme.pill(look.kind), theme, metrics)


def paint_word(
    painter: QPainter, rect: QRectF, word: str, tone: Tone, theme: Theme, metrics: Metrics
) -> None:
    """A word on a rounded ground of its own; in high contrast with a line around it."""
    painter.save()
    outlined = contrast(tone.background, theme.paper) > 1.1 and theme.shadow_strength == 0
    painter.setPen(QPen(QColor(tone.text), 1) if outlined else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.background))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    font = metrics.font(TextStep.NOTE, 600)
    painter.setFont(font)
    painter.setPen(QColor(tone.text))
    shown = elided(word, font, rect.width() - 2 * metrics.space(1.5))
    draw_line(painter, rect, shown, centred=True)
    painter.restore()


def keycap_size(key: str, metrics: Metrics) -> QSizeF:
    """The room a keycap takes; square for one letter."""
    font = metrics.font(TextStep.NOTE, 500)
    height = QFontMetricsF(font).height() + 2
    return QSizeF(max(height, width_of(key, font) + metrics.space(2)), height)


def paint_keycap(painter: QPainter, rect: QRectF, key: str, theme: Theme, metrics: Metrics) -> None:
    """A key as it is printed on the keyboard, small and quiet."""
    painter.save()
    painter.setPen(QPen(QColor(mixed(theme.line, theme.edge, 0.4)), 1))
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(_crisp(rect), 4, 4)
    font = metrics.font(TextStep.NOTE, 500, tabular=True)
    painter.setFont(font)
    painter.setPen(QColor(theme.quiet))
    draw_line(painter, rect, elided(key, font, rect.width() - 4), centred=True)
    painter.restore()


def paint_stakes(painter: QPainter, rect: QRectF, shape: StakesShape, colour: str) -> None:
    """▲ lasting, ◆ costly or ● cosmetic, drawn as a shape in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    centre = rect.center()
    half = side / 2
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    match shape:
        case StakesShape.TRIANGLE:
            corners = ((0, -half), (half, half * 0.8), (-half, half * 0.8))
            painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
        case StakesShape.DIAMOND:
            corners = ((0, -half), (half, 0), (0, half), (-half, 0))
            painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
        case StakesShape.CIRCLE:
            painter.drawEllipse(centre, half * 0.8, half * 0.8)
    painter.restore()


def paint_bar(
    painter: QPainter,
    rect: QRectF,
    share: float | None,
    colour: str,
    theme: Theme,
    *,
    rtl: bool = False,
) -> None:
    """A bar filled to `share` (0 to 1) from the leading side; only its track where undefined."""
    radius = min(rect.height() / 2, 4.0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.bar_track))
    painter.drawRoundedRect(rect, radius, radius)
    if share is not None and share > 0:
        width = max(min(rect.width(), 2 * radius), rect.width() * min(1.0, share))
        left = rect.right() - width if rtl else rect.left()
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(left, rect.top(), width, rect.height()), radius, radius)
    painter.restore()


def paint_surface(
    painter: QPainter, rect: QRectF, state: CardState, theme: Theme, radius: float
) -> None:
    """The sheet of a card: paper with a line, ringed where it is focused, selected or a target.

    The ring reaches CARD_MARGIN outside `rect`.
    """
    painter.save()
    ring = _ring_colour(state, theme)
    if ring:
        glow = QColor(ring)
        glow.setAlphaF(0.22)
        painter.setPen(QPen(glow, _GLOW))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outside = rect.adjusted(-1.5, -1.5, 1.5, 1.5)
        painter.drawRoundedRect(outside, radius + 1.5, radius + 1.5)
    painter.setBrush(QColor(_fill_colour(state, theme)))
    if CardState.AWAY in state:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.edge), 1, Qt.PenStyle.DashLine))
    elif ring:
        painter.setPen(QPen(QColor(ring), _RING))
        rect = rect.adjusted(_HALF_LINE, _HALF_LINE, -_HALF_LINE, -_HALF_LINE)
    else:
        painter.setPen(QPen(QColor(_line_colour(state, theme)), 1))
    painter.drawRoundedRect(_crisp(rect), radius, radius)
    painter.restore()


def paint_place(
    painter: QPainter, rect: QRectF, words: str, state: CardState, theme: Theme, metrics: Metrics
) -> None:
    """An empty place for a card: dashed and quiet, lit up while a card over it is welcome."""
    painter.save()
    welcome = CardState.WELCOME in state
    pen = QPen(QColor(theme.accent if welcome else theme.edge), 1.5 if welcome else 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(QColor(theme.welcome.background) if welcome else QBrush())
    painter.drawRoundedRect(_crisp(rect), metrics.radius_small, metrics.radius_small)
    font = metrics.font(TextStep.TEXT if rect.height() > metrics.scaled(32) else TextStep.NOTE)
    painter.setFont(font)
    painter.setPen(QColor(theme.welcome.text if welcome else theme.quiet))
    shown = elided(words, font, rect.width() - 2 * metrics.space(1.5))
    draw_line(painter, rect, shown, centred=True)
    painter.restore()


def paint_shadow(painter: QPainter, rect: QRectF, radius: float, theme: Theme, reach: int) -> None:
    """A soft shadow under a lifted card, `reach` pixels beyond it; painted, not an effect."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    colour = QColor(theme.shadow)
    colour.setAlphaF(theme.shadow_strength / _SHADOW_LAYERS)
    painter.setBrush(colour)
    for layer in range(_SHADOW_LAYERS):
        grown = reach * (layer / _SHADOW_LAYERS) ** 1.5
        sheet = rect.adjusted(-grown, -grown * 0.4, grown, grown).translated(0, reach * 0.15)
        painter.drawRoundedRect(sheet, radius + grown, radius + grown)
    painter.restore()


def faded(colour: str, theme: Theme) -> str:
    """The colour half way to the paper, for what is away or disabled."""
    return mixed(colour, theme.paper, 0.5)


def _fill_colour(state: CardState, theme: Theme) -> str:
    if CardState.SELECTED in state:
        return theme.welcome.background
    return theme.sunken if _only_hovered(state) and theme.dark else theme.paper


def _line_colour(state: CardState, theme: Theme) -> str:
    if CardState.LIFTED in state and theme.dark:
        return theme.edge
    return theme.edge if _only_hovered(state) else theme.line


def _only_hovered(state: CardState) -> bool:
    return CardState.HOVERED in state and _ringless(state) and CardState.AWAY not in state


def _ringless(state: CardState) -> bool:
    ringed = CardState.FOCUSED | CardState.SELECTED | CardState.WELCOME | CardState.REFUSED
    return not state & ringed


def _ring_colour(state: CardState, theme: Theme) -> str:
    if CardState.REFUSED in state:
        return theme.danger
    if state & (CardState.WELCOME | CardState.SELECTED):
        return theme.accent
    return theme.focus if CardState.FOCUSED in state else ""


def _crisp(rect: QRectF) -> QRectF:
    """Moved to the middle of pixels, so that a line of one pixel is one pixel wide."""
    return rect.adjusted(_HALF_LINE, _HALF_LINE, -_HALF_LINE, -_HALF_LINE)
