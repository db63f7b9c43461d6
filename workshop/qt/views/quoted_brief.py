"""The brief to read, with the words that cards were found by marked in it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from workshop.qt.texts import tr
from workshop.qt.theme import KIND, ThemeSource
from workshop.qt.views.enter_button import EnterButton

FIRST_LINES: Final = 7
"""Lines of a long brief that are shown at once; the cards found by it matter more."""

_MOST_MARKS: Final = 200


class QuotedBrief(QWidget):
    """As tall as its text, or its beginning with a button for the rest; nothing scrolls in it."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._found = look, frozenset[str]()
        self._first = FIRST_LINES
        self.text = _Quote()
        self.more = EnterButton("", "quiet")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._fit)
        self.text.another_width = self._fit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        look.changed.connect(self._mark)
        look.changed.connect(self._fit)

    @property
    def marked(self) -> list[str]:
        """The stretches of the brief that are marked."""
        return [one.cursor.selectedText() for one in self.text.extraSelections()]

    def show_text(self, text: str, found: set[str]) -> None:
        """The text with whole words marked; words, never markup."""
        self.setVisible(bool(text.strip()))
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        self._found = frozenset(found)
        self._mark()
        self._fit()

    def begin_with(self, lines: int) -> None:
        """Show so many lines of a long brief where not all of it is wanted."""
        if lines != self._first:
            self._first = lines
            self._fit()

    def _mark(self) -> None:
        tone = self._look.theme.found
        mark = QTextCharFormat()
        mark.setBackground(QColor(tone.background))
        mark.setForeground(QColor(tone.text))
        marks: list[QTextEdit.ExtraSelection] = []
        whole = QTextDocument.FindFlag.FindWholeWords
        for word in sorted(self._found):
            cursor = self.text.document().find(word, 0, whole)
            while not cursor.isNull() and len(marks) < _MOST_MARKS:
                marks.append(_selection(cursor, mark))
                cursor = self.text.document().find(word, cursor, whole)
        self.text.setExtraSelections(marks)

    def _fit(self) -> None:
        lines = max(1, round(self.text.document().size().height()))
        # a button in place of a single line would save nothing
        long = lines > self._first + 1
        self.more.setVisible(long)
        self.more.say(tr("Only its beginning") if self.more.isChecked() else tr("All of the brief"))
        whole = self.more.isChecked() or not long
        self.text.show_lines(lines if whole else self._first, whole=whole)


class _Quote(QPlainTextEdit):
    """Text to read and to copy from; the pane around it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty(KIND, "quoted")
        self.setReadOnly(True)
        self.setAccessibleName(tr("The brief"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._stay)
        self.another_width = self._stay

    def show_lines(self, lines: int, *, whole: bool) -> None:
        """Be as tall as so many lines, which are the whole text or its beginning."""
        around = self.height() - self.viewport().height() if self.isVisible() else 20
        # below its last line a text has a margin; below others comes the next line
        margins = round((2 if whole else 1) * self.document().documentMargin())
        tall = lines * self.fontMetrics().lineSpacing() + around + margins + whole
        if tall != self.minimumHeight() or tall != self.maximumHeight():
            self.setFixedHeight(tall)

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Another width wraps elsewhere."""
        super().resizeEvent(e)
        if e.oldSize().width() != e.size().width():
            self.another_width()

    def wheelEvent(self, e: QWheelEvent) -> None:
        """The pane around it scrolls."""
        e.ignore()

    def _stay(self) -> None:
        self.verticalScrollBar().setValue(0)


def _selection(cursor: QTextCursor, mark: QTextCharFormat) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    # the stubs know these two only as class attributes of another type
    vars_of_selection = {"cursor": QTextCursor(cursor), "format": mark}
    for name, value in vars_of_selection.items():
        setattr(made, name, value)
    return made
