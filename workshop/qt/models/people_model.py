"""The participants in seat order, as an item model: a drop gives a home role, or another seat."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, Qt

from workshop.exercise.cards import ParticipantId, RoleCard, RoleId
from workshop.exercise.changes import ItemChange, Part
from workshop.exercise.moves import ChangeParticipant, Move, MoveParticipant
from workshop.exercise.session import Participant
from workshop.qt.bridge import Bridge
from workshop.qt.models.following import catch_up, repeat
from workshop.qt.models.index import AnyIndex
from workshop.qt.models.mime import PERSON_TYPE, ROLE_TYPE, person_in, person_mime, role_in
from workshop.qt.texts import tr

PERSON_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Participant of a row."""

HOME_ROLE = Qt.ItemDataRole.UserRole + 2
"""The RoleCard on the badge of a row's participant, or None."""


class Column(IntEnum):
    """What is known of a person."""

    NAME = 0
    HOME_ROLE = 1
    CONTACT = 2
    MORE = 3


class PeopleModel(QAbstractTableModel):
    """Holds no truth: what it shows is what the bridge last said."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._people = bridge.session.participants
        bridge.changed.connect(self._follow)

    def person(self, row: int) -> Participant | None:
        """The participant of a row."""
        return self._people[row] if 0 <= row < len(self._people) else None

    def row_of(self, person: str | None) -> int:
        """The row of a participant; -1 where there is none."""
        return next((row for row, one in enumerate(self._people) if one.id == person), -1)

    def home_role(self, person: Participant) -> RoleCard | None:
        """The card on somebody's badge."""
        return self._bridge.session.role(person.home_role)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many people there are, those who left included."""
        return 0 if parent is not None and parent.isValid() else len(self._people)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """What is known of each."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, all of a person for screen readers, or the values behind them."""
        person = self.person(index.row()) if index.isValid() else None
        if person is None:
            return None
        if role == PERSON_ROLE:
            return person
        card = self.home_role(person)
        if role == HOME_ROLE:
            return card
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.NAME:
            parts = (
                person.name,
                card.name if card else tr("no home role"),
                person.contact,
                tr("has left the room") if person.away else "",
            )
            return ", ".join(part for part in parts if part)
        shown = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
        if role not in shown:
            return None
        match index.column():
            case Column.NAME:
                return person.name
            case Column.HOME_ROLE:
                return card.name if card else tr("no home role")
            case Column.CONTACT:
                return person.contact
            case _:
                return tr("More")

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename somebody, or note how to reach them: one move."""
        person = self.person(index.row()) if index.isValid() else None
        if person is None or role != Qt.ItemDataRole.EditRole:
            return False
        if index.column() == Column.NAME:
            changed = replace(person, name=str(value))
        elif index.column() == Column.CONTACT:
            changed = replace(person, contact=str(value))
        else:
            return False
        return self._bridge.submit(ChangeParticipant(changed))

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Names and contacts are edited where they stand; everybody can be seated elsewhere."""
        base = super().flags(index)
        if not index.isValid():
            return base | Qt.ItemFlag.ItemIsDropEnabled
        base |= Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsDragEnabled
        if index.column() in (Column.NAME, Column.CONTACT):
            base |= Qt.ItemFlag.ItemIsEditable
        return base

    def supportedDragActions(self) -> Qt.DropAction:
        """Only a copy: after a move Qt would delete the row by itself."""
        return Qt.DropAction.CopyAction

    def supportedDropActions(self) -> Qt.DropAction:
        """Only a copy."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """What can be dropped here."""
        return [ROLE_TYPE, PERSON_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the first person."""
        found = [self.person(index.row()) for index in indexes if index.isValid()]
        return person_mime(found[0].id) if found and found[0] else QMimeData()

    def move_for(self, mime: QMimeData, row: int, parent: AnyIndex) -> Move | None:
        """The move that a drop would make; None for what cannot be dropped there."""
        target = parent.row() if parent.isValid() else row
        role = role_in(mime)
        if role is not None:
            person = self.person(target)
            return self.badge(person, RoleId(role)) if person else None
        dragged = person_in(mime)
        if dragged is None or self.row_of(dragged) < 0:
            return None
        last = len(self._people) - 1
        return MoveParticipant(ParticipantId(dragged), target if target >= 0 else last)

    def badge(self, person: Participant, role: RoleId | None) -> ChangeParticipant:
        """The move that puts a role card on somebody's badge; None takes it off."""
        return ChangeParticipant(replace(person, home_role=role))

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """A dry run of the rule that the drop will use."""
        del column, action
        move = self.move_for(data, row, parent)
        return move is not None and not self._bridge.why_not(move)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Submits the move; touches no row. The session's change will."""
        del column
        if action == Qt.DropAction.IgnoreAction:
            return True
        move = self.move_for(data, row, parent)
        return move is not None and self._bridge.submit(move)

    def _follow(self, changes: tuple[object, ...]) -> None:
        for change in changes:
            if isinstance(change, ItemChange) and change.part is Part.PARTICIPANTS:
                repeat(self, self._people, change, self._keep, columns=len(Column))
            elif isinstance(change, ItemChange) and change.part is Part.ROLES and self._people:
                last = self.index(len(self._people) - 1, Column.MORE)
                self.dataChanged.emit(self.index(0, 0), last)
        catch_up(self, self._people, self._bridge.session.participants, self._keep)

    def _keep(self, people: tuple[Participant, ...]) -> None:
        self._people = people
