"""Laws that hold after any moves whatever, legal or not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.exercise.soundness import faults
from tests.exercise.strategies import MOVES, any_move, sessions
from workshop.exercise import moves
from workshop.exercise.cards import SessionId
from workshop.exercise.changes import Change, applied, inverse
from workshop.exercise.deciding import BARRIERS, RULES, decide, may
from workshop.exercise.moves import Move, RuleCode, RuleViolation
from workshop.exercise.session import Session


def test_every_move_has_a_rule_and_a_strategy() -> None:
    kinds = {
        kind for kind in vars(moves).values() if isinstance(kind, type) and issubclass(kind, Move)
    } - {Move}
    assert set(RULES) == kinds
    assert set(MOVES) == kinds


@given(sessions())
def test_any_moves_leave_a_sound_session(session: Session) -> None:
    assert faults(session) == []


class AnyMoves(RuleBasedStateMachine):
    """A session under any moves whatever, with the changes since the last barrier."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(SessionId("s"), "Add onboarding")
        self.since_barrier: list[Session] = [self.session]
        self.made: list[tuple[Change, ...]] = []

    @rule(session=sessions())
    def another_session(self, session: Session) -> None:
        self.session, self.since_barrier, self.made = session, [session], []

    @rule(move=any_move())
    def move(self, move: Move) -> None:
        before = self.session
        if may(before, move) is not None:
            with pytest.raises(RuleViolation):
                decide(before, move)
            return
        changes = decide(before, move)
        self.session = applied(before, changes)
        assert (self.session == before) == (not changes), "changes, or nothing changed"
        assert applied(self.session, inverse(changes)) == before
        assert inverse(inverse(changes)) == changes
        if isinstance(move, BARRIERS):
            self.since_barrier, self.made = [self.session], []
        elif changes:
            self.since_barrier.append(self.session)
            self.made.append(changes)

    @rule()
    def undo_all_and_redo_all(self) -> None:
        session = self.session
        for changes, before in zip(
            reversed(self.made), reversed(self.since_barrier[:-1]), strict=True
        ):
            session = applied(session, inverse(changes))
            assert session == before
        assert session == self.since_barrier[0]
        for changes in self.made:
            session = applied(session, changes)
        assert session == self.session

    @invariant()
    def sound(self) -> None:
        assert faults(self.session) == []


TestAnyMoves = AnyMoves.TestCase


@given(sessions(), st.data())
def test_deletions_in_any_order_leave_nothing_behind_and_come_back_whole(
    session: Session, data: st.DataObject
) -> None:
    everything: list[Move] = [
        *(moves.DeleteRole(card.id) for card in session.roles),
        *(moves.DeleteParticipant(one.id) for one in session.participants),
        *(moves.DeleteDecision(one.id) for one in session.decisions),
    ]
    trail: list[tuple[Session, tuple[Change, ...]]] = [(session, ())]
    for move in data.draw(st.permutations(everything)):
        current = trail[-1][0]
        violation = may(current, move)
        if violation is not None:
            assert isinstance(move, moves.DeleteRole)
            assert violation.code in {RuleCode.BALLOTS_SEALED, RuleCode.KEPT_BY_A_TALLY}
            continue
        changes = decide(current, move)
        trail.append((applied(current, changes), changes))
        assert faults(trail[-1][0]) == []
    last = trail[-1][0]
    assert (last.participants, last.decisions, last.ballots) == ((), (), ())
    for (before, _), (after, changes) in reversed(list(pairwise(trail))):
        assert applied(after, inverse(changes)) == before
