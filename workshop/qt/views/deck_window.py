"""The deck workshop: every deck at hand, and one's own to write, order, merge and share."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from workshop.application.deck_edits import (
    with_card,
    with_card_moved,
    with_head,
    with_new_card,
    with_new_role,
    without_card,
)
from workshop.application.deck_text import deck_text
from workshop.application.deck_workshop import DeckWorkshop
from workshop.application.failures import KnownError
from workshop.application.importing import OnConflict
from workshop.application.outcome_ports import Made
from workshop.application.ports import ShelvedDeck
from workshop.application.services import Services
from workshop.exercise.cards import DecisionCard, Deck, DeckId, RoleCard
from workshop.qt.models.card_looks import words
from workshop.qt.texts import counted, tr
from workshop.qt.theme import ThemeSource
from workshop.qt.views.deck_asking import (
    TakesFiles,
    deck_said,
    only,
    what_to_import,
    where_to_share,
    which_to_merge,
)
from workshop.qt.views.deck_layout import DeckLayout
from workshop.qt.views.home_import import Importing, Taken


class DeckWindow(TakesFiles):
    """Each change is kept at once; Ctrl+Z takes it back while the window is open."""

    changed = Signal()
    """Some deck is another now."""

    def __init__(
        self, services: Services, look: ThemeSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self.setWindowTitle(tr("Decks"))
        self.dropped.connect(self.install)
        self.bench = DeckWorkshop(services.shelf, services.deck_store)
        self._shown = DeckId("")
        colours = [card.colour for card in services.shelf.standard_roles().role]
        self.parts = DeckLayout(look, words(), colours, self)
        self._importing = Importing(services, self.parts.faults, self)
        self._connect()
        self.installEventFilter(self)
        self.refresh()
        self.parts.decks.setFocus()

    def choose(self, deck: DeckId) -> None:
        """Show one of the decks."""
        self._settle()
        self.refresh(deck)

    @property
    def current(self) -> ShelvedDeck | None:
        """The deck that is shown, also while another one is being chosen."""
        return self.bench.deck(self._shown)

    def refresh(self, deck: str = "", card: str = "") -> None:
        """Show everything as it is kept now, at this deck and this card where they are named."""
        shelved = self.bench.decks()
        self.parts.decks.show_rows([(one.deck.id, deck_said(one)) for one in shelved], deck)
        self._shown = DeckId(self.parts.decks.current_id())
        self.parts.undo.setEnabled(self.bench.can_undo)
        one = self.current
        self.parts.show_deck(one)
        if one is not None:
            listed, finder = self.parts.cards, self.parts.finder
            cards = finder.found(one.deck.decision, card or listed.current_id())
            listed.show_rows([(each.id, each.question) for each in cards], card)
            listed.allow_order(finder.shows_all and not one.shipped)
            self.parts.roles.show_rows([(each.id, each.name) for each in one.deck.role], card)
        self._show_form()

    def install(self, files: list[Path]) -> None:
        """Take deck files in, all or none."""
        self._settle()
        self._importing.take(files, self._taken)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo is the deck's, wherever the focus is and nothing is being typed."""
        if event.type() == QEvent.Type.KeyPress and cast("QKeyEvent", event).matches(
            QKeySequence.StandardKey.Undo
        ):
            self.undo()
            return True
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Keep what is being typed; a file that is being read is taken in all the same."""
        self._settle()
        if self._importing.busy:
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        super().done(result)

    def undo(self) -> None:
        """Take the last change back, and show where it was."""
        self._settle()
        self._try(lambda: self.refresh(self.bench.undo() or ""))
        self.changed.emit()

    def new_deck(self) -> None:
        """An empty deck, its name ready to be written."""
        self._settle()
        self._try(lambda: self.refresh(self.bench.new(tr("New deck")).id))
        self.parts.name.setFocus()
        self.parts.name.selectAll()

    def duplicate(self) -> None:
        """The deck as one's own."""
        one = self._settled()
        if one is not None:
            name = tr("{0}, ours", one.deck.name)
            self._try(lambda: self.refresh(self.bench.duplicate(one.deck, name).id))

    def delete(self) -> None:
        """The deck goes; Undo brings it back."""
        one = self._settled()
        if one is not None and self._try(lambda: self.bench.delete(one.deck)):
            self.refresh()
            self._tell(tr("“{0}” is deleted. Undo brings it back.", one.deck.name))

    def merge_with(self, other: DeckId) -> None:
        """Put the cards of another deck behind those of this one."""
        one, from_ = self._settled(), self.bench.deck(other)
        if one is not None and from_ is not None:
            taken: list[int] = []
            if self._try(lambda: taken.append(self.bench.merge(one.deck, from_.deck)[1])):
                self.refresh()
                self._tell(counted(taken[0], "One card taken.", "{0} cards taken."))

    def add(self) -> None:
        """A card, or a role card where these are shown, ready to be written."""
        one = self._settled()
        if one is None or one.shipped:
            return
        if self.parts.shows_roles:
            deck, role = with_new_role(one.deck, tr("New role"))
            made = str(role.id)
        else:
            deck, card = with_new_card(one.deck, tr("What is left open?"))
            made = str(card.id)
        if self._try(lambda: self.bench.change(deck)):
            self.refresh(card=made)
            self.parts.form.take_focus()

    def delete_card(self) -> None:
        """The card, or the role card where these are shown."""
        one, gone = self._settled(), self.parts.list.current_id()
        if one is None or one.shipped or not gone:
            return
        row = self.parts.list.currentRow()
        left = without_card(one.deck, gone, role=self.parts.shows_roles)
        if self._try(lambda: self.bench.change(left)):
            self.refresh()
            self.parts.list.setCurrentRow(min(row, self.parts.list.count() - 1))

    def share(self, path: Path) -> None:
        """Write the deck as a file that a colleague drops on their window."""
        one = self._settled()
        if one is not None:
            made = Made(deck_text(one.deck).encode("utf-8"))
            if self._try(lambda: self._services.outcomes.save(made, path)):
                self._tell(tr("Saved as {0}.", path))

    def _connect(self) -> None:
        parts = self.parts
        parts.decks.chosen.connect(self._deck_chosen)
        parts.decks.delete_asked.connect(self.delete)
        for cards in (parts.cards, parts.roles):
            cards.chosen.connect(self._card_chosen)
            cards.moved.connect(self._move)
            cards.delete_asked.connect(self.delete_card)
        parts.finder.changed.connect(self.refresh)
        parts.tabs.currentChanged.connect(self._card_chosen)
        parts.card_form.changed.connect(self._card_written)
        parts.role_form.changed.connect(self._card_written)
        for line in (parts.name, parts.description, parts.keywords):
            line.editingFinished.connect(self._settle)
        for button, deed in (
            (parts.new_deck, self.new_deck),
            (parts.duplicate, self.duplicate),
            (parts.delete, self.delete),
            (parts.add, self.add),
            (parts.delete_card, self.delete_card),
            (parts.undo, self.undo),
            (parts.close_button, self.accept),
            (parts.share, self._ask_share),
            (parts.import_button, self._ask_import),
            (parts.merge, self._ask_merge),
        ):
            button.clicked.connect(only(deed))
        parts.faults.copy_asked.connect(lambda: self._again(OnConflict.COPY))
        parts.faults.replace_asked.connect(lambda: self._again(OnConflict.REPLACE))

    def _deck_chosen(self, deck: str) -> None:
        self._settle()
        self.refresh(deck)

    def _card_chosen(self, _chosen: object) -> None:
        self._settle()
        self._show_form()

    def _show_form(self) -> None:
        one = self.current
        chosen = self.parts.list.current_id()
        items = (
            () if one is None else one.deck.role if self.parts.shows_roles else one.deck.decision
        )
        found = next((each for each in items if each.id == chosen), None)
        self.parts.show_form(found, read_only=one is None or one.shipped)

    def _move(self, at: int, to: int) -> None:
        one = self._settled()
        if one is None or one.shipped:
            return
        deck = with_card_moved(one.deck, at, to, role=self.parts.shows_roles)
        chosen = self.parts.list.current_id()
        if self._try(lambda: self.bench.change(deck)):
            self.refresh(card=chosen)

    def _card_written(self, card: DecisionCard | RoleCard) -> None:
        one = self.current
        if one is not None:
            self._write(with_card(one.deck, card), f"{type(card).__name__} {card.id}")

    def _write_head(self, name: str, description: str, keywords: str) -> None:
        one = self.current
        if one is not None and not one.shipped:
            deck = with_head(one.deck, name, description, keywords)
            if deck != one.deck:
                self._write(deck, "")

    def _write(self, deck: Deck, fold: str) -> None:
        if self._try(lambda: self.bench.change(deck, fold=fold and f"{deck.id} {fold}")):
            self.refresh(deck.id)

    def _settle(self) -> None:
        # what each says makes the others show what is kept
        head = self.parts.head_said()
        self.parts.card_form.settle()
        self.parts.role_form.settle()
        self._write_head(*head)

    def _settled(self) -> ShelvedDeck | None:
        self._settle()
        return self.current

    def _ask_share(self) -> None:
        one = self._settled()
        path = where_to_share(self, one.deck) if one is not None else None
        if path is not None:
            self.share(path)

    def _ask_import(self) -> None:
        if files := what_to_import(self):
            self.install(files)

    def _ask_merge(self) -> None:
        others = [one.deck for one in self.bench.decks() if one != self.current]
        if (chosen := which_to_merge(self.parts.merge, others)) is not None:
            self.merge_with(chosen)

    def _again(self, on_conflict: OnConflict) -> None:
        self._importing.again(on_conflict)

    def _taken(self, taken: Taken) -> None:
        self.refresh(taken.deck or "")
        self._tell(taken.sentence)
        self.changed.emit()

    def _try(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
        except KnownError as error:
            self._tell(error.sentence)
            return False
        self._tell("")
        self.changed.emit()
        return True

    def _tell(self, sentence: str) -> None:
        self.parts.said.setText(sentence)
