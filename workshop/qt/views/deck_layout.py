"""What stands in the deck workshop, and where: decks, the cards of one, the card to write."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workshop.application.ports import ShelvedDeck
from workshop.application.words import Words
from workshop.exercise.cards import DecisionCard, RoleCard
from workshop.qt.dialogs.sizes import open_at
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource, label
from workshop.qt.views.card_finder import CardFinder
from workshop.qt.views.deck_card_form import DeckCardForm, lock
from workshop.qt.views.deck_columns import DeckColumns
from workshop.qt.views.deck_list import DeckList
from workshop.qt.views.deck_role_form import DeckRoleForm
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.flow_row import FlowRow
from workshop.qt.views.home_faults import FaultsCard
from workshop.qt.views.scrolled import scrolled

_STACKED_LIST, _LEAST_LIST = 180, 96
"""Heights at 100 %: where the columns stand below one another, and beside one another."""
_FAULT_LINES = 4


class DeckLayout:
    """The widgets of a DeckWindow. It decides nothing."""

    def __init__(
        self, look: ThemeSource, words: Words, colours: Sequence[str], dialog: QDialog
    ) -> None:
        """`colours` are those that role cards are offered."""
        self._look = look
        self.decks = DeckList(tr("Decks"), ordered=False)
        self.cards = DeckList(tr("Cards of the deck"), ordered=True)
        self.roles = DeckList(tr("Role cards of the deck"), ordered=True)
        self.finder, self.tabs = CardFinder(), QTabWidget()
        self.name, self.description, self.keywords = QLineEdit(), QLineEdit(), QLineEdit()
        self.card_form, self.role_form = DeckCardForm(words), DeckRoleForm(words, look, colours)
        self._forms = QStackedWidget()
        self._nothing = label("", "quiet", wraps=True)
        self.faults = FaultsCard(look, most_lines=_FAULT_LINES)
        self.said = label("", "quiet", wraps=True)
        self._locked = label(
            tr("This deck came with the program. Duplicate it to change it."), "quiet", wraps=True
        )
        self.new_deck = EnterButton(tr("New deck"))
        self.import_button = EnterButton(tr("Import…"))
        self.duplicate = EnterButton(tr("Duplicate"))
        self.merge = EnterButton(tr("Take cards from…"))
        self.share = EnterButton(tr("Share…"))
        self.delete = EnterButton(tr("Delete deck"), "quiet")
        self.add = EnterButton(tr("New card"))
        self.delete_card = EnterButton(tr("Delete card"), "quiet")
        self.undo = EnterButton(tr("Undo"))
        self.close_button = EnterButton(tr("Close"))
        for button in self._buttons():
            button.setAutoDefault(False)
        self._lay_out(dialog)

    @property
    def shows_roles(self) -> bool:
        """Whether role cards are shown, and not decision cards."""
        return self.tabs.currentIndex() == 1

    @property
    def list(self) -> DeckList:
        """The list that is shown: of cards, or of role cards."""
        return self.roles if self.shows_roles else self.cards

    @property
    def form(self) -> DeckCardForm | DeckRoleForm:
        """The form that is shown."""
        return self.role_form if self.shows_roles else self.card_form

    def head_said(self) -> tuple[str, str, str]:
        """Name, description and keywords as they read now."""
        return self.name.text(), self.description.text(), self.keywords.text()

    def show_deck(self, one: ShelvedDeck | None) -> None:
        """Show what a deck says of itself; its lists are filled by whoever knows the rows."""
        own = one is not None and not one.shipped
        self._locked.setVisible(one is not None and one.shipped)
        if one is not None:
            for line, text in (
                (self.name, one.deck.name),
                (self.description, one.deck.description),
                (self.keywords, ", ".join(one.deck.keywords)),
            ):
                lock(line, one.shipped)
                if " ".join(line.text().split()) != text:
                    line.setText(text)
                    line.setCursorPosition(0)
            self.tabs.setTabText(0, tr("Cards ({0})", len(one.deck.decision)))
            self.tabs.setTabText(1, tr("Role cards ({0})", len(one.deck.role)))
        for button in (self.add, self.delete, self.delete_card, self.merge):
            button.setVisible(own)
        self.roles.allow_order(own)

    def show_form(self, card: DecisionCard | RoleCard | None, *, read_only: bool) -> None:
        """Show a card to be written, or that there is none."""
        if isinstance(card, DecisionCard):
            self.card_form.show_card(card, read_only=read_only)
            self._forms.setCurrentIndex(0)
        elif isinstance(card, RoleCard):
            self.role_form.show_card(card, read_only=read_only)
            self._forms.setCurrentIndex(1)
        else:
            self._nothing.setText(
                tr("This deck has none.")
                if read_only
                else tr("None yet: “{0}” makes the first.", self.add.words)
            )
            self._forms.setCurrentIndex(2)
        self.add.say(tr("New role card") if self.shows_roles else tr("New card"))
        self.delete_card.setEnabled(card is not None)

    def _buttons(self) -> tuple[EnterButton, ...]:
        return (
            *(self.new_deck, self.import_button, self.duplicate, self.merge, self.share),
            *(self.delete, self.add, self.delete_card, self.undo, self.close_button),
        )

    def _lay_out(self, dialog: QDialog) -> None:
        metrics = self._look.metrics
        pad = metrics.space(5)
        columns = [(_holding(made), share) for made, share in self._columns()]
        body = DeckColumns(self._look, columns, self._stack)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.undo)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(metrics.space(3))
        column.addWidget(label(tr("What do our decks ask?"), "title", wraps=True))
        column.addWidget(self.faults)
        column.addWidget(body, 1)
        column.addLayout(foot)
        open_at(dialog, 1080, 680, metrics)

    def _columns(self) -> tuple[tuple[QVBoxLayout, int], ...]:
        return (self._left(), 3), (self._middle(), 5), (self._right(), 5)

    def _stack(self, stacked: bool) -> None:
        """Lists as tall as is needed to choose, and the form as tall as it is."""
        least = self._look.metrics.scaled(_STACKED_LIST if stacked else _LEAST_LIST)
        self.decks.setMinimumHeight(least)
        self.tabs.setMinimumHeight(least + (self.tabs.tabBar().sizeHint().height()))
        whole = max(form.sizeHint().height() for form in (self.card_form, self.role_form))
        self._forms.setMinimumHeight(whole if stacked else 0)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.decks, 1)
        column.addLayout(_row_of(self.new_deck, self.import_button))
        return column

    def _middle(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        head = QGridLayout()
        head.setHorizontalSpacing(8)
        head.setVerticalSpacing(4)
        for at, (name, line) in enumerate(
            (
                (tr("Name"), self.name),
                (tr("About"), self.description),
                (tr("Keywords"), self.keywords),
            )
        ):
            line.setAccessibleName(name)
            head.addWidget(label(name, "heading"), at, 0)
            head.addWidget(line, at, 1)
        column.addLayout(head)
        column.addWidget(self._locked)
        cards = QVBoxLayout()
        cards.setSpacing(8)
        cards.addWidget(self.finder)
        cards.addWidget(self.cards, 1)
        self.tabs.addTab(_holding(cards), "")
        self.tabs.addTab(self.roles, "")
        column.addWidget(self.tabs, 1)
        column.addLayout(_row_of(self.duplicate, self.share, self.merge, self.delete))
        return column

    def _right(self) -> QVBoxLayout:
        for form in (self.card_form, self.role_form):
            self._forms.addWidget(scrolled(form))
        empty = QWidget()
        inside = QVBoxLayout(empty)
        inside.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)
        self._forms.addWidget(empty)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._forms, 1)
        column.addLayout(_row_of(self.add, self.delete_card))
        return column


def _row_of(*buttons: QWidget) -> FlowRow:
    row = FlowRow()
    for button in buttons:
        row.addWidget(button)
    return row


def _holding(column: QVBoxLayout) -> QWidget:
    column.setContentsMargins(0, 0, 0, 0)
    made = QWidget()
    made.setLayout(column)
    return made
