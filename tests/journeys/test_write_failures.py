"""A disk that takes nothing for a while: one sentence is shown, and the session goes on."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from tests.journeys.desk_chair import NO_SCREEN, DeskChair
from tests.qt.failing import nothing_can_be_kept
from tests.qt.sessions import workshop_session
from workshop.application.services import Services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.session import Session

pytestmark = NO_SCREEN


@pytest.fixture
def at_own(services: Services, sit_down: Callable[[Services], DeskChair]) -> DeskChair:
    """At the board of a session with three decisions."""
    services.library.add(replace(workshop_session(), place=Place(Step.OWN)))
    chair = sit_down(services)
    chair.click(chair.window.home.left_off.button)
    assert chair.step is Step.OWN
    return chair


def _owned(session: Session) -> list[str]:
    return [one.owner.role for one in session.decisions if one.owner]


def test_a_move_that_is_not_kept_is_one_sentence_and_work_goes_on(
    services: Services, at_own: DeskChair
) -> None:
    chair = at_own
    chair.press_letter("1")
    with nothing_can_be_kept(services):
        chair.press_letter("2")
        assert _owned(chair.session) == ["pm"]
        said = chair.page.message.text
        assert said.endswith(".")
        assert said.count("\n") == 0
        assert chair.page.foot.saved.text() == "Not saved"
        chair.undo()
        assert _owned(chair.session) == ["pm"]
        assert services.store.load(chair.session.id) == chair.session
    chair.press_letter("2")
    assert _owned(chair.session) == ["po"]
    assert chair.page.message.text == ""
    assert chair.page.foot.saved.text() == "✓ Saved"
    chair.undo()
    chair.undo()
    assert _owned(chair.session) == []
    assert services.store.load(chair.session.id) == chair.session


def test_words_that_were_not_kept_stay_and_are_kept_later(
    services: Services, at_own: DeskChair
) -> None:
    chair = at_own
    chair.press_letter("1")
    with nothing_can_be_kept(services):
        chair.press(Qt.Key.Key_F2)
        chair.tab_to("Answer")
        chair.write("Verify it before anything")
        chair.wait_until(lambda: chair.page.message.text != "", "a sentence about it")
        assert chair.session.decisions[0].answer == ""
        answer = chair.see(QPlainTextEdit, "Answer")
        assert answer.toPlainText() == "Verify it before anything"
    chair.write(".")
    chair.wait_until(
        lambda: chair.session.decisions[0].answer == "Verify it before anything.",
        "the words to be kept",
    )
    assert services.store.load(chair.session.id) == chair.session


def test_a_step_can_be_left_while_nothing_can_be_kept(
    services: Services, at_own: DeskChair
) -> None:
    chair = at_own
    with nothing_can_be_kept(services):
        chair.next_step()
        assert chair.step is Step.OWN
        assert chair.page.message.text != ""
    chair.next_step()
    assert chair.step is Step.GUT_CHECK
