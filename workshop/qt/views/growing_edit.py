"""A text field as high as its text: what is written wraps, and nothing scrolls inside a card."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from workshop.qt.painting.text import reads, tooltip
from workshop.qt.theme import KIND, ThemeSource
from workshop.qt.views.leaving import LeavesByEscape

MOST_LINES: Final = 6


class GrowingEdit(QPlainTextEdit):
    """One paragraph, wrapped. Enter says `entered`, Escape `escaped`; Tab moves on."""

    entered = Signal()
    escaped = Signal()

    def __init__(
        self, kind: str = "", parent: QWidget | None = None, *, look: ThemeSource | None = None
    ) -> None:
        """With a `look`, an ellipsis says on its paper that there are more lines than are shown."""
        super().__init__(parent)
        self._look = look
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

    @property
    def is_cut(self) -> bool:
        """Whether there are more lines than are shown."""
        return round(self.document().size().height()) > MOST_LINES

    def event(self, e: QEvent) -> bool:
        """The tooltip has the whole of what is cut."""
        if e.type() == QEvent.Type.ToolTip:
            self.setToolTip(tooltip(self.toPlainText()) if self.is_cut else "")
        return super().event(e)

    def focusOutEvent(self, e: QFocusEvent) -> None:
        """From its beginning again, for whoever reads it."""
        super().focusOutEvent(e)
        if self.is_cut and e.reason() is not Qt.FocusReason.PopupFocusReason:
            self.verticalScrollBar().setValue(0)

    def paintEvent(self, e: QPaintEvent) -> None:
        """The text; while nobody writes, an ellipsis at the end of a last line with more behind."""
        super().paintEvent(e)
        if self._look is None or self.hasFocus() or not self.is_cut:
            return
        view, tall = self.viewport(), self.fontMetrics().lineSpacing()
        wide = self.fontMetrics().horizontalAdvance(" … ")
        rtl = reads(self.toPlainText()) is Qt.LayoutDirection.RightToLeft
        end = QRect(0 if rtl else view.width() - wide, (MOST_LINES - 1) * tall, wide, tall + 2)
        painter = QPainter(view)
        painter.fillRect(end, QColor(self._look.theme.paper))
        painter.setPen(QColor(self._look.theme.ink))
        painter.setFont(self.font())
        painter.drawText(end, Qt.AlignmentFlag.AlignCenter, "…")
        painter.end()

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
