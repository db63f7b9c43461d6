"""Who is here: one row a person, with the role on the badge."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QSizePolicy, QTreeView, QWidget

from workshop.exercise.cards import RoleId
from workshop.exercise.moves import ChangeParticipant, DeleteParticipant, MoveParticipant
from workshop.exercise.session import Participant
from workshop.qt.models.card_looks import KEYED_ROLES, role_look
from workshop.qt.models.people_model import PERSON_ROLE, Column, PeopleModel
from workshop.qt.painting.looks import RoleLook
from workshop.qt.painting.mark_icon import mark_icon
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.views.brief_person import PersonRow
from workshop.qt.views.message_line import announce


class PeopleList(QTreeView):
    """Seat order is the order of rows. Every way to change it submits the same moves."""

    clicked_with_card = Signal(object)
    """The Participant of a row that was clicked; whoever holds a card up may put it there."""

    def __init__(self, model: PeopleModel, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people, self._stage, self._look = model, stage, stage.look
        self.card_is_up: Callable[[], bool] = lambda: False
        self.setModel(model)
        self._painted = PersonRow(stage.look, self)
        self.setItemDelegate(self._painted)
        self.setDropIndicatorShown(False)  # the whole row lights up instead
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setItemsExpandable(False)
        self.setProperty(KIND, "flat")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setDragDropOverwriteMode(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(tr("Who is here"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(16)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.customContextMenuRequested.connect(self._menu_at)
        self.clicked.connect(self._clicked)
        stage.look.changed.connect(self._restyle)

    def show_card_up(self, card: RoleLook | None) -> None:
        """Light every badge up as a place for a role card, or none any more."""
        self._painted.card_up = card
        self.viewport().update()

    def current(self) -> Participant | None:
        """The person that keys are about."""
        person = self.currentIndex().data(PERSON_ROLE)
        return person if isinstance(person, Participant) else None

    def choose(self, person: str | None) -> None:
        """Make somebody the current one."""
        row = self._people.row_of(person)
        if row >= 0:
            self.setCurrentIndex(self._people.index(row, 0))

    def give_badge(self, role: RoleId | None, person: Participant | None = None) -> None:
        """Put a role card onto a badge: the current person's where nobody is named."""
        person = person or self.current()
        if person is None:
            return
        if self._stage.bridge.submit(self._people.badge(person, role)):
            card = self._stage.bridge.session.role(role)
            said = card.name if card else tr("no home role")
            announce(self, tr("{0}: {1}", person.name, said))

    def delete_current(self) -> None:
        """Delete the current person; the next one is current then."""
        person, row = self.current(), self.currentIndex().row()
        if person is None or not self._stage.bridge.submit(DeleteParticipant(person.id)):
            return
        left = self._people.rowCount()
        if left:
            self.setCurrentIndex(self._people.index(min(row, left - 1), 0))

    def move_current(self, by: int) -> None:
        """Seat the current person a place further up or down."""
        person, row = self.current(), self.currentIndex().row()
        if person is not None and 0 <= row + by < self._people.rowCount():
            self._stage.bridge.submit(MoveParticipant(person.id, row + by))
            self.choose(person.id)
            announce(self, tr("{0}, seat {1}", person.name, row + by + 1))

    def rename_current(self) -> None:
        """Edit the current person's name where it stands."""
        self._edit(Column.NAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter renames; the key for menus opens the menu at the row."""
        key = event.key()
        editing = self.state() is QAbstractItemView.State.EditingState
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self.rename_current()
            return
        if key == Qt.Key.Key_Space:
            self._badge_menu(self.currentIndex())
            return
        if key == Qt.Key.Key_Menu:
            self._menu_at(self.visualRect(self.currentIndex()).bottomLeft())
            return
        super().keyPressEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The person under a card that is welcome lights up."""
        super().dragMoveEvent(event)
        row = self.indexAt(event.position().toPoint()).row() if event.isAccepted() else -1
        self._welcome(row)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nobody is meant any more."""
        super().dragLeaveEvent(event)
        self._welcome(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """The drop is a move; the light goes out."""
        self._welcome(-1)
        super().dropEvent(event)

    def _welcome(self, row: int) -> None:
        if row != self._painted.welcome:
            self._painted.welcome = row
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names take what is left; where that is little, contacts give way."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Says what to do while nobody is here."""
        super().paintEvent(event)
        if self._people.rowCount():
            return
        metrics = self._look.metrics
        pad = metrics.space(4)
        painter = QPainter(self.viewport())
        painter.setPen(self._look.theme.quiet)
        painter.drawText(
            self.viewport().rect().adjusted(pad, pad, -pad, -pad),
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap,
            tr("Nobody yet. Write a name below and press Enter, or paste the whole list."),
        )
        painter.end()

    def badge_menu(self, parent: QWidget | None = None) -> QMenu:
        """The role cards that the current person's badge can say."""
        menu = QMenu(tr("Home role"), parent or self)
        person = self.current()
        session = self._stage.bridge.session
        for number, card in enumerate(session.offered_roles(), 1):
            words = card.name.replace("&", "&&")
            action = menu.addAction(
                mark_icon(role_look(card), self._look, 18, self.devicePixelRatioF()),
                f"{words}\t{number}" if number <= KEYED_ROLES else words,
            )
            action.setCheckable(True)
            action.setChecked(person is not None and person.home_role == card.id)
            action.triggered.connect(partial(self._give, card.id))
        menu.addSeparator()
        menu.addAction(tr("No home role"), partial(self.give_badge, None))
        return menu

    def menu(self) -> QMenu:
        """What can be done with the current person."""
        made = QMenu(self)
        person = self.current()
        if person is None:
            return made
        made.addAction(tr("Rename") + "\tF2", self.rename_current)
        made.addAction(tr("How to reach them"), partial(self._edit, Column.CONTACT))
        made.addMenu(self.badge_menu(made))
        made.addSeparator()
        away = tr("Is back") if person.away else tr("Has left the room")
        made.addAction(away, self.flip_away)
        made.addAction(tr("Move up") + "\tAlt+↑", partial(self.move_current, -1))
        made.addAction(tr("Move down") + "\tAlt+↓", partial(self.move_current, +1))
        made.addSeparator()
        made.addAction(tr("Delete") + "\tDel", self.delete_current)
        return made

    def flip_away(self) -> None:
        """The current person has left the room, or is back."""
        person = self.current()
        if person is not None:
            self._stage.bridge.submit(ChangeParticipant(replace(person, away=not person.away)))

    def _give(self, role: RoleId, _checked: bool = False) -> None:
        self.give_badge(role)

    def _edit(self, column: Column) -> None:
        index = self.currentIndex()
        if index.isValid():
            if column == Column.CONTACT:
                self.setColumnHidden(Column.CONTACT, False)
            self.edit(self._people.index(index.row(), column))

    def _clicked(self, index: QModelIndex) -> None:
        if self.card_is_up():
            self.clicked_with_card.emit(index.data(PERSON_ROLE))
        elif index.column() == Column.HOME_ROLE:
            self._badge_menu(index)
        elif index.column() == Column.CONTACT:
            self.edit(index)
        elif index.column() == Column.MORE:
            self._menu_at(self.visualRect(index).bottomLeft())

    def _badge_menu(self, index: QModelIndex) -> None:
        if index.isValid():
            at = self.visualRect(self._people.index(index.row(), Column.HOME_ROLE)).bottomLeft()
            self._pop_up(self.badge_menu(), at)

    def _menu_at(self, at: QPoint) -> None:
        under = self.indexAt(at)
        if under.isValid():
            self.setCurrentIndex(self._people.index(under.row(), 0))
        if self.current() is not None:
            self._pop_up(self.menu(), at)

    def _pop_up(self, menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def _fit(self) -> None:
        metrics, room = self._look.metrics, self.viewport().width()
        widths = {
            Column.HOME_ROLE: min(metrics.scaled(178), round(room * 0.42)),
            Column.CONTACT: metrics.scaled(128),
            Column.MORE: metrics.target + 8,
        }
        names = metrics.scaled(170)
        self.setColumnHidden(Column.CONTACT, names + sum(widths.values()) > room)
        header = self.header()
        taken = 0
        for column, width in widths.items():
            header.resizeSection(column, width)
            taken += 0 if self.isColumnHidden(column) else width
        header.resizeSection(Column.NAME, max(metrics.scaled(60), room - taken))

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self._fit()
        self.viewport().update()
