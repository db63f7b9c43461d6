"""Own by keys, clicks and menus: the same move whichever way, and the focus on its card."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.qt.sessions import DANA, EMPTY, PM, PO, RAVI, SEC, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId, Latitude, RoleCard, RoleId
from workshop.exercise.moves import DeleteDecision
from workshop.exercise.session import Decision, Owner
from workshop.qt.painting.decision_layout import Part
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.painting.looks import CardState
from workshop.qt.views.own import OwnView

ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
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


def click(room: Room, one: str, part: Part) -> None:
    card = view(room).card(one)
    rect = card.layout_now().rect(part)
    assert rect is not None
    at = (rect.center() + QPointF(CARD_MARGIN, CARD_MARGIN)).toPoint()
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=at)


def test_a_number_puts_the_owner_and_the_one_person_who_wears_the_hat(own: Room) -> None:
    own.press("2")
    assert decision(own).owner == Owner(PO, RAVI)
    assert view(own).card(VERIFY).hasFocus()
    own.press("3")
    assert decision(own).owner == Owner(SEC)


def test_c_and_a_number_consults_and_the_next_number_owns_again(own: Room) -> None:
    own.press("1", "c")
    assert "consult" in view(own).count
    own.press("3")
    assert decision(own).consulted == (SEC,)
    own.press("2")
    assert decision(own).owner == Owner(PO, RAVI)


def test_what_is_refused_is_said_on_the_card_and_in_the_line(own: Room) -> None:
    own.press("1", "c", "1")
    assert decision(own).consulted == ()
    assert own.page.message.text == "“Product manager” owns it already."
    shown = view(own).card(VERIFY).shown_look()
    assert CardState.REFUSED in shown.state
    assert shown.refusal == "“Product manager” owns it already."
    own.press("2")
    assert view(own).card(VERIFY).shown_look().refusal == ""


@pytest.mark.parametrize("key", ["0", "a"])
def test_neither_nobody_nor_the_ai_can_own(own: Room, key: str) -> None:
    own.press(key)
    assert decision(own).owner is None
    assert own.page.message.text == "The AI and Nobody cannot own a decision."


def test_a_name_typed_finds_its_card(own: Room) -> None:
    own.press("/")
    assert view(own).tray.finder.hasFocus()
    own.press("own", ENTER)
    assert decision(own).owner == Owner(PO, RAVI)
    assert view(own).card(VERIFY).hasFocus()


def test_a_click_takes_a_card_up_and_another_puts_it_down(own: Room) -> None:
    view(own).tray.buttons()[2].click()
    assert view(own).tray.taken == SEC
    assert "Security is in your hand" in view(own).count
    click(own, SKIP, Part.CONSULTED)
    assert decision(own, SKIP).consulted == (SEC,)
    assert view(own).tray.taken is None
    assert view(own).card(SKIP).hasFocus()


def test_a_card_in_the_hand_never_takes_a_consulted_one_off(own: Room) -> None:
    own.press("c", "3")
    view(own).tray.buttons()[1].click()
    card = view(own).card(VERIFY)
    chip = card.layout_now().chips[0].center() + QPointF(CARD_MARGIN, CARD_MARGIN)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=chip.toPoint())
    assert decision(own).consulted == (SEC, PO)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=chip.toPoint())
    assert decision(own).consulted == (PO,)


def test_a_card_that_is_refused_stays_in_the_hand(own: Room) -> None:
    own.press("1")
    view(own).tray.buttons()[0].click()
    click(own, VERIFY, Part.CONSULTED)
    assert view(own).tray.taken == PM
    own.press(ESCAPE)
    assert view(own).tray.taken is None


def test_enter_in_the_tray_and_enter_on_the_card_drop_it(own: Room) -> None:
    view(own).tray.buttons()[1].setFocus()
    own.press(ENTER)
    assert view(own).tray.buttons()[1].isChecked()
    assert view(own).card(VERIFY).hasFocus()
    own.press(Qt.Key.Key_Right, ENTER)
    assert decision(own, VERIFY).owner is None
    assert decision(own, SKIP).owner == Owner(PO, RAVI)
    assert view(own).tray.taken is None


def test_enter_with_empty_hands_goes_to_the_fields_and_escape_back(own: Room) -> None:
    own.press(ENTER)
    assert view(own).inspector.answer.hasFocus()
    own.press("Yes.", ESCAPE)
    assert view(own).card(VERIFY).hasFocus()
    assert decision(own).answer == "Yes."
    own.press("3", ENTER)
    assert view(own).inspector.person.hasFocus()
    own.press(ESCAPE)
    assert view(own).card(VERIFY).hasFocus()


def test_latitude_by_keys_stops_at_both_ends(own: Room) -> None:
    own.press("]")
    assert decision(own).latitude is Latitude.OFFER_OPTIONS
    own.press("]]]]")
    assert decision(own).latitude is Latitude.GUESS_FREELY
    own.press("[[[[[[")
    assert decision(own).latitude is Latitude.KEEP_OUT


def test_backspace_takes_the_owner_off_and_undo_puts_it_back(own: Room) -> None:
    own.press("1", Qt.Key.Key_Backspace)
    assert decision(own).owner is None
    undo = view(own).stage.actions["undo"]
    assert undo.text().startswith("Undo taking the owner off “Does onboarding")
    own.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert decision(own).owner == Owner(PM, DANA)
    assert view(own).card(VERIFY).hasFocus()
    own.press(Qt.Key.Key_Y, modifier=CONTROL)
    assert decision(own).owner is None


def entries(menu: QMenu) -> dict[str, QAction]:
    return {one.text(): one for one in menu.actions() if not one.isSeparator()}


def under(menu: QMenu, name: str) -> dict[str, QAction]:
    inside = entries(menu)[name].menu()
    assert isinstance(inside, QMenu)
    return entries(inside)


def test_the_menu_of_a_card_makes_the_same_moves(own: Room) -> None:
    menu = view(own).context_menu(decision(own))
    under(menu, "Owner")["Product owner"].trigger()
    assert decision(own).owner == Owner(PO, RAVI)
    under(menu, "Consulted")["Security"].trigger()
    assert decision(own).consulted == (SEC,)
    latitude = next(one for text, one in under(menu, "The agent").items() if "Keep out" in text)
    latitude.trigger()
    assert decision(own).latitude is Latitude.KEEP_OUT
    menu = view(own).context_menu(decision(own))
    assert under(menu, "Owner")["Product owner"].isChecked()
    assert not under(menu, "Consulted")["Product owner"].isEnabled()
    under(menu, "Consulted")["Security"].trigger()
    assert decision(own).consulted == ()
    under(menu, "Owner")["Take the owner off"].trigger()
    assert decision(own).owner is None
    entries(menu)["Person, latitude, answer…"].trigger()
    assert view(own).inspector.answer.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_right_click_opens_the_menu_of_that_card(own: Room) -> None:
    card = view(own).card(SKIP)
    card.customContextMenuRequested.emit(QPoint(20, 20))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    under(menu, "Owner")["Security"].trigger()
    menu.close()
    assert decision(own, SKIP).owner == Owner(SEC)


def test_tab_goes_from_the_tray_over_the_cards_to_the_fields(own: Room) -> None:
    own.press(Qt.Key.Key_Right, Qt.Key.Key_Right, "1")
    view(own).tray.buttons()[0].setFocus()
    seen: list[str] = []
    for _ in range(10):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName())
        own.press(TAB)
    session = own.bridge.session
    assert seen == [
        *(card.name for card in session.offered_roles()),
        *(one.question for one in session.decisions),
        "Answers for it",
        "Deputy",
        "The agent",
        "Answer",
    ]
    view(own).inspector.person.setFocus()
    QTest.keyClick(view(own).inspector.person, Qt.Key.Key_Backtab)
    assert view(own).card(EMPTY).hasFocus()


def test_every_control_says_what_it_is(own: Room) -> None:
    card = view(own).card(VERIFY)
    assert card.accessibleName() == decision(own).question
    assert "No owner yet" in card.accessibleDescription()
    own.press("1")
    assert "Owner: Product manager, Dana" in card.accessibleDescription()
    assert view(own).inspector.answer.accessibleDescription() == decision(own).question
    assert view(own).tray.buttons()[0].accessibleDescription() == "Key 1"


def test_the_count_and_the_figures_follow(own: Room) -> None:
    assert view(own).count.startswith("0 of 3 owned")
    own.press("1")
    assert view(own).count.startswith("1 of 3 owned")


def test_a_decision_that_goes_leaves_the_focus_with_its_neighbour(own: Room) -> None:
    own.press(Qt.Key.Key_Right)
    own.bridge.submit(DeleteDecision(SKIP))
    assert view(own).card(EMPTY).hasFocus()
    assert view(own).inspector.decision == EMPTY


def test_an_empty_board_says_where_decisions_come_from(room: Room) -> None:
    room.open(replace(workshop_session(), decisions=()), Step.OWN)
    assert not view(room).grid.isVisible()
    assert not view(room).inspector.isVisible()
    room.press("1", "c", "]", ENTER)
    assert room.bridge.session.decisions == ()


LONG = "Who decides what happens to everything that was ever written here? " * 75
ARABIC = "من يقرر ما يحدث للبيانات بعد حذف الحساب؟"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_window_stays_narrow_whatever_people_write(room: Room, scale: float) -> None:
    session = workshop_session()
    roles = tuple(RoleCard(RoleId(f"r{at}"), f"Role{'x' * 60} {at}") for at in range(12))
    decisions = (
        Decision(DecisionId("long"), LONG[:5000], answer=LONG[:5000], owner=Owner(roles[0].id)),
        Decision(DecisionId("rtl"), ARABIC, consulted=tuple(one.id for one in roles[:9])),
        *(Decision(DecisionId(f"d{at}"), f"{at}?") for at in range(38)),
    )
    people = tuple(replace(one, home_role=None) for one in session.participants)
    crowded = replace(
        session, title="T" * 300, roles=roles, participants=people, decisions=decisions
    )
    room.open(crowded, Step.OWN)
    room.show_text_at(scale)
    room.window.resize(1024, 768)
    QApplication.processEvents()
    assert room.page.minimumSizeHint().width() <= 1024
    assert room.window.width() == 1024
    assert view(room).tray.finder.isVisible()
