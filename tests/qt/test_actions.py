"""The table of actions: unique, bound while something answers, single keys that can be off."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from workshop.qt.actions import ACTIONS, Actions, Menu


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
        "save-session-file", "save-summary", "text-larger", "text-smaller", "text-normal",
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
