"""A role's mark or the shape of stakes as an icon, for menus and lists."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from workshop.qt.painting.elements import paint_mark, paint_stakes
from workshop.qt.painting.looks import RoleLook, StakesShape
from workshop.qt.theme import ThemeSource


def mark_icon(look: RoleLook, source: ThemeSource, side: int, device_pixel_ratio: float) -> QIcon:
    """The mark as wide and high as `side` pixels, sharp on a screen of that ratio."""

    def paint(painter: QPainter, rect: QRectF) -> None:
        paint_mark(painter, rect, look, source.theme, source.metrics)

    return _icon(side, device_pixel_ratio, paint)


def stakes_icon(
    shape: StakesShape, source: ThemeSource, side: int, device_pixel_ratio: float
) -> QIcon:
    """▲, ◆ or ● in the ink of the theme: stakes are never told by a colour."""

    def paint(painter: QPainter, rect: QRectF) -> None:
        paint_stakes(painter, rect, shape, source.theme.ink)

    return _icon(side, device_pixel_ratio, paint)


def _icon(side: int, ratio: float, paint: Callable[[QPainter, QRectF], None]) -> QIcon:
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, QRectF(0, 0, side, side))
    painter.end()
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # a selected row must not tint it
        icon.addPixmap(pixmap, mode)
    return icon
