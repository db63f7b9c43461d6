"""Decision cards are picky about what lands on them, and what landed comes to rest."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.qt.painting.hands import Board, drop, enter, move, on
from tests.qt.painting.sample_looks import (
    OPEN,
    OWNED,
)
from workshop.qt.models.mime import decision_mime, role_mime
from workshop.qt.painting.card_buttons import (
    DecisionCardButton,
)
from workshop.qt.painting.decision_layout import Part
from workshop.qt.painting.looks import CardState, Target
from workshop.qt.theme import ThemeSource

# Drags over a card


def test_a_welcome_card_lights_up_its_place(card: DecisionCardButton) -> None:
    mime = role_mime("pm")
    assert enter(card, on(card, Part.QUESTION), mime)
    assert CardState.WELCOME in card.shown_look().state
    assert card.shown_look().target is Target.OWNER
    assert move(card, on(card, Part.CONSULTED), mime)
    assert card.shown_look().target is Target.CONSULTED


def test_a_card_that_may_not_is_told_why_and_does_not_land(
    card: DecisionCardButton, board: Board
) -> None:
    mime, place = role_mime("sec"), on(card, Part.CONSULTED)
    assert enter(card, place, mime), "taking part in the drag is how it can say why not"
    assert not move(card, place, mime)
    assert CardState.REFUSED in card.shown_look().state
    assert card.shown_look().refusal == "Security is consulted on this already."
    assert not drop(card, place, mime)
    assert board.dropped == []


def test_a_drop_is_handed_over_once_and_the_light_goes_out(
    card: DecisionCardButton, board: Board
) -> None:
    mime, place = role_mime("sec"), on(card, Part.OWNER)
    enter(card, place, mime)
    move(card, place, mime)
    assert drop(card, place, mime)
    assert board.dropped == [("owner", "sec")]
    assert card.shown_look().target is None
    assert not card.shown_look().state & (CardState.WELCOME | CardState.REFUSED)


def test_the_board_is_asked_once_for_each_place_not_for_each_move(
    card: DecisionCardButton, board: Board
) -> None:
    mime, place = role_mime("pm"), on(card, Part.OWNER)
    enter(card, place, mime)
    for step in range(5):
        move(card, place + QPoint(step, 0), mime)
    move(card, on(card, Part.CONSULTED), mime)
    assert board.asked == [("owner", "pm"), ("consulted", "pm")]


def test_a_drag_that_leaves_is_forgotten(card: DecisionCardButton, board: Board) -> None:
    mime = role_mime("pm")
    enter(card, on(card, Part.OWNER), mime)
    QApplication.sendEvent(card, QDragLeaveEvent())
    assert card.shown_look().target is None
    enter(card, on(card, Part.OWNER), mime)
    assert board.asked == [("owner", "pm"), ("owner", "pm")]


@pytest.mark.parametrize("mime_of", [lambda: decision_mime("d1"), QMimeData])
def test_anything_else_is_not_even_considered(
    card: DecisionCardButton, board: Board, mime_of: Callable[[], QMimeData]
) -> None:
    mime = mime_of()
    assert not enter(card, on(card, Part.OWNER), mime)
    assert not drop(card, on(card, Part.OWNER), mime)
    assert board.asked == []
    assert board.dropped == []


# Coming to rest


def test_a_new_owner_settles(qtbot: QtBot, card: DecisionCardButton) -> None:
    card.set_look(OWNED)
    assert card.settling
    qtbot.waitUntil(lambda: not card.settling, timeout=2000)


def test_nothing_moves_where_motion_is_reduced(
    card: DecisionCardButton, source: ThemeSource
) -> None:
    source.show(reduced_motion=True)
    card.set_look(OWNED)
    assert not card.settling


def test_an_owner_that_goes_or_stays_does_not_settle(card: DecisionCardButton) -> None:
    card.set_look(replace(OPEN, answer="No."))
    assert not card.settling
