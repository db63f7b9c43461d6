"""Along the top and the foot of an assessment: where one is, what to do with it, what is saved."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workshop.exercise.agenda import Step
from workshop.exercise.session import Session
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep, ThemeSource
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.press_button import PressButton

PLACES: Final = (Step.BRIEF, Step.BALLOT, Step.OUTCOME)
"""Where an assessment can stand: at its start, at the decisions, at what was found."""

_NAME: Final = 90


class SoloHead(QFrame):
    """One row where there is room; else the three places get a row of their own."""

    home_asked = Signal()
    place_asked = Signal(object)
    """The Step."""
    again_asked = Signal()
    save_asked = Signal()

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "bar")
        self._look = stage.look
        self.home = PressButton(tr("Whose Call"))
        self.home.setProperty(KIND, "quiet")
        self.home.setAccessibleName(tr("Home"))
        self.home.clicked.connect(self.home_asked)
        self._name = ClampedLabel("", stage.look, lines=1, quiet=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._steps = QWidget()
        inside = QHBoxLayout(self._steps)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        group = QButtonGroup(self)
        names = (tr("Start"), tr("Decisions"), tr("What I found"))
        self.places: dict[Step, QToolButton] = {}
        for step, name in zip(PLACES, names, strict=True):
            button = QToolButton()
            button.setText(name)
            button.setAccessibleName(name)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _checked=False, to=step: self.place_asked.emit(to))
            group.addButton(button)
            inside.addWidget(button)
            self.places[step] = button
        inside.addStretch(1)
        self.again = PressButton(tr("Take it again"))
        self.again.setToolTip(tr("The same decisions once more; then you see what moved."))
        self.again.clicked.connect(self.again_asked)
        self.save = PressButton(tr("Save or print…"))
        self.save.setProperty(KIND, "primary")
        self.save.setAccessibleDescription(
            tr("As a PDF or data; you see it, and choose what goes along")
        )
        self.save.clicked.connect(self.save_asked)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 8, 16, 8)
        self._rows.setSpacing(4)
        self._first = QHBoxLayout()
        self._first.setSpacing(8)
        for one in (self.home, self._name, self._steps, self.again, self.save):
            self._first.addWidget(one, 1 if one is self._name else 0)
        self._rows.addLayout(self._first)
        stage.look.changed.connect(self._fit)

    def show_session(self, session: Session, day: str) -> str:
        """Show where the session stands and what it is called; gives the title."""
        self._name.show_text(tr("{0} · {1}", session.title, day) if day else session.title)
        here = session.place.step if session.place.step in PLACES else Step.BRIEF
        done = {
            Step.BRIEF: bool(session.decisions),
            Step.BALLOT: bool(session.decisions) and len(session.ballots) == len(session.decisions),
            Step.OUTCOME: False,
        }
        for step, button in self.places.items():
            button.setChecked(step is here)
            name = button.accessibleName()
            button.setText(tr("✓ {0}", name) if done[step] and step is not here else name)
            button.setEnabled(step is Step.BRIEF or bool(session.decisions))
        found = here is Step.OUTCOME and bool(session.ballots)
        self.again.setVisible(found)
        self.save.setVisible(found)
        self._fit()
        return session.title

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may part the places from the rest."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [one for one in (self.home, self.again, self.save) if not one.isHidden()]
        needed = sum(one.sizeHint().width() + 8 for one in shown) + 32
        room = self.width() - needed - self._look.metrics.scaled(_NAME)
        one_row = room >= self._steps.sizeHint().width()
        beside = self._first.indexOf(self._steps) >= 0
        if one_row and not beside:
            self._rows.removeWidget(self._steps)
            self._first.insertWidget(2, self._steps)
        elif not one_row and beside:
            self._first.removeWidget(self._steps)
            self._rows.addWidget(self._steps)


class SoloFoot(QFrame):
    """What is saved and what undo takes back; who finds it; and the one way to have it gone."""

    private_asked = Signal(bool)
    erase_asked = Signal()

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "bar")
        self.saved = ClampedLabel("", look, step=TextStep.NOTE, lines=1, quiet=True)
        self.saved.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.undo = ClampedLabel("", look, step=TextStep.NOTE, lines=1, quiet=True)
        self.undo.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.undo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.private = QCheckBox(tr("Not in lists and search"))
        self.private.setToolTip(
            tr("Home keeps it out of the list and the search until you ask for what is private.")
        )
        self.private.clicked.connect(self.private_asked)
        self.erase = EnterButton(tr("Erase for good…"), "quiet")
        self.erase.clicked.connect(self.erase_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 12, 4)
        row.setSpacing(16)
        row.addWidget(self.saved)
        row.addWidget(self.undo, 1)
        row.addWidget(self.private)
        row.addWidget(self.erase)

    def show_saved(self, *, read_only: bool, failed: bool = False) -> None:
        """Whether everything is on disk."""
        said = tr("Read only") if read_only else tr("✓ Only on this computer")
        self.saved.show_text(tr("Not saved") if failed else said)
        self.private.setEnabled(not read_only)
        self.erase.setEnabled(not read_only)

    def show_undo(self, words: str) -> None:
        """What undo would take back; empty where there is nothing."""
        self.undo.show_text(tr("Undo: {0}", words) if words else "")
