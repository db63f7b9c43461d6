"""A decision before its reveal: the question, ballots face down, and one large button."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.application.words import Words
from workshop.exercise.cards import DecisionId, ParticipantId
from workshop.exercise.seats import missing_on, not_done, people_done
from workshop.exercise.session import Participant, Session
from workshop.qt.models.reveal_words import (
    earlier_rounds,
    second_look,
    still_missing,
    waiting,
)
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.flow_row import FlowRow
from workshop.qt.views.reveal_back import BallotBacks
from workshop.qt.views.reveal_second_look import SecondLook
from workshop.qt.views.wrapped_text import WrappedText


class SealedPart(QWidget):
    """Knows how many ballots wait, and who is missing; nothing of what they say.

    Where somebody is missing, Ballot is what it offers first, and a reveal takes a second look.
    """

    reveal_asked = Signal()
    """Pressed: `second_look` has not been asked yet."""
    confirmed = Signal()
    """Asked whether to reveal anyway, and answered so."""
    ballot_asked = Signal()
    """Somebody has to vote first; or there is nothing to vote on yet."""
    paper_asked = Signal()
    """Somebody voted on paper."""

    def __init__(self, look: ThemeSource, said: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = said
        self._backs = BallotBacks(look)
        self._waiting = WrappedText(look, ((1200, TextStep.QUESTION),), most_lines=2)
        self._missing = WrappedText(look, quiet=True, most_lines=3)
        self._rounds = WrappedText(look, ((1200, TextStep.NOTE),), quiet=True, most_lines=4)
        self.reveal = EnterButton("", "primary", roomy=True)
        self.reveal.clicked.connect(self.reveal_asked)
        self.to_ballot = EnterButton(tr("Go to Ballot"))
        self.to_ballot.clicked.connect(self.ballot_asked)
        self.to_paper = EnterButton(tr("Type in paper ballots…"))
        self.to_paper.clicked.connect(self.paper_asked)
        self.second = SecondLook(look, tr("Reveal anyway"), tr("A reveal cannot be undone."))
        self.second.confirmed.connect(self._confirm)
        self.second.waited.connect(self._wait)
        self._roomy = True
        self._asks = self._all_there = False
        """Whether there is anything to reveal, and everybody waited for has answered."""
        self._asked_about: frozenset[ParticipantId] = frozenset()
        self._not_waited_for: frozenset[ParticipantId] = frozenset()
        self._first = self.to_ballot
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self._backs, self._waiting, self._missing, self._rounds):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self.second)
        buttons = FlowRow(gap=12)
        for button in (self.reveal, self.to_ballot, self.to_paper):
            buttons.addWidget(button)
        column.addLayout(buttons)

    @property
    def waiting(self) -> str:
        """How many ballots wait, in words."""
        return self._waiting.text()

    @property
    def missing(self) -> str:
        """Who has not answered yet, in words."""
        return self._missing.text()

    def set_roomy(self, roomy: bool) -> None:
        """Without the picture of ballots where words and buttons need the room."""
        self._roomy = roomy
        self._backs.setVisible(roomy and self._asks)

    def ask_twice(self, session: Session, decision: DecisionId | None) -> bool:
        """Ask for a second look where people are missing; False where nobody is waited for.

        Once it was answered "anyway", the same people are not asked about again.
        """
        missing = not_done(session) if decision is None else missing_on(session, decision)
        if self._waited_for(missing):
            self._asked_about = _ids(missing)
            words = second_look(session, decision)
            for button in (self.reveal, self.to_ballot, self.to_paper):
                button.hide()
            self.second.ask(words)
            return True
        return False

    def wait_for_all(self) -> None:
        """Whoever was missing may have come: ask about everybody again."""
        self._not_waited_for = frozenset()

    def take_focus(self) -> bool:
        """To what is done first here; False where nothing is."""
        for button in (self.second.wait, self._first, self.reveal, self.to_ballot):
            if button.isVisibleTo(self):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def show_decision(self, session: Session, decision: DecisionId) -> None:
        """Show one decision that is not revealed."""
        self.to_ballot.say(tr("Go to Ballot"))
        count = len(session.ballots_on(decision))
        again = any(tally.decision == decision for tally in session.rounds)
        nobody = (
            tr("A new round: nobody has answered yet.")
            if again
            else tr("Nobody has answered this yet.")
        )
        self._say(
            count,
            waiting(count) if count else nobody,
            still_missing(session, decision, self._words) if count else "",
            tr("Reveal   R"),
            all_there=not self._waited_for(missing_on(session, decision)),
        )
        self._rounds.say(earlier_rounds(session, decision, self._words))
        self._rounds.setVisible(bool(self._rounds.text()))

    def show_all(self, session: Session) -> None:
        """Show that nothing is revealed yet: the first reveal fixes the order."""
        if not session.decisions:
            self._say(0, tr("There is no decision to vote on yet."), "", "", all_there=False)
            self.to_ballot.say(tr("Go to Surface"))
            self.to_paper.hide()
            return
        self.to_ballot.say(tr("Go to Ballot"))
        count = len(session.sealed_ballots())
        people, done = len(session.seated()), people_done(session)
        decisions = self._words.decisions(len({one.decision for one in session.sealed_ballots()}))
        missing = tr("{0} of {1} people have answered everything.", done, people)
        said = tr("{0} on {1} wait, face down.", self._words.ballots(count), decisions)
        self._say(
            count,
            said if count else tr("Nobody has answered yet."),
            missing if count else tr("The laptop goes round in Ballot first."),
            tr("Reveal the first   R"),
            all_there=not self._waited_for(not_done(session)),
        )
        self._rounds.say("")
        self._rounds.hide()

    def _say(self, count: int, said: str, missing: str, button: str, *, all_there: bool) -> None:
        self.second.hide()
        self._backs.show_count(count)
        self._backs.setVisible(bool(count) and self._roomy)
        self._waiting.say(said)
        self._missing.say(missing)
        self._missing.setVisible(bool(missing))
        self.reveal.say(button)
        self._asks, self._all_there = bool(count), all_there
        self._first = self.reveal if count and all_there else self.to_ballot
        for one in (self.reveal, self.to_ballot):
            one.set_kind("primary" if one is self._first else "")
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.reveal.setVisible(self._asks)
        somebody_is_missing = not (self._asks and self._all_there)
        self.to_ballot.setVisible(somebody_is_missing)
        self.to_paper.setVisible(somebody_is_missing)

    def _waited_for(self, missing: Iterable[Participant]) -> frozenset[ParticipantId]:
        return _ids(missing) - self._not_waited_for

    def _confirm(self) -> None:
        self._not_waited_for |= self._asked_about
        self.confirmed.emit()

    def _wait(self) -> None:
        self._show_buttons()
        self.take_focus()


def _ids(people: Iterable[Participant]) -> frozenset[ParticipantId]:
    return frozenset(one.id for one in people)
