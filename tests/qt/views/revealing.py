"""Ballots to reveal, and the view that reveals them."""

from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, EMPTY, MEI, RAVI, SKIP, VERIFY
from workshop.exercise.cards import Choice, DecisionId, ParticipantId
from workshop.exercise.moves import (
    CastBallot,
)
from workshop.qt.stage import Stage
from workshop.qt.views.reveal import RevealView

BALLOTS = {
    DANA: {VERIFY: "po", SKIP: "po", EMPTY: "nobody"},
    RAVI: {VERIFY: "pm", SKIP: "po", EMPTY: "ai"},
    MEI: {VERIFY: "pm", SKIP: "sec", EMPTY: "ai"},
}
"""A standoff, a majority, and what is left to the AI."""


def cast(stage: Stage, ballots: dict[ParticipantId, dict[DecisionId, str]]) -> None:
    for person, choices in ballots.items():
        stage.bridge.take_seat(person)
        for decision, choice in choices.items():
            assert stage.bridge.submit(CastBallot(person, decision, Choice(choice)))
    stage.bridge.take_seat(None)


def shown(qtbot: QtBot, stage: Stage) -> RevealView:
    view = RevealView(stage)
    qtbot.addWidget(view)
    stage.bridge.changed.connect(view.refresh)
    view.resize(1100, 720)
    view.show()
    view.refresh(())
    view.take_focus()
    return view


def reveal_anyway(view: RevealView) -> None:
    """Reveal with people missing, which takes a second look."""
    view.reveal()
    assert view.sealed.second.text
    view.sealed.second.anyway.click()
