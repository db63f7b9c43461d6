"""The card in the hand while it is dragged: tilted a little, with a shadow under it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from workshop.qt.painting.decision_card import paint_decision_card
from workshop.qt.painting.decision_layout import decision_card_height
from workshop.qt.painting.looks import CardState, DecisionLook, RoleLook
from workshop.qt.painting.role_card import paint_role_card, role_card_height, role_card_size
from workshop.qt.theme import Metrics, Theme

_TILT: Final = -3.0
_SHADOW_ROOM: Final = 18
_WIDEST_ROLE: Final = 260
_WIDEST_DECISION: Final = 420


def drag_pixmap(
    look: RoleLook, theme: Theme, metrics: Metrics, device_pixel_ratio: float
) -> QPixmap:
    """A role card as it is carried: without its key, no wider than its words need."""
    carried = replace(look, key="", note="")
    width = min(
        max(role_card_size(carried, metrics).width(), metrics.scaled(160)),
        metrics.scaled(_WIDEST_ROLE),
    )
    size = QSizeF(width, role_card_height(carried, width, metrics))

    def paint(painter: QPainter, rect: QRectF) -> None:
        paint_role_card(painter, rect, carried, theme, metrics, state=CardState.LIFTED)

    return _lifted(size, metrics, device_pixel_ratio, paint)


def decision_drag_pixmap(
    look: DecisionLook, theme: Theme, metrics: Metrics, device_pixel_ratio: float
) -> QPixmap:
    """A decision as it is carried: its question and what it is about, without its places."""
    carried = replace(
        look,
        places=False,
        latitude=None,
        answer="",
        likely_guess="",
        number="",
        question_lines=2,
        state=CardState.LIFTED,
    )
    width = float(metrics.scaled(_WIDEST_DECISION))
    size = QSizeF(width, decision_card_height(carried, width, metrics))

    def paint(painter: QPainter, rect: QRectF) -> None:
        paint_decision_card(painter, rect, carried, theme, metrics)

    return _lifted(size, metrics, device_pixel_ratio, paint)


def drag_hot_spot(grip: QPointF, card: QSizeF, pixmap: QPixmap, metrics: Metrics) -> QPoint:
    """Where in the picture the pointer is, for a card of size `card` taken at `grip`.

    The picture may be smaller than the card: then the pointer stays inside the picture.
    """
    picture = pixmap.deviceIndependentSize()
    room = metrics.scaled(_SHADOW_ROOM) + 4
    across = grip.x() / max(1.0, card.width())
    down = grip.y() / max(1.0, card.height())
    x = room + min(1.0, max(0.0, across)) * (picture.width() - 2 * room)
    y = room + min(1.0, max(0.0, down)) * (picture.height() - 2 * room)
    return QPointF(x, y).toPoint()


def _lifted(
    size: QSizeF, metrics: Metrics, ratio: float, paint: Callable[[QPainter, QRectF], None]
) -> QPixmap:
    tilt = QTransform().rotate(_TILT)
    tilted = tilt.mapRect(QRectF(QPointF(0, 0), size))
    room = metrics.scaled(_SHADOW_ROOM)
    whole = QSizeF(tilted.width() + 2 * room, tilted.height() + 2 * room)
    pixmap = QPixmap((whole * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(whole.width() / 2, whole.height() / 2)
    painter.rotate(_TILT)
    paint(painter, QRectF(QPointF(-size.width() / 2, -size.height() / 2), size))
    painter.end()
    return pixmap
