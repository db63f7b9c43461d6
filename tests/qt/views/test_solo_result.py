"""What an assessment comes to on screen: charts, conversations, and what is left to answer."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.application.solo_people import FIRST, IDS, LATER, assessment, empty
from tests.qt.views.alone import Open, at, texts
from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.exercise.cards import SessionId
from workshop.qt.views.solo_charts import ChartRow, Part, ShiftLine


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


def test_what_is_left_is_one_click_away(open_solo: Open) -> None:
    session = assessment("engineer")
    some = replace(session, ballots=session.ballots[:5], revealed=session.revealed[:5])
    page = open_solo(at(some, Step.OUTCOME))
    assert "7 of 12 are not answered yet." in texts(page)
    assert page.result.answer.text() == "Answer the 7 that are left"
    QTest.mouseClick(page.result.answer, Qt.MouseButton.LeftButton)
    assert page.asking.decision == IDS[5]


def test_what_moved_is_told_in_lines(open_solo: Open, services: Services) -> None:
    services.library.add(replace(assessment("engineer"), started="2026-07-14T09:00:00+01:00"))
    later = replace(assessment("po", LATER), follows=SessionId(FIRST))
    page = open_solo(at(later, Step.OUTCOME))
    lines = [one.text() for one in page.result.findChildren(ShiftLine)[0].findChildren(QLabel)]
    assert lines == ["You, as product manager → Product manager", "Who is the new search for?"]
    parts = [part.accessibleName() for part in page.result.findChildren(Part)]
    assert parts.index("Exposure on your watch") == 1, "beside the hats it is what is new"


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


def test_without_a_conversation_the_keys_begin_at_what_was_found(open_solo: Open) -> None:
    page = open_solo(at(assessment("pm"), Step.OUTCOME))
    assert isinstance(QApplication.focusWidget(), Part)
    assert "Product manager: 3 of 12" in page.result.findChildren(Part)[0].accessibleDescription()
