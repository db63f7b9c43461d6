"""A dark screen, for a projector that mirrors this one. Any key or click ends it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop.qt.texts import tr


class Blackout(QWidget):
    """Covers the whole window, menus included, and takes every key until it is ended."""

    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(tr("Dark screen; any key brings the window back"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()
        window.installEventFilter(self)

    @property
    def dark(self) -> bool:
        """Whether it covers the window."""
        return not self.isHidden()

    def darken(self) -> None:
        """Cover the window."""
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Uncover the window."""
        if self.dark:
            self.hide()
            self.ended.emit()

    def event(self, event: QEvent) -> bool:
        """No shortcut reaches what lies below."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Goes on covering the window when its size changes."""
        if event.type() == QEvent.Type.Resize and self.dark:
            self.setGeometry(self.window().rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ends it; a key that is held down from before does not."""
        if not event.isAutoRepeat():
            self.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ends it."""
        self.end()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab does not leave it; as any key, it ends it."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dark, and nothing else."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.end()
