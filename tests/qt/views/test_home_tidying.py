"""Home: archive, duplicate, delete, and have it back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.qt.views.homes import ONE, TWO, MakeHome, add, titles
from workshop.application import library
from workshop.application.services import Services
from workshop.exercise.cards import SessionId
from workshop.qt.actions import Actions


def test_a_session_is_archived_and_had_back_by_one_click(
    make_home: MakeHome, services: Services, actions: Actions, qtbot: QtBot
) -> None:
    add(services, ONE, "Keep")
    add(services, TWO, "Put away")
    home = make_home()
    home.list.setFocus()
    qtbot.waitUntil(home.list.hasFocus)
    home.list.choose(SessionId(TWO))
    actions.trigger("delete")
    assert titles(home) == ["Keep"]
    assert home.message.text == "“Put away” is archived."
    actions.trigger("undo")
    assert titles(home) == ["Put away", "Keep"]
    assert home.message.text == ""
    assert not actions.enabled("undo")


def test_delete_does_nothing_while_the_list_has_no_focus(
    make_home: MakeHome, services: Services, actions: Actions
) -> None:
    add(services, ONE, "Keep")
    home = make_home()
    home.list.choose(SessionId(ONE))
    home.new_team.setFocus()
    actions.trigger("delete")
    assert titles(home) == ["Keep"]


def test_an_archived_session_can_be_put_back_or_deleted_with_a_way_back(
    make_home: MakeHome, services: Services, actions: Actions
) -> None:
    add(services, ONE, "Here")
    away = add(services, TWO, "Away")
    library.archive(services, away.id)
    home = make_home()
    actions.trigger("show-archived")
    assert titles(home) == ["Away"]
    home.list.choose(away.id)
    home.list.put_away.emit(away.id)
    assert services.library.find(TWO) == []
    home.message.undo_asked.emit()
    assert services.store.load(away.id) == away
    assert titles(home) == ["Away"]
    home.list.put_back.emit(away.id)
    assert titles(home) == []
    actions.trigger("show-archived")
    assert set(titles(home)) == {"Here", "Away"}


def test_a_session_that_is_open_elsewhere_is_not_deleted(
    make_home: MakeHome, services: Services, actions: Actions, tmp_path: Path
) -> None:
    away = add(services, TWO, "Away")
    library.archive(services, away.id)
    home = make_home()
    actions.trigger("show-archived")
    lease = services.library.lease(away.id)
    home.list.put_away.emit(away.id)
    assert services.library.find(TWO) == [TWO]
    assert "open" in home.message.text
    lease.release()


def test_a_duplicate_stands_beside_the_original(
    make_home: MakeHome, services: Services, actions: Actions
) -> None:
    add(services, ONE, "Checkout")
    home = make_home()
    home.list.choose(SessionId(ONE))
    actions.trigger("duplicate-session")
    assert set(titles(home)) == {"Checkout", "Checkout (copy)"}


def test_only_the_copy_is_chosen_while_ctrl_is_still_held_down(
    make_home: MakeHome, services: Services
) -> None:
    add(services, ONE, "Checkout")
    add(services, TWO, "Search")
    home = make_home()
    home.list.choose(SessionId(ONE))
    QTest.keyPress(home.list, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    home.list.choose(SessionId(TWO))
    QTest.keyRelease(home.list, Qt.Key.Key_Control)
    assert [line.id for line in home.list.chosen()] == [TWO]


def test_the_menu_of_a_session_says_what_can_be_done(
    make_home: MakeHome, services: Services
) -> None:
    add(services, ONE, "Checkout")
    home = make_home()
    home.list.choose(SessionId(ONE))

    def said(menu: QMenu) -> list[str]:
        return [action.text() for action in menu.actions() if action.text()]

    assert said(home.list.menu()) == [
        "Open",
        "Outcomes…",
        "Duplicate",
        "Archive",
        "Archived sessions",
    ]
