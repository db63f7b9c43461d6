"""A scrolled column in the middle of its room, no wider than reads well."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop.qt.theme import ThemeSource


class CentredScroll(QScrollArea):
    """Scrolls only where its content is taller than the room; never sideways."""

    def __init__(self, look: ThemeSource, *, widest: int, gap: float = 4, above: float = 6) -> None:
        """`widest` in pixels at 100 %; `gap` and `above` (and below) in steps of the grid."""
        super().__init__()
        self._look, self._widest, self._gap, self._above = look, widest, gap, above
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        self._middle = QWidget()
        self.column = QVBoxLayout(self._middle)
        row.addStretch(1)
        row.addWidget(self._middle, 1_000)
        row.addStretch(1)
        self.setWidget(inside)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        metrics = self._look.metrics
        side, above = metrics.space(6), metrics.space(self._above)
        self._middle.setMaximumWidth(metrics.scaled(self._widest))
        self.column.setContentsMargins(side, above, side, above)
        self.column.setSpacing(metrics.space(self._gap))
