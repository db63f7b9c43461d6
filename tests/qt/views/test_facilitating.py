"""What the facilitator has at every step: any step by key, the parking lot, notes, the agenda."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.qt.sessions import DANA, MEI, RAVI, VERIFY, workshop_session
from tests.qt.views.room import Room, readable
from workshop.exercise.agenda import Step
from workshop.exercise.cards import NOBODY
from workshop.exercise.moves import Reveal, WriteNote
from workshop.exercise.session import Ballot, Note, Session
from workshop.qt.dialogs.agenda import AgendaDialog

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NARROW, WIDE = 1000, 1280


def at(room: Room, step: Step, session: Session | None = None, *, width: int = WIDE) -> Room:
    room.open(session or workshop_session(), step)
    room.window.resize(width, 820)
    return room


def parked(room: Room) -> list[str]:
    return [line.text for line in room.bridge.session.parking_lot]


def test_a_key_goes_to_each_step_from_any_other(room: Room) -> None:
    at(room, Step.OWN)
    for step in (*Step, *reversed(Step)):
        room.press(KEY(KEY.Key_1 + list(Step).index(step)), modifier=CONTROL)
        assert room.bridge.place.step is step


def test_nothing_of_it_is_left_at_home(room: Room) -> None:
    at(room, Step.OWN)
    room.window.show_home()
    table = room.window.actions_table
    for name in ("park", "note", "talk", "agenda", *(f"step.{step.value}" for step in Step)):
        assert not table.enabled(name), name


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_one_key_parks_a_thought_at_every_step(room: Room, width: int) -> None:
    at(room, Step.BRIEF, width=width)
    for step in Step:
        room.page.go(step)
        QApplication.processEvents()
        before = QApplication.focusWidget()
        room.press(KEY.Key_P, modifier=CONTROL | SHIFT)
        room.press(f"Trials, at {step.value}?", KEY.Key_Return)
        assert parked(room)[-1] == f"Trials, at {step.value}?"
        if not room.page.side.isVisible():
            assert QApplication.focusWidget() is before
            assert not room.page.facilitating.park_bar.isVisible()
    assert len(parked(room)) == len(Step)


def test_parking_at_the_curtain_shows_nothing_but_the_line_that_is_written(room: Room) -> None:
    at(room, Step.BALLOT, replace(workshop_session(), ballots=(Ballot(DANA, VERIFY, NOBODY),)))
    before = QApplication.focusWidget()
    room.press("p")
    bar = room.page.facilitating.park_bar
    assert bar.field.hasFocus()
    assert not room.page.side.isVisible()
    room.press("Trials?")
    assert room.page.view.isVisible(), "the curtain stays where it is"
    room.press(KEY.Key_Escape)
    assert not bar.isVisible()
    assert parked(room) == []
    assert not any("Trials?" in one for one in readable(room.window))
    assert QApplication.focusWidget() is before


def test_what_was_being_parked_goes_when_the_laptop_is_handed_over(room: Room) -> None:
    at(room, Step.BALLOT, replace(workshop_session(), ballots=(Ballot(DANA, VERIFY, NOBODY),)))
    room.press("p")
    room.press("A thought of mine")
    room.bridge.take_seat(RAVI)
    bar = room.page.facilitating.park_bar
    assert not bar.isVisible()
    assert bar.field.text() == ""


def test_an_empty_thought_is_not_parked(room: Room) -> None:
    at(room, Step.SURFACE)
    room.press(KEY.Key_P, modifier=CONTROL | SHIFT)
    room.press("  ", KEY.Key_Return)
    assert parked(room) == []
    assert not room.page.facilitating.park_bar.isVisible()


def test_a_note_is_written_by_one_key_and_kept_with_its_step(room: Room) -> None:
    at(room, Step.OWN)
    note = room.page.side.tools.note
    assert not note.field.isVisible()
    assert note.open.isVisible()
    room.press(KEY.Key_F7)
    assert note.field.hasFocus()
    room.press("Ravi leaves at ten", KEY.Key_Return)
    assert room.bridge.session.notes == (Note(Step.OWN, "Ravi leaves at ten"),)
    assert not note.field.hasFocus()
    room.page.go(Step.COMMIT)
    assert not note.field.isVisible()
    room.page.go(Step.OWN)
    assert note.field.isVisible()
    assert note.field.toPlainText() == "Ravi leaves at ten"


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_one_key_writes_a_note_at_every_step_and_escape_goes_back(room: Room, width: int) -> None:
    at(room, Step.BRIEF, width=width)
    for step in Step:
        if step is Step.BALLOT:
            continue
        room.page.go(step)
        QApplication.processEvents()
        shown = room.page.side.isVisible()
        room.press(KEY.Key_F7)
        assert room.page.side.tools.note.field.hasFocus()
        room.press("Ask Mei", KEY.Key_Escape)
        assert room.bridge.session.note(step) == "Ask Mei"
        assert room.page.side.isVisible() == shown, "a pane that came for the note goes with it"
        assert room.page.view.isAncestorOf(room.window.focusWidget())


def test_a_note_is_undone_like_anything_else(room: Room) -> None:
    at(room, Step.OWN)
    room.press(KEY.Key_F7)
    room.press("Ask Mei", KEY.Key_Return)
    assert room.window.actions_table["undo"].text() == "Undo note to self"
    room.press(KEY.Key_Z, modifier=CONTROL)
    assert room.bridge.session.notes == ()
    assert not room.page.side.tools.note.field.isVisible()


def test_a_note_that_is_being_written_stays_with_its_step(room: Room) -> None:
    at(room, Step.OWN)
    room.press(KEY.Key_F7)
    room.press("Half a thought")
    room.press(KEY.Key_7, modifier=CONTROL)
    assert room.bridge.place.step is Step.COMMIT
    assert room.bridge.session.note(Step.OWN) == "Half a thought"
    assert room.bridge.session.note(Step.COMMIT) == ""


def test_leaving_an_empty_note_folds_it_away(room: Room) -> None:
    at(room, Step.OWN)
    room.press(KEY.Key_F7)
    room.press(KEY.Key_Escape)
    assert not room.page.side.tools.note.field.isVisible()
    assert room.page.view.isAncestorOf(room.window.focusWidget())


def test_a_note_opens_the_pane_where_there_is_little_room(room: Room) -> None:
    at(room, Step.SURFACE, width=NARROW)
    assert not room.page.side.isVisible()
    room.press(KEY.Key_F7)
    assert room.page.side.tools.note.field.hasFocus()
    room.page.go(Step.OWN)
    room.page.go(Step.SURFACE)
    assert not room.page.side.isVisible(), "at a crowded step it was for that once"


def test_while_people_vote_there_are_no_notes_and_no_pane(room: Room) -> None:
    session = replace(workshop_session(), notes=(Note(Step.BALLOT, "for my eyes"),))
    at(room, Step.BALLOT, session)
    for seat in (None, DANA):
        room.bridge.take_seat(seat)
        before = QApplication.focusWidget()
        room.press(KEY.Key_F7)
        assert room.page.message.text.startswith("Notes wait while people vote")
        room.press(KEY.Key_F8)
        assert not room.page.side.isVisible()
        assert QApplication.focusWidget() is before
        assert not room.page.side.tools.note.field.isVisible()


def test_who_has_not_voted_is_named_before_the_reveal_and_only_there(room: Room) -> None:
    at(room, Step.REVEAL)
    tools = room.page.side.tools
    assert tools.waiting == "", "before anybody voted nobody is waited for"
    room.cast("dana", d1="po", d2="pm", d3="ai")
    room.cast("ravi", d1="po")
    assert tools.waiting == "Ravi, Mei"
    room.page.go(Step.OWN)
    assert tools.waiting == ""
    room.page.go(Step.REVEAL)
    room.bridge.submit(Reveal(VERIFY))
    assert tools.waiting == "Ravi, Mei"
    room.cast("ravi", d2="po", d3="pm")
    room.cast("mei", d2="po", d3="pm")
    assert tools.waiting == ""


def test_the_curtain_tells_how_many_are_done(room: Room) -> None:
    at(room, Step.BALLOT)
    room.cast("mei", d1="po", d2="pm", d3="ai")
    room.bridge.take_seat(None)
    assert any("1 of 3 people are done" in one for one in readable(room.window))
    assert MEI in room.ballot.curtain.seats


def test_the_agenda_opens_at_every_step(room: Room) -> None:
    at(room, Step.BRIEF)
    for step in Step:
        room.page.go(step)
        room.press(KEY.Key_G, modifier=CONTROL)
        (dialog,) = [one for one in room.window.findChildren(AgendaDialog) if one.isVisible()]
        dialog.close()
        room.window.activateWindow()


def test_notes_of_a_session_are_on_no_other_step(room: Room) -> None:
    at(room, Step.REVEAL)
    room.bridge.submit(WriteNote(Step.REVEAL, "start with the second"))
    assert room.page.side.tools.note.field.toPlainText() == "start with the second"
    room.page.go(Step.OWN)
    assert not any("start with the second" in one for one in readable(room.window))
