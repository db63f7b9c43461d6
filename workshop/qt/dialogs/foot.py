"""The foot of a dialog on a session: what was refused there, Undo, and Close."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from workshop.qt.bridge import Bridge
from workshop.qt.move_texts import move_name
from workshop.qt.texts import tr
from workshop.qt.theme import label


class DialogFoot(QWidget):
    """Says in the dialog itself what would be said behind it. `row` takes further buttons."""

    def __init__(self, bridge: Bridge, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._bridge = bridge
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self._said = label("", "warn", wraps=True)
        self.undo = QPushButton(tr("Undo"))
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(bridge.undo)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(dialog.accept)
        self.row.addWidget(self._said, 1)
        self.row.addWidget(self.undo)
        self.row.addWidget(self.close_button)
        bridge.refused.connect(self._say)
        bridge.failed.connect(self._say)
        bridge.told.connect(self._say)
        bridge.changed.connect(self._changed)
        self._show_undo()

    @property
    def text(self) -> str:
        """What is said."""
        return self._said.text()

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)

    def _changed(self, _changes: object) -> None:
        self._said.setText("")
        self._show_undo()

    def _show_undo(self) -> None:
        found = self._bridge.desk.undo_label
        self.undo.setEnabled(found is not None)
        self.undo.setToolTip("")
        self.undo.setAccessibleDescription(move_name(found) if found else "")
