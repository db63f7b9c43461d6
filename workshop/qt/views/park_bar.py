"""One line to park a thought in, wherever the facilitator's pane is not shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from workshop.application.naming import fresh_id
from workshop.exercise.moves import Park
from workshop.exercise.session import ParkedLine
from workshop.qt.bridge import Bridge
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.views.leaving import LeavesByEscape
from workshop.qt.views.message_line import announce
from workshop.qt.views.press_button import PressButton
from workshop.qt.views.step_view import label

LONGEST_LINE = 2000


def park(bridge: Bridge, text: str) -> bool:
    """Put a thought into the parking lot; nothing where there are no words."""
    taken = {line.id for line in bridge.session.parking_lot}
    line = ParkedLine(fresh_id("p", taken), text)
    return bool(text.strip()) and bridge.submit(Park(line))


class ParkBar(QFrame):
    """Shows nothing of what is parked already. Enter parks and closes it, Escape closes it."""

    left = Signal()
    """Work goes on where it was."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setProperty(KIND, "say")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 2, 8, 2)
        row.setSpacing(8)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_LINE)
        self.field.setPlaceholderText(tr("A thought for the parking lot"))
        self.field.setAccessibleName(tr("Park a thought, then Enter"))
        self.field.returnPressed.connect(self._park)
        LeavesByEscape(self.field, self.leave)
        self._close = PressButton(tr("Close"))
        self._close.setProperty(KIND, "quiet")
        self._close.clicked.connect(self.leave)
        row.addWidget(label(tr("Park"), "strong"))
        row.addWidget(self.field, 1)
        row.addWidget(self._close)
        self.hide()

    def ask(self) -> None:
        """Come up, ready to be written into."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """Go without a word, and forget what was being written."""
        self.field.clear()
        self.hide()

    def leave(self) -> None:
        """Go, and let work go on where it was."""
        self.put_away()
        self.left.emit()

    def _park(self) -> None:
        if not self.field.text().strip():
            self.leave()
        elif park(self._bridge, self.field.text()):
            announce(self, tr("Parked."))
            self.leave()
