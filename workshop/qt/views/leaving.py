"""Escape leaves a field, also where the step has given Escape another meaning outside text."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class LeavesByEscape(QObject):
    """Calls `then` for Escape in the field; no shortcut of the window is asked first."""

    def __init__(self, field: QWidget, then: Callable[[], object]) -> None:
        super().__init__(field)
        self._then = then
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes Escape, and nothing else."""
        return takes_escape(event, self._then) or super().eventFilter(watched, event)


def takes_escape(event: QEvent, then: Callable[[], object]) -> bool:
    """Whether an event is Escape and goes no further; `then` is called once it is pressed."""
    if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            then()
            return True
    return False
