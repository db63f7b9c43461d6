"""One person's gut check: would I pay, what it should feel like, what it does, one sentence."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.application.words import Words
from workshop.exercise.cards import ParticipantId
from workshop.exercise.moves import GiveGutCheck
from workshop.exercise.session import GutCheck, Session, WouldPay
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep
from workshop.qt.typing import Typing
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.focus_ring import paint_focus_ring
from workshop.qt.views.growing_edit import GrowingEdit
from workshop.qt.views.gut_check_answer import AnswerButton
from workshop.qt.views.step_view import label

ANSWER_ACTIONS: Final = {
    WouldPay.YES: "pay-yes",
    WouldPay.NOT_YET: "pay-not-yet",
    WouldPay.NO: "pay-no",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose gut check is given: a person's, or the nameless one at a place; else a new one."""

    participant: ParticipantId | None = None
    index: int | None = None

    def check(self, session: Session) -> GutCheck:
        """The gut check as it stands; an empty one where none was given."""
        checks = session.gut_checks
        if self.participant is not None:
            mine = (one for one in checks if one.participant == self.participant)
            return next(mine, GutCheck(self.participant))
        if self.index is not None and self.index < len(checks):
            return checks[self.index]
        return GutCheck()


class GutCheckForm(QFrame):
    """Edits the gut check of one subject in place; every change is a move like any other."""

    went_on = Signal()
    """Enter behind the last field: the next person, please."""

    def __init__(self, stage: Stage, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stage = stage
        self._subject = Subject()
        self.who = ClampedLabel("", stage.look, step=TextStep.QUESTION, lines=3)
        self.answers = tuple(
            AnswerButton(
                answer, words.would_pay(answer), stage.actions.key_of(action), stage.look, self
            )
            for answer, action in ANSWER_ACTIONS.items()
        )
        for button in self.answers:
            button.clicked.connect(lambda _checked=False, one=button: self.give(one.answer))
        self.should_feel, self.does_feel = _Feel(), _Feel()
        self.note = GrowingEdit()
        self.note.setAccessibleName(tr("One honest sentence"))
        self.should_feel.setAccessibleName(tr("It should feel"))
        self.does_feel.setAccessibleName(tr("It does feel"))
        self.should_feel.setPlaceholderText(tr("like a friend who knows the way"))
        self.does_feel.setPlaceholderText(tr("like filling in a form"))
        self.note.setPlaceholderText(tr("What would you say to a friend who asks about it?"))
        self.should_feel.returnPressed.connect(self.does_feel.setFocus)
        self.does_feel.returnPressed.connect(self.note.setFocus)
        self.note.entered.connect(self.went_on)
        for escaped in (self.should_feel.escaped, self.does_feel.escaped, self.note.escaped):
            escaped.connect(self.take_focus)
        self.further = EnterButton(tr("Next person"))
        self.further.clicked.connect(self.went_on)
        bridge = stage.bridge
        self._typing = (
            Typing(self.should_feel, bridge, lambda: self._now().should_feel, self._write_should),
            Typing(self.does_feel, bridge, lambda: self._now().does_feel, self._write_does),
            Typing(self.note, bridge, lambda: self._now().note, self._write_note),
        )
        self._lay_out()

    @property
    def subject(self) -> Subject:
        """Whose gut check it is."""
        return self._subject

    def show_subject(self, subject: Subject, name: str) -> None:
        """Edit this one from now on; what was being typed is saved first."""
        if subject != self._subject:
            self.settle()
        self._subject = subject
        self.who.show_text(name)
        self.setAccessibleName(name)
        self.refresh()

    def take_focus(self) -> None:
        """To the question, where no key answers by accident: Space on an answer would give it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def give(self, answer: WouldPay) -> None:
        """Say whether this person would pay; the same answer again takes it back."""
        now = self._now()
        taken_back = now.would_pay is answer
        said = replace(now, would_pay=None if taken_back else answer)
        done = self._stage.bridge.submit(self._move(said))
        self.refresh()
        if done and not taken_back and not now.should_feel:
            self.should_feel.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the gut check as it stands."""
        given = self._now().would_pay
        for button in self.answers:
            button.setChecked(button.answer is given)
            button.show_key(self._stage.actions.key_of(ANSWER_ACTIONS[button.answer]))
        for typing in self._typing:
            typing.fill()

    def settle(self) -> None:
        """Save what is being typed."""
        for typing in self._typing:
            typing.settle()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The card, ringed with the focus on it."""
        super().paintEvent(arg__1)
        if self.hasFocus():
            paint_focus_ring(self, self._stage.look)

    def _now(self) -> GutCheck:
        return self._subject.check(self._stage.bridge.session)

    def _move(self, check: GutCheck) -> GiveGutCheck:
        return GiveGutCheck(check, self._subject.index)

    def _write_should(self, text: str) -> GiveGutCheck:
        return self._move(replace(self._now(), should_feel=text))

    def _write_does(self, text: str) -> GiveGutCheck:
        return self._move(replace(self._now(), does_feel=text))

    def _write_note(self, text: str) -> GiveGutCheck:
        return self._move(replace(self._now(), note=text))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(6)
        column.addWidget(self.who)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.setContentsMargins(-CARD_MARGIN, 0, -CARD_MARGIN, 0)  # in line with the fields
        for button in self.answers:
            row.addWidget(button, 1)
        column.addLayout(row)
        for heading, field in (
            (tr("It should feel"), self.should_feel),
            (tr("It does feel"), self.does_feel),
            (tr("One honest sentence"), self.note),
        ):
            column.addSpacing(4)
            column.addWidget(label(heading, "heading"))
            column.addWidget(field)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.further)
        column.addSpacing(4)
        column.addLayout(foot)


class _Feel(QLineEdit):
    """A line; Escape leaves it."""

    escaped = Signal()

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Escape goes back to the answers."""
        if arg__1.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(arg__1)
