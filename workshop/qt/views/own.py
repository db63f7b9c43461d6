"""Own: the board. Role cards onto owner and consulted places; drag, click or key, one move."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from workshop.exercise.agenda import Step
from workshop.exercise.cards import Latitude, RoleId, suggested_latitude
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.moves import ClearOwner, Consult, Move, SetLatitude, StopConsulting
from workshop.exercise.session import Decision
from workshop.qt.models.board_model import BoardModel, Place, owning
from workshop.qt.models.card_looks import KEYED_ROLES, decision_look, words
from workshop.qt.models.mime import role_in, role_mime
from workshop.qt.models.tray_model import TrayModel
from workshop.qt.painting.card_buttons import DecisionCardButton, DropRules
from workshop.qt.painting.looks import Target
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.views.board_figures import BoardFigures
from workshop.qt.views.card_grid import CardGrid
from workshop.qt.views.decision_inspector import DecisionInspector
from workshop.qt.views.message_line import announce
from workshop.qt.views.role_tray import RoleTray
from workshop.qt.views.step_view import StepView, label

_COLUMN: Final = {Target.OWNER: Place.OWNER, Target.CONSULTED: Place.CONSULTED}


class OwnView(StepView):
    """Tray, board, and below it the current decision in full."""

    step: ClassVar[Step] = Step.OWN

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(stage, parent)
        self._words = words()
        self._consulting = False
        self._model = BoardModel(stage.bridge, self)
        self._tray = RoleTray(TrayModel(stage.bridge, self), stage.bridge, stage.look)
        self._tray.taken_changed.connect(self._say_count)
        self._tray.named.connect(self._put_role)
        self._count = label("", "quiet", wraps=True)
        self._grid = CardGrid(stage.look)
        self._grid.current_changed.connect(self._show_current)
        self._empty = label(tr("No decisions yet: they come from the Surface step."), "quiet")
        self._inspector = DecisionInspector(stage, self._words)
        self._inspector.left.connect(self.take_focus)
        self._figures = BoardFigures(stage)
        self._cards: dict[str, DecisionCardButton] = {}
        self._lay_out()
        self._model.rowsInserted.connect(self._rebuild)
        self._model.rowsRemoved.connect(self._rebuild)
        self._model.rowsMoved.connect(self._rebuild)
        self._model.dataChanged.connect(self._repaint)
        stage.look.changed.connect(self._repaint_all)
        self._rebuild()

    @property
    def board(self) -> BoardModel:
        """The decisions, as the board shows them."""
        return self._model

    @property
    def tray(self) -> RoleTray:
        """The role cards."""
        return self._tray

    @property
    def grid(self) -> CardGrid:
        """The cards on the board."""
        return self._grid

    @property
    def inspector(self) -> DecisionInspector:
        """The fields of the current decision."""
        return self._inspector

    def refresh(self, changes: object) -> None:
        """The models have followed already; what stands beside them follows here."""
        if not changes:
            self._repaint_all()
        self._figures.refresh()
        self._say_count()
        self._show_current()

    def take_focus(self) -> None:
        """To the current card."""
        if self._cards:
            self._grid.focus_card(self._grid.current)
        else:
            self.setFocus()

    def side_extra(self) -> QWidget:
        """Exposure before and now, and load."""
        return self._figures

    def key_hints(self) -> str:
        """What the keys do on the board."""
        return tr("1–9 owner · C then 1–9 consulted · [ ] agent · F2 person and answer")

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The board by keys."""
        found: dict[str, Callable[[], object]] = {
            "consult": self._flip_consulting,
            "clear-owner": self._clear_owner,
            "latitude-less": lambda: self._shift_latitude(-1),
            "latitude-more": lambda: self._shift_latitude(+1),
            "edit-card": self._inspector.take_focus,
            "hide": self._put_back,
            "nobody": lambda: self._put_role(RoleId("nobody")),
            "the-ai": lambda: self._put_role(RoleId("ai")),
            "find-role": self._tray.find_by_name,
        }
        for number in range(1, KEYED_ROLES + 1):
            found[f"role.{number}"] = self._number_handler(number)
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
        done = self.stage.bridge.submit(move)
        row = self._model.row_of(decision.id)
        self._grid.focus_card(row)
        if done:
            card = self._cards[decision.id]
            announce(card, card.accessibleDescription())
        return done

    def _number_handler(self, number: int) -> Callable[[], object]:
        def press() -> None:
            role = self._tray.role_at(number)
            if role is not None:
                self._put_role(role)

        return press

    def _put_role(self, role: RoleId) -> None:
        decision = self._current()
        if decision is None:
            return
        target = Target.CONSULTED if self._consulting else Target.OWNER
        self._consulting = False
        self.put(decision, target, role)
        self._say_count()

    def _flip_consulting(self) -> None:
        self._consulting = not self._consulting
        self._say_count()

    def _put_back(self) -> None:
        self._consulting = False
        self._tray.put_back()
        self._say_count()

    def _clear_owner(self) -> None:
        decision = self._current()
        if decision is not None:
            self.stage.bridge.submit(ClearOwner(decision.id))

    def _shift_latitude(self, by: int) -> None:
        decision = self._current()
        if decision is None:
            return
        order = list(Latitude)
        at = order.index(decision.latitude or suggested_latitude(decision.stakes)) + by
        if 0 <= at < len(order):
            self.stage.bridge.submit(SetLatitude(decision.id, order[at]))

    def _clicked(self, decision_id: str, target: Target | None) -> None:
        """A card in the hand goes down where the click was; without one a place shows its menu."""
        decision = self.session.decision(decision_id)
        if decision is None:
            return
        self._grid.focus_card(self._model.row_of(decision_id))
        role = self._tray.taken
        if role is not None:
            self.put(decision, target or Target.OWNER, role)
            self._tray.put_back()
        elif target is not None:
            self._role_menu(decision, target).popup(QCursor.pos())

    def _role_menu(self, decision: Decision, target: Target) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for card in self._tray.model.cards():
            entry = menu.addAction(card.name.replace("&", "&&"))
            entry.triggered.connect(
                lambda _checked=False, role=card.id: self.put(decision, target, role)
            )
        if target is Target.OWNER and decision.owner is not None:
            menu.addSeparator()
            off = menu.addAction(tr("Take the owner off"))
            off.triggered.connect(self._clear_owner)
        return menu

    def _consulted_clicked(self, decision_id: str, index: int) -> None:
        decision = self.session.decision(decision_id)
        if decision is not None and 0 <= index < len(decision.consulted):
            self.stage.bridge.submit(StopConsulting(decision.id, decision.consulted[index]))
        else:
            self._clicked(decision_id, Target.CONSULTED)

    def _latitude_clicked(self, decision_id: str) -> None:
        decision = self.session.decision(decision_id)
        if decision is None:
            return
        self._grid.focus_card(self._model.row_of(decision_id))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for latitude in Latitude:
            entry = menu.addAction(
                tr(
                    "{0}: {1}",
                    self._words.latitude(latitude),
                    self._words.latitude_meaning(latitude),
                )
            )
            entry.setCheckable(True)
            entry.setChecked(latitude is decision.latitude)
            entry.triggered.connect(
                lambda _checked=False, chosen=latitude: self.stage.bridge.submit(
                    SetLatitude(decision.id, chosen)
                )
            )
        menu.popup(QCursor.pos())

    # Cards over the model

    def _rebuild(self) -> None:
        focused = self._grid.current
        had_focus = any(card.hasFocus() for card in self._cards.values())
        decisions = self._model.decisions()
        shown = {decision.id: decision for decision in decisions}
        self._cards = {
            one: self._cards.get(one) or self._card(decision) for one, decision in shown.items()
        }
        self._grid.set_cards([self._cards[one.id] for one in decisions])
        self._empty.setVisible(not decisions)
        self._grid.setVisible(bool(decisions))
        self._repaint_all()
        if had_focus:
            self._grid.focus_card(focused)
        self._show_current()
        self._say_count()

    def _card(self, decision: Decision) -> DecisionCardButton:
        one = decision.id
        card = DecisionCardButton(
            decision_look(decision, self.session, self._words),
            self.stage.look,
            drops=DropRules(
                role_in,
                lambda target, role: self._why_not(one, target, role),
                lambda target, role: self._dropped(one, target, role),
            ),
        )
        card.clicked.connect(lambda: self._clicked(one, None))
        card.owner_clicked.connect(lambda: self._clicked(one, Target.OWNER))
        card.consulted_clicked.connect(partial(self._consulted_clicked, one))
        card.latitude_clicked.connect(lambda: self._latitude_clicked(one))
        return card

    def _why_not(self, decision: str, target: Target, role: str) -> str | None:
        mime, index = self._mime(role), self._model.row_of(decision)
        return self._model.why_not(mime, -1, -1, self._model.index(index, _COLUMN[target]))

    def _dropped(self, decision: str, target: Target, role: str) -> None:
        parent = self._model.index(self._model.row_of(decision), _COLUMN[target])
        self._model.dropMimeData(self._mime(role), Qt.DropAction.CopyAction, -1, -1, parent)
        self._grid.focus_card(self._model.row_of(decision))

    def _mime(self, role: str) -> QMimeData:
        return role_mime(role)

    def _repaint(self, first: object, last: object) -> None:
        del first, last
        self._repaint_all()

    def _repaint_all(self) -> None:
        for decision in self._model.decisions():
            card = self._cards.get(decision.id)
            if card is not None:
                card.set_look(decision_look(decision, self.session, self._words))
        self._grid.place()

    def _current(self) -> Decision | None:
        return self._model.decision(self._grid.current)

    def _show_current(self, _index: int = 0) -> None:
        current = self._current()
        self._inspector.show_decision(current)
        if self.stage.bridge.place.step is self.step:
            self.stage.bridge.light_up(current.id if current else None)

    def _say_count(self, _taken: object = None) -> None:
        decisions = self.session.decisions
        owned = sum(one.owner is not None for one in decisions)
        card = self.session.role(self._tray.taken)
        if card is not None:
            rest = tr("{0} is in your hand: click a decision, Esc puts it back", card.name)
        elif self._consulting:
            rest = tr("press the number of the role card to consult")
        else:
            rest = tr("drag a role card, or press its number")
        self._count.setText(tr("{0} of {1} owned · {2}", owned, len(decisions), rest))

    def _lay_out(self) -> None:
        main = QVBoxLayout()
        main.setContentsMargins(24, 20, 24, 16)
        main.setSpacing(10)
        question = tr(GUIDANCE[Step.OWN].question, context="Steps")
        main.addWidget(label(question, "title", wraps=True))
        main.addWidget(self._count)
        main.addWidget(self._empty)
        main.addWidget(self._grid, 1)
        main.addWidget(self._inspector)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self._tray)
        row.addLayout(main, 1)
