"""A role's mark as an icon, for menus and lists."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from workshop.qt.painting.elements import paint_mark
from workshop.qt.painting.looks import RoleLook
from workshop.qt.theme import ThemeSource


def mark_icon(look: RoleLook, source: ThemeSource, side: int, device_pixel_ratio: float) -> QIcon:
    """The mark as wide and high as `side` pixels, sharp on a screen of that ratio."""
    pixmap = QPixmap(round(side * device_pixel_ratio), round(side * device_pixel_ratio))
    pixmap.setDevicePixelRatio(device_pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_mark(painter, QRectF(0, 0, side, side), look, source.theme, source.metrics)
    painter.end()
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # a selected row must not tint it
        icon.addPixmap(pixmap, mode)
    return icon
