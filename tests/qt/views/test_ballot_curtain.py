"""What comes between two people: the curtain, the dark screen, and who goes on."""

import pytest
from PySide6.QtCore import Qt

from tests.qt.sessions import DANA, EMPTY, PM, RAVI, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.moves import ChangeParticipant, DeleteDecision
from workshop.exercise.session import Participant

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ballot(room: Room) -> Room:
    room.open(workshop_session(), Step.BALLOT)
    return room


def choices(room: Room) -> dict[tuple[str, str], str]:
    return {(one.participant, one.decision): one.choice for one in room.bridge.session.ballots}


def test_the_next_person_is_one_key_away_over_the_curtain(ballot: Room) -> None:
    ballot.press(ENTER, ENTER)
    assert ballot.bridge.seat == DANA
    ballot.press(Qt.Key.Key_Space, modifier=CONTROL)
    assert ballot.bridge.seat is None
    assert ballot.ballot.page is ballot.ballot.curtain
    ballot.press(Qt.Key.Key_Space, modifier=CONTROL)
    assert ballot.bridge.seat == RAVI


def test_who_hides_a_moment_goes_on_first_and_may_pass_it_on(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "1", ESCAPE)
    curtain = ballot.ballot.curtain
    assert curtain.next_person is not None
    assert curtain.next_person.id == DANA
    ballot.press(ENTER)
    assert (ballot.bridge.seat, ballot.ballot.voting.decision) == (DANA, SKIP)
    ballot.press(ESCAPE, Qt.Key.Key_Space)
    assert ballot.bridge.seat == DANA
    ballot.press(ESCAPE)
    curtain.pass_on.click()
    assert curtain.next_person.id == RAVI
    assert curtain.pass_on.isHidden()
    ballot.press(ENTER)
    assert ballot.bridge.seat == RAVI


def test_the_key_for_the_next_person_passes_a_hidden_one(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "1", ESCAPE)
    ballot.press(Qt.Key.Key_Space, modifier=CONTROL)
    assert ballot.bridge.seat is None
    ballot.press(Qt.Key.Key_Space, modifier=CONTROL)
    assert ballot.bridge.seat == RAVI


def test_who_hides_with_everything_answered_is_done(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "111")
    ballot.ballot.curtain.seats[DANA].click()
    ballot.press(ESCAPE)
    assert ballot.ballot.curtain.next_person is not None
    assert ballot.ballot.curtain.next_person.id == RAVI


def test_after_another_step_who_was_voting_goes_on(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "1")
    ballot.page.go(Step.SURFACE)
    ballot.page.go(Step.BALLOT)
    assert ballot.ballot.curtain.next_person is not None
    assert ballot.ballot.curtain.next_person.id == DANA


def test_the_seat_list_tells_by_counts_who_has_begun(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "111", ENTER, "12", ESCAPE)
    seats = ballot.ballot.curtain.seats
    assert [one.words for one in seats.values()] == ["✓ Dana", "Ravi · 2 of 3", "Mei"]
    assert seats[RAVI].accessibleName() == "I am Ravi, 2 of 3 answered"


def test_escape_draws_the_curtain_and_then_makes_the_screen_dark(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "1", ESCAPE)
    view = ballot.ballot
    assert ballot.bridge.seat is None
    assert view.page is view.curtain
    ballot.press(ESCAPE)
    assert view.blackout is not None
    assert view.blackout.size() == ballot.window.size()
    ballot.press("1")
    assert view.blackout is None
    assert view.page is view.curtain
    assert len(ballot.bridge.session.ballots) == 1


def test_a_dark_screen_lets_no_shortcut_through(ballot: Room) -> None:
    ballot.press(ENTER, ESCAPE)
    assert ballot.ballot.blackout is not None
    ballot.press(Qt.Key.Key_Right, modifier=CONTROL)
    assert ballot.bridge.place.step is Step.BALLOT
    assert ballot.ballot.blackout is None


def test_leaving_the_step_draws_the_curtain(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "1")
    ballot.page.go(Step.SURFACE)
    ballot.ballot.second_look.anyway.click()
    assert ballot.bridge.place.step is Step.SURFACE
    assert ballot.bridge.seat is None
    ballot.page.go(Step.BALLOT)
    assert ballot.ballot.page is ballot.ballot.curtain


def test_after_a_restart_the_curtain_is_drawn(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "1")
    ballot.window.show_home()
    ballot.open(workshop_session(), Step.BALLOT)
    assert ballot.bridge.seat is None
    assert ballot.ballot.page is ballot.ballot.curtain


def test_keys_of_choices_do_nothing_behind_the_curtain(ballot: Room) -> None:
    ballot.press(ENTER, "1", "0", "a", "u")
    assert not ballot.bridge.session.ballots


def test_a_person_who_has_left_loses_the_seat(ballot: Room) -> None:
    ballot.press(ENTER, ENTER)
    ballot.bridge.submit(ChangeParticipant(Participant(DANA, "Dana", PM, away=True)))
    assert ballot.bridge.seat is None
    assert ballot.ballot.page is ballot.ballot.curtain
    assert DANA not in ballot.ballot.curtain.seats


def test_undo_reaches_only_what_the_seat_did(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "111", ENTER)
    assert ballot.bridge.seat == RAVI
    assert ballot.bridge.desk.undo_label is None
    ballot.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert len(ballot.bridge.session.ballots) == 3
    ballot.press("2")
    assert ballot.page.stage.actions["undo"].text() == "Undo your last ballot"
    ballot.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert len(ballot.bridge.session.ballots) == 3
    assert ballot.ballot.voting.decision == VERIFY
    assert ballot.ballot.voting.sheet.notice == "Taken back."


def test_undo_and_redo_of_a_ballot_say_what_happened(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "1", Qt.Key.Key_Left, "2")
    sheet = ballot.ballot.voting.sheet
    said: list[str] = []
    for letter in "zzyy":
        ballot.press(letter, modifier=CONTROL)
        assert ballot.ballot.voting.decision == VERIFY
        said.append(sheet.notice)
    assert said == [
        "Your earlier ballot stands again.",
        "Taken back.",
        "Your ballot is in again.",
        "Your later ballot stands again.",
    ]


@pytest.mark.parametrize("begun", [False, True])
def test_undo_while_voting_leaves_the_board_alone_and_says_so(ballot: Room, begun: bool) -> None:
    ballot.page.go(Step.SURFACE)
    ballot.bridge.submit(DeleteDecision(EMPTY))
    ballot.page.go(Step.BALLOT)
    if begun:
        ballot.press(ENTER)
    for key in ("z", "y"):
        ballot.press(key, modifier=CONTROL)
        assert ballot.bridge.session.decision(EMPTY) is None
        assert "the board stays as it is" in ballot.page.message.text
    ballot.press(*(ENTER, ENTER)[begun:])
    assert ballot.bridge.seat == DANA
    ballot.press("z", modifier=CONTROL)
    assert ballot.bridge.session.decision(EMPTY) is None
    assert ballot.page.message.text == "Nothing of yours to take back or make again."


def test_nothing_is_undone_behind_the_curtain(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "1", ESCAPE)
    ballot.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert choices(ballot) == {(DANA, VERIFY): "pm"}
