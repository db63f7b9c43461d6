"""Below the board: the person, the deputy, the latitude and the answer of the current decision."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QPlainTextEdit, QSizePolicy, QWidget

from workshop.application.words import Words
from workshop.exercise.cards import DecisionId, Latitude, ParticipantId, suggested_latitude
from workshop.exercise.moves import DecisionText, NameDeputy, NamePerson, SetLatitude, WriteDecision
from workshop.exercise.session import Decision
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.typing import Typing
from workshop.qt.views.step_view import label

ROOM_FOR_BOTH = 640
"""Pixels at 100 % from which the answer stands beside the other fields."""


class DecisionInspector(QFrame):
    """Edits the current decision in place; every change is a move like any other."""

    left = Signal()
    """Escape: work goes on at the board."""

    def __init__(self, stage: Stage, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "card")
        self._stage, self._words = stage, words
        self._decision: DecisionId | None = None
        self._filling = False
        self._question = label("", "strong", wraps=True)
        self._person, self._deputy, self._latitude = (QComboBox() for _ in range(3))
        self._answer = _Answer()
        self._answer.escaped.connect(self.left)
        self._answer.setTabChangesFocus(True)
        self._answer.setPlaceholderText(tr("The answer, where you can already give it"))
        self._answer.setAccessibleName(tr("Answer"))
        for box, name in (
            (self._person, tr("Answers for it")),
            (self._deputy, tr("Deputy")),
            (self._latitude, tr("The agent")),
        ):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(6)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._person.activated.connect(self._name_person)
        self._deputy.activated.connect(self._name_deputy)
        self._latitude.activated.connect(self._set_latitude)
        self._lay_out()
        self._typing = Typing(self._answer, stage.bridge, self._answer_now, self._write_answer)
        self.refresh()

    def show_decision(self, decision: Decision | None) -> None:
        """Edit this decision from now on; what was being typed is saved first."""
        wanted = decision.id if decision else None
        if wanted != self._decision:
            self._typing.settle()
        self._decision = wanted
        self.refresh()

    def take_focus(self) -> None:
        """To the first field that is still empty."""
        decision = self._now()
        owner = decision.owner if decision else None
        field = self._person if owner and owner.participant is None else self._answer
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settle(self) -> None:
        """Save what is being typed."""
        self._typing.settle()

    def refresh(self) -> None:
        """Show the decision as it stands."""
        decision = self._now()
        self.setVisible(decision is not None)
        if decision is None:
            return
        self._filling = True
        self._question.setText(decision.question)
        owner = decision.owner
        people = self._stage.bridge.session.participants
        for box, chosen in (
            (self._person, owner.participant if owner else None),
            (self._deputy, owner.deputy if owner else None),
        ):
            box.clear()
            box.addItem(tr("Nobody named"), None)
            for person in people:
                box.addItem(person.name, person.id)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.setEnabled(owner is not None)
        self._latitude.clear()
        suggested = self._words.latitude(suggested_latitude(decision.stakes))
        self._latitude.addItem(tr("{0} (suggested)", suggested), None)
        for latitude in Latitude:
            self._latitude.addItem(self._words.latitude(latitude), latitude.value)
        chosen = decision.latitude.value if decision.latitude else None
        self._latitude.setCurrentIndex(max(0, self._latitude.findData(chosen)))
        self._filling = False
        self._typing.fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the board."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The answer stands beside the fields where there is room, below them where not."""
        super().resizeEvent(event)
        room = self._stage.look.metrics.scaled(ROOM_FOR_BOTH)
        wide = self.width() >= room
        self._grid.removeWidget(self._answer)
        self._grid.addWidget(self._answer, *((1, 1, 2, 1) if wide else (3, 0, 1, 2)))
        self._grid.setColumnStretch(1, 4 if wide else 0)

    def _lay_out(self) -> None:
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._question, 0, 0, 1, 2)
        fields = QGridLayout()
        fields.setHorizontalSpacing(8)
        fields.setVerticalSpacing(4)
        for column, (name, box) in enumerate(
            (
                (tr("Answers for it"), self._person),
                (tr("Deputy"), self._deputy),
                (tr("The agent"), self._latitude),
            )
        ):
            fields.addWidget(label(name, "heading"), 0, column)
            fields.addWidget(box, 1, column)
        grid.addLayout(fields, 1, 0)
        grid.addWidget(self._answer, 1, 1, 2, 1)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 4)

    def _now(self) -> Decision | None:
        return self._stage.bridge.session.decision(self._decision)

    def _answer_now(self) -> str:
        decision = self._now()
        return decision.answer if decision else ""

    def _write_answer(self, text: str) -> WriteDecision:
        return WriteDecision(self._decision or DecisionId(""), DecisionText.ANSWER, text)

    def _name_person(self) -> None:
        if self._decision and not self._filling:
            chosen: ParticipantId | None = self._person.currentData()
            self._stage.bridge.submit(NamePerson(self._decision, chosen))

    def _name_deputy(self) -> None:
        if self._decision and not self._filling:
            chosen: ParticipantId | None = self._deputy.currentData()
            if not self._stage.bridge.submit(NameDeputy(self._decision, chosen)):
                self.refresh()

    def _set_latitude(self) -> None:
        if self._decision and not self._filling:
            chosen: str | None = self._latitude.currentData()
            latitude = Latitude(chosen) if chosen else None
            self._stage.bridge.submit(SetLatitude(self._decision, latitude))


class _Answer(QPlainTextEdit):
    """Two lines high; Escape goes back to the board."""

    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 16)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Escape leaves the field."""
        if e.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(e)
