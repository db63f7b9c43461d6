"""A role card: its mark, its name, whose it is, and its key."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from workshop.qt.painting.elements import (
    faded,
    keycap_size,
    paint_keycap,
    paint_mark,
    paint_shadow,
    paint_surface,
)
from workshop.qt.painting.looks import CardState, RoleLook
from workshop.qt.painting.text import Block, draw_block, draw_line, elided, width_of, wrapped
from workshop.qt.theme import Metrics, TextStep, Theme

_NAME_LINES = 2
_LONG_WORD = 130
_LEAST_NAME = 48


@dataclass(frozen=True, slots=True)
class RoleLayout:
    """Where everything on a role card is, within the card's own rectangle at (0, 0)."""

    card: QRectF
    mark: QRectF
    name: QRectF
    name_block: Block
    note: QRectF | None
    key: QRectF | None
    cut: bool
    """Whether any text was elided, so that a tooltip must show the rest."""

    def texts(self) -> tuple[QRectF, ...]:
        """The rectangles that text is drawn in."""
        return tuple(rect for rect in (self.name, self.note, self.key) if rect is not None)


def name_font(metrics: Metrics, *, large: bool) -> QFont:
    """The font of a role card's name."""
    return metrics.font(TextStep.QUESTION if large else TextStep.TEXT, 500)


def role_card_size(look: RoleLook, metrics: Metrics, *, large: bool = False) -> QSizeF:
    """The size at which nothing on the card is broken or elided."""
    key = keycap_size(look.key, metrics).width() + metrics.space(2) if look.key else 0
    words = max(
        width_of(look.name, name_font(metrics, large=large)),
        width_of(look.note, metrics.font(TextStep.NOTE)),
    )
    width = 2 * metrics.space(3) + _mark_side(metrics, large) + metrics.space(2.5) + words + key
    return QSizeF(width + 1, role_card_height(look, width + 1, metrics, large=large))


def role_card_height(
    look: RoleLook, width: float, metrics: Metrics, *, large: bool = False
) -> float:
    """The height that the card needs at a width; its name takes two lines at most."""
    return lay_out_role_card(look, QSizeF(width, 0), metrics, large=large).card.height()


def lay_out_role_card(
    look: RoleLook, size: QSizeF, metrics: Metrics, *, large: bool = False, rtl: bool = False
) -> RoleLayout:
    """Places everything on a card of at least `size`; all of it lies within the card."""
    pad, gap = metrics.space(3), metrics.space(2.5)
    mark_side = min(_mark_side(metrics, large), max(0.0, size.width() - 2 * pad))
    left = pad + mark_side + gap
    room = max(0.0, size.width() - pad - left)
    key_size = keycap_size(look.key, metrics)
    beside = key_size.width() + metrics.space(2)
    # The name goes before the key where there is hardly room for either.
    key_shown = bool(look.key) and room - beside >= metrics.scaled(_LEAST_NAME)
    room -= beside if key_shown else 0
    name = wrapped(look.name, name_font(metrics, large=large), room, _NAME_LINES)
    note_font = metrics.font(TextStep.NOTE)
    note_height = QFontMetricsF(note_font).height() if look.note else 0.0
    words = name.height + note_height
    least = metrics.scaled(62 if large else 44)
    height = max(size.height(), least, words + 2 * metrics.space(2))
    top = (height - words) / 2

    def placed(x: float, y: float, width: float, tall: float) -> QRectF:
        return QRectF(size.width() - x - width if rtl else x, y, width, tall)

    return RoleLayout(
        card=QRectF(0, 0, size.width(), height),
        mark=placed(pad, (height - mark_side) / 2, mark_side, mark_side),
        name=placed(left, top, room, name.height),
        name_block=name,
        note=placed(left, top + name.height, room, note_height) if look.note else None,
        key=placed(
            size.width() - pad - key_size.width(),
            (height - key_size.height()) / 2,
            key_size.width(),
            key_size.height(),
        )
        if key_shown
        else None,
        cut=name.cut or width_of(look.note, note_font) > room,
    )


def paint_role_card(
    painter: QPainter,
    rect: QRectF,
    look: RoleLook,
    theme: Theme,
    metrics: Metrics,
    *,
    state: CardState = CardState.NORMAL,
    large: bool = False,
    rtl: bool = False,
) -> None:
    """Paints the card into `rect`; text that has no room is elided. The ring goes 4 px outside."""
    layout = lay_out_role_card(look, rect.size(), metrics, large=large, rtl=rtl)
    away = bool(state & (CardState.AWAY | CardState.DISABLED))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    if CardState.LIFTED in state:
        paint_shadow(painter, layout.card, metrics.radius, theme, metrics.scaled(14))
    paint_surface(painter, layout.card, state, theme, metrics.radius)
    painter.setClipRect(layout.card)
    if away:
        painter.setOpacity(0.45)
    paint_mark(painter, layout.mark, look, theme, metrics)
    painter.setOpacity(1.0)
    painter.setFont(name_font(metrics, large=large))
    painter.setPen(QColor(faded(theme.ink, theme) if away else theme.ink))
    draw_block(painter, layout.name, layout.name_block, rtl=rtl, beside_mark=True)
    if layout.note is not None:
        font = metrics.font(TextStep.NOTE)
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet))
        draw_line(painter, layout.note, elided(look.note, font, layout.note.width()), rtl=rtl)
    if layout.key is not None:
        paint_keycap(painter, layout.key, look.key, theme, metrics)
    painter.restore()


def _mark_side(metrics: Metrics, large: bool) -> float:
    return metrics.scaled(34 if large else 24)


def least_role_card_width(look: RoleLook, metrics: Metrics, *, large: bool = False) -> float:
    """The width at which no word of the name is broken; very long words do not count."""
    font = name_font(metrics, large=large)
    longest = max((width_of(word, font) for word in look.name.split()), default=0.0)
    key = keycap_size(look.key, metrics).width() + metrics.space(2) if look.key else 0
    beside = 2 * metrics.space(3) + _mark_side(metrics, large) + metrics.space(2.5) + key
    return beside + min(longest + 1, metrics.scaled(_LONG_WORD))
