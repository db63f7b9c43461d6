"""A desk that desks are tested on: its store, its clock, who holds it, and what was heard."""

from collections.abc import Callable

import pytest

from tests.application.fakes import FakeClock, FakeLease, FakeStore
from tests.exercise.table.starts import PLAIN
from workshop.application.desk import Desk
from workshop.exercise import moves as m
from workshop.exercise.changes import Change
from workshop.exercise.moves import RuleCode, RuleViolation
from workshop.exercise.session import Session

TITLE = m.SessionText.TITLE


class Heard(list[tuple[Change, ...]]):
    """What a listener heard, and the session it saw when it did."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.saw: list[Session] = []
        self.stop = desk.subscribe(self._hear)
        self._desk = desk

    def _hear(self, changes: tuple[Change, ...]) -> None:
        self.append(changes)
        self.saw.append(self._desk.session)


class Table:
    """A desk on a fake disk."""

    def __init__(self, session: Session = PLAIN, lease: FakeLease | None = None) -> None:
        self.store = FakeStore.holding(session)
        self.clock = FakeClock()
        self.lease = lease or FakeLease()
        self.desk = Desk(self.store, self.clock, self.lease, session.id)

    @property
    def disk(self) -> Session:
        return self.store.sessions[self.desk.session.id]

    def reopened(self) -> Desk:
        return Desk(self.store, self.clock, FakeLease(), self.desk.session.id)


def refusal_of(act: Callable[[], object]) -> RuleCode:
    with pytest.raises(RuleViolation) as refused:
        act()
    return refused.value.code
