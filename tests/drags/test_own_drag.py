"""Own by a real drag: a role card from the tray onto the places of a decision."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from tests.drags.drag import drag
from tests.qt.sessions import DANA, PM, SEC, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId
from workshop.exercise.session import Decision, Owner
from workshop.qt.painting.card_buttons import DecisionCardButton
from workshop.qt.painting.decision_layout import Part
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.painting.looks import Target
from workshop.qt.views.own import OwnView


@pytest.fixture
def own(room: Room) -> Room:
    room.open(workshop_session(), Step.OWN)
    return room


def view(room: Room) -> OwnView:
    shown = room.page.view
    assert isinstance(shown, OwnView)
    return shown


def place(card: DecisionCardButton, part: Part) -> QPoint:
    rect = card.layout_now().rect(part)
    assert rect is not None
    return (rect.center() + QPointF(CARD_MARGIN, CARD_MARGIN)).toPoint()


def carry(qtbot: QtBot, room: Room, number: int, decision: DecisionId, part: Part) -> list[object]:
    """Drag the tray's card with this number; gives what lay under it just before it fell."""
    role, card = view(room).tray.buttons()[number - 1], view(room).card(decision)
    seen: list[object] = []
    drag(
        qtbot,
        room.window,
        role,
        card,
        place(card, part),
        before_drop=lambda: seen.append(card.shown_look().target),
    )
    return seen


def decision(room: Room, one: DecisionId) -> Decision:
    found = room.bridge.session.decision(one)
    assert found is not None
    return found


def test_a_card_dropped_on_the_owners_place_owns(own: Room, qtbot: QtBot) -> None:
    assert carry(qtbot, own, 1, SKIP, Part.OWNER) == [Target.OWNER]
    assert decision(own, SKIP).owner == Owner(PM, DANA)
    assert own.window.focusWidget() is view(own).card(SKIP)
    assert view(own).card(SKIP).shown_look().target is None


def test_a_card_dropped_on_the_consulted_place_is_consulted(own: Room, qtbot: QtBot) -> None:
    assert carry(qtbot, own, 3, VERIFY, Part.CONSULTED) == [Target.CONSULTED]
    assert decision(own, VERIFY).consulted == (SEC,)
    assert decision(own, VERIFY).owner is None


def test_a_card_dropped_anywhere_else_on_it_owns_too(own: Room, qtbot: QtBot) -> None:
    carry(qtbot, own, 3, VERIFY, Part.QUESTION)
    assert decision(own, VERIFY).owner == Owner(SEC)


def test_a_refused_drop_says_why_on_the_card_and_in_the_line(own: Room, qtbot: QtBot) -> None:
    own.press("1")
    carry(qtbot, own, 1, VERIFY, Part.CONSULTED)
    assert decision(own, VERIFY).consulted == ()
    said = "“Product manager” owns it already."
    assert view(own).card(VERIFY).shown_look().refusal == said
    assert own.page.message.text == said


def test_a_card_dropped_beside_the_cards_changes_nothing(own: Room, qtbot: QtBot) -> None:
    before = own.bridge.session
    role, tray = view(own).tray.buttons()[0], view(own).tray
    drag(qtbot, own.window, role, tray, QPoint(tray.width() // 2, tray.height() - 10))
    assert own.bridge.session == before
    assert own.page.message.text == ""
