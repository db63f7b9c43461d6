"""The second press of a double-click, which is no answer to what has come up meanwhile."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent


class SecondPress(QObject):
    """An event filter for buttons: a double-click presses them once. Keys are as quick as ever."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left_out_at: int | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave out every press that belongs to a double-click, and one more on its heels."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if event.type() == QEvent.Type.MouseButtonDblClick:
                self._left_out_at = event.timestamp()
                return True
            if event.type() == QEvent.Type.MouseButtonPress and self._on_its_heels(event):
                return True
        return super().eventFilter(watched, event)

    def _on_its_heels(self, event: QMouseEvent) -> bool:
        before, self._left_out_at = self._left_out_at, None
        if before is None:
            return False
        since = event.timestamp() - before
        return 0 <= since <= QGuiApplication.styleHints().mouseDoubleClickInterval()
