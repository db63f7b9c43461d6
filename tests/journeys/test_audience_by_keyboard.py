"""On one screen, a whole hour with the audience window: there and back by one key at every step."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.desk_chair import NO_SCREEN, DeskChair
from tests.pictures.sessions import revealing, typical, voting
from workshop.application.services import Services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.session import Session
from workshop.qt.audience.scene import RevealScene, SealedScene
from workshop.qt.views.ballot import BallotView
from workshop.qt.views.reveal import RevealView

pytestmark = NO_SCREEN

F5, F6, ESCAPE = Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_Escape
R, RIGHT = Qt.Key.Key_R, Qt.Key.Key_Right
STRAY = (
    *(Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_A, Qt.Key.Key_N, Qt.Key.Key_Y),
    *(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Delete),
)


@pytest.fixture
def chair(services: Services, sit_down: Callable[[Services], DeskChair]) -> DeskChair:
    session = replace(voting(typical(services), 3), place=Place())
    services.library.add(session)
    chair = sit_down(services)
    assert chair.window.open_session(session.id)
    chair.settle()
    return chair


def covered(chair: DeskChair) -> bool:
    return QApplication.activeWindow() is chair.window.presentation.window


def strike_everything(chair: DeskChair) -> tuple[Session, Session]:
    """The session before and after every key that does something at some step."""
    before = chair.session
    at_reveal = chair.step is Step.REVEAL
    for key in STRAY if at_reveal else (*STRAY, R, RIGHT):
        chair.press(key)
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Return, Qt.Key.Key_K):
        chair.press(key, held=Qt.KeyboardModifier.ControlModifier)
    return before, chair.session


@pytest.mark.parametrize("key", [F5, ESCAPE])
def test_at_every_step_one_key_goes_there_and_back_and_nothing_is_done_unseen(
    chair: DeskChair, key: Qt.Key
) -> None:
    chair.press(F5)
    assert covered(chair)
    for step in Step:
        chair.press(F6)
        assert not covered(chair)
        if chair.step is not step:
            chair.next_step()
        assert chair.step is step
        worked_at: QWidget | None = QApplication.focusWidget()
        chair.press(F6)
        assert covered(chair)
        before, after = strike_everything(chair)
        assert before == after
        chair.press(F6)
        assert QApplication.focusWidget() is worked_at
        chair.press(F6)
    chair.press(key)
    assert not chair.window.presentation.on
    assert QApplication.activeWindow() is chair.window


def test_nobody_votes_behind_the_audience_window(chair: DeskChair) -> None:
    for _ in range(2):
        chair.next_step()
    view = chair.page.view
    assert isinstance(view, BallotView)
    view.curtain.go_on()
    seat = chair.page.stage.bridge.seat
    assert seat is not None
    chair.press(F5)
    before, after = strike_everything(chair)
    assert before.ballots == after.ballots
    chair.press(F6)
    assert chair.page.stage.bridge.seat == seat
    chair.press(Qt.Key.Key_1)
    assert len(chair.session.ballots) == len(before.ballots) + 1


def test_at_the_reveal_the_page_turns_over_and_goes_on_by_the_keys_of_the_step(
    services: Services, sit_down: Callable[[Services], DeskChair]
) -> None:
    voted = revealing(typical(services), 0)
    late = voted.decisions[-1].id
    kept = tuple(one for one in voted.ballots if one.decision != late)
    kept += tuple(one for one in voted.ballots if one.decision == late)[:2]
    services.library.add(replace(voted, ballots=kept, place=Place(Step.REVEAL)))
    chair = sit_down(services)
    assert chair.window.open_session(voted.id)
    chair.settle()
    view, room = chair.page.view, chair.window.presentation.window
    assert isinstance(view, RevealView)
    view.show_decision(voted.decisions[0].id)
    chair.press(F5)
    assert room.way_back.text() == (
        "R: reveal   ← →: other decisions   F6: your own window   Esc: end"
    )
    assert isinstance(room.canvas.scene, SealedScene)
    chair.press(R)
    chair.press(R)
    assert isinstance(room.canvas.scene, RevealScene)
    first = chair.session.revealed
    assert first == (room.canvas.scene.decision,)
    chair.press(RIGHT)
    assert isinstance(room.canvas.scene, SealedScene)
    assert chair.session.revealed == first
    chair.press(R)
    assert len(chair.session.revealed) == 2
    while view.decision != late:
        chair.press(RIGHT)
    chair.press(R)
    assert len(chair.session.revealed) == 2, "two of six have voted: nobody is passed over unasked"
    assert not covered(chair)
    assert view.sealed.second.wait.hasFocus()
    chair.press(F6)
    chair.next_step()
    assert chair.step is Step.REVEAL
