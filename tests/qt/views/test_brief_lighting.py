"""On Brief the badges light up as places for a role card that is in the hand or taken up."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.qt.sessions import PM, SEC
from workshop.qt.models.mime import role_mime
from workshop.qt.models.people_model import Column
from workshop.qt.stage import Stage
from workshop.qt.views.brief import BriefView
from workshop.qt.views.brief_person import PersonRow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def brief(stage: Stage, qtbot: QtBot) -> BriefView:
    view = BriefView(stage)
    qtbot.addWidget(view)
    view.resize(1100, 760)
    with qtbot.waitExposed(view):
        view.show()
    return view


def _cell(view: BriefView, row: int, column: Column) -> QRect:
    return view.people.visualRect(view.people.model().index(row, column))


def _seen(view: BriefView, row: int, column: Column) -> QImage:
    return view.people.viewport().grab(_cell(view, row, column)).toImage()


def _drag_over(view: BriefView, row: int) -> None:
    mime, copy = role_mime(SEC), Qt.DropAction.CopyAction
    at = _cell(view, row, Column.NAME).center()
    viewport = view.people.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(at, copy, mime, LEFT, NONE))
    QApplication.sendEvent(viewport, QDragMoveEvent(at, copy, mime, LEFT, NONE))


def _row_painter(view: BriefView) -> PersonRow:
    found = view.people.itemDelegate()
    assert isinstance(found, PersonRow)
    return found


def test_every_badge_is_a_place_while_a_card_is_in_the_hand(brief: BriefView) -> None:
    at_rest = [_seen(brief, row, Column.HOME_ROLE) for row in range(3)]
    button = brief.roles.button(SEC)
    button.lifted.emit(True)
    assert all(_seen(brief, row, Column.HOME_ROLE) != at_rest[row] for row in range(3))
    button.lifted.emit(False)
    assert [_seen(brief, row, Column.HOME_ROLE) for row in range(3)] == at_rest


def test_the_person_under_the_card_lights_up_and_the_badge_shows_the_card(
    brief: BriefView,
) -> None:
    brief.roles.button(SEC).lifted.emit(True)
    elsewhere = _seen(brief, 1, Column.HOME_ROLE)
    _drag_over(brief, 1)
    here = _seen(brief, 1, Column.HOME_ROLE)
    assert here != elsewhere
    ground = brief.stage.look.theme.welcome.background
    assert _seen(brief, 1, Column.NAME).pixelColor(QPoint(4, 8)) == QColor(ground)
    assert _seen(brief, 0, Column.NAME).pixelColor(QPoint(4, 8)) != QColor(ground)
    QApplication.sendEvent(brief.people.viewport(), QDragLeaveEvent())
    assert _seen(brief, 1, Column.HOME_ROLE) == elsewhere


def test_a_card_taken_up_by_a_click_lights_the_person_who_is_pointed_at(
    brief: BriefView,
) -> None:
    brief.roles.button(SEC).click()
    assert _row_painter(brief).card_up is not None
    plain = _seen(brief, 2, Column.NAME)
    QTest.mouseMove(brief.people.viewport(), _cell(brief, 2, Column.NAME).center())
    assert _seen(brief, 2, Column.NAME) != plain
    QTest.mouseClick(brief.people.viewport(), LEFT, NONE, _cell(brief, 2, Column.NAME).center())
    assert _row_painter(brief).card_up is None


def test_a_card_that_falls_leaves_the_one_that_is_taken_up(brief: BriefView) -> None:
    brief.roles.button(PM).click()
    other = brief.roles.button(SEC)
    other.lifted.emit(True)
    up = _row_painter(brief).card_up
    assert up is not None
    assert up.name == "Security"
    other.lifted.emit(False)
    up = _row_painter(brief).card_up
    assert up is not None
    assert up.name == "Product manager"
