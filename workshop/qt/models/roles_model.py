"""All role cards of a session, hidden ones too, as an item model: a tick shows or hides one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt

from workshop.exercise.cards import RoleCard, RoleId
from workshop.exercise.changes import ItemChange, Part
from workshop.exercise.moves import ChangeRole, MoveRole
from workshop.qt.bridge import Bridge
from workshop.qt.models.following import catch_up, repeat
from workshop.qt.models.index import AnyIndex
from workshop.qt.models.mime import ROLE_TYPE, role_in, role_mime
from workshop.qt.texts import tr

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The RoleCard of a row."""


class RolesModel(QAbstractListModel):
    """In the order of the tray. Holds no truth: rows follow the session."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._cards = bridge.session.roles
        bridge.changed.connect(self._follow)

    def card(self, row: int) -> RoleCard | None:
        """The card of a row."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def row_of(self, role: str | None) -> int:
        """The row of a card; -1 where there is none."""
        return next((row for row, card in enumerate(self._cards) if card.id == role), -1)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many cards there are."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name, the tick, or the card itself."""
        card = self.card(index.row()) if index.isValid() else None
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if card.hidden else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{0}, hidden", card.name) if card.hidden else card.name
        return card.name if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show a card in the tray, or hide it: one move."""
        card = self.card(index.row()) if index.isValid() else None
        if card is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        hidden = Qt.CheckState(value) is not Qt.CheckState.Checked
        return self._bridge.submit(ChangeRole(replace(card, hidden=hidden)))

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Cards are ticked, and dragged to another place."""
        base = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        if not index.isValid():
            return base
        return base | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDragActions(self) -> Qt.DropAction:
        """Only a copy: after a move Qt would delete the row by itself."""
        return Qt.DropAction.CopyAction

    def supportedDropActions(self) -> Qt.DropAction:
        """Only a copy."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Role cards."""
        return [ROLE_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the first card."""
        card = self.card(indexes[0].row()) if indexes else None
        return role_mime(card.id) if card else QMimeData()

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """A dry run of the rule that the drop will use."""
        del action, column
        move = self._moving(data, row, parent)
        return move is not None and not self._bridge.why_not(move)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Submits the move; touches no row. The session's change will."""
        del column
        if action == Qt.DropAction.IgnoreAction:
            return True
        move = self._moving(data, row, parent)
        return move is not None and self._bridge.submit(move)

    def _moving(self, data: QMimeData, row: int, parent: AnyIndex) -> MoveRole | None:
        role = role_in(data)
        if role is None or self.row_of(role) < 0:
            return None
        target = parent.row() if parent.isValid() else row
        return MoveRole(RoleId(role), target if target >= 0 else len(self._cards) - 1)

    def _follow(self, changes: tuple[object, ...]) -> None:
        for change in changes:
            if isinstance(change, ItemChange) and change.part is Part.ROLES:
                repeat(self, self._cards, change, self._keep)
        catch_up(self, self._cards, self._bridge.session.roles, self._keep)

    def _keep(self, cards: tuple[RoleCard, ...]) -> None:
        self._cards = cards
