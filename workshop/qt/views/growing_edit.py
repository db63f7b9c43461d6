"""A text field as high as its text: what is written wraps, and nothing scrolls inside a card."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from workshop.qt.theme import KIND
from workshop.qt.views.leaving import LeavesByEscape

MOST_LINES: Final = 6


class GrowingEdit(QPlainTextEdit):
    """One paragraph, wrapped. Enter says `entered`, Escape `escaped`; Tab moves on."""

    entered = Signal()
    escaped = Signal()

    def __init__(self, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if kind:
            self.setProperty(KIND, kind)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._grow)
        LeavesByEscape(self, self.escaped.emit)

    def sizeHint(self) -> QSize:
        """The height of the lines there are, up to six; more is scrolled to by the cursor."""
        lines = max(1, min(MOST_LINES, round(self.document().size().height())))
        around = self.height() - self.viewport().height() if self.isVisible() else 8
        tall = lines * self.fontMetrics().lineSpacing() + max(around, 4) + 1
        return QSize(120, tall)

    def minimumSizeHint(self) -> QSize:
        """Text is never cut from below."""
        return QSize(60, self.sizeHint().height())

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Another width wraps elsewhere."""
        super().resizeEvent(e)
        self._grow()

    def wheelEvent(self, e: QWheelEvent) -> None:
        """The pane around it scrolls."""
        e.ignore()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter is done with it."""
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(e)

    def _grow(self) -> None:
        tall = self.sizeHint().height()
        if tall != self.minimumHeight():
            self.setFixedHeight(tall)
