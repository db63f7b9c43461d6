"""One person votes: drags, clicks and keys are the same move, and a ballot is gone once cast."""

from typing import Final, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.exercise.cards import Choice, DecisionId
from workshop.exercise.changes import ItemChange, Part
from workshop.exercise.moves import CastBallot
from workshop.exercise.seats import answered, next_unanswered, open_decisions
from workshop.exercise.session import Ballot
from workshop.qt.models.card_looks import choice_look
from workshop.qt.models.tray_model import TrayModel
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.views.ballot_said import left_behind, not_answered, stepped
from workshop.qt.views.ballot_sheet import BallotSheet
from workshop.qt.views.message_line import announce

MOVES_ON_MS: Final = 550
"""How long a ballot lies in its place before the next question comes."""

_CHORD: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS_OF_CHOICES: Final = (Qt.Key.Key_A, Qt.Key.Key_U)
"""Letters that are answers by themselves, and so begin no name."""


class VotingPage(QWidget):
    """Belongs to whoever is in the seat. What was chosen is on it for half a second, then gone."""

    finished = Signal()
    """Everything that is open is answered."""
    hide_asked = Signal()

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._bridge = stage, stage.bridge
        self._current: DecisionId | None = None
        self._casting = False
        self._warned = self._taken = False
        self._undone = 0
        self._landed = QTimer(self, singleShot=True, interval=MOVES_ON_MS)
        self._landed.timeout.connect(self._move_on)
        self.sheet = BallotSheet(TrayModel(stage.bridge, self), stage.look, self._why_not)
        self.sheet.hide_asked.connect(self.hide_asked)
        self.sheet.earlier_asked.connect(self.earlier)
        self.sheet.later_asked.connect(self.later)
        self.sheet.place.dropped.connect(self.choose)
        self.sheet.tray.chosen.connect(self.choose)
        self.sheet.tray.left.connect(self.take_focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)

    @property
    def decision(self) -> DecisionId | None:
        """The decision that is asked about; None while nobody votes."""
        return self._current

    def sit_down(self) -> None:
        """Begin with the first open decision that the person in the seat has not answered."""
        self.forget()
        session, seat = self._bridge.session, self._bridge.seat
        if seat is None:
            return
        self._undone = self._bridge.desk.undone
        self.sheet.tray.show_keys(self._single_keys())
        self._ask(next_unanswered(session, seat) or open_decisions(session)[0].id)

    def forget(self) -> None:
        """Leave no trace of the person who sat here."""
        self._landed.stop()
        self._current = None
        self.sheet.forget()

    def refresh(self, changes: object) -> None:
        """Follow the session: a ballot taken back leads to its decision."""
        if self._casting or self._bridge.seat is None:
            return
        before, self._undone = self._undone, self._bridge.desk.undone
        touched = self._touched(changes)
        if touched is not None:
            self._landed.stop()
            self._ask(touched[0], stepped(touched[1], again=self._undone < before))
        elif self._current not in self._order():
            self._landed.stop()
            self._move_on()
        elif not self._landed.isActive():
            self._show(self.sheet.notice)

    def choose(self, choice: Choice) -> None:
        """Cast the seat's ballot on this decision: the one move of drags, clicks and keys.

        While a card rests in its place the next question is as good as asked: a choice made then
        is for that one, so that quick fingers never change the ballot before.
        """
        if self._landed.isActive():
            self._landed.stop()
            self._move_on()
        move = self._ballot(choice)
        if move is None:
            return
        self.sheet.tray.reset()
        self._casting = True
        try:
            taken = self._bridge.submit(move)
        finally:
            self._casting = False
            self._undone = self._bridge.desk.undone
        if not taken:
            return
        self._taken = True
        self.sheet.place.land(choice_look(choice, self._bridge.session))
        self.sheet.notify(tr("✓ Ballot taken"))
        announce(self.sheet.place, tr("Ballot taken"))
        self.take_focus()
        if self._stage.look.reduced_motion:
            self._move_on()
        else:
            self._landed.start()

    def choose_number(self, number: int) -> None:
        """Choose the role card with this number; nothing where there is none."""
        choice = self.sheet.tray.choice_at(number)
        if choice is not None:
            self.choose(choice)

    def find_card(self) -> None:
        """Open the finder."""
        if self._current is not None:
            self.sheet.tray.open_finder()

    def earlier(self) -> None:
        """Go to the open decision before this one."""
        self._step(-1)

    def later(self) -> None:
        """Go to the open decision behind this one."""
        self._step(+1)

    def go_on(self) -> None:
        """The next decision; from the last one to what is left, or to the end.

        What is not answered yet is passed over only when asked a second time.
        """
        if self._landed.isActive():
            self._landed.stop()
            self._move_on()
        elif self._is_open() and (not self._warned or self._is_the_only_one_left()):
            self._warn()
        elif self._current == self._order()[-1]:
            self._move_on()
        else:
            self._step(+1)

    def take_focus(self) -> None:
        """To the place: its name is the question."""
        self.sheet.place.setFocus(Qt.FocusReason.OtherFocusReason)

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
            if not event.isAutoRepeat() and self._current is not None:
                self.go_on()
        elif self._begins_a_name(event):
            self.sheet.tray.open_finder(event.text())
        else:
            super().keyPressEvent(event)

    # The way through the decisions

    def _order(self) -> list[DecisionId]:
        return [one.id for one in open_decisions(self._bridge.session)]

    def _ask(self, decision: DecisionId | None, notice: str = "", behind: str = "") -> None:
        self._current = decision
        self._warned = self._taken = False
        self.sheet.tray.reset()
        self.sheet.tell_behind(behind)
        if decision is None:
            self.finished.emit()
            return
        self._show(notice)
        self.take_focus()

    def _show(self, notice: str) -> None:
        session, seat = self._bridge.session, self._bridge.seat
        decision, person = session.decision(self._current), session.participant(seat)
        if decision is None or person is None:
            return
        self.sheet.ask(decision, person, session)
        self.sheet.invite(again=decision.id in answered(session, person.id))
        self.sheet.notify(notice)

    def _move_on(self) -> None:
        seat = self._bridge.seat
        if seat is not None:
            behind = self._said_behind()
            self._ask(next_unanswered(self._bridge.session, seat, self._current), behind=behind)

    def _step(self, by: int) -> None:
        order = self._order()
        if self._current is None or self._current not in order:
            return
        place = order.index(self._current) + by
        if 0 <= place < len(order):
            behind = self._said_behind() if by > 0 or self._landed.isActive() else ""
            self._landed.stop()
            self._ask(order[place], behind=behind)

    def _is_open(self) -> bool:
        seat = self._bridge.seat
        return seat is not None and self._current not in answered(self._bridge.session, seat)

    def _is_the_only_one_left(self) -> bool:
        seat = self._bridge.seat
        if seat is None:
            return False
        return next_unanswered(self._bridge.session, seat, self._current) == self._current

    def _warn(self) -> None:
        self._warned = True
        said = not_answered(only_one_left=self._is_the_only_one_left())
        self.sheet.notify(said)
        announce(self.sheet.place, said)

    def _said_behind(self) -> str:
        """About the decision that is left now; nothing where it is not asked about any more."""
        order = self._order()
        if self._current is None or self._current not in order:
            return ""
        here, answered_it = order.index(self._current) + 1, not self._is_open()
        return left_behind(here, len(order), answered=answered_it, just_taken=self._taken)

    # The move

    def _ballot(self, choice: Choice) -> CastBallot | None:
        seat, decision = self._bridge.seat, self._current
        if seat is None or decision is None:
            return None
        return CastBallot(seat, decision, choice)

    def _why_not(self, choice: Choice) -> str:
        move = self._ballot(choice)
        return self._bridge.why_not(move) if move else tr("The curtain is drawn.")

    def _touched(self, changes: object) -> tuple[DecisionId, ItemChange] | None:
        """Where undo or redo put a ballot of this seat in or out, and what that changed."""
        for change in cast("tuple[object, ...]", changes):
            if isinstance(change, ItemChange) and change.part is Part.BALLOTS:
                placed = change.after or change.before
                ballot: object = placed.item if placed else None
                if isinstance(ballot, Ballot) and ballot.participant == self._bridge.seat:
                    return ballot.decision, change
        return None

    # Keys

    def _single_keys(self) -> bool:
        return bool(self._stage.actions["nobody"].shortcuts())

    def _begins_a_name(self, event: QKeyEvent) -> bool:
        return (
            not event.modifiers() & _CHORD
            and event.text().isalpha()
            and event.key() not in _KEYS_OF_CHOICES
            and self._current is not None
            and self._single_keys()
        )
