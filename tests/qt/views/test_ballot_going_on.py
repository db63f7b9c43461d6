"""Another step while somebody votes: it asks before it ends their vote."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.qt.sessions import workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step

ENTER = Qt.Key.Key_Return


@pytest.fixture
def seated(room: Room) -> Room:
    """Dana is in the seat and has answered one of three."""
    room.open(workshop_session(), Step.BALLOT)
    room.press(ENTER, ENTER, "1")
    return room


def test_next_asks_and_enter_waits(seated: Room) -> None:
    view = seated.ballot
    seated.page.head.go_on_asked.emit()
    assert view.second_look.text == "Dana has answered 1 of 3. Go on to Reveal?"
    assert view.second_look.wait.hasFocus()
    seated.page.go_on()
    assert seated.bridge.place.step is Step.BALLOT
    seated.press(ENTER)
    assert view.second_look.text == ""
    assert seated.bridge.seat == "dana"
    assert view.voting.isAncestorOf(view.focusWidget() or view) or view.voting.hasFocus()


def test_going_on_anyway_keeps_what_was_answered(seated: Room) -> None:
    seated.page.go_on()
    QTest.mouseClick(seated.ballot.second_look.anyway, Qt.MouseButton.LeftButton)
    assert seated.bridge.place.step is Step.REVEAL
    assert seated.bridge.seat is None
    assert len(seated.bridge.session.ballots) == 1


def test_an_answer_takes_the_question_away(seated: Room) -> None:
    seated.page.go_on()
    seated.press("2")
    assert seated.ballot.second_look.text == ""
    assert len(seated.bridge.session.ballots) == 2


def test_the_steps_along_the_top_ask_as_next_does_and_lead_where_they_say(seated: Room) -> None:
    view = seated.ballot
    seated.page.step_bar.button(Step.OWN).click()
    assert view.second_look.text == "Dana has answered 1 of 3. Go on to Own?"
    assert seated.bridge.place.step is Step.BALLOT
    assert seated.page.step_bar.button(Step.BALLOT).isChecked()
    assert not seated.page.step_bar.button(Step.OWN).isChecked()
    view.second_look.anyway.click()
    assert seated.bridge.place.step is Step.OWN
    seated.page.go(Step.BALLOT)
    view.curtain.go_on()
    view.voting.choose_number(1)
    seated.page.go_back()
    assert seated.bridge.place.step is Step.BALLOT
    assert view.second_look.text.endswith("Go on to Surface?")


def test_nobody_in_the_seat_is_not_asked(seated: Room) -> None:
    seated.ballot.draw_curtain()
    seated.page.go_on()
    assert seated.bridge.place.step is Step.REVEAL
