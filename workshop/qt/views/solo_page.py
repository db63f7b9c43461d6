"""An assessment of one's own: start, one decision at a time, and what was found."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from workshop.application import solo
from workshop.application.failures import KnownError
from workshop.application.outcome_ports import OutcomeKind
from workshop.exercise.agenda import Step
from workshop.exercise.cards import SessionId
from workshop.qt.models.card_looks import words
from workshop.qt.models.clock_words import held_since
from workshop.qt.move_texts import move_name
from workshop.qt.stage import Stage
from workshop.qt.texts import tr
from workshop.qt.views.floor import Floor
from workshop.qt.views.message_line import MessageLine, Offer
from workshop.qt.views.outcomes.door import OutcomesDoor
from workshop.qt.views.solo_asking import SoloAsking
from workshop.qt.views.solo_head import PLACES, SoloFoot, SoloHead
from workshop.qt.views.solo_result import SoloResult
from workshop.qt.views.solo_start import SoloStart

_ALWAYS: Final = (
    *("undo", "redo", "next-step", "previous-step"),
    *("outcomes", "print", "save-session-file", "save-summary"),
)


class SoloPage(QWidget):
    """Stands where it was left, a day or a crash ago; every answer is on disk as it is given."""

    home_asked = Signal()
    titled = Signal(str)
    session_asked = Signal(object)
    """The SessionId of a session that was made of this one."""
    erase_asked = Signal(object)
    """The SessionId to erase once the page is closed."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        bridge = stage.bridge
        people = bridge.session.participants
        bridge.take_seat(people[0].id if people else None)
        self.start, self.asking, self.result = (
            SoloStart(stage),
            SoloAsking(stage),
            SoloResult(stage),
        )
        views = (self.start, self.asking, self.result)
        self._views: dict[Step, SoloStart | SoloAsking | SoloResult] = dict(
            zip(PLACES, views, strict=True)
        )
        self._shown: Step | None = None
        self._pages = QStackedWidget()
        for view in self._views.values():
            self._pages.addWidget(view)
        self.head, self.foot = SoloHead(stage), SoloFoot(stage.look)
        self.message = MessageLine()
        self.outcomes = OutcomesDoor(stage.services, stage.look, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.foot)
        Floor(self, self.foot, self.message)
        self._connect()
        self._bind()
        holder = bridge.desk.held_by_other
        if holder is not None:
            self.message.say(held_since(holder, bridge.desk.clock.now()), stays=True)
        self.foot.private.setChecked(stage.services.library.is_private(bridge.session.id))
        self.foot.show_saved(read_only=bridge.read_only)
        self._show_place()

    @property
    def view(self) -> SoloStart | SoloAsking | SoloResult:
        """What is shown now."""
        return self._views[self._here()]

    def go(self, step: Step) -> None:
        """Go to one of the three places; what is being typed is saved first."""
        if step is not Step.BRIEF and not self.stage.bridge.session.decisions:
            step = Step.BRIEF
        self._leave()
        self.stage.bridge.go_to(step)
        self._show_place()

    def close_session(self) -> None:
        """Save what is being typed, unbind the actions, and give the session back."""
        self._leave()
        self.stage.actions.unbind((*self.asking.handlers(), *_ALWAYS))
        self.outcomes.close()
        self.stage.bridge.close()

    def erase(self) -> None:
        """Say plainly what erasing is, and offer it."""
        self.message.say(
            tr(
                "Erased, it is gone for good: from this computer’s library and its backups, with "
                "no undo. Files that you saved elsewhere stay where they are."
            ),
            stays=True,
            offer=Offer(tr("Erase for good"), self._erase_now),
        )
        # a second Enter of a hasty hand ends it, and erases nothing
        self.message.closer.setFocus()

    # Doing

    def _connect(self) -> None:
        bridge = self.stage.bridge
        self.head.home_asked.connect(self.home_asked)
        self.head.place_asked.connect(self.go)
        self.head.again_asked.connect(lambda: self._make(solo.take_again))
        self.head.save_asked.connect(self._take_along)
        self.foot.private_asked.connect(self._set_private)
        self.foot.erase_asked.connect(self.erase)
        self.start.begun.connect(lambda: self.go(Step.BALLOT))
        self.asking.finished.connect(lambda: self.go(Step.OUTCOME))
        self.result.answer_asked.connect(lambda: self.go(Step.BALLOT))
        self.result.copied.connect(self.message.say)
        self.result.team_asked.connect(lambda: self._make(solo.into_team_session))
        self.message.undo_asked.connect(bridge.undo)
        bridge.changed.connect(self._changed)
        bridge.refused.connect(self.message.say)
        bridge.failed.connect(self._say_failed)
        bridge.told.connect(self._say_told)
        bridge.stepped.connect(self.message.murmur)
        bridge.saved.connect(lambda: self.foot.show_saved(read_only=bridge.read_only))

    def _bind(self) -> None:
        actions, bridge = self.stage.actions, self.stage.bridge
        actions.bind("undo", bridge.undo)
        actions.bind("redo", bridge.redo)
        actions.bind("next-step", lambda: self._step(+1))
        actions.bind("previous-step", lambda: self._step(-1))
        actions.bind("outcomes", lambda: self.outcomes.open(bridge.session))
        actions.bind("print", lambda: self.outcomes.open(bridge.session).preview_to_print())
        actions.bind("save-summary", self._take_along)
        session_file = OutcomeKind.SESSION
        actions.bind("save-session-file", lambda: self._take_along(session_file))

    def _step(self, by: int) -> None:
        if by > 0 and self._here() is Step.BRIEF:
            self.start.begin.click()
            return
        at = PLACES.index(self._here()) + by
        if 0 <= at < len(PLACES):
            self.go(PLACES[at])
        elif by > 0:
            self.home_asked.emit()

    def _take_along(self, kind: OutcomeKind = OutcomeKind.SOLO) -> None:
        """Show what it would be, and what of it may stay at home, before anything is written."""
        self._leave()
        self.outcomes.open(self.stage.bridge.session, kind)

    def _make(self, make: Callable[..., SessionId]) -> None:
        try:
            made = make(self.stage.services, self.stage.bridge.session.id)
        except KnownError as error:
            self.message.say(error.sentence, stays=True)
            return
        self.session_asked.emit(made)

    def _set_private(self, private: bool) -> None:
        try:
            self.stage.services.library.set_private(self.stage.bridge.session.id, private)
        except KnownError as error:
            self.foot.private.setChecked(not private)
            self.message.say(error.sentence, stays=True)

    def _erase_now(self) -> None:
        self.erase_asked.emit(self.stage.bridge.session.id)

    # Showing

    def _here(self) -> Step:
        session = self.stage.bridge.session
        step = session.place.step
        return step if step in PLACES and session.decisions else Step.BRIEF

    def _show_place(self) -> None:
        here = self._here()
        if here is not self._shown:
            self._shown = here
            view = self._views[here]
            self._pages.setCurrentWidget(view)
            self._bind_keys()
            if view is self.asking:
                self.asking.sit_down()
            else:
                view.refresh(())
            view.take_focus()
        self._show_head()

    def _bind_keys(self) -> None:
        handlers = self.asking.handlers()
        if self._shown is Step.BALLOT:
            for name, handler in handlers.items():
                self.stage.actions.bind(name, handler)
        else:
            self.stage.actions.unbind(handlers)

    def _changed(self, changes: object) -> None:
        self.message.work_went_on()
        self.outcomes.follow(self.stage.bridge.session)
        self.view.refresh(changes)
        self._show_place()

    def _show_head(self) -> None:
        bridge, actions = self.stage.bridge, self.stage.actions
        session = bridge.session
        self.titled.emit(self.head.show_session(session, _day(session.started)))
        undo, redo = bridge.desk.undo_label, bridge.desk.redo_label
        for name, said, found in (("undo", tr("Undo"), undo), ("redo", tr("Redo"), redo)):
            shown = tr("{0} {1}", said, move_name(found, alone=True)) if found else said
            actions[name].setText(shown.replace("&", "&&"))
            actions[name].setEnabled(found is not None)
        self.foot.show_undo(move_name(undo, alone=True) if undo else "")

    def _leave(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        if self._shown is Step.BRIEF:
            self.start.leave()

    def _say_told(self, sentence: str) -> None:
        self.message.say(sentence, undo=True)

    def _say_failed(self, sentence: str) -> None:
        self.foot.show_saved(read_only=False, failed=True)
        self.message.say(sentence, stays=True)


def _day(started: str | None) -> str:
    return words().day(datetime.fromisoformat(started).date(), year=False) if started else ""
