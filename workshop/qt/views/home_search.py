"""The field that finds any session by any word in it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from workshop.qt.actions import Actions
from workshop.qt.painting.elements import keycap_size, paint_keycap
from workshop.qt.painting.text import reads
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource

_LONGEST = 200


class SearchField(QLineEdit):
    """Down goes into the list, Enter opens what was found, Escape clears."""

    down = Signal()
    chosen = Signal()

    def __init__(self, look: ThemeSource, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._key = look, actions.key_of("search")
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(tr("Search every session"))
        self.setAccessibleName(tr("Search every session"))
        self.setAcceptDrops(False)  # files that are dropped here are for the page
        self.returnPressed.connect(self.chosen)
        look.changed.connect(self.update)

    def take_focus(self) -> None:
        """Type at once, over what was searched for before."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Escape lead out of the field."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The key that leads here, while nothing is written."""
        super().paintEvent(event)
        if self.text() or not self._key:
            return
        metrics = self._look.metrics
        size = keycap_size(self._key, metrics)
        pad = metrics.space(2.5)
        # Qt sets the words at the side where they begin, whatever the layout
        rtl = reads(self.placeholderText()) is Qt.LayoutDirection.RightToLeft
        left = pad if rtl else self.width() - size.width() - pad
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap = QRectF(left, (self.height() - size.height()) / 2, size.width(), size.height())
        paint_keycap(painter, cap, self._key, self._look.theme, metrics)
        painter.end()
