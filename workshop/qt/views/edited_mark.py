"""The card whose fields are being written stays marked on the board while the focus is below it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from workshop.qt.painting.card_buttons import CardButton
from workshop.qt.views.decision_inspector import DecisionInspector
from workshop.qt.views.own_board import OwnBoard


class EditedMark(QObject):
    """Marks the card of the decision in the fields while the focus is there, and no other."""

    def __init__(self, fields: DecisionInspector, board: OwnBoard) -> None:
        super().__init__(fields)
        self._fields, self._board = fields, board
        self._marked: CardButton | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # a list that folds out of a field, or another window, takes the focus only for a while
        if now is None or now.window() is not self._fields.window():
            return
        decision = self._fields.decision if self._fields.isAncestorOf(now) else None
        there = decision is not None and self._board.model.row_of(decision) >= 0
        card = self._board.card(decision) if decision is not None and there else None
        if card is self._marked:
            return
        marked, self._marked = self._marked, card
        if marked is not None and isValid(marked):
            marked.setChecked(False)
            marked.setCheckable(False)  # else a click on it would mark it
        if card is not None:
            card.setCheckable(True)
            card.setChecked(True)
