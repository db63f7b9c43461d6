"""Before the first answer: what the badge says, and which decisions it is to be about."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.application.solo import ME, WHO
from workshop.exercise.cards import RoleCard, RoleId
from workshop.exercise.moves import ChangeParticipant, ChangeRole, Move
from workshop.exercise.session import Participant
from workshop.qt.models.card_looks import role_look
from workshop.qt.painting.role_card_button import RoleCardButton
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.theme import KIND
from workshop.qt.typing import Typing
from workshop.qt.views.centred_scroll import CentredColumn, CentredScroll
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.side_by_side import SideBySide
from workshop.qt.views.solo_subject import SoloSubject
from workshop.qt.views.step_view import label
from workshop.qt.views.wrap_grid import WrapGrid

_WIDEST: Final = 1180
_ROOM: Final = 860


class SoloStart(QWidget):
    """Name and home role on one side, the decisions on the other; one button begins."""

    begun = Signal()

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._bridge = stage, stage.bridge
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Your name"))
        self.name.setPlaceholderText(WHO)
        self._typing = Typing(self.name, self._bridge, self._name, self._renamed)
        self._cards: dict[RoleId, RoleCardButton] = {}
        self._grid = WrapGrid(stage.look, least_width=150, most_width=320)
        self.subject = SoloSubject(stage)
        self.subject.changed.connect(self._count)
        self.begin = EnterButton(tr("Begin"), "primary")
        self.begin.clicked.connect(self._begin)
        self._missing = label("", "quiet", wraps=True)
        self._missing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self.refresh(())

    def refresh(self, changes: object) -> None:
        """Show who it is and what lies on the board."""
        session, me = self._bridge.session, self._me()
        if set(self._cards) != {card.id for card in session.roles}:
            self._cards = {card.id: self._card(card) for card in session.roles}
            self._grid.set_widgets(list(self._cards.values()))
        for card in session.roles:
            self._cards[card.id].set_look(role_look(card))
            self._cards[card.id].setChecked(me is not None and me.home_role == card.id)
        self.subject.refresh(changes)
        self._count()

    def take_focus(self) -> None:
        """To the badge while none is chosen, else to the button that begins."""
        me = self._me()
        chosen = self._cards.get(me.home_role) if me and me.home_role else None
        first = next(iter(self._cards.values()), None)
        target = self.begin if chosen else (first or self.begin)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Save what is being typed."""
        self._typing.settle()
        self.subject.settle()

    def choose_home(self, role: RoleId) -> None:
        """The badge says this; its card is among those offered from now on."""
        card, me = self._bridge.session.role(role), self._me()
        if card is None or me is None:
            return
        if card.hidden:
            self._bridge.submit(ChangeRole(replace(card, hidden=False)))
        self._bridge.submit(ChangeParticipant(replace(me, home_role=role)))
        self.refresh(())

    def home_card(self, role: RoleId) -> RoleCardButton:
        """The card of a role in the choice of badges."""
        return self._cards[role]

    def _begin(self) -> None:
        self.leave()
        if self.subject.put_onto_board():
            self.begun.emit()

    def _count(self) -> None:
        count, me = self.subject.count(), self._me()
        begun = bool(self._bridge.session.ballots)
        words = tr("Go on: {0} decisions", count) if begun else tr("Begin: {0} decisions", count)
        self.begin.say(words)
        self.begin.setEnabled(bool(count) and not self._bridge.read_only)
        said = ""
        if me is None or me.home_role is None:
            said = tr("Choose a badge to see what you do beside what it says.")
        if not count:
            said = tr("Tick a decision, or write one of your own.")
        self._missing.setText(said)

    def _card(self, card: RoleCard) -> RoleCardButton:
        button = RoleCardButton(role_look(card), self._stage.look)
        button.setCheckable(True)
        button.clicked.connect(partial(self._home_clicked, card.id))
        return button

    def _home_clicked(self, role: RoleId, _checked: bool = False) -> None:
        self.choose_home(role)

    def _me(self) -> Participant | None:
        people = self._bridge.session.participants
        return people[0] if people else None

    def _name(self) -> str:
        me = self._me()
        return me.name if me and me.name != WHO else ""

    def _renamed(self, name: str) -> Move:
        me = self._me() or Participant(ME, WHO)
        return ChangeParticipant(replace(me, name=name.strip() or WHO))

    def _lay_out(self) -> None:
        who, what = QFrame(), QFrame()
        for pane in (who, what):
            pane.setProperty(KIND, "card")
        left = QVBoxLayout(who)
        left.setContentsMargins(16, 14, 16, 16)
        left.setSpacing(8)
        left.addWidget(label(tr("What does your badge say?"), "question"))
        left.addWidget(self._grid)
        left.addSpacing(8)
        left.addWidget(label(tr("Your name, for the paper"), "heading"))
        left.addWidget(self.name)
        left.addStretch(1)
        right = QVBoxLayout(what)
        right.setContentsMargins(16, 14, 16, 16)
        right.addWidget(self.subject)
        scroll = CentredScroll(self._stage.look, widest=_WIDEST, gap=2, above=5)
        scroll.column.addWidget(label(tr("Which decisions do you really own?"), "title"))
        scroll.column.addWidget(
            label(
                tr(
                    "Fifteen minutes, nobody watching. Every answer is saved as you give it: "
                    "stop whenever you like, and go on another day."
                ),
                "quiet",
                wraps=True,
            )
        )
        scroll.column.addSpacing(8)
        both = SideBySide(self._stage.look, who, what, room=_ROOM, shares=(4, 5), gap=4)
        scroll.column.addWidget(both, 1)
        foot = CentredColumn(self._stage.look, widest=_WIDEST, gap=1, above=2)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._missing, 1)
        row.addWidget(self.begin)
        foot.column.addLayout(row)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addWidget(scroll, 1)
        outside.addWidget(foot)
