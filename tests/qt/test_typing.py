"""Typing is saved as it pauses, and what is being typed is never taken out of the hand."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.qt.failing import nothing_can_be_kept
from tests.qt.sessions import workshop_session
from workshop.application.services import Services
from workshop.exercise.moves import SessionText, WriteSession
from workshop.exercise.session import Session
from workshop.exercise.text import LONGEST_TEXT
from workshop.qt.stage import Stage
from workshop.qt.typing import Typing


def _title_field(stage: Stage, qtbot: QtBot) -> tuple[QLineEdit, Typing]:
    field = QLineEdit()
    qtbot.addWidget(field)
    bridge = stage.bridge
    typing = Typing(
        field,
        bridge,
        lambda: bridge.session.title,
        lambda text: WriteSession(SessionText.TITLE, text),
    )
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field, typing


def test_a_pause_saves_what_was_typed(stage: Stage, qtbot: QtBot) -> None:
    field, _typing = _title_field(stage, qtbot)
    field.selectAll()
    QTest.keyClicks(field, "Refunds")
    qtbot.waitUntil(lambda: stage.bridge.session.title == "Refunds", timeout=3000)


def test_a_space_before_a_pause_stays_for_the_next_word(stage: Stage, qtbot: QtBot) -> None:
    field, typing = _title_field(stage, qtbot)
    field.selectAll()
    QTest.keyClicks(field, "Refunds ")
    typing.settle()
    assert stage.bridge.session.title == "Refunds"
    assert field.text() == "Refunds "
    QTest.keyClicks(field, "first")
    typing.settle()
    assert stage.bridge.session.title == "Refunds first"


def test_one_stretch_of_typing_is_one_undo(stage: Stage, qtbot: QtBot) -> None:
    field, typing = _title_field(stage, qtbot)
    field.selectAll()
    QTest.keyClicks(field, "Refunds for trials")
    typing.settle()
    stage.bridge.undo()
    assert stage.bridge.session.title == "Add onboarding"
    assert field.text() == "Add onboarding"


def test_typing_without_a_pause_is_kept_within_a_second(stage: Stage, qtbot: QtBot) -> None:
    field, _typing = _title_field(stage, qtbot)
    field.selectAll()
    written = ""
    for letter in "Refunds for trials":
        QTest.keyClicks(field, letter)
        written += letter
        qtbot.wait(80)
    assert stage.bridge.session.title != "Add onboarding"
    assert written.startswith(stage.bridge.session.title)


def test_a_change_from_elsewhere_waits_for_the_hand(stage: Stage, qtbot: QtBot) -> None:
    field, typing = _title_field(stage, qtbot)
    field.selectAll()
    QTest.keyClicks(field, "Mine")
    stage.bridge.submit(WriteSession(SessionText.TITLE, "Theirs"))
    assert field.text() == "Mine"
    typing.settle()
    assert stage.bridge.session.title == "Mine"


def test_what_cannot_be_kept_stays_and_is_kept_with_the_next_move(
    stage: Stage, services: Services, qtbot: QtBot
) -> None:
    field, typing = _title_field(stage, qtbot)
    field.selectAll()
    with nothing_can_be_kept(services):
        QTest.keyClicks(field, "Refunds")
        assert not typing.settle()
        assert field.text() == "Refunds"
        assert stage.bridge.session.title == "Add onboarding"
    stage.bridge.submit(WriteSession(SessionText.TEAM, "Another team"))
    assert field.text() == "Refunds"
    qtbot.waitUntil(lambda: stage.bridge.session.title == "Refunds")


def test_a_paste_is_cut_to_what_a_session_may_hold(stage: Stage, qtbot: QtBot) -> None:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    bridge = stage.bridge
    typing = Typing(
        field,
        bridge,
        lambda: bridge.session.brief,
        lambda text: WriteSession(SessionText.BRIEF, text),
    )
    field.setPlainText("x" * (LONGEST_TEXT + 5000))
    typing.settle()
    assert len(field.toPlainText()) == LONGEST_TEXT
    assert len(bridge.session.brief) == LONGEST_TEXT


def test_who_only_reads_cannot_type(open_session: Callable[[Session], Stage], qtbot: QtBot) -> None:
    open_session(workshop_session())
    field, _typing = _title_field(open_session(workshop_session()), qtbot)
    assert field.isReadOnly()
    QTest.keyClicks(field, "Refunds")
    assert field.text() == "Add onboarding"
