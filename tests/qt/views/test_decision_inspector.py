"""The fields below the board: every word of a choice can be read, however wide the window is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from tests.qt.sessions import PM, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.session import Owner
from workshop.qt.painting.looks import CardState
from workshop.qt.views.decision_inspector import DecisionInspector, Shape
from workshop.qt.views.own import OwnView


def fields(room: Room, width: int, scale: float = 1.0, name: str = "Dana") -> DecisionInspector:
    session = workshop_session()
    first = replace(session.participants[0], name=name)
    owned = replace(session.decisions[0], owner=Owner(PM))
    room.open(
        replace(
            session,
            participants=(first, *session.participants[1:]),
            decisions=(owned, *session.decisions[1:]),
        ),
        Step.OWN,
    )
    room.show_text_at(scale)
    room.window.resize(width, 768)
    QApplication.processEvents()
    view = room.page.view
    assert isinstance(view, OwnView)
    view.inspector.take_focus()
    QApplication.processEvents()
    return view.inspector


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [1024, 1280, 1440, 1920])
def test_every_choice_is_read_whole(room: Room, width: int, scale: float) -> None:
    shown = fields(room, width, scale)
    for box in (shown.person, shown.deputy, shown.latitude):
        for at in range(box.count()):
            box.setCurrentIndex(at)
            assert box.words_shown() == box.itemText(at)
    assert room.window.width() == width
    assert room.window.height() == 768
    room.window.resize(1024, 768)
    assert room.window.width() == 1024


@pytest.mark.parametrize(
    ("width", "scale", "shape"),
    [(1920, 1.0, Shape.BESIDE), (1280, 1.0, Shape.BELOW), (1024, 2.0, Shape.ROWS)],
)
def test_the_fields_stand_as_there_is_room(
    room: Room, width: int, scale: float, shape: Shape
) -> None:
    assert fields(room, width, scale).shape is shape


def test_a_very_long_name_is_elided_and_in_the_tooltip(room: Room) -> None:
    shown = fields(room, 1024, name="W" * 300)
    shown.person.setCurrentIndex(1)
    assert shown.person.words_shown().endswith("…")
    assert room.window.width() == 1024


def test_fields_that_stand_alone_say_which_decision_they_are_about(room: Room) -> None:
    shown = fields(room, 1024, 2.0)
    view = room.page.view
    assert isinstance(view, OwnView)
    assert not view.grid.isVisible()
    assert shown.question.isVisible()
    assert shown.question.text() == view.session.decisions[0].question
    for field in (shown.answer, shown.person):
        field.setFocus()
        assert field.visibleRegion().boundingRect().size() == field.size()
    room.press(Qt.Key.Key_Escape)
    assert view.grid.isVisible()


def test_the_card_that_is_edited_stays_marked_and_the_fields_name_it(room: Room) -> None:
    shown = fields(room, 1280)
    view = room.page.view
    assert isinstance(view, OwnView)
    assert shown.question.isVisible()
    assert shown.question.text() == view.session.decisions[0].question
    assert CardState.SELECTED in view.card(VERIFY).shown_look().state
    assert CardState.FOCUSED not in view.card(VERIFY).shown_look().state
    room.press(Qt.Key.Key_Escape)
    assert CardState.SELECTED not in view.card(VERIFY).shown_look().state


def test_fields_at_rest_ask_for_nothing(room: Room) -> None:
    shown = fields(room, 1024, 2.0)
    for _ in range(5):
        QApplication.processEvents()
    asked: list[int] = []
    shown.installEventFilter(_Counting(asked, room.page))
    for _ in range(5):
        QApplication.processEvents()
    assert asked == []


class _Counting(QObject):
    """Counts how often the layout of a widget is asked for."""

    def __init__(self, asked: list[int], parent: QObject) -> None:
        super().__init__(parent)
        self._asked = asked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._asked.append(1)
        return super().eventFilter(watched, event)
