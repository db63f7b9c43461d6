"""What pictures are made of: sessions at a step, and the states of the program they show."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from tests.pictures import sessions
from tests.pictures.stagehand import Stagehand
from workshop.exercise.agenda import Step
from workshop.exercise.session import Session

Show = Callable[[Stagehand], QWidget]
Make = Callable[[Stagehand], Session]
ShowStep = Callable[[Stagehand, Make, Step], QWidget]


@dataclass(frozen=True, slots=True)
class State:
    """A state of the program, and how it is come by."""

    name: str
    """`own-crowded`, …: what its pictures are called."""
    show: Show
    """Brings it about in a fresh window; answers what there is to look at."""


def typical(hand: Stagehand) -> Session:
    """The sample, finished."""
    return sessions.typical(hand.services)


def crowded(hand: Stagehand) -> Session:
    """More of everything than a room should have."""
    del hand
    return sessions.crowded()


def empty(hand: Stagehand) -> Session:
    """Nothing written yet."""
    return sessions.unwritten(sessions.typical(hand.services))


def made(make: Make, change: Callable[[Session], Session]) -> Make:
    """The same, changed."""
    return lambda hand: change(make(hand))


def anonymous(session: Session) -> Session:
    """The session with ballots that carry no names."""
    return replace(session, anonymous=True, gut_checks=())


_BEFORE: Final[dict[Step, Callable[[Session], Session]]] = {
    Step.BRIEF: sessions.surfaced,
    Step.SURFACE: sessions.surfaced,
    Step.BALLOT: sessions.surfaced,
    Step.REVEAL: partial(sessions.revealing, revealed=0),
    Step.OWN: sessions.owning,
}
"""What has not happened yet when a session stands at a step."""


def at_each_step(prefix: str, show: ShowStep) -> list[State]:
    """Every step, empty, usual and crowded."""
    return [
        State(
            f"{prefix}{step.value.replace('-', '_')}-{name}",
            _showing(show, _as_it_stands(make, step), step),
        )
        for step in Step
        for name, make in (("empty", empty), ("typical", typical), ("crowded", crowded))
    ]


def _as_it_stands(make: Make, step: Step) -> Make:
    before = _BEFORE.get(step)
    return made(make, before) if before else make


def _showing(show: ShowStep, make: Make, step: Step) -> Show:
    return lambda hand: show(hand, make, step)
