"""A choice that has no room is elided, and whole in its tooltip."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workshop.qt.theme import Appearance, ThemeChoice, ThemeSource
from workshop.qt.views.choice_box import ChoiceBox

pytestmark = pytest.mark.qt_log_ignore("does not support")
"""What the platform says of tooltips."""

WORDS = "Maria <b>da</b> Conceição"


@pytest.fixture
def box(qtbot: QtBot, qapp: QApplication, look: ThemeSource) -> ChoiceBox:
    Appearance(qapp, look, ThemeChoice.LIGHT)
    made = ChoiceBox()
    made.addItem(WORDS)
    qtbot.addWidget(made)
    made.show()
    return made


def tip_of(box: ChoiceBox) -> str:
    at = QPoint(5, 5)
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, at, box.mapToGlobal(at)))
    return box.toolTip()


def test_what_has_no_room_is_whole_in_the_tooltip(box: ChoiceBox) -> None:
    box.setFixedWidth(100)
    box.grab()
    assert tip_of(box) == "<qt>Maria &lt;b&gt;da&lt;/b&gt; Conceição</qt>"


def test_what_has_room_needs_no_tooltip(box: ChoiceBox) -> None:
    box.setFixedWidth(100)
    assert tip_of(box)
    box.setFixedWidth(400)
    assert tip_of(box) == ""


def test_what_is_painted_changes_nothing_of_the_choice(box: ChoiceBox) -> None:
    box.setFixedWidth(100)
    narrow = box.grab().toImage()
    assert (box.currentText(), box.itemText(0)) == (WORDS, WORDS)
    box.setItemText(0, WORDS[:3])
    assert box.grab().toImage() != narrow
