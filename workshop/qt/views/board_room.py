"""The board and the fields of its current card: both, or one of them where both have no room."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workshop.qt.theme import ThemeSource
from workshop.qt.views.decision_inspector import DecisionInspector
from workshop.qt.views.scrolled import scrolled

_BOARD: Final = 260
"""Pixels at 100 % that the board wants beside the fields: two cards. Where they are not left,
the fields take the place of the board while they are worked in."""

_GAP: Final = 8
_LEAST: Final = 90


class BoardRoom(QWidget):
    """The board above, the fields below. In little height the fields come when they are wanted.

    Fields that have no room for all of them scroll.
    """

    def __init__(self, board: QWidget, inspector: DecisionInspector, look: ThemeSource) -> None:
        super().__init__()
        self._inspector, self._look = inspector, look
        self._above, self._below = QWidget(), scrolled(inspector)
        self._below.setMinimumHeight(1)
        above = QVBoxLayout(self._above)  # whether there is a board to show, the board knows
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(board)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._above, 1)
        column.addWidget(self._below)
        self._opening = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._share)
        inspector.installEventFilter(self)
        inspector.wanted.connect(self._open)
        look.changed.connect(self._share)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def show_board(self) -> None:
        """The focus is about to go to the board."""
        self._above.show()

    def minimumSizeHint(self) -> QSize:
        """Never the height of both: where they have no room, one of them goes."""
        return QSize(super().minimumSizeHint().width(), self._look.metrics.scaled(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height may have room for both."""
        super().resizeEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The fields came or went with the decision, or are taller in another shape."""
        kinds = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest)
        if event.type() in kinds and not self._soon.isActive():
            self._soon.start()
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        """Make room before the focus comes: both at once would stretch the window."""
        self._opening = True
        self._show_both(self._has_room_for_both(), fields=True)
        self._opening = False

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        # a list that folds out of a field is a window of its own: the work goes on in the field
        if now is None or now.window() is not self.window() or not self.isVisible():
            return
        if not self._opening:
            self._share()
            if self._inspector.isAncestorOf(now):
                self._scroll_to(now)

    def _scroll_to(self, field: QWidget) -> None:
        """All of a field, of which Qt itself would only show where the cursor is."""
        top = field.mapTo(self._inspector, QPoint()).y()
        for y in (top + field.height(), top):
            self._below.ensureVisible(0, y, 0, _GAP)

    def _share(self) -> None:
        focused = QApplication.focusWidget()
        editing = focused is not None and self._inspector.isAncestorOf(focused)
        self._show_both(self._has_room_for_both(), fields=editing)

    def _show_both(self, both: bool, *, fields: bool) -> None:
        """Show both; else the fields alone, or the board alone."""
        there = self._inspector.decision is not None
        alone = fields and there and not both
        tall = self._inspector.sizeHint().height()
        self._below.setMaximumHeight(tall)
        self._below.setMinimumHeight(tall if both else 1)
        if alone:
            self._below.show()
        self._above.setVisible(not alone)
        self._below.setVisible(there and (both or fields))

    def _has_room_for_both(self) -> bool:
        fields = self._inspector.tall(self.width())
        return self.height() >= fields + _GAP + self._look.metrics.scaled(_BOARD)
