"""Enter presses the button that has the focus, as Space does, wherever that button stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.qt.sessions import workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.qt.views.enter_button import EnterButton


def test_enter_presses_every_button_of_every_step(room: Room) -> None:
    room.open(workshop_session(), Step.BRIEF)
    for step in Step:
        room.page.go(step)
        for button in room.window.findChildren(QPushButton):
            if button.isVisible():
                answers = isinstance(button, EnterButton) or button.autoDefault()
                assert answers, f"{step.value}: {button.text()}"


def test_enter_on_the_way_on_goes_on(room: Room) -> None:
    room.open(workshop_session(), Step.BRIEF)
    words = [one for one in room.window.findChildren(QPushButton) if one.text() == "Next"]
    words[0].setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.page.view.step is Step.SURFACE
