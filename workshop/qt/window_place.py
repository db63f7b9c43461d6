"""Where the window stood last time, and how large: kept a moment after each change."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from workshop.qt.settings import Settings

_AFTER_MS: Final = 700
"""After the last change: dragging an edge is one change, and a kill loses none but that."""


class WindowPlace(QObject):
    """Remembers the geometry of a window while it is open. Lives as long as the window."""

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self.keep)
        window.installEventFilter(self)

    def keep(self) -> None:
        """Remember where it is now."""
        self._soon.stop()
        self._settings.geometry = self._window.saveGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every move and change of size is remembered soon, and closing at once."""
        match event.type():
            case QEvent.Type.Move | QEvent.Type.Resize | QEvent.Type.WindowStateChange:
                self._soon.start()
            case QEvent.Type.Close:
                self.keep()
            case _:
                pass
        return False
