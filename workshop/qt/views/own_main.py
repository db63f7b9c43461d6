"""Where the board of Own stands: its head, its cards, the fields; or what to do without any."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource
from workshop.qt.views.board_room import BoardRoom
from workshop.qt.views.card_grid import CardGrid
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.step_view import label

_TALL: Final = 420
"""Below this height, in pixels at 100 %, the head scrolls with the cards."""


class OwnMain(QWidget):
    """The head stands above the board; in little height it gives its room to the cards."""

    def __init__(
        self,
        head: QWidget,
        empty: QWidget,
        board: CardGrid,
        room: BoardRoom,
        look: ThemeSource,
    ) -> None:
        super().__init__()
        self._head, self._empty, self._board, self._room = head, empty, board, room
        self._look, self._there = look, False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 12)
        self._column.setSpacing(8)
        self._column.addWidget(head)
        self._column.addWidget(empty, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(room, 1)
        look.changed.connect(self._place_head)

    def show_board(self, there: bool) -> None:
        """Show the board, or what to do where there is nothing on it."""
        self._there = there
        self._empty.setVisible(not there)
        self._room.setVisible(there)
        self._place_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height may have room for both."""
        super().resizeEvent(event)
        self._place_head()

    def _place_head(self) -> None:
        above = self._column.indexOf(self._head) >= 0
        low = self._there and self.height() < self._look.metrics.scaled(_TALL)
        if low and above:
            self._column.removeWidget(self._head)
            self._board.set_head(self._head)
        elif not low and not above:
            self._board.set_head(None)
            self._column.insertWidget(0, self._head)


class NoDecisions(QWidget):
    """What to do where there is nothing to own yet."""

    def __init__(self, go: Callable[[], object]) -> None:
        super().__init__()
        self.button = EnterButton(tr("Go to Surface"), "primary")
        self.button.clicked.connect(lambda: go())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        said = tr("There is no decision to own yet. Pick or write some in Surface.")
        column.addWidget(label(said, "text", wraps=True))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
