"""The tray of role cards: drag one, press its number, type its name, or click and click again."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from workshop.exercise.cards import RoleCard, RoleId
from workshop.qt.bridge import Bridge
from workshop.qt.models.card_looks import KEYED_ROLES, role_look
from workshop.qt.models.mime import role_mime
from workshop.qt.models.tray_model import TrayModel
from workshop.qt.painting.card_buttons import RoleCardButton
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, ThemeSource
from workshop.qt.views.leaving import LeavesByEscape
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.step_view import label

TRAY_WIDTH: Final = 212
"""Pixels at 100 %; grows half as fast as text, because names wrap."""

_ABOVE: Final = 2
"""The heading and the field for a name stand above the cards."""


class RoleTray(QFrame):
    """Role cards over a TrayModel. `taken` is the card waiting for its place, if any."""

    taken_changed = Signal(object)
    """RoleId or None: a click took a card up, or put it back."""
    named = Signal(object)
    """RoleId: its name was typed and Enter pressed."""
    entered = Signal()
    """A card was taken up by Enter: work goes on where it is to go."""
    left = Signal()
    """Escape where a name is typed."""
    lifted = Signal(object)
    """RoleId while that card is dragged, None when it is down again."""

    def __init__(
        self, model: TrayModel, bridge: Bridge, look: ThemeSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "panel")
        self.model = model
        self._bridge, self._look = bridge, look
        self._buttons: list[RoleCardButton] = []
        self._by_role: dict[RoleId, RoleCardButton] = {}
        self._taken: RoleId | None = None
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(12, 16, 12, 16)
        self._column.setSpacing(2)
        self._column.addWidget(label(tr("Role cards"), "heading"))
        self._finder = QLineEdit()
        LeavesByEscape(self._finder, self._leave_finder)
        self._finder.setPlaceholderText(tr("Type a name"))
        self._finder.setAccessibleName(tr("Find a role card by name, then Enter"))
        self._finder.textChanged.connect(self._filter)
        self._finder.returnPressed.connect(self._found)
        self._column.addWidget(self._finder)
        self._column.addStretch(1)
        scroll = scrolled(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)
        model.rowsInserted.connect(self._rebuild)
        model.rowsRemoved.connect(self._rebuild)
        model.rowsMoved.connect(self._rebuild)
        model.dataChanged.connect(self._repaint)
        look.changed.connect(self._resize)
        self._resize()
        self._rebuild()

    @property
    def taken(self) -> RoleId | None:
        """The role card that a click took up."""
        return self._taken

    def put_back(self) -> None:
        """Nothing is taken up any more."""
        self._take(None)

    def role_at(self, number: int) -> RoleId | None:
        """The role card that a number key picks, from 1."""
        card = self.model.card(number - 1)
        return card.id if card else None

    @property
    def finder(self) -> QLineEdit:
        """Where a name is typed; shown where number keys do not reach every card, or asked for."""
        return self._finder

    def find_by_name(self) -> None:
        """Put the focus where a name is typed."""
        self._finder.show()
        self._finder.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def buttons(self) -> tuple[RoleCardButton, ...]:
        """The cards in order."""
        return tuple(self._buttons)

    def _rebuild(self) -> None:
        focused = next((at for at, one in enumerate(self._buttons) if one.hasFocus()), None)
        cards = self.model.cards()
        offered = {card.id for card in cards}
        for role in [role for role in self._by_role if role not in offered]:
            button = self._by_role.pop(role)
            if button.in_the_air:
                self.lifted.emit(None)
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        for row, card in enumerate(cards):
            button = self._by_role.get(card.id) or self._button(card, row + 1)
            self._by_role[card.id] = button
            if self._column.indexOf(button) != row + _ABOVE:
                self._column.removeWidget(button)
                self._column.insertWidget(row + _ABOVE, button)
                button.show()
        self._buttons = [self._by_role[card.id] for card in cards]
        self._repaint()
        self._finder.setVisible(len(self._buttons) > KEYED_ROLES)
        lost = focused is not None and not any(one.hasFocus() for one in self._buttons)
        if focused is not None and lost and self._buttons:
            self._buttons[min(focused, len(self._buttons) - 1)].setFocus()
        self._take(self._taken if self._taken in offered else None)

    def _button(self, card: RoleCard, number: int) -> RoleCardButton:
        button = _TrayCard(role_look(card, number), self._look, carried=lambda: role_mime(card.id))
        button.setCheckable(True)
        button.setMinimumWidth(1)  # a very long word is broken; the tray never gets wider
        button.clicked.connect(partial(self._clicked, card.id))
        button.entered.connect(partial(self._entered, card.id))
        button.lifted.connect(partial(self._lifted, card.id))
        return button

    def _repaint(self) -> None:
        for row, (button, card) in enumerate(zip(self._buttons, self.model.cards(), strict=False)):
            button.set_look(role_look(card, row + 1))

    def _clicked(self, role: RoleId, _checked: bool = False) -> None:
        self._take(None if role == self._taken else role)

    def _lifted(self, role: RoleId, up: bool) -> None:
        self.lifted.emit(role if up else None)

    def _entered(self, role: RoleId) -> None:
        self._take(role)
        self.entered.emit()

    def _leave_finder(self) -> None:
        self._finder.clear()
        self.left.emit()

    def _take(self, role: RoleId | None) -> None:
        changed, self._taken = role != self._taken, role
        for button, card in zip(self._buttons, self.model.cards(), strict=False):
            button.setChecked(card.id == role)
        if changed:
            self.taken_changed.emit(role)

    def _matching(self, typed: str) -> list[RoleCard]:
        wanted = typed.strip().casefold()
        cards = self.model.cards()
        starting = [card for card in cards if card.name.casefold().startswith(wanted)]
        return starting + [
            card for card in cards if card not in starting and wanted in card.name.casefold()
        ]

    def _filter(self, typed: str) -> None:
        shown = {card.id for card in self._matching(typed)}
        for button, card in zip(self._buttons, self.model.cards(), strict=False):
            button.setVisible(card.id in shown)

    def _found(self) -> None:
        matching = self._matching(self._finder.text())
        if matching:
            self._finder.clear()
            self.named.emit(matching[0].id)

    def _resize(self) -> None:
        self.setFixedWidth(round(TRAY_WIDTH * (1 + self._look.metrics.text_scale) / 2))


class _TrayCard(RoleCardButton):
    """A click takes it up and stays; Enter takes it up and goes on to the board."""

    entered = Signal()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter is for going on; Up and Down go through the tray."""
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not e.isAutoRepeat():
            self.entered.emit()
            return
        if e.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not e.modifiers():
            self.focusNextPrevChild(e.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(e)
