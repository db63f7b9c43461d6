"""Words to say: in view or one key away at every step; and nothing moves under the hand."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.qt.sessions import DANA, PM, PO, RAVI, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.moves import Park, SetOwner, Unpark
from workshop.exercise.session import Owner, ParkedLine
from workshop.qt.views.own import OwnView
from workshop.qt.views.tab_order import tab_stops

KEY = Qt.Key
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def at(room: Room, step: Step, width: int) -> Room:
    room.open(workshop_session(), step)
    room.window.resize(width, 768)
    settle(room)
    return room


def go(room: Room, step: Step) -> None:
    room.page.go(step)
    settle(room)


def settle(room: Room) -> None:
    """Let the layout come to rest: texts that wrap need more than one round."""
    before: dict[str, QRect] = {}
    while (now := places(room)) != before:
        before = now
        QApplication.processEvents()


def places(room: Room) -> dict[str, QRect]:
    """Where everything stands that Tab reaches in the main area and the pane."""
    found: dict[str, QRect] = {}
    for number, one in enumerate((*tab_stops(room.page.view), *tab_stops(room.page.side))):
        found[f"{number} {one.accessibleName()}"] = QRect(place(room, one), one.size())
    return found


def place(room: Room, one: QWidget) -> QPoint:
    return one.mapTo(room.page, QPoint())


@pytest.mark.parametrize("width", [1024, 1400])
def test_words_to_say_are_in_view_at_every_step(room: Room, width: int) -> None:
    at(room, Step.BRIEF, width)
    words = room.page.words
    for step in Step:
        go(room, step)
        assert words.pane.isVisible() != words.line.isVisible()
        if words.line.isVisible():
            assert words.line.words.isVisible()
            assert GUIDANCE[step].say in words.line.words.text()


def test_one_key_opens_all_of_them_and_closes_them(room: Room) -> None:
    at(room, Step.BRIEF, 1024)
    line = room.page.words.line
    for step in Step:
        go(room, step)
        before = places(room)
        room.press(KEY.Key_W, modifier=CONTROL_SHIFT)
        assert line.is_open
        assert GUIDANCE[step].say in line.opened.texts()[0]
        assert line.opened.height() > line.height()
        assert room.page.rect().contains(line.opened.geometry())
        QApplication.processEvents()
        assert places(room) == before, "they lie over the step"
        room.press(KEY.Key_W, modifier=CONTROL_SHIFT)
        assert not line.is_open


def test_a_single_key_does_it_outside_text_and_another_step_closes_them(room: Room) -> None:
    at(room, Step.OWN, 1024)
    room.press("w")
    assert room.page.words.line.is_open
    assert "3 decisions have no owner yet." in room.page.words.line.opened.texts()
    room.bridge.submit(SetOwner(VERIFY, Owner(PM).role))
    assert "2 decisions have no owner yet." in room.page.words.line.opened.texts()
    room.page.go(Step.COMMIT)
    assert not room.page.words.line.is_open


def test_a_click_on_the_line_opens_them_and_a_click_on_them_closes_them(room: Room) -> None:
    at(room, Step.OWN, 1024)
    line = room.page.words.line
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line.is_open
    QTest.mouseClick(line.opened, Qt.MouseButton.LeftButton)
    assert not line.is_open


@pytest.mark.parametrize("step", [Step.SURFACE, Step.OWN, Step.COMMIT])
def test_escape_closes_them_first_wherever_the_focus_is(room: Room, step: Step) -> None:
    at(room, step, 1024)
    line, before = room.page.words.line, QApplication.focusWidget()
    room.press(KEY.Key_W, modifier=CONTROL_SHIFT)
    assert line.button.isChecked()
    room.press(KEY.Key_Escape)
    assert not line.is_open
    assert not line.button.isChecked()
    assert QApplication.focusWidget() is before


def test_a_click_elsewhere_closes_them_and_does_what_it_was_meant_for(room: Room) -> None:
    at(room, Step.OWN, 1024)
    line, view = room.page.words.line, room.page.view
    assert isinstance(view, OwnView)
    QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert line.is_open
    QTest.mouseClick(view.inspector.answer.viewport(), Qt.MouseButton.LeftButton)
    assert not line.is_open
    assert not line.button.isChecked()
    assert view.inspector.answer.hasFocus()
    QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert not line.is_open


def test_the_button_is_up_once_anything_else_has_hidden_them(room: Room) -> None:
    at(room, Step.OWN, 1024)
    line = room.page.words.line
    line.button.click()
    line.opened.hide()
    assert not line.button.isChecked()
    line.button.click()
    assert line.is_open
    assert line.button.isChecked()


def test_the_pane_has_them_first_wherever_it_was_scrolled_to(room: Room) -> None:
    at(room, Step.OWN, 1400)
    for number in range(30):
        room.bridge.submit(Park(ParkedLine(f"p{number}", f"Line {number}")))
    QApplication.processEvents()
    room.page.side.parked()[-1].setFocus()
    room.press("w")
    said = room.page.side.said
    assert room.page.side.rect().contains(QRect(said.mapTo(room.page.side, QPoint()), said.size()))


def test_who_votes_is_shown_neither_pane_nor_line(room: Room) -> None:
    at(room, Step.BALLOT, 1400)
    assert room.page.words.line.isVisible()
    room.bridge.take_seat(DANA)
    assert not room.page.words.line.isVisible()
    room.press(KEY.Key_W, modifier=CONTROL_SHIFT)
    assert not room.page.words.line.is_open
    room.bridge.take_seat(None)
    assert room.page.words.line.isVisible()


def test_who_has_not_voted_is_named_also_without_the_pane(room: Room) -> None:
    at(room, Step.REVEAL, 1024)
    room.cast("dana", d1="po", d2="pm", d3="ai")
    room.press("w")
    assert room.page.words.line.opened.texts()[-1] == "Has not voted yet: Ravi, Mei"


@pytest.mark.parametrize("width", [1024, 1400])
def test_nothing_moves_when_a_message_comes_and_goes(room: Room, width: int) -> None:
    at(room, Step.BRIEF, width)
    for step in (Step.SURFACE, Step.OWN, Step.COMMIT, Step.OUTCOME):
        go(room, step)
        before = places(room)
        room.page.message.say("Something was deleted.", undo=True)
        QApplication.processEvents()
        assert room.page.message.isVisible()
        assert room.page.message.visibleRegion().boundingRect() == room.page.message.rect()
        assert places(room) == before
        room.page.message.hide()
        QApplication.processEvents()
        assert places(room) == before


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_message_of_one_line_covers_the_foot_and_nothing_else(room: Room, scale: float) -> None:
    at(room, Step.OWN, 1400)
    room.show_text_at(scale)
    for offered in (True, False):
        room.page.message.say("Something was deleted.", undo=offered)
        QApplication.processEvents()
        floor = room.page.message.parentWidget()
        assert floor is not None
        assert floor.geometry() == room.page.foot.geometry()
    room.page.message.hide()
    room.page.facilitating.park_here()
    QApplication.processEvents()
    assert floor.geometry() == room.page.foot.geometry()


def test_what_a_message_offers_is_reached_by_tab(room: Room) -> None:
    at(room, Step.OWN, 1024)
    room.page.message.say("Something was deleted.", undo=True)
    names = [getattr(one, "text", str)() for one in tab_stops(room.page)]
    assert names[-2:] == ["Undo", "Close"]


def test_a_long_message_is_whole_and_as_tall_as_it_needs(room: Room) -> None:
    at(room, Step.OWN, 1024)
    room.page.message.say("A sentence that goes on. " * 14, stays=True)
    QApplication.processEvents()
    floor = room.page.message.parentWidget()
    assert floor is not None
    assert floor.height() >= room.page.message.heightForWidth(floor.width())
    assert floor.geometry().bottom() == room.page.rect().bottom()


def test_nothing_moves_when_the_park_line_comes(room: Room) -> None:
    at(room, Step.SURFACE, 1024)
    before = places(room)
    room.press("p")
    QApplication.processEvents()
    assert room.page.facilitating.park_bar.field.hasFocus()
    assert places(room) == before


def test_fields_of_the_pane_keep_their_place_while_nudges_and_loads_come(room: Room) -> None:
    at(room, Step.OWN, 1400)
    field, note = room.page.side.field, room.page.side.tools.note
    pane = room.page.side
    before = field.mapTo(pane, QPoint()), note.mapTo(pane, QPoint())
    for decision, role in ((VERIFY, PM), (SKIP, PO)):
        room.bridge.submit(SetOwner(decision, role, DANA if role == PM else RAVI))
    room.bridge.submit(Park(ParkedLine("p1", "Do we want trials?")))
    settle(room)
    assert (field.mapTo(pane, QPoint()), note.mapTo(pane, QPoint())) == before
    room.bridge.submit(Unpark("p1"))


def test_what_is_missing_is_in_view_however_much_is_parked(room: Room) -> None:
    at(room, Step.OWN, 1400)
    for number in range(30):
        room.bridge.submit(Park(ParkedLine(f"p{number}", f"Line {number}")))
    settle(room)
    said = [one for one in room.page.side.findChildren(QLabel) if "have no owner" in one.text()]
    assert [one.text() for one in said] == ["3 decisions have no owner yet."]
    assert said[0].visibleRegion().boundingRect() == said[0].rect()


def test_bars_that_stay_are_the_same_bars(room: Room) -> None:
    at(room, Step.OWN, 1400)
    view = room.page.view
    assert isinstance(view, OwnView)
    assert view.exposure.now.text == "Now: 100\u00a0%"
    now = view.exposure.now
    room.bridge.submit(SetOwner(SKIP, PO, RAVI))
    (ravi,) = view.load.bars
    assert ravi.text == "Ravi: 3"
    room.bridge.submit(SetOwner(VERIFY, PM, DANA))
    assert [bar.text for bar in view.load.bars] == ["Dana: 9", "Ravi: 3"]
    assert view.load.bars[1] is ravi
    assert view.exposure.now is now
    assert now.text == "Now: 8\u00a0%"
    room.bridge.undo()
    assert view.load.bars == (ravi,)


def test_escape_in_the_pane_goes_back_to_where_work_was(room: Room) -> None:
    at(room, Step.OWN, 1400)
    view = room.page.view
    assert isinstance(view, OwnView)
    view.inspector.answer.setFocus()
    room.press(KEY.Key_P, modifier=CONTROL_SHIFT)
    assert room.page.side.field.hasFocus()
    room.press("half", KEY.Key_Escape)
    assert view.inspector.answer.hasFocus()
