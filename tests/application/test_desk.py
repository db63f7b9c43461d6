"""The door to a live session: disk first, memory second, screen third; and undo."""

from dataclasses import replace

import pytest

from tests.application.desks import Heard, Table, refusal_of
from tests.exercise.moves_table import CASES, Case
from tests.exercise.table.starts import D1, D2, OWNED, P1, PLAIN, PM, PO, REVEALED, VOTING
from workshop.application.failures import StorageFailed
from workshop.exercise import moves as m
from workshop.exercise.agenda import Place, Step
from workshop.exercise.changes import Field, FieldChange, applied
from workshop.exercise.labels import Label

TITLE = m.SessionText.TITLE

# From drop to disk


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_move_of_the_table_is_on_disk_in_memory_and_heard_or_nowhere(case: Case) -> None:
    table = Table(case.session)
    if isinstance(case.move, m.CastBallot):
        table.desk.take_seat(case.move.participant)
        if case.session.participant(case.move.participant) is None:
            return  # nobody to sit there: said as not in the seat
    heard = Heard(table.desk)
    violation = table.desk.may(case.move)
    assert (violation.code if violation else None) is case.refused
    if violation:
        assert refusal_of(lambda: table.desk.do(case.move)) is case.refused
    else:
        assert table.desk.do(case.move) == case.changes
    assert heard == ([case.changes] if case.changes else [])
    assert heard.saw == ([table.disk] if case.changes else [])
    assert table.desk.session == table.disk == applied(case.session, case.changes)
    assert table.store.writes == bool(case.changes)


@pytest.mark.parametrize("case", [one for one in CASES if one.changes], ids=lambda one: one.name)
def test_where_the_disk_is_full_nothing_moves_and_trying_again_works(case: Case) -> None:
    table = Table(case.session)
    if isinstance(case.move, m.CastBallot):
        table.desk.take_seat(case.move.participant)
    heard = Heard(table.desk)
    table.store.full = True
    with pytest.raises(StorageFailed, match=r"Nothing was lost"):
        table.desk.do(case.move)
    assert heard == []
    assert table.desk.session == table.disk == case.session
    assert table.desk.undo_label is None
    table.store.full = False
    assert table.desk.do(case.move) == case.changes
    assert heard == [case.changes]
    assert table.desk.session == table.disk


def test_undo_and_redo_on_a_full_disk_leave_everything_where_it_was() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.do(m.SetOwner(D2, PO))
    table.desk.undo()
    there = table.desk.session
    heard = Heard(table.desk)
    table.store.full = True
    for step in (table.desk.undo, table.desk.redo):
        with pytest.raises(StorageFailed):
            step()
    with pytest.raises(StorageFailed):
        table.desk.go(Place(Step.OWN))
    assert heard == []
    assert table.desk.session == table.disk == there
    table.store.full = False
    assert table.desk.redo_label == Label("set-owner", "Question d2?")
    table.desk.undo()
    assert table.desk.session == PLAIN


def test_a_move_that_changes_nothing_is_no_entry() -> None:
    table = Table()
    heard = Heard(table.desk)
    assert table.desk.do(m.ClearOwner(D1)) == ()
    assert (heard, table.store.writes, table.desk.undo_label) == ([], 0, None)


def test_a_listener_that_stopped_hears_nothing_and_stopping_twice_is_harmless() -> None:
    table = Table()
    first, second = Heard(table.desk), Heard(table.desk)
    first.stop()
    first.stop()
    table.desk.do(m.ClearOwner(D1))
    table.desk.do(m.SetOwner(D1, PM))
    assert len(first) == 0
    assert len(second) == 1


# Undo and redo


def test_undo_and_redo_are_named_and_survive_closing() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.do(m.SetOwner(D2, PO))
    table.desk.undo()
    table.desk.close()
    assert table.lease.released == 1
    desk = table.reopened()
    assert desk.undo_label == Label("set-owner", "Question d1?")
    assert desk.redo_label == Label("set-owner", "Question d2?")
    desk.undo()
    assert desk.session == PLAIN
    assert desk.undo() == ()
    desk.redo()
    desk.redo()
    assert desk.redo() == ()
    assert desk.session == table.disk
    assert [one.owner is not None for one in desk.session.decisions] == [True, True]


def test_undo_is_heard_as_the_inverse_of_what_was_done() -> None:
    table = Table()
    heard = Heard(table.desk)
    table.desk.do(m.WriteSession(TITLE, "X"))
    table.desk.undo()
    table.desk.redo()
    done, undone = (
        FieldChange(Field.TITLE, "Add onboarding", "X"),
        FieldChange(Field.TITLE, "X", "Add onboarding"),
    )
    assert heard == [(done,), (undone,), (done,)]


def test_a_new_move_after_undo_drops_what_was_undone() -> None:
    table = Table()
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.undo()
    table.desk.do(m.SetOwner(D1, PO))
    assert table.desk.redo_label is None
    assert table.reopened().redo_label is None


@pytest.mark.parametrize("anonymous", [False, True])
def test_a_reveal_is_a_barrier_for_undo_and_redo(anonymous: bool) -> None:
    table = Table(replace(VOTING, anonymous=anonymous))
    table.desk.do(m.WriteSession(TITLE, "X"))
    table.desk.do(m.WriteSession(TITLE, "Y"))
    table.desk.undo()
    table.desk.do(m.Reveal(D1))
    after = table.desk.session
    assert (table.desk.undo_label, table.desk.redo_label) == (None, None)
    assert (table.desk.undo(), table.desk.redo()) == ((), ())
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.undo()
    assert table.desk.undo() == ()
    assert table.desk.session == after
    assert table.store.journal(after.id).entries[0].label.kind == "set-owner"


def test_vote_again_is_undone_to_the_revealed_ballots() -> None:
    table = Table(REVEALED)
    table.desk.do(m.VoteAgain(D1))
    assert table.desk.session.ballots == ()
    table.desk.undo()
    assert table.desk.session == REVEALED


def test_a_deletion_comes_back_whole_with_one_undo() -> None:
    session = replace(OWNED, ballots=VOTING.ballots)
    table = Table(session)
    table.desk.do(m.DeleteParticipant(P1))
    assert table.desk.undo_label == Label("delete-participant", "Person 1")
    table.desk.undo()
    assert table.desk.session == table.disk == session
