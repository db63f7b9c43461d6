"""The board and the fields of its current card: both, or one of them where both have no room."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workshop.qt.theme import ThemeSource
from workshop.qt.views.decision_inspector import DecisionInspector

_BOARD: Final = 150
"""Pixels at 100 % that the board wants beside the fields: most of a card. Where they are not left,
the fields take the place of the board while they are worked in."""

_GAP: Final = 8


class BoardRoom(QWidget):
    """The board above, the fields below. In little height the fields come when they are wanted."""

    def __init__(self, board: QWidget, inspector: DecisionInspector, look: ThemeSource) -> None:
        super().__init__()
        self._inspector, self._look = inspector, look
        self._above, self._below = _around(board), _around(inspector)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._above, 1)
        column.addWidget(self._below)
        self._opening = False
        inspector.wanted.connect(self._open)
        look.changed.connect(self._share)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def show_board(self) -> None:
        """The focus is about to go to the board."""
        self._above.show()
        self._inspector.stand_alone(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height may have room for both."""
        super().resizeEvent(event)
        self._share()

    def _open(self) -> None:
        """Make room before the focus comes: both at once would stretch the window."""
        self._opening = True
        both = self._has_room_for_both()
        self._above.setVisible(both)
        self._inspector.stand_alone(not both)
        self._below.show()
        self._opening = False

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        # a list that folds out of a field is a window of its own: the work goes on in the field
        here = now is not None and now.window() is self.window() and self.isVisible()
        if here and not self._opening:
            self._share()

    def _share(self) -> None:
        self._inspector.stand_alone(False)
        both = self._has_room_for_both()
        focused = QApplication.focusWidget()
        editing = focused is not None and self._inspector.isAncestorOf(focused)
        self._below.setVisible(both or editing)
        self._above.setVisible(both or not editing)
        self._inspector.stand_alone(editing and not both)

    def _has_room_for_both(self) -> bool:
        fields = self._inspector.sizeHint().height()
        return self.height() >= fields + _GAP + self._look.metrics.scaled(_BOARD)


def _around(inside: QWidget) -> QWidget:
    """Shown and hidden for want of room; whether there is anything to show, `inside` knows."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inside)
    return made
