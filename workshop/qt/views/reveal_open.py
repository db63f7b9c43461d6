"""A decision after its reveal: the finding, all ballots at once, and how the talk might begin."""

from typing import Final

from PySide6.QtCore import QVariantAnimation
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.application.words import Words
from workshop.exercise.cards import DecisionId
from workshop.exercise.findings import shown_verdict
from workshop.exercise.session import Session
from workshop.qt.models.reveal_groups import ChoiceGroup, groups_of
from workshop.qt.models.reveal_words import agreement, earlier_rounds, starter, who_starts
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep, ThemeSource
from workshop.qt.views.finding_pill import FindingPill
from workshop.qt.views.reveal_column import COLUMN_WIDTH, ChoiceColumn
from workshop.qt.views.wrap_grid import WrapGrid
from workshop.qt.views.wrapped_text import WrappedText

TURN_MS: Final = 280
_NOTE: Final = ((1200, TextStep.NOTE),)
_SAID: Final = ((1200, TextStep.TITLE),)
_SAID_CLOSE: Final = ((1200, TextStep.QUESTION),)


class OpenPart(QWidget):
    """Shows a revealed decision only; asked for another one it shows nothing."""

    def __init__(self, look: ThemeSource, said: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, said
        self._groups: tuple[ChoiceGroup, ...] = ()
        self.finding = FindingPill(look)
        self.flag = FindingPill(look)
        self.flag.say(said.absent_owner(), "not-voted")
        self._sentence = WrappedText(look, _SAID, most_lines=3)
        self._absent = WrappedText(look, quiet=True, most_lines=2)
        self._absent.say(said.absent_owner_said())
        self._grid = WrapGrid(look, least_width=COLUMN_WIDTH, most_width=460, gap=3, even_rows=True)
        self._start = WrappedText(look, quiet=True, most_lines=2)
        self._starter = WrappedText(look, ((1200, TextStep.QUESTION),), most_lines=3)
        self._agreement = WrappedText(look, quiet=True, most_lines=2)
        self._rounds = WrappedText(look, _NOTE, quiet=True, most_lines=6)
        self._reworded = WrappedText(look, quiet=True, most_lines=2)
        self._turning = QVariantAnimation(self)
        self._turning.setDuration(TURN_MS)
        self._turning.setStartValue(0.0)
        self._turning.setEndValue(1.0)
        self._turning.valueChanged.connect(self._turn)
        self._lay_out()

    @property
    def columns(self) -> tuple[ChoiceColumn, ...]:
        """One for each choice that was made."""
        return tuple(one for one in self._grid.widgets if isinstance(one, ChoiceColumn))

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said around the ballots, in reading order, without what is empty."""
        parts = (
            self._sentence,
            self._start,
            self._starter,
            self._agreement,
            self._reworded,
            self._rounds,
        )
        return tuple(part.text() for part in parts if part.text())

    def show_decision(self, session: Session, decision: DecisionId, *, reworded: bool) -> None:
        """Show one revealed decision."""
        said = shown_verdict(session, decision)
        if said is None or not session.is_revealed(decision):
            self.forget()
            return
        self.finding.say(self._words.finding(said), said.finding.value)
        # of a single ballot the pill says it all
        self._sentence.say(self._words.finding_said(said) if said.cast > 1 else "")
        self.flag.setVisible(said.absent_owner)
        self._absent.setVisible(said.absent_owner)
        self._start.say(who_starts(session, decision, self._words))
        self._starter.say(starter(session, decision, said))
        self.talk.setVisible(bool(self._starter.text()))
        self._agreement.say(agreement(said, self._words))
        self._rounds.say(earlier_rounds(session, decision, self._words))
        self._rounds.setVisible(bool(self._rounds.text()))
        self._reworded.say(
            tr("The question has been reworded since these ballots. Voting again would be fair.")
            if reworded
            else ""
        )
        self._reworded.setVisible(reworded)
        groups = groups_of(session, decision)
        if groups != self._groups:
            self._groups = groups
            self._grid.set_widgets(
                [ChoiceColumn(group, self._look, self._words) for group in groups]
            )

    def turn_over(self) -> None:
        """Turn all ballots face up together: at once where nothing may move."""
        if not self._look.reduced_motion:
            self._turn(0.0)
            self._turning.start()

    def set_roomy(self, roomy: bool) -> None:
        """Say the finding in large letters, or in smaller ones."""
        self._sentence.set_steps(_SAID if roomy else _SAID_CLOSE)

    def take_talk(self, *, first: bool) -> None:
        """Let the question to start from stand behind the ballots; in little room before them."""
        at = self._column.indexOf(self._grid) + (0 if first else 1)
        here = self._column.indexOf(self.talk)
        if here < 0 or (here < self._column.indexOf(self._grid)) is not first:
            self._column.removeWidget(self.talk)
            self._column.insertWidget(at - (1 if 0 <= here < at else 0), self.talk)

    def forget(self) -> None:
        """Hold nothing of a decision that lies face down again."""
        self._turning.stop()
        self._groups = ()
        self._grid.set_widgets([])
        for text in (self._sentence, self._start, self._starter, self._agreement, self._rounds):
            text.say("")
        self.finding.say("", "not-voted")
        self.talk.hide()

    def _turn(self, turned: object) -> None:
        if isinstance(turned, float):
            for column in self.columns:
                column.turn(turned)

    def _lay_out(self) -> None:
        self.talk = QFrame()
        """Who might start, and the question to start from; see `take_talk`."""
        self.talk.setProperty(KIND, "say")
        talk = QVBoxLayout(self.talk)
        talk.setContentsMargins(16, 12, 16, 12)
        talk.setSpacing(2)
        talk.addWidget(self._start)
        talk.addWidget(self._starter)
        said = QHBoxLayout()
        said.setSpacing(12)
        said.addWidget(self.finding)
        said.addWidget(self._sentence, 1)
        absent = QHBoxLayout()
        absent.setSpacing(12)
        absent.addWidget(self.flag)
        absent.addWidget(self._absent, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(said)
        column.addLayout(absent)
        for part in (self._grid, self.talk, self._reworded, self._agreement, self._rounds):
            column.addWidget(part)
