"""The single door to a live session: disk first, memory second, screen third."""

from collections.abc import Callable
from contextlib import suppress

from workshop.application.failures import StorageFailed
from workshop.application.history import History
from workshop.application.ports import Clock, Entry, Holder, Lease, SessionStore
from workshop.exercise import deciding
from workshop.exercise.agenda import Place, Step, watched
from workshop.exercise.cards import ParticipantId, SessionId
from workshop.exercise.changes import Change, applied, inverse
from workshop.exercise.labels import Label, label_of
from workshop.exercise.moves import CastBallot, Move, RuleCode, RuleViolation
from workshop.exercise.session import Mode, Session

Listener = Callable[[tuple[Change, ...]], None]


class Desk:
    """A session that is open. Every change to it goes through `do`, `undo`, `redo` or `go`.

    Each of these may raise StorageFailed; then neither disk nor memory moved and the desk can be
    used on. Listeners hear exactly what changed, after it is on disk and in memory.
    """

    def __init__(self, store: SessionStore, clock: Clock, lease: Lease, session: SessionId) -> None:
        self._store = store
        self._clock = clock
        self._lease = lease
        self._session: Session = store.load(session)
        self._seat: ParticipantId | None = None
        self._history: History = self._in_reach(History(store.journal(session)))
        self._listeners: list[Listener] = []
        self._stop_unwatched_clocks()

    @property
    def session(self) -> Session:
        """The session as it stands on disk and on screen."""
        return self._session

    @property
    def clock(self) -> Clock:
        """The clock this desk goes by."""
        return self._clock

    @property
    def held_by_other(self) -> Holder | None:
        """Who writes this session elsewhere; then it is read-only here."""
        return self._lease.held_by_other

    @property
    def seat(self) -> ParticipantId | None:
        """Who holds the laptop; None while the curtain is drawn, or where they were deleted."""
        return self._seat if self._session.participant(self._seat) else None

    def take_seat(self, participant: ParticipantId | None) -> None:
        """Hand the laptop over. Only the person in the seat casts ballots or takes them back.

        In a team session nothing that others did before is in their reach, by undo or by redo. At
        Ballot that holds with nobody in the seat as well: no board is in sight there.
        """
        if participant != self._seat:
            self._seat = participant
            self._history = self._in_reach(self._history)
        self._tell(())

    def _in_reach(self, history: History) -> History:
        goes_round = self._seat is not None or self._session.place.step is Step.BALLOT
        of_a_team = self._session.mode is Mode.TEAM
        return history.taken_over() if of_a_team and goes_round else history.given_back()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every change; returns how to stop hearing."""
        self._listeners.append(listener)

        def stop() -> None:
            with suppress(ValueError):
                self._listeners.remove(listener)

        return stop

    def may(self, move: Move) -> RuleViolation | None:
        """A dry run of the very rule that `do` uses: why not, or None."""
        return self._refusal(move) or deciding.may(self._session, move)

    def do(self, move: Move, *, fold: str = "") -> tuple[Change, ...]:
        """Make a move and return what changed; nothing where it changes nothing.

        Moves with the same `fold`, one after the other, are one entry for undo: typing. Typing
        back to what stood there undoes that entry. Raises RuleViolation where the rules do not
        allow the move, StorageFailed where it was not kept.
        """
        refusal = self._refusal(move)
        if refusal is not None:
            raise refusal
        before = self._session
        changes = deciding.decide(before, move)
        if not changes:
            return ()
        after = applied(before, changes)
        barrier = isinstance(move, deciding.BARRIERS)
        entry = Entry(
            label_of(move, before, changes),
            () if barrier else changes,
            self._clock.now(),
            by=move.participant if isinstance(move, CastBallot) else None,
            barrier=barrier,
            fold=fold,
        )
        folded = self._history.folds(entry)
        if folded is not None and _is_nothing(folded):
            return self._step(changes, -1)
        if folded is not None:
            self._store.record(before, after, folded, done=self._history.done, fold=True)
            self._history = self._history.with_folded(folded)
        else:
            self._store.record(before, after, entry, done=self._history.done)
            self._history = self._history.with_entry(entry)
        self._session = after
        self._tell(changes)
        return changes

    @property
    def undo_label(self) -> Label | None:
        """What undo would take back, or None."""
        entry = None if self.held_by_other else self._history.undoable(self._seat)
        return entry.label if entry else None

    @property
    def redo_label(self) -> Label | None:
        """What redo would make again, or None."""
        entry = None if self.held_by_other else self._history.redoable(self._seat)
        return entry.label if entry else None

    @property
    def undone(self) -> int:
        """How many moves lie undone, in reach or not: more after an undo, fewer after a redo."""
        return self._history.undone

    def undo(self) -> tuple[Change, ...]:
        """Take the last move back, to the last reveal and no further; nothing where none is."""
        entry = None if self.held_by_other else self._history.undoable(self._seat)
        return self._step(inverse(entry.changes), -1) if entry else ()

    def redo(self) -> tuple[Change, ...]:
        """Make the move that was taken back last again."""
        entry = None if self.held_by_other else self._history.redoable(self._seat)
        return self._step(entry.changes, +1) if entry else ()

    def _step(self, changes: tuple[Change, ...], by: int) -> tuple[Change, ...]:
        after = applied(self._session, changes)
        self._store.step(self._session, after, done=self._history.done, by=by)
        self._history = self._history.stepped(by)
        self._session = after
        self._tell(changes)
        return changes

    def go(self, place: Place) -> None:
        """Stand at another place (step, clocks): kept on disk, no part of undo.

        Arriving at Ballot or leaving it changes what undo reaches, as taking the seat does.
        """
        if place == self._session.place:
            return
        if not self.held_by_other:
            self._store.save_place(self._session.id, place)
        moved = place.step is not self._session.place.step
        self._session = self._session.at(place)
        if moved:
            self._history = self._in_reach(self._history)
        self._tell(())

    def _stop_unwatched_clocks(self) -> None:
        session = self._session
        if self.held_by_other:
            return
        place = watched(session.place, self._store.changed(session.id), self._clock.now())
        if place != session.place:
            self._session = session.at(place)
            # a library that cannot be written is looked at all the same
            with suppress(StorageFailed):
                self._store.save_place(session.id, place)

    def reload(self) -> None:
        """Read the session anew: for one that somebody else is writing."""
        self._session = self._store.load(self._session.id)
        self._history = self._in_reach(History(self._store.journal(self._session.id)))
        self._tell(())

    def close(self) -> None:
        """Give the session back; everything is on disk already."""
        self._listeners.clear()
        self._lease.release()

    def _refusal(self, move: Move) -> RuleViolation | None:
        holder = self.held_by_other
        if holder is not None:
            return RuleViolation(RuleCode.READ_ONLY, holder.name)
        if isinstance(move, CastBallot) and move.participant != self._seat:
            return RuleViolation(RuleCode.NOT_IN_THE_SEAT)
        return None

    def _tell(self, changes: tuple[Change, ...]) -> None:
        for listener in tuple(self._listeners):
            listener(changes)


def _is_nothing(entry: Entry) -> bool:
    return all(change.before == change.after for change in entry.changes)
