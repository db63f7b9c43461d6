"""An assessment from its tile to its result, and what becomes of it later, in the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.application.solo_people import IDS, LATER, assessment
from tests.qt.views.alone import at, press, texts
from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.exercise.cards import RoleId
from workshop.exercise.session import Mode
from workshop.exercise.solo_questions import Asked
from workshop.qt.app import make_window
from workshop.qt.main_window import MainWindow
from workshop.qt.settings import Settings
from workshop.qt.theme import ThemeSource
from workshop.qt.theme.motion import MotionChoice


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, look: ThemeSource, services: Services, tmp_path: Path
) -> MainWindow:
    """The whole window, nothing moving by itself."""
    del look  # fonts and icons are there
    settings = Settings(tmp_path / "window.ini")
    settings.motion = MotionChoice.REDUCED
    made = make_window(qapp, services, settings)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_from_the_tile_to_the_result_by_keys_alone(window: MainWindow) -> None:
    key = Qt.Key
    window.actions_table.trigger("new-solo")
    page = window.solo_page
    assert page is not None
    assert page.stage.bridge.session.mode is Mode.SOLO
    press(window, key.Key_Space)
    assert page.stage.bridge.session.participants[0].home_role == "engineer"
    page.start.take_focus()
    press(window, key.Key_Return)
    assert len(page.stage.bridge.session.decisions) == 12
    for _ in range(11):
        press(window, key.Key_2, key.Key_1, key.Key_3, key.Key_2)
    press(window, key.Key_0, key.Key_1, key.Key_1)
    assert page.stage.bridge.place.step is Step.OUTCOME
    assert page.result.report().answered == 12
    assert "All you decide is a product manager’s." in texts(page)
    press(window, key.Key_Space)
    assert page.result.report().talks[0].done


def test_the_next_step_begins_and_goes_on_to_the_end(window: MainWindow) -> None:
    window.actions_table.trigger("new-solo")
    page = window.solo_page
    assert page is not None
    window.actions_table.trigger("next-step")
    assert page.stage.bridge.place.step is Step.BALLOT
    assert len(page.stage.bridge.session.decisions) == 12
    window.actions_table.trigger("next-step")
    assert page.stage.bridge.place.step is Step.OUTCOME
    window.actions_table.trigger("previous-step")
    assert page.stage.bridge.place.step is Step.BALLOT


def test_it_goes_on_another_day_where_it_was_left(services: Services, window: MainWindow) -> None:
    window.actions_table.trigger("new-solo")
    page = window.solo_page
    assert page is not None
    page.start.choose_home(RoleId("founder"))
    page.start.begin.click()
    page.asking.number(1)
    session = page.stage.bridge.session
    window.show_home()
    assert window.open_session(session.id)
    again = window.solo_page
    assert again is not None
    assert again.stage.bridge.session.ballots == session.ballots
    assert again.asking.decision == session.decisions[0].id, "more is asked of it"
    again.asking.number(1)
    assert again.asking.sheet.answers.current is Asked.SURE
    assert RoleId("founder") in [card.id for card in session.offered_roles()]


def test_a_decision_of_ones_own_and_one_that_is_unticked(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table.trigger("new-solo")
    page = window.solo_page
    assert page is not None
    subject = page.start.subject
    QTest.keyClicks(subject.own, "Who feeds the cat?")
    QTest.keyClick(subject.own, Qt.Key.Key_Return)
    assert subject.count() == 12
    subject.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    page.start.begin.click()
    board = [one.question for one in page.stage.bridge.session.decisions]
    assert len(board) == 11
    assert "Who feeds the cat?" not in board
    window.actions_table.trigger("undo")
    window.actions_table.trigger("undo")
    assert [one.question for one in page.stage.bridge.session.decisions] == ["Who feeds the cat?"]


def test_a_brief_proposes_what_fits_it_first(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table.trigger("new-solo")
    page = window.solo_page
    assert page is not None
    subject = page.start.subject
    subject.subject.setCurrentIndex(1)
    subject.brief.setPlainText("Refund trial customers from the invoice page")
    qtbot.waitUntil(lambda: "refund" in subject.list.item(0).text().lower(), timeout=3000)
    assert subject.count() == 12
    page.start.begin.click()
    assert page.stage.bridge.session.brief == "Refund trial customers from the invoice page"


def test_taken_again_it_asks_the_same_and_shows_what_moved(
    services: Services, window: MainWindow
) -> None:
    services.library.add(at(assessment("engineer"), Step.OUTCOME))
    window.open_session(assessment("engineer").id)
    first = window.solo_page
    assert first is not None
    first.head.again.click()
    page = window.solo_page
    assert page is not None
    assert page is not first
    assert page.stage.bridge.session.follows == assessment("engineer").id
    assert page.asking.decision == IDS[0]
    page.stage.actions.trigger("nobody")
    page.go(Step.OUTCOME)
    assert "one decision has changed hands" in texts(page)


def test_a_team_session_is_made_of_what_is_open(services: Services, window: MainWindow) -> None:
    services.library.add(at(assessment("po", LATER), Step.OUTCOME))
    window.open_session(assessment("po", LATER).id)
    page = window.solo_page
    assert page is not None
    page.result.talks.team.click()
    assert window.solo_page is None
    assert window.session_page is not None
    team = window.session_page.stage.bridge.session
    assert (team.mode, len(team.decisions), team.ballots) == (Mode.TEAM, 5, ())


def test_private_is_out_of_the_list_until_it_is_asked_for(
    services: Services, window: MainWindow
) -> None:
    services.library.add(at(assessment("po"), Step.OUTCOME))
    window.open_session(assessment("po").id)
    page = window.solo_page
    assert page is not None
    page.foot.private.click()
    window.show_home()
    model = window.home.list.model()
    assert model.rowCount() == 0
    assert window.home.private.isVisible()
    window.home.private.click()
    assert model.rowCount() == 1


def test_erasing_is_said_plainly_then_done_for_good(
    services: Services, window: MainWindow, tmp_path: Path
) -> None:
    services.library.add(at(assessment("po"), Step.OUTCOME))
    services.upkeep.keep_up()
    window.open_session(assessment("po").id)
    page = window.solo_page
    assert page is not None
    page.foot.erase.click()
    assert "no undo" in page.message.text
    assert services.library.find(assessment("po").id)
    press(window, Qt.Key.Key_Return, Qt.Key.Key_Space)
    assert services.library.find(assessment("po").id), "a second press erases nothing"
    page.foot.erase.click()
    page.message.offer.click()
    assert window.solo_page is None
    assert services.library.find(assessment("po").id) == []
    assert "Erased for good" in window.home.message.text
    assert not window.actions_table.enabled("undo")
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert b"half-paid order" not in file.read_bytes(), file
