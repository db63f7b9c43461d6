"""Cards in as many columns as fit, rows of equal height, arrows to move among them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from workshop.qt.painting.card_buttons import CardButton
from workshop.qt.theme import ThemeSource

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (+1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, +1),
}

_AROUND: Final = 24
"""Pixels that are shown above and below the card that has the focus."""


class CardGrid(QScrollArea):
    """A scrolled grid of cards. `current` is the card that has, or last had, the focus."""

    current_changed = Signal(int)
    entered = Signal(int)
    """Enter on the card with this index."""

    def __init__(
        self,
        look: ThemeSource,
        *,
        card_width: int = 400,
        most_columns: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._card_width, self._most_columns = card_width, most_columns
        self._cards: list[CardButton] = []
        self._current = 0
        self._head: QWidget | None = None
        self.takes_enter = False
        """Whether Enter on a card is said by `entered`, instead of being a click."""
        self._inside = QWidget()
        self.setWidget(self._inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        look.changed.connect(self.place)

    @property
    def current(self) -> int:
        """The index of the current card; 0 where there is none."""
        return min(self._current, max(0, len(self._cards) - 1))

    @property
    def cards(self) -> Sequence[CardButton]:
        """The cards in order."""
        return tuple(self._cards)

    def set_cards(self, cards: Sequence[CardButton]) -> None:
        """Show these cards; ones that were shown before are taken over, others let go."""
        for card in self._cards:
            if card not in cards:
                card.removeEventFilter(self)
                card.hide()
                card.deleteLater()
        fresh = [card for card in cards if card not in self._cards]
        self._cards = list(cards)
        for card in fresh:
            card.setParent(self._inside)
            card.installEventFilter(self)
            card.resize(1, 1)  # a size of its own keeps Qt from measuring it before it is placed
            card.show()
        self.place()

    def set_head(self, head: QWidget | None) -> None:
        """Show this above the cards, and scroll it with them; None lets it go to its owner."""
        if head is not self._head:
            self._head = head
            if head is not None:
                head.setParent(self._inside)
                head.show()
            self.place()
            self._keep_in_view()

    def focus_card(self, index: int) -> None:
        """Put the focus on a card, and scroll to it."""
        if self._cards:
            card = self._cards[max(0, min(index, len(self._cards) - 1))]
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring_into_view(card)

    def columns(self) -> int:
        """How many cards stand side by side at this width."""
        least = self._look.metrics.scaled(self._card_width)
        fitting = max(1, self.viewport().width() // least)
        return min(fitting, self._most_columns)

    def place(self) -> None:
        """Lay the cards out for the width there is; once it is known."""
        if not self.isVisible():
            return
        gap = self._look.metrics.space(1.5)
        columns = self.columns()
        whole = self.viewport().width()
        wide = (whole - gap * (columns - 1)) // columns
        top = self._place_head(whole, gap)
        for start in range(0, len(self._cards), columns):
            row = self._cards[start : start + columns]
            tall = max(card.heightForWidth(wide) for card in row)
            for column, card in enumerate(row):
                card.setGeometry(QRect(column * (wide + gap), top, wide, tall))
            top += tall + gap
        self._inside.resize(whole, max(top - gap, 0))

    def _keep_in_view(self) -> None:
        if self._cards and self._cards[self.current].hasFocus():
            self._bring_into_view(self._cards[self.current])

    def _place_head(self, wide: int, gap: int) -> int:
        """Gives where the cards begin."""
        if self._head is None:
            return 0
        tall = self._head.heightForWidth(wide)
        self._head.setGeometry(0, 0, wide, tall)
        return tall + gap

    def _bring_into_view(self, card: QWidget) -> None:
        """All of a card, and a little around it; where even that has no room, its head."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        around = max(0, min(_AROUND, (room - card.height()) // 2))
        top, bottom = card.y() - around, card.geometry().bottom() + around
        if card.height() >= room:
            bar.setValue(card.y())
        elif bottom <= room and card.y() == self._cards[0].y():
            bar.setValue(0)
        elif top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + room:
            bar.setValue(bottom - room)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the width counts."""
        super().showEvent(event)
        self.place()
        self._keep_in_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may take another number of columns."""
        super().resizeEvent(event)
        self.place()
        self._keep_in_view()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move among the cards; whichever has the focus is the current one."""
        if isinstance(watched, CardButton) and watched in self._cards:
            index = self._cards.index(watched)
            if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
                self._current = index
                self._bring_into_view(watched)
                self.current_changed.emit(index)
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.takes_enter:
                    if not event.isAutoRepeat():
                        self.entered.emit(index)
                    return True
                way = _ARROWS.get(Qt.Key(event.key()))
                plain = event.modifiers() in (
                    Qt.KeyboardModifier.NoModifier,
                    Qt.KeyboardModifier.KeypadModifier,
                )
                if way and plain:
                    self._step(index, *way)
                    return True
        return super().eventFilter(watched, event)

    def _step(self, index: int, across: int, down: int) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            across = -across
        target = index + across + down * self.columns()
        if 0 <= target < len(self._cards):
            self.focus_card(target)
