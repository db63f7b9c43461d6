"""Below the board: the person, the deputy, the latitude and the answer of the current decision."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from workshop.application.words import Words
from workshop.exercise.cards import DecisionId, Latitude, ParticipantId, suggested_latitude
from workshop.exercise.moves import DecisionText, NameDeputy, NamePerson, SetLatitude, WriteDecision
from workshop.exercise.session import Decision
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep
from workshop.qt.typing import Typing
from workshop.qt.views.choice_box import ChoiceBox
from workshop.qt.views.leaving import LeavesByEscape

_WIDEST_CHOICE: Final = 220
"""Pixels at 100 % that a box wants at most; a name that is longer still is elided."""

_ANSWER: Final = 300
"""Pixels at 100 % that an answer wants beside the boxes."""

_GAP: Final = 8


class Shape(Enum):
    """How the fields stand, by the width there is; no box is narrower than its longest choice."""

    BESIDE = "boxes and answer in one row"
    BELOW = "boxes in one row, the answer below"
    ROWS = "a row for each box, and the answer below"


Choices = list[tuple[str, str | None]]


class DecisionInspector(QFrame):
    """Edits the current decision in place; every change is a move like any other."""

    left = Signal()
    """Escape: work goes on at the board."""
    wanted = Signal()
    """The focus is about to come to a field."""

    def __init__(self, stage: Stage, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "card")
        self._stage, self._words = stage, words
        self._decision: DecisionId | None = None
        self.question = ClampedLabel("", stage.look, step=TextStep.NOTE, weight=600, lines=1)
        self.person, self.deputy, self.latitude = (_Choice() for _ in range(3))
        self.answer = _Answer()
        self.answer.setPlaceholderText(tr("The answer, where you can already give it"))
        self.answer.setAccessibleName(tr("Answer"))
        for box, name in self._named_boxes():
            box.setAccessibleName(name)
        for field in (self.person, self.deputy, self.latitude, self.answer):
            LeavesByEscape(field, self.left.emit)
        self.person.activated.connect(self._name_person)
        self.deputy.activated.connect(self._name_deputy)
        self.latitude.activated.connect(self._set_latitude)
        self._lay_out()
        stage.look.changed.connect(self._restyle)
        self._typing = Typing(self.answer, stage.bridge, self._answer_now, self._write_answer)
        self.refresh()

    @property
    def decision(self) -> DecisionId | None:
        """The decision that is edited."""
        return self._decision

    def show_decision(self, decision: Decision | None) -> None:
        """Edit this decision from now on; what was being typed is saved first.

        An answer that could not be kept stays, with its decision, until it is.
        """
        wanted = decision.id if decision else None
        if wanted == self._decision or self._now() is None or self._typing.settle():
            self._decision = wanted
        self.refresh()

    def take_focus(self) -> None:
        """To the person while nobody is named for an owned decision; else to the answer."""
        self.wanted.emit()
        decision = self._now()
        owner = decision.owner if decision else None
        field = self.person if owner and owner.participant is None else self.answer
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
        self.question.show_text(decision.question)
        self.answer.setAccessibleDescription(decision.question)
        owner, writable = decision.owner, not self._stage.bridge.read_only
        people: Choices = [(tr("Nobody named"), None)]
        people += [(one.name, one.id) for one in self._stage.bridge.session.participants]
        self.person.offer(people, owner.participant if owner else None)
        self.deputy.offer(people, owner.deputy if owner else None)
        suggested = self._words.latitude(suggested_latitude(decision.stakes))
        latitudes: Choices = [(tr("{0} (suggested)", suggested), None)]
        latitudes += [(self._words.latitude(one), one.value) for one in Latitude]
        self.latitude.offer(latitudes, decision.latitude.value if decision.latitude else None)
        self._restyle()
        for box in (self.person, self.deputy):
            box.setEnabled(owner is not None and writable)
        self.latitude.setEnabled(writable)
        self._typing.fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may want another shape."""
        super().resizeEvent(event)
        self._arrange(self.width())

    def tall(self, width: int) -> int:
        """How tall the fields are at a width."""
        self._arrange(width)
        return self.sizeHint().height()

    @property
    def shape(self) -> Shape:
        """How the fields stand now."""
        return self._shape

    def _named_boxes(self) -> tuple[tuple["_Choice", str], ...]:
        return (
            (self.person, tr("Answers for it")),
            (self.deputy, tr("Deputy")),
            (self.latitude, tr("The agent")),
        )

    def _lay_out(self) -> None:
        self._headings = [
            ClampedLabel(
                name, self._stage.look, step=TextStep.NOTE, weight=600, lines=1, quiet=True
            )
            for _box, name in self._named_boxes()
        ]
        for heading in self._headings:
            heading.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 16, 10)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(6)
        self._put(Shape.BELOW, (1, 1, 1))

    def _restyle(self) -> None:
        self._arrange(self.width())

    def _arrange(self, width: int) -> None:
        """Take the first shape that has room; widths are shared as the choices need them."""
        metrics, margins = self._stage.look.metrics, self._grid.contentsMargins()
        most = metrics.scaled(_WIDEST_CHOICE)
        shares = tuple(min(box.whole_width(), most) for box, _name in self._named_boxes())
        room = width - margins.left() - margins.right()
        boxes = sum(shares) + 2 * _GAP
        if room >= boxes + _GAP + metrics.scaled(_ANSWER):
            shape = Shape.BESIDE
        else:
            shape = Shape.BELOW if room >= boxes else Shape.ROWS
        if (shape, shares) != (self._shape, self._shares):
            self._put(shape, shares)

    def _put(self, shape: Shape, shares: tuple[int, ...]) -> None:
        self._shape, self._shares = shape, shares
        grid = self._grid
        while grid.count():
            grid.takeAt(0)
        columns = {Shape.BESIDE: 4, Shape.BELOW: 3, Shape.ROWS: 2}[shape]
        for column in range(4):
            grid.setColumnStretch(column, 0)
        beside = shape is Shape.BESIDE
        if not beside:
            grid.addWidget(self.question, 0, 0, 1, columns)
        for at, (box, _name) in enumerate(self._named_boxes()):
            if shape is Shape.ROWS:
                grid.addWidget(self._headings[at], at + 1, 0)
                grid.addWidget(box, at + 1, 1)
            else:
                grid.addWidget(self._headings[at], 1, at)
                grid.addWidget(box, 2, at, Qt.AlignmentFlag.AlignTop)
                grid.setColumnStretch(at, shares[at])
        if beside:
            grid.addWidget(self.question, 1, 3)
            grid.addWidget(self.answer, 2, 3)
            grid.setColumnStretch(3, self._stage.look.metrics.scaled(_ANSWER))
        else:
            grid.addWidget(self.answer, 4, 0, 1, columns)
        if shape is Shape.ROWS:
            grid.setColumnStretch(1, 1)

    def _now(self) -> Decision | None:
        return self._stage.bridge.session.decision(self._decision)

    def _answer_now(self) -> str:
        decision = self._now()
        return decision.answer if decision else ""

    def _write_answer(self, text: str) -> WriteDecision:
        return WriteDecision(self._decision or DecisionId(""), DecisionText.ANSWER, text)

    def _name_person(self) -> None:
        if self._decision:
            chosen: ParticipantId | None = self.person.currentData()
            self._stage.bridge.submit(NamePerson(self._decision, chosen))
            self.refresh()

    def _name_deputy(self) -> None:
        if self._decision:
            chosen: ParticipantId | None = self.deputy.currentData()
            self._stage.bridge.submit(NameDeputy(self._decision, chosen))
            self.refresh()

    def _set_latitude(self) -> None:
        if self._decision:
            chosen: str | None = self.latitude.currentData()
            latitude = Latitude(chosen) if chosen else None
            self._stage.bridge.submit(SetLatitude(self._decision, latitude))
            self.refresh()


class _Choice(ChoiceBox):
    """Never wider than its room; filled anew only where the choices are others."""

    def __init__(self) -> None:
        super().__init__()
        self._offered: Choices = []
        policy = self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def offer(self, choices: Choices, chosen: str | None) -> None:
        """Offer these, with one of them chosen."""
        if choices != self._offered:
            self._offered = choices
            self.clear()
            for words, value in choices:
                self.addItem(words, value)
        values = [value for _words, value in choices]
        self.setCurrentIndex(values.index(chosen) if chosen in values else 0)


class _Answer(QPlainTextEdit):
    """Two lines high; a longer answer scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines and the frame."""
        around = self.height() - self.viewport().height() if self.isVisible() else 16
        margins = round(2 * self.document().documentMargin()) + 1
        return QSize(200, self.fontMetrics().lineSpacing() * 2 + margins + around)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the frame around the lines is known."""
        super().showEvent(event)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """The same, as narrow as there is room."""
        return QSize(100, self.sizeHint().height())
