"""Surface by a real drag: proposals between rows, rows to other places."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.drags.drag import drag
from tests.qt.sessions import EMPTY, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.qt.views.surface import SurfaceView


@pytest.fixture
def surface(room: Room) -> Room:
    room.open(workshop_session(), Step.SURFACE)
    return room


def view(room: Room) -> SurfaceView:
    shown = room.page.view
    assert isinstance(shown, SurfaceView)
    return shown


def test_a_proposal_lands_between_two_rows(surface: Room, qtbot: QtBot) -> None:
    card, board = view(surface).proposals.cards()[0], view(surface).board
    wanted = card.look.card
    drag(qtbot, surface.window, card, board, QPoint(80, board.rows()[1].y() + 3))
    decisions = surface.bridge.session.decisions
    assert [one.id for one in decisions if one.id in (VERIFY, SKIP, EMPTY)] == [VERIFY, SKIP, EMPTY]
    assert decisions[1].card == wanted
    assert surface.window.focusWidget() is board.rows()[1].handle
    assert not view(surface).edges.following


def test_a_row_is_dragged_below_the_others(surface: Room, qtbot: QtBot) -> None:
    board = view(surface).board
    below = board.rows()[-1].geometry().bottom() - 4
    drag(qtbot, surface.window, board.rows()[0].handle, board, QPoint(80, below))
    assert [one.id for one in surface.bridge.session.decisions] == [SKIP, EMPTY, VERIFY]
    assert surface.window.focusWidget() is board.rows()[2].handle
    surface.bridge.undo()
    assert [row.decision_id for row in board.rows()] == [VERIFY, SKIP, EMPTY]


def test_a_row_let_go_where_it_was_stays(surface: Room, qtbot: QtBot) -> None:
    board = view(surface).board
    first = board.rows()[0]
    drag(qtbot, surface.window, first.handle, board, QPoint(80, first.geometry().center().y()))
    assert [one.id for one in surface.bridge.session.decisions] == [VERIFY, SKIP, EMPTY]
    assert surface.bridge.desk.undo_label is None
