"""The facilitator's pane: words to say, what is missing, notes, the parking lot, the hour."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE, nudges
from workshop.exercise.moves import Unpark
from workshop.exercise.session import ParkedLine
from workshop.qt.move_texts import nudge
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.views.facilitator_tools import FacilitatorTools
from workshop.qt.views.hour_strip import HourStrip
from workshop.qt.views.leaving import LeavesByEscape
from workshop.qt.views.park_bar import LONGEST_LINE, park
from workshop.qt.views.passing_undo import PassesUndo
from workshop.qt.views.scrolled import scrolled
from workshop.qt.views.step_view import clear, label
from workshop.qt.views.wrapped_text import WrappedText


class SidePane(QFrame):
    """Beside every step but the ballot; shows no ballot, and no choice."""

    left = Signal()
    """Escape in the field: work goes on in the main area."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.setProperty(KIND, "panel")
        self._step = Step.BRIEF
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        self._extra_room = QVBoxLayout()
        self._extra: QWidget | None = None
        column.addLayout(self._extra_room)
        column.addWidget(label(tr("Say"), "heading"))
        self._say = self._say_box(column)
        self._missing_heading = label(tr("Before moving on"), "heading")
        column.addWidget(self._missing_heading)
        self._missing = QVBoxLayout()
        column.addLayout(self._missing)
        self.tools = FacilitatorTools(stage)
        self.tools.note.left.connect(self.left)
        column.addWidget(self.tools)
        self._parking_heading = label("", "heading")
        column.addWidget(self._parking_heading)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        column.addLayout(self._lines)
        self._field = _ParkField(stage)
        PassesUndo(self._field)
        LeavesByEscape(self._field, self._leave_field)
        self._shown: tuple[ParkedLine, ...] = ()
        column.addWidget(self._field)
        column.addStretch(1)
        self.hour = HourStrip(stage)
        column.addWidget(self.hour)
        scroll = scrolled(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)
        self.setAccessibleName(tr("Facilitator"))
        self.refresh()

    def show_step(self, step: Step, extra: QWidget | None = None) -> None:
        """The words for a step; `extra` stands above them (figures of the board)."""
        self._step = step
        if self._extra is not None and self._extra is not extra:
            self._extra_room.removeWidget(self._extra)
            self._extra.hide()
        if extra is not None and extra is not self._extra:
            self._extra_room.addWidget(extra)
        if extra is not None:
            extra.show()
        self._extra = extra
        self.tools.show_step(step)
        self.refresh()

    def refresh(self, _changes: object = ()) -> None:
        """Show the words, what is missing, and the parked lines as they stand."""
        session = self._stage.bridge.session
        self.tools.refresh()
        self.hour.refresh()
        self._say.setText(tr("“{0}”", tr(GUIDANCE[self._step].say, context="Steps")))
        clear(self._missing)
        missing = nudges(session, self._step)
        self._missing_heading.setVisible(bool(missing))
        for one in missing:
            self._missing.addWidget(label(nudge(one), "quiet", wraps=True))
        # at Commit the step itself reads them out
        lines = () if self._step is Step.COMMIT else session.parking_lot
        parked = len(lines)
        self._parking_heading.setText(
            tr("Parking lot · {0}", parked) if parked else tr("Parking lot")
        )
        if lines != self._shown:
            self._show_lines(lines)

    def parked(self) -> list[QToolButton]:
        """The button of each parked line that takes it out."""
        items = (self._lines.itemAt(at) for at in range(self._lines.count()))
        rows = [item.widget() for item in items if item is not None]
        found = [row.findChild(QToolButton) for row in rows if row is not None]
        return [button for button in found if button is not None]

    @property
    def field(self) -> QLineEdit:
        """Where a thought is parked."""
        return self._field

    def _show_lines(self, lines: tuple[ParkedLine, ...]) -> None:
        """The focus stays at its line, or goes to the one that came into its place."""
        at = next((at for at, one in enumerate(self.parked()) if one.hasFocus()), None)
        if at is not None:
            self._field.setFocus()
        clear(self._lines)
        self._shown = lines
        for line in lines:
            self._lines.addWidget(self._line(line))
        buttons = self.parked()
        if at is not None and buttons:
            buttons[min(at, len(buttons) - 1)].setFocus()

    def _leave_field(self) -> None:
        self._field.clear()
        self.left.emit()

    def park(self) -> None:
        """Put the focus where a thought is parked."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_box(self, column: QVBoxLayout) -> QLabel:
        box = QFrame()
        box.setProperty(KIND, "say")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(12, 12, 12, 12)
        words = label("", "say", wraps=True)
        inside.addWidget(words)
        column.addWidget(box)
        return words

    def _line(self, line: ParkedLine) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        said = WrappedText(self._stage.look, quiet=True, most_lines=6)
        said.say(line.text)
        layout.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        away = QToolButton()
        away.setText("×")
        away.setAccessibleName(tr("Take “{0}” out of the parking lot", line.text))
        away.setToolTip(tr("Take out"))
        away.clicked.connect(lambda: self._stage.bridge.submit(Unpark(line.id)))
        layout.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        return row


class _ParkField(QLineEdit):
    """Enter parks the thought."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.setMaxLength(LONGEST_LINE)
        self.setPlaceholderText(tr("Park a thought"))
        self.setAccessibleName(tr("Park a thought, then Enter"))
        self.returnPressed.connect(self._park)

    def _park(self) -> None:
        if park(self._stage.bridge, self.text()):
            self.clear()
