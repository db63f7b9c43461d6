"""Moments between the steps: the clock near its end, something looked for."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from tests.pictures.making import State, typical
from tests.pictures.stagehand import Stagehand
from workshop.exercise.agenda import Place, Step, StepRun


def _clock(hand: Stagehand, spent: float) -> QWidget:
    """Own, planned for fifteen minutes, some of them spent."""
    session = replace(typical(hand), finished=None)
    page = hand.open(session, Step.OWN)
    bridge = page.stage.bridge
    bridge.desk.go(Place(Step.OWN, (StepRun(Step.OWN, spent * 60),)))
    bridge.place_changed.emit()
    hand.settle()
    return hand.window


def _palette(hand: Stagehand) -> QWidget:
    hand.open(typical(hand), Step.OWN)
    hand.window.actions_table.trigger("palette")
    hand.settle()
    return hand.window


def _search(hand: Stagehand, words: str) -> QWidget:
    hand.services.library.add(typical(hand))
    hand.at_home()
    hand.window.home.search.setText(words)
    hand.settle()
    return hand.window


MOMENTS: Final = (
    State("clock-amber", partial(_clock, spent=12.5)),
    State("clock-red", partial(_clock, spent=14.5)),
    State("clock-over", partial(_clock, spent=17)),
    State("palette-open", _palette),
    State("home-found", partial(_search, words="verified")),
    State("home-nothing_found", partial(_search, words="zebra")),
)
