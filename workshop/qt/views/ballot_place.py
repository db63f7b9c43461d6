"""The place a ballot is dropped on: it says welcome or why not, and lets the card settle."""

from collections.abc import Callable
from enum import Enum, auto
from math import ceil
from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.exercise.cards import Choice
from workshop.qt.models.mime import role_in
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.painting.looks import CardState, RoleLook
from workshop.qt.painting.role_card import paint_role_card, role_card_size
from workshop.qt.painting.text import draw_line, wrapped
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.theme.tokens import Tone

SETTLE_MS: Final = 120
_LIFT: Final = 12
_WIDEST_CARD: Final = 260


class _Over(Enum):
    """What is above the place right now."""

    NOTHING = auto()
    WELCOME = auto()
    REFUSED = auto()


class BallotPlace(QWidget):
    """Empty, or with the card that just landed; it forgets the card when it is emptied."""

    dropped = Signal(object)
    """The Choice whose card was dropped."""

    def __init__(
        self,
        look: ThemeSource,
        why_not: Callable[[Choice], str],
        parent: QWidget | None = None,
        *,
        welcome: str = "",
    ) -> None:
        """`why_not` answers in a sentence why a choice may not be dropped; empty where it may.

        `welcome` is said while a card is over it; without it, that it stays sealed.
        """
        super().__init__(parent)
        self._welcome = welcome or tr("Let go: it stays sealed")
        self._look, self._why_not = look, why_not
        self._over, self._refusal = _Over.NOTHING, ""
        self._words, self._small = "", False
        self._card: RoleLook | None = None
        self._height = 1.0
        self._settling = QVariantAnimation(self)
        self._settling.setDuration(SETTLE_MS)
        self._settling.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._settling.valueChanged.connect(self._fall)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        look.changed.connect(self._restyle)

    def set_small(self, small: bool) -> None:
        """Less tall, where many cards have to find room."""
        if small != self._small:
            self._small = small
            self._restyle()

    @property
    def words(self) -> str:
        """What stands in the empty place."""
        return self._words

    @property
    def occupied(self) -> bool:
        """Whether a card lies in it."""
        return self._card is not None

    def empty(self, words: str) -> None:
        """Take the card away for good, and invite another with these words."""
        self._settling.stop()
        self._card = None
        self._over, self._words = _Over.NOTHING, words
        self.setAccessibleDescription(words)
        self.update()

    def land(self, card: RoleLook) -> None:
        """Let a card settle here: at once where nothing may move."""
        self._card, self._over = card, _Over.NOTHING
        self._settling.stop()
        if self._look.reduced_motion:
            self._height = 0.0
        else:
            self._settling.setStartValue(1.0)
            self._settling.setEndValue(0.0)
            self._settling.start()
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough for a projector's mouse."""
        metrics = self._look.metrics
        return QSize(metrics.scaled(400), metrics.scaled(60 if self._small else 92))

    def minimumSizeHint(self) -> QSize:
        """A card and the ring around it."""
        metrics = self._look.metrics
        return QSize(metrics.scaled(200), metrics.scaled(60 if self._small else 76))

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Says welcome, or why not."""
        self._hover(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Goes on saying so."""
        self._hover(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is above it any more."""
        self._show_over(_Over.NOTHING)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hands the choice over; the move decides."""
        role = role_in(event.mimeData())
        self._show_over(_Over.NOTHING)
        if role is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(Choice(role))

    def _hover(self, event: QDragMoveEvent) -> None:
        role = role_in(event.mimeData())
        if role is None:
            event.ignore()
            return
        refusal = self._why_not(Choice(role))
        self._show_over(_Over.REFUSED if refusal else _Over.WELCOME, refusal)
        if refusal:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def _show_over(self, over: _Over, refusal: str = "") -> None:
        if (over, refusal) != (self._over, self._refusal):
            self._over, self._refusal = over, refusal
            self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The place, then the card in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._card is not None:
            self._paint_card(painter, self._card)
        else:
            self._paint_words(painter)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Another font or direction paints it anew."""
        self.update()
        super().changeEvent(event)

    def _tone(self) -> Tone:
        theme = self._look.theme
        return theme.refused if self._over is _Over.REFUSED else theme.welcome

    def _paint_ground(self, painter: QPainter) -> None:
        theme, radius = self._look.theme, self._look.metrics.radius + 2
        inside = QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5)
        if self.hasFocus():
            glow = QColor(theme.focus)
            glow.setAlphaF(0.35)
            painter.setPen(QPen(glow, 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inside.adjusted(-2.5, -2.5, 2.5, 2.5), radius + 2, radius + 2)
        refused = self._over is _Over.REFUSED
        pen = QPen(QColor(theme.danger if refused else theme.accent), 1.5)
        if self._over is _Over.NOTHING and self._card is None:
            pen.setDashPattern([4, 3])
        elif self._over is not _Over.NOTHING:
            pen.setWidthF(2.5)
        painter.setPen(pen)
        painter.setBrush(QColor(self._tone().background))
        painter.drawRoundedRect(inside, radius, radius)

    def _paint_words(self, painter: QPainter) -> None:
        metrics = self._look.metrics
        said = {
            _Over.NOTHING: self._words,
            _Over.WELCOME: self._welcome,
            _Over.REFUSED: self._refusal,
        }[self._over]
        font = metrics.font(TextStep.QUESTION, 400)
        painter.setFont(font)
        painter.setPen(QColor(self._tone().text))
        room = self.width() - 2 * metrics.space(4)
        block = wrapped(said, font, room, 3)
        top = (self.height() - block.height) / 2
        for number, line in enumerate(block.lines):
            place = top + number * block.line_height
            rect = QRectF(metrics.space(4), place, room, block.line_height)
            draw_line(painter, rect, line, centred=True)

    def _paint_card(self, painter: QPainter, card: RoleLook) -> None:
        metrics = self._look.metrics
        large = not self._small
        size = role_card_size(card, metrics, large=large)
        wide = min(size.width(), metrics.scaled(_WIDEST_CARD), self.width() - 2 * CARD_MARGIN - 8)
        rect = QRectF(0, 0, ceil(wide), metrics.scaled(62 if large else 44))
        rect.moveCenter(QRectF(self.rect()).center())
        rect.translate(0, -_LIFT * self._height)
        painter.save()
        painter.translate(rect.center())
        painter.rotate(-3 * self._height)
        painter.translate(-rect.center())
        state = CardState.LIFTED if self._height > 0 else CardState.NORMAL
        paint_role_card(
            painter,
            rect,
            card,
            self._look.theme,
            metrics,
            state=state,
            large=large,
            rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        painter.restore()

    def _fall(self, height: object) -> None:
        if isinstance(height, float):
            self._height = height
            self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
