"""One quiet sentence at the foot of the window, where a dialog would interrupt the room."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.views.step_view import label

SHOWN_MS: Final = 8000


class MessageLine(QFrame):
    """Says one sentence for a while; a failure stays until it is closed or work goes on."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "say")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        self._words = label("", "strong", wraps=True)
        self._undo = QPushButton(tr("Undo"))
        self._undo.setProperty(KIND, "quiet")
        self._undo.clicked.connect(self._undone)
        self._close = QPushButton(tr("Close"))
        self._close.setProperty(KIND, "quiet")
        self._close.clicked.connect(self.hide)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._away = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._away.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty while hidden."""
        return self._words.text() if not self.isHidden() else ""

    def say(self, sentence: str, *, undo: bool = False, stays: bool = False) -> None:
        """Show a sentence, and tell screen readers."""
        self._words.setText(sentence)
        self._undo.setVisible(undo)
        self.show()
        announce(self, sentence)
        if stays:
            self._away.stop()
        else:
            self._away.start()

    def _undone(self) -> None:
        self.hide()
        self.undo_asked.emit()


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
