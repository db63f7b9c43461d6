"""The ring around a card that holds the focus itself, so that it is seen where the keys go."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from workshop.qt.theme import ThemeSource


def paint_focus_ring(card: QWidget, look: ThemeSource) -> None:
    """Paint the ring along the edge of a card; called while the card paints itself."""
    painter = QPainter(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.theme.focus), 2))
    radius = look.metrics.radius
    painter.drawRoundedRect(QRectF(card.rect()).adjusted(1, 1, -1, -1), radius, radius)
    painter.end()
