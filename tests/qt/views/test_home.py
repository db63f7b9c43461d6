"""Home: begin, continue, find, tidy up, bring files along."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.qt.sessions import workshop_session
from tests.qt.views.room import Room
from workshop.application import library
from workshop.application.services import Services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import SessionId
from workshop.exercise.session import Commitment, Session
from workshop.qt.actions import Actions
from workshop.qt.settings import Settings
from workshop.qt.theme import ThemeSource
from workshop.qt.views.home import HomePage

MakeHome = Callable[[], HomePage]


@pytest.fixture
def make_home(
    services: Services, look: ThemeSource, actions: Actions, settings: Settings, qtbot: QtBot
) -> MakeHome:
    def make() -> HomePage:
        home = HomePage(services, look, actions, settings)
        qtbot.addWidget(home)
        home.bind()
        home.resize(1200, 800)
        home.show()
        return home

    return make


def _titles(home: HomePage) -> list[str]:
    model = home.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _add(services: Services, session: str, title: str, **changed: Any) -> Session:
    made = replace(workshop_session(session), title=title, **changed)
    services.library.add(made)
    return made


def _chosen(home: HomePage) -> list[SessionId]:
    chosen: list[SessionId] = []
    home.session_chosen.connect(chosen.append)
    return chosen


def _file(path: Path, session: str, **changed: object) -> Path:
    value = {
        "format": "whose-call/session",
        "version": 1,
        "id": session,
        "title": "From a file",
        **changed,
    }
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def _drop(home: HomePage, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    home.dropEvent(event)


ONE = "0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b01"
TWO = "0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b02"


def test_somebody_new_is_told_how_it_goes_and_can_begin(make_home: MakeHome) -> None:
    home = make_home()
    assert home.how_it_goes.isVisible()
    assert not home.list.isVisible()
    assert home.left_off.isHidden()
    home.take_focus()
    assert home.focusWidget() is home.new_team


def test_a_new_team_session_is_there_at_once_and_opened(
    make_home: MakeHome, services: Services, actions: Actions
) -> None:
    home = make_home()
    chosen = _chosen(home)
    actions.trigger("new-team")
    assert len(chosen) == 1
    session = services.store.load(chosen[0])
    assert session.place.step is Step.BRIEF
    assert len(session.offered_roles()) == len(library.OFFERED_ROLES)


def test_the_sample_is_one_session_however_often_it_is_opened(
    make_home: MakeHome, services: Services
) -> None:
    home = make_home()
    chosen = _chosen(home)
    home.sample.click()
    home.sample.click()
    assert len(chosen) == 2
    assert len(set(chosen)) == 1
    assert len(services.store.load(chosen[0]).decisions) == 8


def test_continue_has_the_focus_and_tells_where_it_stood(
    make_home: MakeHome, services: Services, qtbot: QtBot
) -> None:
    _add(services, ONE, "Older")
    _add(services, TWO, "Newer", place=Place(Step.OWN))
    home = make_home()
    chosen = _chosen(home)
    home.take_focus()
    assert home.focusWidget() is home.left_off.button
    said = home.left_off.button.accessibleDescription()
    assert said == "You were at Own, 0 of 3 decisions have an owner. Nothing was lost."
    QTest.keyClick(home.left_off.button, Qt.Key.Key_Return)
    assert chosen == [TWO]


def test_a_finished_session_is_not_offered_to_be_continued(
    make_home: MakeHome, services: Services
) -> None:
    _add(services, ONE, "Done", finished="2026-10-14T10:00:00+02:00")
    assert make_home().left_off.isHidden()


def test_results_come_as_one_types_and_enter_opens_the_first(
    make_home: MakeHome, services: Services, actions: Actions
) -> None:
    _add(services, ONE, "Refunds for trials", brief="nothing else")
    _add(services, TWO, "Invite people", brief="nothing else")
    home = make_home()
    chosen = _chosen(home)
    actions.trigger("search")
    QTest.keyClicks(home.search, "refu")
    assert _titles(home) == ["Refunds for trials"]
    QTest.keyClick(home.search, Qt.Key.Key_Return)
    assert chosen == [ONE]
    QTest.keyClick(home.search, Qt.Key.Key_Escape)
    assert len(_titles(home)) == 2


def test_a_search_without_a_find_says_so(make_home: MakeHome, services: Services) -> None:
    _add(services, ONE, "Refunds for trials")
    home = make_home()
    home.search.setText("zeppelin")
    assert _titles(home) == []
    assert home.list.empty_words == "No session has all of these words."
    assert home.list.isVisible()


def test_down_leads_from_the_search_into_the_list_and_enter_opens(
    make_home: MakeHome, services: Services
) -> None:
    _add(services, ONE, "First")
    _add(services, TWO, "Second")
    home = make_home()
    chosen = _chosen(home)
    QTest.keyClick(home.search, Qt.Key.Key_Down)
    QTest.keyClick(home.list, Qt.Key.Key_Down)
    QTest.keyClick(home.list, Qt.Key.Key_Return)
    assert chosen == [ONE]


def test_a_session_is_archived_and_had_back_by_one_click(
    make_home: MakeHome, services: Services, actions: Actions, qtbot: QtBot
) -> None:
    _add(services, ONE, "Keep")
    _add(services, TWO, "Put away")
    home = make_home()
    home.list.setFocus()
    qtbot.waitUntil(home.list.hasFocus)
    home.list.choose(SessionId(TWO))
    actions.trigger("delete")
    assert _titles(home) == ["Keep"]
    assert home.message.text == "“Put away” is archived."
    actions.trigger("undo")
    assert _titles(home) == ["Put away", "Keep"]
    assert home.message.text == ""
    assert not actions.enabled("undo")


def test_delete_does_nothing_while_the_list_has_no_focus(
    make_home: MakeHome, services: Services, actions: Actions
) -> None:
    _add(services, ONE, "Keep")
    home = make_home()
    home.list.choose(SessionId(ONE))
    home.new_team.setFocus()
    actions.trigger("delete")
    assert _titles(home) == ["Keep"]


def test_an_archived_session_can_be_put_back_or_deleted_with_a_way_back(
    make_home: MakeHome, services: Services, actions: Actions
) -> None:
    _add(services, ONE, "Here")
    away = _add(services, TWO, "Away")
    library.archive(services, away.id)
    home = make_home()
    actions.trigger("show-archived")
    assert _titles(home) == ["Away"]
    home.list.choose(away.id)
    home.list.put_away.emit(away.id)
    assert services.library.find(TWO) == []
    home.message.undo_asked.emit()
    assert services.store.load(away.id) == away
    assert _titles(home) == ["Away"]
    home.list.put_back.emit(away.id)
    assert _titles(home) == []
    actions.trigger("show-archived")
    assert set(_titles(home)) == {"Here", "Away"}


def test_a_session_that_is_open_elsewhere_is_not_deleted(
    make_home: MakeHome, services: Services, actions: Actions, tmp_path: Path
) -> None:
    away = _add(services, TWO, "Away")
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
    _add(services, ONE, "Checkout")
    home = make_home()
    home.list.choose(SessionId(ONE))
    actions.trigger("duplicate-session")
    assert set(_titles(home)) == {"Checkout", "Checkout (copy)"}


def test_the_menu_of_a_session_says_what_can_be_done(
    make_home: MakeHome, services: Services
) -> None:
    _add(services, ONE, "Checkout")
    home = make_home()
    home.list.choose(SessionId(ONE))

    def said(menu: QMenu) -> list[str]:
        return [action.text() for action in menu.actions() if action.text()]

    assert said(home.list.menu()) == ["Open", "Duplicate", "Archive", "Archived sessions"]


def test_a_dropped_session_file_is_imported_and_chosen(
    make_home: MakeHome, services: Services, tmp_path: Path
) -> None:
    home = make_home()
    chosen = _chosen(home)
    _drop(home, _file(tmp_path / "a.whosecall", ONE))
    assert services.store.load(SessionId(ONE)).title == "From a file"
    assert home.message.text == "“From a file” is in the library now."
    current = home.list.current()
    assert current is not None
    assert current.id == ONE
    assert chosen == []


def test_every_fault_of_a_bad_file_can_be_read(
    make_home: MakeHome, services: Services, tmp_path: Path
) -> None:
    home = make_home()
    bad = _file(
        tmp_path / "bad.whosecall",
        ONE,
        roles=[{"id": "pm", "name": "<b>PM</b>", "remit": ["nowhere"]}],
        decisions=[{"id": "d1", "question": "Q?", "stakes": "huge"}],
    )
    home.import_files([bad])
    shown = home.faults.lines.toPlainText()
    assert home.faults.isVisible()
    assert "roles[0].remit" in shown
    assert "decisions[0].stakes" in shown
    assert not home.faults.as_copy.isVisible()
    assert services.library.count() == 0


def test_what_differs_under_the_same_id_is_kept_as_a_copy_or_replaces_it(
    make_home: MakeHome, services: Services, tmp_path: Path
) -> None:
    _add(services, ONE, "In the library")
    home = make_home()
    path = _file(tmp_path / "a.whosecall", ONE)
    home.import_files([path])
    assert home.faults.as_copy.isVisible()
    home.faults.as_copy.click()
    assert set(_titles(home)) == {"In the library", "From a file"}
    assert not home.faults.isVisible()
    home.import_files([path])
    home.faults.instead.click()
    assert services.store.load(SessionId(ONE)).title == "From a file"


def test_a_session_file_that_is_opened_is_shown_at_once(
    make_home: MakeHome, tmp_path: Path
) -> None:
    home = make_home()
    chosen = _chosen(home)
    home.import_files([_file(tmp_path / "a.whosecall", ONE)], then_open=True)
    assert chosen == [ONE]


def test_due_commitments_lead_to_their_session(make_home: MakeHome, services: Services) -> None:
    _add(
        services,
        ONE,
        "Checkout",
        commitments=(
            Commitment("c1", "Write the rule", workshop_session().participants[0].id, "2026-10-16"),
            Commitment("c2", "All done", None, "2026-10-15", done=True),
        ),
    )
    home = make_home()
    chosen = _chosen(home)
    assert not home.due.isHidden()
    rows = home.due.rows()
    assert [row.accessibleName() for row in rows] == ["Write the rule"]
    assert rows[0].accessibleDescription().startswith("Dana · was due 16 October")
    rows[0].click()
    assert chosen == [ONE]


def test_the_page_fits_into_narrow_windows_with_large_text(
    make_home: MakeHome, services: Services, look: ThemeSource
) -> None:
    _add(services, ONE, "Wort" * 300, team="Mannschaft" * 50)
    home = make_home()
    home.resize(1024, 640)
    assert home.minimumSizeHint().width() <= 1024
    assert home.left_off.width() < home.width()
    assert home.list.width() <= home.width()


def test_what_the_library_refuses_is_said_in_one_sentence(
    make_home: MakeHome, services: Services, actions: Actions
) -> None:
    home = make_home()
    services.upkeep.close()
    chosen = _chosen(home)
    actions.trigger("new-team")
    assert chosen == []
    assert home.faults.text.endswith(".")


def test_an_open_session_has_the_keys_that_home_has_too(
    make_room: Callable[[], Room],
) -> None:
    room = make_room()
    room.open(workshop_session(), Step.BRIEF)
    actions = room.window.actions_table
    assert actions.enabled("delete")
    assert not actions.enabled("new-team")
    room.window.show_home()
    assert actions.enabled("new-team")
    assert not actions.enabled("move-up")
