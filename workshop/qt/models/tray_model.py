"""The role cards in the tray, as an item model: a drag carries a card's id and nothing else."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt

from workshop.exercise.cards import RoleCard
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
        self._cards = bridge.session.offered_roles()
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
        old = self._cards
        if [card.id for card in old] == [card.id for card in cards]:
            self._cards = cards
            for row, (before, after) in enumerate(zip(old, cards, strict=True)):
                if before != after:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self._replace(cards)

    def _replace(self, cards: tuple[RoleCard, ...]) -> None:
        if self._cards:
            self.beginRemoveRows(QModelIndex(), 0, len(self._cards) - 1)
            self._cards = ()
            self.endRemoveRows()
        if cards:
            self.beginInsertRows(QModelIndex(), 0, len(cards) - 1)
            self._cards = cards
            self.endInsertRows()
