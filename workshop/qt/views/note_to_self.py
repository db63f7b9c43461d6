"""What the facilitator writes down for themselves at a step: nobody else is shown it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.exercise.agenda import Step
from workshop.exercise.moves import Move, WriteNote
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.typing import Typing
from workshop.qt.views.growing_edit import GrowingEdit
from workshop.qt.views.press_button import PressButton
from workshop.qt.views.step_view import label


class NoteToSelf(QWidget):
    """A field where something is written, else one quiet button. Saved as it is typed."""

    left = Signal()
    """Enter or Escape in the field: work goes on in the main area."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._step = stage.bridge.place.step
        self._heading = label(tr("Note to self"), "heading")
        self.field = GrowingEdit()
        self.field.setPlaceholderText(tr("For your eyes only"))
        self.field.setAccessibleName(tr("Note to self"))
        self.field.setAccessibleDescription(tr("Kept with this step; exported only when asked for"))
        self.field.entered.connect(self._leave)
        self.field.escaped.connect(self._leave)
        key = stage.actions.key_of("note")
        self.open = PressButton(tr("Note to self ({0})", key))
        self.open.setProperty(KIND, "quiet")
        self.open.clicked.connect(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self.field)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self._typing = Typing(self.field, stage.bridge, self._read, self._move)
        self._open_now = False
        self.refresh()

    def show_step(self, step: Step) -> None:
        """The note of another step; what was being typed is saved with its own."""
        if step is not self._step:
            self._typing.settle()
            self._step, self._open_now = step, False
            self._typing.fill()
        self.refresh()

    def refresh(self) -> None:
        """A field where there is a note, or one is being written."""
        shown = self._open_now or self.field.hasFocus() or bool(self._read())
        self._heading.setVisible(shown)
        self.field.setVisible(shown)
        self.open.setVisible(not shown)

    def write(self) -> None:
        """Open the field and go into it, behind what is written there."""
        self._open_now = True
        self.refresh()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self) -> None:
        self._open_now = False
        self.field.clearFocus()
        self.refresh()
        self.left.emit()

    def _read(self) -> str:
        return self._stage.bridge.session.note(self._step)

    def _move(self, text: str) -> Move:
        return WriteNote(self._step, text)
