"""A screen reader at each step: where the focus lands, what number a decision has, and the room."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from tests.pictures.layout import visible
from tests.pictures.stagehand import Stagehand, stagehand
from tests.pictures.states import STATES
from workshop.qt.app import application

SIZE = (1440, 900)
SHOWN = {state.name: state for state in STATES}
STEPS = [
    *("brief-typical", "surface-typical", "ballot-typical", "ballot-curtain-typical"),
    *("ballot-voting-typical", "reveal-typical", "reveal-after-typical", "own-typical"),
    *("gut_check-typical", "commit-typical", "outcome-typical", "home-typical", "home-empty"),
]

PLACES = {
    "surface-typical": "Decision 3 of 8: What would make us call the new onboarding a failure?",
    "ballot-voting-typical": "Decision 1 of 8; 0 answered",
    "reveal-typical": "1. Must an e-mail address be verified before someone gets in? Face down",
    "reveal-after-typical": "1. Who may not sign up, and how would we notice? Unowned",
    "own-typical": "Decision 3 of 8. Left to the AI. No owner yet.",
    "outcome-typical": "Who may not sign up, and how would we notice?",
}
"""How a decision says its place, at the steps that list decisions."""


@pytest.fixture
def hand(qtbot: QtBot) -> Iterator[Stagehand]:
    with stagehand(application(["tests"]), SIZE) as made:
        yield made


def told(found: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """All that can be come by, in reading order."""
    yield found
    for at in range(found.childCount()):
        child = found.child(at)
        if child.isValid() and not child.state().invisible:
            yield from told(child)


def words(found: QAccessibleInterface) -> tuple[str, str]:
    texts = QAccessible.Text
    return found.text(texts.Name), found.text(texts.Description)


@pytest.mark.parametrize("name", STEPS)
def test_the_focus_lands_on_something_that_says_what_it_is(hand: Stagehand, name: str) -> None:
    shown = SHOWN[name].show(hand)
    focused = QApplication.focusWidget()
    assert focused is not None
    found = QAccessible.queryAccessibleInterface(focused)
    assert words(found)[0].strip()
    assert found.role() is not QAccessible.Role.NoRole
    assert focused.focusPolicy() is not Qt.FocusPolicy.NoFocus
    if name in PLACES:
        root = QAccessible.queryAccessibleInterface(shown)
        assert any(text.startswith(PLACES[name]) for one in told(root) for text in words(one))
    for box in visible(shown):
        if isinstance(box, QComboBox):
            found = QAccessible.queryAccessibleInterface(box)
            labels = found.relations(QAccessible.RelationFlag.Label)
            assert box.accessibleName() or labels, box.currentText()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("audience-brief-typical", ["Add onboarding", "Dana", "Product manager"]),
        ("audience-surface-typical", ["Surface · 8 of 8"]),
        ("audience-ballot-typical", ["Who owns this today?", "0 of 6 are done"]),
        ("audience-revealed-typical", ["Unowned", "Nobody owns this: the AI will guess."]),
        (
            "audience-own-typical",
            ["Own · 3 of 8 have an owner", "No owner yet", "Dana · Ask first"],
        ),
        ("audience-gut_check-typical", ["Would we pay for it? 2 yes, 3 not yet, 1 no."]),
        ("audience-commit-typical", ["Dana", "16 October"]),
        ("audience-outcome-typical", ["Before", "Now"]),
        ("audience-two_minutes", ["For this decision: 02:00 left"]),
        ("audience-one_screen", ["F6: your own window   Esc: end"]),
    ],
)
def test_the_audience_window_is_told_as_it_is_seen(
    hand: Stagehand, name: str, said: list[str]
) -> None:
    shown = SHOWN[name].show(hand)
    read = [words(one)[0] for one in told(QAccessible.queryAccessibleInterface(shown))]
    assert set(said) <= set(read)
    assert read[0] == "Audience window – Whose Call"
