"""The tray: what is taken up, what is found by its name, and that cards keep focus and order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.qt.sessions import PM, PO, SEC
from workshop.exercise import moves as m
from workshop.exercise.cards import RoleCard, RoleId
from workshop.qt.models.tray_model import TrayModel
from workshop.qt.stage import Stage
from workshop.qt.views.role_tray import TRAY_WIDTH, RoleTray

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def tray(stage: Stage, qtbot: QtBot) -> RoleTray:
    made = RoleTray(TrayModel(stage.bridge, stage.bridge), stage.bridge, stage.look)
    qtbot.addWidget(made)
    made.resize(TRAY_WIDTH, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_one_card_at_most_is_taken_up(tray: RoleTray) -> None:
    taken: list[object] = []
    tray.taken_changed.connect(taken.append)
    tray.buttons()[0].click()
    tray.buttons()[2].click()
    assert [one.isChecked() for one in tray.buttons()] == [False, False, True]
    tray.buttons()[2].click()
    assert tray.taken is None
    assert taken == [PM, SEC, None]
    tray.put_back()
    assert taken == [PM, SEC, None]


def test_enter_takes_up_and_goes_on_and_space_only_takes_up(tray: RoleTray) -> None:
    went_on: list[bool] = []
    tray.entered.connect(lambda: went_on.append(True))
    tray.buttons()[1].setFocus()
    QTest.keyClick(tray.buttons()[1], Qt.Key.Key_Space)
    assert (tray.taken, went_on) == (PO, [])
    QTest.keyClick(tray.buttons()[1], ENTER)
    assert (tray.taken, went_on) == (PO, [True])


def test_numbers_count_from_one(tray: RoleTray) -> None:
    assert [tray.role_at(number) for number in (1, 3, 4, 9)] == [PM, SEC, None, None]


def test_a_name_filters_and_enter_tells_the_best(tray: RoleTray) -> None:
    named: list[object] = []
    tray.named.connect(named.append)
    tray.find_by_name()
    QTest.keyClicks(tray.finder, "OWN")
    assert [one.isVisible() for one in tray.buttons()] == [False, True, False]
    QTest.keyClick(tray.finder, ENTER)
    assert named == [PO]
    assert all(one.isVisible() for one in tray.buttons())
    QTest.keyClicks(tray.finder, "zzz")
    QTest.keyClick(tray.finder, ENTER)
    assert named == [PO]


def test_escape_leaves_the_name_and_says_so(tray: RoleTray) -> None:
    left: list[bool] = []
    tray.left.connect(lambda: left.append(True))
    tray.find_by_name()
    QTest.keyClicks(tray.finder, "sec")
    QTest.keyClick(tray.finder, ESCAPE)
    assert tray.finder.text() == ""
    assert left == [True]
    assert all(one.isVisible() for one in tray.buttons())


def test_the_finder_stands_above_where_keys_do_not_reach_every_card(
    tray: RoleTray, stage: Stage, qtbot: QtBot
) -> None:
    assert not tray.finder.isVisible()
    more = tuple(RoleCard(RoleId(f"r{at}"), f"Role {at}") for at in range(7))
    stage.bridge.submit(m.AddRoles(more))
    assert tray.finder.isVisible()
    qtbot.waitUntil(lambda: 0 < tray.finder.y() < tray.buttons()[0].y())
    assert [one.look.key for one in tray.buttons()] == [*"123456789", ""]


def test_a_card_in_the_hand_that_goes_is_in_no_hand(tray: RoleTray, stage: Stage) -> None:
    tray.buttons()[2].click()
    stage.bridge.submit(m.DeleteRole(SEC))
    assert tray.taken is None
    assert not any(one.isChecked() for one in tray.buttons())


def test_a_card_in_the_hand_stays_there_when_others_come(tray: RoleTray, stage: Stage) -> None:
    tray.buttons()[1].click()
    tray.buttons()[1].setFocus()
    stage.bridge.submit(m.AddRoles((RoleCard(RoleId("ops"), "Operations"),)))
    assert tray.taken == PO
    assert tray.buttons()[1].isChecked()
    assert tray.buttons()[1].hasFocus()


def test_the_tray_is_never_wider_whatever_roles_are_called(tray: RoleTray, stage: Stage) -> None:
    name = "Vicepresidentforeverythingthatnobodyelsewantedtodo" * 3
    stage.bridge.submit(m.ChangeRole(RoleCard(PM, name)))
    assert tray.width() == TRAY_WIDTH
    assert tray.buttons()[0].accessibleName() == name[: len(tray.buttons()[0].look.name)]
