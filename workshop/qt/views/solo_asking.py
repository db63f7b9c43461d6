"""One decision at a time: drags, clicks and keys give the same answers, and the page moves on."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, Choice, DecisionId, RoleId
from workshop.exercise.moves import CastBallot, ChangeRole
from workshop.exercise.session import Ballot, Participant
from workshop.exercise.solo_questions import (
    Asked,
    Value,
    answered_in,
    next_open,
    still_asked,
    where_left,
    with_answer,
    with_choice,
)
from workshop.qt.models.card_looks import KEYED_ROLES, choice_look
from workshop.qt.models.tray_model import TrayModel
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.views.message_line import announce
from workshop.qt.views.solo_sheet import SoloSheet

MOVES_ON_MS: Final = 550
"""How long the last answer is seen before the next decision comes."""

_CHORD: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS_OF_CHOICES: Final = (Qt.Key.Key_A, Qt.Key.Key_U)


class SoloAsking(QWidget):
    """Begins with the first decision that is not answered; every answer is saved as it is given."""

    finished = Signal()
    """Everything is answered."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._bridge = stage, stage.bridge
        self._current: DecisionId | None = None
        self._choosing = self._submitting = False
        self._later = QTimer(self, singleShot=True, interval=MOVES_ON_MS)
        self._later.timeout.connect(self._move_on)
        self.sheet = SoloSheet(TrayModel(stage.bridge, self), stage.look, self._why_not)
        self.sheet.place.dropped.connect(self.choose)
        self.sheet.tray.chosen.connect(self.choose)
        self.sheet.tray.left.connect(self.take_focus)
        self.sheet.answers.answered.connect(self.answer)
        self.sheet.change_asked.connect(self.take_up)
        self.sheet.more_asked.connect(self.choose_more)
        self.sheet.earlier_asked.connect(self.earlier)
        self.sheet.later_asked.connect(self.later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)

    @property
    def decision(self) -> DecisionId | None:
        """The decision that is asked about."""
        return self._current

    def sit_down(self) -> None:
        """Go on where it was left: within a decision, or at the first without a card."""
        session = self._bridge.session
        open_one = where_left(session)
        first = session.decisions[0].id if session.decisions else None
        self._ask(open_one or first)

    def refresh(self, changes: object) -> None:
        """Follow the session; an answer taken back leads to its decision."""
        if self._submitting:
            return
        touched = answered_in(cast("tuple[object, ...]", changes))
        if touched is not None:
            self._later.stop()
            self._ask(touched)
        elif self._bridge.session.decision(self._current) is None:
            self.sit_down()
        elif not self._later.isActive():
            self._show()

    def go_to(self, decision: DecisionId) -> None:
        """Ask about this one."""
        if self._bridge.session.decision(decision) is not None:
            self._later.stop()
            self._ask(decision)

    # What is answered

    def choose(self, choice: Choice) -> None:
        """Whose call it is today."""
        self._catch_up()
        me, ballot = self._me(), self._ballot_now()
        if ballot is not None:
            self._cast(with_choice(ballot, choice))
        elif me is not None and self._current is not None:
            self._cast(Ballot(me.id, self._current, choice))

    def choose_more(self, role: RoleId) -> None:
        """A card that was not offered: from now on it is, and it is whose call this is."""
        card = self._bridge.session.role(role)
        if card is not None and self._bridge.submit(ChangeRole(replace(card, hidden=False))):
            self.choose(Choice(role))

    def answer(self, asked: Asked, value: Value) -> None:
        """What was asked of the card in the place."""
        ballot = self._ballot_now()
        if ballot is not None:
            self._cast(with_answer(ballot, asked, value))

    def _cast(self, ballot: Ballot) -> None:
        before = self._ballot_now()
        was_open = before is None or still_asked(before) is not None
        move = CastBallot(
            ballot.participant,
            ballot.decision,
            ballot.choice,
            ballot.confidence,
            ballot.guessed_last_time,
            ballot.mine,
        )
        self.sheet.tray.reset()
        self._submitting = True
        try:
            taken = self._bridge.submit(move)
        finally:
            self._submitting = False
        if not taken:
            return
        self._choosing = False
        self._show()
        self._tell(ballot.choice)
        self.take_focus()
        if was_open and still_asked(self._ballot_now()) is None:
            self._move_on() if self._stage.look.reduced_motion else self._later.start()

    def take_up(self) -> None:
        """Choose another card for this decision; the one that lies there stays until then."""
        if self._ballot_now() is not None and not self._bridge.read_only:
            self._later.stop()
            self._choosing = True
            self._show()
            self.take_focus()

    def number(self, number: int) -> None:
        """A number key: a role card while one is chosen, else an answer to what is asked."""
        self._catch_up()
        if not self._choosing:
            self.sheet.answers.answer_number(number)
            return
        choice = self.sheet.tray.choice_at(number)
        if choice is not None:
            self.choose(choice)

    # The way

    def earlier(self) -> None:
        """The decision before this one."""
        self._step(-1)

    def later(self) -> None:
        """The decision behind this one; behind the last one, what was left out, then the result."""
        if not self._step(+1):
            open_one = next_open(self._bridge.session, self._current)
            if open_one is None or open_one == self._current:
                self.finished.emit()
            else:
                self._ask(open_one)

    def take_focus(self) -> None:
        """To the place: its name is the question."""
        self.sheet.place.setFocus(Qt.FocusReason.OtherFocusReason)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Choices by key, and the way from decision to decision."""
        found: dict[str, Callable[[], object]] = {
            "earlier-decision": self.earlier,
            "later-decision": self.later,
            "find-role": self.find_card,
            "clear-owner": self.take_up,
        }
        for name, choice in (("nobody", NOBODY), ("the-ai", THE_AI), ("not-sure", NOT_SURE)):
            found[name] = partial(self.choose, Choice(choice))
        for number in range(1, KEYED_ROLES + 1):
            found[f"role.{number}"] = partial(self.number, number)
        return found

    def find_card(self) -> None:
        """Open the finder, to choose a card by its name."""
        self.take_up()
        self.sheet.tray.open_finder()

    def event(self, event: QEvent) -> bool:
        """Letters belong to the finder here, but for those that are answers by themselves."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._begins_a_name(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; a letter begins a name."""
        if event.key() in _ENTER and not event.modifiers() & _CHORD:
            if not event.isAutoRepeat() and not self._catch_up():
                self.later()
        elif self._begins_a_name(event):
            self.sheet.tray.open_finder(event.text())
        else:
            super().keyPressEvent(event)

    def _ask(self, decision: DecisionId | None) -> None:
        self._current = decision
        self._choosing = self._ballot_now() is None
        self.sheet.tray.reset()
        self._show()
        if decision is not None:
            self.take_focus()

    def _show(self) -> None:
        session = self._bridge.session
        decision, ballot = session.decision(self._current), self._ballot_now()
        if decision is None:
            return
        self._choosing = self._choosing or ballot is None
        keys = bool(self._stage.actions["nobody"].shortcuts())
        self.sheet.tray.show_keys(keys)
        self.sheet.answers.show_ballot(ballot, keys=keys)
        self.sheet.ask(decision, session, ballot, choosing=self._choosing)

    def _tell(self, choice: Choice) -> None:
        current = self.sheet.answers.current
        name = choice_look(choice, self._bridge.session).name
        asked = self.sheet.answers.question(current) if current else tr("Answered.")
        announce(self.sheet.place, f"{name}. {asked}")

    def _catch_up(self) -> bool:
        """Quick fingers answer the next decision, never the one that is as good as left."""
        moves_on = self._later.isActive()
        if moves_on:
            self._later.stop()
            self._move_on()
        return moves_on

    def _move_on(self) -> None:
        open_one = next_open(self._bridge.session, self._current)
        if open_one is None:
            self.finished.emit()
        else:
            self._ask(open_one)

    def _step(self, by: int) -> bool:
        order = [one.id for one in self._bridge.session.decisions]
        if self._current is None or self._current not in order:
            return False
        place = order.index(self._current) + by
        if not 0 <= place < len(order):
            return False
        self._later.stop()
        self._ask(order[place])
        return True

    # The session

    def _me(self) -> Participant | None:
        people = self._bridge.session.participants
        return people[0] if people else None

    def _ballot_now(self) -> Ballot | None:
        if self._current is None:
            return None
        return next(iter(self._bridge.session.ballots_on(self._current)), None)

    def _why_not(self, choice: Choice) -> str:
        me = self._me()
        if me is None or self._current is None:
            return tr("There is nothing to answer here.")
        return self._bridge.why_not(CastBallot(me.id, self._current, choice))

    def _begins_a_name(self, event: QKeyEvent) -> bool:
        return (
            self._choosing
            and not event.modifiers() & _CHORD
            and event.text().isalpha()
            and event.key() not in _KEYS_OF_CHOICES
            and bool(self._stage.actions["nobody"].shortcuts())
        )
