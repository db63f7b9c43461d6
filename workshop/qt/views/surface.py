"""Surface: which decisions would the agent have to guess? Proposals left, the board right."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from workshop.application.inbox import AskedQuestion
from workshop.application.naming import fresh_id
from workshop.application.suggest import decision_from, find_card
from workshop.exercise.agenda import PRESET_DECISIONS, Step
from workshop.exercise.cards import CardId, DecisionId
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.moves import AddDecisions, DismissCard
from workshop.exercise.session import Decision
from workshop.qt.models.board_model import BoardModel
from workshop.qt.models.card_looks import words
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.views.edge_scroll import EdgeScroll
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.message_line import announce
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.step_view import StepView, label
from workshop.qt.views.surface_board import SurfaceBoard
from workshop.qt.views.surface_inbox import InboxStrip
from workshop.qt.views.surface_proposals import Proposals
from workshop.qt.views.tab_order import show

if TYPE_CHECKING:
    from workshop.qt.views.surface_drafts import SurfaceDrafts

ROOM_FOR_HINT: Final = 440
"""Pixels at 100 % from which a line says what can be done; the foot of the page tells the keys."""

ROOM_FOR_COUNT: Final = 300
"""Pixels at 100 % below which the decisions get the line that counts them."""


class SurfaceView(StepView):
    """Cards are picked by click, key or drag; decisions are written where they lie."""

    step: ClassVar[Step] = Step.SURFACE
    wants_side_pane: ClassVar[bool] = False

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(stage, parent)
        self._model = BoardModel(stage.bridge, self, from_card=self._from_card)
        self._board = SurfaceBoard(self._model, stage, words())
        self._proposals = Proposals(stage)
        self._proposals.added.connect(self.add_card)
        self._proposals.dismissed.connect(self._dismiss)
        self._proposals.written.connect(self.write)
        self._proposals.left.connect(self._board_or_proposals)
        self.inbox = InboxStrip(stage)
        self.inbox.accepted.connect(self._add_asked)
        self._scroll = scrolled(self._board)
        self.edges = EdgeScroll(self._scroll)
        self._proposals.lifted.connect(self.edges.follow)
        self._board.lifted.connect(self.edges.follow)
        self._count = label("", "quiet", wraps=True)
        self._hint = label(
            tr("Drag a proposal here, or press Enter on it. Alt+Up and Alt+Down change the order."),
            "quiet",
            wraps=True,
        )
        self._drafts: SurfaceDrafts | None = None
        self.from_text = EnterButton(tr("From a ticket or a list…"), "quiet")
        self.from_text.clicked.connect(self.show_drafts)
        self._lay_out()
        self._written: DecisionId | None = None
        self._app = cast("QApplication", QApplication.instance())
        self._app.focusChanged.connect(self._follow_focus)

    @property
    def board(self) -> SurfaceBoard:
        """The decisions."""
        return self._board

    @property
    def drafts(self) -> "SurfaceDrafts | None":
        """What a text leaves open, once it has been asked for."""
        return self._drafts

    def show_drafts(self) -> None:
        """In the place of the board: what a ticket, a specification or a list leaves open."""
        if self._drafts is None:
            # here and not above: most sessions never need it (start-up time)
            from workshop.qt.views.surface_drafts import SurfaceDrafts

            self._drafts = SurfaceDrafts(self.stage, words(), self)
            self._drafts.hide()
            self._drafts.left.connect(self._leave_drafts)
            self._main.insertWidget(self._main.indexOf(self._scroll), self._drafts, 1)
        self._board.settle()
        self._drafts.begin_with(self.session.brief)
        # one after the other: together they would be taller than the window
        self._scroll.hide()
        self._drafts.show()
        self._share_height()
        self._drafts.take_focus()

    def look_through(self, file: Path) -> None:
        """The drafts that a file leaves open."""
        self.show_drafts()
        if self._drafts is not None:
            self._drafts.read_file(file)

    def _leave_drafts(self) -> None:
        if self._drafts is not None:
            self._drafts.hide()
        self._scroll.show()
        self._share_height()
        self.from_text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def proposals(self) -> Proposals:
        """What the decks propose."""
        return self._proposals

    def refresh(self, changes: object) -> None:
        """The model has followed already; counts and proposals follow here."""
        del changes
        self._proposals.refresh()
        self.inbox.refresh()
        count = len(self.session.decisions)
        usual = PRESET_DECISIONS[self.stage.bridge.agenda.preset]
        self._count.setText(
            tr(
                "{0} · {1}",
                counted(count, "One on the board", "{0} on the board"),
                tr("{0} is a good number for this agenda", usual),
            )
        )
        self._share_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the board keeps most of it."""
        super().resizeEvent(event)
        self._proposals.share(self.width())
        self._share_height()

    def take_focus(self) -> None:
        """To the best proposal."""
        self._proposals.take_focus()

    def key_hints(self) -> str:
        """What the keys do here."""
        key = self.stage.actions.key_of("new-decision")
        if not key:
            return tr("Enter add · Del set aside · Alt+↑↓ order · Tab fields")
        return tr("Enter add · Del set aside · {0} your own · Alt+↑↓ order · Tab fields", key)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The board by keys."""
        return {
            "new-decision": self._proposals.own_question.setFocus,
            "move-up": lambda: self._board.move_current(-1),
            "move-down": lambda: self._board.move_current(+1),
            "delete": self._delete,
            "guesses": self.open_guesses,
        }

    def open_guesses(self) -> None:
        """Look for what agents asked or assumed on this machine."""
        # here and not above: most sessions never need it
        from workshop.qt.views.surface_guesses import open_guesses

        open_guesses(self.stage, self.window())

    def go_to_decision(self, decision: DecisionId) -> bool:
        """To its question on the board."""
        for at, row in enumerate(self._board.rows()):
            if row.decision_id == decision:
                self._board.focus_row(at)
                return True
        return False

    def leave(self) -> None:
        """Save what is being typed; questions of agents that are on the board wait no more."""
        self._board.settle()
        self.inbox.settle()
        self._proposals.reading.drop()

    def add_card(self, card: str) -> None:
        """Put a proposed card onto the board; the focus stays among the proposals."""
        decision = self._from_card(card)
        if decision is not None and self.stage.bridge.submit(AddDecisions((decision,))):
            self.stage.bridge.light_up(decision.id)
            announce(self, tr("On the board: {0}", decision.question))

    def _add_asked(self, asked: AskedQuestion) -> None:
        decision = asked.as_decision(self._fresh())
        if self.stage.bridge.submit(AddDecisions((decision,))):
            self.stage.bridge.light_up(decision.id)
            announce(self, tr("On the board: {0}", decision.question))

    def write(self, question: str) -> None:
        """Put a question of one's own onto the board, go on at its guess, then at the next."""
        decision = Decision(self._fresh(), question)
        if self.stage.bridge.submit(AddDecisions((decision,))):
            self._proposals.own_question.clear()
            row = self._board.row(decision.id)
            row.guess_then(self._proposals.own_question.setFocus)
            self._written = row.decision_id
            # the row has its place only once the layout has seen it
            QTimer.singleShot(0, row, partial(show, row))

    def _share_height(self) -> None:
        """While the board is empty, it says itself what can be done."""
        metrics, said = self.stage.look.metrics, bool(self.session.decisions)
        drafting = self._drafts is not None and not self._drafts.isHidden()
        said = said and not drafting
        self._scroll.setVisible(not drafting)
        self.from_text.setVisible(not drafting)
        self._hint.setVisible(said and self.height() >= metrics.scaled(ROOM_FOR_HINT))
        self._count.setVisible(not drafting and self.height() >= metrics.scaled(ROOM_FOR_COUNT))

    def _follow_focus(self) -> None:
        """The room sees the decision large that the facilitator is at."""
        row = self._board.current()
        for one in self._board.rows():
            if one.decision_id == self._written and self._app.focusWidget() is not None:
                one.forget_then()
        if row is not None:
            self.stage.bridge.light_up(row.decision_id)

    def _delete(self) -> None:
        """The proposal or the decision that has the focus."""
        if not self._proposals.dismiss_current():
            self._board.delete_current()

    def _dismiss(self, card: str) -> None:
        if self.stage.bridge.submit(DismissCard(CardId(card))):
            self.stage.bridge.told.emit(tr("Set aside. It is not proposed again."))

    def _from_card(self, card: str) -> Decision | None:
        found = find_card(self.stage.services.shelf, CardId(card))
        if found is None:
            return None
        deck, one = found
        return decision_from(one, deck, self._fresh())

    def _board_or_proposals(self) -> None:
        if self._board.rows():
            self._board.focus_row(len(self._board.rows()) - 1)
        else:
            self._proposals.take_focus()

    def _fresh(self) -> DecisionId:
        return DecisionId(fresh_id("d", {one.id for one in self.session.decisions}))

    def _lay_out(self) -> None:
        main = self._main = QVBoxLayout()
        main.setContentsMargins(24, 20, 16, 16)
        main.setSpacing(8)
        question = tr(GUIDANCE[Step.SURFACE].question, context="Steps")
        main.addWidget(label(question, "title", wraps=True))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._count, 1)
        head.addWidget(self.from_text)
        main.addLayout(head)
        main.addWidget(self.inbox)
        main.addWidget(self._scroll, 1)
        main.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self._proposals)
        row.addLayout(main, 1)
