"""Left of the Surface board: the brief, what the decks propose for it, and a line of one's own."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from workshop.application.library import card_habits
from workshop.application.ports import CardHabit, Proposal
from workshop.application.suggest import find_card, search_cards, suggest_for
from workshop.exercise.cards import CardId
from workshop.qt.painting.card_buttons import CardButton
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.theme import KIND
from workshop.qt.theme.labels import label
from workshop.qt.views.card_reading import CardReading
from workshop.qt.views.leaving import LeavesByEscape
from workshop.qt.views.passing_undo import PassesUndo
from workshop.qt.views.proposal_card import ProposalCard, ProposalLook
from workshop.qt.views.quoted_brief import FIRST_LINES, QuotedBrief
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.tab_order import show

PANE_WIDTH: Final = 340
LEAST_WIDTH: Final = 240
WIDEST: Final = 520
PROPOSED: Final = 12
_QUIET_MS: Final = 120


class Proposals(QFrame):
    """Cards in the order of their score; says which one was asked for, and shows the next."""

    added = Signal(str)
    """`deck/decision`: by click or key."""
    dismissed = Signal(str)
    written = Signal(str)
    """A question of one's own, after Enter."""
    left = Signal()
    """Escape where a question is written."""
    lifted = Signal(bool)
    """A proposal is dragged, or down again."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.setProperty(KIND, "panel")
        self._shown: tuple[Proposal, ...] = ()
        self._cards: list[ProposalCard] = []
        self._asked: tuple[object, ...] = ()
        self._habits: Mapping[CardId, CardHabit] | None = None
        self._whole = 3 * PANE_WIDTH
        self._brief = QuotedBrief(stage.look)
        self._heading = label("", "heading", wraps=True)
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("invoice, password, …"))
        self._search.setAccessibleName(tr("Look through all decks"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._ask_soon)
        self._search.returnPressed.connect(self._go_to_found)
        self._own = QLineEdit()
        LeavesByEscape(self._own, self._leave_own)
        LeavesByEscape(self._search, self._leave_search)
        self._own.setMaxLength(2000)
        self._own.setAccessibleName(tr("Your own question, then Enter"))
        self._own.returnPressed.connect(self._write)
        for field in (self._search, self._own):
            PassesUndo(field)
            field.setAcceptDrops(False)  # files are for the window
        self._nothing = label("", "quiet", wraps=True)
        self.reading = CardReading(stage.services, self)
        self.reading.done.connect(self.refresh)
        self._soon = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._soon.timeout.connect(self.refresh)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._lay_out()
        stage.look.changed.connect(self._restyle)
        self._restyle()

    @property
    def own_question(self) -> QLineEdit:
        """The field for a question of one's own."""
        return self._own

    def cards(self) -> tuple[ProposalCard, ...]:
        """The proposals that are shown, best first."""
        return tuple(self._cards)

    def take_focus(self) -> None:
        """To the best proposal; to one's own question where there is none."""
        target: QWidget = self._cards[0] if self._cards else self._own
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        # a card has its place only once the layout has seen it
        QTimer.singleShot(0, target, partial(show, target))

    @property
    def search(self) -> QLineEdit:
        """The field that looks through all decks."""
        return self._search

    def marked_words(self) -> list[str]:
        """What is marked in the brief."""
        return self._brief.marked

    @property
    def brief(self) -> QuotedBrief:
        """The brief, as it is read here."""
        return self._brief

    def dismiss_current(self) -> bool:
        """Set the proposal with the focus aside; False where none has it."""
        card = next((card for card in self._cards if card.hasFocus()), None)
        if card is not None:
            self.dismissed.emit(card.look.card)
        return card is not None

    def refresh(self) -> None:
        """Ask the decks again where brief, board or search are others now."""
        session, services = self._stage.bridge.session, self._stage.services
        key = self._stage.actions.key_of("new-decision")
        own = tr("Your own question")
        self._own.setPlaceholderText(tr("{0} ({1})", own, key) if key else own)
        wanted = self._search.text().strip()
        there = {one.card for one in session.decisions if one.card}
        at_hand = services.shelf.decks()
        asked = (session.title, session.brief, wanted, frozenset(there), session.dismissed, at_hand)
        if asked == self._asked:
            return
        reading = self.reading.wait_for()
        if reading:
            # what is shown stays meanwhile
            self._show_brief()
            self._nothing.setText(tr("Reading {0} cards. One moment…", f"{reading:,}"))
            self._nothing.show()
            return
        self._asked, shelf, index = asked, services.shelf, services.index
        if wanted:
            found = search_cards(wanted, shelf, index, limit=PROPOSED, without=there)
        else:
            if self._habits is None:
                self._habits = card_habits(services, session.id)
            found = suggest_for(session, shelf, index, limit=PROPOSED, habits=self._habits)
        self._show(found)
        self._show_brief()
        self._heading.setText(_found_where(found, searched=bool(wanted)))
        self._nothing.setVisible(not found)
        self._nothing.setText(
            tr("No card has these words.")
            if wanted
            else tr("Nothing in the decks matches the brief. Search them, or write your own.")
            if session.brief.strip()
            else tr("Write the brief first: it says which cards fit. Or look through all decks.")
        )

    def _show_brief(self) -> None:
        session = self._stage.bridge.session
        said = session.brief or session.title
        self._brief.show_text(said, self._found_words())
        self._brief_heading.setVisible(bool(said))

    def _show(self, found: tuple[Proposal, ...]) -> None:
        focused = next((at for at, card in enumerate(self._cards) if card.hasFocus()), None)
        kept = {card.look.card: card for card in self._cards}
        wanted = [proposal.card for proposal in found]
        for card_id, card in kept.items():
            if card_id not in wanted:
                if card.in_the_air:
                    self.lifted.emit(False)
                self._list.removeWidget(card)
                card.hide()
                card.deleteLater()
        self._cards = []
        for place, proposal in enumerate(found):
            card = kept.get(proposal.card) or self._card(proposal)
            if card is not None:
                self._list.insertWidget(place, card)
                card.show()
                self._cards.append(card)
        self._shown = found
        if focused is not None:
            at = min(focused, len(self._cards) - 1)
            (self._cards[at] if self._cards else self._own).setFocus()

    def _card(self, proposal: Proposal) -> ProposalCard | None:
        found = find_card(self._stage.services.shelf, proposal.card)
        if found is None:
            return None
        deck, card = found
        because = ", ".join(tr("“{0}”", word) for word in proposal.because[:3])
        source = tr("{0} · because of {1}", deck.name, because) if because else deck.name
        made = _Keyed(
            ProposalLook(proposal.card, card.question, source, card.likely_guess),
            self._stage.look,
        )
        made.clicked.connect(lambda: self.added.emit(proposal.card))
        made.lifted.connect(self.lifted)
        made.stepped.connect(self._step)
        return made

    def _step(self, by: int) -> None:
        at = next((at for at, card in enumerate(self._cards) if card.hasFocus()), 0) + by
        if 0 <= at < len(self._cards):
            self._cards[at].setFocus(Qt.FocusReason.OtherFocusReason)
        elif at >= len(self._cards):
            self._own.setFocus(Qt.FocusReason.OtherFocusReason)

    def _found_words(self) -> set[str]:
        return {word for proposal in self._shown for word in proposal.because}

    def _ask_soon(self) -> None:
        self._soon.start()

    def _write(self) -> None:
        question = self._own.text().strip()
        if question:
            self.written.emit(question)

    def _leave_own(self) -> None:
        self._own.clear()
        self.left.emit()

    def _go_to_found(self) -> None:
        self.refresh()
        if self._cards:
            self.take_focus()

    def _leave_search(self) -> None:
        self._search.clear()
        self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Of a long brief no more than a fourth of the pane is shown."""
        super().resizeEvent(event)
        lines = self.height() // 4 // max(1, self.fontMetrics().lineSpacing())
        self._brief.begin_with(max(2, min(FIRST_LINES, lines)))

    def share(self, width: int) -> None:
        """Take a part of this width: more where there is more, and never most of it."""
        self._whole = width
        self._fit()

    def _fit(self) -> None:
        grown = (1 + self._stage.look.metrics.text_scale) / 2
        wanted = min(max(round(self._whole * 0.28), round(PANE_WIDTH * grown)), WIDEST)
        self.setFixedWidth(max(LEAST_WIDTH, min(wanted, self._whole * 2 // 5)))

    def _restyle(self) -> None:
        self._fit()
        self._asked = ()
        self.refresh()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        self._brief_heading = label(tr("The brief"), "heading")
        column.addWidget(self._brief_heading)
        column.addWidget(self._brief)
        column.addWidget(label(tr("Look through all decks"), "heading"))
        column.addWidget(self._search)
        column.addWidget(self._heading)
        column.addLayout(self._list)
        column.addWidget(self._nothing)
        column.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 12)
        outside.addWidget(scrolled(inside), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(self._own)
        outside.addLayout(foot)


def _found_where(found: tuple[Proposal, ...], *, searched: bool) -> str:
    decks = len({proposal.deck for proposal in found})
    if not found:
        return tr("The agent would guess these")
    if searched:
        return counted(decks, "Found in one deck", "Found in {0} decks")
    said = tr("The agent would guess these")
    return tr("{0} · {1}", said, counted(decks, "from one deck", "from {0} decks"))


class _Keyed(ProposalCard):
    """Up and Down go through the proposals."""

    stepped = Signal(int)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Arrows; the rest as any card."""
        if e.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not e.modifiers():
            self.stepped.emit(+1 if e.key() == Qt.Key.Key_Down else -1)
        else:
            CardButton.keyPressEvent(self, e)
