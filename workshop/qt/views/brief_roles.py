"""The role cards of the session: to be put on badges, chosen, put in order, edited."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from workshop.exercise.cards import RoleCard, RoleId
from workshop.exercise.moves import ChangeRole, DeleteRole, MoveRole
from workshop.qt.dialogs.role_editor import open_role_editor
from workshop.qt.models.card_looks import role_look
from workshop.qt.models.mime import role_mime
from workshop.qt.models.tray_model import TrayModel
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.painting.looks import RoleLook
from workshop.qt.painting.role_card_button import RoleCardButton
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.theme import label
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.message_line import announce
from workshop.qt.views.wrap_grid import WrapGrid

_CARD_WIDTH = 148


class BriefRoles(QWidget):
    """A tray as wide as it has room for. A click takes a card up; a second one puts it back."""

    taken_changed = Signal()
    """Which card is taken up."""
    up_changed = Signal(object)
    """RoleLook | None: the card in the hand, or taken up."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._model = TrayModel(stage.bridge, self)
        self._buttons: dict[RoleId, RoleCardButton] = {}
        self._taken: RoleId | None = None
        self._heading = label("", "heading")
        self.edit_button = EnterButton(tr("Choose and edit…"), "quiet")
        self.edit_button.clicked.connect(lambda: self.edit(None))
        head = QHBoxLayout()
        head.setContentsMargins(CARD_MARGIN, 0, 0, 0)
        head.addWidget(self._heading, 1)
        head.addWidget(self.edit_button)
        self._grid = WrapGrid(stage.look, least_width=_CARD_WIDTH, gap=0.5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._grid)
        self._model.rowsInserted.connect(self._rebuild)
        self._model.rowsRemoved.connect(self._rebuild)
        self._model.rowsMoved.connect(self._rebuild)
        self._model.dataChanged.connect(self._repaint)
        self._rebuild()

    @property
    def taken(self) -> RoleId | None:
        """The role card that a click took up."""
        return self._taken

    def button(self, role: RoleId) -> RoleCardButton:
        """The card of a role that is offered."""
        return self._buttons[role]

    def role_at(self, number: int) -> RoleId | None:
        """The role card that a number key picks, from 1."""
        card = self._model.card(number - 1)
        return card.id if card else None

    def put_back(self) -> None:
        """Nothing is taken up any more."""
        self._take(None)

    def focused(self) -> RoleCard | None:
        """The card that has the focus."""
        now = QApplication.focusWidget()
        return next((card for card in self._model.cards() if self._buttons[card.id] is now), None)

    def move_focused(self, by: int) -> None:
        """Put the focused card earlier or later, and its number key with it."""
        card = self.focused()
        cards = self._model.cards()
        at = cards.index(card) + by if card is not None else -1
        if card is None or not 0 <= at < len(cards):
            return
        roles = self._stage.bridge.session.roles
        self._stage.bridge.submit(MoveRole(card.id, roles.index(cards[at])))
        self._buttons[card.id].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, tr("{0}, key {1}", card.name, at + 1))

    def delete_focused(self) -> None:
        """Delete the focused card."""
        card = self.focused()
        if card is not None:
            self._stage.bridge.submit(DeleteRole(card.id))

    def edit(self, role: RoleId | None) -> None:
        """Open the editor of role cards, at one of them."""
        open_role_editor(self._stage, self.window(), role)

    def menu(self, card: RoleCard) -> QMenu:
        """What can be done with a card."""
        made = QMenu(self)
        made.addAction(tr("Edit…") + "\tF2", partial(self.edit, card.id))
        hide = ChangeRole(replace(card, hidden=True))
        made.addAction(tr("Hide"), partial(self._stage.bridge.submit, hide))
        made.addSeparator()
        delete = made.addAction(
            tr("Delete") + "\tDel", partial(self._stage.bridge.submit, DeleteRole(card.id))
        )
        why_not = self._stage.bridge.why_not(DeleteRole(card.id))
        delete.setEnabled(not why_not)
        return made

    def _rebuild(self) -> None:
        cards = self._model.cards()
        if cards != self._stage.bridge.session.offered_roles():
            return  # half way: the rows that went are about to come back in another order
        focused = QApplication.focusWidget()
        before = next((role for role, one in self._buttons.items() if one is focused), None)
        kept = {card.id: self._buttons.get(card.id) or self._made(card) for card in cards}
        self._buttons = kept
        self._grid.set_widgets([kept[card.id] for card in cards])
        self._repaint()
        if self._taken not in kept:
            self._take(None)
        if before is not None and before in kept:
            kept[before].setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, card: RoleCard) -> RoleCardButton:
        role = card.id
        button = RoleCardButton(
            role_look(card), self._stage.look, carried=lambda: role_mime(role), parent=self._grid
        )
        button.setCheckable(True)

        def clicked(taken: bool) -> None:
            self._take(role if taken else None)

        button.clicked.connect(clicked)
        button.lifted.connect(partial(self._lifted, role))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(partial(self._menu_at, role))
        return button

    def _repaint(self) -> None:
        cards = self._model.cards()
        for number, card in enumerate(cards, 1):
            self._buttons[card.id].set_look(role_look(card, number))
        hidden = len(self._stage.bridge.session.roles) - len(cards)
        said = tr("Role cards · {0}", len(cards))
        if hidden:
            said = tr("{0}, {1}", said, counted(hidden, "{0} hidden", "{0} hidden"))
        self._heading.setText(said)
        self._grid.place()

    def _take(self, role: RoleId | None) -> None:
        self._taken = role
        for one, button in self._buttons.items():
            button.setChecked(one == role)
        self.taken_changed.emit()
        self.up_changed.emit(self._look_of(role))

    def _lifted(self, role: RoleId, up: bool) -> None:
        self.up_changed.emit(self._look_of(role if up else self._taken))

    def _look_of(self, role: RoleId | None) -> RoleLook | None:
        card = self._stage.bridge.session.role(role)
        return role_look(card) if card is not None else None

    def _menu_at(self, role: RoleId, at: QPoint) -> None:
        card = self._stage.bridge.session.role(role)
        if card is not None:
            menu = self.menu(card)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._buttons[role].mapToGlobal(at))
