"""The rows of the Surface board, in order; proposals and rows are dropped between them."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.application.words import Words
from workshop.exercise.cards import DecisionId
from workshop.exercise.moves import DeleteDecision, MoveDecision
from workshop.qt.models.board_model import BoardModel
from workshop.qt.models.mime import decision_in
from workshop.qt.painting.elements import paint_place
from workshop.qt.painting.looks import CardState
from workshop.qt.painting.text import draw_block, wrapped
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep
from workshop.qt.views.message_line import announce
from workshop.qt.views.surface_row import SurfaceRow
from workshop.qt.views.tab_order import show


class SurfaceBoard(QWidget):
    """Rows over a BoardModel; where a drop would land, a line shows it."""

    lifted = Signal(bool)
    """A row is dragged, or down again."""

    def __init__(
        self, model: BoardModel, stage: Stage, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._stage, self._words = model, stage, words
        self._rows: dict[str, SurfaceRow] = {}
        self._landing: int | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 8, 2)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.setAcceptDrops(True)
        for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self._rebuild)
        model.dataChanged.connect(self._repaint)
        self._rebuild()

    def rows(self) -> tuple[SurfaceRow, ...]:
        """The rows in board order."""
        return tuple(self._rows[one.id] for one in self._model.decisions())

    def row(self, decision: str) -> SurfaceRow:
        """The row of a decision; raises KeyError where it is not on the board."""
        return self._rows[decision]

    def current(self) -> SurfaceRow | None:
        """The row that has the focus."""
        return next((row for row in self.rows() if row.has_focus()), None)

    def focus_row(self, index: int) -> None:
        """Put the focus on the handle of a row."""
        rows = self.rows()
        if rows:
            row = rows[max(0, min(index, len(rows) - 1))]
            row.handle.setFocus(Qt.FocusReason.OtherFocusReason)
            show(row)

    def move_current(self, by: int) -> None:
        """The row with the focus, one place up or down."""
        row = self.current()
        if row is not None:
            self._move(row.decision_id, by)

    def delete_current(self) -> None:
        """The row with the focus goes; the focus goes to its neighbour."""
        row = self.current()
        if row is not None:
            self._delete(row.decision_id)

    def settle(self) -> None:
        """Save what is being typed."""
        for row in self.rows():
            row.settle()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Proposals and decisions may come."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing lands."""
        del event
        self._land(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """The model makes the move."""
        at = self._place_at(event.position())
        self._land(None)
        action = Qt.DropAction.CopyAction
        if self._model.dropMimeData(event.mimeData(), action, at, 0, QModelIndex()):
            event.setDropAction(action)
            event.accept()
            moved = decision_in(event.mimeData())
            self.focus_row(at if moved is None else self._model.row_of(moved))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line between two rows; the place for the first one while there is none."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._rows:
            self._paint_first_place(painter)
        elif self._landing is not None:
            painter.fillRect(self._line(self._landing), QColor(self._stage.look.theme.accent))
        painter.end()

    def _paint_first_place(self, painter: QPainter) -> None:
        look = self._stage.look
        pad, metrics = look.metrics.space(4), look.metrics
        state = CardState.NORMAL if self._landing is None else CardState.WELCOME
        said = self.first_words()
        font = metrics.font(TextStep.TEXT)
        block = wrapped(said, font, self.width() - 4 * pad, 6)
        place = QRectF(2, 2, self.width() - 12, block.height + 4 * pad)
        paint_place(painter, place, "", state, look.theme, metrics)
        tone = look.theme.quiet if self._landing is None else look.theme.welcome.text
        painter.setFont(font)
        painter.setPen(QColor(tone))
        inside = place.adjusted(pad, 2 * pad, -pad, -2 * pad)
        draw_block(painter, inside, block, rtl=self.isRightToLeft(), centred=True)

    def first_words(self) -> str:
        """What to do while nothing is on the board; empty once something is."""
        if self._rows:
            return ""
        key = self._stage.actions.key_of("new-decision")
        if key:
            return tr("Drag a proposal here, press Enter on it, or write your own with {0}.", key)
        return tr("Drag a proposal here, press Enter on it, or write your own.")

    def _consider(self, event: QDropEvent) -> None:
        at = self._place_at(event.position())
        action = Qt.DropAction.CopyAction
        if self._model.canDropMimeData(event.mimeData(), action, at, 0, QModelIndex()):
            self._land(at)
            event.setDropAction(action)
            event.accept()
        else:
            self._land(None)
            event.ignore()

    def _place_at(self, point: QPointF) -> int:
        rows = self.rows()
        return sum(row.geometry().center().y() < point.y() for row in rows)

    def _land(self, at: int | None) -> None:
        if at != self._landing:
            self._landing = at
            self.update()

    def _line(self, at: int) -> QRect:
        rows = self.rows()
        y = rows[at].y() - 6 if at < len(rows) else rows[-1].geometry().bottom() + 3
        return QRect(0, max(0, y), self.width(), 3)

    def _rebuild(self) -> None:
        there = {one.id for one in self._model.decisions()}
        for one in [one for one in self._rows if one not in there]:
            row = self._rows.pop(one)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, decision in enumerate(self._model.decisions()):
            row = self._rows.get(decision.id) or self._row(decision.id)
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
                row.show()
        self._repaint()

    def _row(self, decision_id: DecisionId) -> SurfaceRow:
        decision = next(one for one in self._model.decisions() if one.id == decision_id)
        row = SurfaceRow(decision, self._stage, self._words, self)
        row.delete_asked.connect(partial(self._delete, decision_id))
        row.handle.lifted.connect(self.lifted)
        row.moved.connect(partial(self._move, decision_id))
        row.stepped.connect(partial(self._step, decision_id))
        self._rows[decision_id] = row
        return row

    def _move(self, decision: DecisionId, by: int) -> None:
        target = self._model.row_of(decision) + by
        if 0 <= target < self._model.rowCount():
            row = self._rows[decision]
            focused = row.window().focusWidget() if row.has_focus() else None
            self._stage.bridge.submit(MoveDecision(decision, target))
            (focused or row.handle).setFocus()
            show(row)
            announce(row.handle, row.handle.accessibleName())

    def _step(self, decision: DecisionId, by: int) -> None:
        self.focus_row(self._model.row_of(decision) + by)

    def _delete(self, decision: DecisionId) -> None:
        at = self._model.row_of(decision)
        if self._stage.bridge.submit(DeleteDecision(decision)):
            self.focus_row(at)

    def _repaint(self) -> None:
        self.setAccessibleDescription(self.first_words())
        self.update()
        for row in self.rows():
            row.refresh()
