"""An assessment from its tile to its result, as one person goes through it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.application.solo_people import IDS, LATER, assessment, empty
from workshop.application.outcome_ports import OutcomeKind, SoloPart
from workshop.application.services import Services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import DecisionId, RoleId
from workshop.exercise.session import Ballot, Confidence, GuessedLastTime, Mode, Session
from workshop.qt.app import make_window
from workshop.qt.main_window import MainWindow
from workshop.qt.models.mime import role_mime
from workshop.qt.settings import Settings
from workshop.qt.stage import Stage
from workshop.qt.theme.motion import MotionChoice
from workshop.qt.views.solo_charts import ChartRow, Part
from workshop.qt.views.solo_page import SoloPage
from workshop.qt.views.solo_taking import SoloTaking

Open = Callable[[Session], SoloPage]


@pytest.fixture
def open_solo(qtbot: QtBot, open_session: Callable[[Session], Stage]) -> Open:
    """Shows the page of an assessment where it stands."""

    def open_it(session: Session) -> SoloPage:
        page = SoloPage(open_session(session))
        qtbot.addWidget(page)
        page.resize(1100, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.view.take_focus()
        return page

    return open_it


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, services: Services, tmp_path: Path) -> MainWindow:
    """The whole window, nothing moving by itself."""
    settings = Settings(tmp_path / "window.ini")
    settings.motion = MotionChoice.REDUCED
    made = make_window(qapp, services, settings)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def at(session: Session, step: Step) -> Session:
    return replace(session, place=Place(step))


def ballot(page: SoloPage, decision: str) -> Ballot | None:
    return next(iter(page.stage.bridge.session.ballots_on(DecisionId(decision))), None)


def texts(page: SoloPage) -> str:
    return " ".join(one.text() for one in page.result.findChildren(QLabel))


def press(window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)


# Answering


def test_it_begins_with_the_first_decision_that_is_not_answered(open_solo: Open) -> None:
    session = assessment("engineer")
    some = replace(session, ballots=session.ballots[:3], revealed=session.revealed[:3])
    page = open_solo(at(some, Step.BALLOT))
    assert page.asking.decision == IDS[3]
    assert "What does an empty result say?" in page.asking.sheet.place.accessibleName()


def test_a_card_and_three_answers_are_one_ballot_and_the_next_comes(open_solo: Open) -> None:
    page = open_solo(at(empty(), Step.BALLOT))
    page.asking.number(2)
    assert page.asking.decision == IDS[0]
    for number in (1, 3, 2):
        page.asking.number(number)
    assert ballot(page, "d1") == Ballot(
        page.stage.bridge.session.participants[0].id,
        IDS[0],
        RoleId("pm"),  # pyright: ignore[reportArgumentType]
        Confidence.CERTAIN,
        GuessedLastTime.NO,
        True,
    )
    assert page.asking.decision == IDS[1]


@pytest.mark.parametrize(("action", "asked"), [("nobody", 2), ("the-ai", 2), ("not-sure", 1)])
def test_what_names_no_role_is_not_asked_whether_it_is_you(
    open_solo: Open, action: str, asked: int
) -> None:
    page = open_solo(at(empty(), Step.BALLOT))
    page.stage.actions.trigger(action)
    for _ in range(asked):
        assert page.asking.decision == IDS[0]
        page.asking.number(1)
    assert page.asking.decision == IDS[1]
    told = ballot(page, "d1")
    assert told is not None
    assert told.mine is None


def test_a_dropped_card_is_the_same_answer(open_solo: Open) -> None:
    page = open_solo(at(empty(), Step.BALLOT))
    place = page.asking.sheet.place
    mime = role_mime(RoleId("designer"))
    place.dropEvent(
        QDropEvent(
            QPointF(20, 20),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    told = ballot(page, "d1")
    assert told is not None
    assert told.choice == "designer"


def test_a_click_on_an_answer_is_the_same_as_its_key(open_solo: Open) -> None:
    page = open_solo(at(empty(), Step.BALLOT))
    answers = page.asking.sheet.answers
    page.asking.number(1)
    assert answers.current is not None
    button = answers.button(answers.current, 2)
    assert button.key == "2"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    told = ballot(page, "d1")
    assert told is not None
    assert told.mine is False
    assert button.isChecked()
    assert button.key == ""


def test_another_card_asks_anew_only_what_hangs_on_it(open_solo: Open) -> None:
    page = open_solo(at(empty(), Step.BALLOT))
    for number in (1, 1, 2):
        page.asking.number(number)
    page.asking.take_up()
    page.asking.number(3)
    told = ballot(page, "d1")
    assert told is not None
    assert (told.choice, told.mine, told.confidence) == ("po", None, Confidence.FAIRLY)


def test_enter_and_arrows_skip_and_go_back(open_solo: Open) -> None:
    page = open_solo(at(empty(), Step.BALLOT))
    place = page.asking.sheet.place
    QTest.keyClick(place, Qt.Key.Key_Return)
    assert page.asking.decision == IDS[1]
    page.stage.actions.trigger("later-decision")
    page.stage.actions.trigger("earlier-decision")
    assert page.asking.decision == IDS[1]
    assert page.stage.bridge.session.ballots == ()


def test_what_was_skipped_comes_back_before_the_end(open_solo: Open) -> None:
    session = assessment("po")
    left = replace(
        session,
        ballots=tuple(one for one in session.ballots if one.decision not in (IDS[2], IDS[11])),
    )
    page = open_solo(at(left, Step.BALLOT))
    page.asking.go_to(IDS[11])
    page.stage.actions.trigger("not-sure")
    page.asking.number(3)
    assert page.asking.decision == IDS[2]


def test_the_last_answer_leads_to_what_was_found(open_solo: Open) -> None:
    session = assessment("po")
    left = replace(session, ballots=session.ballots[:-1], revealed=session.revealed[:-1])
    page = open_solo(at(left, Step.BALLOT))
    page.stage.actions.trigger("not-sure")
    page.asking.number(3)
    assert page.stage.bridge.place.step is Step.OUTCOME
    assert "Your badge says product owner." in texts(page)


def test_undo_takes_the_last_answer_back_and_shows_its_decision(open_solo: Open) -> None:
    page = open_solo(at(empty(), Step.BALLOT))
    page.stage.actions.trigger("nobody")
    page.asking.number(1)
    page.asking.number(1)
    assert page.asking.decision == IDS[1]
    page.stage.actions.trigger("undo")
    assert page.asking.decision == IDS[0]
    told = ballot(page, "d1")
    assert told is not None
    assert told.guessed_last_time is None
    page.stage.actions.trigger("undo")
    page.stage.actions.trigger("undo")
    assert ballot(page, "d1") is None


def test_letters_find_a_card(open_solo: Open) -> None:
    page = open_solo(at(empty(), Step.BALLOT))
    QTest.keyClicks(page.asking.sheet.place, "s")
    finder = page.asking.sheet.tray.finder
    QTest.keyClicks(finder, "ec")
    QTest.keyClick(finder, Qt.Key.Key_Return)
    told = ballot(page, "d1")
    assert told is not None
    assert told.choice == "security"


# The result


def test_numbers_of_the_charts_are_read_by_screen_readers(open_solo: Open) -> None:
    page = open_solo(at(assessment("engineer"), Step.OUTCOME))
    rows = [row.text() for row in page.result.findChildren(ChartRow)]
    assert "Product manager: 6 of 12" in rows
    assert "Rules: 2 of 9, outside the remit" in rows
    assert any("35" in row for row in rows)


def test_a_conversation_is_ticked_off_and_undone(open_solo: Open) -> None:
    page = open_solo(at(assessment("engineer"), Step.OUTCOME))
    row = page.result.talks.rows[0]
    QTest.keyClick(row.box, Qt.Key.Key_Space)
    assert [talk.done for talk in page.result.report().talks] == [True] + [False] * 5
    assert page.result.talks.rows[0] is row, "the focus stays where it is"
    page.stage.actions.trigger("undo")
    assert not row.box.isChecked()
    QTest.keyClick(row.box, Qt.Key.Key_Space)
    QTest.keyClick(row.box, Qt.Key.Key_Space)
    assert not any(talk.done for talk in page.result.report().talks)


def test_an_opening_is_copied(open_solo: Open) -> None:
    page = open_solo(at(assessment("engineer"), Step.OUTCOME))
    row = page.result.talks.rows[0]
    QTest.mouseClick(row.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == row.talk.opening
    assert "Copied" in page.message.text


def test_nothing_answered_is_said_and_leads_to_the_questions(qtbot: QtBot, open_solo: Open) -> None:
    page = open_solo(at(empty(), Step.OUTCOME))
    assert "You have not answered anything yet." in texts(page)
    assert not page.head.save.isVisible()
    QTest.mouseClick(page.result.answer, Qt.MouseButton.LeftButton)
    assert page.stage.bridge.place.step is Step.BALLOT


def test_what_is_long_and_much_stays_inside_the_window(open_solo: Open) -> None:
    session = assessment("engineer")
    long = tuple(replace(one, question=f"{one.question} " * 12) for one in session.decisions)
    roles = tuple(replace(card, name=f"{card.name} of everything " * 4) for card in session.roles)
    page = open_solo(at(replace(session, decisions=long, roles=roles), Step.OUTCOME))
    for step in (Step.OUTCOME, Step.BALLOT, Step.BRIEF):
        page.go(step)
        assert page.minimumSizeHint().width() <= 1024


# The whole way


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
    assert again.asking.decision == session.decisions[1].id
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
    page.message.offer.click()
    assert window.solo_page is None
    assert services.library.find(assessment("po").id) == []
    assert "Erased for good" in window.home.message.text
    assert not window.actions_table.enabled("undo")
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert b"half-paid order" not in file.read_bytes(), file


def test_what_is_unticked_does_not_go_along(open_solo: Open, qtbot: QtBot) -> None:
    page = open_solo(at(assessment("engineer"), Step.OUTCOME))
    dialog = SoloTaking(page.stage.bridge.session, (), page.stage.look)
    qtbot.addWidget(dialog)
    dialog.parts[SoloPart.GUESSED].setChecked(False)
    dialog.decisions.item(6).setCheckState(Qt.CheckState.Unchecked)
    taken: list[tuple[OutcomeKind, str]] = []
    dialog.chosen.connect(lambda kind, files, _options: taken.append((kind, files)))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
    options = dialog.options()
    dialog.save.click()
    assert taken == [(OutcomeKind.SOLO, "PDF (*.pdf)")]
    assert options.solo_without == {SoloPart.GUESSED}
    assert options.without_decisions == {IDS[6]}


def test_without_a_conversation_the_keys_begin_at_what_was_found(open_solo: Open) -> None:
    page = open_solo(at(assessment("pm"), Step.OUTCOME))
    assert isinstance(QApplication.focusWidget(), Part)
    assert "Product manager: 3 of 12" in page.result.findChildren(Part)[0].accessibleDescription()
