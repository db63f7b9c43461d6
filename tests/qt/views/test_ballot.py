"""The laptop goes round: setup, curtain, ballots by keys, and the way back to the curtain."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.qt.sessions import DANA, EMPTY, MEI, PO, RAVI, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.cards import ParticipantId, RoleCard, RoleId
from workshop.exercise.moves import AddParticipants, Reveal
from workshop.exercise.session import Participant

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ballot(room: Room) -> Room:
    room.open(workshop_session(), Step.BALLOT)
    return room


def choices(room: Room) -> dict[tuple[str, str], str]:
    return {(one.participant, one.decision): one.choice for one in room.bridge.session.ballots}


def test_a_whole_team_votes_by_keys_alone(ballot: Room) -> None:
    ballot.press(ENTER)
    for person, keys in ((DANA, "213"), (RAVI, "0au"), (MEI, "1u2")):
        view = ballot.ballot
        assert view.page is view.curtain
        assert view.curtain.next_person is not None
        assert view.curtain.next_person.id == person
        ballot.press(ENTER)
        assert ballot.bridge.seat == person
        ballot.press(keys)
        assert ballot.bridge.seat is None
    assert choices(ballot) == {
        (DANA, VERIFY): "po",
        (DANA, SKIP): "pm",
        (DANA, EMPTY): "sec",
        (RAVI, VERIFY): "nobody",
        (RAVI, SKIP): "ai",
        (RAVI, EMPTY): "unsure",
        (MEI, VERIFY): "pm",
        (MEI, SKIP): "unsure",
        (MEI, EMPTY): "po",
    }
    assert ballot.ballot.curtain.next_person is None
    ballot.press(ENTER)
    assert ballot.bridge.place.step is Step.REVEAL


def test_a_latecomer_gets_a_seat_and_votes_on_what_is_not_revealed(ballot: Room) -> None:
    ballot.cast(DANA, d1="pm")
    ballot.bridge.submit(Reveal(VERIFY))
    late = Participant(ParticipantId("late"), "Lou")
    ballot.bridge.submit(AddParticipants((late,)))
    ballot.ballot.curtain.seats[late.id].click()
    ballot.press("12")
    assert {one.decision for one in ballot.bridge.session.ballots if one.participant == "late"} == {
        SKIP,
        EMPTY,
    }


def test_a_cast_ballot_is_not_shown_again_and_can_be_changed(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "1")
    ballot.press(Qt.Key.Key_Left)
    view = ballot.ballot
    assert view.voting.decision == VERIFY
    assert "answered" in view.voting.sheet.place.words
    assert not view.voting.sheet.place.occupied
    ballot.press("2")
    assert choices(ballot) == {(DANA, VERIFY): "po"}
    assert view.voting.decision == SKIP


def test_who_is_done_may_come_back_and_change_a_ballot(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "111")
    assert ballot.ballot.curtain.seats[DANA].accessibleName() == "I am Dana, done"
    ballot.ballot.curtain.seats[DANA].click()
    assert ballot.ballot.voting.decision == VERIFY
    ballot.press("2")
    assert choices(ballot)[(DANA, VERIFY)] == "po"
    assert ballot.bridge.seat is None


def test_enter_leaves_a_decision_open_only_when_pressed_again(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, ENTER)
    voting = ballot.ballot.voting
    assert voting.decision == VERIFY
    assert voting.sheet.notice.startswith("Not answered yet.")
    ballot.press(ENTER)
    assert voting.decision == SKIP
    assert voting.sheet.notice == ""
    assert voting.sheet.behind == "1 of 3 is still open; it comes round again."
    ballot.press("1", "1")
    assert voting.decision == VERIFY
    ballot.press(ENTER, ENTER, ENTER)
    assert voting.decision == VERIFY
    assert "the last one" in voting.sheet.notice
    ballot.press("1")
    assert ballot.bridge.seat is None


def test_next_says_what_is_left_open_behind_it(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, Qt.Key.Key_Right)
    assert ballot.ballot.voting.sheet.behind == "1 of 3 is still open; it comes round again."
    ballot.press("1", Qt.Key.Key_Left, Qt.Key.Key_Right)
    assert ballot.ballot.voting.sheet.behind == ""


def test_that_a_ballot_is_taken_is_never_said_of_the_next_question(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "1")
    sheet = ballot.ballot.voting.sheet
    assert ballot.ballot.voting.decision == SKIP
    assert (sheet.notice, sheet.behind) == ("", "✓ Ballot taken on 1 of 3")
    ballot.press(ENTER)
    assert ballot.ballot.voting.decision == SKIP


def test_a_role_without_a_key_is_chosen_by_its_name(room: Room) -> None:
    many = tuple(RoleCard(RoleId(f"r{n}"), f"Hat {n}") for n in range(1, 11))
    marketing = RoleCard(RoleId("mkt"), "Growth marketing")
    session = workshop_session()
    room.open(replace(session, roles=(*session.roles, *many, marketing)), Step.BALLOT)
    room.press(ENTER, ENTER, "mark")
    tray = room.ballot.voting.sheet.tray
    assert tray.finding
    assert [one.look.name for one in tray.cards() if one.isVisible()] == ["Growth marketing"]
    room.press(ENTER)
    assert choices(room) == {(DANA, VERIFY): "mkt"}
    assert room.ballot.voting.decision == SKIP
    assert not tray.finding
    assert tray.finder.text() == ""
    assert not tray.finder.isUndoAvailable()


def test_a_letter_that_parks_elsewhere_begins_a_name_here(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "p")
    assert ballot.ballot.voting.sheet.tray.finding
    ballot.press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert not ballot.ballot.voting.sheet.tray.finding
    ballot.press("1")
    assert choices(ballot) == {(DANA, VERIFY): "pm"}


def test_the_curtain_falls_over_the_finder_too(ballot: Room) -> None:
    ballot.press(ENTER, ENTER, "sec", ESCAPE)
    assert ballot.ballot.page is ballot.ballot.curtain
    assert ballot.ballot.voting.sheet.tray.finder.text() == ""


def test_single_keys_can_be_switched_off(ballot: Room) -> None:
    ballot.page.stage.actions.set_single_keys(False)
    ballot.press(ENTER, ENTER, "1", "p")
    assert not ballot.bridge.session.ballots
    assert not ballot.ballot.voting.sheet.tray.finding
    card = ballot.ballot.voting.sheet.tray.card(PO)
    assert card is not None
    assert card.look.key == ""
    card.setFocus()
    ballot.press(Qt.Key.Key_Space)
    assert choices(ballot) == {(DANA, VERIFY): "po"}


def test_everything_revealed_leads_back_to_reveal(ballot: Room) -> None:
    ballot.cast(DANA, d1="pm", d2="pm", d3="pm")
    for decision in (VERIFY, SKIP, EMPTY):
        ballot.bridge.submit(Reveal(decision))
    assert ballot.ballot.page is ballot.ballot.setup
    assert "Reveal" in ballot.ballot.setup.missing
