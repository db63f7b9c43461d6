"""A text from people in as many lines as it needs: long words are broken, not clipped."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop.qt.painting.text import Block, draw_block, tooltip, wrapped
from workshop.qt.theme import TextStep, ThemeSource

Steps = tuple[tuple[int, TextStep], ...]

QUESTION_STEPS: Final = ((90, TextStep.DISPLAY), (260, TextStep.TITLE), (1200, TextStep.QUESTION))
"""How a question is set that stands alone on the screen: the longer, the smaller."""

CLOSE_STEPS: Final = ((260, TextStep.TITLE), (1200, TextStep.QUESTION))
"""How it is set where there is little room."""

CLOSEST_STEPS: Final = ((1200, TextStep.QUESTION),)
"""How it is set where there is hardly any."""


class WrappedText(QLabel):
    """Paints its plain text itself; screen readers read it as any label.

    `steps` are (longest text in characters, size): the first that fits is taken.
    """

    def __init__(
        self,
        look: ThemeSource,
        steps: Steps = ((1200, TextStep.TEXT),),
        *,
        quiet: bool = False,
        centred: bool = False,
        most_lines: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._steps = look, steps
        self._quiet, self._centred, self._most_lines = quiet, centred, most_lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)

    def say(self, text: str) -> None:
        """Show another text; the tooltip has the rest of what is cut."""
        if text != self.text():
            self.setText(text)
            self._restyle()

    def set_steps(self, steps: Steps) -> None:
        """Set it in other sizes."""
        if steps != self._steps:
            self._steps = steps
            self._restyle()

    def hasHeightForWidth(self) -> bool:
        """Narrow texts are tall."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """The height of its lines at a width; nothing for no text."""
        return round(self._block(arg__1).height) if self.text() else 0

    def sizeHint(self) -> QSize:
        """A line of forty letters, or what the text takes."""
        width = self._look.metrics.scaled(360)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few letters; the height follows from the width."""
        return QSize(self._look.metrics.scaled(60), 0)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The lines."""
        if not self.text():
            return
        painter = QPainter(self)
        theme = self._look.theme
        block = self._block(self.width())
        painter.setFont(self._font())
        painter.setPen(QColor(theme.quiet if self._quiet else theme.ink))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        draw_block(painter, QRectF(self.rect()), block, rtl=mirrored, centred=self._centred)
        painter.end()

    def event(self, e: QEvent) -> bool:
        """Gives the whole text as a tooltip where some of it is cut."""
        if e.type() == QEvent.Type.ToolTip:
            cut = bool(self.text()) and self._block(self.width()).cut
            self.setToolTip(tooltip(self.text()) if cut else "")
            # else the tooltip would be read out, with its markup
            self.setAccessibleDescription(self.text() if cut else "")
        return super().event(e)

    def _font(self) -> QFont:
        length = len(self.text())
        step = next((step for most, step in self._steps if length <= most), self._steps[-1][1])
        return self._look.metrics.font(step)

    def _block(self, width: int) -> Block:
        return wrapped(self.text(), self._font(), max(1, width), self._most_lines)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
