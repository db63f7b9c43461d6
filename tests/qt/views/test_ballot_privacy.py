"""Nobody's ballot can be told before its reveal.

Two teams that vote otherwise must look the same at every moment in which somebody else may look:
every text that any widget, menu or list holds, where the focus is, and every pixel.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.qt.sessions import DANA, MEI, RAVI, VERIFY, workshop_session
from tests.qt.views.room import Room, picture, readable
from workshop.exercise.agenda import Step

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape

Sight = tuple[str, list[str], QImage]


def sight(room: Room, moment: str) -> Sight:
    return moment, readable(room.window), picture(room.window)


def assert_alike(first: list[Sight], second: list[Sight]) -> None:
    assert [one[0] for one in first] == [one[0] for one in second]
    for (moment, said, seen), (_, said_too, seen_too) in zip(first, second, strict=True):
        assert said == said_too, moment
        assert seen == seen_too, moment


def a_round(room: Room, ballots: tuple[str, ...]) -> list[Sight]:
    """Let everybody vote, and look at every moment between two people, and at moved-on ballots."""
    room.open(workshop_session(), Step.BALLOT)
    room.press(ENTER)
    seen: list[Sight] = []
    for number, keys in enumerate(ballots):
        room.press(ENTER)
        for place, key in enumerate(keys):
            room.press(key)
            seen.append(sight(room, f"person {number}, ballot {place} has moved on"))
        seen.append(sight(room, f"the curtain behind person {number}"))
    room.press(ESCAPE)
    seen.append(sight(room, "the dark screen"))
    room.press(ENTER)
    room.ballot.curtain.seats[RAVI].click()
    seen.append(sight(room, "a person is back at an answered decision"))
    room.press(ESCAPE)
    for step in Step:
        room.page.go(step)
        seen.append(sight(room, f"step {step}"))
    return seen


@pytest.mark.parametrize("anonymous", [False, True])
def test_teams_that_vote_otherwise_look_the_same(
    make_room: Callable[[], Room], anonymous: bool
) -> None:
    seen: list[list[Sight]] = []
    for ballots in (("213", "0au", "1u2"), ("111", "331", "u0a")):
        room = make_room()
        if anonymous:
            room.open(workshop_session(), Step.BALLOT)
            room.ballot.setup.anonymous.click()
            room.window.show_home()
        seen.append(a_round(room, ballots))
        room.close()
    assert_alike(*seen)


def test_a_changed_ballot_and_one_taken_back_look_the_same_whatever_they_were(
    make_room: Callable[[], Room],
) -> None:
    seen: list[list[Sight]] = []
    for first, second in (("1", "2"), ("0", "3")):
        room = make_room()
        room.open(workshop_session(), Step.BALLOT)
        room.press(ENTER, ENTER, first, Qt.Key.Key_Left, second)
        moments = [sight(room, "changed")]
        room.press("z", modifier=Qt.KeyboardModifier.ControlModifier)
        moments.append(sight(room, "changed back"))
        room.press("z", modifier=Qt.KeyboardModifier.ControlModifier)
        moments.append(sight(room, "taken back"))
        room.press(ESCAPE)
        moments.append(sight(room, "behind the curtain"))
        seen.append(moments)
        room.close()
    assert_alike(*seen)


def test_a_mouse_leaves_no_trace_on_the_card_it_chose(make_room: Callable[[], Room]) -> None:
    seen: list[list[Sight]] = []
    for role in ("pm", "sec"):
        room = make_room()
        room.open(workshop_session(), Step.BALLOT)
        room.press(ENTER, ENTER)
        card = room.ballot.voting.sheet.tray.card(role)
        assert card is not None
        card.setFocus()
        card.click()
        seen.append([sight(room, "moved on")])
        room.close()
    assert_alike(*seen)


def test_what_is_still_face_down_looks_the_same_while_others_are_revealed(
    make_room: Callable[[], Room],
) -> None:
    seen: list[list[Sight]] = []
    for aligned in ("pm", "sec"):
        room = make_room()
        room.open(workshop_session(), Step.REVEAL)
        room.cast(DANA, d1="po", d2=aligned, d3=aligned)
        room.cast(RAVI, d1="pm", d2=aligned, d3=aligned)
        room.cast(MEI, d1="pm", d2=aligned, d3=aligned)
        moments = [sight(room, "before the first reveal")]
        room.press("r")
        assert room.reveal.decision == VERIFY
        moments.append(sight(room, "the first is revealed"))
        room.press(Qt.Key.Key_Right)
        moments.append(sight(room, "the second waits"))
        room.page.go(Step.OWN)
        moments.append(sight(room, "on the board"))
        seen.append(moments)
        room.close()
    assert_alike(*seen)


def test_the_curtain_falls_on_a_card_that_has_just_landed(make_room: Callable[[], Room]) -> None:
    seen: list[list[Sight]] = []
    for key in ("1", "0"):
        room = make_room()
        room.open(workshop_session(), Step.BALLOT)
        room.page.stage.look.show(reduced_motion=False)
        room.press(ENTER, ENTER, key)
        assert room.ballot.voting.sheet.place.occupied
        room.press(ESCAPE)
        assert not room.ballot.voting.sheet.place.occupied
        seen.append([sight(room, "behind the curtain")])
        room.page.stage.look.show(reduced_motion=True)
        room.close()
    assert_alike(*seen)


def test_a_ballot_is_not_in_what_python_writes_of_it(room: Room) -> None:
    room.open(workshop_session(), Step.BALLOT)
    room.cast(DANA, d1="po")
    ballot = room.bridge.session.ballots[0]
    assert ballot.choice == "po"
    assert "po" not in repr(ballot).replace(repr(ballot.participant), "")
