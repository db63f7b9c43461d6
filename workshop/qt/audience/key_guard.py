"""While the audience window lies over the session, keys are its own: nothing unseen happens."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent

_TYPED: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Shortcut,
        QEvent.Type.InputMethod,
    }
)


class KeyGuard(QObject):
    """Stands before the whole program, so that it holds wherever the platform sends a key."""

    def __init__(self, press: Callable[[QKeyEvent], None], parent: QObject) -> None:
        """`press` gets each key that is pressed; one that is held down only once."""
        super().__init__(parent)
        self._press = press
        self._standing = False

    def stand(self, standing: bool) -> None:
        """Keep every key from every window, or let them through again."""
        app = QCoreApplication.instance()
        if app is None or standing is self._standing:
            return
        self._standing = standing
        if standing:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever is typed ends here."""
        del watched
        if event.type() not in _TYPED:
            return False
        # an accepted override is how Qt asks not to look for a shortcut
        event.accept()
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and not event.isAutoRepeat()
        ):
            self._press(event)
        return True
