"""Own when nothing goes well: a disk that takes nothing, a session that somebody else writes."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.qt.failing import nothing_can_be_kept
from tests.qt.sessions import DANA, MEI, PM, RAVI, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.moves import NameDeputy, NamePerson, SetOwner
from workshop.exercise.session import Decision, Owner
from workshop.qt.views.own import OwnView

ENTER, ESCAPE, F2 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F2
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def own(room: Room) -> Room:
    room.open(workshop_session(), Step.OWN)
    return room


def view(room: Room) -> OwnView:
    shown = room.page.view
    assert isinstance(shown, OwnView)
    return shown


def decision(room: Room, one: str = VERIFY) -> Decision:
    found = room.bridge.session.decision(one)
    assert found is not None
    return found


def test_a_pause_saves_the_answer_as_one_undo(own: Room, qtbot: QtBot) -> None:
    own.press(F2, "Only before they pay")
    qtbot.waitUntil(lambda: decision(own).answer == "Only before they pay", timeout=3000)
    own.press(" or invite")
    own.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert decision(own).answer in ("Only before they pay", "")
    own.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert decision(own).answer == ""
    assert view(own).inspector.answer.toPlainText() == ""
    assert view(own).inspector.answer.hasFocus()


def test_going_to_another_card_saves_the_answer_first(own: Room) -> None:
    own.press(F2, "Yes.")
    view(own).card(SKIP).setFocus()
    assert decision(own).answer == "Yes."
    assert view(own).inspector.answer.toPlainText() == ""
    assert decision(own, SKIP).answer == ""


def test_leaving_the_step_saves_the_answer(own: Room) -> None:
    own.press(F2, "Yes.")
    own.page.go(Step.COMMIT)
    assert decision(own).answer == "Yes."


def test_an_answer_that_cannot_be_kept_stays_and_is_kept_later(own: Room, qtbot: QtBot) -> None:
    own.press(F2, "Yes.")
    with nothing_can_be_kept(own.services):
        view(own).card(SKIP).setFocus()
        assert "read-only" in own.page.message.text
        assert own.page.foot.saved.text() == "Not saved"
        assert view(own).inspector.decision == VERIFY
        assert view(own).inspector.answer.toPlainText() == "Yes."
        assert decision(own).answer == ""
        own.press("1")
        assert decision(own, SKIP).owner is None
    own.press("1")
    assert decision(own, SKIP).owner == Owner(PM, DANA)
    qtbot.waitUntil(lambda: decision(own).answer == "Yes.")
    assert own.page.foot.saved.text() == "✓ Saved"
    assert own.page.message.text == ""


def test_the_failure_is_said_until_work_goes_on(own: Room) -> None:
    with nothing_can_be_kept(own.services):
        own.press("1")
        assert decision(own).owner is None
        assert view(own).card(VERIFY).look.owner is None
        assert view(own).card(VERIFY).hasFocus()
    assert "read-only" in own.page.message.text
    own.press("1")
    assert decision(own).owner == Owner(PM, DANA)
    assert own.page.message.text == ""


def test_person_and_deputy_follow_the_moves(own: Room) -> None:
    inspector = view(own).inspector
    assert not inspector.person.isEnabled()
    own.bridge.submit(SetOwner(VERIFY, PM, DANA))
    own.bridge.submit(NameDeputy(VERIFY, RAVI))
    assert (inspector.person.currentText(), inspector.deputy.currentText()) == ("Dana", "Ravi")
    own.bridge.submit(NamePerson(VERIFY, MEI))
    assert inspector.person.currentText() == "Mei"
    own.bridge.undo()
    assert inspector.person.currentText() == "Dana"


def test_the_same_person_is_no_deputy_and_the_field_goes_back(own: Room) -> None:
    own.bridge.submit(SetOwner(VERIFY, PM, DANA))
    deputy = view(own).inspector.deputy
    deputy.setCurrentIndex(deputy.findData(DANA))
    deputy.activated.emit(deputy.currentIndex())
    assert own.page.message.text == "Dana answers for it already; a deputy is somebody else."
    assert deputy.currentText() == "Nobody named"


def test_choosing_the_suggested_latitude_again_unsets_it(own: Room) -> None:
    own.press("]")
    latitude = view(own).inspector.latitude
    assert latitude.currentText() == "Offer options"
    latitude.setCurrentIndex(0)
    latitude.activated.emit(0)
    assert decision(own).latitude is None
    assert latitude.currentText() == "Ask first (suggested)"


def test_who_only_reads_can_change_nothing_and_is_told_why(room: Room) -> None:
    session = workshop_session()
    room.services.library.add(session)
    writer = room.services.open_desk(session.id)
    room.open(session, Step.OWN)
    assert "has this session open" in room.page.message.text
    room.press("1")
    assert decision(room).owner is None
    assert "here it can only be read" in room.page.message.text
    inspector = view(room).inspector
    assert inspector.answer.isReadOnly()
    assert not inspector.latitude.isEnabled()
    assert "only be read" in view(room).count
    assert room.page.foot.saved.text() == "Read only"
    assert not room.page.stage.actions.enabled("undo")
    writer.close()
