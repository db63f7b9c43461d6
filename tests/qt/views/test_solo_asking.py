"""One decision at a time: cards, answers, the way back and on, by keys, clicks and drops."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.application.solo_people import IDS, assessment, empty
from tests.qt.views.alone import Open, at, ballot, texts
from workshop.exercise.agenda import Step
from workshop.exercise.cards import RoleId
from workshop.exercise.session import Ballot, Confidence, GuessedLastTime
from workshop.qt.models.mime import role_mime


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


def test_one_goes_on_within_a_decision_that_was_left_half_answered(open_solo: Open) -> None:
    session = assessment("engineer")
    half = replace(session.ballots[2], mine=None, confidence=None, guessed_last_time=None)
    page = open_solo(at(replace(session, ballots=(*session.ballots[:2], half)), Step.BALLOT))
    assert page.asking.decision == IDS[2]
    page.resize(1040, 780)
    assert page.asking.sheet.later.text() == "Next →"
    page.asking.number(1)
    assert ballot(page, "d3") == replace(half, mine=True)


def test_the_question_stands_still_while_it_is_answered(open_solo: Open) -> None:
    page = open_solo(at(empty(), Step.BALLOT))
    sheet = page.asking.sheet

    def place() -> int:
        for _ in range(4):
            QApplication.processEvents()
        return sheet.place.mapTo(page, sheet.place.rect().topLeft()).y()

    before = place()
    page.asking.number(2)
    assert place() == before
    page.asking.take_up()
    page.stage.actions.trigger("not-sure")
    assert place() == before


def test_a_card_that_is_not_offered_is_found_under_more(open_solo: Open) -> None:
    session = empty()
    founder = RoleId("founder")
    hidden = tuple(replace(card, hidden=card.id == founder) for card in session.roles)
    page = open_solo(at(replace(session, roles=hidden), Step.BALLOT))
    sheet = page.asking.sheet
    assert sheet.tray.card(founder) is None
    assert sheet.more.isVisible()
    menu = sheet.more_menu()
    assert [one.text() for one in menu.actions()] == ["Founder"]
    menu.actions()[0].trigger()
    told = ballot(page, "d1")
    assert told is not None
    assert told.choice == founder
    page.asking.take_up()
    assert sheet.tray.card(founder) is not None
    assert not sheet.more.isVisible(), "there are no more"


def test_undo_names_what_was_done_as_one_says_it_alone(open_solo: Open) -> None:
    page = open_solo(at(empty(), Step.BALLOT))
    page.asking.number(1)
    assert page.foot.undo.text() == "Undo: your last answer"
    assert page.stage.actions["undo"].text() == "Undo your last answer"
