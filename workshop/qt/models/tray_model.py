"""The role cards in the tray, as an item model: a drag carries a card's id and nothing else."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt

from workshop.exercise.cards import RoleCard, RoleId
from workshop.exercise.changes import ItemChange, Part
from workshop.qt.bridge import Bridge
from workshop.qt.models.index import AnyIndex
from workshop.qt.models.mime import ROLE_TYPE, role_mime

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The RoleCard of a row."""


class TrayModel(QAbstractListModel):
    """The offered role cards in tray order; follows the session."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._cards: tuple[RoleCard, ...] = bridge.session.offered_roles()
        bridge.changed.connect(self._follow)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many cards lie in the tray."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The card's name, what a screen reader says of it, or the card itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._cards):
            return None
        card = self._cards[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card.name
        return card if role == CARD_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Cards can be taken, and nothing can be dropped on them."""
        base = super().flags(index)
        return base | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else base

    def supportedDragActions(self) -> Qt.DropAction:
        """Only a copy: after a move Qt would delete the row by itself."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """The one type a tray hands out."""
        return [ROLE_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the first card."""
        if not indexes:
            return QMimeData()
        return role_mime(self._cards[indexes[0].row()].id)

    def card(self, row: int) -> RoleCard | None:
        """The card of a row."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def cards(self) -> tuple[RoleCard, ...]:
        """All cards in order."""
        return self._cards

    def _follow(self, changes: tuple[object, ...]) -> None:
        touched = not changes or any(
            isinstance(change, ItemChange) and change.part is Part.ROLES for change in changes
        )
        cards = self._bridge.session.offered_roles()
        if not touched or cards == self._cards:
            return
        self._remove_all_but({card.id for card in cards})
        for row, card in enumerate(cards):
            self._put(row, card)

    def _remove_all_but(self, wanted: set[RoleId]) -> None:
        for row in reversed(range(len(self._cards))):
            if self._cards[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                self._cards = self._cards[:row] + self._cards[row + 1 :]
                self.endRemoveRows()

    def _put(self, row: int, card: RoleCard) -> None:
        """The rows above are right already; let this one be right too."""
        parent, cards = QModelIndex(), self._cards
        at = next((at for at, one in enumerate(cards) if one.id == card.id), None)
        if at is None:
            self.beginInsertRows(parent, row, row)
            self._cards = (*cards[:row], card, *cards[row:])
            self.endInsertRows()
            return
        if at != row:
            self.beginMoveRows(parent, at, at, parent, row)
            rest = cards[:at] + cards[at + 1 :]
            self._cards = (*rest[:row], cards[at], *rest[row:])
            self.endMoveRows()
        if self._cards[row] != card:
            self._cards = (*self._cards[:row], card, *self._cards[row + 1 :])
            self.dataChanged.emit(self.index(row), self.index(row))
