"""Role cards are dragged onto badges and people onto seats, by real QDrags."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, MEI, RAVI, SEC
from workshop.qt.models.people_model import Column
from workshop.qt.stage import Stage
from workshop.qt.views.brief import BriefView

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
STEP_MS = 40
RESCUE_MS = 3000


@pytest.fixture
def brief(qtbot: QtBot, stage: Stage) -> BriefView:
    view = BriefView(stage)
    qtbot.addWidget(view)
    view.resize(1100, 760)
    with qtbot.waitExposed(view):
        view.show()
    return view


def _drag(qtbot: QtBot, view: BriefView, start: QPoint, to: QPoint) -> None:
    """Drags between two points of the view; the events run inside the loop of QDrag.exec()."""
    window = view.windowHandle()
    ended: list[bool] = []

    def later(steps: int, do: Callable[[], object]) -> None:
        QTimer.singleShot(steps * STEP_MS, view, do)

    later(1, lambda: QTest.mouseMove(window, start + QPoint(6, 0)))
    later(2, lambda: QTest.mouseMove(window, start + QPoint(30, 2)))
    later(3, lambda: QTest.mouseMove(window, to - QPoint(4, 0)))
    later(4, lambda: QTest.mouseMove(window, to))
    later(5, lambda: QTest.mouseRelease(window, LEFT, NO_KEY, to))
    later(7, lambda: ended.append(True))
    rescue = QTimer(view, singleShot=True, interval=RESCUE_MS)
    rescue.timeout.connect(lambda: QTest.keyClick(window, Qt.Key.Key_Escape))
    rescue.start()
    QTest.mousePress(window, LEFT, NO_KEY, start)
    qtbot.waitUntil(lambda: bool(ended), timeout=RESCUE_MS + 2000)
    rescue.stop()


def _row(view: BriefView, row: int) -> QPoint:
    rect = view.people.visualRect(view.people.model().index(row, Column.NAME))
    return view.people.viewport().mapTo(view, rect.center())


def _middle(view: BriefView, widget: QWidget) -> QPoint:
    return widget.mapTo(view, widget.rect().center())


def test_a_role_card_dragged_onto_a_person_is_on_the_badge(
    qtbot: QtBot, brief: BriefView, stage: Stage
) -> None:
    _drag(qtbot, brief, _middle(brief, brief.roles.button(SEC)), _row(brief, 2))
    kept = stage.services.store.load(stage.bridge.session.id).participant(MEI)
    assert kept is not None
    assert kept.home_role == SEC


def test_a_person_dragged_onto_a_seat_takes_it(
    qtbot: QtBot, brief: BriefView, stage: Stage
) -> None:
    _drag(qtbot, brief, _row(brief, 0), _row(brief, 2))
    kept = stage.services.store.load(stage.bridge.session.id)
    assert [one.id for one in kept.participants] == [RAVI, MEI, DANA]


def test_a_role_card_let_go_beside_everybody_changes_nothing(
    qtbot: QtBot, brief: BriefView, stage: Stage
) -> None:
    before = stage.bridge.session
    _drag(qtbot, brief, _middle(brief, brief.roles.button(SEC)), _middle(brief, brief.agenda))
    assert stage.bridge.session == before
