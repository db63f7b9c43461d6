"""A card that a deck proposes: its question, why it is proposed, and how to add it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workshop.qt.models.mime import proposal_mime
from workshop.qt.painting.card_buttons import CardButton
from workshop.qt.painting.drag_picture import decision_drag_pixmap
from workshop.qt.painting.elements import CARD_MARGIN, paint_surface
from workshop.qt.painting.looks import DecisionLook
from workshop.qt.painting.text import Block, draw_block, draw_line, elided, width_of, wrapped
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource

_LINES = 4


@dataclass(frozen=True, slots=True)
class ProposalLook:
    """What stands on a proposal."""

    card: str
    """`deck/decision`."""
    question: str
    source: str
    """"Onboarding · because of “e-mail”"."""
    likely_guess: str = ""


class ProposalCard(CardButton):
    """Click, Enter or a drag onto the board adds it."""

    def __init__(
        self, look: ProposalLook, source: ThemeSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(source, lambda: proposal_mime(self._look.card), parent)
        self._look = look
        self._describe(look.question, look.source)

    @property
    def look(self) -> ProposalLook:
        """What is painted."""
        return self._look

    def picture(self) -> QPixmap:
        """The decision in the hand."""
        look = DecisionLook(self._look.question, self._look.likely_guess, places=False)
        ratio = self.devicePixelRatioF()
        return decision_drag_pixmap(look, self._source.theme, self._source.metrics, ratio)

    def sizeHint(self) -> QSize:
        """A narrow pane's width."""
        width = self._source.metrics.scaled(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few words a line."""
        width = self._source.metrics.scaled(160)
        return QSize(width, 0)

    def heightForWidth(self, arg__1: int) -> int:
        """The question in as many lines as it needs, and one for its source."""
        metrics = self._source.metrics
        block = self._question(arg__1 - 2 * CARD_MARGIN)
        note = metrics.scaled(20)
        return round(block.height + note + 2 * metrics.space(2.5)) + 2 * CARD_MARGIN

    def paintEvent(self, e: QPaintEvent) -> None:
        """The card."""
        del e
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, metrics, rect = self._source.theme, self._source.metrics, self.card_rect()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_surface(painter, rect, self._state(), theme, metrics.radius)
        pad, down = metrics.space(3), metrics.space(2.5)
        block = self._question(rect.width())
        inside = rect.adjusted(pad, down, -pad, -down)
        add = self._add_width()
        words = QRectF(inside.left(), inside.top(), inside.width() - add, block.height)
        note = QRectF(inside.left(), words.bottom(), inside.width(), metrics.scaled(20))
        corner = QRectF(inside.right() - add, inside.top(), add, block.line_height)
        if rtl:
            words.moveRight(inside.right())
            corner.moveLeft(inside.left())
        painter.setFont(metrics.font(TextStep.TEXT, 600))
        painter.setPen(QColor(theme.ink))
        draw_block(painter, words, block, rtl=rtl)
        painter.setPen(QColor(theme.accent))
        draw_line(painter, corner, tr("Add"), rtl=not rtl)
        font = metrics.font(TextStep.NOTE)
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet))
        draw_line(painter, note, elided(self._look.source, font, note.width()), rtl=rtl)
        painter.end()

    def _add_width(self) -> float:
        metrics = self._source.metrics
        return width_of(tr("Add"), metrics.font(TextStep.TEXT, 600)) + metrics.space(3)

    def _question(self, width: float) -> Block:
        metrics = self._source.metrics
        room = width - 2 * metrics.space(3) - self._add_width()
        return wrapped(self._look.question, metrics.font(TextStep.TEXT, 600), room, _LINES)
