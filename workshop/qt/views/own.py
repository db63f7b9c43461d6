"""Own: the board. Role cards onto owner and consulted places; drag, click or key, one move."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId, Latitude, RoleId, suggested_latitude
from workshop.exercise.moves import ClearOwner, Consult, Move, SetLatitude, StopConsulting
from workshop.exercise.session import Decision
from workshop.qt.models.board_model import BoardModel, owning
from workshop.qt.models.card_looks import KEYED_ROLES, words
from workshop.qt.models.tray_model import TrayModel
from workshop.qt.painting.card_buttons import DecisionCardButton
from workshop.qt.painting.looks import Target
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.views.board_figures import ExposureFigures, LoadFigures
from workshop.qt.views.board_room import BoardRoom
from workshop.qt.views.card_grid import CardGrid
from workshop.qt.views.decision_inspector import DecisionInspector
from workshop.qt.views.edited_mark import EditedMark
from workshop.qt.views.message_line import announce
from workshop.qt.views.own_board import OwnBoard
from workshop.qt.views.own_count import count_words
from workshop.qt.views.own_head import OwnHead
from workshop.qt.views.own_main import NoDecisions, OwnMain
from workshop.qt.views.own_menus import OwnMenus
from workshop.qt.views.role_tray import RoleTray
from workshop.qt.views.step_view import StepView


class OwnView(StepView):
    """Tray, board, and below it the current decision in full."""

    step: ClassVar[Step] = Step.OWN

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(stage, parent)
        self._consulting, self._seen = False, stage.bridge.session
        said = words()
        self._tray = RoleTray(TrayModel(stage.bridge, self), stage.bridge, stage.look)
        self._tray.taken_changed.connect(self._say_count)
        self._tray.named.connect(self._put_role)
        self._tray.entered.connect(self.take_focus)
        self._tray.left.connect(self.take_focus)
        self._head = OwnHead(stage, said)
        self._count = self._head.count
        self._empty = NoDecisions(partial(stage.bridge.go_to, Step.SURFACE))
        self._inspector = DecisionInspector(stage, said)
        self._inspector.left.connect(self.take_focus)
        self.exposure, self.load = ExposureFigures(stage, said), LoadFigures(stage)
        self._board = OwnBoard(BoardModel(stage.bridge, self), stage, said)
        self._menus = OwnMenus(self, stage.bridge, said, self.put, self._inspector.take_focus)
        self._listen(self._board)
        self._lay_out()
        self._show_all()
        EditedMark(self._inspector, self._board)

    @property
    def board(self) -> BoardModel:
        """The decisions, as the board shows them."""
        return self._board.model

    @property
    def tray(self) -> RoleTray:
        """The role cards."""
        return self._tray

    @property
    def grid(self) -> CardGrid:
        """The cards on the board."""
        return self._board

    @property
    def inspector(self) -> DecisionInspector:
        """The fields of the current decision."""
        return self._inspector

    @property
    def count(self) -> str:
        """The line below the question: how many are owned, and what to do."""
        return self._count.text()

    def card(self, decision: str) -> DecisionCardButton:
        """The card of a decision."""
        return self._board.card(decision)

    def refresh(self, changes: object) -> None:
        """The models have followed already; what stands beside them follows here."""
        if self.session is not self._seen:
            if not changes:
                self._board.repaint_all()
            for figures in (self.exposure, self.load, self._head):
                figures.refresh()
            self._seen = self.session
        self._show_all()

    def take_focus(self) -> None:
        """To the current card."""
        self._room.show_board()
        if self._board.cards:
            self._board.focus_card(self._board.current)
        else:
            self._empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_decision(self, decision: DecisionId) -> bool:
        """To its card."""
        self._board.focus_decision(decision)
        return True

    def side_extra(self) -> QWidget:
        """Exposure before and now."""
        return self.exposure

    def side_more(self) -> QWidget:
        """What each person carries: it grows with every owner that is named."""
        return self.load

    def beside_pane(self, shown: bool) -> None:
        """Its figures stand in the head while there is no pane that has them."""
        self._head.show_figures(not shown)

    def key_hints(self) -> str:
        """What the keys do on the board."""
        return tr("1–9 owner · C then 1–9 consulted · [ ] agent · F2 person and answer")

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The board by keys."""
        found: dict[str, Callable[[], object]] = {
            "consult": self._flip_consulting,
            "clear-owner": self._clear_owner,
            "latitude-less": partial(self._shift_latitude, -1),
            "latitude-more": partial(self._shift_latitude, +1),
            "edit-card": self._inspector.take_focus,
            "hide": self._escape,
            "nobody": partial(self._put_role, RoleId("nobody")),
            "the-ai": partial(self._put_role, RoleId("ai")),
            "find-role": self._tray.find_by_name,
        }
        for number in range(1, KEYED_ROLES + 1):
            found[f"role.{number}"] = partial(self._put_number, number)
        return found

    def leave(self) -> None:
        """Save the answer that is being typed."""
        self._inspector.settle()
        self._put_back()

    # The same move for drags, clicks and keys

    def put(self, decision: Decision, target: Target, role: RoleId) -> bool:
        """Put a role card onto a place of a decision, and keep the focus on its card."""
        move: Move
        if target is Target.CONSULTED:
            move = Consult(decision.id, role)
        else:
            move = owning(self.session, decision.id, role)
        why = self.stage.bridge.why_not(move)
        done = self._make(decision, move)
        self._board.focus_decision(decision.id)
        if why:
            self.card(decision.id).refuse(target, why)
        return done

    def context_menu(self, decision: Decision) -> QMenu:
        """Everything that can be done with a decision."""
        return self._menus.for_card(decision, self._tray.model.cards())

    def _make(self, decision: Decision, move: Move) -> bool:
        done = self.stage.bridge.submit(move)
        if done:
            card = self.card(decision.id)
            announce(card, card.accessibleDescription())
        return done

    def _put_number(self, number: int) -> None:
        if (role := self._tray.role_at(number)) is not None:
            self._put_role(role)

    def _put_role(self, role: RoleId) -> None:
        decision = self._current()
        if decision is None:
            return
        target = Target.CONSULTED if self._consulting else Target.OWNER
        self._consulting = False
        self._tray.put_back()
        self.put(decision, target, role)
        self._say_count()

    def _flip_consulting(self) -> None:
        self._consulting = not self._consulting
        self._say_count()

    def _escape(self) -> None:
        """Empties the hand; with empty hands it ends the audience window, as Escape does."""
        if self._tray.taken is None and not self._consulting:
            self.stage.actions.trigger("present-end")
        self._put_back()

    def _put_back(self) -> None:
        self._consulting = False
        self._tray.put_back()
        self._say_count()

    def _clear_owner(self) -> None:
        if (decision := self._current()) is not None:
            self._make(decision, ClearOwner(decision.id))

    def _shift_latitude(self, by: int) -> None:
        decision = self._current()
        if decision is None:
            return
        order = list(Latitude)
        at = order.index(decision.latitude or suggested_latitude(decision.stakes)) + by
        if 0 <= at < len(order):
            self._make(decision, SetLatitude(decision.id, order[at]))

    def _clicked(self, decision: Decision, target: Target | None) -> None:
        """A card in the hand goes down where the click was; without one a place shows its menu."""
        self._board.focus_decision(decision.id)
        role = self._tray.taken
        if role is not None:
            self._put_down(decision, target or Target.OWNER, role)
        elif target is not None:
            cards = self._tray.model.cards()
            self._menus.for_place(decision, target, cards).popup(QCursor.pos())

    def _put_down(self, decision: Decision, target: Target, role: RoleId) -> None:
        target = Target.CONSULTED if self._consulting else target
        if self.put(decision, target, role):
            self._put_back()

    def _entered(self, _index: int) -> None:
        """Enter puts down what is in the hand; with empty hands it goes on to the fields."""
        decision = self._current()
        if decision is not None and self._tray.taken is not None:
            self._put_down(decision, Target.OWNER, self._tray.taken)
        else:
            self._inspector.take_focus()

    def _consulted_clicked(self, decision: Decision, index: int) -> None:
        if self._tray.taken is None and 0 <= index < len(decision.consulted):
            self._make(decision, StopConsulting(decision.id, decision.consulted[index]))
            self._board.focus_decision(decision.id)
        else:
            self._clicked(decision, Target.CONSULTED)

    def _latitude_clicked(self, decision: Decision) -> None:
        self._board.focus_decision(decision.id)
        self._menus.for_latitude(decision).popup(QCursor.pos())

    def _menu_asked(self, decision: Decision, at: QPoint) -> None:
        self._board.focus_decision(decision.id)
        self.context_menu(decision).popup(at)

    # What stands around the cards

    def _current(self) -> Decision | None:
        return self._board.model.decision(self._board.current)

    def _show_all(self, _index: object = 0) -> None:
        self._main.show_board(bool(self._board.model.decisions()))
        current = self._current()
        self._inspector.show_decision(current)
        if self.stage.bridge.place.step is self.step:
            self.stage.bridge.light_up(current.id if current else None)
        self._say_count()

    def _say_count(self, _taken: object = None) -> None:
        read_only, taken = self.stage.bridge.read_only, self._tray.taken
        self._count.say(count_words(self.session, taken, self._consulting, read_only=read_only))

    def _listen(self, board: OwnBoard) -> None:
        board.current_changed.connect(self._show_all)
        board.entered.connect(self._entered)
        board.clicked.connect(self._clicked)
        board.consulted_clicked.connect(self._consulted_clicked)
        board.latitude_clicked.connect(self._latitude_clicked)
        board.menu_asked.connect(self._menu_asked)
        board.rebuilt.connect(self._show_all)
        self._tray.lifted.connect(board.follow_card)

    def _lay_out(self) -> None:
        self._room = BoardRoom(self._board, self._inspector, self.stage.look)
        self._main = OwnMain(self._head, self._empty, self._board, self._room, self.stage.look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self._tray)
        row.addWidget(self._main, 1)
