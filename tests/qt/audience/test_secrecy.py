"""No ballot reaches the wall before its reveal, and nothing that is the facilitator's ever does.

Two teams that vote otherwise look the same at every move of the voting: what is painted, what a
screen reader is told, and every pixel.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QMenu, QMessageBox, QPlainTextEdit, QToolTip, QWidget

from tests.qt.audience.reading import look_alike, painted, picture, told
from tests.qt.sessions import DANA, EMPTY, MEI, RAVI, SKIP, VERIFY, workshop_session
from workshop.exercise.agenda import Step
from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, Choice
from workshop.exercise.moves import (
    CastBallot,
    ChooseAnonymity,
    DecisionText,
    Move,
    Park,
    Reveal,
    VoteAgain,
    WriteDecision,
)
from workshop.exercise.session import ParkedLine, Session
from workshop.qt.audience.presentation import Presentation
from workshop.qt.bridge import Bridge
from workshop.qt.stage import Stage

Sight = tuple[str, list[str], str, QImage]
Votes = tuple[str, ...]

_CHOICE_WORDS = ("Product manager", "Product owner", "Security", "The AI", "Not sure")


def moves_of(votes: Votes, *, anonymous: bool) -> list[Move]:
    """Everybody votes on everything; one changes a ballot on the way."""
    choices = iter(votes)
    made: list[Move] = [ChooseAnonymity(anonymous)]
    for person in (DANA, RAVI, MEI):
        made += [
            CastBallot(person, decision, Choice(next(choices)))
            for decision in (VERIFY, SKIP, EMPTY)
        ]
    made.append(CastBallot(DANA, VERIFY, Choice(next(choices))))
    return made


def make(bridge: Bridge, move: Move) -> None:
    bridge.take_seat(move.participant if isinstance(move, CastBallot) else None)
    assert bridge.submit(move)


def sights(
    bridge: Bridge, presentation: Presentation, moves: list[Move], folder: Path
) -> list[Sight]:
    """The wall after every move, at each step that the facilitator might turn to meanwhile."""
    seen: list[Sight] = []
    for number, move in enumerate(moves):
        make(bridge, move)
        for step in (Step.BALLOT, Step.REVEAL, Step.OWN, Step.OUTCOME):
            bridge.go_to(step)
            bridge.light_up(VERIFY if step is Step.REVEAL and number % 2 else None)
            window = presentation.window
            moment = f"move {number}, {step}"
            seen.append((moment, told(window), painted(window, folder), picture(window)))
    return seen


@pytest.mark.parametrize("anonymous", [False, True])
def test_teams_that_vote_otherwise_look_the_same_on_the_wall(
    present: Callable[[Session], Stage],
    presentation: Presentation,
    tmp_path: Path,
    anonymous: bool,
) -> None:
    seen: list[list[Sight]] = []
    teams: tuple[Votes, Votes] = (
        ("pm", "pm", "pm", "pm", "pm", "pm", "pm", "pm", "pm", "pm"),
        ("po", NOBODY, THE_AI, "sec", NOT_SURE, "pm", "po", "sec", NOBODY, "sec"),
    )
    for number, votes in enumerate(teams):
        stage = present(workshop_session(f"0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b{number}7"))
        moves = moves_of(votes, anonymous=anonymous)
        seen.append(sights(stage.bridge, presentation, moves, tmp_path))
    for one, other in zip(*seen, strict=True):
        assert one[:3] == other[:3]
        assert look_alike(one[3], other[3]), one[0]


def test_no_choice_is_on_the_wall_at_any_move_of_the_voting(
    present: Callable[[Session], Stage], presentation: Presentation, tmp_path: Path
) -> None:
    stage = present(workshop_session())
    votes = ("pm", "po", "sec", NOBODY, THE_AI, NOT_SURE, "pm", "po", "sec", "po")
    for _moment, said, text, _seen in sights(
        stage.bridge, presentation, moves_of(votes, anonymous=False), tmp_path
    ):
        for word in _CHOICE_WORDS:
            assert word not in " ".join(said)
            assert word not in text


def test_a_second_round_is_as_sealed_as_the_first(
    present: Callable[[Session], Stage], presentation: Presentation, tmp_path: Path
) -> None:
    bridge = present(workshop_session()).bridge
    for person, choice in ((DANA, "po"), (RAVI, "pm")):
        make(bridge, CastBallot(person, VERIFY, Choice(choice)))
    make(bridge, Reveal(VERIFY))
    bridge.go_to(Step.REVEAL)
    bridge.light_up(VERIFY)
    assert "Product owner" in painted(presentation.window, tmp_path)
    make(bridge, VoteAgain(VERIFY))
    make(bridge, CastBallot(DANA, VERIFY, Choice("sec")))
    assert "Security" not in painted(presentation.window, tmp_path)
    assert "Product owner" not in painted(presentation.window, tmp_path)
    assert "1 ballot, face down" in told(presentation.window)


def test_names_stand_beside_ballots_in_named_sessions_only(
    present: Callable[[Session], Stage], presentation: Presentation, tmp_path: Path
) -> None:
    for number, anonymous in enumerate((False, True)):
        bridge = present(workshop_session(f"0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b{number}7")).bridge
        bridge.go_to(Step.REVEAL)
        for move in moves_of(
            ("pm", "pm", "pm", "po", "po", "po", "sec", "sec", "sec", "pm"), anonymous=anonymous
        ):
            make(bridge, move)
        make(bridge, Reveal(VERIFY))
        bridge.light_up(VERIFY)
        text = painted(presentation.window, tmp_path)
        assert "Security" in text
        assert ("Mei" in text) is not anonymous


def test_nothing_of_the_facilitator_is_on_the_wall(
    present: Callable[[Session], Stage], presentation: Presentation, tmp_path: Path
) -> None:
    bridge = present(workshop_session()).bridge
    make(bridge, WriteDecision(VERIFY, DecisionText.NOTES, "Ravi will be upset"))
    make(bridge, Park(ParkedLine("p1", "Do we even want trials?")))
    bridge.told.emit("With it went 3 ballots.")
    bridge.failed.emit("The disk is full.")
    for step in Step:
        bridge.go_to(step)
        text = painted(presentation.window, tmp_path) + " ".join(told(presentation.window))
        assert "upset" not in text
        assert "ballots." not in text.replace("turned over.", "")
        assert "disk" not in text
        assert "badge says" not in text  # the words to say
        assert ("trials" in text) is (step is Step.COMMIT)


def test_there_is_nothing_on_it_to_type_into_to_open_or_to_hover(
    present: Callable[[Session], Stage], presentation: Presentation
) -> None:
    bridge = present(workshop_session()).bridge
    for step in Step:
        bridge.go_to(step)
        inside = presentation.window.findChildren(QObject)
        kinds = (QLineEdit, QPlainTextEdit, QMenu, QMessageBox)
        assert not [one for one in inside if isinstance(one, kinds)]
        widgets = [one for one in inside if isinstance(one, QWidget)]
        assert not any(one.toolTip() for one in widgets)
        assert not any(one.hasFocus() for one in widgets)
    assert not QToolTip.isVisible()
