"""How Reveal shares its height: the question to start from is in view beside all the ballots."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.qt.theme import ThemeSource
from workshop.qt.views.centred_scroll import CentredColumn, CentredScroll
from workshop.qt.views.reveal_foot import RevealFoot
from workshop.qt.views.reveal_open import OpenPart
from workshop.qt.views.reveal_sealed import SealedPart
from workshop.qt.views.wrapped_text import (
    CLOSE_STEPS,
    CLOSEST_STEPS,
    QUESTION_STEPS,
    WrappedText,
)

_TALL: Final = 640
"""Below this height, in pixels at 100 %, the question is set smaller."""

_LOW: Final = 400
"""Below this height only what matters most is shown, and only buttons stay below what scrolls."""


class RevealRoom(QWidget):
    """What scrolls, and the foot. The talk stands behind the ballots where all of it fits.

    Else it stays in view over the foot; in little height it comes before the ballots.
    """

    def __init__(
        self,
        scroll: CentredScroll,
        question: WrappedText,
        guess: WrappedText,
        sealed: SealedPart,
        opened: OpenPart,
        foot: RevealFoot,
        look: ThemeSource,
    ) -> None:
        super().__init__()
        self._scroll, self._question, self._guess = scroll, question, guess
        self._sealed, self._open, self._foot, self._look = sealed, opened, foot, look
        self._pinned = CentredColumn(look, widest=scroll.widest, above=2)
        self._pinned.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(self._pinned)
        column.addWidget(foot)
        # ballots that have just come have no height yet
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.share)
        for part in (opened, scroll.inside):
            part.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height may have room for the talk, or none."""
        super().resizeEvent(event)
        self.share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is revealed is taller or less tall now."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._soon.start()
        return super().eventFilter(watched, event)

    def share(self) -> None:
        """Give everything the size and the place that there is room for."""
        scaled, talk = self._look.metrics.scaled, self._open.talk
        low, revealed = self.height() < scaled(_LOW), self._open.isVisibleTo(self)
        close = CLOSEST_STEPS if low and revealed else CLOSE_STEPS
        self._question.set_steps(QUESTION_STEPS if self.height() >= scaled(_TALL) else close)
        self._guess.setVisible(bool(self._guess.text()) and not (low and revealed))
        for part in (self._sealed, self._open, self._foot):
            part.set_roomy(not low)
        if low or not revealed or talk.isHidden() or self._fits():
            self._open.take_talk(first=low)
            self._pinned.hide()
        else:
            if self._pinned.column.indexOf(talk) < 0:
                self._pinned.column.addWidget(talk)
            self._pinned.show()

    def _fits(self) -> bool:
        # as if there were a scroll bar: the answer must not change what it was asked about
        wide = self._scroll.width() - self._scroll.verticalScrollBar().sizeHint().width()
        needed = self._scroll.content_height(wide)
        if self._pinned.column.indexOf(self._open.talk) >= 0:
            needed += self._open.talk.heightForWidth(wide) + self._look.metrics.space(4)
        return needed <= self.height() - self._foot.sizeHint().height()
