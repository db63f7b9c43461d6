"""The cheat sheet and the about box tell what is so."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workshop import __version__
from workshop.qt.actions import ACTIONS, Actions
from workshop.qt.dialogs.about import About
from workshop.qt.dialogs.shortcuts import Shortcuts


def test_every_action_of_the_table_is_listed_with_its_keys(actions: Actions, qtbot: QtBot) -> None:
    dialog = Shortcuts(actions)
    qtbot.addWidget(dialog)
    shown = dialog.shown()
    assert len(shown) == len(ACTIONS)
    assert ("Undo", "Ctrl+Z") in shown
    assert ("New team session", "Ctrl+N") in shown


def test_typing_narrows_the_list_by_words_and_keys(actions: Actions, qtbot: QtBot) -> None:
    dialog = Shortcuts(actions)
    qtbot.addWidget(dialog)
    QTest.keyClicks(dialog.search, "timer rese")
    assert [words for words, _ in dialog.shown()] == ["Reset the timer"]
    dialog.search.setText("ctrl+z")
    assert ("Undo", "Ctrl+Z") in dialog.shown()
    dialog.search.setText("zeppelin")
    assert dialog.shown() == []
    dialog.search.clear()
    assert len(dialog.shown()) == len(ACTIONS)


def test_keys_that_are_switched_off_are_not_listed(actions: Actions, qtbot: QtBot) -> None:
    actions.set_single_keys(False)
    dialog = Shortcuts(actions)
    qtbot.addWidget(dialog)
    assert dict(dialog.shown())["Nobody"] == ""


def test_what_this_is_and_whose_work_it_stands_on_can_be_read(qtbot: QtBot) -> None:
    dialog = About()
    qtbot.addWidget(dialog)
    assert "Apache License 2.0" in dialog.licences.toPlainText()
    assert "LGPL-3.0" in dialog.licences.toPlainText()
    assert __version__ in dialog.version.text()
