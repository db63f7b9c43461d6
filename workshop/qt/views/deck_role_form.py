"""One role card that a deck brings along: its name, its mark, its remit."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.application.words import Words
from workshop.exercise.cards import Area, RoleCard
from workshop.qt.texts import tr
from workshop.qt.theme import label
from workshop.qt.views.deck_card_form import QUIET_MS, lock


class DeckRoleForm(QWidget):
    """Says `changed` with the card as it reads now, once typing rests or a field is left."""

    changed = Signal(object)
    """RoleCard"""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: RoleCard | None = None
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
        same = self._card is not None and card == self._read(self._card)
        self._card = card
        for line in (self.name, self.mark):
            lock(line, read_only)
        for area, box in self.remit.items():
            box.setEnabled(not read_only)
            box.setChecked(area in card.remit)
        if not same:
            self.name.setText(card.name)
            self.mark.setText(card.mark)
        self._soon.stop()

    def settle(self) -> None:
        """Say what has been typed; a role card without a name waits for one."""
        self._soon.stop()
        if self._card is None or self.name.isReadOnly():
            return
        card = self._read(self._card)
        if card.name and card != self._card:
            self._card = card
            self.changed.emit(card)

    def take_focus(self) -> None:
        """To the name, all of it marked."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _read(self, card: RoleCard) -> RoleCard:
        remit = tuple(area for area, box in self.remit.items() if box.isChecked())
        name = " ".join(self.name.text().split())
        return replace(card, name=name, mark=self.mark.text().strip() or card.mark, remit=remit)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        for name, field in ((tr("Name"), self.name), (tr("Mark"), self.mark)):
            column.addWidget(label(name, "heading"))
            column.addWidget(field)
            field.setAccessibleName(name)
        remit = tr("Remit: the areas that are traditionally its own")
        column.addWidget(label(remit, "heading", wraps=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for at, box in enumerate(self.remit.values()):
            grid.addWidget(box, at // 2, at % 2)
        column.addLayout(grid)
        column.addStretch(1)
