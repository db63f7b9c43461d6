"""A list of names with one of them chosen: decks, or the cards of one; order by Alt and arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workshop.qt.models.index import AnyIndex
from workshop.qt.painting.text import tooltip

_ID = Qt.ItemDataRole.UserRole
_RING = 2


class DeckList(QListWidget):
    """Shows rows of (id, words); what is chosen, moved and deleted is said, never done here."""

    chosen = Signal(str)
    moved = Signal(int, int)
    """From a place to another."""
    delete_asked = Signal()

    def __init__(self, name: str, *, ordered: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapping(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)  # rows wrap anew beside a scroll bar
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ordered = ordered
        self.currentItemChanged.connect(self._say_chosen)
        self._ids: list[str] = []

    def allow_order(self, allowed: bool) -> None:
        """Let rows be dragged to other places, or not."""
        self.ordered = allowed
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.InternalMove if allowed else mode.NoDragDrop)

    def show_rows(self, rows: Sequence[tuple[str, str]], current: str = "") -> None:
        """Show these rows; the current one stays where it is still there."""
        wanted = current or self.current_id()
        self.blockSignals(True)
        if [one for one, _ in rows] != self._ids:
            self.clear()
            self._ids = [one for one, _ in rows]
            for one, _words in rows:
                item = QListWidgetItem()
                item.setData(_ID, one)
                self.addItem(item)
        for at, (_one, words) in enumerate(rows):
            item = self.item(at)
            if item.text() != words:
                item.setText(words)
                item.setToolTip(tooltip(words))
        row = self._ids.index(wanted) if wanted in self._ids else 0
        self.setCurrentRow(row if rows else -1)
        self.blockSignals(False)

    def current_id(self) -> str:
        """The id of the current row; empty where there is none."""
        return str(self.currentItem().data(_ID)) if self.currentRow() >= 0 else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves a row, Delete asks to delete it."""
        key, row = event.key(), self.currentRow()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and self.ordered and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            to = row + (1 if key == Qt.Key.Key_Down else -1)
            if 0 <= to < self.count():
                self.moved.emit(row, to)
        elif key == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where a row goes; the rows follow the deck, and not the drop."""
        row = self.currentRow()
        below = self.indexAt(event.position().toPoint())
        to = below.row() if below.isValid() else self.count() - 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if event.source() is self and row >= 0 and to not in (row, -1):
            self.moved.emit(row, to)

    def _say_chosen(self) -> None:
        self.chosen.emit(self.current_id())


class _Wrapping(QStyledItemDelegate):
    """Rows as tall as their words need: Qt forgets what the style sheet leaves free beside them."""

    def __init__(self, rows: QListWidget) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """For the room between the paddings, and inside the ring of the row with the focus."""
        narrower = QStyleOptionViewItem(option)
        beside = option.fontMetrics.horizontalAdvance("mm") + 2 * _RING
        narrower.rect.setWidth(self._rows.viewport().width() - beside)
        return super().sizeHint(narrower, index) + QSize(0, 2 * _RING)
