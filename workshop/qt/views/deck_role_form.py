"""One role card that a deck brings along: its name, its mark, its colour, its remit."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from workshop.application.words import Words
from workshop.exercise.cards import Area, RoleCard, RoleId
from workshop.qt.dialogs.role_form import Swatch
from workshop.qt.models.card_looks import role_look
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource, label
from workshop.qt.views.deck_asking import only
from workshop.qt.views.deck_card_form import QUIET_MS, lock
from workshop.qt.views.flow_row import FlowRow


class DeckRoleForm(QWidget):
    """Says `changed` with the card as it reads now, once typing rests or a field is left."""

    changed = Signal(object)
    """RoleCard"""

    def __init__(
        self,
        words: Words,
        look: ThemeSource,
        colours: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """`colours` (`#RRGGBB`) are offered beside the one that a card has already."""
        super().__init__(parent)
        self._look = look
        self._card: RoleCard = RoleCard(RoleId(""), "")
        self._shown = False
        self._group, self._palette = QButtonGroup(self), FlowRow(gap=2)
        self.colours: dict[str, Swatch] = {}
        for colour in dict.fromkeys(one.upper() for one in colours):
            self._offer(colour)
        self.name, self.mark = QLineEdit(), QLineEdit()
        self.mark.setMaxLength(2)
        self.remit = {area: QCheckBox(words.area(area)) for area in Area}
        self._soon = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._soon.timeout.connect(self.settle)
        for line in (self.name, self.mark):
            line.textEdited.connect(self._soon.start)
            line.editingFinished.connect(self.settle)
        for box in self.remit.values():
            box.clicked.connect(self.settle)
        self._lay_out()

    def show_card(self, card: RoleCard, *, read_only: bool) -> None:
        """Show a role card; what has just been typed here stays as it is typed."""
        same = self._shown and card == self._read(self._card)
        self._card, self._shown = card, True
        for line in (self.name, self.mark):
            lock(line, read_only)
        for area, box in self.remit.items():
            box.setEnabled(not read_only)
            box.setChecked(area in card.remit)
        self._show_colours(read_only=read_only)
        if not same:
            self.name.setText(card.name)
            self.mark.setText(card.mark)
        self._soon.stop()

    def settle(self) -> None:
        """Say what has been typed; a role card without a name waits for one."""
        self._soon.stop()
        if not self._shown or self.name.isReadOnly():
            return
        card = self._read(self._card)
        if card.name and card != self._card:
            self._card = card
            self._show_colours(read_only=False)
            self.changed.emit(card)

    def take_focus(self) -> None:
        """To the name, all of it marked."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _read(self, card: RoleCard) -> RoleCard:
        remit = tuple(area for area, box in self.remit.items() if box.isChecked())
        name = " ".join(self.name.text().split())
        return replace(card, name=name, mark=self.mark.text().strip() or card.mark, remit=remit)

    def _paint(self, colour: str) -> None:
        self.settle()
        self._card = replace(self._card, colour=colour)
        self._show_colours(read_only=False)
        if self._card.name:
            self.changed.emit(self._card)

    def _show_colours(self, *, read_only: bool) -> None:
        chosen = self._card.colour.upper()
        if chosen and chosen not in self.colours:
            self._offer(chosen)
        for colour, swatch in self.colours.items():
            swatch.show_look(replace(role_look(self._card), colour=colour))
            swatch.setChecked(colour == chosen)
            swatch.setEnabled(not read_only)

    def _offer(self, colour: str) -> None:
        swatch = Swatch(colour, tr("Colour {0}", len(self.colours) + 1), self._look)
        swatch.clicked.connect(only(partial(self._paint, colour)))
        self._group.addButton(swatch)
        self._palette.addWidget(swatch)
        self.colours[colour] = swatch

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        for name, field in ((tr("Name"), self.name), (tr("Mark"), self.mark)):
            column.addWidget(label(name, "heading"))
            column.addWidget(field)
            field.setAccessibleName(name)
        column.addWidget(label(tr("Colour"), "heading"))
        column.addLayout(self._palette)
        remit = tr("Remit: the areas that are traditionally its own")
        column.addWidget(label(remit, "heading", wraps=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for at, box in enumerate(self.remit.values()):
            grid.addWidget(box, at // 2, at % 2)
        column.addLayout(grid)
        column.addStretch(1)
