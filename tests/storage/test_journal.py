"""Undo and redo as they survive closing: the journal and its cursor."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.playing import (
    D1,
    D2,
    DANA,
    ID,
    PM,
    PO,
    RAVI,
    ballot,
    journal_of,
    onboarding,
    open_desk,
    play,
)
from workshop.application.desk import Desk
from workshop.application.failures import BadInput, StorageFailed
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import SessionId
from workshop.exercise.moves import DecisionText, Reveal, SetOwner, WriteDecision
from workshop.storage.library import Library
from workshop.storage.opening import open_library


def test_undo_and_redo_go_on_after_reopening(library: Library, path: Path) -> None:
    library.sessions.add(onboarding())
    desk = open_desk(library)
    play(desk, SetOwner(D1, PM), SetOwner(D1, PO), SetOwner(D2, PM))
    end = desk.session
    desk.undo()
    desk.close()
    library.close()

    library = open_library(path)
    desk = open_desk(library)
    assert desk.redo_label is not None
    desk.undo()
    desk.undo()
    assert desk.session == onboarding()
    assert desk.undo_label is None
    while desk.redo():
        pass
    assert desk.session == end == library.store.load(ID)
    library.close()


def test_a_new_move_drops_what_was_undone(library: Library) -> None:
    library.sessions.add(onboarding())
    desk = open_desk(library)
    play(desk, SetOwner(D1, PM), SetOwner(D2, PM))
    desk.undo()
    desk.undo()
    play(desk, SetOwner(D1, PO))
    assert [entry.label.kind for entry in library.store.journal(ID).entries] == ["set-owner"]
    assert library.store.journal(ID).done == 1


def test_typing_is_one_entry(library: Library) -> None:
    library.sessions.add(onboarding())
    desk = open_desk(library)
    for text in ("V", "Ve", "Verify"):
        desk.do(WriteDecision(D1, DecisionText.ANSWER, text), fold="answer d1")
    assert len(library.store.journal(ID).entries) == 1
    desk.undo()
    assert library.store.load(ID) == onboarding()
    desk.redo()
    assert library.store.load(ID).decisions[0].answer == "Verify"


def test_nothing_from_before_a_reveal_is_left_to_undo(library: Library) -> None:
    library.sessions.add(onboarding())
    desk = open_desk(library)
    play(desk, ballot(DANA, D1, "po"), ballot(RAVI, D1, "pm"), Reveal(D1), SetOwner(D1, PM))
    journal = library.store.journal(ID)
    assert [entry.label.kind for entry in journal.entries] == ["set-owner"]
    assert journal.done == 1


def test_a_ballots_entry_is_undone_by_its_owner_only_after_reopening(library: Library) -> None:
    library.sessions.add(onboarding())
    play(open_desk(library), ballot(DANA, D1, "po"))
    again = open_desk(library)
    again.take_seat(RAVI)
    assert again.undo() == ()
    again.take_seat(DANA)
    assert again.undo()


def test_a_session_that_is_not_there_is_said(library: Library) -> None:
    for call in (library.store.load, library.store.journal, library.store.changed):
        with pytest.raises(BadInput, match="no session ghost"):
            call(SessionId("ghost"))


def test_a_move_on_a_session_that_moved_elsewhere_is_refused(library: Library) -> None:
    library.sessions.add(onboarding())
    stale = open_desk(library)
    other = open_desk(library)
    other._lease = stale._lease  # pyright: ignore[reportPrivateUsage] # as if nobody had locked
    play(other, SetOwner(D1, PM))
    with pytest.raises(StorageFailed, match="another program"):
        play(stale, SetOwner(D2, PM))
    assert library.store.load(ID) == other.session


@pytest.mark.parametrize("step", [Desk.undo, Desk.redo])
def test_a_stale_undo_or_redo_is_refused_too(
    library: Library, step: Callable[[Desk], None]
) -> None:
    library.sessions.add(onboarding())
    stale = open_desk(library)
    play(stale, SetOwner(D1, PM), SetOwner(D2, PM))
    stale.undo()
    other = open_desk(library)
    other._lease = stale._lease  # pyright: ignore[reportPrivateUsage] # as if nobody had locked
    other.undo()
    with pytest.raises(StorageFailed, match="another program"):
        step(stale)
    assert library.store.load(ID) == other.session
    assert library.store.journal(ID).done == 0


def test_the_last_change_is_the_last_move_and_not_a_step_to_another_place(library: Library) -> None:
    library.sessions.add(onboarding())
    play(desk := open_desk(library), SetOwner(D1, PM))
    moved = journal_of(desk).entries[-1].at
    desk.go(Place(Step.OWN))
    assert library.store.changed(ID) == moved
