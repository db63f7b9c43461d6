"""A fixed part of the pictures, held to what no picture may show: cut words, overlaps, strays."""

import pytest
from pytestqt.qtbot import QtBot

from tests.pictures.layout import faults
from tests.pictures.stagehand import stagehand
from tests.pictures.states import STATES
from workshop.qt.app import application

SMALL, USUAL = (1024, 768), (1440, 900)
LARGE_TEXT = 2.0

SHOWN = {state.name: state for state in STATES}

AT_ANY_SIZE = (
    *("home-empty", "home-crowded", "brief-typical", "surface-typical", "ballot-typical"),
    *("ballot-curtain-crowded", "ballot-voting-typical", "reveal-typical", "reveal-after-typical"),
    *(
        "reveal-second-look",
        "own-crowded",
        "gut_check-typical",
        "commit-typical",
        "outcome-typical",
        "error-message",
    ),
)
"""At the least size with the largest text, where things get tight."""

ONLY_SMALL = (
    *("home-typical", "brief-crowded", "brief-empty", "ballot-empty", "ballot-voting-crowded"),
    *("ballot-finder-crowded", "reveal-after-crowded", "own-empty", "commit-crowded"),
    *("error-read_only", "surface-parking"),
)

DIALOGS = tuple(name for name in SHOWN if name.startswith("dialog-") and "crowded" not in name)

ROOM = ("room-brief-crowded", "room-reveal-typical", "room-own-typical", "room-outcome-typical")


def look_at(name: str, size: tuple[int, int], text: float) -> list[str]:
    """What is wrong in a state; the window is as large as was asked for."""
    with stagehand(application(["tests"]), size, text=text) as hand:
        shown = SHOWN[name].show(hand)
        assert hand.window.size().toTuple() == size, "the window does not become so small"
        return faults(shown, hand.names())


@pytest.mark.parametrize("name", [*AT_ANY_SIZE, *ONLY_SMALL])
def test_all_can_be_read_and_reached_in_a_small_window(qtbot: QtBot, name: str) -> None:
    assert look_at(name, SMALL, 1.0) == []


@pytest.mark.parametrize("name", AT_ANY_SIZE)
def test_all_can_be_read_and_reached_with_the_largest_text(qtbot: QtBot, name: str) -> None:
    assert look_at(name, SMALL, LARGE_TEXT) == []


@pytest.mark.parametrize("name", ["reveal-after-typical", "own-typical", "brief-crowded"])
def test_all_can_be_read_and_reached_beside_the_facilitators_pane(qtbot: QtBot, name: str) -> None:
    assert look_at(name, USUAL, 1.0) == []


@pytest.mark.parametrize("text", [1.0, LARGE_TEXT])
@pytest.mark.parametrize("name", DIALOGS)
def test_all_of_a_dialog_can_be_read_and_reached(qtbot: QtBot, name: str, text: float) -> None:
    assert look_at(name, SMALL, text) == []


@pytest.mark.parametrize("name", ROOM)
def test_the_rooms_clock_and_words_are_apart(qtbot: QtBot, name: str) -> None:
    assert look_at(name, SMALL, 1.0) == []
