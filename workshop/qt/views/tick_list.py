"""A list of questions to tick: whole questions, in as many lines as they need up to three."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from workshop.qt.painting.text import tooltip, wrapped
from workshop.qt.theme import TextStep, ThemeSource

_LINES: Final = 3
_BOX: Final = 18
_BESIDE: Final = 8
_AROUND: Final = 24
"""Pixels around the words of a row: so many grow with the text, and so many do not."""


class TickList(QListWidget):
    """The space bar or a click ticks; nothing scrolls sideways."""

    def __init__(self, look: ThemeSource, *, rows: int, parent: QWidget | None = None) -> None:
        """As tall as so many `rows` of one line at least."""
        super().__init__(parent)
        self._look, self._rows = look, rows
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # lines are broken for the room there is: a bar that came later would take some of it
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        look.changed.connect(self._restyle)
        self._restyle()

    def add(self, words: str, *, ticked: bool) -> QListWidgetItem:
        """Add a row at the end."""
        item = QListWidgetItem(words)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setToolTip(tooltip(words))
        self._fit(item)
        self.addItem(item)
        return item

    def items_there(self) -> list[QListWidgetItem]:
        """All rows, in order."""
        return [self.item(row) for row in range(self.count())]

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(e)
        self._fit_all()

    def _fit_all(self) -> None:
        with QSignalBlocker(self):
            for item in self.items_there():
                self._fit(item)

    def _fit(self, item: QListWidgetItem) -> None:
        metrics = self._look.metrics
        around = metrics.scaled(_BOX) + metrics.scaled(_BESIDE) + _AROUND
        room = max(1, self.viewport().width() - around)
        block = wrapped(item.text(), metrics.font(TextStep.TEXT), room, _LINES)
        tall = max(metrics.target, round(block.height)) + metrics.space(2)
        item.setSizeHint(QSize(0, tall))

    def _restyle(self) -> None:
        self.setMinimumHeight(self._look.metrics.scaled(self._rows * 30))
        self._fit_all()
