"""A small line at the foot of the audience window, for whoever has it over their own window."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from workshop.qt.audience.sheet import Sheet
from workshop.qt.painting.text import draw_line
from workshop.qt.theme import UI_FAMILY, ThemeSource

_LETTERS = 0.5
"""Of the height of the foot: read from the laptop, not from the back of the room."""


class WayBack(QLabel):
    """Which keys lead back, below everything that the room reads; hidden until it is needed."""

    def __init__(self, look: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)
        self.hide()

    def place(self, sheet: Sheet) -> None:
        """Stand along the foot of the sheet."""
        self.setGeometry(sheet.foot.toAlignedRect().adjusted(0, 1, 0, 0))

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """In the quiet ink, at the far side, in the colours of the audience window."""
        del arg__1
        painter = QPainter(self)
        font = QFont(UI_FAMILY)
        font.setPixelSize(max(1, round(self.height() * _LETTERS)))
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.quiet))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        draw_line(painter, QRectF(self.rect()), self.text(), rtl=not rtl)
        painter.end()
