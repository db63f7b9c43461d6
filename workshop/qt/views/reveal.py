"""Reveal: one decision at a time in the order of discussion, all its ballots at once."""

from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, Final, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.application.failures import KnownError
from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId
from workshop.exercise.findings import discussion_order, order_by_contention
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.moves import Reveal, VoteAgain
from workshop.qt.models.card_looks import words
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.views.centred_scroll import CentredScroll
from workshop.qt.views.message_line import announce
from workshop.qt.views.reveal_foot import RevealFoot
from workshop.qt.views.reveal_list import RevealList, RevealListModel
from workshop.qt.views.reveal_open import OpenPart
from workshop.qt.views.reveal_rewording import Rewordings
from workshop.qt.views.reveal_room import RevealRoom
from workshop.qt.views.reveal_sealed import SealedPart
from workshop.qt.views.step_view import StepView, label
from workshop.qt.views.wrapped_text import QUESTION_STEPS, WrappedText

_LIST_FITS: Final = 760
"""Below this width, in pixels at 100 %, the list gives its room to the decision."""

_WIDEST: Final = 1180


class RevealView(StepView):
    """List, question, ballots. Before the first reveal nothing tells what is contentious."""

    step: ClassVar[Step] = Step.REVEAL

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(stage, parent)
        self._words = words()
        self._current: DecisionId | None = None
        self._rewordings = Rewordings()
        self._model = RevealListModel(stage.bridge, self._words, self)
        self.list = RevealList(self._model, stage.look)
        self.list.picked.connect(self.show_decision)
        look = stage.look
        self._where = label("", "quiet")
        self._question = WrappedText(look, QUESTION_STEPS, most_lines=5)
        self._guess = WrappedText(look, quiet=True, most_lines=3)
        self.sealed = SealedPart(look, self._words)
        self.sealed.reveal_asked.connect(self.reveal)
        self.sealed.confirmed.connect(self._reveal)
        self.sealed.ballot_asked.connect(self._go_to_ballot)
        self.sealed.paper_asked.connect(lambda: stage.actions.trigger("type-paper"))
        self.open = OpenPart(look, self._words)
        self.foot = RevealFoot()
        self.foot.again_asked.connect(self.vote_again)
        self.foot.earlier_asked.connect(self.show_earlier)
        self.foot.later_asked.connect(self.show_later)
        self.foot.on_asked.connect(self._go_on)
        self._lay_out()
        self._remember_rewordings()
        stage.bridge.changed.connect(self._follow_wording)

    @property
    def decision(self) -> DecisionId | None:
        """What is shown; None before the first reveal, until one is picked."""
        return self._current

    @property
    def position(self) -> str:
        """Where the decision stands in the order."""
        return self._where.text()

    def refresh(self, changes: object) -> None:
        """Show the decision as it stands; when looking anew, where the talk goes on."""
        self._model.catch_up()
        self._follow_wording(changes)
        order = discussion_order(self.session)
        if self._current not in order or (not changes and not self.session.revealed):
            self._current = self._where_to_go_on()
        self._show()

    def take_focus(self) -> None:
        """To the one thing to do: reveal, or go on."""
        if self.sealed.isVisibleTo(self) and self.sealed.take_focus():
            return
        for button in (self.foot.later, self.foot.on, self.foot.earlier):
            if button.isVisibleTo(self) and button.isEnabled():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Whoever was missing may vote meanwhile: asked about again."""
        self.sealed.wait_for_all()

    def going_on_is_early(self) -> bool:
        """As long as ballots wait for their reveal; then the foot has its own way on, if any."""
        waiting = bool(self.session.sealed_ballots())
        return waiting or self.stage.bridge.next_step() is not None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Reveal, vote again, and the way through the order."""
        return {
            "reveal": self.reveal,
            "vote-again": self.vote_again,
            "earlier-decision": self.show_earlier,
            "later-decision": self.show_later,
        }

    def key_hints(self) -> str:
        """The keys of this step."""
        return tr("R reveal · ← → other decisions")

    # What the actions do

    def reveal(self) -> None:
        """Turn the ballots on the decision face up; the very first time, the most contentious.

        Where people are missing it asks first, in place: nobody can un-see a ballot.
        """
        decision = self._to_reveal()
        if decision is None or self.session.is_revealed(decision):
            return
        if self.session.ballots_on(decision) and self.sealed.ask_twice(self.session, self._current):
            return
        self._reveal()

    def _to_reveal(self) -> DecisionId | None:
        ranked = order_by_contention(self.session)
        return self._current or (ranked[0] if ranked else None)

    def _reveal(self) -> None:
        decision = self._to_reveal()
        if decision is None or self.session.is_revealed(decision):
            return
        self._current = decision
        if not self.stage.bridge.submit(Reveal(decision)):
            self._current = decision if self.session.revealed else None
            return
        self.open.turn_over()
        announce(self, " ".join((self.open.finding.text(), *self.open.sentences[:1])))
        if self.foot.on.isVisibleTo(self):
            self.foot.on.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_focus()

    def vote_again(self) -> None:
        """Open another round on the decision that is shown."""
        decision = self._current
        if decision is None or not self.session.is_revealed(decision):
            return
        if self.stage.bridge.submit(VoteAgain(decision)):
            announce(self, tr("A new round is open. Vote in Ballot."))
            self.take_focus()

    def show_decision(self, decision: DecisionId) -> None:
        """Show another decision."""
        self._current = decision
        self._show()

    def go_to_decision(self, decision: DecisionId) -> bool:
        """Show it, and put the focus on what is done with it."""
        self.show_decision(decision)
        self.take_focus()
        return True

    def show_earlier(self) -> None:
        """Show the decision before this one."""
        self._step(-1)

    def show_later(self) -> None:
        """Show the decision behind this one."""
        self._step(+1)

    # What is shown

    def _where_to_go_on(self) -> DecisionId | None:
        session = self.session
        if not session.revealed:
            return None
        order = discussion_order(session)
        waiting = {ballot.decision for ballot in session.sealed_ballots()}
        return next((one for one in order if one in waiting), order[0] if order else None)

    def _show(self) -> None:
        session = self.session
        self.list.show_current(self._current)
        self.stage.bridge.light_up(self._current)
        decision = session.decision(self._current)
        revealed = decision is not None and session.is_revealed(decision.id)
        order = discussion_order(session)
        here = order.index(decision.id) if decision else -1
        self.sealed.setVisible(not revealed)
        self.open.setVisible(revealed)
        self._side.setVisible(bool(order) and self._list_fits())
        self.foot.setVisible(bool(order))
        self.foot.show_place(here, len(order), revealed=revealed)
        done = bool(session.revealed) and not session.sealed_ballots()
        self.foot.show_on(self.stage.bridge.next_step() if done else None)
        if decision is None:
            there = tr("{0} · most contentious first", self._words.decisions(len(order)))
            self._where.setText(there if order else "")
            self._question.say(tr(GUIDANCE[Step.REVEAL].question, context="Steps"))
            self._guess.say("")
            self.sealed.show_all(session)
        else:
            on_board = [one.id for one in session.decisions].index(decision.id) + 1
            self._where.setText(
                tr(
                    "Decision {0} · discussion {1} of {2}, most contentious first",
                    on_board,
                    here + 1,
                    len(order),
                )
            )
            self._question.say(decision.question)
            guess = decision.likely_guess.strip()
            self._guess.say(tr("If nobody says, the agent’s guess: {0}", guess) if guess else "")
        if decision is not None and revealed:
            reworded = self._rewordings.suggests_voting_again(session, decision.id)
            self.open.show_decision(session, decision.id, reworded=reworded)
        else:
            self.open.forget()
            if decision is not None:
                self.sealed.show_decision(session, decision.id)
        self._room.share()

    def _go_on(self) -> None:
        following = self.stage.bridge.next_step()
        if following is not None:
            self.stage.bridge.go_to(following)

    def _step(self, by: int) -> None:
        order = discussion_order(self.session)
        if self._current not in order:
            return
        place = order.index(self._current) + by
        if 0 <= place < len(order):
            self.show_decision(order[place])
            self.take_focus()

    def _go_to_ballot(self) -> None:
        self.stage.bridge.go_to(Step.BALLOT if self.session.decisions else Step.SURFACE)

    # Reworded questions

    def _remember_rewordings(self) -> None:
        # a library that cannot be read now is said by the next move; this is only a hint
        with suppress(KnownError):
            journal = self.stage.services.store.journal(self.session.id)
            for entry in journal.entries[: journal.done]:
                self._rewordings.follow(entry.changes, self.session)

    def _follow_wording(self, changes: object) -> None:
        self._rewordings.follow(cast("tuple[object, ...]", changes), self.session)

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list where there is room for it."""
        super().resizeEvent(event)
        self._side.setVisible(bool(self.session.decisions) and self._list_fits())

    def _list_fits(self) -> bool:
        return self.width() >= self.stage.look.metrics.scaled(_LIST_FITS)

    def _lay_out(self) -> None:
        look = self.stage.look
        self._side = QFrame()
        self._side.setProperty(KIND, "panel")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(4, 12, 4, 8)
        side.addWidget(self.list)
        # a small window is not to grow for it: with its first size it comes where there is room
        self._side.hide()
        scroll = CentredScroll(look, widest=_WIDEST, gap=3)
        column = scroll.column
        column.addWidget(self._where)
        for part in (self._question, self._guess):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.sealed)
        column.addWidget(self.open)
        column.addStretch(1)
        self._room = RevealRoom(
            scroll, self._question, self._guess, self.sealed, self.open, self.foot, look
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self._side)
        row.addWidget(self._room, 1)
