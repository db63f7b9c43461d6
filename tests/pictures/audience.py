"""What the audience window shows: each step, and what comes over a page."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from tests.pictures.making import Make, State, anonymous, at_each_step, crowded, made, typical
from tests.pictures.reveals import revealed
from tests.pictures.stagehand import Stagehand
from workshop.exercise.agenda import Step


def _at(hand: Stagehand, make: Make, step: Step) -> QWidget:
    hand.open(make(hand), step)
    return hand.show_audience()


def _revealed(hand: Stagehand, make: Make) -> QWidget:
    revealed(hand, make)
    return hand.show_audience()


def _two_minutes(hand: Stagehand) -> QWidget:
    revealed(hand, typical)
    bridge = hand.stage.bridge
    bridge.give_talk(bridge.spotlight)
    return hand.show_audience()


def _over_the_session(hand: Stagehand) -> QWidget:
    hand.open(typical(hand), Step.OWN)
    window = hand.window.presentation.window
    window.cover(True, "F6: your own window   Esc: end")
    return hand.show_audience()


AUDIENCE: Final = (
    *at_each_step("audience-", _at),
    State("audience-revealed-typical", partial(_revealed, make=typical)),
    State("audience-revealed-crowded", partial(_revealed, make=crowded)),
    State("audience-anonymous", partial(_revealed, make=made(typical, anonymous))),
    State("audience-two_minutes", _two_minutes),
    State("audience-one_screen", _over_the_session),
)
"""All of them, in the order of the index."""
