"""The facilitator's pane: words to say, what is missing, notes, the parking lot, the hour."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

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
from workshop.qt.views.message_line import announce
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
        self._extra, self._more = _Place(), _Place()
        column.addLayout(self._extra)
        column.addWidget(label(tr("Say"), "heading"))
        self._say = self._say_box(column)
        self.tools = FacilitatorTools(stage)
        self.tools.note.left.connect(self.left)
        column.addWidget(self.tools)
        self._parking_heading = label("", "heading")
        column.addWidget(self._parking_heading)
        self._field = _ParkField(stage)
        PassesUndo(self._field)
        LeavesByEscape(self._field, self._leave_field)
        self._before: QWidget | None = None
        column.addWidget(self._field)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        column.addLayout(self._lines)
        self._shown: tuple[ParkedLine, ...] = ()
        column.addLayout(self._more)
        column.addStretch(1)
        self.hour = HourStrip(stage)
        column.addWidget(self.hour)
        self._scroll = scrolled(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addWidget(self._scroll)
        # always in view, and below all that is worked with: nothing moves as it comes and goes
        self._missing = _Missing()
        outside.addWidget(self._missing)
        self.setAccessibleName(tr("Facilitator"))
        self.refresh()

    def show_step(
        self, step: Step, extra: QWidget | None = None, more: QWidget | None = None
    ) -> None:
        """The words for a step; `extra` stands above them, `more` below all that stays."""
        self._step = step
        self._extra.show_widget(extra)
        self._more.show_widget(more)
        self.tools.show_step(step)
        self.refresh()

    def show_words(self) -> None:
        """Scroll to the words to say, and read them out."""
        self._scroll.ensureWidgetVisible(self._say)
        announce(self, self._say.text())

    def refresh(self, _changes: object = ()) -> None:
        """Show the words, what is missing, and the parked lines as they stand."""
        session = self._stage.bridge.session
        self.tools.refresh()
        self.hour.refresh()
        self._say.setText(tr("“{0}”", tr(GUIDANCE[self._step].say, context="Steps")))
        self._missing.show_nudges(tuple(nudge(one) for one in nudges(session, self._step)))
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
    def said(self) -> QLabel:
        """The words to say."""
        return self._say

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
        """Back to where work was, also where that was in the middle of a sentence."""
        self._field.clear()
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def park(self) -> None:
        """Put the focus where a thought is parked; Escape brings it back."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._before = focused
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


class _Place(QVBoxLayout):
    """Holds a widget that belongs to the step, or none."""

    def __init__(self) -> None:
        super().__init__()
        self._widget: QWidget | None = None

    def show_widget(self, widget: QWidget | None) -> None:
        """Show this one, which stays with its owner; hide the one before."""
        if widget is not self._widget:
            if self._widget is not None:
                self.removeWidget(self._widget)
                self._widget.hide()
            if widget is not None:
                self.addWidget(widget)
        if widget is not None:
            widget.show()
        self._widget = widget


class _Missing(QWidget):
    """What should be true before moving on, and is not yet; nothing where all of it is."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 12)
        self._column.setSpacing(4)
        self.hide()

    def show_nudges(self, said: tuple[str, ...]) -> None:
        """Say these; nothing happens where they are the same."""
        if said != self._shown:
            self._shown = said
            clear(self._column)
            self._column.addWidget(label(tr("Before moving on"), "heading"))
            for one in said:
                self._column.addWidget(label(one, "quiet", wraps=True))
            self.setVisible(bool(said))


class _ParkField(QLineEdit):
    """Enter parks the thought."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.setMaxLength(LONGEST_LINE)
        key = stage.actions.key_of("park")
        self.setPlaceholderText(tr("Park a thought ({0})", key))
        self.setAccessibleName(tr("Park a thought, then Enter"))
        self.returnPressed.connect(self._park)

    def _park(self) -> None:
        if park(self._stage.bridge, self.text()):
            self.clear()
