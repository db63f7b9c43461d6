"""The brief to read, with the words that cards were found by marked in it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND


class QuotedBrief(QPlainTextEdit):
    """The brief to read, with the words that cards were found by marked in it."""

    def __init__(self) -> None:
        super().__init__()
        self.marked: list[str] = []
        self.setProperty(KIND, "quoted")
        self.setReadOnly(True)
        self.setAccessibleName(tr("The brief"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_text(self, text: str, found: set[str], stage: Stage) -> None:
        """The text with whole words marked; words, never markup."""
        if self.toPlainText() != text:
            self.setPlainText(text)
        mark = QTextCharFormat()
        mark.setBackground(QColor(stage.look.theme.found.background))
        mark.setForeground(QColor(stage.look.theme.found.text))
        marks: list[QTextEdit.ExtraSelection] = []
        self.marked = []
        for word in found:
            whole = QTextDocument.FindFlag.FindWholeWords
            cursor = self.document().find(word, 0, whole)
            while not cursor.isNull() and len(marks) < _MOST_MARKS:
                marks.append(_selection(cursor, mark))
                self.marked.append(cursor.selectedText())
                cursor = self.document().find(word, cursor, whole)
        self.setExtraSelections(marks)
        self._fit()

    def resizeEvent(self, e: QResizeEvent) -> None:
        """Another width wraps elsewhere."""
        super().resizeEvent(e)
        self._fit()

    def _fit(self) -> None:
        lines = min(7, max(1, round(self.document().size().height())))
        tall = lines * self.fontMetrics().lineSpacing() + 28
        if tall != self.maximumHeight():
            self.setFixedHeight(tall)


_MOST_MARKS: Final = 200


def _selection(cursor: QTextCursor, mark: QTextCharFormat) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    # the stubs know these two only as class attributes of another type
    vars_of_selection = {"cursor": QTextCursor(cursor), "format": mark}
    for name, value in vars_of_selection.items():
        setattr(made, name, value)
    return made
