"""The laptop goes round: setup, curtain, ballots by keys, and the way back to the curtain."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.qt.sessions import DANA, EMPTY, MEI, PM, PO, RAVI, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.cards import ParticipantId, RoleCard, RoleId
from workshop.exercise.moves import AddParticipants, ChangeParticipant, DeleteDecision, Reveal
from workshop.exercise.session import Participant, Session
from workshop.qt.theme import KIND

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ballot(room: Room) -> Room:
    room.open(workshop_session(), Step.BALLOT)
    return room


@pytest.fixture
def large(room: Room) -> Iterator[Room]:
    """Text at 200 %; as it was again for others."""
    for _ in range(10):
        room.window.actions_table["text-larger"].trigger()
    yield room
    room.window.actions_table["text-normal"].trigger()


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


def test_before_voting_the_team_chooses_and_hears_of_projectors(ballot: Room) -> None:
    view = ballot.ballot
    assert view.page is view.setup
    view.setup.anonymous.click()
    assert ballot.bridge.session.anonymous
    view.setup.named.click()
    assert not ballot.bridge.session.anonymous
    words = " ".join(one.text() for one in view.setup.findChildren(QLabel))
    assert "projector" in words
    assert "Dana → Ravi → Mei" in words


@pytest.mark.parametrize(
    ("session", "leads_to"),
    [
        (replace(workshop_session(), decisions=()), Step.SURFACE),
        (replace(workshop_session(), participants=()), Step.BRIEF),
    ],
)
def test_where_nobody_can_vote_it_says_what_to_do(
    room: Room, session: Session, leads_to: Step
) -> None:
    room.open(session, Step.BALLOT)
    view = room.ballot
    assert view.page is view.setup
    assert leads_to.value.title() in view.setup.missing
    room.press(ENTER)
    assert room.bridge.place.step is leads_to


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


def test_next_never_stands_out_beside_the_ballot(ballot: Room) -> None:
    def stands_out() -> list[str]:
        return [
            one.text()
            for one in ballot.page.head.findChildren(QPushButton)
            if one.property(KIND) == "primary"
        ]

    seen = [stands_out()]
    ballot.press(ENTER)
    for keys in ("111", "111", "111"):
        seen.append(stands_out())
        ballot.press(ENTER)
        seen.append(stands_out())
        ballot.press(keys)
    seen.append(stands_out())
    assert seen == [[]] * 8
    ballot.page.go(Step.SURFACE)
    assert stands_out() == ["Next"]


def test_named_or_anonymous_is_one_stop_of_tab_and_arrows_choose(ballot: Room) -> None:
    setup = ballot.ballot.setup
    for chosen, other in ((setup.named, setup.anonymous), (setup.anonymous, setup.named)):
        setup.start.setFocus()
        ballot.press(Qt.Key.Key_Backtab)
        assert chosen.hasFocus()
        ballot.press(Qt.Key.Key_Tab)
        assert setup.start.hasFocus()
        ballot.press(Qt.Key.Key_Backtab, Qt.Key.Key_Down)
        assert other.isChecked()
        assert other.hasFocus()
    assert not ballot.bridge.session.anonymous
    for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up):
        ballot.press(arrow)
    assert ballot.bridge.session.anonymous


def test_everything_needed_to_answer_is_in_view_in_a_small_window(room: Room) -> None:
    session = workshop_session()
    hats = tuple(RoleCard(RoleId(f"r{n}"), f"Hat of number {n}") for n in range(9))
    long = replace(session.decisions[0], question="May somebody skip a step and come back? " * 3)
    room.window.resize(1024, 740)
    room.open(replace(session, roles=(*session.roles[:3], *hats), decisions=(long,)), Step.BALLOT)
    room.press(ENTER, ENTER)
    sheet = room.ballot.voting.sheet
    assert room.window.size().toTuple() == (1024, 740)
    assert len(sheet.tray.cards()) == 15
    assert all(not card.visibleRegion().isEmpty() for card in sheet.tray.cards())
    for one in (sheet.place, *sheet.tray.cards()):
        assert one.visibleRegion().boundingRect().size() == one.size()


def test_what_names_no_role_stays_in_view_where_the_text_is_large(large: Room) -> None:
    large.window.resize(1024, 740)
    large.open(workshop_session(), Step.BALLOT)
    large.press(ENTER, ENTER)
    for choice in ("nobody", "ai", "unsure"):
        card = large.ballot.voting.sheet.tray.card(choice)
        assert card is not None
        assert card.visibleRegion().boundingRect().size() == card.size()


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
