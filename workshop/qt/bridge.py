"""The one QObject that knows the desk: moves go in, one signal says exactly what changed."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from workshop.application.desk import Desk
from workshop.application.failures import KnownError
from workshop.exercise.agenda import (
    TALK_MINUTES,
    Agenda,
    Countdown,
    Place,
    Step,
    StepRun,
    Talk,
    countdown,
    minutes,
    moved_to,
    paused,
    reset,
    started,
)
from workshop.exercise.cards import DecisionId, ParticipantId
from workshop.exercise.changes import Change
from workshop.exercise.labels import what_went
from workshop.exercise.moves import Move, RuleViolation
from workshop.exercise.session import Mode, Session
from workshop.qt.move_texts import UNSAID, move_name, refusal, went_along
from workshop.qt.texts import tr


class Bridge(QObject):
    """A session for the windows. All methods answer at once; nothing here opens a dialog."""

    changed = Signal(object)
    """tuple[Change, ...]: what changed, after it is on disk. Empty: look at everything anew."""
    seat_changed = Signal()
    place_changed = Signal()
    spotlight_changed = Signal()
    refused = Signal(str)
    """A sentence: the rules do not allow it; nothing moved."""
    failed = Signal(str)
    """A sentence: it could not be kept; nothing moved, trying again is fine."""
    told = Signal(str)
    """A sentence about what just happened, such as what a deletion took along."""
    stepped = Signal(str)
    """A sentence: what undo took back or redo made again, for it may be out of sight."""
    saved = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._spotlight: DecisionId | None = None
        self._stop = desk.subscribe(self._hear)

    @property
    def desk(self) -> Desk:
        """The desk itself."""
        return self._desk

    @property
    def session(self) -> Session:
        """The session as it stands on disk and on screen."""
        return self._desk.session

    @property
    def read_only(self) -> bool:
        """Whether somebody else is writing this session."""
        return self._desk.held_by_other is not None

    def why_not(self, move: Move) -> str:
        """Why a move may not be made, in one sentence; empty where it may."""
        violation = self._desk.may(move)
        return refusal(violation) if violation else ""

    def submit(self, move: Move, *, fold: str = "") -> bool:
        """Make a move. False where it was refused or not kept, which is then said by a signal."""
        try:
            changes = self._desk.do(move, fold=fold)
        except RuleViolation as violation:
            self.refused.emit(refusal(violation))
            return False
        except KnownError as error:
            self.failed.emit(error.sentence)
            return False
        if type(move).__name__.startswith("Delete"):
            self.told.emit(went_along(what_went(changes)) or tr("Deleted."))
        return True

    def undo(self) -> bool:
        """Take the last move back, where one can be."""
        return self._try_step(forward=False)

    def redo(self) -> bool:
        """Make what was taken back again."""
        return self._try_step(forward=True)

    def _try_step(self, *, forward: bool) -> bool:
        label = self._desk.redo_label if forward else self._desk.undo_label
        try:
            changes = self._desk.redo() if forward else self._desk.undo()
        except KnownError as error:
            self.failed.emit(error.sentence)
            return False
        if changes and label is not None and label.kind not in UNSAID:
            name = move_name(label, alone=self.session.mode is Mode.SOLO)
            said = tr("Done again: {0}.", name) if forward else tr("Taken back: {0}.", name)
            self.stepped.emit(said)
        return bool(changes)

    def take_seat(self, participant: ParticipantId | None) -> None:
        """Hand the laptop over; None draws the curtain."""
        self._desk.take_seat(participant)
        self.seat_changed.emit()

    @property
    def seat(self) -> ParticipantId | None:
        """Who holds the laptop."""
        return self._desk.seat

    @property
    def spotlight(self) -> DecisionId | None:
        """The decision that is talked about now, for the room to see large; None for any."""
        return self._spotlight

    def light_up(self, decision: DecisionId | None) -> None:
        """Say which decision is talked about now."""
        if decision != self._spotlight:
            self._spotlight = decision
            self.spotlight_changed.emit()

    # Place and clocks

    @property
    def agenda(self) -> Agenda:
        """The agenda of the session, Standard where none was chosen."""
        return self.session.agenda or Agenda()

    @property
    def place(self) -> Place:
        """The step the session stands at, and the clocks."""
        return self.session.place

    def go_to(self, step: Step) -> None:
        """Stand at a step; where the clock of the one that is left ran, the next one's runs on."""
        if self.place.step is step:
            return
        now, timed = self._desk.clock.now(), self.planned_minutes(step) > 0
        self._go(moved_to(self.place, step, now, timed=timed))

    def next_step(self) -> Step | None:
        """The step behind this one on the agenda; None at its end."""
        return self._beside(+1)

    def previous_step(self) -> Step | None:
        """The step before this one on the agenda; None at its beginning."""
        return self._beside(-1)

    def _beside(self, by: int) -> Step | None:
        order = [planned.step for planned in self.agenda.steps]
        taken = set(self.agenda.taken())
        at = order.index(self.place.step) + by
        while 0 <= at < len(order):
            if order[at] in taken:
                return order[at]
            at += by
        return None

    def planned_minutes(self, step: Step) -> int:
        """The minutes planned for a step."""
        session = self.session
        return minutes(self.agenda, step, len(session.seated()), len(session.decisions))

    def countdown(self, step: Step | None = None) -> Countdown:
        """What the clock of a step shows now."""
        step = step or self.place.step
        return countdown(self.place.run(step), self.planned_minutes(step), self._desk.clock.now())

    def start_or_pause(self) -> None:
        """Start this step's clock, or let it stand."""
        run, now = self._run(), self._desk.clock.now()
        self._go(self.place.with_run(paused(run, now) if run.running_since else started(run, now)))

    def add_minute(self) -> None:
        """Give this step a minute more."""
        run = self._run()
        self._go(self.place.with_run(replace(run, added=run.added + 1)))

    def reset_clock(self) -> None:
        """Put this step's clock back to its plan, standing."""
        self._go(self.place.with_run(reset(self._run())))

    @property
    def talk(self) -> Talk | None:
        """The two minutes of the decision that is talked about; None where none has them."""
        talk = self.place.talk
        return talk if talk is not None and self.session.decision(talk.decision) else None

    def talk_countdown(self) -> Countdown | None:
        """What the clock of these two minutes shows now."""
        talk = self.talk
        return countdown(talk.run, TALK_MINUTES, self._desk.clock.now()) if talk else None

    def give_talk(self, decision: DecisionId | None) -> None:
        """Give a decision its two minutes from now, or what is left of them; None ends them."""
        talk = self.talk
        if decision is None:
            talk = None
        else:
            same = talk is not None and talk.decision == decision
            run = talk.run if talk is not None and same else StepRun(self.place.step)
            talk = Talk(decision, started(run, self._desk.clock.now()))
        if talk != self.place.talk:
            self._go(replace(self.place, talk=talk))

    def _run(self) -> StepRun:
        return self.place.run(self.place.step)

    def _go(self, place: Place) -> None:
        try:
            self._desk.go(place)
        except KnownError as error:
            self.failed.emit(error.sentence)
            return
        self.place_changed.emit()

    def reload(self) -> None:
        """Read the session anew, for one that somebody else is writing."""
        try:
            self._desk.reload()
        except KnownError as error:
            self.failed.emit(error.sentence)
            return
        self.changed.emit(())

    def close(self) -> None:
        """Let the clock stand, hear no more, and give the session back."""
        self._stop()
        if not self.read_only:
            self._go(self._paused())
        self._desk.close()

    def _paused(self) -> Place:
        now, talk = self._desk.clock.now(), self.talk
        run = self._run()
        place = self.place.with_run(paused(run, now)) if run.running_since else self.place
        return replace(place, talk=replace(talk, run=paused(talk.run, now)) if talk else None)

    def _hear(self, changes: tuple[Change, ...]) -> None:
        if changes:
            self.changed.emit(changes)
            self.saved.emit()
