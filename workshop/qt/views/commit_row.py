"""One commitment: a tick, the words, who and by when, all edited where they stand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workshop.application.words import Words
from workshop.exercise.moves import ChangeCommitment
from workshop.exercise.session import Commitment
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.typing import Typing
from workshop.qt.views.commit_due import DueField, day_of, full_day
from workshop.qt.views.commit_people import PersonBox
from workshop.qt.views.growing_edit import GrowingEdit
from workshop.qt.views.leaving import LeavesByEscape
from workshop.qt.views.side_by_side import SideBySide
from workshop.qt.views.step_view import label

_ROOM = 700


class CommitRow(QFrame):
    """Edits one commitment; every change is a move like any other."""

    delete_asked = Signal()
    entered = Signal()
    """Enter in the words: work goes on at the line where commitments are written."""
    stepped = Signal(int)
    """The focus wants to go to the row above or below."""

    def __init__(
        self,
        commitment: str,
        stage: Stage,
        words: Words,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "card")
        self.commitment = commitment
        self._stage, self._words = stage, words
        self.done = QCheckBox()
        self.done.setToolTip(tr("Done"))
        self.done.clicked.connect(self._tick)
        self.done.installEventFilter(self)
        self.text = GrowingEdit("in-place")
        self.text.setAccessibleName(tr("What"))
        self.text.entered.connect(self.entered)
        self.text.escaped.connect(self.take_focus)
        self.person = PersonBox()
        self.person.activated.connect(self._name)
        self.due = DueField(words, today)
        self.due.said.connect(self._say)
        self.due.editingFinished.connect(self._set_due)
        self.due.escaped.connect(self.take_focus)
        LeavesByEscape(self.person, self.take_focus)
        self.note = label("", "note", wraps=True)
        self.delete = QToolButton()
        self.delete.setText("×")
        self.delete.setToolTip(tr("Delete"))
        self.delete.clicked.connect(self.delete_asked)
        self._typing = Typing(self.text, stage.bridge, lambda: self._now().text, self._write)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the commitment as it stands; the words follow by themselves."""
        now, session = self._now(), self._stage.bridge.session
        self.done.setChecked(now.done)
        self.person.show_people(session.participants, now.participant)
        day = day_of(now.due)
        self.due.show_day(day)
        person = session.participant(now.participant)
        said = tr("{0}: {1}", person.name, now.text) if person else now.text
        self.done.setAccessibleName(tr("Done: {0}", said))
        self.done.setAccessibleDescription(
            tr("by {0}", full_day(day, self._words)) if day else tr("without a date")
        )
        self.delete.setAccessibleName(tr("Delete “{0}”", now.text))

    def take_focus(self) -> None:
        """To the tick."""
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_focus(self) -> bool:
        """Whether the focus is anywhere in this row."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def settle(self) -> None:
        """Save what is being typed."""
        self._typing.settle()
        if self.due.isModified() and self.due.day() is not None:
            self._set_due()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down on the tick go to other rows, Enter ticks."""
        if watched is self.done and isinstance(event, QKeyEvent):
            if event.type() != QEvent.Type.KeyPress:
                return super().eventFilter(watched, event)
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
                self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else +1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.done.click()
                return True
        return super().eventFilter(watched, event)

    def _now(self) -> Commitment:
        commitments = self._stage.bridge.session.commitments
        mine = (one for one in commitments if one.id == self.commitment)
        return next(mine, Commitment(self.commitment, ""))

    def _write(self, text: str) -> ChangeCommitment:
        return ChangeCommitment(replace(self._now(), text=text))

    def _tick(self, done: bool) -> None:
        self._change(replace(self._now(), done=done))

    def _name(self) -> None:
        self._change(replace(self._now(), participant=self.person.person()))

    def _set_due(self) -> None:
        if not self.due.isModified():
            return
        typed = self.due.text().strip()
        day = self.due.day()
        if typed and day is None:
            self._say(tr("“{0}” is no day. Try fri, in 2 weeks or 1 Dec.", typed), True)
            return
        self.due.setModified(False)
        self._say("", False)
        self._change(replace(self._now(), due=day.isoformat() if day else None))

    def _change(self, commitment: Commitment) -> None:
        if commitment != self._now():
            self._stage.bridge.submit(ChangeCommitment(commitment))
        self.refresh()

    def _say(self, words: str, wrong: bool) -> None:
        self.note.setProperty(KIND, "warn" if wrong else "note")
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.due.setAccessibleDescription(words)

    def _lay_out(self) -> None:
        first = QWidget()
        words = QHBoxLayout(first)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.text, 1)
        last = QWidget()
        last.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        fields = QHBoxLayout(last)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(8)
        fields.addWidget(self.person, 2)
        fields.addWidget(self.due, 3)
        fields.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(2)
        column.addWidget(
            SideBySide(self._stage.look, first, last, room=_ROOM, shares=(5, 6), gap=3)
        )
        column.addWidget(self.note)
        self.note.hide()
        order = (self.done, self.text, self.person, self.due, self.delete)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
