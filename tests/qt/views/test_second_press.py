"""A double-click is one answer: its second press lands on what has come up meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.qt.sessions import DANA, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step

ENTER = Qt.Key.Key_Return


@pytest.fixture
def ballot(room: Room) -> Room:
    room.open(workshop_session(), Step.BALLOT)
    return room


def press_again(widget: QWidget) -> None:
    """The second press of a double-click, on whatever has come up below the pointer."""
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton)


def test_a_double_click_on_a_choice_casts_one_ballot(ballot: Room) -> None:
    ballot.press(ENTER, ENTER)
    card = ballot.ballot.voting.sheet.tray.card("pm")
    assert card is not None
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    press_again(card)
    assert [(one.participant, one.decision) for one in ballot.bridge.session.ballots] == [
        (DANA, VERIFY)
    ]


def test_two_clicks_apart_answer_two_decisions(ballot: Room) -> None:
    ballot.press(ENTER, ENTER)
    tray = ballot.ballot.voting.sheet.tray
    for choice in ("pm", "po"):
        card = tray.card(choice)
        assert card is not None
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    cast = {one.decision: one.choice for one in ballot.bridge.session.ballots}
    assert cast == {VERIFY: "pm", SKIP: "po"}


def test_the_double_click_that_ended_a_ballot_seats_nobody(ballot: Room) -> None:
    ballot.press(ENTER)
    button = ballot.ballot.curtain.seats[DANA]
    press_again(button)
    assert ballot.bridge.seat is None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ballot.bridge.seat == DANA
