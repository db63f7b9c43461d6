"""Typing is saved as it pauses, and what is being typed is never taken out of the hand."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from workshop.exercise.moves import SessionText, WriteSession
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
