"""The window on the projector: a canvas and a clock, and nothing that asks for anything."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop.qt.audience.canvas import Canvas
from workshop.qt.audience.clock_face import ClockFace
from workshop.qt.audience.way_back import WayBack
from workshop.qt.bridge import Bridge
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource


class AudienceWindow(QWidget):
    """Has no menu, no tooltip, no dialog, and on a screen of its own takes no focus.

    Closing it only ends the show.
    """

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
        self.way_back = WayBack(look, self)
        self._covers = False
        self.canvas.laid_out.connect(self._place_corners)

    def follow(self, bridge: Bridge | None) -> None:
        """Show the clock of a session."""
        self.clock.follow(bridge)

    @property
    def covers(self) -> bool:
        """Whether it is made to lie over the facilitator's window, and to take the keyboard."""
        return self._covers

    def cover(self, covers: bool, way_back: str = "") -> None:
        """Take the keyboard when it is shown next, and say the way back; or neither.

        Hides it: a platform takes this over only when a window is shown.
        """
        self.hide()
        self._covers = covers
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not covers)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not covers)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if covers else Qt.FocusPolicy.NoFocus)
        self.way_back.setText(way_back)
        self.way_back.setVisible(covers)

    def set_zoom(self, zoom: float) -> None:
        """Set everything larger."""
        self.canvas.set_zoom(zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The canvas fills it; the clock follows the page."""
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        """Beside the facilitator's window, hands the focus back where a window manager gives it."""
        # Qt tells all windows when one of them becomes the active one
        activated = event.type() == QEvent.Type.WindowActivate
        if activated and not self._covers and QApplication.activeWindow() is self:
            self.activated.emit()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click flips, for whoever has no key at hand."""
        del event
        self.flipped.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by the window manager."""
        super().closeEvent(event)
        self.ended.emit()

    def _place_corners(self) -> None:
        self.clock.place(self.canvas.page.sheet)
        self.way_back.place(self.canvas.page.sheet)
