"""Typing is one entry a pause, whatever happens in between."""

import pytest

from tests.application.desks import Heard, Table
from tests.exercise.table.starts import D1, PLAIN, PM
from workshop.application.failures import StorageFailed
from workshop.exercise import moves as m
from workshop.exercise.changes import Field, FieldChange

TITLE = m.SessionText.TITLE


def type_on(table: Table, text: str, *, fold: str, start: str = "") -> None:
    for length in range(1, len(text) + 1):
        table.clock.go_on(0.2)
        table.desk.do(m.WriteSession(TITLE, start + text[:length]), fold=fold)


def test_typing_is_one_entry_a_pause_and_on_disk_after_each_write() -> None:
    table = Table()
    type_on(table, "Add", fold="title-1")
    assert table.disk.title == "Add"
    type_on(table, " billing", fold="title-2", start="Add")
    entries = table.store.journal(PLAIN.id).entries
    assert len(entries) == 2
    assert entries[1].at == table.clock.now()
    table.desk.undo()
    assert table.desk.session.title == "Add"
    table.desk.undo()
    assert table.desk.session == PLAIN
    table.desk.redo()
    table.desk.redo()
    assert table.desk.session.title == "Add billing"


def test_typing_on_after_undo_starts_a_new_entry() -> None:
    table = Table()
    type_on(table, "Add", fold="t")
    table.desk.undo()
    type_on(table, "Bill", fold="t")
    assert len(table.store.journal(PLAIN.id).entries) == 1
    table.desk.undo()
    assert table.desk.session == PLAIN


def test_another_move_between_ends_the_fold() -> None:
    table = Table()
    type_on(table, "Add", fold="t")
    table.desk.do(m.SetOwner(D1, PM))
    table.desk.do(m.WriteSession(TITLE, "Add more"), fold="t")
    table.desk.undo()
    assert table.desk.session.title == "Add"


def test_typing_back_to_what_stood_there_leaves_nothing_to_undo() -> None:
    table = Table()
    heard = Heard(table.desk)
    table.desk.do(m.WriteSession(TITLE, "Add onboarding!"), fold="t")
    table.desk.do(m.WriteSession(TITLE, "Add onboarding"), fold="t")
    assert table.desk.session == table.disk == PLAIN
    assert table.desk.undo_label is None
    assert heard[1] == (FieldChange(Field.TITLE, "Add onboarding!", "Add onboarding"),)
    table.desk.do(m.WriteSession(TITLE, "Onboard"), fold="t")
    table.desk.undo()
    assert table.desk.session == table.disk == PLAIN


def test_a_fold_that_fails_on_disk_keeps_the_text_before_and_goes_on() -> None:
    table = Table()
    type_on(table, "Ad", fold="t")
    table.store.full = True
    with pytest.raises(StorageFailed):
        table.desk.do(m.WriteSession(TITLE, "Add"), fold="t")
    assert table.desk.session.title == table.disk.title == "Ad"
    table.store.full = False
    table.desk.do(m.WriteSession(TITLE, "Add"), fold="t")
    table.desk.undo()
    assert table.desk.session == PLAIN
