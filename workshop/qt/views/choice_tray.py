"""The answers to "who owns this today?": role cards, and Nobody, The AI, Not sure beside them."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, Choice, RoleCard
from workshop.qt.models.card_looks import KEYED_ROLES, role_look
from workshop.qt.models.mime import role_mime
from workshop.qt.models.tray_model import TrayModel
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.painting.looks import RoleLook, nobody_look, not_sure_look, the_ai_look
from workshop.qt.painting.role_card_button import RoleCardButton
from workshop.qt.texts import counted, tr
from workshop.qt.theme import ThemeSource
from workshop.qt.views.second_press import SecondPress
from workshop.qt.views.step_view import label
from workshop.qt.views.wrap_grid import WrapGrid

CARD_WIDTH: Final = 228
"""Of the narrowest card, in pixels at 100 %."""

_VOID_WIDTH: Final = 132
_LONGEST_NAME: Final = 64


class ChoiceTray(QWidget):
    """Large cards over a TrayModel: a click chooses one, a drag carries its id.

    What names no role stands in `void_part`, which belongs below the tray: it has a place of its
    own, so that it stays in view where the role cards have to be scrolled.

    A double-click chooses once: its second press would answer the decision that came up meanwhile.

    The finder takes letters: only cards with that name stay, and Enter chooses the first.
    """

    chosen = Signal(object)
    """The Choice that was clicked, or found and confirmed."""
    left = Signal()
    """The finder was closed without choosing."""

    def __init__(self, model: TrayModel, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._look, self._keys, self._large = look, True, True
        self._second_press = SecondPress(self)
        self._roles = WrapGrid(look, least_width=CARD_WIDTH, most_width=420, lone_row_centred=True)
        self._void = WrapGrid(look, least_width=_VOID_WIDTH, most_width=236, centred=True)
        self.void_part = QWidget()
        self._finder = Finder()
        self._finder.textChanged.connect(self._filter)
        self._finder.confirmed.connect(self._confirm)
        self._finder.closed.connect(self._close)
        self._found = label("", "quiet")
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(4, 0, 4, 0)
        row.addWidget(self._finder)
        row.addWidget(self._found, 1)
        self._line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._line, self._roles):
            column.addWidget(part)
        below = QVBoxLayout(self.void_part)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        for part in (_Rule(look), self._void):
            below.addWidget(part)
        model.rowsInserted.connect(self._rebuild)
        model.rowsRemoved.connect(self._rebuild)
        model.rowsMoved.connect(self._rebuild)
        model.dataChanged.connect(self._repaint)
        self._rebuild()

    @property
    def finder(self) -> "Finder":
        """Where a name is typed; hidden until it is opened."""
        return self._finder

    def cards(self) -> tuple[RoleCardButton, ...]:
        """All cards in order, the three that name no role at the end."""
        both = (*self._roles.widgets, *self._void.widgets)
        return tuple(one for one in both if isinstance(one, RoleCardButton))

    def card(self, choice: str) -> RoleCardButton | None:
        """The card of a choice; None where it is not offered."""
        return next((one for one in self.cards() if _choice_of(one) == choice), None)

    def choice_at(self, number: int) -> Choice | None:
        """What a number key chooses, from 1."""
        card = self.model.card(number - 1)
        return Choice(card.id) if card else None

    def show_keys(self, shown: bool) -> None:
        """Show keycaps where single keys are switched on."""
        if shown != self._keys:
            self._keys = shown
            self._repaint()
            for card in self._void.widgets:
                if isinstance(card, RoleCardButton):
                    card.set_look(self._void_look(_choice_of(card)))

    def set_large(self, large: bool) -> None:
        """Large cards, or smaller ones where many have to find room."""
        if large != self._large:
            self._large = large
            self._rebuild()

    def open_finder(self, letters: str = "") -> None:
        """Open the finder, with letters typed already."""
        self._line.show()
        self._finder.setText(letters)
        self._filter(letters)
        # another reason would select the letters, and the next one would replace them
        self._finder.setFocus(Qt.FocusReason.OtherFocusReason)
        self._finder.setCursorPosition(len(letters))

    @property
    def finding(self) -> bool:
        """Whether the finder is open."""
        return not self._line.isHidden()

    def reset(self) -> None:
        """Close the finder and forget what was typed, undo in the field included."""
        # setText, because clear() could be undone
        self._finder.setText("")
        self._line.hide()
        self._filter("")

    def _close(self) -> None:
        self.reset()
        self.left.emit()

    def _confirm(self) -> None:
        matching = self._matching(self._finder.text())
        if matching:
            choice = _choice_of(matching[0])
            self.reset()
            self.chosen.emit(choice)

    def _filter(self, typed: str) -> None:
        cards = self.cards()
        matching = self._matching(typed)
        for grid in (self._roles, self._void):
            grid.leave_out([one for one in grid.widgets if typed.strip() and one not in matching])
        first = matching[0] if typed.strip() and matching else None
        for one in cards:
            one.setCheckable(one is first)
            one.setChecked(one is first)
        self._found.setText(self._found_words(typed, len(matching)))

    def _found_words(self, typed: str, found: int) -> str:
        if not typed.strip():
            return tr("Type a name.")
        if not found:
            return tr("No card has that in its name.")
        return counted(found, "Enter chooses it.", "{0} cards; Enter chooses the first.")

    def _matching(self, typed: str) -> list[RoleCardButton]:
        wanted = typed.strip().casefold()
        cards = self.cards()
        starting = [one for one in cards if one.look.name.casefold().startswith(wanted)]
        within = [one for one in cards if f" {wanted}" in one.look.name.casefold()]
        anywhere = [one for one in cards if wanted in one.look.name.casefold()]
        return list(dict.fromkeys((*starting, *within))) or anywhere

    def _rebuild(self) -> None:
        self._roles.set_widgets(
            [
                self._card(Choice(card.id), self._role_look(card, number))
                for number, card in enumerate(self.model.cards(), 1)
            ]
        )
        self._void.set_widgets([self._card(one, self._void_look(one)) for one in _VOID])
        if self.finding:
            self._filter(self._finder.text())

    def _repaint(self) -> None:
        for number, (button, card) in enumerate(
            zip(self._roles.widgets, self.model.cards(), strict=False), 1
        ):
            if isinstance(button, RoleCardButton):
                button.set_look(self._role_look(card, number))
        self._roles.place()

    def _card(self, choice: Choice, look: RoleLook) -> RoleCardButton:
        carried = partial(role_mime, choice)
        button = RoleCardButton(look, self._look, carried=carried, large=self._large)
        button.setProperty(_CHOICE, choice)
        button.installEventFilter(self._second_press)
        button.clicked.connect(partial(self._clicked, choice))
        return button

    def _clicked(self, choice: Choice, _checked: bool = False) -> None:
        self.reset()
        self.chosen.emit(choice)

    def _role_look(self, card: RoleCard, number: int) -> RoleLook:
        return role_look(card, number if self._keys and number <= KEYED_ROLES else None)

    def _void_look(self, choice: Choice) -> RoleLook:
        made, key = _VOID_LOOKS[choice]
        return made(key if self._keys else "")


_VOID: Final = (NOBODY, THE_AI, NOT_SURE)
_VOID_LOOKS: Final = {
    NOBODY: (nobody_look, "0"),
    THE_AI: (the_ai_look, "A"),
    NOT_SURE: (not_sure_look, "U"),
}
_CHOICE: Final = "choice"


def _choice_of(card: QWidget) -> Choice:
    return Choice(str(card.property(_CHOICE)))


class _Rule(QWidget):
    """A quiet line between those who can own a decision and those who cannot."""

    def __init__(self, look: ThemeSource) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(17)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One pixel in the middle, as wide as the cards above."""
        painter = QPainter(self)
        across = self.width() - 2 * CARD_MARGIN
        painter.fillRect(CARD_MARGIN, 8, across, 1, QColor(self._look.theme.line))
        painter.end()


class Finder(QLineEdit):
    """A field that nothing remembers: no prediction, no history. Emptied, it closes."""

    closed = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST_NAME)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setPlaceholderText(tr("Type a name"))
        self.setAccessibleName(tr("Find a card by name, then Enter"))
        self.setMaximumWidth(320)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Enter confirms; Backspace in the empty field closes it; Down goes to the cards."""
        if arg__1.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # not left to QLineEdit, which hands the key on to the page
            if not arg__1.isAutoRepeat():
                self.confirmed.emit()
            return
        if arg__1.key() == Qt.Key.Key_Backspace and not self.text():
            self.closed.emit()
            return
        if arg__1.key() == Qt.Key.Key_Down:
            self.focusNextChild()
            return
        super().keyPressEvent(arg__1)
