"""Every screen and state there is a picture of."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from tests.pictures import sessions
from tests.pictures.alone import ALONE
from tests.pictures.audience import AUDIENCE
from tests.pictures.making import (
    Make,
    State,
    anonymous,
    at_each_step,
    crowded,
    made,
    typical,
)
from tests.pictures.moments import MOMENTS
from tests.pictures.reveals import asked_twice, revealed
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
    _curtain(hand, typical)
    _ballot(hand).hide_now()
    hand.settle()
    return hand.window


# What goes wrong


def _told(hand: Stagehand) -> QWidget:
    hand.open(typical(hand), Step.OWN)
    hand.page.message.say(
        "There is no room left on the disk. Nothing was lost; make room and try again.", stays=True
    )
    hand.settle()
    return hand.window


def _undo_offered(hand: Stagehand) -> QWidget:
    hand.open(typical(hand), Step.COMMIT)
    hand.page.message.say("Deleted, with two ballots.", undo=True)
    hand.settle()
    return hand.window


def _read_only(hand: Stagehand) -> QWidget:
    session = replace(typical(hand), id=new_session_id(hand.services.clock.now()))
    hand.services.library.add(sessions.at(session, Step.OWN))
    lease = hand.services.library.lease(session.id)
    hand.window.open_session(session.id)
    hand.window.show()
    hand.settle()
    lease.release()
    return hand.window


def _parking(hand: Stagehand) -> QWidget:
    hand.open(typical(hand), Step.SURFACE)
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
    hand.open(typical(hand), Step.BRIEF)
    return hand.show_dialog(AgendaDialog(hand.stage, hand.window))


def _role_cards(hand: Stagehand, make: Make) -> QWidget:
    hand.open(make(hand), Step.BRIEF)
    return hand.show_dialog(RoleEditor(hand.stage, hand.window))


_BY_CHOICE: Final = [
    State(f"{name}-{size}", partial(show, make=make))
    for name, show in (
        ("ballot-curtain", _curtain),
        ("ballot-everybody", _everybody_voted),
        ("ballot-voting", _voting),
        ("ballot-finder", _finding_a_card),
        ("reveal-after", revealed),
        ("dialog-role_cards", _role_cards),
    )
    for size, make in (("typical", typical), ("crowded", crowded))
]

STATES: Final = (
    State("home-empty", Stagehand.at_home),
    State("home-typical", _home_typical),
    State("home-crowded", _home_crowded),
    *at_each_step("", _step),
    *_BY_CHOICE,
    *MOMENTS,
    *ALONE,
    State("ballot-blackout", _black_out),
    State("reveal-second-look", asked_twice),
    State("reveal-anonymous", partial(revealed, make=made(typical, anonymous))),
    State("error-message", _told),
    State("error-undo", _undo_offered),
    State("error-read_only", _read_only),
    State("surface-parking", _parking),
    State("dialog-preferences", _preferences),
    State("dialog-shortcuts", _shortcuts),
    State("dialog-about", _about),
    State("dialog-agenda", _agenda),
    *AUDIENCE,
)
"""All of them, in the order of the index."""
