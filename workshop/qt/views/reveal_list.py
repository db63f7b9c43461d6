"""The decisions in the order they are discussed, each with its finding, or face down."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workshop.application.words import Words
from workshop.exercise.cards import DecisionId
from workshop.exercise.findings import discussion_order, shown_verdict
from workshop.exercise.session import Finding, Session
from workshop.qt.bridge import Bridge
from workshop.qt.models.index import AnyIndex
from workshop.qt.painting.elements import paint_pill, pill_size
from workshop.qt.painting.looks import FindingLook
from workshop.qt.painting.text import Block, draw_block, tooltip, wrapped
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource

LIST_WIDTH: Final = 248
PILL_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The FindingLook of a row."""

_Row = tuple[DecisionId, str, FindingLook]


class RevealListModel(QAbstractListModel):
    """Rows of the session; a sealed decision says that it lies face down, and no more."""

    def __init__(self, bridge: Bridge, said: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._words = bridge, said
        self._rows = self._rows_now()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many decisions there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The question, the pill, and both for screen readers."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        _, question, pill = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return question
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{0}. {1} {2}", index.row() + 1, question, pill.word)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(question)
        return pill if role == PILL_ROLE else None

    def decision(self, row: int) -> DecisionId | None:
        """The decision of a row."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def row_of(self, decision: str | None) -> int:
        """The row of a decision; -1 where it has none."""
        return next((row for row, one in enumerate(self._rows) if one[0] == decision), -1)

    def _rows_now(self) -> list[_Row]:
        session = self._bridge.session
        shown = (session.decision(one) for one in discussion_order(session))
        return [
            (one.id, one.question, self._pill(session, one.id)) for one in shown if one is not None
        ]

    def _pill(self, session: Session, decision: DecisionId) -> FindingLook:
        said = shown_verdict(session, decision)
        if said is None:
            return FindingLook(tr("Face down"), Finding.NOT_VOTED.value)
        return FindingLook(self._words.finding(said), said.finding.value)

    def catch_up(self) -> None:
        """Show what the session says now, touching only the rows that differ."""
        rows = self._rows_now()
        if [row[0] for row in rows] == [row[0] for row in self._rows]:
            old, self._rows = self._rows, rows
            for number, (before, after) in enumerate(zip(old, rows, strict=True)):
                if before != after:
                    self.dataChanged.emit(self.index(number), self.index(number))
            return
        if self._rows:
            self.beginRemoveRows(QModelIndex(), 0, len(self._rows) - 1)
            self._rows = []
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(QModelIndex(), 0, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()


class RevealList(QListView):
    """The list; `picked` when a person goes to another row."""

    picked = Signal(object)
    """The DecisionId of the row."""

    def __init__(
        self, model: RevealListModel, look: ThemeSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows, self._look, self._quiet = model, look, False
        self.setModel(model)
        self.setItemDelegate(_Delegate(look, self))
        self.setStyleSheet("border: none; background: transparent;")
        self.setAccessibleName(tr("Decisions, most contentious first"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(2)
        self.setMouseTracking(True)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_current(self, decision: DecisionId | None) -> None:
        """Mark the decision that is shown, without saying `picked`."""
        self._quiet = True
        row = self._rows.row_of(decision)
        if row < 0:
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._rows.index(row))
            self.scrollTo(self._rows.index(row))
        self._quiet = False

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Says which decision a click or an arrow went to."""
        super().currentChanged(current, previous)
        decision = self._rows.decision(current.row()) if current.isValid() else None
        if decision is not None and not self._quiet:
            self.picked.emit(decision)

    def _restyle(self) -> None:
        self.setFixedWidth(self._look.metrics.scaled(LIST_WIDTH))
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    """A question in two lines, and its pill below."""

    def __init__(self, look: ThemeSource, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """What the question and the pill need."""
        metrics = self._look.metrics
        width = metrics.scaled(LIST_WIDTH) - 24
        block, pill = self._block(index, width), self._pill(index)
        tall = block.height + pill_size(pill.word, metrics).height() + metrics.space(6)
        return QSize(width, round(tall))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The row on a soft ground where it is the current one, ringed where it has the focus."""
        theme, metrics = self._look.theme, self._look.metrics
        state: QStyle.StateFlag = option.state
        rect = QRectF(option.rect)
        here = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if here or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.accent_soft.background if here else theme.sunken))
            painter.drawRoundedRect(rect, metrics.radius_small, metrics.radius_small)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                rect.adjusted(1, 1, -1, -1), metrics.radius_small, metrics.radius_small
            )
        pad = metrics.space(2.5)
        inside = rect.adjusted(pad, metrics.space(2), -pad, 0)
        block = self._block(index, round(rect.width()))
        painter.setPen(QColor(theme.ink))
        painter.setFont(self._font())
        rtl = bool(option.direction == Qt.LayoutDirection.RightToLeft)
        draw_block(painter, QRectF(inside.topLeft(), inside.size()), block, rtl=rtl)
        pill = self._pill(index)
        size = pill_size(pill.word, metrics)
        wide = min(size.width(), inside.width())
        left = inside.right() - wide if rtl else inside.left()
        top = inside.top() + block.height + metrics.space(1)
        paint_pill(painter, QRectF(left, top, wide, size.height()), pill, theme, metrics)
        painter.restore()

    def _font(self) -> QFont:
        return self._look.metrics.font(TextStep.NOTE, 500)

    def _block(self, index: QModelIndex | QPersistentModelIndex, width: int) -> Block:
        room = width - 2 * self._look.metrics.space(2.5)
        return wrapped(str(index.data()), self._font(), room, 2)

    def _pill(self, index: QModelIndex | QPersistentModelIndex) -> FindingLook:
        pill = index.data(PILL_ROLE)
        return pill if isinstance(pill, FindingLook) else FindingLook("", "")
