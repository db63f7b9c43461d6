"""Controls in a row at the width each wants; where that is too narrow, in several rows."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowRow(QLayout):
    """Left to right, then down; mirrored where the layout runs from the right."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, arg__1: QLayoutItem) -> None:
        """At the end."""
        self._items.append(arg__1)

    def count(self) -> int:
        """How many there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """One of them; None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Let one go; None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Across; it is no taller than it needs to be."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """A narrow row is several rows."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """As tall as its rows at that width."""
        return self._placed(QRect(0, 0, arg__1, 0), place=False)

    def sizeHint(self) -> QSize:
        """All in one row."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """As wide as the widest of them."""
        hints = [item.minimumSize() for item in self._items if not item.isEmpty()]
        widest = max((hint.width() for hint in hints), default=0)
        return QSize(widest, max((hint.height() for hint in hints), default=0))

    def setGeometry(self, arg__1: QRect) -> None:
        """Put each in its place."""
        super().setGeometry(arg__1)
        self._placed(arg__1, place=True)

    def _placed(self, room: QRect, *, place: bool) -> int:
        """The height that is taken; with `place` everything is put there."""
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        x = y = tallest = 0
        row: list[QLayoutItem] = []
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            width = min(hint.width(), max(room.width(), item.minimumSize().width()))
            if x and x + width > room.width():
                x, y, tallest, row = 0, y + tallest + self._gap, 0, []
            if place:
                left = room.width() - x - width if mirrored else x
                item.setGeometry(QRect(room.x() + left, room.y() + y, width, hint.height()))
            x += width + self._gap
            tallest = max(tallest, hint.height())
            row.append(item)
            if place:
                _in_line(row, room.y() + y, tallest)
        return y + tallest


def _in_line(row: list[QLayoutItem], top: int, tall: int) -> None:
    """Controls of other heights stand with their middles on one line."""
    for item in row:
        at = item.geometry()
        item.setGeometry(QRect(at.x(), top + (tall - at.height()) // 2, at.width(), at.height()))
