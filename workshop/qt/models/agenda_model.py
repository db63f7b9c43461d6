"""The agenda as an item model: steps in order, whether each is taken, and its minutes."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from workshop.application.words import Words
from workshop.exercise.agenda import (
    PRESET_DECISIONS,
    USUAL_PEOPLE,
    Agenda,
    PlannedStep,
    Preset,
    Step,
    minutes,
    spent_seconds,
    total_minutes,
)
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.moves import SetAgenda
from workshop.exercise.session import Session
from workshop.qt.bridge import Bridge
from workshop.qt.models.clock_words import whole_minutes
from workshop.qt.models.index import AnyIndex
from workshop.qt.models.mime import STEP_TYPE, step_in, step_mime
from workshop.qt.painting.text import tooltip
from workshop.qt.texts import tr

MOST_MINUTES: Final = 240

PLANNED_ROLE = Qt.ItemDataRole.UserRole + 1
"""The PlannedStep of a row."""


def how_long(agenda: Agenda, session: Session, said: Words) -> str:
    """The minutes of the whole agenda, and what they are reckoned with."""
    people, decisions = len(session.seated()), len(session.decisions)
    minutes = total_minutes(agenda, people, decisions)
    return tr(
        "about {0} min for {1} and {2}",
        minutes,
        said.people(people or USUAL_PEOPLE),
        said.decisions(decisions or PRESET_DECISIONS[agenda.preset]),
    )


def preset_name(preset: Preset) -> str:
    """The name of an agenda that is offered."""
    return {
        Preset.QUICK: tr("Quick"),
        Preset.STANDARD: tr("Standard"),
        Preset.DEEP: tr("Deep"),
    }[preset]


def step_name(step: Step) -> str:
    """The name of a step."""
    return tr(GUIDANCE[step].name, context="Steps")


class Column(IntEnum):
    """What is planned of a step."""

    STEP = 0
    PURPOSE = 1
    MINUTES = 2
    SPENT = 3


class AgendaModel(QAbstractTableModel):
    """Holds no truth: every change is a SetAgenda move, and the rows follow the session."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._agenda = bridge.agenda
        self._minutes = self._planned_minutes()
        bridge.changed.connect(self._follow)

    def step(self, row: int) -> Step | None:
        """The step of a row."""
        return self._agenda.steps[row].step if 0 <= row < len(self._agenda.steps) else None

    def row_of(self, step: Step) -> int:
        """The row of a step."""
        return [planned.step for planned in self._agenda.steps].index(step)

    def move_step(self, step: Step, to: int) -> bool:
        """Take a step earlier or later."""
        steps = [planned for planned in self._agenda.steps if planned.step is not step]
        steps.insert(max(0, min(to, len(steps))), self._agenda.planned(step))
        return self._set(tuple(steps))

    def look_at_clocks(self) -> None:
        """Say anew what the steps took so far."""
        last = len(self._agenda.steps) - 1
        self.dataChanged.emit(self.index(0, Column.SPENT), self.index(last, Column.SPENT))

    def _spent_said(self, step: Step) -> str:
        run, now = self._bridge.place.run(step), self._bridge.desk.clock.now()
        spent = whole_minutes(spent_seconds(run, now))
        return tr("{0} min", spent) if spent else ""

    def use_planned_minutes(self, step: Step) -> bool:
        """Let a step's minutes follow from people and decisions again."""
        return self._change(replace(self._agenda.planned(step), minutes=None))

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """The eight steps."""
        return 0 if parent is not None and parent.isValid() else len(self._agenda.steps)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """Name, purpose, minutes, and what it took so far."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, the tick of a step that is taken, or the plan itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._agenda.steps):
            return None
        planned = self._agenda.steps[index.row()]
        if role == PLANNED_ROLE:
            return planned
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.STEP:
            return Qt.CheckState.Unchecked if planned.skipped else Qt.CheckState.Checked
        number = self._minutes[index.row()]
        spent = self._spent_said(planned.step)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self._spoken(planned, number)
            return tr("{0}, spent {1}", said, spent) if spent else said
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(tr(GUIDANCE[planned.step].purpose, context="Steps"))
        if role == Qt.ItemDataRole.FontRole and index.column() == Column.STEP:
            return self._font_of(planned.step)
        if role == Qt.ItemDataRole.EditRole and index.column() == Column.MINUTES:
            return number
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match index.column():
            case Column.STEP:
                return step_name(planned.step)
            case Column.PURPOSE:
                return tr(GUIDANCE[planned.step].purpose, context="Steps")
            case Column.SPENT:
                return spent
            case _:
                return tr("skipped") if planned.skipped else tr("{0} min", number)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Skip or take a step, or give it minutes of its own: one move."""
        if not index.isValid() or not 0 <= index.row() < len(self._agenda.steps):
            return False
        planned = self._agenda.steps[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            taken = Qt.CheckState(value) is Qt.CheckState.Checked
            return self._change(replace(planned, skipped=not taken))
        if role != Qt.ItemDataRole.EditRole or index.column() != Column.MINUTES:
            return False
        if int(value) == self._minutes[index.row()]:
            return True
        return self._change(replace(planned, minutes=max(0, min(int(value), MOST_MINUTES))))

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Steps are ticked and dragged, minutes are written."""
        base = super().flags(index)
        if not index.isValid():
            return base | Qt.ItemFlag.ItemIsDropEnabled
        base |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        if index.column() == Column.STEP:
            base |= Qt.ItemFlag.ItemIsUserCheckable
        if index.column() == Column.MINUTES:
            base |= Qt.ItemFlag.ItemIsEditable
        return base

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("Step"), tr("What for"), tr("Planned"), tr("Spent"))[section]

    def supportedDragActions(self) -> Qt.DropAction:
        """Only a copy: after a move Qt would delete the row by itself."""
        return Qt.DropAction.CopyAction

    def supportedDropActions(self) -> Qt.DropAction:
        """Only a copy."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Steps only."""
        return [STEP_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The first step."""
        step = self.step(indexes[0].row()) if indexes else None
        return step_mime(step.value) if step else QMimeData()

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Any step, anywhere."""
        del action, row, column, parent
        return self._dragged(data) is not None and not self._bridge.read_only

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Submits the move; touches no row. The session's change will."""
        del column
        if action == Qt.DropAction.IgnoreAction:
            return True
        step = self._dragged(data)
        if step is None:
            return False
        target = parent.row() if parent.isValid() else row
        return self.move_step(step, target if target >= 0 else len(self._agenda.steps))

    def _dragged(self, data: QMimeData) -> Step | None:
        named = step_in(data)
        return Step(named) if named in set(Step) else None

    def _font_of(self, step: Step) -> QFont | None:
        """The name of where the session stands is stronger."""
        if step is not self._bridge.place.step:
            return None
        font = QFont()
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _spoken(self, planned: PlannedStep, number: int) -> str:
        if planned.skipped:
            return tr("{0}, skipped", step_name(planned.step))
        name = step_name(planned.step)
        if planned.step is self._bridge.place.step:
            return tr("{0}, current step, {1} minutes", name, number)
        return tr("{0}, {1} minutes", name, number)

    def _change(self, changed: PlannedStep) -> bool:
        steps = (
            changed if planned.step is changed.step else planned for planned in self._agenda.steps
        )
        return self._set(tuple(steps))

    def _set(self, steps: tuple[PlannedStep, ...]) -> bool:
        return self._bridge.submit(SetAgenda(replace(self._agenda, steps=steps)))

    def _planned_minutes(self) -> tuple[int, ...]:
        session = self._bridge.session
        people, decisions = len(session.seated()), len(session.decisions)
        return tuple(
            minutes(self._agenda, planned.step, people, decisions) for planned in self._agenda.steps
        )

    def _follow(self, _changes: object) -> None:
        """Where one step went elsewhere a row moves; all others say what is different in them."""
        before, after = self._agenda.steps, self._bridge.agenda.steps
        old, new = [one.step for one in before], [one.step for one in after]
        self._agenda = replace(self._bridge.agenda, steps=before)
        while old != new:
            to = next(row for row, step in enumerate(new) if old[row] is not step)
            at = old.index(new[to])
            self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), to)
            old.insert(to, old.pop(at))
            steps = tuple(self._agenda.planned(step) for step in old)
            self._agenda = replace(self._agenda, steps=steps)
            self.endMoveRows()
        self._agenda = self._bridge.agenda
        self._minutes = self._planned_minutes()
        self.dataChanged.emit(self.index(0, 0), self.index(len(old) - 1, Column.SPENT))
