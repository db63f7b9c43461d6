"""One quiet sentence at the foot of the window, where a dialog would interrupt the room."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.views.press_button import PressButton
from workshop.qt.views.step_view import label

SHOWN_MS: Final = 8000


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to do about a sentence: the word on its button, and what it does."""

    word: str
    do: Callable[[], object]


class MessageLine(QFrame):
    """Says one sentence for a while; a failure stays until it is closed or work goes on."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "say")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 2, 8, 2)
        self._words = label("", "strong", wraps=True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._words.setSizePolicy(policy)  # a very long word never takes the buttons out of sight
        self._undo = PressButton(tr("Undo"))
        self._undo.setProperty(KIND, "quiet")
        self._undo.clicked.connect(self._undone)
        self._offer: Offer | None = None
        self._offered = PressButton()
        self._offered.setProperty(KIND, "quiet")
        self._offered.clicked.connect(self._take_offer)
        self._close = PressButton(tr("Close"))
        self._close.setProperty(KIND, "quiet")
        self._close.clicked.connect(self.hide)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._offered)
        row.addWidget(self._close)
        self._stays = False
        self._away = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._away.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty while hidden."""
        return self._words.text() if not self.isHidden() else ""

    def say(
        self,
        sentence: str,
        *,
        undo: bool = False,
        stays: bool = False,
        offer: Offer | None = None,
    ) -> None:
        """Show a sentence, with what can be done about it, and tell screen readers."""
        self._offer = offer
        self._offered.setText(offer.word if offer else "")
        self._offered.setVisible(offer is not None)
        self._words.setText(sentence)
        self._undo.setVisible(undo)
        self._stays = stays
        self.show()
        announce(self, sentence)
        if stays:
            self._away.stop()
        else:
            self._away.start()

    def murmur(self, sentence: str) -> None:
        """Say what need not be read: never in the place of something that still stands there."""
        if self._stays and not self.isHidden():
            announce(self, sentence)
        else:
            self.say(sentence)

    def work_went_on(self) -> None:
        """Undo would mean something else by now, and what could not be kept was kept since."""
        if self._undo.isVisibleTo(self) or (self._stays and self._offer is None):
            self._stays = False
            self.hide()

    @property
    def offer(self) -> QPushButton:
        """The button of what can be done; hidden where nothing is offered."""
        return self._offered

    @property
    def closer(self) -> QPushButton:
        """The button that takes it away and does nothing else."""
        return self._close

    def _take_offer(self) -> None:
        if self._offer is not None:
            self._offer.do()

    def _undone(self) -> None:
        self.hide()
        self.undo_asked.emit()


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader say a sentence."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
