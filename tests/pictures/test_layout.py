"""A fixed part of the pictures, held to what no picture may show: cut words, overlaps, strays."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.pictures.layout import faults, visible
from tests.pictures.stagehand import Stagehand, stagehand
from tests.pictures.states import STATES
from workshop.qt.app import application
from workshop.qt.audience import canvas
from workshop.qt.audience.pages import lay_out
from workshop.qt.audience.scene import Scene
from workshop.qt.audience.sheet import Page, Sheet
from workshop.qt.painting.card_button import CardButton

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

AUDIENCE = (
    *("audience-brief-crowded", "audience-reveal-typical", "audience-own-typical"),
    *("audience-outcome-typical", "audience-revealed-crowded", "audience-two_minutes"),
    "audience-one_screen",
)


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


@pytest.mark.parametrize("name", AUDIENCE)
def test_the_clock_and_the_words_of_the_audience_window_are_apart(qtbot: QtBot, name: str) -> None:
    assert look_at(name, SMALL, 1.0) == []


# What is asserted above can fail: each kind of fault is found in a real screen


def _cut(hand: Stagehand) -> str:
    buttons = (one for one in visible(hand.window) if isinstance(one, QPushButton))
    button = next(one for one in buttons if one.text() and not isinstance(one, CardButton))
    button.setFixedWidth(30)
    return "of words in"


def _put_over_another(hand: Stagehand) -> str:
    first, second = [one for one in visible(hand.window) if isinstance(one, CardButton)][:2]
    second.setGeometry(first.geometry().translated(4, 4))
    return " over "


def _put_outside(hand: Stagehand) -> str:
    card = next(one for one in visible(hand.window) if isinstance(one, CardButton))
    parent = card.parentWidget()
    assert parent is not None
    card.move(parent.width() - 20, card.y())
    return "outside of"


def _make_small(hand: Stagehand) -> str:
    button = next(one for one in visible(hand.window) if isinstance(one, QToolButton))
    button.setStyleSheet("min-height: 0; min-width: 0; padding: 0")
    button.setFixedSize(12, 12)
    return "a target of 12"


@pytest.mark.parametrize("spoil", [_cut, _put_over_another, _put_outside, _make_small])
def test_a_fault_in_a_real_screen_is_found(qtbot: QtBot, spoil: Callable[[Stagehand], str]) -> None:
    with stagehand(application(["tests"]), USUAL) as hand:
        SHOWN["own-typical"].show(hand)
        assert faults(hand.window, hand.names()) == []
        said = spoil(hand)
        assert any(said in fault for fault in faults(hand.window, hand.names()))


def test_words_over_words_in_the_audience_window_are_found(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def set_twice(scene: Scene, sheet: Sheet) -> Page:
        page = lay_out(scene, sheet)
        return replace(page, pieces=(*page.pieces, *page.pieces))

    monkeypatch.setattr(canvas, "lay_out", set_twice)
    assert len(look_at("audience-own-typical", SMALL, 1.0)) == 1
