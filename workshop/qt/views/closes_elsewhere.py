"""What lies over a page goes by Escape or by a click beside it, wherever the focus is."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from workshop.qt.views.leaving import takes_escape

_HEARD: Final = (
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
)


class ClosesElsewhere(QObject):
    """Calls `then` once `shown` should go, or has gone; a click goes on to what it was meant for.

    Clicks within `kept` are not elsewhere. Other windows, and menus that are open, keep their keys.
    """

    def __init__(self, shown: QWidget, kept: QWidget, then: Callable[[], object]) -> None:
        super().__init__(shown)
        self._shown, self._kept, self._then = shown, kept, then
        shown.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Listens to the application only while there is something to close."""
        if event.type() not in _HEARD or not isValid(self._shown):
            return False
        app = QApplication.instance()
        if watched is self._shown and app is not None and not event.spontaneous():
            if isinstance(event, QShowEvent):
                app.installEventFilter(self)
            elif isinstance(event, QHideEvent):
                app.removeEventFilter(self)
                self._then()
        if not isinstance(watched, QWidget) or watched.window() is not self._shown.window():
            return False
        if takes_escape(event, self._then):
            return True
        if event.type() == QEvent.Type.MouseButtonPress and not self._is_kept(watched):
            self._then()
        return False

    def _is_kept(self, pressed: QWidget) -> bool:
        return any(one is pressed or one.isAncestorOf(pressed) for one in (self._shown, self._kept))
