"""The agenda of a session: its minutes, its order, and what is skipped."""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from workshop.exercise.agenda import PlannedStep, Preset, Step, agenda_for
from workshop.exercise.moves import SetAgenda
from workshop.exercise.outlook import outlook
from workshop.qt.dialogs.foot import DialogFoot
from workshop.qt.dialogs.sizes import open_at
from workshop.qt.models.agenda_model import (
    MOST_MINUTES,
    PLANNED_ROLE,
    AgendaModel,
    Column,
    how_long,
    preset_name,
)
from workshop.qt.models.card_looks import words
from workshop.qt.models.clock_words import BEAT_MS, outlook_said
from workshop.qt.models.index import AnyIndex
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource, label

_ROW: Final = 36
_ROOM_FOR_HINTS: Final = 500
"""Pixels at 100 % below which the keys are told only to screen readers."""

_WIDTHS: Final = {Column.STEP: 148, Column.MINUTES: 104, Column.SPENT: 84}
"""Pixels at 100 %: the longest name with its box, and four figures with their unit."""


def open_agenda(stage: Stage, parent: QWidget | None) -> "AgendaDialog":
    """Show the agenda of the open session; what is changed in it is changed at once."""
    dialog = AgendaDialog(stage, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class AgendaDialog(QDialog):
    """Every change is a move like any other: saved at once, and undone by Ctrl+Z."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._words = stage, words()
        self.setWindowTitle(tr("Agenda"))
        self.model = AgendaModel(stage.bridge, self)
        self.steps = _Steps(self.model, stage.look)
        self._buttons = {preset: QPushButton(preset_name(preset)) for preset in Preset}
        self._length = label("", "strong", wraps=True)
        self._outlook = label("", "quiet", wraps=True)
        self.planned = QPushButton(tr("Reckon again"))
        self.planned.setToolTip(tr("Let the minutes follow from people and decisions again"))
        self.planned.clicked.connect(self._use_planned)
        self.foot = DialogFoot(stage.bridge, self)
        self._lay_out()
        stage.bridge.changed.connect(self._refresh)
        stage.bridge.place_changed.connect(self._refresh)
        self._beat = QTimer(self, interval=BEAT_MS)
        self._beat.timeout.connect(self._refresh)
        self._beat.start()
        self.steps.selectionModel().currentChanged.connect(self._refresh)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(stage.bridge.undo)
        here = self.model.row_of(stage.bridge.place.step)
        self.steps.setCurrentIndex(self.model.index(here, 0))
        self._refresh()
        self.steps.setFocus()

    def button(self, preset: Preset) -> QPushButton:
        """The button of an agenda that is offered."""
        return self._buttons[preset]

    @property
    def length(self) -> str:
        """How long all of it takes, as it is said."""
        return self._length.text()

    @property
    def outlook(self) -> str:
        """What the rest of the hour looks like now."""
        return self._outlook.text()

    def _lay_out(self) -> None:
        metrics = self._stage.look.metrics
        column = QVBoxLayout(self)
        pad = metrics.space(5)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(metrics.space(3))
        column.addWidget(label(tr("How long do we take?"), "title", wraps=True))
        row = QHBoxLayout()
        row.setSpacing(6)
        for preset, button in self._buttons.items():
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._choose, preset))
            row.addWidget(button)
        row.addSpacing(12)
        row.addWidget(self._length, 1)
        column.addLayout(row)
        column.addWidget(self._outlook)
        column.addWidget(self.steps, 1)
        hint = tr(
            "Space takes or skips a step · Enter changes its minutes · Alt+Up and Alt+Down, "
            "or a drag, change the order"
        )
        self._hint = label(hint, "note", wraps=True)
        self.steps.setAccessibleDescription(hint)
        column.addWidget(self._hint)
        self.planned.setAutoDefault(False)
        self.foot.row.insertWidget(0, self.planned)
        column.addWidget(self.foot)
        open_at(self, 860, 580, metrics)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where height is short, the steps have it."""
        super().resizeEvent(event)
        self._hint.setVisible(self.height() >= self._stage.look.metrics.scaled(_ROOM_FOR_HINTS))

    def _refresh(self, _changes: object = None) -> None:
        bridge = self._stage.bridge
        for preset, button in self._buttons.items():
            button.setChecked(bridge.agenda.preset is preset)
        self._length.setText(how_long(bridge.agenda, bridge.session, self._words))
        found = outlook(bridge.session, bridge.desk.clock.now())
        self._outlook.setText(outlook_said(found))
        self.model.look_at_clocks()
        self.steps.setColumnHidden(Column.SPENT, not found.begun)
        planned = self.steps.current()
        self.planned.setEnabled(planned is not None and planned.minutes is not None)

    def _choose(self, preset: Preset) -> None:
        self._stage.bridge.submit(SetAgenda(agenda_for(preset)))
        self._refresh()

    def _use_planned(self) -> None:
        planned = self.steps.current()
        if planned is not None:
            self.model.use_planned_minutes(planned.step)


class _Steps(QTreeView):
    """A row a step; the keys make the same moves as drags and clicks."""

    def __init__(self, model: AgendaModel, look: ThemeSource) -> None:
        super().__init__()
        self._agenda, self._look = model, look
        self.setModel(model)
        self.setItemDelegate(_Minutes(look, self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setItemsExpandable(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setDragDropOverwriteMode(True)
        self.setAccessibleName(tr("Steps"))
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.PURPOSE, QHeaderView.ResizeMode.Stretch)
        for one, width in _WIDTHS.items():
            header.setSectionResizeMode(one, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(one, look.metrics.scaled(width))

    def current(self) -> PlannedStep | None:
        """The plan of the current row."""
        planned = self.currentIndex().data(PLANNED_ROLE)
        return planned if isinstance(planned, PlannedStep) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where what the steps are for would be cut, it is left to the tooltips."""
        super().resizeEvent(event)
        scaled, header = self._look.metrics.scaled, self.header()
        others = (Column.STEP, Column.MINUTES, Column.SPENT)
        room = self.viewport().width() - sum(scaled(_WIDTHS[one]) for one in others)
        short = room < self.sizeHintForColumn(Column.PURPOSE)
        self.setColumnHidden(Column.PURPOSE, short)
        stretched = Column.STEP if short else Column.PURPOSE
        header.setSectionResizeMode(Column.STEP, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        if not short:
            header.resizeSection(Column.STEP, scaled(_WIDTHS[Column.STEP]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves, Space ticks, Enter and digits write minutes."""
        planned, row = self.current(), self.currentIndex().row()
        editing = self.state() is QAbstractItemView.State.EditingState
        if planned is None or editing:
            super().keyPressEvent(event)
            return
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(planned.step, row + (1 if key == Qt.Key.Key_Down else -1))
        elif key == Qt.Key.Key_Space:
            index = self._agenda.index(row, Column.STEP)
            state = Qt.CheckState.Checked if planned.skipped else Qt.CheckState.Unchecked
            self._agenda.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit(self._agenda.index(row, Column.MINUTES))
        elif key == Qt.Key.Key_Delete:
            self._agenda.use_planned_minutes(planned.step)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters find a step, digits do nothing here."""
        if not search.isdigit():
            super().keyboardSearch(search)

    def _move(self, step: Step, to: int) -> None:
        if 0 <= to < self._agenda.rowCount():
            self._agenda.move_step(step, to)
            self.setCurrentIndex(self._agenda.index(self._agenda.row_of(step), 0))


class _Minutes(QStyledItemDelegate):
    """A spin box for minutes; figures that follow the plan are quiet."""

    def __init__(self, look: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """All rows are equally high."""
        return QSize(super().sizeHint(option, index).width(), self._look.metrics.scaled(_ROW))

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Whole minutes."""
        del option, index
        box = QSpinBox(parent)
        box.setRange(0, MOST_MINUTES)
        box.setSuffix(tr(" min"))
        box.setAccessibleName(tr("Minutes"))
        return box

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Skipped steps and minutes that nobody wrote stand back."""
        super().initStyleOption(option, index)
        planned = index.data(PLANNED_ROLE)
        if not isinstance(planned, PlannedStep):
            return
        own = planned.minutes is not None
        back = planned.skipped or index.column() == Column.PURPOSE
        if back or (index.column() == Column.MINUTES and not own):
            palette = option.palette
            for role in (palette.ColorRole.Text, palette.ColorRole.HighlightedText):
                palette.setColor(role, self._look.theme.quiet)
            option.palette = palette
        if index.column() == Column.MINUTES and own:
            font = option.font
            font.setWeight(QFont.Weight.DemiBold)
            option.font = font
