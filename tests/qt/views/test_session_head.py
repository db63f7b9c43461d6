"""Head and foot: whatever they say, nothing under the hand moves."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from tests.qt.failing import nothing_can_be_kept
from tests.qt.sessions import PM, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.application.ports import Clock
from workshop.exercise.agenda import Place, Step, StepRun
from workshop.exercise.moves import SetOwner

SIZES = [(1024, 768, 1.0), (1024, 768, 2.0), (1440, 900, 1.5)]


@pytest.fixture(params=SIZES, ids=lambda size: "x".join(map(str, size)))
def own(room: Room, request: pytest.FixtureRequest) -> Room:
    width, height, scale = request.param
    room.show_text_at(scale)
    room.open(workshop_session(), Step.OWN)
    room.window.resize(width, height)
    room.page.message.hide()
    QApplication.processEvents()
    return room


def places(room: Room) -> dict[str, QRect]:
    """Where the head's buttons and figures stand, and how tall head and foot are."""
    head = room.page.head
    found = {
        one.accessibleName().split(",")[0] or one.text(): QRect(
            one.mapTo(room.page, QPoint()), one.size()
        )
        for one in head.findChildren(QAbstractButton)
        if one.isVisible()
        and one not in (head.talk.end, head.timer.button)
        and one.accessibleName() != "Home"
        and not head.talk.isAncestorOf(one)
    }
    found["timer"] = QRect(head.timer.mapTo(room.page, QPoint()), head.timer.size())
    found["head"], found["foot"] = head.geometry(), room.page.foot.geometry()
    return found


def stand_at(room: Room, spent: float, *, running: bool) -> None:
    clock: Clock = room.bridge.desk.clock
    since = clock.now().isoformat() if running else None
    room.bridge.desk.go(Place(Step.OWN, (StepRun(Step.OWN, spent, since),)))
    room.bridge.place_changed.emit()
    QApplication.processEvents()


def test_nothing_in_the_head_moves_as_time_runs_out(own: Room) -> None:
    before = places(own)
    planned = 60 * own.bridge.planned_minutes(Step.OWN)
    for spent in (0, planned * 0.5, planned * 0.85, planned * 0.97, planned + 65):
        for running in (True, False):
            stand_at(own, spent, running=running)
            assert places(own) == before, (spent, running)


def test_nothing_moves_as_the_two_minutes_of_a_decision_come_and_go(own: Room) -> None:
    before = places(own)
    own.press("m")
    assert own.page.head.talk.isVisible()
    QApplication.processEvents()
    assert places(own) == before
    assert own.page.head.talk.geometry().left() >= 0
    own.page.head.talk.end.click()
    QApplication.processEvents()
    assert places(own) == before


def test_nothing_moves_as_messages_and_words_of_saving_come_and_go(own: Room) -> None:
    before = places(own)
    with nothing_can_be_kept(own.services):
        own.bridge.submit(SetOwner(VERIFY, PM))
    QApplication.processEvents()
    assert own.page.foot.saved.text() == "Not saved"
    assert own.page.message.text
    assert places(own) == before
    own.bridge.submit(SetOwner(VERIFY, PM))
    QApplication.processEvents()
    assert own.page.foot.saved.text() == "✓ Saved"
    assert places(own) == before


def test_the_clock_keeps_its_room_where_a_step_has_none(own: Room) -> None:
    own.page.go(Step.COMMIT)
    QApplication.processEvents()
    before = places(own)
    own.page.go(Step.OUTCOME)
    QApplication.processEvents()
    assert not own.page.head.timer.isVisible()
    after = places(own)
    assert after["head"] == before["head"]
    # in little room it has a number until it is the step that is shown
    assert after["Step 8: Outcome"].right() == before["Step 8: Outcome"].right()


def test_names_of_steps_are_whole_where_there_is_room(own: Room) -> None:
    bar = own.page.step_bar
    if bar.width() >= bar.width_of_names():
        assert all(not bar.button(step).text()[-1].isdigit() for step in Step)
    if own.page.width() >= 1024 and own.page.stage.look.metrics.text_scale == 1.0:
        assert bar.button(Step.BRIEF).text().endswith("Brief")


def test_next_stands_back_while_people_are_still_busy(room: Room) -> None:
    room.open(workshop_session(), Step.OWN)
    (on,) = (one for one in room.page.head.findChildren(QPushButton) if one.text() == "Next")
    assert on.property("kind") == "primary"
    room.page.head.show_early(True)
    assert on.property("kind") == "secondary"
    room.page.head.show_early(False)
    assert on.property("kind") == "primary"


def test_the_text_size_is_said_and_takes_no_failure_away(room: Room) -> None:
    room.open(workshop_session(), Step.OWN)
    room.window.actions_table.trigger("text-larger")
    assert room.page.message.text == "Text 110 %"
    room.page.message.say("The disk is full.", stays=True)
    room.window.actions_table.trigger("text-normal")
    assert room.page.message.text == "The disk is full."
