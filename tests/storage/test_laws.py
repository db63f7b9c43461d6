"""Disk equals memory after every move, undo, redo and reopening, whatever is done."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.exercise.strategies import any_move, sessions
from tests.storage.playing import journal_of, open_desk, play
from workshop.application.desk import Desk
from workshop.application.ports import SessionLine
from workshop.exercise.agenda import Place, Step, StepRun
from workshop.exercise.cards import SessionId
from workshop.exercise.moves import Move, RuleViolation
from workshop.exercise.session import Session
from workshop.storage.library import Library
from workshop.storage.opening import open_library

UNDO, REDO, REOPEN, GO = "undo", "redo", "reopen", "go"
Deed = Move | str
deeds = st.lists(any_move() | st.sampled_from((UNDO, UNDO, REDO, REOPEN, GO)), max_size=25)


def stands_on_disk(library: Library, desk: Desk) -> None:
    assert library.store.load(desk.session.id) == desk.session
    assert library.store.journal(desk.session.id) == journal_of(desk)


def deed_done(desk: Desk, deed: Deed) -> None:
    if deed == UNDO:
        desk.undo()
    elif deed == REDO:
        desk.redo()
    elif deed == GO:
        desk.go(Place(Step.OWN, (StepRun(Step.OWN, 1.5, "2026-10-14T09:00:00+02:00", 2),)))
    elif isinstance(deed, Move):
        try:
            play(desk, deed)
        except RuleViolation:
            return


@given(sessions(), deeds)
def test_what_is_on_disk_is_what_is_in_memory_after_every_deed(
    session: Session, done: list[Deed]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        library = open_library(path)
        library.sessions.add(session)
        assert library.store.load(session.id) == session
        desk = open_desk(library, session.id)
        for deed in done:
            if deed == REOPEN:
                desk.close()
                library.close()
                library = open_library(path)
                desk = open_desk(library, session.id)
            deed_done(desk, deed)
            stands_on_disk(library, desk)
            assert library.sessions.lines()[0] == line_written_afresh(library, desk.session)
        library.close()


def line_written_afresh(library: Library, session: Session) -> SessionLine:
    """The list's line of the same session, put in whole instead of move by move."""
    there = library.sessions.lines()[0]
    library.sessions.add(replace(session, id=SessionId("copy")))
    line = library.sessions.lines()[0]
    library.sessions.take_out(line.id)
    return replace(line, id=session.id, changed=there.changed)
