"""Painting is measured in the bundled fonts."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.qt.painting.hands import Board, shown
from tests.qt.painting.sample_looks import OPEN
from workshop.qt.painting.card_buttons import DecisionCardButton
from workshop.qt.theme import LIGHT, Metrics, ThemeSource, load_fonts
from workshop.resources import resource


@pytest.fixture(autouse=True)
def bundled_fonts(qapp: QApplication) -> None:
    load_fonts(resource("fonts"))


@pytest.fixture
def source() -> ThemeSource:
    return ThemeSource(LIGHT, Metrics())


@pytest.fixture
def board() -> Board:
    return Board()


@pytest.fixture
def card(qtbot: QtBot, source: ThemeSource, board: Board) -> DecisionCardButton:
    button = DecisionCardButton(OPEN, source, drops=board.rules())
    shown(qtbot, button)
    return button
