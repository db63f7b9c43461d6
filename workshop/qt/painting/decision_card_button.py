"""A decision card as a widget that role cards can be dropped on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from PySide6.QtCore import (
    QEasingCurve,
    QMimeData,
    QPointF,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from workshop.qt.painting.card_button import CardButton, MimeFactory
from workshop.qt.painting.decision_card import paint_decision_card
from workshop.qt.painting.decision_layout import (
    DecisionLayout,
    Part,
    decision_card_height,
    lay_out_decision_card,
)
from workshop.qt.painting.drag_picture import decision_drag_pixmap
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.painting.looks import CardState, DecisionLook, Target
from workshop.qt.theme import ThemeSource

SETTLE_MS: Final = 120
"""How long a dropped card takes to come to rest."""

REFUSAL_MS: Final = 3000
"""How long a card says why it did not take what was put on it."""

_BOTH_MARGINS: Final = 2 * CARD_MARGIN
_USUAL_WIDTH: Final = 420
_LEAST_WIDTH: Final = 260


@dataclass(frozen=True, slots=True)
class DropRules:
    """What a decision card asks while a drag is over it, and tells once it is dropped."""

    role_in: Callable[[QMimeData], str | None]
    """The id of the role card that is carried; None where it is something else."""
    may: Callable[[Target, str], str | None]
    """None where the role card is welcome at the place; else one sentence why it is not."""
    dropped: Callable[[Target, str], None]
    """Called once with what was dropped where, only where it was welcome."""


class DecisionCardButton(CardButton):
    """A decision card: `clicked` for the card itself, a signal of its own for each place on it.

    The whole card takes a drop for the owner, but for its consulted part.
    """

    owner_clicked = Signal()
    consulted_clicked = Signal(int)
    """The index of the consulted role; -1 for the empty place."""
    latitude_clicked = Signal()

    def __init__(
        self,
        look: DecisionLook,
        source: ThemeSource,
        *,
        drops: DropRules | None = None,
        carried: MimeFactory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(source, carried, parent)
        self._look = look
        self._drops = drops
        self._target: Target | None = None
        self._refusal: str | None = None
        self._pressed_part: Part | int | None = None
        self._layout: DecisionLayout | None = None
        self._heights: dict[int, int] = {}
        self._settled = 1.0
        self._settling = QVariantAnimation(self)
        self._settling.setStartValue(0.0)
        self._settling.setEndValue(1.0)
        self._settling.setDuration(SETTLE_MS)
        self._settling.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._settling.valueChanged.connect(self._settle_to)
        self._said = QTimer(self, singleShot=True, interval=REFUSAL_MS)
        self._said.timeout.connect(self._forget_drag)
        self.setAcceptDrops(drops is not None)
        self._describe(look.question, look.spoken())

    @property
    def look(self) -> DecisionLook:
        """What is painted, without what the pointer and the focus add to it."""
        return self._look

    def set_look(self, look: DecisionLook) -> None:
        """Shows another look; a new owner settles into its place, unless motion is reduced."""
        if look == self._look:
            return
        before, self._look = self._look, look
        self._forget_drag()
        self._describe(look.question, look.spoken())
        self._restyle()
        arrived = look.owner is not None and look.owner != before.owner
        if arrived and self.isVisible() and not self._source.reduced_motion:
            self._settling.start()

    def refuse(self, target: Target, sentence: str) -> None:
        """Says for a while why a card was not taken; until it changes, or a card is over it."""
        self._target, self._refusal = target, sentence
        self._said.start()
        self.update()

    def target_at(self, point: QPointF) -> Target:
        """Where a card goes that is put down at a point of the widget."""
        return self.layout_now().target_at(self._on_card(point))

    @property
    def settling(self) -> bool:
        """Whether the owner's card is still coming to rest."""
        return self._settling.state() == QVariantAnimation.State.Running

    def shown_look(self) -> DecisionLook:
        """What is painted now: the look with hover, focus, and what a drag over it is told."""
        state = self._look.state | self._state()
        if self._target is None:
            return replace(self._look, state=state)
        told = CardState.WELCOME if self._refusal is None else CardState.REFUSED
        return replace(
            self._look, state=state | told, target=self._target, refusal=self._refusal or ""
        )

    def layout_now(self) -> DecisionLayout:
        """Where everything is, from the card's top left corner (CARD_MARGIN inside the widget)."""
        size = self.card_rect().size()
        if self._layout is None or self._layout.card.size() != size:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._layout = lay_out_decision_card(self._look, size, self._source.metrics, rtl=rtl)
        return self._layout

    def picture(self) -> QPixmap:
        """The decision in the hand."""
        ratio = self.devicePixelRatioF()
        return decision_drag_pixmap(self._look, self._source.theme, self._source.metrics, ratio)

    def sizeHint(self) -> QSize:
        """A comfortable width, and the height that it needs."""
        width = self._source.metrics.scaled(_USUAL_WIDTH) + _BOTH_MARGINS
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The narrowest that can still be read; how high it is then, `heightForWidth` says."""
        least = self._source.metrics.scaled(_LEAST_WIDTH) + _BOTH_MARGINS
        return QSize(least, self.sizeHint().height())

    def heightForWidth(self, arg__1: int) -> int:
        """The height that all texts and places need at a width."""
        if arg__1 not in self._heights:
            inside = max(1, arg__1 - _BOTH_MARGINS)
            height = decision_card_height(self._look, inside, self._source.metrics)
            self._heights[arg__1] = ceil(height) + _BOTH_MARGINS
        return self._heights[arg__1]

    def paintEvent(self, e: QPaintEvent) -> None:
        """Paints the card."""
        painter = QPainter(self)
        paint_decision_card(
            painter,
            self.card_rect(),
            self.shown_look(),
            self._source.theme,
            self._source.metrics,
            layout=self.layout_now(),
            settled=self._settled,
        )
        painter.end()

    def mousePressEvent(self, e: QMouseEvent) -> None:
        """Remembers which place was pressed."""
        super().mousePressEvent(e)
        self._pressed_part = self._part_at(e.position())

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """Clicks the place where both press and release were on it, else the card."""
        pressed, self._pressed_part = self._pressed_part, None
        if pressed is None or not self.isDown() or self._part_at(e.position()) != pressed:
            super().mouseReleaseEvent(e)
            return
        self.setDown(False)
        match pressed:
            case Part.OWNER:
                self.owner_clicked.emit()
            case Part.LATITUDE:
                self.latitude_clicked.emit()
            case _:
                self.consulted_clicked.emit(pressed if isinstance(pressed, int) else -1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes part in any drag of a role card, so as to be able to say why not."""
        self._forget_drag()
        if self._consider(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Says welcome, or why not, for the place under the pointer."""
        if self._consider(event) and self._refusal is None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forgets the drag."""
        self._forget_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hands the role card over where it is welcome."""
        drops = self._drops
        role = drops.role_in(event.mimeData()) if drops else None
        considered = self._consider(event)
        target, refusal = self._target, self._refusal
        self._forget_drag()
        if not considered or refusal is not None or target is None or not drops or not role:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # Last, because the move may rebuild the board.
        drops.dropped(target, role)

    def _restyle(self) -> None:
        self._layout = None
        self._heights.clear()
        super()._restyle()

    def _consider(self, event: QDropEvent) -> bool:
        role = self._drops.role_in(event.mimeData()) if self._drops else None
        if self._drops is None or role is None:
            return False
        target = self.target_at(event.position())
        if target is not self._target:
            self._target = target
            self._refusal = self._drops.may(target, role)
            self.update()
        return True

    def _forget_drag(self) -> None:
        self._said.stop()
        if self._target is not None:
            self._target = self._refusal = None
            self.update()

    def _part_at(self, point: QPointF) -> Part | int | None:
        layout, on_card = self.layout_now(), self._on_card(point)
        for part in (Part.OWNER, Part.CONSULTED, Part.LATITUDE):
            rect = layout.rect(part)
            if rect is not None and rect.contains(on_card):
                return part
        chips = (index for index, chip in enumerate(layout.chips) if chip.contains(on_card))
        return next(chips, None)

    def _on_card(self, point: QPointF) -> QPointF:
        return point - self.card_rect().topLeft()

    def _settle_to(self, share: object) -> None:
        self._settled = share if isinstance(share, float) else 1.0
        self.update()

    def _full_text(self) -> str:
        if not self.layout_now().cut:
            return ""
        return "\n".join(filter(None, (self._look.question, self._look.spoken())))
