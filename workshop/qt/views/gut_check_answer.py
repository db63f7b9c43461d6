"""A large answer to press: its word, and the key that presses it."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workshop.exercise.session import WouldPay
from workshop.qt.painting.card_button import CardButton
from workshop.qt.painting.elements import (
    CARD_MARGIN,
    keycap_size,
    paint_keycap,
    paint_surface,
)
from workshop.qt.painting.looks import CardState
from workshop.qt.painting.text import draw_line, elided, width_of
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource

_TALL: Final = 64


class AnswerButton(CardButton):
    """One of the three answers; checked where it is the one that was given."""

    def __init__(
        self,
        answer: WouldPay,
        word: str,
        key: str,
        source: ThemeSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(source, None, parent)
        self.answer = answer
        self._word, self._key = word, key
        self.setCheckable(True)
        self._describe(word, tr("Key {0}", key) if key else "")

    def show_key(self, key: str) -> None:
        """Show another key; none where single keys are switched off."""
        if key != self._key:
            self._key = key
            self._describe(self._word, tr("Key {0}", key) if key else "")
            self.update()

    def picture(self) -> QPixmap:
        """Answers are not dragged."""
        return QPixmap()

    def sizeHint(self) -> QSize:
        """Large enough for a projector's mouse."""
        metrics = self._source.metrics
        words = width_of(self._word, metrics.font(TextStep.QUESTION))
        return QSize(round(words) + metrics.scaled(72), self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(self._source.metrics.scaled(72), self.heightForWidth(0))

    def heightForWidth(self, arg__1: int) -> int:
        """The same at any width."""
        del arg__1
        return self._source.metrics.scaled(_TALL) + 2 * CARD_MARGIN

    def paintEvent(self, e: QPaintEvent) -> None:
        """The sheet, the word in its middle, the key at its end."""
        del e
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, metrics = self._source.theme, self._source.metrics
        state, card = self._state(), self.card_rect()
        paint_surface(painter, card, state, theme, metrics.radius)
        font = metrics.font(TextStep.QUESTION)
        painter.setFont(font)
        chosen = CardState.SELECTED in state
        painter.setPen(QColor(theme.welcome.text if chosen else theme.ink))
        word = f"✓ {self._word}" if chosen else self._word
        cap = keycap_size(self._key, metrics) if self._key else None
        taken = (cap.width() + metrics.space(3)) * 2 if cap else metrics.space(4)
        draw_line(painter, card, elided(word, font, card.width() - taken), centred=True)
        if cap:
            self._paint_key(painter, QRectF(QPointF(), cap))
        painter.end()

    def _paint_key(self, painter: QPainter, cap: QRectF) -> None:
        card, gap = self.card_rect(), self._source.metrics.space(3)
        cap.moveCenter(card.center())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            cap.moveLeft(card.left() + gap)
        else:
            cap.moveRight(card.right() - gap)
        paint_keycap(painter, cap, self._key, self._source.theme, self._source.metrics)

    def _full_text(self) -> str:
        font = self._source.metrics.font(TextStep.QUESTION)
        return self._word if width_of(self._word, font) > self.width() else ""
