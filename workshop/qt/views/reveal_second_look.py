"""A second look before something that people would miss: in place, with Wait at hand."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep, ThemeSource
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.message_line import announce
from workshop.qt.views.step_view import label
from workshop.qt.views.tab_order import show
from workshop.qt.views.wrapped_text import WrappedText


class SecondLook(QFrame):
    """Hidden until it asks. Enter and Escape wait; to go on takes a press on its own button."""

    confirmed = Signal()
    waited = Signal()

    def __init__(
        self, look: ThemeSource, anyway: str, note: str, parent: QWidget | None = None
    ) -> None:
        """`anyway` is on the button that does it; `note` says what is not undone by it."""
        super().__init__(parent)
        self.setProperty(KIND, "say")
        self._words = WrappedText(look, ((1200, TextStep.QUESTION),), most_lines=4)
        self.wait = EnterButton(tr("Wait"), "primary")
        self.wait.clicked.connect(self._wait)
        self.anyway = EnterButton(anyway)
        self.anyway.clicked.connect(self._confirm)
        # a layout later: what has just appeared has no place yet
        self._into_view = QTimer(self, singleShot=True, interval=0)
        self._into_view.timeout.connect(self._come_into_view)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.wait, self.anyway):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(label(note, "quiet", wraps=True))
        column.addSpacing(6)
        column.addLayout(buttons)
        self.hide()

    @property
    def text(self) -> str:
        """What is asked; empty while nothing is."""
        return self._words.text() if not self.isHidden() else ""

    def ask(self, words: str) -> None:
        """Ask, with the focus on waiting."""
        self._words.say(words)
        self.show()
        self.wait.setFocus(Qt.FocusReason.OtherFocusReason)
        self._into_view.start()
        announce(self, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape waits."""
        if event.key() == Qt.Key.Key_Escape:
            self._wait()
        else:
            super().keyPressEvent(event)

    def _come_into_view(self) -> None:
        show(self.anyway)

    def _wait(self) -> None:
        self.hide()
        self.waited.emit()

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()
