"""The line where a commitment is written: who, what, by when; Enter adds it."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.application.naming import fresh_id
from workshop.application.words import Words
from workshop.exercise.cards import ParticipantId
from workshop.exercise.moves import AddCommitment
from workshop.exercise.session import Commitment
from workshop.exercise.text import LONGEST_TEXT, shortened
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.views.commit_due import DueField, full_day
from workshop.qt.views.commit_people import PersonBox
from workshop.qt.views.leaving import LeavesByEscape
from workshop.qt.views.passing_undo import PassesUndo
from workshop.qt.views.press_button import PressButton
from workshop.qt.views.side_by_side import SideBySide
from workshop.qt.views.step_view import label

_ROOM: Final = 700
_LONGEST_NAME: Final = 40


class CommitAdd(QFrame):
    """Writes new commitments; what it holds is nothing yet until it is added."""

    added = Signal(str)
    """The id of the commitment that was added."""
    escaped = Signal()
    """Escape in a field: single keys are wanted."""

    def __init__(self, stage: Stage, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "card")
        self._stage, self._words = stage, words
        self.person = PersonBox()
        self.text = QLineEdit()
        self.text.setMaxLength(LONGEST_TEXT)
        self.text.setAccessibleName(tr("What"))
        PassesUndo(self.text)
        self.due = DueField(words, self._today)
        self.due.said.connect(self._say)
        self.add = PressButton(tr("Add"))
        self.add.setProperty(KIND, "primary")
        self.note = label("", "note", wraps=True)
        self.text.returnPressed.connect(self.submit)
        self.due.returnPressed.connect(self.submit)
        for field in (self.text, self.person):
            LeavesByEscape(field, self.escaped.emit)
        self.due.escaped.connect(self.escaped)
        self.add.clicked.connect(self.submit)
        self.person.currentIndexChanged.connect(self._ask_by_name)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Offer the people there are; who was chosen stays chosen."""
        self.person.show_people(self._stage.bridge.session.participants, self.person.person())
        self._ask_by_name()

    def ask(self, person: ParticipantId | None) -> None:
        """Let this person say what they will do."""
        self.person.show_people(self._stage.bridge.session.participants, person)
        self._ask_by_name()
        self.take_focus()

    def take_focus(self) -> None:
        """To what they will do."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Add the commitment, and go on with the next; an unread day is said first."""
        if not self.text.text().strip():
            self.take_focus()
            return
        if not self.due.is_sound():
            return
        day, bridge = self.due.day(), self._stage.bridge
        taken = {one.id for one in bridge.session.commitments}
        made = Commitment(
            fresh_id("c", taken),
            self.text.text(),
            self.person.person(),
            day.isoformat() if day else None,
        )
        if bridge.submit(AddCommitment(made)):
            self.text.clear()
            self.due.show_day(None)
            self.due.clear()
            self.note.setText(tr("Added, by {0}.", full_day(day, self._words)) if day else "")
            self.added.emit(made.id)
        self.take_focus()

    def _ask_by_name(self) -> None:
        person = self._stage.bridge.session.participant(self.person.person())
        if person is None:
            self.text.setPlaceholderText(tr("What will you do?"))
        else:
            name = shortened(person.name, _LONGEST_NAME)
            self.text.setPlaceholderText(tr("{0}, what will you do?", name))

    def _today(self) -> date:
        return self._stage.bridge.desk.clock.now().date()

    def _say(self, words: str, wrong: bool) -> None:
        self.note.setProperty(KIND, "warn" if wrong else "note")
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        self.note.setText(words)
        self.due.setAccessibleDescription(words)

    def _lay_out(self) -> None:
        last = QWidget()
        by = QGridLayout(last)
        by.setContentsMargins(0, 0, 0, 0)
        by.setHorizontalSpacing(8)
        by.addWidget(label(tr("Who"), "heading"), 0, 0)
        by.addWidget(label(tr("By when"), "heading"), 0, 1)
        by.addWidget(self.person, 1, 0)
        by.addWidget(self.due, 1, 1)
        by.addWidget(self.add, 1, 2)
        by.setColumnStretch(0, 2)
        by.setColumnStretch(1, 3)
        first = QWidget()
        what = QVBoxLayout(first)
        what.setContentsMargins(0, 0, 0, 0)
        what.addWidget(label(tr("What"), "heading"))
        what.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 4)
        column.setSpacing(4)
        column.addWidget(
            SideBySide(self._stage.look, first, last, room=_ROOM, shares=(5, 6), gap=3)
        )
        column.addWidget(self.note)
        for before, after in (
            (self.text, self.person),
            (self.person, self.due),
            (self.due, self.add),
        ):
            QWidget.setTabOrder(before, after)
