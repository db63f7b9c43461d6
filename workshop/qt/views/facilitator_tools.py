"""In the facilitator's pane: who has not voted, the two minutes of a decision, a note to self."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.exercise.agenda import Step
from workshop.exercise.seats import not_done
from workshop.qt.models.talk_clock import TALKING_STEPS
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.views.note_to_self import NoteToSelf
from workshop.qt.views.press_button import PressButton
from workshop.qt.views.step_view import label
from workshop.qt.views.wrapped_text import WrappedText


class FacilitatorTools(QWidget):
    """Names of people, never what they chose."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._waiting_heading = label(tr("Has not voted yet"), "heading")
        self._waiting = WrappedText(stage.look, quiet=True, most_lines=8)
        key = stage.actions.key_of("talk")
        self.talk = PressButton(tr("Two minutes ({0})", key))
        self.talk.setAccessibleName(tr("Two minutes for this decision"))
        self.talk.setProperty(KIND, "quiet")
        self.talk.clicked.connect(stage.actions["talk"].trigger)
        self.note = NoteToSelf(stage)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._waiting_heading)
        column.addWidget(self._waiting)
        column.addWidget(self.talk, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.note)
        self._step = stage.bridge.place.step
        self.refresh()

    @property
    def waiting(self) -> str:
        """The names of who has not voted, where that matters; empty elsewhere."""
        return self._waiting.text()

    def show_step(self, step: Step) -> None:
        """What belongs to another step."""
        self._step = step
        self.note.show_step(step)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is as it stands."""
        session = self._stage.bridge.session
        missing = not_done(session) if self._step is Step.REVEAL else ()
        self._waiting.say(", ".join(person.name for person in missing))
        self._waiting_heading.setVisible(bool(missing))
        self._waiting.setVisible(bool(missing))
        self.talk.setVisible(self._step in TALKING_STEPS)
        self.note.refresh()
