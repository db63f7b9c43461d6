"""What the pictures are held to: each fault is found where there is one, and only there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.pictures.layout import faults
from workshop.qt.theme import ThemeSource
from workshop.qt.views.enter_button import EnterButton
from workshop.qt.views.wrapped_text import WrappedText

LONG = "What does an empty project list say to a first-time user?"


class Square(QAbstractButton):
    def paintEvent(self, e: QPaintEvent) -> None:
        QPainter(self).fillRect(e.rect(), Qt.GlobalColor.black)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(400, 300)
    qtbot.addWidget(made)
    return made


def put(child: QWidget, parent: QWidget, x: int, y: int, wide: int, tall: int) -> None:
    child.setParent(parent)
    child.setGeometry(x, y, wide, tall)


def a_button(words: str) -> QPushButton:
    return QPushButton(words)


def a_box(words: str) -> QComboBox:
    box = QComboBox()
    box.addItem(words)
    return box


def a_line(words: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(words)
    return line


@pytest.mark.parametrize("make", [a_button, a_box, a_line, QLabel, EnterButton])
def test_words_that_do_not_fit_are_a_fault(window: QWidget, make: Callable[[str], QWidget]) -> None:
    put(make("What the team found"), window, 10, 10, 60, 40)
    window.show()
    assert len(faults(window)) == 1


@pytest.mark.parametrize("make", [a_button, a_box, a_line, QLabel, EnterButton])
def test_words_that_fit_are_none(window: QWidget, make: Callable[[str], QWidget]) -> None:
    put(make("What the team found"), window, 10, 10, 320, 40)
    window.show()
    assert faults(window) == []


def test_a_persons_name_may_be_elided_on_a_button(window: QWidget) -> None:
    put(EnterButton("I am Wolfeschlegelsteinhausenberger"), window, 10, 10, 90, 40)
    window.show()
    assert faults(window)
    assert faults(window, ["Wolfeschlegelsteinhausenberger"]) == []


def test_lines_without_room_are_a_fault(window: QWidget, look: ThemeSource) -> None:
    wraps = QLabel(LONG)
    wraps.setWordWrap(True)
    put(wraps, window, 10, 10, 120, 20)
    painted = WrappedText(look)
    painted.say(LONG)
    put(painted, window, 10, 100, 120, 20)
    window.show()
    assert [fault.split(":")[1].split(",")[0].strip() for fault in faults(window)] == [
        "20 high",
        "20 high",
    ]


def test_siblings_that_overlap_are_a_fault(window: QWidget) -> None:
    put(QLabel("One"), window, 10, 10, 80, 40)
    put(QLabel("Two"), window, 80, 40, 80, 40)
    window.show()
    assert len(faults(window)) == 1


def test_what_lies_outside_of_its_parent_is_a_fault(window: QWidget) -> None:
    put(QLabel("Out"), window, 380, 10, 60, 20)
    window.show()
    assert len(faults(window)) == 1


def test_what_can_be_scrolled_to_is_none(window: QWidget) -> None:
    area, inside = QScrollArea(), QWidget()
    inside.resize(600, 900)
    area.setWidget(inside)
    QVBoxLayout(window).addWidget(area)
    window.show()
    assert faults(window) == []


def test_what_can_never_be_scrolled_to_is_a_fault(window: QWidget) -> None:
    area, inside = QScrollArea(), QWidget()
    inside.resize(600, 900)
    area.setWidget(inside)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    QVBoxLayout(window).addWidget(area)
    window.show()
    assert len(faults(window)) == 1


@pytest.mark.parametrize(("side", "wrong"), [(23, 1), (24, 0)])
def test_a_target_has_24_pixels(window: QWidget, side: int, wrong: int) -> None:
    put(Square(), window, 10, 10, 80, side)
    window.show()
    assert len(faults(window)) == wrong


def test_what_is_hidden_is_not_looked_at(window: QWidget) -> None:
    row = QHBoxLayout(window)
    row.addWidget(QLabel("Seen"))
    hidden = QPushButton("Not seen")
    put(hidden, window, 390, 10, 200, 8)
    hidden.hide()
    window.show()
    assert faults(window) == []
