"""The place a ballot is dropped on, and the tray it comes from."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, VERIFY
from workshop.exercise.cards import RoleCard, RoleId
from workshop.exercise.moves import AddRoles, ChangeRole
from workshop.qt.models.mime import decision_mime, role_mime
from workshop.qt.painting.looks import nobody_look
from workshop.qt.stage import Stage
from workshop.qt.theme import ThemeSource
from workshop.qt.views.ballot_voting import VotingPage

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def page(qtbot: QtBot, stage: Stage) -> VotingPage:
    page = VotingPage(stage)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    stage.bridge.take_seat(DANA)
    page.sit_down()
    return page


def enter(page: VotingPage, mime: QMimeData) -> bool:
    point = page.sheet.place.rect().center()
    event = QDragEnterEvent(point, COPY, mime, LEFT, NO_KEY)
    event.ignore()
    page.sheet.place.dragEnterEvent(event)
    return event.isAccepted()


def drop(page: VotingPage, mime: QMimeData) -> bool:
    point = QPointF(page.sheet.place.rect().center())
    event = QDropEvent(point, COPY, mime, LEFT, NO_KEY)
    event.ignore()
    page.sheet.place.dropEvent(event)
    return event.isAccepted()


@pytest.mark.parametrize("choice", ["pm", "nobody", "ai", "unsure"])
def test_a_card_that_is_welcome_becomes_the_ballot(
    page: VotingPage, stage: Stage, choice: str
) -> None:
    assert enter(page, role_mime(choice))
    assert drop(page, role_mime(choice))
    (ballot,) = stage.bridge.session.ballots
    assert (ballot.participant, ballot.decision, ballot.choice) == (DANA, VERIFY, choice)


@pytest.mark.parametrize("choice", ["legal", "ghost"])
def test_a_hidden_or_unknown_role_is_refused_while_it_hovers(
    page: VotingPage, stage: Stage, choice: str
) -> None:
    assert not enter(page, role_mime(choice))
    drop(page, role_mime(choice))
    assert not stage.bridge.session.ballots


def test_other_things_cannot_be_dropped(page: VotingPage, stage: Stage) -> None:
    text = QMimeData()
    text.setText("pm")
    for mime in (decision_mime("d1"), text):
        assert not enter(page, mime)
        assert not drop(page, mime)
    assert not stage.bridge.session.ballots


def test_a_drop_behind_the_curtain_casts_nothing(page: VotingPage, stage: Stage) -> None:
    stage.bridge.take_seat(None)
    page.forget()
    assert not enter(page, role_mime("pm"))
    drop(page, role_mime("pm"))
    assert not stage.bridge.session.ballots


def test_a_ballot_lies_in_its_place_and_then_moves_on(
    qtbot: QtBot, page: VotingPage, stage: Stage, look: ThemeSource
) -> None:
    look.show(reduced_motion=False)
    page.choose_number(1)
    assert page.sheet.place.occupied
    assert page.decision == VERIFY
    qtbot.waitUntil(lambda: page.decision != VERIFY)
    assert not page.sheet.place.occupied
    assert (page.sheet.notice, page.sheet.behind) == ("", "✓ Ballot taken on 1 of 3")


def test_a_choice_while_a_card_rests_is_for_the_next_decision(
    page: VotingPage, stage: Stage, look: ThemeSource
) -> None:
    look.show(reduced_motion=False)
    page.choose_number(1)
    page.choose_number(2)
    cast = [(one.decision, one.choice) for one in stage.bridge.session.ballots]
    assert cast[0] == (VERIFY, "pm")
    assert cast[1][0] != VERIFY
    assert cast[1][1] == "po"


def test_the_letters_that_open_the_finder_are_not_typed_over(page: VotingPage) -> None:
    page.sheet.tray.open_finder("s")
    finder = page.sheet.tray.finder
    assert not finder.hasSelectedText()
    QTest.keyClicks(finder, "e")
    assert finder.text() == "se"


def test_where_nothing_may_move_it_says_so_in_words_at_once(page: VotingPage) -> None:
    page.choose_number(1)
    assert page.decision != VERIFY
    assert (page.sheet.notice, page.sheet.behind) == ("", "✓ Ballot taken on 1 of 3")


def test_the_place_forgets_the_card_it_held(page: VotingPage) -> None:
    page.sheet.place.land(nobody_look())
    before = page.sheet.place.grab().toImage()
    page.sheet.place.empty("Choose")
    after = page.sheet.place.grab().toImage()
    assert before != after
    assert not page.sheet.place.occupied


def test_a_role_card_hidden_meanwhile_leaves_the_tray(page: VotingPage, stage: Stage) -> None:
    tray = page.sheet.tray
    assert [card.look.name for card in tray.cards()] == [
        "Product manager",
        "Product owner",
        "Security",
        "Nobody",
        "The AI",
        "Not sure",
    ]
    security = stage.bridge.session.roles[2]
    stage.bridge.submit(ChangeRole(replace(security, hidden=True)))
    assert tray.card("sec") is None
    assert tray.choice_at(3) is None


def test_every_card_says_its_name_and_key_to_screen_readers(page: VotingPage) -> None:
    said = [
        (card.accessibleName(), card.accessibleDescription()) for card in page.sheet.tray.cards()
    ]
    assert ("Security", "Key 3") in said
    assert ("Nobody", "Key 0") in said
    assert "verify who someone is?" in page.sheet.place.accessibleName()


@pytest.mark.parametrize("typed", ["sec", "SEC", "curity"])
def test_the_finder_finds_by_beginning_then_by_any_part(page: VotingPage, typed: str) -> None:
    tray = page.sheet.tray
    tray.open_finder(typed)
    assert [card.look.name for card in tray.cards() if card.isVisibleTo(page)] == ["Security"]


def test_the_finder_with_no_match_chooses_nothing(page: VotingPage, stage: Stage) -> None:
    page.sheet.tray.open_finder("zebra")
    QTest.keyClick(page.sheet.tray.finder, Qt.Key.Key_Return)
    assert not stage.bridge.session.ballots
    assert page.sheet.tray.finding


def test_many_cards_in_a_small_window_are_smaller_and_all_there(
    page: VotingPage, stage: Stage, make_many_roles: Callable[[], None]
) -> None:
    make_many_roles()
    page.resize(1024, 560)
    cards = page.sheet.tray.cards()
    assert len(cards) == 18
    assert max(card.height() for card in cards) < 70
    assert len({(card.x(), card.y()) for card in cards[:15]}) == 15


@pytest.fixture
def make_many_roles(stage: Stage) -> Callable[[], None]:
    def make() -> None:
        cards = tuple(RoleCard(RoleId(f"r{n}"), f"Hat number {n}") for n in range(12))
        stage.bridge.submit(AddRoles(cards))

    return make
