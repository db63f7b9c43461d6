"""What a person sees while voting: one question, a place, the cards, and the way so far."""

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.exercise.cards import Choice
from workshop.exercise.seats import answered, open_decisions, people_done
from workshop.exercise.session import Decision, Participant, Session
from workshop.exercise.text import shortened
from workshop.qt.models.tray_model import TrayModel
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.ballot_dots import BallotDots
from workshop.qt.views.ballot_place import BallotPlace
from workshop.qt.views.centred_scroll import CentredColumn, CentredScroll
from workshop.qt.views.choice_tray import CARD_WIDTH, ChoiceTray
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.step_view import label
from workshop.qt.views.wrapped_text import CLOSE_STEPS, QUESTION_STEPS, Steps, WrappedText

_WIDEST: Final = 1120
_LONGEST_NAME: Final = 32
_NOTE: Final = ((1200, TextStep.NOTE),)
_COLUMNS: Final = 4
_BESIDES: Final = 400
_ROW: Final = 74
"""Pixels at 100 % that a row of large cards takes, and what else is on the sheet."""

_BEHIND: Final = 320
_TIGHT: Final = 420
_TIGHT_STEPS: Final = ((1200, TextStep.QUESTION),)


class BallotSheet(QWidget):
    """The widgets and what they say; what is done with them is the voting page's."""

    hide_asked = Signal()
    earlier_asked = Signal()
    later_asked = Signal()

    def __init__(
        self, model: TrayModel, look: ThemeSource, why_not: Callable[[Choice], str]
    ) -> None:
        super().__init__()
        self._look = look
        self._told: tuple[str, ...] = ("",)
        self.place = BallotPlace(look, why_not)
        self.tray = ChoiceTray(model, look)
        self._count = WrappedText(look, _NOTE, quiet=True, most_lines=2)
        self._who = label("", "strong")
        self._where = label("", "quiet")
        self._question = WrappedText(look, QUESTION_STEPS, centred=True, most_lines=5)
        self._guess = WrappedText(look, quiet=True, centred=True, most_lines=3)
        self._notice = label("", "note")
        self._behind = label("", "note")
        self._dots = BallotDots(look)
        self._head = QHBoxLayout()
        self._hide = _button(tr("Hide now   Esc"), tr("Hide now: draw the curtain"))
        self._hide.clicked.connect(self.hide_asked)
        self._earlier = _button(tr("← Back"), tr("Decision before"))
        self._earlier.clicked.connect(self.earlier_asked)
        self._later = _button(tr("Next →"), tr("Next decision"))
        self._later.clicked.connect(self.later_asked)
        self._lay_out(look)

    @property
    def notice(self) -> str:
        """What is said below the place, about the decision that is asked; never a choice."""
        return self._notice.text()

    @property
    def behind(self) -> str:
        """What is said beside the way, about the decision that was left last."""
        return self._behind.text()

    def notify(self, words: str) -> None:
        """Say something below the place."""
        self._notice.setText(words)

    def tell_behind(self, words: str) -> None:
        """Say beside the way what became of the decision that was left."""
        self._behind.setText(words)
        self._behind.setVisible(bool(words))

    def ask(self, decision: Decision, person: Participant, session: Session) -> None:
        """Ask a person about a decision."""
        order, done = open_decisions(session), answered(session, person.id)
        here = order.index(decision)
        if self._question.text() != decision.question:
            self._scroll.verticalScrollBar().setValue(0)
        self._who.setText(shortened(person.name, _LONGEST_NAME))
        self._told = (
            tr("holds the laptop · nobody else is looking · {0} of {1}", here + 1, len(order)),
            tr("holds the laptop · {0} of {1}", here + 1, len(order)),
            tr("{0} of {1}", here + 1, len(order)),
        )
        self._question.say(decision.question)
        guess = decision.likely_guess.strip()
        self._guess.say(tr("If nobody says, the agent’s guess: {0}", guess) if guess else "")
        self._guess.setVisible(bool(guess))
        self.place.setAccessibleName(
            tr("{0} of {1}: {2} Who owns this today?", here + 1, len(order), decision.question)
        )
        self._dots.show_way([one.id in done for one in order], here)
        self._earlier.setEnabled(here > 0)
        self._later.setEnabled(here + 1 < len(order))
        people = len(session.seated())
        self._count.say(tr("{0} of {1} people are done", people_done(session), people))
        self._fit()

    def invite(self, *, again: bool) -> None:
        """Empty the place and ask for a card; `again` where a ballot lies there, face down."""
        self.place.empty(
            tr("You have answered this. Choose again to change it.")
            if again
            else tr("Who owns this today? Drop a card here")
        )

    def forget(self) -> None:
        """Leave no trace of the person who sat here."""
        self.tray.reset()
        self.place.empty("")
        self.place.setAccessibleName("")
        self._dots.show_way((), 0)
        self._told = ("",)
        for text in (self._question, self._guess, self._count):
            text.say("")
        for line in (self._who, self._where, self._notice, self._behind):
            line.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Smaller cards and fewer words where there is less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self._look.metrics
        across = (min(self.width(), metrics.scaled(_WIDEST)) - 48) // metrics.scaled(CARD_WIDTH + 6)
        rows = 1 + ceil(len(self.tray.model.cards()) / max(1, min(_COLUMNS, across)))
        roomy = self.height() >= metrics.scaled(_BESIDES + rows * _ROW)
        self.tray.set_large(roomy)
        self.place.set_small(not roomy)
        self._question.set_steps(self._question_steps(roomy=roomy))
        self._head.setSpacing(metrics.space(1.25))
        wide = max(metrics.scaled(_BEHIND), self._dots.sizeHint().width())
        self._between.setMaximumWidth(wide)
        room = self.width() - 2 * self._hide.sizeHint().width() - self._who.sizeHint().width()
        fitting = QFontMetrics(self._look.metrics.font(TextStep.TEXT))
        self._where.setText(
            next(
                (said for said in self._told if fitting.horizontalAdvance(said) < room - 64),
                self._told[-1],
            )
        )

    def _question_steps(self, *, roomy: bool) -> Steps:
        if roomy:
            return QUESTION_STEPS
        tight = self.height() < self._look.metrics.scaled(_TIGHT)
        return _TIGHT_STEPS if tight else CLOSE_STEPS

    def _lay_out(self, look: ThemeSource) -> None:
        self._scroll = CentredScroll(look, widest=_WIDEST, gap=2.5, above=2, snug=True)
        column, middle = self._scroll.column, Qt.AlignmentFlag.AlignHCenter
        for text in (self._question, self._guess):
            column.addWidget(text)
        column.addSpacing(4)
        column.addWidget(self.place, 0, middle)
        column.addWidget(self._notice, 0, middle)
        column.addWidget(self.tray)
        self._below = CentredColumn(look, widest=_WIDEST)
        self._below.column.addWidget(self.tray.void_part)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addLayout(self._top())
        outside.addStretch(2)
        outside.addWidget(self._scroll)
        outside.addWidget(self._below)
        outside.addStretch(3)
        outside.addLayout(self._way())

    def _way(self) -> QHBoxLayout:
        self._between = QWidget()
        middle = QVBoxLayout(self._between)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(2)
        dots = QHBoxLayout()
        dots.addStretch(1)
        dots.addWidget(self._dots, 1000)
        dots.addStretch(1)
        middle.addLayout(dots)
        middle.addWidget(self._behind, 0, Qt.AlignmentFlag.AlignHCenter)
        way = QHBoxLayout()
        way.setContentsMargins(24, 8, 24, 10)
        way.setSpacing(16)
        way.addStretch(1)
        way.addWidget(self._earlier)
        way.addWidget(self._between, 1000)
        way.addWidget(self._later)
        way.addStretch(1)
        for one in (self._earlier, self._later):
            one.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return way

    def _top(self) -> QHBoxLayout:
        right = QHBoxLayout()
        right.addStretch(1)
        right.addWidget(self._hide)
        self._hide.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = self._head
        row.setContentsMargins(24, 12, 24, 0)
        row.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._who)
        row.addWidget(self._where)
        row.addLayout(right, 1)
        return row


def _button(words: str, name: str) -> EnterButton:
    button = EnterButton(words)
    button.setAccessibleName(name)
    return button
