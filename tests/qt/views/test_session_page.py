"""The page around every step: where it stands, what is said, what is saved, the facilitator."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.qt.failing import nothing_can_be_kept
from tests.qt.sessions import DANA, PM, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Agenda, Pace, Step
from workshop.exercise.cards import Choice
from workshop.exercise.moves import CastBallot, Park, SetAgenda, SetOwner
from workshop.exercise.session import ParkedLine
from workshop.qt.theme import LARGEST_SCALE
from workshop.qt.views.timer_view import clock_figures

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(room: Room) -> Room:
    room.open(workshop_session(), Step.OWN)
    return room


def test_every_step_opens_takes_the_focus_and_fits_a_small_window(page: Room) -> None:
    page.window.resize(1024, 768)
    for step in Step:
        page.page.go(step)
        QApplication.processEvents()
        assert page.page.view.step is step
        assert page.page.step_bar.button(step).isChecked()
        assert page.page.minimumSizeHint().width() <= 1024, step
        focused = QApplication.focusWidget()
        assert focused is not None, step
        assert page.page.isAncestorOf(focused), step


def test_next_and_back_go_along_the_agenda_and_skip_what_is_skipped(page: Room) -> None:
    page.press(Qt.Key.Key_Right, modifier=CONTROL)
    assert page.bridge.place.step is Step.GUT_CHECK
    page.press(Qt.Key.Key_Left, modifier=CONTROL)
    steps = tuple(replace(one, skipped=one.step is Step.GUT_CHECK) for one in Agenda().steps)
    page.bridge.submit(SetAgenda(replace(Agenda(), steps=steps)))
    page.press(Qt.Key.Key_Right, modifier=CONTROL)
    assert page.bridge.place.step is Step.COMMIT
    assert page.page.step_bar.button(Step.GUT_CHECK).isHidden()
    page.press(Qt.Key.Key_6, modifier=CONTROL)
    assert page.bridge.place.step is Step.COMMIT, "the sixth that is taken"


def test_undo_is_named_wherever_it_stands(page: Room) -> None:
    actions = page.page.stage.actions
    assert not actions.enabled("undo")
    page.bridge.submit(SetOwner(VERIFY, PM))
    assert actions["undo"].text().startswith("Undo owner of “Does onboarding")
    assert page.page.foot.undo.text().startswith("Undo: owner of “Does onboarding")
    page.bridge.undo()
    assert page.page.foot.undo.text() == ""
    assert actions["redo"].text().startswith("Redo owner of “")


def test_what_undo_reaches_out_of_sight_is_said(page: Room) -> None:
    page.bridge.submit(SetOwner(VERIFY, PM))
    page.page.go(Step.COMMIT)
    page.press(Qt.Key.Key_Z, modifier=CONTROL)
    said = "owner of “Does onboarding"
    assert page.page.message.text.startswith(f"Taken back: {said}")
    page.press(Qt.Key.Key_Z, modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert page.page.message.text.startswith(f"Done again: {said}")


def test_a_ballot_taken_back_is_not_said_to_the_room(page: Room) -> None:
    page.page.go(Step.BALLOT)
    page.bridge.take_seat(DANA)
    page.bridge.submit(CastBallot(DANA, VERIFY, Choice("pm")))
    heard: list[str] = []
    page.bridge.stepped.connect(heard.append)
    assert page.bridge.undo()
    assert page.bridge.redo()
    assert heard == []


def test_an_ampersand_in_a_title_is_no_shortcut(room: Room) -> None:
    session = workshop_session()
    first = replace(session.decisions[0], question="R&D or <b>sales</b>?")
    room.open(replace(session, decisions=(first, *session.decisions[1:])), Step.OWN)
    room.bridge.submit(SetOwner(VERIFY, PM))
    assert "R&&D or <b>sales</b>?" in room.page.stage.actions["undo"].text()


def test_a_failure_is_said_until_something_is_kept(page: Room) -> None:
    with nothing_can_be_kept(page.services):
        page.page.go(Step.COMMIT)
        assert page.bridge.place.step is Step.OWN
        assert "read-only" in page.page.message.text
        assert page.page.foot.saved.text() == "Not saved"
        focused = QApplication.focusWidget()
        assert focused is not None
        assert page.page.view.isAncestorOf(focused)
    page.bridge.submit(SetOwner(VERIFY, PM))
    assert page.page.message.text == ""
    assert page.page.foot.saved.text() == "✓ Saved"


def test_a_thought_is_parked_from_anywhere_and_escape_goes_back(page: Room) -> None:
    page.press("p")
    assert page.page.side.field.hasFocus()
    page.press("Do we even want trials?", ENTER)
    assert [line.text for line in page.bridge.session.parking_lot] == ["Do we even want trials?"]
    assert page.page.side.field.text() == ""
    page.press("half", ESCAPE)
    assert page.page.side.field.text() == ""
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.page.view.isAncestorOf(focused)


def test_a_thought_that_cannot_be_kept_stays_in_its_field(page: Room) -> None:
    page.press("p", "Trials?")
    with nothing_can_be_kept(page.services):
        page.press(ENTER)
        assert page.page.side.field.text() == "Trials?"
    page.press(ENTER)
    assert len(page.bridge.session.parking_lot) == 1


def test_taking_lines_out_keeps_the_focus_among_them(page: Room) -> None:
    for number in range(3):
        page.bridge.submit(Park(ParkedLine(f"p{number}", f"Line {number}")))
    page.page.show_words(True)
    page.page.side.parked()[1].setFocus()
    page.press(Qt.Key.Key_Space)
    assert [line.id for line in page.bridge.session.parking_lot] == ["p0", "p2"]
    assert page.page.side.parked()[1].hasFocus()
    page.bridge.submit(SetOwner(SKIP, PM))
    assert page.page.side.parked()[1].hasFocus()
    page.press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert page.page.side.parked() == []
    assert page.page.side.field.hasFocus()


def test_narrow_windows_hide_the_pane_until_it_is_asked_for(page: Room) -> None:
    page.window.resize(1440, 900)
    QApplication.processEvents()
    assert page.page.side.isVisible()
    page.window.resize(1024, 768)
    QApplication.processEvents()
    assert not page.page.side.isVisible()
    page.page.stage.actions.trigger("words")
    assert page.page.side.isVisible()


def test_the_clock_runs_by_its_key_and_tells_its_time_in_words(page: Room, qtbot: QtBot) -> None:
    page.press(Qt.Key.Key_T, modifier=CONTROL)
    assert page.bridge.countdown().running
    timer = page.page.head.timer
    assert timer.accessibleName() == "06:00 left of 6 min, running"
    page.press(Qt.Key.Key_T, modifier=CONTROL)
    assert not page.bridge.countdown().running
    page.page.stage.actions.trigger("timer-add")
    assert page.bridge.countdown().left > page.bridge.planned_minutes(Step.OWN) * 60
    page.page.stage.actions.trigger("timer-reset")
    assert page.bridge.countdown().pace is Pace.PLENTY
    qtbot.waitUntil(lambda: timer.isVisible())


@pytest.mark.parametrize(
    ("seconds", "figures"), [(0, "00:00"), (61, "01:01"), (-0.4, "00:00"), (-75, "+01:15")]
)
def test_overtime_counts_up_with_a_plus(seconds: float, figures: str) -> None:
    assert clock_figures(seconds) == figures


def test_long_names_are_elided_and_larger_text_moves_the_steps(room: Room) -> None:
    session = replace(workshop_session(), title="T" * 400, team="W" * 400)
    room.open(session, Step.OWN)
    room.window.resize(1024, 768)
    QApplication.processEvents()
    assert room.window.width() == 1024
    room.show_text_at(LARGEST_SCALE)
    QApplication.processEvents()
    assert room.page.minimumSizeHint().width() <= 1024


def test_tab_never_leaves_the_page_and_comes_round(page: Room) -> None:
    start = QApplication.focusWidget()
    assert start is not None
    for _ in range(80):
        QTest.keyClick(QApplication.focusWidget() or page.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert page.page.isAncestorOf(focused)
        assert focused.isVisible()
        if focused is start:
            return
    pytest.fail("Tab does not come round")
