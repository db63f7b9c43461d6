"""Two panes beside each other where there is room, below each other where there is not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from workshop.qt.theme import ThemeSource


class SideBySide(QWidget):
    """Shares its width between two panes by `shares` once it has `room` pixels at 100 %."""

    def __init__(
        self,
        look: ThemeSource,
        first: QWidget,
        second: QWidget,
        *,
        room: int,
        shares: tuple[int, int] = (1, 1),
        gap: float = 6,
        second_on_top: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`gap` is in steps of the grid; below each other the panes stand a little closer.

        With `second_on_top` the second pane is the upper one where there is no room.
        """
        super().__init__(parent)
        self._look, self._room, self._shares, self._gap = look, room, shares, gap
        directions = QBoxLayout.Direction
        self._narrow = directions.BottomToTop if second_on_top else directions.TopToBottom
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(first)
        self._box.addWidget(second)
        look.changed.connect(self._place)
        self._place()

    @property
    def beside(self) -> bool:
        """Whether the panes stand beside each other now."""
        return self._box.direction() == QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may want the other way."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        metrics = self._look.metrics
        wide = self.width() >= metrics.scaled(self._room)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else self._narrow)
        self._box.setSpacing(metrics.space(self._gap if wide else self._gap * 2 / 3))
        for place, share in enumerate(self._shares):
            self._box.setStretch(place, share if wide else 0)
