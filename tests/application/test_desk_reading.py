"""A desk that only reads, and the place and clocks that every desk keeps."""

import pytest

from tests.application.desks import Heard, Table
from tests.application.fakes import FakeClock, FakeLease, FakeStore, held_by
from tests.exercise.table.starts import D1, PLAIN, PM
from workshop.application.desk import Desk
from workshop.exercise import moves as m
from workshop.exercise.agenda import Place, Step, StepRun, started
from workshop.exercise.cards import SessionId
from workshop.exercise.moves import Move, RuleCode, RuleViolation


def test_where_somebody_else_writes_a_desk_only_reads() -> None:
    table = Table(lease=held_by("Dana on the big screen"))
    move: Move = m.SetOwner(D1, PM)
    with pytest.raises(RuleViolation) as refused:
        table.desk.do(move)
    assert (refused.value.code, refused.value.subject) == (
        RuleCode.READ_ONLY,
        "Dana on the big screen",
    )
    violation = table.desk.may(move)
    assert violation is not None
    assert violation.code is RuleCode.READ_ONLY
    assert (table.desk.undo(), table.desk.redo()) == ((), ())
    assert (table.desk.undo_label, table.desk.redo_label) == (None, None)
    table.desk.go(Place(Step.REVEAL))
    assert table.desk.session.place == Place(Step.REVEAL)
    assert table.disk.place == PLAIN.place
    assert table.store.writes == 0


def test_a_reading_desk_sees_what_was_written_when_it_reads_anew() -> None:
    table = Table()
    reading = Desk(table.store, table.clock, held_by("Dana"), PLAIN.id)
    heard = Heard(reading)
    table.desk.do(m.SetOwner(D1, PM))
    assert reading.session == PLAIN
    reading.reload()
    assert reading.session == table.desk.session
    assert heard == [()]


def test_a_place_is_kept_and_no_part_of_undo() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    heard = Heard(table.desk)
    table.desk.go(Place(Step.OWN))
    table.desk.go(Place(Step.OWN))
    assert heard == [()]
    assert table.store.writes == 2
    assert table.reopened().session.place == Place(Step.OWN)
    table.desk.undo()
    assert table.desk.session == table.disk == PLAIN.at(Place(Step.OWN))
    table.desk.redo()
    assert table.desk.session.place == Place(Step.OWN)


def test_a_session_that_is_not_there_is_said() -> None:
    with pytest.raises(Exception, match="no session"):
        Desk(FakeStore(), FakeClock(), FakeLease(), SessionId("ghost"))


def test_a_clock_that_ran_on_after_a_kill_stands_when_the_session_is_opened() -> None:
    table = Table()
    table.desk.go(Place(Step.OWN).with_run(started(StepRun(Step.OWN), table.clock.now())))
    table.clock.go_on(240)
    table.store.last_change = table.clock.now()
    assert table.reopened().session.place.run(Step.OWN).running_since is not None
    table.clock.go_on(901)
    assert table.reopened().session.place.run(Step.OWN) == StepRun(Step.OWN, 240.0)
    assert table.disk.place.run(Step.OWN) == StepRun(Step.OWN, 240.0)


def test_a_clock_that_ran_on_stands_on_screen_where_the_disk_refuses_and_elsewhere_runs() -> None:
    table = Table()
    table.desk.go(Place(Step.OWN).with_run(started(StepRun(Step.OWN), table.clock.now())))
    table.clock.go_on(7200)
    elsewhere = Desk(table.store, table.clock, held_by("Dana"), table.desk.session.id)
    assert elsewhere.session.place.run(Step.OWN).running_since is not None
    table.store.full = True
    assert table.reopened().session.place.run(Step.OWN) == StepRun(Step.OWN)
