"""A decision on the Surface board, from question to stakes, with no mouse and in little room."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.qt.sessions import SKIP, VERIFY, workshop_session
from workshop.application.words import Words
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Area, Stakes
from workshop.exercise.session import Decision, Session
from workshop.qt.painting.looks import DecisionLook
from workshop.qt.stage import Stage
from workshop.qt.theme import DARK, LIGHT, Appearance, Metrics, ThemeChoice, ThemeSource
from workshop.qt.views import surface_row
from workshop.qt.views.session_page import SessionPage
from workshop.qt.views.surface import SurfaceView
from workshop.qt.views.surface_row import SurfaceRow

OpenPage = Callable[[Session, Step], SessionPage]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(open_page: OpenPage) -> SessionPage:
    return open_page(workshop_session(), Step.SURFACE)


def _rows(page: SessionPage) -> tuple[SurfaceRow, ...]:
    view = page.view
    assert isinstance(view, SurfaceView)
    return view.board.rows()


def _press(*keys: Qt.Key | str) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(key, str):
            QTest.keyClicks(focused, key)
        else:
            QTest.keyClick(focused, key)


def test_a_decision_is_written_from_end_to_end_by_keys(page: SessionPage) -> None:
    row = _rows(page)[0]
    row.handle.setFocus()
    _press(ENTER, "Who signs?", ENTER)
    row.guess.selectAll()
    _press("Anybody", ENTER)
    assert row.area.hasFocus()
    _press(Qt.Key.Key_Down, ENTER)
    assert row.stakes.hasFocus()
    _press(Qt.Key.Key_Down, ENTER)
    assert row.handle.hasFocus()
    decision = page.stage.bridge.session.decision(VERIFY)
    assert decision is not None
    assert (decision.question, decision.likely_guess) == ("Who signs?", "Anybody")
    assert (decision.area, decision.stakes) == (Area.EXPERIENCE, Stakes.COSTLY)


def test_up_and_down_go_from_row_to_row(page: SessionPage) -> None:
    first, second, _ = _rows(page)
    first.handle.setFocus()
    _press(Qt.Key.Key_Down)
    assert second.handle.hasFocus()
    _press(Qt.Key.Key_Up)
    assert first.handle.hasFocus()


def test_the_likely_guess_says_that_it_is_one(page: SessionPage) -> None:
    row = _rows(page)[0]
    said = [one for one in row.findChildren(QLabel) if one.text() == "Likely guess:"]
    assert len(said) == 1
    assert said[0].isVisible()


def test_stakes_are_offered_by_word_and_each_by_a_shape_of_its_own(page: SessionPage) -> None:
    stakes = _rows(page)[0].stakes
    offered = [stakes.itemText(at) for at in range(stakes.count())]
    assert offered == ["Lasting", "Costly", "Cosmetic"]
    shapes = [stakes.itemIcon(at).pixmap(12, 12).toImage() for at in range(3)]
    assert all(one != other for one, other in combinations(shapes, 2))


def test_shapes_are_drawn_in_the_ink_of_the_theme(page: SessionPage) -> None:
    stakes, look = _rows(page)[0].stakes, page.stage.look
    for theme in (LIGHT, DARK):
        look.show(theme=theme)
        side = stakes.iconSize().width()
        drawn = stakes.itemIcon(0).pixmap(side, side).toImage()
        assert drawn.pixelColor(side // 2, side // 2).name() == theme.ink.lower()


def test_a_letter_chooses_the_stakes(page: SessionPage) -> None:
    stakes = _rows(page)[0].stakes
    stakes.setFocus()
    _press("co")
    decision = page.stage.bridge.session.decision(VERIFY)
    assert decision is not None
    assert decision.stakes is Stakes.COSTLY


def test_scrolling_past_a_box_chooses_nothing(page: SessionPage) -> None:
    stakes = _rows(page)[0].stakes
    at = QPointF(10, 10)
    wheel = QWheelEvent(
        at,
        stakes.mapToGlobal(at),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(stakes, wheel)
    assert stakes.currentData() == Stakes.LASTING.value


def test_a_decision_in_the_hand_says_nothing_of_votes(
    page: SessionPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[DecisionLook] = []
    paint = surface_row.decision_drag_pixmap

    def seen(look: DecisionLook, *others: object) -> object:
        carried.append(look)
        return paint(look, *others)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(surface_row, "decision_drag_pixmap", seen)
    assert not _rows(page)[1].picture().isNull()
    assert (carried[0].finding, carried[0].flag) == (None, "")
    assert carried[0].question == "May someone skip a step and come back to it later?"


@pytest.fixture
def large(qapp: QApplication, look: ThemeSource) -> None:
    appearance = Appearance(qapp, look, ThemeChoice.LIGHT)
    appearance.set_text_scale(2.0)


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("width", [430, 560, 900])
def test_area_and_stakes_are_whole_at_200_percent_however_narrow(
    stage: Stage, width: int, qtbot: QtBot
) -> None:
    assert stage.look.metrics.text_scale == Metrics(2.0).text_scale
    row = SurfaceRow(_decision(stage), stage, Words(lambda text: text))
    qtbot.addWidget(row)
    row.resize(width, 500)
    with qtbot.waitExposed(row):
        row.show()
    for box in (row.area, row.stakes):
        qtbot.waitUntil(lambda box=box: box.words_shown() == box.currentText())
        corners = box.rect().topLeft(), box.rect().bottomRight()
        assert all(row.rect().contains(box.mapTo(row, corner)) for corner in corners)


def _decision(stage: Stage) -> Decision:
    found = stage.bridge.session.decision(SKIP)
    assert found is not None
    return found
