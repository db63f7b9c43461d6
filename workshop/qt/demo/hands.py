"""Hands for the demo: clicks and keys at the real windows, and eyes that find things by name."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from workshop.qt.texts import tr

PATIENCE: Final = 20.0
"""Seconds after which something that was waited for is not coming any more."""

_BEAT_MS: Final = 5

Found = TypeVar("Found", bound=QWidget)


class Stuck(Exception):
    """The demo looked for something that is not on the screen: a fault of ours."""


class Hands:
    """Works one window. Whatever is pressed or clicked has happened when the call returns."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        self._app, self._window = app, window

    def settle(self) -> None:
        """Let the window do what waits to be done."""
        self._app.processEvents()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if QApplication.activeWindow() is None and self._window.isVisible():
            # what a window manager does when a dialog has closed; there is none
            self._window.activateWindow()
            self._app.processEvents()

    def wait_until(self, true: Callable[[], bool], what: str) -> None:
        """Wait for something. Raises Stuck, which says what it was, when patience ends."""
        end = monotonic() + PATIENCE
        while not true():
            if monotonic() > end:
                raise Stuck(f"the demo waited in vain: {what}")
            QTest.qWait(_BEAT_MS)

    def see(self, kind: type[Found], name: str) -> Found:
        """What the window shows under this name. Raises Stuck where there is no such thing."""
        for one in self._window.findChildren(kind):
            if one.isVisible() and name in _names_of(one):
                return one
        raise Stuck(f"the demo sees no {kind.__name__} named “{name}”")

    def click(self, what: QWidget, at: QPoint | None = None) -> None:
        """Click something, in its middle where no place is named."""
        if not what.isEnabled():
            raise Stuck(f"the demo cannot click “{what.accessibleName()}”: it is disabled")
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(what, left, none, at or what.rect().center())
        self.settle()

    def press(
        self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press keys, one after the other, wherever the focus is."""
        for key in keys:
            QTest.keyClick(self._focused(), key, held)
            self.settle()

    def press_letter(self, letter: str) -> None:
        """Press the key of a letter or digit."""
        QTest.keyClicks(self._focused(), letter)
        self.settle()

    def write(self, text: str) -> None:
        """Write letter by letter, in any script, into the field that has the focus."""
        field = self._focused()
        for letter in text:
            key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                self._app.sendEvent(field, event)
        self.settle()

    def rewrite(self, field: QWidget, text: str) -> None:
        """Write into a field, in the place of what stands there."""
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        self.press(Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
        if text:
            self.write(text)
        else:
            self.press(Qt.Key.Key_Delete)

    def choose(self, box: QComboBox, words: str) -> None:
        """Fold a choice out and pick what begins with these words; nothing where it is picked."""
        place = box.findText(words, Qt.MatchFlag.MatchEndsWith)
        if place < 0:
            raise Stuck(f"the demo finds no “{words}” under “{box.accessibleName()}”")
        if place == box.currentIndex():
            return
        box.setFocus(Qt.FocusReason.MouseFocusReason)
        self.press(Qt.Key.Key_F4)
        popup = box.view()
        for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Down] * place, Qt.Key.Key_Return):
            QTest.keyClick(popup, key)
        self.settle()

    def save_as(self, path: Path) -> None:
        """Answer the dialog that asks where, and let it replace what an earlier demo left."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            raise Stuck("the demo waited in vain for a dialog that asks where to save")
        name = dialog.findChild(QLineEdit)
        if name is None:
            raise Stuck("the demo finds no field for the name of the file")
        self.rewrite(name, str(path))
        QTimer.singleShot(0, _agree)
        QTest.keyClick(name, Qt.Key.Key_Return)
        self.settle()

    def picture(self, path: Path) -> None:
        """Take a picture of the window as it stands."""
        self.settle()
        if not self._window.grab().save(str(path)):
            raise OSError(tr("{0} was not written.", path))

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window


def _names_of(widget: QWidget) -> tuple[str, ...]:
    words = widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""
    return tuple(name for name in (widget.accessibleName(), words) if name)


def _agree() -> None:
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        box.button(QMessageBox.StandardButton.Yes).click()
