"""A decision before its reveal: the question, ballots face down, and one large button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.application.words import Words
from workshop.exercise.cards import DecisionId
from workshop.exercise.seats import people_done
from workshop.exercise.session import Session
from workshop.qt.models.reveal_words import earlier_rounds, still_missing, waiting
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.reveal_back import BallotBacks
from workshop.qt.views.wrapped_text import WrappedText


class SealedPart(QWidget):
    """Knows how many ballots wait, and who is missing; nothing of what they say."""

    reveal_asked = Signal()
    ballot_asked = Signal()
    """Somebody has to vote first."""

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self._backs, self._waiting, self._missing, self._rounds):
            column.addWidget(part)
        column.addSpacing(4)
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.reveal, 0, left)
        column.addWidget(self.to_ballot, 0, left)

    @property
    def waiting(self) -> str:
        """How many ballots wait, in words."""
        return self._waiting.text()

    @property
    def missing(self) -> str:
        """Who has not answered yet, in words."""
        return self._missing.text()

    def show_decision(self, session: Session, decision: DecisionId) -> None:
        """Show one decision that is not revealed."""
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
        )
        self._rounds.say(earlier_rounds(session, decision, self._words))
        self._rounds.setVisible(bool(self._rounds.text()))

    def show_all(self, session: Session) -> None:
        """Show that nothing is revealed yet: the first reveal fixes the order."""
        count = len(session.sealed_ballots())
        people, done = len(session.seated()), people_done(session)
        decisions = self._words.decisions(len({one.decision for one in session.sealed_ballots()}))
        missing = tr("{0} of {1} people have answered everything.", done, people)
        if done < people:
            missing = tr("{0} You can reveal all the same.", missing)
        said = tr("{0} on {1} wait, face down.", self._words.ballots(count), decisions)
        self._say(
            count,
            said if count else tr("Nobody has answered yet."),
            missing if count else tr("The laptop goes round in Ballot first."),
            tr("Reveal the first   R"),
        )
        self._rounds.say("")
        self._rounds.hide()

    def _say(self, count: int, said: str, missing: str, button: str) -> None:
        self._backs.show_count(count)
        self._backs.setVisible(bool(count))
        self._waiting.say(said)
        self._missing.say(missing)
        self._missing.setVisible(bool(missing))
        self.reveal.say(button)
        self.reveal.setVisible(bool(count))
        self.to_ballot.setVisible(not count)
