"""Questions that agents met and left for the team: one at a time, above the board."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop.application.failures import KnownError
from workshop.application.inbox import AskedQuestion
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.stage import Stage
from workshop.qt.texts import counted, tr
from workshop.qt.theme import KIND, label
from workshop.qt.views.side_by_side import SideBySide

_LARGE: Final = 1.25
"""Scale of text from which the board needs the room of the context."""
_ROOM: Final = 620
"""Pixels at 100 % from which the buttons stand beside the words."""


class InboxStrip(QFrame):
    """Shown while a question waits that is not on the board. One is gone only when it is settled.

    What was put on the board leaves the inbox with the step, so that Undo brings it back here.
    """

    accepted = Signal(object)
    """AskedQuestion: put it on the board."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "say")
        self._stage = stage
        self._waiting: tuple[AskedQuestion, ...] = ()
        self._dropped: AskedQuestion | None = None
        self._said = label("", "heading", wraps=True)
        self._question = ClampedLabel("", stage.look, lines=2)
        self._context = ClampedLabel("", stage.look, lines=1, quiet=True)
        self.take = QPushButton(tr("Put on the board"))
        self.drop = QPushButton(tr("Not this one"))
        self.back = QPushButton(tr("Put it back"))
        self.take.clicked.connect(self._accept)
        self.drop.clicked.connect(self._drop)
        self.back.clicked.connect(self._put_back)
        self._lay_out()
        self.look()

    @property
    def shown(self) -> AskedQuestion | None:
        """The question that is shown: the oldest that is not on the board."""
        session = self._stage.bridge.session
        there = {one.question for one in session.decisions}
        return next((one for one in self._waiting if one.question not in there), None)

    def look(self) -> None:
        """Look into the inbox; what cannot be read is not shown."""
        try:
            self._waiting = self._stage.services.inbox.questions()
        except KnownError:
            self._waiting = ()
        self.refresh()

    def refresh(self) -> None:
        """Follow the board."""
        asked, there = self.shown, {one.question for one in self._stage.bridge.session.decisions}
        count = sum(one.question not in there for one in self._waiting)
        self._said.setText(
            counted(count, "An agent left a question", "Agents left {0} questions")
            if asked
            else tr("Dropped.")
        )
        self._question.show_text(asked.question if asked else "")
        self._question.setVisible(asked is not None)
        context = " ".join(asked.context.split()) if asked else ""
        self._context.show_text(context)
        large = self._stage.look.metrics.text_scale > _LARGE
        self._context.setVisible(bool(context) and not large)
        self.take.setVisible(asked is not None)
        self.drop.setVisible(asked is not None)
        self.back.setVisible(self._dropped is not None)
        for button in (self.take, self.drop, self.back):
            button.setEnabled(not self._stage.bridge.read_only)
        if asked:
            self.take.setAccessibleDescription(asked.question)
        self.setVisible(asked is not None or self._dropped is not None)

    def settle(self) -> None:
        """The step is left: what is on the board waits no more."""
        there = {one.question for one in self._stage.bridge.session.decisions}
        for asked in self._waiting:
            if asked.question in there:
                self._take_out(asked)
        self._dropped = None

    def _accept(self) -> None:
        asked = self.shown
        if asked is not None:
            self._dropped = None
            self.accepted.emit(asked)

    def _drop(self) -> None:
        asked = self.shown
        if asked is not None and self._take_out(asked):
            self._dropped = asked
            self.look()

    def _put_back(self) -> None:
        if self._dropped is None:
            return
        try:
            self._stage.services.inbox.put(self._dropped.question, self._dropped.context)
        except KnownError as error:
            self._stage.bridge.failed.emit(error.sentence)
            return
        self._dropped = None
        self.look()
        self.take.setFocus()

    def _take_out(self, asked: AskedQuestion) -> bool:
        try:
            self._stage.services.inbox.take(asked.id)
        except KnownError as error:
            self._stage.bridge.failed.emit(error.sentence)
            return False
        return True

    def _lay_out(self) -> None:
        look = self._stage.look
        space = look.metrics.space
        said, buttons = QWidget(), QWidget()
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(space(0.5))
        for widget in (self._said, self._question, self._context):
            words.addWidget(widget)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(2))
        for button in (self.take, self.drop, self.back):
            button.setAutoDefault(False)
            row.addWidget(button)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(space(3), space(2), space(3), space(2))
        inside.addWidget(SideBySide(look, said, buttons, room=_ROOM, shares=(1, 0), gap=2))
