"""The table of actions: unique, bound while something answers, single keys that can be off."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from workshop.exercise.agenda import Step
from workshop.qt.actions import ACTIONS, Actions, Menu

CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def test_ids_are_unique_and_every_key_can_be_pressed() -> None:
    assert not [one for one, count in Counter(spec.id for spec in ACTIONS).items() if count > 1]
    for spec in ACTIONS:
        assert spec.text
        for key in spec.keys:
            assert not QKeySequence(key).isEmpty(), (spec.id, key)


def test_what_no_step_shares_has_keys_of_its_own() -> None:
    always = {
        "undo", "redo", "next-step", "previous-step", "timer", "timer-add", "timer-reset",
        "park", "words", "full-screen", "shortcuts", "preferences", "quit", "home",
        "outcomes", "print", "save-session-file", "save-summary",
        "text-larger", "text-smaller", "text-normal",
    }  # fmt: skip
    keys = [
        QKeySequence(key).toString() for spec in ACTIONS if spec.id in always for key in spec.keys
    ]
    assert len(keys) == len(set(keys))


def test_an_action_is_enabled_while_it_is_bound(actions: Actions) -> None:
    done: list[str] = []
    assert not actions.enabled("consult")
    actions.trigger("consult")
    actions.bind("consult", lambda: done.append("consult"))
    assert actions.enabled("consult")
    actions["consult"].trigger()
    actions.trigger("consult")
    assert done == ["consult", "consult"]
    actions.unbind(("consult",))
    actions.trigger("consult")
    assert not actions.enabled("consult")
    assert len(done) == 2


def test_single_keys_go_and_come_back_and_others_stay(actions: Actions) -> None:
    assert actions.key_of("role.1") == "1"
    actions.set_single_keys(False)
    assert actions.key_of("role.1") == ""
    assert actions.key_of("park") == "Ctrl+Shift+P"
    assert actions.key_of("undo") == "Ctrl+Z"
    actions.set_single_keys(True)
    assert actions.key_of("role.1") == "1"
    assert actions.key_of("park") == "P"


def test_numbers_lead_to_the_steps_as_the_agenda_has_them(actions: Actions) -> None:
    assert [actions.key_of(f"step.{step.value}") for step in Step][:3] == [
        "Ctrl+1",
        "Ctrl+2",
        "Ctrl+3",
    ]
    actions.number_steps((Step.SURFACE, Step.BRIEF, Step.OWN))
    assert actions.key_of("step.surface") == "Ctrl+1"
    assert actions.key_of("step.own") == "Ctrl+3"
    assert actions.key_of("step.ballot") == "", "a step that is skipped has no number"
    actions.set_single_keys(False)
    assert actions.key_of("step.brief") == "Ctrl+2"


@pytest.mark.parametrize(
    ("action", "key", "modifiers"),
    [
        ("text-larger", Qt.Key.Key_Plus, CONTROL),
        ("text-larger", Qt.Key.Key_Equal, CONTROL),
        ("text-larger", Qt.Key.Key_Plus, CONTROL | KEYPAD),
        ("text-smaller", Qt.Key.Key_Minus, CONTROL),
        ("text-smaller", Qt.Key.Key_Minus, CONTROL | KEYPAD),
        ("text-normal", Qt.Key.Key_0, CONTROL),
        ("text-normal", Qt.Key.Key_0, CONTROL | KEYPAD),
    ],
)
def test_text_grows_by_the_usual_keys_of_any_keyboard(
    actions: Actions, qtbot: QtBot, action: str, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    done: list[str] = []
    actions.bind(action, lambda: done.append(action))
    window = actions.parent()
    assert isinstance(window, QWidget)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, key, modifiers)
    assert done == [action]


def test_every_listed_action_stands_in_its_menu_once(actions: Actions, qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions.fill(bar)
    menus = [menu for action in bar.actions() if isinstance(menu := action.menu(), QMenu)]
    assert [menu.title() for menu in menus] == [place.value for place in Menu]
    shown = [one for menu in menus for one in menu.actions() if not one.isSeparator()]
    assert shown == [actions[spec.id] for place in Menu for spec in ACTIONS
                     if spec.menu is place and spec.listed]  # fmt: skip


def test_the_cheat_sheet_has_them_all_with_their_keys(actions: Actions) -> None:
    table = {name: (words, keys) for _menu, name, words, keys in actions.table()}
    assert set(table) == {spec.id for spec in ACTIONS}
    assert table["redo"] == ("Redo", "Ctrl+Shift+Z, Ctrl+Y")
