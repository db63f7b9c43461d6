"""Finds cards of a long deck by their words; of a short one all cards are there anyway."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from workshop.exercise.cards import DecisionCard
from workshop.qt.texts import tr
from workshop.qt.theme import label

_SHORT: Final = 30
"""Cards that are looked over without a search."""
_TOGETHER: Final = 300
"""Cards that are listed at once."""


class CardFinder(QWidget):
    """A field above the cards; what is left out of the list is said below it."""

    changed = Signal()
    """Others are looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shows_all = True
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Look for a card"))
        self.words.setAccessibleName(tr("Look for a card of this deck"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self.changed)
        self.note = label("", "note", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.note)

    def found(self, cards: Sequence[DecisionCard], also: str = "") -> list[DecisionCard]:
        """The cards to be listed, in their order; the one with the id `also` is among them."""
        wanted = self.words.text().casefold().split() if len(cards) > _SHORT else []
        fitting = [card for card in cards if card.id == also or _holds(card, wanted)]
        listed = fitting[:_TOGETHER]
        listed += [card for card in fitting[_TOGETHER:] if card.id == also]
        self.shows_all = len(listed) == len(cards)
        self.words.setVisible(len(cards) > _SHORT)
        self.note.setVisible(len(listed) < len(fitting))
        self.note.setText(tr("{0} of {1} are listed.", len(listed), f"{len(fitting):,}"))
        self.setVisible(len(cards) > _SHORT)
        return listed


def _holds(card: DecisionCard, words: Sequence[str]) -> bool:
    if not words:
        return True
    text = " ".join((card.question, card.likely_guess, *card.keywords)).casefold()
    return all(word in text for word in words)
