"""The cards of the Own board over its model: what is dropped is a move, rows follow the session."""

from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from workshop.application.words import Words
from workshop.exercise.cards import DecisionId
from workshop.exercise.session import Decision
from workshop.qt.models.board_model import BoardModel, Place
from workshop.qt.models.card_looks import decision_look
from workshop.qt.models.mime import role_in, role_mime
from workshop.qt.painting.card_buttons import DecisionCardButton, DropRules
from workshop.qt.painting.looks import DecisionLook, Target
from workshop.qt.stage import Stage
from workshop.qt.views.card_grid import CardGrid
from workshop.qt.views.edge_scroll import EdgeScroll
from workshop.qt.views.message_line import announce

_COLUMN: Final = {Target.OWNER: Place.OWNER, Target.CONSULTED: Place.CONSULTED}


class OwnBoard(CardGrid):
    """A decision card for each row of the model; says which was clicked where."""

    clicked = Signal(object, object)
    """Decision, and the Target that was clicked; None for the card itself."""
    consulted_clicked = Signal(object, int)
    """Decision, and the index of the consulted role; -1 for the empty place."""
    latitude_clicked = Signal(object)
    menu_asked = Signal(object, QPoint)
    """Decision, and where on the screen its menu should open."""
    rebuilt = Signal()
    """Cards came, went, or changed places."""

    def __init__(
        self, model: BoardModel, stage: Stage, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(stage.look, parent=parent)
        self.takes_enter = True
        self.model = model
        self._stage, self._words = stage, words
        self._by_id: dict[DecisionId, DecisionCardButton] = {}
        self._edges = EdgeScroll(self)
        self._landed = False
        self._in_the_air = ""
        for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self._rebuild)
        model.dataChanged.connect(self._repaint)
        stage.look.changed.connect(self.repaint_all)
        self._rebuild()

    def card(self, decision: str) -> DecisionCardButton:
        """The card of a decision; raises KeyError where it is not on the board."""
        return self._by_id[DecisionId(decision)]

    def focus_decision(self, decision: str) -> None:
        """Put the focus on the card of a decision."""
        row = self.model.row_of(decision)
        if row >= 0:
            self.focus_card(row)

    def follow_card(self, role: str | None) -> None:
        """A role card is in the air, or down again: scroll at the edges; say why it was refused."""
        self._edges.follow(role is not None)
        if role is not None:
            self._in_the_air, self._landed = role, False
        elif self._in_the_air and not self._landed:
            self._say_refused(self._in_the_air)

    def repaint_all(self) -> None:
        """Show every decision as it stands."""
        self._show_rows(0, len(self.model.decisions()) - 1)

    def _rebuild(self) -> None:
        focused = next((one for one, card in self._by_id.items() if card.hasFocus()), None)
        at = self.current
        old, decisions = self._by_id, self.model.decisions()
        self._by_id = {
            one.id: old.get(one.id) or self._made(row, one) for row, one in enumerate(decisions)
        }
        self.set_cards([self._by_id[one.id] for one in decisions])
        if old:
            self.repaint_all()
        if focused is not None and decisions:
            row = self.model.row_of(focused)
            self.focus_card(row if row >= 0 else at)
        self.rebuilt.emit()

    def _made(self, row: int, decision: Decision) -> DecisionCardButton:
        one = decision.id
        rules = DropRules(role_in, partial(self._why_not, one), partial(self._dropped, one))
        card = DecisionCardButton(self._look_of(row, decision), self._stage.look, drops=rules)
        card.clicked.connect(partial(self._tell, one, None))
        card.owner_clicked.connect(partial(self._tell, one, Target.OWNER))
        card.consulted_clicked.connect(partial(self._tell_consulted, one))
        card.latitude_clicked.connect(partial(self._tell_latitude, one))
        card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        card.customContextMenuRequested.connect(partial(self._tell_menu, one))
        return card

    def _look_of(self, row: int, decision: Decision) -> DecisionLook:
        return decision_look(decision, self._stage.bridge.session, self._words, row=row)

    def _repaint(self, first: QModelIndex, last: QModelIndex) -> None:
        self._show_rows(first.row(), last.row())

    def _show_rows(self, first: int, last: int) -> None:
        """Cards whose look is the same are neither laid out nor painted again."""
        moved = False
        for row in range(first, last + 1):
            decision = self.model.decision(row)
            card = self._by_id.get(decision.id) if decision else None
            if decision is not None and card is not None:
                look = self._look_of(row, decision)
                moved = moved or look != card.look
                card.set_look(look)
        if moved:
            self.place()

    def _why_not(self, decision: DecisionId, target: Target, role: str) -> str | None:
        index = self.model.index(self.model.row_of(decision), _COLUMN[target])
        return self.model.why_not(role_mime(role), -1, -1, index)

    def _dropped(self, decision: DecisionId, target: Target, role: str) -> None:
        self._landed = True
        parent = self.model.index(self.model.row_of(decision), _COLUMN[target])
        action = Qt.DropAction.CopyAction
        if self.model.dropMimeData(role_mime(role), action, -1, -1, parent):
            card = self._by_id[decision]
            announce(card, card.accessibleDescription())
        self.focus_decision(decision)

    def _say_refused(self, role: str) -> None:
        """Qt tells a card only that the drag has left; so ask what is under the pointer."""
        at = QCursor.pos()
        if not self.viewport().rect().contains(self.viewport().mapFromGlobal(at)):
            return
        for decision, card in self._by_id.items():
            within = card.mapFromGlobal(at)
            if card.rect().contains(within):
                target = card.target_at(within.toPointF())
                why = self._why_not(decision, target, role)
                if why:
                    card.refuse(target, why)
                    self._stage.bridge.refused.emit(why)

    def _tell(self, decision: DecisionId, target: Target | None, _checked: bool = False) -> None:
        found = self._now(decision)
        if found is not None:
            self.clicked.emit(found, target)

    def _tell_consulted(self, decision: DecisionId, index: int) -> None:
        found = self._now(decision)
        if found is not None:
            self.consulted_clicked.emit(found, index)

    def _tell_latitude(self, decision: DecisionId) -> None:
        found = self._now(decision)
        if found is not None:
            self.latitude_clicked.emit(found)

    def _tell_menu(self, decision: DecisionId, at: QPoint) -> None:
        found = self._now(decision)
        if found is not None:
            self.menu_asked.emit(found, self._by_id[decision].mapToGlobal(at))

    def _now(self, decision: DecisionId) -> Decision | None:
        return self._stage.bridge.session.decision(decision)
