"""On one screen the audience window lies over the session, and no key reaches what it covers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.qt.audience.conftest import Plugs
from tests.qt.audience.reading import told
from tests.qt.sessions import workshop_session
from workshop.exercise.agenda import Step
from workshop.exercise.session import Session
from workshop.qt.actions import Actions
from workshop.qt.audience.presentation import Presentation
from workshop.qt.settings import Settings
from workshop.qt.stage import Stage

WAY_BACK = "F6: your own window   Esc: end"


@pytest.fixture
def covering(qtbot: QtBot, presentation: Presentation, plugs: Plugs) -> Presentation:
    """Started on the only screen there is."""
    plugs.projector = False
    presentation.start()
    qtbot.waitUntil(presentation.window.isActiveWindow)
    return presentation


def test_it_takes_the_keyboard_with_the_screen(
    qtbot: QtBot, covering: Presentation, facilitator: QWidget
) -> None:
    assert QApplication.activeWindow() is covering.window
    covering.flip()
    qtbot.waitUntil(facilitator.isActiveWindow)


@pytest.mark.parametrize("struck", ["page", "behind"])
def test_no_key_reaches_what_is_covered(
    covering: Presentation, facilitator: QWidget, actions: Actions, struck: str
) -> None:
    done: list[str] = []
    actions.bind("nobody", lambda: done.append("a vote"))
    actions.bind("reveal", lambda: done.append("a reveal"))
    actions.bind("hide", lambda: done.append("a curtain"))
    QShortcut(QKeySequence("Ctrl+Z"), facilitator, lambda: done.append("an undo"))
    field = QLineEdit(facilitator)
    field.setFocus()
    where = covering.window if struck == "page" else field
    QTest.keyClicks(where, "0ar")
    QTest.keyClick(where, Qt.Key.Key_Return)
    QTest.keyClick(where, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == []
    assert field.text() == ""
    assert covering.window.isVisible()
    covering.flip()
    QTest.keyClicks(field, "0")
    assert field.text() == "0"


@pytest.mark.parametrize("struck", ["page", "behind"])
def test_the_key_that_flips_goes_back_to_where_the_work_was(
    qtbot: QtBot, covering: Presentation, facilitator: QWidget, struck: str
) -> None:
    field = QLineEdit(facilitator)
    field.show()
    field.setFocus()
    QTest.keyClick(covering.window if struck == "page" else field, Qt.Key.Key_F6)
    assert covering.on
    assert not covering.window.isVisible()
    qtbot.waitUntil(field.hasFocus)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5])
def test_escape_and_the_key_that_started_it_end_it(
    qtbot: QtBot, covering: Presentation, facilitator: QWidget, actions: Actions, key: Qt.Key
) -> None:
    assert actions["present"].isChecked()
    QTest.keyClick(covering.window, key)
    assert not covering.on
    assert not actions["present"].isChecked()
    qtbot.waitUntil(facilitator.isActiveWindow)


def test_the_keys_of_the_page_itself_still_work(covering: Presentation, settings: Settings) -> None:
    larger = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(covering.window, Qt.Key.Key_PageUp, larger)
    assert settings.audience_zoom == 1.1


def test_a_small_line_says_how_to_go_back_there_and_only_there(
    present: Callable[[Session], Stage], presentation: Presentation, plugs: Plugs
) -> None:
    present(workshop_session()).bridge.go_to(Step.BALLOT)
    assert WAY_BACK not in told(presentation.window)
    plugs.projector = False
    presentation.end()
    presentation.start()
    assert WAY_BACK in told(presentation.window)
    line = presentation.window.way_back
    assert presentation.window.rect().contains(line.geometry())
    body = presentation.window.canvas.page.sheet.body
    assert line.geometry().top() >= body.bottom()


def test_a_projector_that_is_plugged_in_gives_the_keyboard_back(
    qtbot: QtBot, covering: Presentation, facilitator: QWidget, plugs: Plugs
) -> None:
    plugs.plug()
    assert covering.window.isVisible()
    qtbot.waitUntil(facilitator.isActiveWindow)
    assert not covering.window.way_back.isVisible()
    field = QLineEdit(facilitator)
    QTest.keyClicks(field, "0")
    assert field.text() == "0"
