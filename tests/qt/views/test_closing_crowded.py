"""Own, Gut check, Commit and Outcome, whatever people are called and however much they say."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from tests.qt.sessions import workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId, ParticipantId, RoleCard, RoleId
from workshop.exercise.session import (
    Commitment,
    Decision,
    GutCheck,
    Owner,
    ParkedLine,
    Participant,
    Session,
    WouldPay,
)
from workshop.qt.views.own import OwnView

WORD = "W" * 300
NAMES = (
    WORD,
    "محمد بن عبد الرحمن الأنصاري",
    "王小明",
    "Maximiliane Oberhuber-Schwarzenegger",
    "Dana",
)


def crowded() -> Session:
    """Fifteen people, forty decisions, and words that cannot be broken."""
    session = workshop_session()
    roles = (*session.roles, RoleCard(RoleId("long"), WORD, "#0072B2", "L"))
    people = tuple(
        Participant(ParticipantId(f"p{at}"), NAMES[at % len(NAMES)], roles[at % 3].id)
        for at in range(15)
    )
    decisions = tuple(
        Decision(
            DecisionId(f"d{at}"),
            (WORD, "من يقرر ما يحدث للبيانات؟", "谁来决定默认设置？", "May someone skip a step?")[
                at % 4
            ],
            likely_guess=WORD if at % 5 == 0 else "No",
            answer=WORD if at % 3 == 0 else "",
            owner=Owner(roles[at % 3].id, people[at % 15].id, people[(at + 1) % 15].id)
            if at % 4
            else None,
            consulted=(RoleId("long"),) if at % 2 else (),
        )
        for at in range(40)
    )
    checks = tuple(GutCheck(one.id, WouldPay.NO, WORD, WORD, WORD) for one in people[:14])
    promised = tuple(Commitment(f"c{at}", WORD, people[at].id) for at in range(15))
    return replace(
        session,
        title=WORD,
        team=WORD,
        facilitator=WORD,
        roles=roles,
        participants=people,
        decisions=decisions,
        gut_checks=checks,
        commitments=promised,
        parking_lot=(ParkedLine("k1", WORD), ParkedLine("k2", "王" * 200)),
    )


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_grows_wider_than_its_room(room: Room, scale: float) -> None:
    room.show_text_at(scale)
    room.open(crowded(), Step.REVEAL)
    for step in (Step.REVEAL, Step.OWN, Step.GUT_CHECK, Step.COMMIT, Step.OUTCOME):
        room.page.go(step)
        for width in (1440, 1024):
            room.window.resize(width, 768)
            for _ in range(4):
                QApplication.processEvents()
            assert room.window.width() == width, step
            for area in room.page.findChildren(QScrollArea):
                inside = area.widget()
                if area.isVisible() and inside is not None:
                    assert inside.width() <= area.viewport().width(), (step, area)


def test_a_message_with_a_very_long_word_keeps_its_buttons_in_sight(room: Room) -> None:
    room.open(crowded(), Step.OWN)
    room.window.resize(1024, 768)
    room.page.message.say(WORD, undo=True)
    QApplication.processEvents()
    buttons = [one for one in room.page.message.findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in buttons] == ["Undo", "Close"]
    for one in buttons:
        assert one.visibleRegion().boundingRect() == one.rect()


def test_a_role_in_the_hand_with_a_very_long_name_leaves_the_board_as_it_is(room: Room) -> None:
    room.open(crowded(), Step.OWN)
    room.window.resize(1024, 768)
    view = room.page.view
    assert isinstance(view, OwnView)
    card = next(one for one in view.tray.buttons() if one.look.name == WORD)
    card.click()
    for _ in range(3):
        QApplication.processEvents()
    assert view.tray.taken == "long"
    assert WORD in view.count
    assert room.page.minimumSizeHint().width() <= 1024
    assert view.width() <= 1024
