"""What is in view while people vote, and what stands out: setup, small windows, large text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.qt.sessions import workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.cards import RoleCard, RoleId
from workshop.exercise.session import Session
from workshop.qt.theme import KIND, LARGEST_SCALE

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ballot(room: Room) -> Room:
    room.open(workshop_session(), Step.BALLOT)
    return room


@pytest.fixture
def large(room: Room) -> Room:
    """Text at 200 %."""
    room.show_text_at(LARGEST_SCALE)
    return room


def test_before_voting_the_team_chooses_and_hears_of_projectors(ballot: Room) -> None:
    view = ballot.ballot
    assert view.page is view.setup
    view.setup.anonymous.click()
    assert ballot.bridge.session.anonymous
    view.setup.named.click()
    assert not ballot.bridge.session.anonymous
    words = " ".join(one.text() for one in view.setup.findChildren(QLabel))
    assert "projector" in words
    assert "Dana → Ravi → Mei" in words


@pytest.mark.parametrize(
    ("session", "leads_to"),
    [
        (replace(workshop_session(), decisions=()), Step.SURFACE),
        (replace(workshop_session(), participants=()), Step.BRIEF),
    ],
)
def test_where_nobody_can_vote_it_says_what_to_do(
    room: Room, session: Session, leads_to: Step
) -> None:
    room.open(session, Step.BALLOT)
    view = room.ballot
    assert view.page is view.setup
    assert leads_to.value.title() in view.setup.missing
    room.press(ENTER)
    assert room.bridge.place.step is leads_to


def test_next_never_stands_out_beside_the_ballot(ballot: Room) -> None:
    def stands_out() -> list[str]:
        return [
            one.text()
            for one in ballot.page.head.findChildren(QPushButton)
            if one.property(KIND) == "primary"
        ]

    seen = [stands_out()]
    ballot.press(ENTER)
    for keys in ("111", "111", "111"):
        seen.append(stands_out())
        ballot.press(ENTER)
        seen.append(stands_out())
        ballot.press(keys)
    seen.append(stands_out())
    assert seen == [[]] * 8
    ballot.page.go(Step.SURFACE)
    assert stands_out() == ["Next"]


def test_named_or_anonymous_is_one_stop_of_tab_and_arrows_choose(ballot: Room) -> None:
    setup = ballot.ballot.setup
    for chosen, other in ((setup.named, setup.anonymous), (setup.anonymous, setup.named)):
        setup.start.setFocus()
        ballot.press(Qt.Key.Key_Backtab)
        assert chosen.hasFocus()
        ballot.press(Qt.Key.Key_Tab)
        assert setup.start.hasFocus()
        ballot.press(Qt.Key.Key_Backtab, Qt.Key.Key_Down)
        assert other.isChecked()
        assert other.hasFocus()
    assert not ballot.bridge.session.anonymous
    for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up):
        ballot.press(arrow)
    assert ballot.bridge.session.anonymous


def test_everything_needed_to_answer_is_in_view_in_a_small_window(room: Room) -> None:
    session = workshop_session()
    hats = tuple(RoleCard(RoleId(f"r{n}"), f"Hat of number {n}") for n in range(9))
    long = replace(session.decisions[0], question="May somebody skip a step and come back? " * 3)
    room.window.resize(1024, 740)
    room.open(replace(session, roles=(*session.roles[:3], *hats), decisions=(long,)), Step.BALLOT)
    room.press(ENTER, ENTER)
    sheet = room.ballot.voting.sheet
    assert room.window.size().toTuple() == (1024, 740)
    assert len(sheet.tray.cards()) == 15
    assert all(not card.visibleRegion().isEmpty() for card in sheet.tray.cards())
    for one in (sheet.place, *sheet.tray.cards()):
        assert one.visibleRegion().boundingRect().size() == one.size()


def test_what_names_no_role_stays_in_view_where_the_text_is_large(large: Room) -> None:
    large.window.resize(1024, 740)
    large.open(workshop_session(), Step.BALLOT)
    large.press(ENTER, ENTER)
    for choice in ("nobody", "ai", "unsure"):
        card = large.ballot.voting.sheet.tray.card(choice)
        assert card is not None
        assert card.visibleRegion().boundingRect().size() == card.size()
