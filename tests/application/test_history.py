"""What can be undone and by whom, and how typing folds, with no session and no disk."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.application.fakes import MORNING
from workshop.application.history import History
from workshop.application.ports import Entry, Journal
from workshop.exercise.cards import ParticipantId
from workshop.exercise.changes import Change, Field, FieldChange, ItemChange, Part, Placed
from workshop.exercise.labels import Label
from workshop.exercise.session import ParkedLine

DANA, RAVI = ParticipantId("dana"), ParticipantId("ravi")


def entry(name: str = "", by: ParticipantId | None = None) -> Entry:
    return Entry(Label(name), (), MORNING, by=by)


def typed(before: str, after: str, *, fold: str = "title", field: Field = Field.TITLE) -> Entry:
    return Entry(Label("typed"), (FieldChange(field, before, after),), MORNING, fold=fold)


def history(*entries: Entry, done: int | None = None) -> History:
    return History(Journal(entries, len(entries) if done is None else done))


def test_the_last_entry_done_is_undone_and_the_next_one_is_redone() -> None:
    there = history(entry("a"), entry("b"), entry("c"), done=2)
    undo, redo = there.undoable(None), there.redoable(None)
    assert undo is not None
    assert redo is not None
    assert (undo.label.kind, redo.label.kind) == ("b", "c")
    assert there.stepped(-1).stepped(-1).undoable(None) is None
    assert there.stepped(+1).redoable(None) is None


def test_a_new_entry_drops_what_was_undone() -> None:
    there = history(entry("a"), entry("b"), done=1).with_entry(entry("c"))
    assert there.done == 2
    assert there.redoable(None) is None
    back = there.stepped(-1).undoable(None)
    assert back == entry("a")


def test_behind_a_barrier_nothing_is_left() -> None:
    there = history(entry("a")).with_entry(replace(entry("reveal"), barrier=True))
    assert (there.done, there.undoable(None), there.redoable(None)) == (0, None, None)


@pytest.mark.parametrize(("seat", "reaches"), [(DANA, True), (RAVI, False), (None, False)])
def test_a_ballot_is_in_reach_of_its_own_person_alone(
    seat: ParticipantId | None, reaches: bool
) -> None:
    there = history(entry("ballot", by=DANA))
    assert (there.undoable(seat) is not None) is reaches
    assert (there.stepped(-1).redoable(seat) is not None) is reaches


def test_who_takes_the_seat_reaches_what_they_do_and_nothing_before() -> None:
    there = history(entry("before"), entry("undone"), done=1).taken_over()
    assert there.undoable(RAVI) is None
    assert there.redoable(RAVI) is None
    there = there.with_entry(entry("theirs"))
    assert there.undoable(RAVI) == entry("theirs")
    there = there.stepped(-1)
    assert there.undoable(RAVI) is None
    assert there.redoable(RAVI) == entry("theirs")
    assert there.given_back().undoable(None) == entry("before")


def test_who_comes_back_to_the_seat_still_reaches_their_own_ballot() -> None:
    there = history(entry("before"), entry("ballot", by=DANA)).taken_over()
    there = there.stepped(-1)
    assert there.undoable(DANA) is None
    assert there.redoable(DANA) == entry("ballot", by=DANA)


def test_who_takes_their_own_ballot_back_reaches_what_they_do_next() -> None:
    there = history(entry("ballot", by=DANA)).taken_over().stepped(-1).with_entry(entry("parked"))
    assert there.undoable(DANA) == entry("parked")


def test_undo_and_redo_of_ones_own_ballot_does_not_lead_to_what_others_undid() -> None:
    there = history(entry("ballot", by=DANA), entry("undone by others"), done=1).taken_over()
    there = there.stepped(-1).stepped(+1)
    assert there.undoable(DANA) == entry("ballot", by=DANA)
    assert there.redoable(DANA) is None
    assert there.given_back().redoable(None) == entry("undone by others")


def test_typing_folds_into_the_entry_before_it() -> None:
    later = replace(typed("ab", "abc"), at=MORNING + timedelta(seconds=1))
    folded = history(typed("a", "ab")).folds(later)
    assert folded == replace(later, changes=(FieldChange(Field.TITLE, "a", "abc"),))
    assert folded is not None
    there = history(typed("a", "ab")).with_folded(folded)
    assert (there.done, there.undoable(None)) == (1, folded)


PUT = ItemChange(Part.PARKING_LOT, None, Placed(0, ParkedLine("l", "")))
WRITTEN = ItemChange(Part.PARKING_LOT, PUT.after, Placed(0, ParkedLine("l", "x")))


def with_changes(*changes: Change) -> Entry:
    return Entry(Label("typed"), changes, MORNING, fold="title")


@pytest.mark.parametrize(
    ("there", "later"),
    [
        (history(), typed("a", "b")),
        (history(typed("a", "b", fold="")), typed("b", "c", fold="")),
        (history(typed("a", "b")), typed("b", "c", fold="title again")),
        (history(typed("a", "b"), done=0), typed("a", "c")),
        (history(typed("a", "b"), typed("b", "c"), done=1), typed("b", "d")),
        (history(typed("a", "b")), typed("x", "c")),
        # two texts that happen to read alike
        (history(typed("a", "")), typed("", "c", field=Field.TEAM)),
        (history(with_changes(PUT)), typed("", "c")),
        (history(with_changes(PUT, WRITTEN)), with_changes(WRITTEN)),
        (history(with_changes(PUT)).taken_over(), with_changes(WRITTEN)),
    ],
)
def test_what_is_not_typing_on_does_not_fold(there: History, later: Entry) -> None:
    assert there.folds(later) is None


def test_a_line_put_and_then_written_is_one_entry_that_takes_it_away_again() -> None:
    folded = history(with_changes(PUT)).folds(with_changes(WRITTEN))
    assert folded is not None
    assert folded.changes == (ItemChange(Part.PARKING_LOT, None, WRITTEN.after),)
