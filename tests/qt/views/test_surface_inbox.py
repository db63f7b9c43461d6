"""Questions of agents wait above the board until somebody takes or drops them."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.qt.sessions import workshop_session
from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.exercise.session import Session
from workshop.qt.views.session_page import SessionPage
from workshop.qt.views.surface import SurfaceView

OpenPage = Callable[[Session, Step], SessionPage]


def view(page: SessionPage) -> SurfaceView:
    assert isinstance(page.view, SurfaceView)
    return page.view


def waiting(services: Services) -> list[str]:
    return [one.question for one in services.inbox.questions()]


@pytest.fixture
def two(services: Services) -> None:
    services.inbox.put("Who pays for returns?", "orders/refund.py waits")
    services.inbox.put("May guests refund?", "")


def test_nothing_is_shown_while_nothing_waits(open_page: OpenPage) -> None:
    assert not view(open_page(workshop_session(), Step.SURFACE)).inbox.isVisible()


@pytest.mark.usefixtures("two")
def test_a_question_goes_onto_the_board_and_undo_brings_it_back(
    open_page: OpenPage, services: Services
) -> None:
    page = open_page(workshop_session(), Step.SURFACE)
    surface = view(page)
    assert surface.inbox.isVisible()
    surface.inbox.take.click()
    added = surface.session.decisions[-1]
    assert (added.question, added.notes) == ("Who pays for returns?", "orders/refund.py waits")
    shown = surface.inbox.shown
    assert shown is not None
    assert shown.question == "May guests refund?"
    surface.stage.bridge.undo()
    shown = surface.inbox.shown
    assert shown is not None
    assert shown.question == "Who pays for returns?"
    assert len(waiting(services)) == 2


@pytest.mark.usefixtures("two")
def test_what_is_on_the_board_waits_no_more_once_the_step_is_left(
    open_page: OpenPage, services: Services
) -> None:
    surface = view(open_page(workshop_session(), Step.SURFACE))
    surface.inbox.take.click()
    surface.leave()
    assert waiting(services) == ["May guests refund?"]


@pytest.mark.usefixtures("two")
def test_a_dropped_question_can_be_put_back(open_page: OpenPage, services: Services) -> None:
    surface = view(open_page(workshop_session(), Step.SURFACE))
    surface.inbox.drop.click()
    assert waiting(services) == ["May guests refund?"]
    surface.inbox.back.click()
    assert waiting(services) == ["May guests refund?", "Who pays for returns?"]
    assert not surface.inbox.back.isVisible()


def test_the_last_dropped_question_leaves_the_way_back(
    qtbot: QtBot, open_page: OpenPage, services: Services
) -> None:
    services.inbox.put("Who pays for returns?", "")
    surface = view(open_page(workshop_session(), Step.SURFACE))
    surface.inbox.drop.click()
    assert surface.inbox.isVisible()
    assert surface.inbox.back.isVisible()
    assert not surface.inbox.take.isVisible()
