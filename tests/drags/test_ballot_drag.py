"""A role card is dragged by a real QDrag onto the ballot: one sealed ballot, on disk."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, VERIFY
from workshop.exercise.session import Ballot
from workshop.qt.painting.card_buttons import RoleCardButton
from workshop.qt.stage import Stage
from workshop.qt.views.ballot_voting import VotingPage

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
STEP_MS = 40
RESCUE_MS = 3000


@pytest.fixture
def page(qtbot: QtBot, stage: Stage) -> VotingPage:
    page = VotingPage(stage)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    with qtbot.waitExposed(page):
        page.show()
    stage.bridge.take_seat(DANA)
    page.sit_down()
    return page


def drag(qtbot: QtBot, page: VotingPage, card: RoleCardButton, to: QPoint) -> list[bool]:
    """Drags a card `to` a point of the page; the events run inside the loop of QDrag.exec()."""
    window = page.windowHandle()
    start = card.mapTo(page, card.rect().center())
    lifted: list[bool] = []
    card.lifted.connect(lifted.append)

    def later(steps: int, do: Callable[[], None]) -> None:
        QTimer.singleShot(steps * STEP_MS, page, do)

    QTest.mousePress(window, LEFT, NO_KEY, start)
    later(1, lambda: QTest.mouseMove(window, start - QPoint(30, 0)))
    later(2, lambda: QTest.mouseMove(window, to + QPoint(6, 0)))
    later(3, lambda: QTest.mouseMove(window, to))
    later(4, lambda: QTest.mouseRelease(window, LEFT, NO_KEY, to))
    QTimer.singleShot(RESCUE_MS, page, lambda: QTest.keyClick(window, Qt.Key.Key_Escape))
    qtbot.waitUntil(lambda: lifted[-1:] == [False], timeout=RESCUE_MS + 2000)
    return lifted


@pytest.mark.parametrize("choice", ["sec", "nobody"])
def test_a_dragged_card_becomes_the_ballot(
    qtbot: QtBot, page: VotingPage, stage: Stage, choice: str
) -> None:
    card = page.sheet.tray.card(choice)
    assert card is not None
    place = page.sheet.place
    lifted = drag(qtbot, page, card, place.mapTo(page, place.rect().center()))
    assert lifted == [True, False]
    kept = stage.services.store.load(stage.bridge.session.id)
    assert kept.ballots == (Ballot(DANA, VERIFY, kept.ballots[0].choice),)
    assert kept.ballots[0].choice == choice
    assert page.decision != VERIFY
    assert not place.occupied


def test_a_card_let_go_elsewhere_casts_nothing(
    qtbot: QtBot, page: VotingPage, stage: Stage
) -> None:
    card = page.sheet.tray.card("pm")
    assert card is not None
    drag(qtbot, page, card, QPoint(20, 20))
    assert not stage.bridge.session.ballots
    assert page.decision == VERIFY
