"""Own where there is little height: the board, or the fields of its card, and the way between."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.qt.sessions import workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.qt.theme.metrics import LARGEST_SCALE
from workshop.qt.views.own import OwnView


@pytest.fixture
def own(room: Room) -> Room:
    room.open(workshop_session(), Step.OWN)
    return room


def make_as_tall_as(room: Room, height: int) -> None:
    """With the largest text."""
    room.show_text_at(LARGEST_SCALE)
    room.window.resize(1024, height)
    QApplication.processEvents()
    assert room.window.height() == height


def shown(room: Room) -> tuple[bool, bool]:
    """Whether the board is seen, and whether the fields are."""
    view = room.page.view
    assert isinstance(view, OwnView)
    return view.grid.isVisible(), view.inspector.isVisible()


def test_with_room_for_both_both_are_seen(own: Room) -> None:
    assert shown(own) == (True, True)
    own.press(Qt.Key.Key_F2)
    assert shown(own) == (True, True)


def test_in_little_height_the_fields_come_by_f2_and_go_by_escape(own: Room) -> None:
    make_as_tall_as(own, 768)
    assert shown(own) == (True, False)
    own.press(Qt.Key.Key_F2, "No.")
    QApplication.processEvents()
    assert own.window.height() == 768
    view = own.page.view
    assert isinstance(view, OwnView)
    assert shown(own) == (False, True)
    assert view.inspector.answer.toPlainText() == "No."
    own.press(Qt.Key.Key_Escape)
    assert shown(own) == (True, False)
    assert view.grid.cards[0].hasFocus()
    assert own.bridge.session.decisions[0].answer == "No."


def test_both_come_back_with_the_height(own: Room) -> None:
    make_as_tall_as(own, 768)
    make_as_tall_as(own, 1700)
    assert shown(own) == (True, True)
