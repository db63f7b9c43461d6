"""What a screen reader is told, at every step: names, roles, states, where a card stands."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.pictures import sessions
from tests.pictures.layout import visible
from tests.pictures.stagehand import Stagehand, stagehand
from tests.pictures.states import STATES
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Choice
from workshop.exercise.moves import SetOwner
from workshop.exercise.session import Session
from workshop.qt.app import application
from workshop.qt.painting.card_button import CardButton
from workshop.qt.painting.card_buttons import DecisionCardButton
from workshop.qt.views.ballot import BallotView
from workshop.qt.views.own import OwnView
from workshop.qt.views.surface import SurfaceView

SIZE = (1440, 900)
SHOWN = {state.name: state for state in STATES}
LOOKED_AT = [name for name in SHOWN if "crowded" not in name and name != "ballot-blackout"]
PRESSED = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton)
"""A card that can be taken up is a button that can be down: Qt calls it a check box."""

_A_WORD = re.compile(r"\w")
_A_TIME = re.compile(r"\d\d:\d\d")


@pytest.fixture
def hand(qtbot: QtBot) -> Iterator[Stagehand]:
    with stagehand(application(["tests"]), SIZE) as made:
        yield made


def told(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def name_of(widget: QWidget) -> str:
    return told(widget).text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    return told(widget).text(QAccessible.Text.Description)


def worked_with(window: QWidget) -> Iterator[QWidget]:
    """What the focus can come to, or a pointer can press."""
    for one in visible(window):
        tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if isinstance(one, QAbstractButton) or (tab and not isinstance(one, QScrollArea)):
            yield one


def tree(found: QAccessibleInterface) -> Iterator[str]:
    """All that a screen reader can come by, in reading order."""
    texts = QAccessible.Text
    parts = [found.text(text) for text in (texts.Name, texts.Description, texts.Value, texts.Help)]
    state = found.state()
    yield _A_TIME.sub("", f"{found.role()} {parts} {state.disabled} {state.checked}")
    for at in range(found.childCount()):
        child = found.child(at)
        if child.isValid():
            yield from tree(child)


# Names and roles


@pytest.mark.parametrize("name", LOOKED_AT)
def test_everything_has_a_name_and_no_markup_is_read_out(hand: Stagehand, name: str) -> None:
    shown = SHOWN[name].show(hand)
    read = [text for one in visible(shown) for text in (name_of(one), description_of(one))]
    assert [text for text in read if "<qt>" in text] == []
    nameless = [
        f"{type(one).__name__} “{name_of(one)}”"
        for one in worked_with(shown)
        if one.isEnabled() and not _A_WORD.search(name_of(one))
    ]
    assert nameless == []


@pytest.mark.parametrize(
    "name", ["brief-typical", "surface-typical", "ballot-voting-typical", "own-typical"]
)
def test_every_card_is_a_button_that_the_focus_can_come_to(hand: Stagehand, name: str) -> None:
    shown = SHOWN[name].show(hand)
    cards = [one for one in visible(shown) if isinstance(one, CardButton)]
    assert len(cards) >= 8
    for card in cards:
        assert told(card).role() in PRESSED
        assert told(card).state().focusable
        assert description_of(card)


@pytest.mark.parametrize("name", ["home-typical", "brief-typical", "reveal-typical"])
def test_every_row_of_a_list_says_what_it_is(hand: Stagehand, name: str) -> None:
    shown = SHOWN[name].show(hand)
    lists = [one for one in visible(shown) if isinstance(one, QAbstractItemView)]
    rows = [
        told(one).child(at).text(QAccessible.Text.Name)
        for one in lists
        for at in range(told(one).childCount())
    ]
    assert len(rows) >= 5
    assert any(_A_WORD.search(row) for row in rows)


# Where a decision stands


def test_a_decision_on_the_board_tells_where_it_stands(hand: Stagehand) -> None:
    hand.open(sessions.owning(sessions.typical(hand.services)), Step.OWN)
    cards = [one for one in visible(hand.window) if isinstance(one, DecisionCardButton)]
    third = description_of(cards[2])
    assert third.startswith("Decision 3 of 8. Left to the AI. No owner yet.")
    assert name_of(cards[2]) == hand.stage.bridge.session.decisions[2].question
    assert description_of(cards[0]).startswith("Decision 1 of 8. Standoff. Owner: Product manager")


def test_a_placement_is_told_by_the_cards_own_description(hand: Stagehand) -> None:
    hand.open(sessions.owning(sessions.typical(hand.services)), Step.OWN)
    view = hand.page.view
    assert isinstance(view, OwnView)
    decision = hand.stage.bridge.session.decisions[2]
    role = hand.stage.bridge.session.roles[0]
    hand.stage.bridge.submit(SetOwner(decision.id, role.id))
    assert f"Owner: {role.name}." in description_of(view.card(decision.id))


def test_a_card_in_the_hand_is_down(hand: Stagehand) -> None:
    hand.open(sessions.owning(sessions.typical(hand.services)), Step.OWN)
    view = hand.page.view
    assert isinstance(view, OwnView)
    first, second = view.tray.buttons()[:2]
    first.click()
    assert told(first).state().checked
    assert not told(second).state().checked


def test_the_fields_of_a_row_tell_whose_they_are(hand: Stagehand) -> None:
    hand.open(sessions.surfaced(sessions.typical(hand.services)), Step.SURFACE)
    view = hand.page.view
    assert isinstance(view, SurfaceView)
    row = view.board.rows()[1]
    question = hand.stage.bridge.session.decisions[1].question
    assert name_of(row.handle) == f"Decision 2 of 8: {question}"
    assert question in description_of(row.stakes)


def test_the_step_that_is_shown_is_told(hand: Stagehand) -> None:
    hand.open(sessions.typical(hand.services), Step.OWN)
    assert told(hand.page.step_bar.button(Step.OWN)).state().checked
    assert not told(hand.page.step_bar.button(Step.COMMIT)).state().checked


# Sealed ballots


def _all_for(session: Session, choice: str) -> Session:
    return replace(
        session, ballots=tuple(replace(b, choice=Choice(choice)) for b in session.ballots)
    )


def test_nothing_of_sealed_ballots_is_told_at_any_step(qtbot: QtBot) -> None:
    trees: dict[Step, list[list[str]]] = {step: [] for step in Step}
    for choice in ("engineer", "nobody"):
        with stagehand(application(["tests"]), SIZE) as hand:
            sealed = sessions.voting(_all_for(sessions.typical(hand.services), choice), 4)
            hand.open(sealed, Step.BRIEF)
            for step in Step:
                hand.page.go(step)
                if step is Step.BALLOT:
                    view = hand.page.view
                    assert isinstance(view, BallotView)
                    view.curtain.go_on()
                hand.settle()
                trees[step].append(list(tree(told(hand.window))))
    for one, other in trees.values():
        assert len(one) > 50
        assert one == other
