"""Laws of the desk under anything a room may do with it."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.application.fakes import FakeClock, FakeLease, FakeStore
from tests.exercise.soundness import faults
from tests.exercise.strategies import any_move, sessions
from tests.exercise.values import PEOPLE_IDS
from workshop.application.desk import Desk
from workshop.application.failures import StorageFailed
from workshop.exercise.agenda import Place, Step
from workshop.exercise.changes import Change, applied
from workshop.exercise.deciding import BARRIERS
from workshop.exercise.moves import CastBallot, Move, RuleViolation
from workshop.exercise.session import Ballot, Session


class Room(RuleBasedStateMachine):
    """People at one laptop: they move, hand it on, undo, redo, run out of disk, start anew."""

    @initialize(session=sessions())
    def open(self, session: Session) -> None:
        self.store = FakeStore.holding(session)
        self.barrier = session
        """What stood there after the last reveal: undo never goes behind it."""
        self.sit_down_anew(session)

    @rule()
    def reopen(self) -> None:
        self.sit_down_anew(self.desk.session)

    def sit_down_anew(self, session: Session) -> None:
        self.desk = Desk(self.store, FakeClock(), FakeLease(), session.id)
        self.shown = self.desk.session
        self.desk.subscribe(self.show)

    def show(self, changes: tuple[Change, ...]) -> None:
        """A screen that knows nothing but the changes it hears."""
        self.shown = applied(self.shown, changes)

    @rule(person=st.sampled_from((*PEOPLE_IDS, None, None)))
    def hand_over(self, person: str | None) -> None:
        self.desk.take_seat(person)  # pyright: ignore[reportArgumentType]

    @rule(move=any_move(), fold=st.sampled_from(("", "typing")))
    def move(self, move: Move, fold: str) -> None:
        if isinstance(move, CastBallot):
            self.desk.take_seat(move.participant)
        try:
            self.desk.do(move, fold=fold)
        except RuleViolation:
            return
        if isinstance(move, BARRIERS):
            self.barrier = self.desk.session
            assert self.desk.undo_label is None

    @rule(move=any_move())
    def run_out_of_disk(self, move: Move) -> None:
        before, label = self.desk.session, self.desk.undo_label
        self.store.full = True
        try:
            self.desk.do(move)
        except (StorageFailed, RuleViolation):
            assert self.desk.session is before
            assert self.desk.undo_label == label
        finally:
            self.store.full = False

    @rule(forward=st.booleans())
    def step(self, forward: bool) -> None:
        before, seat = self.desk.session, self.desk.seat
        label = self.desk.redo_label if forward else self.desk.undo_label
        changes = self.desk.redo() if forward else self.desk.undo()
        assert bool(changes) == (label is not None)
        touched = ballots_of(before) ^ ballots_of(self.desk.session)
        if label is not None and label.kind == "cast-ballot":
            assert {ballot.participant for ballot in touched} == {seat}
            assert label.subject == ""

    @rule()
    def undo_all_and_redo_all(self) -> None:
        """As one person after another who takes back what is theirs, until nothing is left.

        Away from the ballot, where what was done on the board is in nobody's reach.
        """
        self.desk.go(Place(Step.OWN))
        seats = (None, *PEOPLE_IDS)
        while any(self.made_again(seat) for seat in seats):
            pass
        end = self.desk.session
        while any(self.taken_back(seat) for seat in seats):
            pass
        assert self.desk.session == self.barrier.at(end.place)
        while any(self.made_again(seat) for seat in seats):
            pass
        assert self.desk.session == end

    def taken_back(self, seat: str | None) -> bool:
        self.desk.take_seat(seat)  # pyright: ignore[reportArgumentType]
        return bool(self.desk.undo())

    def made_again(self, seat: str | None) -> bool:
        self.desk.take_seat(seat)  # pyright: ignore[reportArgumentType]
        return bool(self.desk.redo())

    @rule(step=st.sampled_from(Step))
    def go(self, step: Step) -> None:
        self.desk.go(Place(step))

    @invariant()
    def disk_is_memory_and_screen(self) -> None:
        session = self.desk.session
        assert self.store.load(session.id) == session
        assert self.shown.at(session.place) == session
        assert faults(session) == []
        journal = self.store.journal(session.id)
        assert 0 <= journal.done <= len(journal.entries)
        assert all(entry.changes and not entry.barrier for entry in journal.entries)


def ballots_of(session: Session) -> frozenset[Ballot]:
    return frozenset(session.ballots)


TestRoom = Room.TestCase
