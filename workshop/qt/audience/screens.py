"""The screens there are, and which of them the room looks at."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class Screens(QObject):
    """Qt's own screens. `changed` says that one came or went."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The application outlives every window, and so do these connections.
        self._app = QGuiApplication.instance()
        if isinstance(self._app, QGuiApplication):
            self._app.screenAdded.connect(self._tell)
            self._app.screenRemoved.connect(self._tell)

    def of(self, window: QWidget) -> QScreen | None:
        """The screen that a window stands on."""
        return window.screen()

    def beside(self, window: QWidget) -> QScreen | None:
        """A screen that `window` does not stand on; none where it only mirrors that one."""
        own = self.of(window)
        if own is None:
            return None
        here = own.geometry()
        others = (one for one in QGuiApplication.screens() if not one.geometry().intersects(here))
        return next(others, None)

    def _tell(self, _screen: object = None) -> None:
        self.changed.emit()
