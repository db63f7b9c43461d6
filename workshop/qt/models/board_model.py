"""The decisions on the board, as an item model: a drop is a move, and rows follow the session."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
)

from workshop.exercise.cards import DecisionId, RoleId
from workshop.exercise.changes import FieldChange, ItemChange, Part
from workshop.exercise.moves import AddDecisions, Consult, Move, MoveDecision, SetOwner
from workshop.exercise.session import Decision, Session
from workshop.qt.bridge import Bridge
from workshop.qt.models.index import AnyIndex
from workshop.qt.models.mime import (
    DECISION_TYPE,
    PROPOSAL_TYPE,
    ROLE_TYPE,
    decision_in,
    decision_mime,
    proposal_in,
    role_in,
)

DECISION_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Decision of a row."""


class Place(IntEnum):
    """The columns: the decision itself, and the two places a role card can be dropped on."""

    DECISION = 0
    OWNER = 1
    CONSULTED = 2


def owning(session: Session, decision: DecisionId, role: RoleId) -> SetOwner:
    """The move that puts a role card onto a decision, with its person where only one wears it."""
    return SetOwner(decision, role, session.sole_wearer(role))


class BoardModel(QAbstractTableModel):
    """Decisions in board order. Holds no truth: what it shows is what the bridge last said."""

    def __init__(
        self,
        bridge: Bridge,
        parent: QObject | None = None,
        *,
        from_card: Callable[[str], Decision | None] | None = None,
    ) -> None:
        """`from_card` makes a decision of a proposed card; without it none can be dropped."""
        super().__init__(parent)
        self._bridge = bridge
        self._from_card = from_card
        self._decisions: tuple[Decision, ...] = bridge.session.decisions
        bridge.changed.connect(self._follow)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many decisions lie on the board."""
        return 0 if parent is not None and parent.isValid() else len(self._decisions)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """The decision and its two places."""
        return 0 if parent is not None and parent.isValid() else len(Place)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The question, the owner's or consulted names, or the Decision itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._decisions):
            return None
        decision = self._decisions[index.row()]
        if role == DECISION_ROLE:
            return decision
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        session = self._bridge.session
        if index.column() == Place.DECISION:
            return decision.question
        if index.column() == Place.OWNER:
            card = session.role(decision.owner.role) if decision.owner else None
            return card.name if card else ""
        cards = (session.role(role) for role in decision.consulted)
        return ", ".join(card.name for card in cards if card)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Decisions can be taken to another place; role cards dropped on both places."""
        base = super().flags(index)
        if not index.isValid():
            return base | Qt.ItemFlag.ItemIsDropEnabled
        if index.column() == Place.DECISION:
            base |= Qt.ItemFlag.ItemIsDragEnabled
        return base | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDragActions(self) -> Qt.DropAction:
        """Only a copy: after a move Qt would delete the row by itself."""
        return Qt.DropAction.CopyAction

    def supportedDropActions(self) -> Qt.DropAction:
        """Only a copy."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """What can be dropped here."""
        return [ROLE_TYPE, DECISION_TYPE, PROPOSAL_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the first decision."""
        found = [self.decision(index.row()) for index in indexes if index.isValid()]
        return decision_mime(found[0].id) if found and found[0] else QMimeData()

    def move_for(self, mime: QMimeData, row: int, column: int, parent: AnyIndex) -> Move | None:
        """The move that a drop would make; None for what cannot be dropped there."""
        role = role_in(mime)
        if role is not None and parent.isValid():
            decision = self._decisions[parent.row()].id
            if parent.column() == Place.CONSULTED:
                return Consult(decision, RoleId(role))
            return owning(self._bridge.session, decision, RoleId(role))
        dragged = decision_in(mime)
        if dragged is not None:
            return self._moving(dragged, parent.row() if parent.isValid() else row)
        del column
        card = proposal_in(mime)
        if card is not None and self._from_card is not None:
            decision = self._from_card(card)
            return AddDecisions((decision,), row if row >= 0 else None) if decision else None
        return None

    def why_not(self, mime: QMimeData, row: int, column: int, parent: AnyIndex) -> str | None:
        """Why a drop is not possible, in a sentence; None where it is."""
        move = self.move_for(mime, row, column, parent)
        if move is None:
            return ""
        return self._bridge.why_not(move) or None

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """A dry run of the rule that the drop will use."""
        if action == Qt.DropAction.IgnoreAction:
            return True
        return self.why_not(data, row, column, parent) is None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Submits the move; touches no row. The session's change will."""
        if action == Qt.DropAction.IgnoreAction:
            return True
        move = self.move_for(data, row, column, parent)
        return move is not None and self._bridge.submit(move)

    def decision(self, row: int) -> Decision | None:
        """The decision of a row."""
        return self._decisions[row] if 0 <= row < len(self._decisions) else None

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions in order."""
        return self._decisions

    def row_of(self, decision: str | None) -> int:
        """The row of a decision; -1 where it is not on the board."""
        return next((row for row, one in enumerate(self._decisions) if one.id == decision), -1)

    def _moving(self, dragged: str, target: int) -> Move | None:
        source = self.row_of(dragged)
        if source < 0:
            return None
        if target < 0:
            target = len(self._decisions)
        return MoveDecision(DecisionId(dragged), target - 1 if target > source else target)

    def _follow(self, changes: tuple[object, ...]) -> None:
        """Repeat each change of a decision on the rows; everything else repaints what it names."""
        if not changes:
            self._catch_up()
            return
        for change in changes:
            if isinstance(change, ItemChange) and change.part is Part.DECISIONS:
                self._follow_one(change)
        if any(_touches_every_row(change) for change in changes) and self._decisions:
            last = self.index(len(self._decisions) - 1, Place.CONSULTED)
            self.dataChanged.emit(self.index(0, 0), last)
        self._catch_up()

    def _follow_one(self, change: ItemChange) -> None:
        before, after, parent = change.before, change.after, QModelIndex()
        rows = list(self._decisions)
        if before is None and after is not None:
            self.beginInsertRows(parent, after.index, after.index)
            rows.insert(after.index, after.item)
            self._decisions = tuple(rows)
            self.endInsertRows()
        elif before is not None and after is None:
            self.beginRemoveRows(parent, before.index, before.index)
            del rows[before.index]
            self._decisions = tuple(rows)
            self.endRemoveRows()
        elif before is not None and after is not None and before.index != after.index:
            to = after.index + 1 if after.index > before.index else after.index
            self.beginMoveRows(parent, before.index, before.index, parent, to)
            del rows[before.index]
            rows.insert(after.index, after.item)
            self._decisions = tuple(rows)
            self.endMoveRows()
        elif after is not None:
            rows[after.index] = after.item
            self._decisions = tuple(rows)
            left, right = self.index(after.index, 0), self.index(after.index, Place.CONSULTED)
            self.dataChanged.emit(left, right)

    def _catch_up(self) -> None:
        """After a reload: whatever the rows show, show what the session says."""
        wanted = self._bridge.session.decisions
        if wanted == self._decisions:
            return
        if self._decisions:
            self.beginRemoveRows(QModelIndex(), 0, len(self._decisions) - 1)
            self._decisions = ()
            self.endRemoveRows()
        if wanted:
            self.beginInsertRows(QModelIndex(), 0, len(wanted) - 1)
            self._decisions = wanted
            self.endInsertRows()


def _touches_every_row(change: object) -> bool:
    """Names, role cards and ballots show on many cards."""
    if isinstance(change, FieldChange):
        return True
    return isinstance(change, ItemChange) and change.part is not Part.DECISIONS
