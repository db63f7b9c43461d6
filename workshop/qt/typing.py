"""Text fields that save themselves: one undoable move per pause, never more than a second late."""

from collections.abc import Callable
from itertools import count
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from workshop.exercise.moves import Move
from workshop.exercise.text import LONGEST_TEXT, cleaned
from workshop.qt.bridge import Bridge

PAUSE_MS: Final = 700
"""A pause this long ends one entry of undo."""

LATEST_MS: Final = 900
"""Typing without a pause is saved this often."""

_tokens = count()


class Typing(QObject):
    """Keeps one field and one text of the session the same.

    `read` gives the text as it stands, `move` makes the move that writes another one. While the
    field has the focus and is being typed into, changes from elsewhere do not touch it.
    """

    def __init__(
        self,
        field: QLineEdit | QPlainTextEdit,
        bridge: Bridge,
        read: Callable[[], str],
        move: Callable[[str], Move],
    ) -> None:
        super().__init__(field)
        self._field, self._bridge, self._read, self._move = field, bridge, read, move
        self._fold = ""
        self._filling = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._pause.timeout.connect(self.settle)
        self._latest.timeout.connect(self._save)
        if isinstance(field, QLineEdit):
            field.setMaxLength(LONGEST_TEXT)
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)
        bridge.changed.connect(self.fill)
        self.fill()

    def fill(self, _changes: object = ()) -> None:
        """Show the text as it stands, unless it is being typed into right now."""
        if self._unsaved():
            return
        text = self._read()
        if self._says(text):
            return
        self._filling = True
        if isinstance(self._field, QLineEdit):
            at = self._field.cursorPosition()
            self._field.setText(text)
            self._field.setCursorPosition(min(at, len(text)))
        else:
            at = self._field.textCursor().position()
            self._field.setPlainText(text)
            cursor = self._field.textCursor()
            cursor.setPosition(min(at, len(text)))
            self._field.setTextCursor(cursor)
        self._filling = False

    def settle(self) -> None:
        """Save what was typed, and let the next key begin another entry of undo."""
        self._save()
        self._pause.stop()
        self._fold = ""
        self.fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field saves it at once; undo in it is the session's undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                self.settle()
                event.ignore()
                return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and self._unsaved():
            self.settle()
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        if self._filling:
            return
        if isinstance(self._field, QPlainTextEdit):
            self._keep_within_limits(self._field)
        if not self._fold:
            self._fold = f"typing-{next(_tokens)}"
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def _keep_within_limits(self, field: QPlainTextEdit) -> None:
        text = field.toPlainText()
        if len(text) > LONGEST_TEXT:
            self._filling = True
            field.setPlainText(text[:LONGEST_TEXT])
            field.moveCursor(QTextCursor.MoveOperation.End)
            self._filling = False

    def _save(self) -> None:
        self._latest.stop()
        if not self._says(self._read()):
            self._bridge.submit(self._move(self._text()), fold=self._fold)

    def _says(self, kept: str) -> bool:
        """Whether the field says what is kept; a space at the end may be about to go on."""
        text = self._text()
        if text == kept or not self._field.hasFocus():
            return text == kept
        return kept in (cleaned(text), cleaned(text, one_line=True))

    def _unsaved(self) -> bool:
        return self._pause.isActive() or self._latest.isActive()

    def _text(self) -> str:
        if isinstance(self._field, QLineEdit):
            return self._field.text()
        return self._field.toPlainText()
