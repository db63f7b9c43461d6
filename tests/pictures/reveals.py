"""The reveal, before the facilitator says so and after."""

from PySide6.QtWidgets import QWidget

from tests.pictures import sessions
from tests.pictures.making import Make, typical
from tests.pictures.stagehand import Stagehand
from workshop.exercise.agenda import Step
from workshop.qt.views.reveal import RevealView


def revealed(hand: Stagehand, make: Make) -> QWidget:
    """The first decision, its ballots face up."""
    view = _second_look(hand, make)
    if view.sealed.second.text:
        view.sealed.second.anyway.click()
    hand.settle()
    return hand.window


def asked_twice(hand: Stagehand) -> QWidget:
    """Somebody has not voted: the program asks once more."""
    view = _second_look(hand, typical)
    assert view.sealed.second.text
    return hand.window


def _second_look(hand: Stagehand, make: Make) -> RevealView:
    hand.open(sessions.revealing(make(hand), 0), Step.REVEAL)
    view = hand.page.view
    assert isinstance(view, RevealView)
    view.reveal()
    hand.settle()
    return view
