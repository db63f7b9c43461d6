"""Ctrl+K finds every action, step, decision and person; Enter does it where the focus was."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.qt.sessions import DANA, EMPTY, workshop_session
from tests.qt.views.room import Room, readable
from workshop.exercise.agenda import Step
from workshop.exercise.moves import SetOwner
from workshop.exercise.session import Session
from workshop.qt.actions import ACTIONS
from workshop.qt.dialogs.palette import Palette
from workshop.qt.theme import DARK
from workshop.qt.views.brief import BriefView
from workshop.qt.views.own import OwnView
from workshop.qt.views.surface import SurfaceView

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def at(room: Room, step: Step, session: Session | None = None) -> Room:
    room.open(session or workshop_session(), step)
    return room


def ask(room: Room, typed: str = "") -> Palette:
    room.press(KEY.Key_K, modifier=CONTROL)
    (found,) = [one for one in room.window.findChildren(Palette) if not one.isHidden()]
    assert found.field.hasFocus()
    room.press(typed)
    return found


def gone(room: Room) -> bool:
    return all(one.isHidden() for one in room.window.findChildren(Palette))


def test_every_action_of_the_table_is_in_it(room: Room) -> None:
    lines = set(ask(at(room, Step.OWN)).lines)
    for spec in ACTIONS:
        if spec.id != "palette":
            assert room.window.actions_table[spec.id].text().replace("&", "") in lines


def test_a_few_letters_and_enter_go_to_a_step(room: Room) -> None:
    assert ask(at(room, Step.OWN), "gorev").lines[0] == "Go to Reveal"
    room.press(KEY.Key_Return)
    assert room.bridge.place.step is Step.REVEAL
    assert gone(room)


def test_what_cannot_be_done_now_does_nothing(room: Room) -> None:
    palette = ask(at(room, Step.OWN), "reveal this")
    assert palette.lines == ["Reveal this decision"]
    said = palette.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("not possible now")
    room.press(KEY.Key_Return)
    assert not palette.isHidden()
    assert room.bridge.session == workshop_session().at(room.bridge.place)
    room.press(KEY.Key_Escape)
    assert gone(room)


def test_an_action_is_about_the_card_that_was_worked_at(room: Room) -> None:
    at(room, Step.OWN)
    room.bridge.submit(SetOwner(EMPTY, room.bridge.session.roles[0].id))
    view = room.page.view
    assert isinstance(view, OwnView)
    view.go_to_decision(EMPTY)
    card = QApplication.focusWidget()
    ask(room, "take owner off")
    room.press(KEY.Key_Return)
    decision = room.bridge.session.decision(EMPTY)
    assert decision is not None
    assert decision.owner is None
    assert QApplication.focusWidget() is card


def test_arrows_choose_another_line_and_escape_gives_the_focus_back(room: Room) -> None:
    at(room, Step.OWN)
    before = QApplication.focusWidget()
    palette = ask(room, "go to")
    room.press(KEY.Key_Up, KEY.Key_Down, KEY.Key_Down)
    assert palette.list.currentIndex().row() == 2
    room.press(KEY.Key_PageDown, KEY.Key_PageDown)
    assert palette.list.currentIndex().row() == len(palette.lines) - 1
    room.press(KEY.Key_Escape)
    assert QApplication.focusWidget() is before
    assert room.bridge.place.step is Step.OWN


def test_nothing_found_is_said_and_enter_does_nothing(room: Room) -> None:
    palette = ask(at(room, Step.OWN), "zeppelin")
    assert palette.lines == []
    assert any("Nothing is called that." in one for one in readable(room.window))
    room.press(KEY.Key_Return)
    assert not palette.isHidden()


def test_a_decision_gets_the_focus_where_the_step_has_a_place_for_it(room: Room) -> None:
    at(room, Step.SURFACE)
    ask(room, "decision 3")
    room.press(KEY.Key_Return)
    view = room.page.view
    assert isinstance(view, SurfaceView)
    row = view.board.current()
    assert row is not None
    assert row.decision_id == EMPTY
    room.page.go(Step.OWN)
    ask(room, "empty project")
    room.press(KEY.Key_Return)
    assert room.bridge.spotlight == EMPTY


def test_elsewhere_a_decision_is_gone_to_at_another_step(room: Room) -> None:
    at(room, Step.COMMIT)
    ask(room, "decision 3")
    room.press(KEY.Key_Return)
    assert room.bridge.place.step is Step.OWN
    assert room.bridge.spotlight == EMPTY


def test_a_person_is_gone_to_among_the_people(room: Room) -> None:
    at(room, Step.COMMIT)
    ask(room, "dana")
    room.press(KEY.Key_Return)
    view = room.page.view
    assert isinstance(view, BriefView)
    assert view.people.hasFocus()
    person = view.people.current()
    assert person is not None
    assert person.id == DANA


def test_while_people_vote_no_decision_or_person_can_be_gone_to(room: Room) -> None:
    at(room, Step.BALLOT)
    ask(room, "dana")
    room.press(KEY.Key_Return)
    assert room.bridge.place.step is Step.BALLOT
    assert room.bridge.seat is None


def test_nothing_of_sealed_ballots_is_in_it(room: Room) -> None:
    at(room, Step.BALLOT)
    room.cast("dana", d1="po")
    one = ask(room)
    first = list(one.lines)
    one.leave()
    room.cast("dana", d1="pm")
    assert ask(room).lines == first


def test_at_home_it_offers_what_can_be_done_there(room: Room) -> None:
    at(room, Step.OWN)
    room.window.show_home()
    palette = ask(room, "new team")
    assert palette.lines[0] == "New team session"
    assert not any(line.startswith("Decision 1") for line in palette.lines)


def test_a_click_beside_it_closes_it(room: Room) -> None:
    palette = ask(at(room, Step.OWN))

    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(3, palette.height() - 3))
    assert gone(room)


def test_the_same_keys_close_it_again(room: Room) -> None:
    at(room, Step.OWN)
    before = QApplication.focusWidget()
    ask(room, "go")
    room.press(KEY.Key_K, modifier=CONTROL)
    assert gone(room)
    assert QApplication.focusWidget() is before


def test_it_comes_up_while_something_is_being_written(room: Room) -> None:
    at(room, Step.BRIEF)
    view = room.page.view
    assert isinstance(view, BriefView)
    for field in (view.names, view.texts.brief):
        field.setFocus()
        room.press("Olga")
        ask(room).leave()
        assert field.hasFocus()
    assert "Olga" in room.bridge.session.brief


def test_it_follows_another_theme_while_it_is_open(room: Room) -> None:
    found = ask(at(room, Step.OWN), "two min")
    line = found.list.topLevelItem(0)
    assert line is not None
    assert line.foreground(0).color() == QColor(room.window.look.theme.ink)
    room.window.look.show(theme=DARK)
    line = found.list.topLevelItem(0)
    assert line is not None
    assert line.foreground(0).color() == QColor(DARK.ink)
    assert found.list.currentIndex().row() == 0
