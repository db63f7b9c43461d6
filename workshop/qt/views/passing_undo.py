"""In an empty line to write on, undo means the session's last move, not letters that are gone."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


class PassesUndo(QObject):
    """Hands undo and redo on to the window while the field is empty, or nothing is typed in it.

    For fields whose words become a move only when they are done; others have `Typing`.
    """

    def __init__(self, field: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the two keys before the field claims them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if (event.matches(undo) or event.matches(redo)) and self._has_nothing_of_its_own():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _has_nothing_of_its_own(self) -> bool:
        if isinstance(self._field, QLineEdit):
            return not self._field.text() or not self._field.isModified()
        return not self._field.toPlainText()
