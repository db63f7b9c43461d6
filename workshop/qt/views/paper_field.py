"""A field for what stands on paper: Enter takes it, and undo is the session's where it is empty."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_LONGEST = 400


class PaperField(QLineEdit):
    """Empty, it hands Backspace and undo on: to what was typed in before."""

    entered = Signal()
    undo_asked = Signal()
    """Ctrl+Z, with nothing in the field to be taken back."""
    rubbed = Signal()
    """Backspace, with nothing in the field to be deleted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(_LONGEST)

    def event(self, arg__1: QEvent) -> bool:
        """Every key is for the field while it has the focus, but those with Ctrl or Alt."""
        override = arg__1.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(arg__1, QKeyEvent):
            undo = arg__1.matches(QKeySequence.StandardKey.Undo)
            if (undo or arg__1.key() == Qt.Key.Key_Backspace) and not self.text():
                arg__1.accept()
                return True
        return super().event(arg__1)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Enter takes what is typed; empty, undo and Backspace reach further back."""
        if arg__1.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not arg__1.isAutoRepeat():
                self.entered.emit()
            return
        if not self.text() and arg__1.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
            return
        if not self.text() and arg__1.key() == Qt.Key.Key_Backspace:
            self.rubbed.emit()
            return
        super().keyPressEvent(arg__1)
