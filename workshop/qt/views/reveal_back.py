"""Ballots face down: their number is all there is to see."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.qt.painting.elements import paint_surface
from workshop.qt.painting.looks import CardState
from workshop.qt.texts import counted
from workshop.qt.theme import Metrics, Theme, ThemeSource

_WIDE: Final = 72
_TALL: Final = 96
_GAP: Final = 14
_MOST: Final = 12
_OVERLAP: Final = 0.36
"""How much of a back shows below the next one in a pile."""


def paint_back(
    painter: QPainter, rect: QRectF, theme: Theme, metrics: Metrics, *, seal: bool = True
) -> None:
    """The back of a ballot: every one looks the same; below another one no `seal` is seen."""
    paint_surface(painter, rect, CardState.NORMAL, theme, metrics.radius)
    inset = metrics.space(2)
    panel = rect.adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.accent_soft.background))
    painter.drawRoundedRect(panel, metrics.radius_small - 2, metrics.radius_small - 2)
    if not seal:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_soft.text))
    side = min(panel.width(), panel.height()) * 0.22
    wax = QRectF(0, 0, side, side)
    wax.moveCenter(panel.center())
    painter.drawEllipse(wax)


class BallotBacks(QWidget):
    """One back for each ballot that waits, side by side; of many a pile, a dozen of them seen."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._count = look, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def show_count(self, count: int) -> None:
        """How many ballots wait."""
        if count != self._count:
            self._count = count
            self.setAccessibleName(
                counted(count, "{0} ballot, face down", "{0} ballots, face down")
            )
            self._restyle()

    def sizeHint(self) -> QSize:
        """A row of cards; no height where none waits."""
        metrics = self._look.metrics
        shown = min(self._count, _MOST)
        wide = shown * metrics.scaled(_WIDE + _GAP)
        return QSize(wide, metrics.scaled(_TALL) if shown else 0)

    def minimumSizeHint(self) -> QSize:
        """One card; the others lie on it."""
        return QSize(self._look.metrics.scaled(_WIDE), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Backs from the leading side on."""
        shown = min(self._count, _MOST)
        if not shown:
            return
        metrics = self._look.metrics
        wide, tall = metrics.scaled(_WIDE), metrics.scaled(_TALL)
        room = (self.width() - wide - 2) / max(1, shown - 1)
        apart = wide + metrics.scaled(_GAP)
        piled = self._count > _MOST or room < apart
        step = min(wide * _OVERLAP, room) if piled else apart
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number in range(shown):
            x = number * step + 1
            left = self.width() - x - wide if mirrored else x
            back = QRectF(left, 1, wide - 1, tall - 2)
            sealed = not piled or number == shown - 1
            paint_back(painter, back, self._look.theme, metrics, seal=sealed)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
