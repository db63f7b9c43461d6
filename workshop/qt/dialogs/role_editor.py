"""The role cards of a session: which lie in the tray, in which order, and what each says."""

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workshop.application.naming import fresh_id
from workshop.exercise.cards import RoleCard, RoleId
from workshop.exercise.moves import AddRoles, DeleteRole, MoveRole
from workshop.qt.dialogs.foot import DialogFoot
from workshop.qt.dialogs.role_form import RoleForm
from workshop.qt.dialogs.sizes import open_at
from workshop.qt.models.card_looks import role_look
from workshop.qt.models.index import AnyIndex
from workshop.qt.models.roles_model import CARD_ROLE, RolesModel
from workshop.qt.painting.mark_icon import mark_icon
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource, label


def open_role_editor(
    stage: Stage, parent: QWidget | None, role: RoleId | None = None
) -> "RoleEditor":
    """Show the role cards of the open session, at one of them where it is named."""
    dialog = RoleEditor(stage, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if role is not None:
        dialog.choose(role)
    dialog.open()
    return dialog


class RoleEditor(QDialog):
    """Every change is a move like any other: saved at once, and undone by Ctrl+Z."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.setWindowTitle(tr("Role cards"))
        self.model = RolesModel(stage.bridge, self)
        self.cards = _Cards(self.model, stage)
        self.form: RoleForm | None = None
        self._form_room = QVBoxLayout()
        self.add_button = QPushButton(tr("New role card"))
        self.delete_button = QPushButton(tr("Delete"))
        self.foot = DialogFoot(stage.bridge, self)
        self._lay_out()
        self.add_button.clicked.connect(self.add)
        self.delete_button.clicked.connect(self.cards.delete_current)
        self.cards.selectionModel().currentChanged.connect(self._show_form)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(stage.bridge.undo)
        self.finished.connect(self._settle)
        self.cards.setCurrentIndex(self.model.index(0))
        self.cards.setFocus()

    @property
    def text(self) -> str:
        """What is said at the foot."""
        return self.foot.text

    def choose(self, role: RoleId) -> None:
        """Show one of the cards."""
        row = self.model.row_of(role)
        if row >= 0:
            self.cards.setCurrentIndex(self.model.index(row))

    def add(self) -> None:
        """A new card at the end, its name ready to be written."""
        taken = {card.id for card in self._stage.bridge.session.roles}
        role = RoleId(fresh_id("role", taken))
        if self._stage.bridge.submit(AddRoles((RoleCard(role, tr("New role")),))):
            self.choose(role)
            if self.form is not None:
                self.form.name.setFocus()
                self.form.name.selectAll()

    def _lay_out(self) -> None:
        metrics = self._stage.look.metrics
        pad = metrics.space(5)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(metrics.space(3))
        column.addWidget(label(tr("Which hats are there?"), "title", wraps=True))
        body = QHBoxLayout()
        body.setSpacing(metrics.space(5))
        body.addWidget(self.cards, 1)
        right = QWidget()
        right.setLayout(self._form_room)
        self._form_room.setContentsMargins(0, 0, metrics.space(2), 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(right)
        body.addWidget(area, 1)
        column.addLayout(body, 1)
        hint = tr(
            "A tick puts the card into the tray · Alt+Up and Alt+Down, or a drag, change the order "
            "and the number keys"
        )
        column.addWidget(label(hint, "note", wraps=True))
        for place, button in enumerate((self.add_button, self.delete_button)):
            button.setAutoDefault(False)
            self.foot.row.insertWidget(place, button)
        column.addWidget(self.foot)
        open_at(self, 700, 560, metrics)

    def _show_form(self, current: QModelIndex) -> None:
        self._settle()
        if self.form is not None:
            self._form_room.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        card = current.data(CARD_ROLE)
        if isinstance(card, RoleCard):
            self.form = RoleForm(self._stage, card.id)
            self._form_room.addWidget(self.form)
        self.delete_button.setEnabled(self.form is not None)

    def _settle(self, _result: int = 0) -> None:
        if self.form is not None:
            self.form.settle()


class _Cards(QListView):
    """All cards with a tick each."""

    def __init__(self, model: RolesModel, stage: Stage) -> None:
        super().__init__()
        self._cards, self._bridge = model, stage.bridge
        self.setModel(model)
        self.setItemDelegate(_Marked(stage.look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setDragDropOverwriteMode(True)
        self.setAccessibleName(tr("Role cards"))

    def current(self) -> RoleCard | None:
        """The card that keys are about."""
        return self._cards.card(self.currentIndex().row())

    def delete_current(self) -> None:
        """Delete the current card; the next one is current then."""
        card, row = self.current(), self.currentIndex().row()
        if card is None or not self._bridge.submit(DeleteRole(card.id)):
            return
        left = self._cards.rowCount()
        if left:
            self.setCurrentIndex(self._cards.index(min(row, left - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the card, Delete deletes it."""
        card, row, key = self.current(), self.currentIndex().row(), event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if card is not None and alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            to = row + (1 if key == Qt.Key.Key_Down else -1)
            if 0 <= to < self._cards.rowCount():
                self._bridge.submit(MoveRole(card.id, to))
                self.setCurrentIndex(self._cards.index(to))
        elif key == Qt.Key.Key_Delete:
            self.delete_current()
        else:
            super().keyPressEvent(event)


class _Marked(QStyledItemDelegate):
    """The card's mark before its name."""

    def __init__(self, look: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._list = look, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """All rows are equally high."""
        return QSize(super().sizeHint(option, index).width(), self._look.metrics.scaled(36))

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Hidden cards stand back."""
        super().initStyleOption(option, index)
        card = index.data(CARD_ROLE)
        if not isinstance(card, RoleCard):
            return
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        side = self._look.metrics.scaled(22)
        ratio = self._list.devicePixelRatioF()
        option.icon = mark_icon(role_look(card), self._look, side, ratio)
        option.decorationSize = QSize(side, side)
        if card.hidden:
            palette = option.palette
            for role in (palette.ColorRole.Text, palette.ColorRole.HighlightedText):
                palette.setColor(role, self._look.theme.quiet)
            option.palette = palette
