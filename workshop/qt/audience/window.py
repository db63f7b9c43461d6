"""The window on the projector: a canvas and a clock, and nothing that asks for anything."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop.qt.audience.canvas import Canvas
from workshop.qt.audience.clock_face import ClockFace
from workshop.qt.bridge import Bridge
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource


class AudienceWindow(QWidget):
    """Takes no focus, has no menu, no tooltip, no dialog. Closing it only ends the show."""

    ended = Signal()
    flipped = Signal()
    activated = Signal()
    """The window manager gave it the focus all the same."""

    def __init__(self, look: ThemeSource) -> None:
        super().__init__(
            None,
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(tr("Audience window – Whose Call"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.canvas = Canvas(look, self)
        self.clock = ClockFace(look, self)
        self.canvas.laid_out.connect(self._place_clock)

    def follow(self, bridge: Bridge | None) -> None:
        """Show the clock of a session."""
        self.clock.follow(bridge)

    def set_zoom(self, zoom: float) -> None:
        """Set everything larger."""
        self.canvas.set_zoom(zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The canvas fills it; the clock follows the page."""
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        """Hands the focus back where a window manager gives it."""
        # Qt tells all windows when one of them becomes the active one
        if event.type() == QEvent.Type.WindowActivate and QApplication.activeWindow() is self:
            self.activated.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where the focus came all the same: Esc and F5 end, F6 flips."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.ended.emit()
        elif event.key() == Qt.Key.Key_F6:
            self.flipped.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click flips, for whoever has no key at hand."""
        del event
        self.flipped.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by the window manager."""
        super().closeEvent(event)
        self.ended.emit()

    def _place_clock(self) -> None:
        self.clock.place(self.canvas.page.sheet)
