"""Decks, cards and the card to write beside one another; below one another where text is large."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from workshop.qt.theme import ThemeSource
from workshop.qt.views.scrolled import scrolled

_BESIDE: Final = 620
"""Pixels at 100 % that three columns need."""


class DeckColumns(QWidget):
    """Says through `stacked` whether they stand below one another; then all of it scrolls."""

    def __init__(
        self,
        look: ThemeSource,
        columns: Sequence[tuple[QWidget, int]],
        stacked: Callable[[bool], None],
        parent: QWidget | None = None,
    ) -> None:
        """Each column comes with its share of the width."""
        super().__init__(parent)
        self._look, self._tell = look, stacked
        self._inside = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(look.metrics.space(4))
        for column, share in columns:
            self._box.addWidget(column, share)
        self._shares = [share for _, share in columns]
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scrolled(self._inside))
        look.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside or below one another."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= self._look.metrics.scaled(_BESIDE)
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if beside else way.TopToBottom)
        for at, share in enumerate(self._shares):
            self._box.setStretch(at, share if beside else 0)
        self._tell(not beside)
