"""The list of sessions on the home page."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTreeView,
    QWidget,
)

from workshop.application.ports import SessionLine
from workshop.exercise.cards import SessionId
from workshop.qt.actions import Actions
from workshop.qt.models.library_model import LINE_ROLE, Column, LibraryModel
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource
from workshop.qt.views.home_row import SessionRow, exposure_width

_SELECT = QItemSelectionModel.SelectionFlag


class SessionList(QTreeView):
    """A row a session. Enter or a double click opens it; a menu has the rest."""

    opened = Signal(object)
    """The SessionId."""
    put_away = Signal(object)
    """The SessionId to archive, or of an archived session to delete."""
    put_back = Signal(object)
    """The SessionId of an archived session."""
    outcomes_asked = Signal(object)
    """The SessionId whose papers and files are wanted."""
    export_asked = Signal(object)
    """list[SessionLine]: every chosen session, to be exported at once."""

    def __init__(
        self,
        model: LibraryModel,
        look: ThemeSource,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._actions, self._lines = look, actions, model
        self.empty_words = ""
        self.setModel(model)
        self.setItemDelegate(SessionRow(look, self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setItemsExpandable(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(tr("Sessions"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(self._open_index)
        look.changed.connect(self._restyle)

    def current(self) -> SessionLine | None:
        """The session that keys and the menu are about."""
        line = self.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, SessionLine) else None

    def chosen(self) -> list[SessionLine]:
        """Every session that is chosen with Ctrl or Shift, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [line for row in rows if (line := self._lines.line(row)) is not None]

    def choose(self, session: SessionId | None, row: int = 0) -> None:
        """Make a session the current one; where it is not there, the one at `row`."""
        found = self._lines.row_of(session) if session is not None else None
        at = found if found is not None else min(row, self._lines.rowCount() - 1)
        if at >= 0:
            # the view itself would add it to what is chosen while Ctrl is held down for a shortcut
            only = _SELECT.ClearAndSelect | _SELECT.Rows
            self.selectionModel().setCurrentIndex(self._lines.index(at, 0), only)

    def open_current(self) -> None:
        """Open the current session, or the first one of the list."""
        line = self.current() or self._lines.line(0)
        if line is not None:
            self.opened.emit(line.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the key for menus opens the menu at the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
            return
        if event.key() == Qt.Key.Key_Menu:
            self._show_menu(self.visualRect(self.currentIndex()).bottomLeft())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are searched for in the field above, not here."""
        del search

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title takes what the others leave; where that is little, the team gives way."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Says so where there is nothing to list."""
        super().paintEvent(event)
        if self._lines.rowCount() or not self.empty_words:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._look.theme.quiet)
        pad = self._look.metrics.space(6)
        painter.drawText(
            self.viewport().rect().adjusted(pad, pad, -pad, -pad),
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap,
            self.empty_words,
        )
        painter.end()

    def menu(self) -> QMenu:
        """What can be done with the current session."""
        made = QMenu(self)
        line, chosen = self.current(), self.chosen()
        if len(chosen) > 1:
            export = tr("Export {0} sessions…", len(chosen))
            made.addAction(export, lambda: self.export_asked.emit(chosen))
            made.addSeparator()
        elif line is not None:
            made.addAction(tr("Open"), self.open_current)
            made.addAction(tr("Outcomes…"), lambda: self.outcomes_asked.emit(line.id))
            made.addAction(tr("Duplicate"), lambda: self._actions.trigger("duplicate-session"))
            if line.archived:
                made.addAction(tr("Put back"), lambda: self.put_back.emit(line.id))
                made.addAction(tr("Delete for good"), lambda: self.put_away.emit(line.id))
            else:
                made.addAction(tr("Archive"), lambda: self.put_away.emit(line.id))
            made.addSeparator()
        made.addAction(self._actions["show-archived"])
        return made

    def _show_menu(self, at: QPoint) -> None:
        under = self.indexAt(at)
        if under.isValid() and not self.selectionModel().isSelected(under):
            self.setCurrentIndex(under)
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def _open_index(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, SessionLine):
            self.opened.emit(line.id)

    def _fit(self) -> None:
        metrics = self._look.metrics
        room = self.viewport().width()
        widths = {
            Column.TEAM: metrics.scaled(124),
            Column.WHEN: metrics.scaled(122),
            Column.EXPOSURE: exposure_width(self._look),
            Column.STATE: metrics.scaled(224),
        }
        title = metrics.scaled(140)
        hidden: set[Column] = set()
        for giving_way in (Column.TEAM, Column.STATE, Column.WHEN):
            if title + sum(widths[one] for one in widths if one not in hidden) <= room:
                break
            hidden.add(giving_way)
        taken = sum(widths[one] for one in widths if one not in hidden)
        header = self.header()
        for column, width in widths.items():
            header.setSectionHidden(column, column in hidden)
            header.resizeSection(column, width)
        header.resizeSection(Column.SESSION, max(metrics.scaled(80), room - taken))

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self._fit()
        self.viewport().update()
