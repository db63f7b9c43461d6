"""Home: begin, continue, find."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.qt.sessions import workshop_session
from tests.qt.views.homes import ONE, TWO, MakeHome, add, chosen_in, titles
from tests.qt.views.room import Room
from workshop.application import library
from workshop.application.services import Services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.session import Commitment
from workshop.qt.actions import Actions
from workshop.qt.theme import ThemeSource


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
    chosen = chosen_in(home)
    actions.trigger("new-team")
    assert len(chosen) == 1
    session = services.store.load(chosen[0])
    assert session.place.step is Step.BRIEF
    assert len(session.offered_roles()) == len(library.OFFERED_ROLES)


def test_the_sample_is_one_session_however_often_it_is_opened(
    make_home: MakeHome, services: Services
) -> None:
    home = make_home()
    chosen = chosen_in(home)
    home.sample.click()
    home.sample.click()
    assert len(chosen) == 2
    assert len(set(chosen)) == 1
    assert len(services.store.load(chosen[0]).decisions) == 8


def test_continue_has_the_focus_and_tells_where_it_stood(
    make_home: MakeHome, services: Services, qtbot: QtBot
) -> None:
    add(services, ONE, "Older")
    add(services, TWO, "Newer", place=Place(Step.OWN))
    home = make_home()
    chosen = chosen_in(home)
    home.take_focus()
    assert home.focusWidget() is home.left_off.button
    said = home.left_off.button.accessibleDescription()
    assert said == "You were at Own, 0 of 3 decisions have an owner. Nothing was lost."
    QTest.keyClick(home.left_off.button, Qt.Key.Key_Return)
    assert chosen == [TWO]


def test_a_finished_session_is_not_offered_to_be_continued(
    make_home: MakeHome, services: Services
) -> None:
    add(services, ONE, "Done", finished="2026-10-14T10:00:00+02:00")
    assert make_home().left_off.isHidden()


def test_results_come_as_one_types_and_enter_opens_the_first(
    make_home: MakeHome, services: Services, actions: Actions
) -> None:
    add(services, ONE, "Refunds for trials", brief="nothing else")
    add(services, TWO, "Invite people", brief="nothing else")
    home = make_home()
    chosen = chosen_in(home)
    actions.trigger("search")
    QTest.keyClicks(home.search, "refu")
    assert titles(home) == ["Refunds for trials"]
    QTest.keyClick(home.search, Qt.Key.Key_Return)
    assert chosen == [ONE]
    QTest.keyClick(home.search, Qt.Key.Key_Escape)
    assert len(titles(home)) == 2


def test_a_search_without_a_find_says_so(make_home: MakeHome, services: Services) -> None:
    add(services, ONE, "Refunds for trials")
    home = make_home()
    home.search.setText("zeppelin")
    assert titles(home) == []
    assert home.list.empty_words == "No session has all of these words."
    assert home.list.isVisible()


def test_down_leads_from_the_search_into_the_list_and_enter_opens(
    make_home: MakeHome, services: Services
) -> None:
    add(services, ONE, "First")
    add(services, TWO, "Second")
    home = make_home()
    chosen = chosen_in(home)
    QTest.keyClick(home.search, Qt.Key.Key_Down)
    QTest.keyClick(home.list, Qt.Key.Key_Down)
    QTest.keyClick(home.list, Qt.Key.Key_Return)
    assert chosen == [ONE]


def test_due_commitments_lead_to_their_session(make_home: MakeHome, services: Services) -> None:
    add(
        services,
        ONE,
        "Checkout",
        commitments=(
            Commitment("c1", "Write the rule", workshop_session().participants[0].id, "2026-10-16"),
            Commitment("c2", "All done", None, "2026-10-15", done=True),
        ),
    )
    home = make_home()
    chosen = chosen_in(home)
    assert not home.due.isHidden()
    rows = home.due.rows()
    assert [row.accessibleName() for row in rows] == ["Write the rule"]
    assert rows[0].accessibleDescription().startswith("Dana · was due 16 October")
    rows[0].click()
    assert chosen == [ONE]


def test_where_the_list_waits_below_what_is_due_only_the_first_of_it_is_shown(
    make_home: MakeHome, services: Services
) -> None:
    person = workshop_session().participants[0].id
    promised = (Commitment(f"c{at}", f"Thing {at}", person, "2026-10-16") for at in range(5))
    add(services, ONE, "Checkout", commitments=tuple(promised))
    home = make_home()
    for width, shown in ((1024, 2), (1440, 5), (700, 5)):
        home.resize(width, 768)
        assert sum(row.isVisibleTo(home) for row in home.due.rows()) == shown, width


def test_the_page_fits_into_narrow_windows_with_large_text(
    make_home: MakeHome, services: Services, look: ThemeSource
) -> None:
    add(services, ONE, "Wort" * 300, team="Mannschaft" * 50)
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
    chosen = chosen_in(home)
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
