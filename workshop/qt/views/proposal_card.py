"""A card that a deck proposes: its question, why it is proposed, and how to add it."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workshop.qt.models.mime import proposal_mime
from workshop.qt.painting.card_buttons import CardButton
from workshop.qt.painting.drag_picture import decision_drag_pixmap
from workshop.qt.painting.elements import CARD_MARGIN, paint_surface
from workshop.qt.painting.looks import DecisionLook
from workshop.qt.painting.text import Block, draw_block, draw_line, width_of, wrapped
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource

_LINES = 6
_REASON_LINES = 3


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
        """Question and reason in as many lines as they need."""
        metrics = self._source.metrics
        wide = arg__1 - 2 * CARD_MARGIN
        lines = self._question(wide).height + metrics.space(0.5) + self._reason(wide).height
        return ceil(lines + 2 * metrics.space(2.5)) + 2 * CARD_MARGIN

    def paintEvent(self, e: QPaintEvent) -> None:
        """The card."""
        del e
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, metrics, rect = self._source.theme, self._source.metrics, self.card_rect()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_surface(painter, rect, self._state(), theme, metrics.radius)
        pad, down = metrics.space(3), metrics.space(2.5)
        block, reason = self._question(rect.width()), self._reason(rect.width())
        inside = rect.adjusted(pad, down, -pad, -down)
        add = self._add_width()
        words = QRectF(inside.left(), inside.top(), inside.width() - add, block.height)
        corner = QRectF(inside.right() - add, inside.top(), add, block.line_height)
        note = inside.adjusted(0, block.height + metrics.space(0.5), 0, 0)
        if rtl:
            words.moveRight(inside.right())
            corner.moveLeft(inside.left())
        painter.setFont(metrics.font(TextStep.TEXT, 600))
        painter.setPen(QColor(theme.ink))
        draw_block(painter, words, block, rtl=rtl)
        painter.setPen(QColor(theme.accent))
        draw_line(painter, corner, self._add_words(), rtl=not rtl)
        painter.setFont(metrics.font(TextStep.NOTE))
        painter.setPen(QColor(theme.quiet))
        draw_block(painter, note, reason, rtl=rtl)
        painter.end()

    def shown_reason(self) -> tuple[str, ...]:
        """The lines in which it says why it is proposed."""
        return self._reason(self.card_rect().width()).lines

    def _add_words(self) -> str:
        """Where the focus is, Enter adds."""
        return f"{tr('Add')} ⏎" if self.hasFocus() else tr("Add")

    def _add_width(self) -> float:
        """The same with the focus and without, so that no word moves."""
        metrics = self._source.metrics
        return width_of(f"{tr('Add')} ⏎", metrics.font(TextStep.TEXT, 600)) + metrics.space(2)

    def _question(self, width: float) -> Block:
        metrics = self._source.metrics
        room = width - 2 * metrics.space(3) - self._add_width()
        return wrapped(self._look.question, metrics.font(TextStep.TEXT, 600), room, _LINES)

    def _reason(self, width: float) -> Block:
        metrics = self._source.metrics
        room = width - 2 * metrics.space(3)
        return wrapped(self._look.source, metrics.font(TextStep.NOTE), room, _REASON_LINES)

    def _full_text(self) -> str:
        wide = self.card_rect().width()
        if not (self._question(wide).cut or self._reason(wide).cut):
            return ""
        return f"{self._look.question}\n{self._look.source}"
