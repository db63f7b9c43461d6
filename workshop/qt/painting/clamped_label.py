"""A label that never grows beyond a few lines, however long the text or its words are."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop.qt.painting.text import Block, draw_block, tooltip, width_of, wrapped
from workshop.qt.theme import TextStep, ThemeSource

_WIDEST_HINT: Final = 420


class ClampedLabel(QLabel):
    """Plain text in at most `lines` lines; what has no room is elided and shown as a tooltip.

    Never asks for more width than there is. `quiet` text is in the quiet ink.
    """

    def __init__(
        self,
        text: str,
        look: ThemeSource,
        *,
        step: TextStep = TextStep.TEXT,
        weight: int | None = None,
        lines: int = 2,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._step, self._weight = look, step, weight
        self._lines, self._quiet = lines, quiet
        self._blocks: dict[int, Block] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            self.setText(text)
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        """Fewer lines where there is more room."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """The height of the lines that the text needs."""
        return round(self._block(arg__1).height + 0.5)

    def sizeHint(self) -> QSize:
        """As wide as the text on one line, in reason."""
        metrics = self._look.metrics
        width = min(width_of(self.text(), self._font()) + 2, metrics.scaled(_WIDEST_HINT))
        return QSize(round(width), self.heightForWidth(round(width)))

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        width = self._look.metrics.scaled(40)
        return QSize(width, round(self._block(10_000).height + 0.5))

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Draws the lines."""
        painter = QPainter(self)
        painter.setFont(self._font())
        theme = self._look.theme
        painter.setPen(QColor(theme.quiet if self._quiet else theme.ink))
        block = self._block(self.width())
        rect = QRectF(self.rect())
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter and block.height < rect.height():
            rect.setTop((rect.height() - block.height) / 2)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        draw_block(painter, rect, block, rtl=rtl)
        painter.end()
        hint = tooltip(self.text()) if block.cut else ""
        if hint != self.toolTip():
            self.setToolTip(hint)
            # else the tooltip would be read out, with its markup
            self.setAccessibleDescription(self.text() if hint else "")

    def _block(self, width: int) -> Block:
        if width not in self._blocks:
            self._blocks[width] = wrapped(self.text(), self._font(), float(width), self._lines)
        return self._blocks[width]

    def _font(self) -> QFont:
        return self._look.metrics.font(self._step, self._weight)

    def _restyle(self) -> None:
        self._blocks.clear()
        self.updateGeometry()
        self.update()
