"""A part of the summary: a card under a heading, read as one text by screen readers."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QVBoxLayout, QWidget

from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.theme import KIND, TextStep, ThemeSource
from workshop.qt.views.focus_ring import paint_focus_ring
from workshop.qt.views.step_view import label

_LINES: Final = 12


class Section(QFrame):
    """Tab goes from section to section, so that the keyboard pages through all of them."""

    def __init__(self, heading: str, look: ThemeSource) -> None:
        super().__init__()
        self.look = look
        self.setProperty(KIND, "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 16)
        self.column.setSpacing(8)
        if heading:
            self.column.addWidget(label(heading, "question", wraps=True))

    def say(
        self,
        text: str,
        *,
        step: TextStep = TextStep.TEXT,
        weight: int | None = None,
        quiet: bool = False,
        into: QLayout | None = None,
    ) -> None:
        """Add a text, in twelve lines at most; the tooltip has the rest. Nothing for no text."""
        if not text:
            return
        words = ClampedLabel(text, self.look, step=step, weight=weight, lines=_LINES, quiet=quiet)
        (into or self.column).addWidget(words)

    def entry(self, text: str, note: str, *, weight: int | None = None) -> None:
        """Add a text with a quieter line close under it."""
        pair = QVBoxLayout()
        pair.setSpacing(0)
        self.say(text, weight=weight, into=pair)
        self.say(note, step=TextStep.NOTE, quiet=True, into=pair)
        self.column.addLayout(pair)

    def add(self, *widgets: QWidget) -> None:
        """Add what is no plain text."""
        for widget in widgets:
            self.column.addWidget(widget)

    def finish(self) -> "Section":
        """Everything is in it: tell screen readers what it says, in the order it is read."""
        texts = [one.text() for one in self.findChildren(QLabel) if one.text()]
        self.setAccessibleDescription(". ".join(texts[1:] if self.accessibleName() else texts))
        return self

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The card, ringed with the focus on it."""
        super().paintEvent(arg__1)
        if self.hasFocus():
            paint_focus_ring(self, self.look)


class Rule(QFrame):
    """A line between two parts of a section."""

    def __init__(self, look: ThemeSource) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(1)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        painter.fillRect(arg__1.rect(), QColor(self._look.theme.line))
        painter.end()
