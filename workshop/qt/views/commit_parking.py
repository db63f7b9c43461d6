"""The parking lot, read out: each line becomes a commitment, or goes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workshop.exercise.moves import Unpark
from workshop.exercise.session import ParkedLine
from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.step_view import label

_LINES = 6


class CommitParking(QWidget):
    """One row for each parked line; nothing where nothing is parked."""

    commitment_asked = Signal(str)
    """The id of a parked line that somebody commits to."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._rows: dict[str, ParkedRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(label(tr("Parked, to be read out"), "heading"))
        self.refresh()

    def rows(self) -> tuple["ParkedRow", ...]:
        """The parked lines in order."""
        return tuple(self._rows.values())

    def refresh(self) -> None:
        """Show the parked lines as they stand."""
        lines = self._stage.bridge.session.parking_lot
        there = {line.id for line in lines}
        for one in [one for one in self._rows if one not in there]:
            gone = self._rows.pop(one)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._rows = {line.id: self._row(line) for line in lines}
        for place, row in enumerate(self._rows.values(), 1):
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
        self.setVisible(bool(lines))

    def _row(self, line: ParkedLine) -> "ParkedRow":
        row = self._rows.get(line.id)
        if row is None:
            row = ParkedRow(self._stage)
            row.commit.clicked.connect(lambda: self.commitment_asked.emit(line.id))
            row.remove.clicked.connect(lambda: self._stage.bridge.submit(Unpark(line.id)))
        row.show_line(line)
        return row


class ParkedRow(QFrame):
    """The words, and what may become of them."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.setProperty(KIND, "card")
        self.words = ClampedLabel("", stage.look, lines=_LINES)
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.commit = EnterButton(tr("Make it a commitment"))
        self.remove = QToolButton()
        self.remove.setText("×")
        self.remove.setToolTip(tr("Take out"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.commit)
        row.addWidget(self.remove)

    def show_line(self, line: ParkedLine) -> None:
        """Show a parked line."""
        self.words.show_text(line.text)
        self.commit.setAccessibleName(tr("Make “{0}” a commitment", line.text))
        self.remove.setAccessibleName(tr("Take “{0}” out of the parking lot", line.text))
