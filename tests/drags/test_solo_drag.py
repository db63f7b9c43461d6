"""A role card is dragged by a real QDrag onto a decision of one's own: its answer, on disk."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.application.solo_people import empty
from tests.drags.drag import drag
from tests.qt.views.alone import Open, at, ballot
from workshop.exercise.agenda import Step
from workshop.qt.views.solo_page import SoloPage


@pytest.fixture
def page(open_solo: Open) -> SoloPage:
    return open_solo(at(empty(), Step.BALLOT))


@pytest.mark.parametrize("choice", ["security", "nobody"])
def test_a_dragged_card_is_whose_call_it_is(qtbot: QtBot, page: SoloPage, choice: str) -> None:
    sheet = page.asking.sheet
    card = sheet.tray.card(choice)
    assert card is not None
    drag(qtbot, page, card, sheet.place, sheet.place.rect().center())
    services, id = page.stage.services, page.stage.bridge.session.id
    assert [one.choice for one in services.store.load(id).ballots] == [choice]
    assert sheet.place.occupied
    assert sheet.answers.isVisible(), "and what is asked of it comes up"


def test_a_card_let_go_elsewhere_is_no_answer(qtbot: QtBot, page: SoloPage) -> None:
    card = page.asking.sheet.tray.card("pm")
    assert card is not None
    drag(qtbot, page, card, page, QPoint(20, 20))
    assert ballot(page, "d1") is None
    assert not page.asking.sheet.place.occupied


def test_another_card_dragged_onto_an_answer_takes_its_place(qtbot: QtBot, page: SoloPage) -> None:
    page.asking.number(1)
    page.asking.take_up()
    sheet = page.asking.sheet
    card = sheet.tray.card("designer")
    assert card is not None
    drag(qtbot, page, card, sheet.place, sheet.place.rect().center())
    told = ballot(page, "d1")
    assert told is not None
    assert told.choice == "designer"
