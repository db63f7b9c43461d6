"""Which decisions an assessment is about: of a bit of everything, of one deck, or of a brief."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workshop.application.solo import USUAL_DECISIONS, decisions_from, free_ids, spread
from workshop.exercise.cards import CardId, DecisionId
from workshop.exercise.moves import AddDecisions, DeleteDecision, SessionText, WriteSession
from workshop.exercise.session import Decision
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.typing import Typing
from workshop.qt.views.card_reading import CardReading
from workshop.qt.views.choice_box import ChoiceBox
from workshop.qt.views.step_view import label
from workshop.qt.views.tick_list import TickList

EVERYTHING: Final = ""
OWN_BRIEF: Final = "brief"
_OFFERED: Final = 40
_MOST_OF_A_DECK: Final = 200
"""Nobody reads on to the last of ten thousand; a brief finds them."""
_ROWS: Final = 7
_ASK_MS: Final = 250
_DECISION = Qt.ItemDataRole.UserRole + 1
_CARD = Qt.ItemDataRole.UserRole + 2
_ON: Final = Qt.CheckState.Checked


class SoloSubject(QWidget):
    """A list to tick: a dozen are ticked to begin with. Nothing goes onto the board before Begin.

    What lies on the board stands first; unticked, it is taken off at Begin.
    """

    changed = Signal()
    """Another number is ticked."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._bridge = stage, stage.bridge
        self._ticked: dict[str, bool] = {}
        self._board: tuple[Decision, ...] | None = None
        self.subject = ChoiceBox()
        self.subject.setAccessibleName(tr("What the decisions are about"))
        self.subject.addItem(tr("A bit of everything"), EVERYTHING)
        self.subject.addItem(tr("My own brief…"), OWN_BRIEF)
        for shelved in stage.services.shelf.decks():
            self.subject.addItem(shelved.deck.name, f"deck:{shelved.deck.id}")
        if self._bridge.session.brief:
            self.subject.setCurrentIndex(1)
        self.subject.currentIndexChanged.connect(self._show_subject)
        self.brief = QPlainTextEdit()
        self.brief.setTabChangesFocus(True)
        self.brief.setAccessibleName(tr("The brief"))
        self.brief.setPlaceholderText(
            tr("What did you hand to the agent last, or are about to? A line or two will do.")
        )
        brief = partial(WriteSession, SessionText.BRIEF)
        self._typing = Typing(self.brief, self._bridge, lambda: self._bridge.session.brief, brief)
        self._soon = QTimer(self, singleShot=True, interval=_ASK_MS)
        self._soon.timeout.connect(self._fill)
        self.reading = CardReading(stage.services, self)
        self.reading.done.connect(self._fill)
        self.brief.textChanged.connect(self._soon.start)
        self.list = TickList(stage.look, rows=_ROWS)
        self.list.setAccessibleName(tr("Decisions; the space bar ticks one"))
        self.list.itemChanged.connect(self._ticked_one)
        self.own = QLineEdit()
        self.own.setAccessibleName(tr("A decision of your own, then Enter"))
        self.own.setPlaceholderText(tr("Write one of your own, then Enter"))
        self.own.returnPressed.connect(self._add_own)
        self._note = label("", "note", wraps=True)
        self._lay_out()
        stage.look.changed.connect(self._restyle)
        self._restyle()
        self._show_subject()

    @property
    def note(self) -> str:
        """What is said about the list; empty where nothing is."""
        return "" if self._note.isHidden() else self._note.text()

    def refresh(self, changes: object) -> None:
        """Show what lies on the board."""
        del changes
        if self._bridge.session.decisions != self._board:
            self._fill()

    def settle(self) -> None:
        """Save the brief as it stands."""
        self._typing.settle()
        self.reading.drop()
        self._board = None  # what was being read is asked for again

    def count(self) -> int:
        """How many are ticked."""
        return sum(item.checkState() is _ON for item in self.list.items_there())

    def put_onto_board(self) -> bool:
        """Put what is ticked onto the board, and take off what is not. False where it was refused.

        Answers to what is taken off go along; undo brings them back.
        """
        # all of it before the first move, which fills the list anew
        ticked = [(item, item.checkState() is _ON) for item in self.list.items_there()]
        gone = [item.data(_DECISION) for item, on in ticked if not on and item.data(_DECISION)]
        cards = [CardId(item.data(_CARD)) for item, on in ticked if on and item.data(_CARD)]
        if not all(self._bridge.submit(DeleteDecision(DecisionId(one))) for one in gone):
            return False
        there = self._bridge.session.decisions
        new = decisions_from(self._stage.services, cards, there)
        done = not new or self._bridge.submit(AddDecisions(new))
        self._fill()
        return done

    def _show_subject(self) -> None:
        own = self.subject.currentData() == OWN_BRIEF
        self.brief.setVisible(own)
        self._ticked.clear()
        self._fill()

    def _fill(self) -> None:
        session = self._bridge.session
        self._board = session.decisions
        there = {one.card for one in session.decisions}
        offered = [one for one in self._offered() if one not in there]
        room = max(0, USUAL_DECISIONS - len(session.decisions))
        with QSignalBlocker(self.list):
            at = self.list.verticalScrollBar().value()
            self.list.clear()
            for one in session.decisions:
                self._add(one.question, one.id, "", ticked=True)
            for number, decision in enumerate(decisions_from(self._stage.services, offered)):
                card = str(decision.card)
                ticked = self._ticked.get(card, number < room)
                self._add(decision.question, "", card, ticked=ticked)
            self.list.verticalScrollBar().setValue(at)
        self.changed.emit()

    def _add(self, question: str, decision: str, card: str, *, ticked: bool) -> None:
        item = self.list.add(question, ticked=ticked)
        item.setData(_DECISION, decision)
        item.setData(_CARD, card)

    def _offered(self) -> Sequence[CardId]:
        services, chosen = self._stage.services, str(self.subject.currentData())
        self._say("")
        if chosen == OWN_BRIEF:
            return self._for_brief()
        for shelved in services.shelf.decks():
            deck = shelved.deck
            if chosen == f"deck:{deck.id}":
                if len(deck.decision) > _MOST_OF_A_DECK:
                    self._say(tr("The first {0} of {1}.", _MOST_OF_A_DECK, len(deck.decision)))
                return [deck.card_id(card) for card in deck.decision[:_MOST_OF_A_DECK]]
        return spread(services, _OFFERED)

    def _for_brief(self) -> Sequence[CardId]:
        # here and not above: most people never write a brief here
        from workshop.application.suggest import suggest

        services = self._stage.services
        reading = self.reading.wait_for()
        if reading:
            self._say(tr("Reading {0} cards. One moment…", f"{reading:,}"))
            return ()
        found = [
            one.card
            for one in suggest(
                self.brief.toPlainText(), services.shelf, services.index, limit=_OFFERED
            )
        ]
        if len(found) < USUAL_DECISIONS:
            self._say(
                counted(
                    len(found),
                    "One fits your brief. Behind it: what most products have to decide.",
                    "{0} fit your brief. Behind them: what most products have to decide.",
                )
                if found
                else tr("So far nothing fits your brief: these are what most products decide.")
            )
        return list(dict.fromkeys((*found, *spread(services, _OFFERED))))

    def _say(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _ticked_one(self, item: QListWidgetItem) -> None:
        if item.data(_CARD):
            self._ticked[str(item.data(_CARD))] = item.checkState() is _ON
        self.changed.emit()

    def _add_own(self) -> None:
        question = self.own.text()
        new = DecisionId(next(free_ids(self._bridge.session.decisions)))
        if question.strip() and self._bridge.submit(AddDecisions((Decision(new, question),))):
            self.own.clear()
            self._fill()

    def _restyle(self) -> None:
        self.brief.setFixedHeight(self._stage.look.metrics.scaled(84))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(tr("Which decisions?"), "question"))
        column.addWidget(self.subject)
        column.addWidget(self.brief)
        column.addWidget(self._note)
        column.addWidget(self.list, 1)
        column.addWidget(self.own)
