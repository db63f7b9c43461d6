"""Every screen and state there is a picture of."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from tests.pictures import sessions
from tests.pictures.stagehand import Stagehand
from workshop.application.library import create, new_session_id
from workshop.exercise.agenda import Step
from workshop.exercise.session import Session
from workshop.qt.dialogs.about import About
from workshop.qt.dialogs.agenda import AgendaDialog
from workshop.qt.dialogs.preferences import Preferences
from workshop.qt.dialogs.role_editor import RoleEditor
from workshop.qt.dialogs.shortcuts import Shortcuts
from workshop.qt.views.ballot import BallotView
from workshop.qt.views.reveal import RevealView

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

    @property
    def group(self) -> str:
        """The screen it belongs to."""
        return self.name.split("-")[0]


def _typical(hand: Stagehand) -> Session:
    return sessions.typical(hand.services)


def _crowded(hand: Stagehand) -> Session:
    del hand
    return sessions.crowded()


def _empty(hand: Stagehand) -> Session:
    return sessions.unwritten(sessions.typical(hand.services))


def _made(make: Make, change: Callable[[Session], Session]) -> Make:
    return lambda hand: change(make(hand))


def _step(hand: Stagehand, make: Make, step: Step) -> QWidget:
    hand.open(make(hand), step)
    return hand.window


# Home


def _home_typical(hand: Stagehand) -> QWidget:
    sample = sessions.typical(hand.services)
    for title, session in (
        ("Add onboarding", sample),
        ("Invite colleagues", sessions.owning(sample)),
        ("Refunds without a call", sessions.surfaced(sample)),
        ("Trial ends: what then?", sessions.voting(sample, 3)),
    ):
        _put(hand, replace(session, title=title))
    create(hand.services, "Export to spreadsheets", team="Reports team")
    return hand.at_home()


def _home_crowded(hand: Stagehand) -> QWidget:
    crowd = replace(sessions.crowded(), decisions=sessions.crowded().decisions[:6], ballots=())
    crowd = replace(crowd, revealed=(), gut_checks=())
    for number in range(40):
        title = crowd.title if number % 3 == 0 else crowd.decisions[number % 6].question
        _put(
            hand, replace(crowd, title=title[:200], finished=None if number % 2 else crowd.started)
        )
    return hand.at_home()


def _put(hand: Stagehand, session: Session) -> None:
    hand.services.library.add(replace(session, id=new_session_id(hand.services.clock.now())))


# Ballot


def _ballot(hand: Stagehand) -> BallotView:
    view = hand.page.view
    assert isinstance(view, BallotView)
    return view


def _curtain(hand: Stagehand, make: Make) -> QWidget:
    session = make(hand)
    hand.open(sessions.voting(session, len(session.participants) // 2), Step.BALLOT)
    return hand.window


def _everybody_voted(hand: Stagehand, make: Make) -> QWidget:
    session = make(hand)
    hand.open(sessions.voting(session, len(session.participants)), Step.BALLOT)
    return hand.window


def _voting(hand: Stagehand, make: Make) -> QWidget:
    _curtain(hand, make)
    _ballot(hand).curtain.go_on()
    hand.settle()
    return hand.window


def _finding_a_card(hand: Stagehand, make: Make) -> QWidget:
    _voting(hand, make)
    _ballot(hand).voting.find_card()
    hand.settle()
    return hand.window


def _black_out(hand: Stagehand) -> QWidget:
    _curtain(hand, _typical)
    _ballot(hand).hide_now()
    hand.settle()
    return hand.window


# Reveal


def _revealed(hand: Stagehand, make: Make) -> QWidget:
    view = _second_look(hand, make)
    if view.sealed.second.text:
        view.sealed.second.anyway.click()
    hand.settle()
    return hand.window


def _asked_twice(hand: Stagehand) -> QWidget:
    view = _second_look(hand, _typical)
    assert view.sealed.second.text
    return hand.window


def _second_look(hand: Stagehand, make: Make) -> RevealView:
    hand.open(sessions.revealing(make(hand), 0), Step.REVEAL)
    view = hand.page.view
    assert isinstance(view, RevealView)
    view.reveal()
    hand.settle()
    return view


def _anonymous(session: Session) -> Session:
    return replace(session, anonymous=True, gut_checks=())


# What goes wrong


def _told(hand: Stagehand) -> QWidget:
    hand.open(_typical(hand), Step.OWN)
    hand.page.message.say(
        "There is no room left on the disk. Nothing was lost; make room and try again.", stays=True
    )
    hand.settle()
    return hand.window


def _undo_offered(hand: Stagehand) -> QWidget:
    hand.open(_typical(hand), Step.COMMIT)
    hand.page.message.say("Deleted, with two ballots.", undo=True)
    hand.settle()
    return hand.window


def _read_only(hand: Stagehand) -> QWidget:
    session = replace(_typical(hand), id=new_session_id(hand.services.clock.now()))
    hand.services.library.add(sessions.at(session, Step.OWN))
    lease = hand.services.library.lease(session.id)
    hand.window.open_session(session.id)
    hand.window.show()
    hand.settle()
    lease.release()
    return hand.window


def _parking(hand: Stagehand) -> QWidget:
    hand.open(_typical(hand), Step.SURFACE)
    hand.page.facilitating.park_here()
    hand.settle()
    return hand.window


# Dialogs


def _preferences(hand: Stagehand) -> QWidget:
    hand.at_home()
    table = hand.window.actions_table
    return hand.show_dialog(Preferences(hand.settings, hand.appearance, table, hand.window))


def _shortcuts(hand: Stagehand) -> QWidget:
    hand.at_home()
    return hand.show_dialog(Shortcuts(hand.window.actions_table, hand.window))


def _about(hand: Stagehand) -> QWidget:
    hand.at_home()
    return hand.show_dialog(About(hand.window))


def _agenda(hand: Stagehand) -> QWidget:
    hand.open(_typical(hand), Step.BRIEF)
    return hand.show_dialog(AgendaDialog(hand.stage, hand.window))


def _role_cards(hand: Stagehand, make: Make) -> QWidget:
    hand.open(make(hand), Step.BRIEF)
    return hand.show_dialog(RoleEditor(hand.stage, hand.window))


# The room's window


def _room(hand: Stagehand, make: Make, step: Step) -> QWidget:
    hand.open(make(hand), step)
    return hand.show_room()


def _room_revealed(hand: Stagehand, make: Make) -> QWidget:
    _revealed(hand, make)
    return hand.show_room()


_BEFORE: Final[dict[Step, Callable[[Session], Session]]] = {
    Step.BRIEF: sessions.surfaced,
    Step.SURFACE: sessions.surfaced,
    Step.BALLOT: sessions.surfaced,
    Step.REVEAL: partial(sessions.revealing, revealed=0),
    Step.OWN: sessions.owning,
}
"""What has not happened yet when a session stands at a step."""


def _as_it_stands(make: Make, step: Step) -> Make:
    before = _BEFORE.get(step)
    return _made(make, before) if before else make


def _showing(show: ShowStep, make: Make, step: Step) -> Show:
    return lambda hand: show(hand, make, step)


def _steps(prefix: str, show: ShowStep) -> list[State]:
    return [
        State(
            f"{prefix}{step.value.replace('-', '_')}-{name}",
            _showing(show, _as_it_stands(make, step), step),
        )
        for step in Step
        for name, make in (("empty", _empty), ("typical", _typical), ("crowded", _crowded))
    ]


_BY_CHOICE: Final = [
    State(f"{name}-{size}", partial(show, make=make))
    for name, show in (
        ("ballot-curtain", _curtain),
        ("ballot-everybody", _everybody_voted),
        ("ballot-voting", _voting),
        ("ballot-finder", _finding_a_card),
        ("reveal-after", _revealed),
        ("dialog-role_cards", _role_cards),
        ("room-revealed", _room_revealed),
    )
    for size, make in (("typical", _typical), ("crowded", _crowded))
]

STATES: Final = (
    State("home-empty", Stagehand.at_home),
    State("home-typical", _home_typical),
    State("home-crowded", _home_crowded),
    *_steps("", _step),
    *_BY_CHOICE,
    State("ballot-blackout", _black_out),
    State("reveal-second-look", _asked_twice),
    State("reveal-anonymous", partial(_revealed, make=_made(_typical, _anonymous))),
    State("room-anonymous", partial(_room_revealed, make=_made(_typical, _anonymous))),
    State("error-message", _told),
    State("error-undo", _undo_offered),
    State("error-read_only", _read_only),
    State("surface-parking", _parking),
    State("dialog-preferences", _preferences),
    State("dialog-shortcuts", _shortcuts),
    State("dialog-about", _about),
    State("dialog-agenda", _agenda),
    *_steps("room-", _room),
)
"""All of them, in the order of the index."""
