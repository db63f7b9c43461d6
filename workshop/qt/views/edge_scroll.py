"""While a card is in the air, a scroll area goes on at its edges, so that it can land anywhere."""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QScrollArea

EDGE: Final = 48
"""Pixels at the top and the bottom from which it scrolls."""

_BEAT_MS: Final = 30
_FASTEST: Final = 24


class EdgeScroll(QObject):
    """Scrolls an area up and down while the pointer is near its edges; only during a drag."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._beat = QTimer(self, interval=_BEAT_MS)
        self._beat.timeout.connect(self._look)

    def follow(self, lifted: bool) -> None:
        """Begin when a card is lifted, end when it is down."""
        if lifted:
            self._beat.start()
        else:
            self._beat.stop()

    @property
    def following(self) -> bool:
        """Whether a card is in the air."""
        return self._beat.isActive()

    def scroll_for(self, y: int) -> int:
        """How far one beat scrolls with the pointer here: the nearer an edge, the more."""
        tall = self._area.viewport().height()
        if y < EDGE:
            return -round(_FASTEST * (EDGE - max(0, y)) / EDGE)
        if y > tall - EDGE:
            return round(_FASTEST * (EDGE - max(0, tall - y)) / EDGE)
        return 0

    def _look(self) -> None:
        viewport = self._area.viewport()
        at = viewport.mapFromGlobal(QCursor.pos())
        if not 0 <= at.x() <= viewport.width() or not -EDGE <= at.y() <= viewport.height() + EDGE:
            return
        by = self.scroll_for(at.y())
        if by:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + by)
