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
    field has the focus and is being typed into, changes from elsewhere do not touch it. A text
    that the rules refuse (none, where one is needed) stays until the field is left; one that
    could not be kept stays until it is.
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
        self._refused = False
        self._failed = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self.settle)
        self._latest.timeout.connect(self._save)
        self._again.timeout.connect(self.settle)
        if isinstance(field, QLineEdit):
            field.setMaxLength(LONGEST_TEXT)
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)
        bridge.changed.connect(self.fill)
        bridge.saved.connect(self._try_again)
        self.fill()

    def fill(self, _changes: object = ()) -> None:
        """Show the text as it stands, unless it is being typed into right now."""
        if self._field.isReadOnly() != self._bridge.read_only:
            self._field.setReadOnly(self._bridge.read_only)
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

    def settle(self) -> bool:
        """Save what was typed, and let the next key begin another entry of undo.

        False where it could not be kept: it stays in the field, and is tried again once saving
        works, or is asked for.
        """
        self._save()
        self._pause.stop()
        if not self._failed:
            self._fold = ""
            self.fill()
        return not self._failed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field saves it at once; undo in it is the session's undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                self.settle()
                self._let_go()
                event.ignore()
                return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and self._unsaved():
            self.settle()
            self._let_go()
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
        self._refused = self._failed = False
        if self._says(self._read()):
            return
        move = self._move(self._text())
        if self._field.hasFocus() and self._bridge.why_not(move):
            self._refused = True
        elif not self._bridge.submit(move, fold=self._fold):
            self._failed = not self._bridge.why_not(move)

    def _let_go(self) -> None:
        """A text that the rules refuse gives way to the one that stands."""
        if self._refused:
            self._refused = False
            self.fill()

    def _try_again(self) -> None:
        if self._failed and not self._again.isActive():
            self._again.start()

    def _says(self, kept: str) -> bool:
        """Whether the field says what is kept; a space at the end may be about to go on."""
        text = self._text()
        if text == kept or not self._field.hasFocus():
            return text == kept
        return kept in (cleaned(text), cleaned(text, one_line=True))

    def _unsaved(self) -> bool:
        waiting = self._pause.isActive() or self._latest.isActive()
        return waiting or self._refused or self._failed

    def _text(self) -> str:
        if isinstance(self._field, QLineEdit):
            return self._field.text()
        return self._field.toPlainText()
