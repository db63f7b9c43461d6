"""Ballot: the laptop goes round, and between two people a curtain hides everything."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop.exercise.agenda import Step
from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, Choice, ParticipantId
from workshop.exercise.guidance import has_voted
from workshop.exercise.seats import open_decisions
from workshop.qt.models.card_looks import KEYED_ROLES
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.views.ballot_blackout import Blackout
from workshop.qt.views.ballot_curtain import CurtainPage
from workshop.qt.views.ballot_said import going_on
from workshop.qt.views.ballot_setup import SetupPage
from workshop.qt.views.ballot_voting import VotingPage
from workshop.qt.views.paper_ballots import PaperBallots
from workshop.qt.views.reveal_second_look import SecondLook
from workshop.qt.views.step_view import StepView


class BallotView(StepView):
    """How we vote, then curtain and ballot in turn. The seat is empty while the curtain is drawn.

    Whatever happens (a restart, another step, a person who left), the curtain is what comes up.
    """

    step: ClassVar[Step] = Step.BALLOT
    wants_side_pane: ClassVar[bool] = False
    allows_side_pane: ClassVar[bool] = False

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(stage, parent)
        self._started = False
        self._last: ParticipantId | None = None
        self._hidden: ParticipantId | None = None
        self._thanks = ""
        self._dark: Blackout | None = None
        self._leaving = False
        self._leaving_for: Step | None = None
        bridge, look = stage.bridge, stage.look
        self.setup = SetupPage(stage)
        self.setup.started.connect(self._start)
        self.curtain = CurtainPage(bridge, look)
        self.curtain.seat_taken.connect(self._seat)
        self.curtain.on_asked.connect(self._go_on)
        self.curtain.pass_asked.connect(self._pass_on)
        self.curtain.back_asked.connect(self._ask_how)
        self.voting = VotingPage(stage)
        self.voting.finished.connect(self._finish)
        self.voting.hide_asked.connect(self.draw_curtain)
        self.paper = PaperBallots(stage)
        self.paper.finished.connect(self.end_paper)
        self._on_paper = False
        self.setup.paper_asked.connect(self.type_paper)
        self.second_look = SecondLook(
            look, tr("Go on anyway"), tr("What was answered is kept; Ballot can be opened again.")
        )
        self.second_look.confirmed.connect(self._end_early)
        self.second_look.waited.connect(self.take_focus)
        self._pages = QStackedWidget()
        for page in (self.setup, self.curtain, self.voting, self.paper):
            self._pages.addWidget(page)
        self._shown: QWidget = self.setup
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.second_look)
        column.addWidget(self._pages, 1)
        bridge.seat_changed.connect(self._seat_changed)

    @property
    def page(self) -> QWidget:
        """What is shown: `setup`, `curtain`, `voting` or `paper`."""
        return self._shown

    @property
    def blackout(self) -> Blackout | None:
        """The dark screen while it covers the window."""
        return self._dark if self._dark is not None and self._dark.dark else None

    def refresh(self, changes: object) -> None:
        """Show the page that belongs to the seat; on it, what changed."""
        self.second_look.hide()
        seat = self.stage.bridge.seat
        person = self.session.participant(seat)
        gone = person is None or person.away or not (self._can_vote() or self._on_paper)
        if seat is not None and gone:
            self._leave_seat("")
            return
        page = self._page_now()
        if page is not self.page:
            self._shown = page
            self._pages.setCurrentWidget(page)
            if page is self.voting:
                self.voting.sit_down()
        if page is self.voting:
            self.voting.refresh(changes)
        elif page is self.curtain:
            self.curtain.show_turn(self._last, self._thanks, self._hidden)
        elif page is self.paper:
            self.paper.refresh()
        else:
            self.setup.refresh()

    def take_focus(self) -> None:
        """To what is done next on the page that is shown."""
        if self.page is self.voting:
            self.voting.take_focus()
        elif self.page is self.curtain:
            self.curtain.take_focus()
        elif self.page is self.paper:
            self.paper.take_focus()
        else:
            self.setup.take_focus()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Choices by key, the curtain, and the way from decision to decision."""
        found: dict[str, Callable[[], object]] = {
            "hide": self.hide_now,
            "next-person": self.next_person,
            "earlier-decision": self._voting(self.voting.earlier),
            "later-decision": self._voting(self.voting.later),
            "find-role": self._voting(self.voting.find_card),
        }
        for name, choice in (("nobody", NOBODY), ("the-ai", THE_AI), ("not-sure", NOT_SURE)):
            found[name] = self._voting(partial(self.voting.choose, Choice(choice)))
        for number in range(1, KEYED_ROLES + 1):
            found[f"role.{number}"] = self._voting(partial(self.voting.choose_number, number))
        return found

    def key_hints(self) -> str:
        """The keys of the page that is shown."""
        page = self._page_now()
        if page is self.voting:
            return tr("1–9 0 A U or a name · ← → decisions · Enter next · Esc curtain")
        if page is self.curtain:
            return tr("Enter goes on · Esc makes the screen dark")
        if page is self.paper:
            return tr("Enter takes · Backspace one less · Ctrl+Z undo · Esc done")
        return tr("Enter starts · Esc makes the screen dark")

    def going_on_is_early(self) -> bool:
        """Always: nobody who votes is to be hurried, and the last curtain has its own way on."""
        return True

    def asks_before_leaving(self, to: Step) -> bool:
        """While who is in the seat has something open: another step would end their vote."""
        person = self.session.participant(self.stage.bridge.seat)
        if person is None or self.page is not self.voting:
            return False
        if not has_voted(self.session, person.id):
            self._leaving_for = to
            self.second_look.ask(going_on(self.session, person, to))
        return bool(self.second_look.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Says so where there is nothing to undo: what was done on the board stays as it is."""
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        if not (event.matches(undo) or event.matches(redo)):
            super().keyPressEvent(event)
        elif self.stage.bridge.seat is not None:
            self.stage.bridge.refused.emit(tr("Nothing of yours to take back or make again."))
        else:
            self.stage.bridge.refused.emit(
                tr("Nothing to undo here: the board stays as it is while you vote.")
            )

    def leave(self) -> None:
        """Nobody is in the seat any more, and nothing of a ballot is left here."""
        self._leaving = True
        if self._on_paper:
            self.end_paper()
        if self._dark is not None:
            self._dark.end()
            self._dark.deleteLater()
            self._dark = None
        self.draw_curtain()
        self._leaving = False

    # What the actions do

    def type_paper(self) -> None:
        """Type in ballots from paper, until Esc or Done."""
        self._on_paper = True
        self.refresh(())
        self.paper.begin()

    def end_paper(self) -> None:
        """Back to the curtain; nobody is in the seat."""
        self._on_paper = False
        self.paper.forget()
        self.stage.bridge.take_seat(None)

    def hide_now(self) -> None:
        """Draw the curtain at once; where there is none to draw, make the screen dark."""
        if self._on_paper:
            self.end_paper()
            return
        if self.stage.bridge.seat is not None:
            self.draw_curtain()
            return
        if self._dark is None:
            self._dark = Blackout(self.window())
            self._dark.ended.connect(self.take_focus)
        self._dark.darken()

    def draw_curtain(self) -> None:
        """The person in the seat does not want to be seen; they may go on, or pass it on."""
        self._leave_seat("", hidden=True)

    def next_person(self) -> None:
        """One key: from a ballot to the curtain, from the curtain to the next ballot."""
        if self._on_paper:
            self.paper.next_person()
        elif self.stage.bridge.seat is not None:
            self._leave_seat("")
        elif self.page is self.curtain and not self.curtain.pass_on.isHidden():
            self._pass_on()
        elif self.page is self.curtain:
            self.curtain.go_on()

    def _voting(self, action: Callable[[], object]) -> Callable[[], object]:
        def while_voting() -> None:
            if self.page is self.voting:
                action()

        return while_voting

    # Seats

    def _page_now(self) -> QWidget:
        if self._on_paper:
            return self.paper
        if self.stage.bridge.seat is not None:
            return self.voting
        if not self._can_vote():
            return self.setup
        return self.curtain if self._started or self.session.has_votes() else self.setup

    def _can_vote(self) -> bool:
        return bool(self.session.seated() and open_decisions(self.session))

    def _start(self) -> None:
        if self._can_vote():
            self._started = True
            self.stage.bridge.take_seat(None)

    def _ask_how(self) -> None:
        self._started = False
        self.stage.bridge.take_seat(None)

    def _seat(self, person: ParticipantId) -> None:
        self._thanks = ""
        self.stage.bridge.take_seat(person)

    def _pass_on(self) -> None:
        self._hidden = None
        self.refresh(())
        self.take_focus()

    def _finish(self) -> None:
        person = self.session.participant(self.stage.bridge.seat)
        self._leave_seat(person.name if person else "")

    def _leave_seat(self, thanks: str, *, hidden: bool = False) -> None:
        seat = self.stage.bridge.seat
        if seat is None:
            return
        self._last, self._thanks = seat, thanks
        self._hidden = seat if hidden else None
        self.stage.bridge.take_seat(None)

    def _seat_changed(self) -> None:
        if self.stage.bridge.seat is None:
            self.voting.forget()
        self.refresh(())
        if not self._leaving:
            self.take_focus()

    def _end_early(self) -> None:
        self._leave_seat("")
        if self._leaving_for is not None:
            self.stage.bridge.go_to(self._leaving_for)

    def _go_on(self) -> None:
        self.stage.bridge.go_to(Step.REVEAL)
