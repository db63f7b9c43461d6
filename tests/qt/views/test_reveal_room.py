"""Reveal: who is missing, where it leads on, and whether all of it has room."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, EMPTY, MEI, PM, RAVI, SKIP, VERIFY, workshop_session
from tests.qt.views.revealing import BALLOTS, cast, reveal_anyway, shown
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId, ParticipantId
from workshop.exercise.session import Decision, Participant, Session
from workshop.qt.stage import Stage
from workshop.qt.theme import Metrics, ThemeSource
from workshop.qt.views.centred_scroll import CentredScroll
from workshop.qt.views.reveal import RevealView


@pytest.fixture
def voted(stage: Stage) -> Stage:
    cast(stage, BALLOTS)
    return stage


@pytest.fixture
def view(qtbot: QtBot, voted: Stage) -> RevealView:
    return shown(qtbot, voted)


def test_who_is_missing_is_named_and_asked_about_in_place(qtbot: QtBot, stage: Stage) -> None:
    cast(stage, {DANA: {VERIFY: "po"}})
    view = shown(qtbot, stage)
    view.show_decision(VERIFY)
    assert view.sealed.missing == "Ravi and Mei have not answered this yet."
    view.reveal()
    assert stage.bridge.session.revealed == ()
    assert view.sealed.second.text == "2 of 3 have not voted: Ravi, Mei. Reveal anyway?"
    view.sealed.second.anyway.click()
    assert stage.bridge.session.revealed == (VERIFY,)
    assert view.open.finding.text() == "One ballot only"
    view.show_decision(SKIP)
    assert not view.sealed.reveal.isVisibleTo(view)
    assert view.sealed.to_ballot.isVisibleTo(view)


def test_who_is_absent_is_asked_about_once_and_again_after_the_step_was_left(room: Room) -> None:
    room.open(workshop_session(), Step.REVEAL)
    for person in (DANA, RAVI):
        room.cast(person, **dict.fromkeys((VERIFY, SKIP, EMPTY), "pm"))
    sealed = room.reveal.sealed
    room.press("r", Qt.Key.Key_Tab, Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Right)
    assert sealed.reveal.hasFocus()
    assert "Mei" in sealed.missing
    room.press("r")
    assert len(room.bridge.session.revealed) == 2
    room.page.go(Step.BALLOT)
    room.page.go(Step.REVEAL)
    room.press(Qt.Key.Key_Right)
    room.press("r")
    assert sealed.second.text.endswith("Mei. Reveal anyway?")
    assert len(room.bridge.session.revealed) == 2


def test_with_people_missing_neither_enter_nor_r_reveals(room: Room) -> None:
    room.open(workshop_session(), Step.REVEAL)
    for person in (DANA, RAVI):
        room.cast(person, **dict.fromkeys((VERIFY, SKIP, EMPTY), "pm"))
    sealed = room.reveal.sealed
    room.reveal.take_focus()
    assert sealed.to_ballot.hasFocus()
    for key in ("r", "r", Qt.Key.Key_Return):
        room.press(key)
        assert room.bridge.session.revealed == ()
    assert sealed.to_ballot.hasFocus()
    room.press("r")
    assert sealed.second.wait.hasFocus()
    assert sealed.second.text == "1 of 3 has not finished: Mei. Reveal anyway?"
    room.press(Qt.Key.Key_Escape)
    assert sealed.second.text == ""
    assert sealed.reveal.isVisible()
    room.press("r", Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert len(room.bridge.session.revealed) == 1


def test_the_second_look_is_over_when_somebody_votes_or_another_decision_comes(
    qtbot: QtBot, stage: Stage
) -> None:
    cast(stage, {DANA: {VERIFY: "po", SKIP: "po"}, RAVI: {VERIFY: "pm"}})
    view = shown(qtbot, stage)
    for go_on in (
        lambda: view.show_decision(SKIP),
        lambda: cast(stage, {MEI: {VERIFY: "pm"}}),
    ):
        view.show_decision(VERIFY)
        view.reveal()
        assert view.sealed.second.text
        go_on()
        assert view.sealed.second.text == ""
    view.reveal()
    assert stage.bridge.session.revealed == (VERIFY,)


def test_where_nobody_voted_it_leads_to_the_ballot(qtbot: QtBot, stage: Stage) -> None:
    view = shown(qtbot, stage)
    view.reveal()
    assert stage.bridge.session.revealed == ()
    view.sealed.to_ballot.click()
    assert stage.bridge.place.step is Step.BALLOT


def test_after_the_last_reveal_the_way_on_stands_out_with_the_focus(room: Room) -> None:
    room.open(workshop_session(), Step.REVEAL)
    for person, choices in BALLOTS.items():
        room.cast(person, **choices)
    enter = Qt.Key.Key_Return
    foot = room.reveal.foot
    room.press("r")
    assert not foot.on.isVisible()
    room.press(enter, enter, enter, enter)
    assert len(room.bridge.session.revealed) == 3
    assert foot.on.hasFocus()
    assert not foot.later.isVisible()
    room.press(Qt.Key.Key_Left)
    assert foot.later.hasFocus()
    assert foot.on.isVisible()
    foot.on.setFocus()
    room.press(enter)
    assert room.bridge.place.step is Step.OWN


def test_a_last_reveal_out_of_order_leads_on_too(room: Room) -> None:
    room.open(workshop_session(), Step.REVEAL)
    for person, choices in BALLOTS.items():
        room.cast(person, **choices)
    room.press("r", Qt.Key.Key_Right, Qt.Key.Key_Right, "r", Qt.Key.Key_Left, "r")
    assert room.reveal.foot.on.hasFocus()


def test_there_is_no_scroll_bar_with_nothing_to_scroll(qtbot: QtBot, view: RevealView) -> None:
    scroll = view.findChild(CentredScroll)
    assert scroll is not None
    for _ in range(3):
        view.reveal()
        qtbot.wait(1)
        assert scroll.verticalScrollBar().maximum() == 0
        view.show_later()


def test_long_names_wrap_before_they_are_cut(
    qtbot: QtBot, open_session: Callable[[Session], Stage]
) -> None:
    session = workshop_session()
    long = replace(session.participants[0], name="Maximiliane von und zu Hohenstein")
    stage = open_session(replace(session, participants=(long, *session.participants[1:])))
    cast(stage, {DANA: {VERIFY: "po"}, RAVI: {VERIFY: "sec"}, MEI: {VERIFY: "pm"}})
    view = shown(qtbot, stage)
    view.show_decision(VERIFY)
    view.reveal()
    tall = {
        column.group.people[0].name[:4]: column.sizeHint().height() for column in view.open.columns
    }
    assert tall["Maxi"] > tall["Ravi"]


def large_session(people: int, decisions: int) -> Session:
    session = workshop_session()
    word = "Donaudampfschifffahrtsgesellschaft" * 6
    return replace(
        session,
        participants=tuple(
            Participant(ParticipantId(f"p{n}"), f"{word} {n}", PM) for n in range(people)
        ),
        decisions=tuple(
            Decision(DecisionId(f"d{n}"), f"{word} {n}? " * (1 + 40 * (n == 0)))
            for n in range(decisions)
        ),
        ballots=(),
    )


@pytest.mark.parametrize(("people", "decisions"), [(2, 3), (15, 40)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_any_size_of_session_fits_a_small_window(
    qtbot: QtBot,
    open_session: Callable[[Session], Stage],
    look: ThemeSource,
    people: int,
    decisions: int,
    scale: float,
) -> None:
    stage = open_session(large_session(people, decisions))
    look.show(metrics=Metrics(scale))
    every = {one.id: {DecisionId("d0"): "pm"} for one in stage.bridge.session.participants}
    cast(stage, every)
    view = shown(qtbot, stage)
    reveal_anyway(view)
    assert view.minimumSizeHint().width() <= 1024
    view.resize(1024, 600)
    assert view.width() == 1024
    (column,) = view.open.columns
    assert len(column.group.people) == people
    assert column.width() <= 1024


def test_a_second_look_comes_into_view_where_the_text_is_large(
    qtbot: QtBot, stage: Stage, look: ThemeSource
) -> None:
    look.show(metrics=Metrics(2.0))
    cast(stage, {DANA: {VERIFY: "po"}})
    view = shown(qtbot, stage)
    view.resize(1024, 420)
    view.reveal()
    anyway = view.sealed.second.anyway
    qtbot.waitUntil(lambda: anyway.visibleRegion().boundingRect().size() == anyway.size())


def test_the_question_to_start_from_is_in_view_in_a_small_window_at_any_text(room: Room) -> None:
    people = tuple(Participant(ParticipantId(f"p{at}"), f"Person {at}", PM) for at in range(15))
    room.open(replace(workshop_session(), participants=people), Step.REVEAL)
    room.window.resize(1024, 768)
    for at, person in enumerate(people):
        room.cast(person.id, **dict.fromkeys((VERIFY, SKIP, EMPTY), ("nobody", "pm", "ai")[at % 3]))
    room.press("r")
    opened = room.reveal.open
    for scale in (1.0, 2.0):
        room.show_text_at(scale)
        for _ in range(4):
            QApplication.processEvents()
        talk = QRect(opened.talk.mapTo(room.reveal, QPoint(0, 0)), opened.talk.size())
        foot = room.reveal.foot.mapTo(room.reveal, QPoint(0, 0)).y()
        assert opened.talk.isVisible()
        assert talk.bottom() <= foot
        first = opened.columns[0]
        assert first.mapTo(room.reveal, QPoint(0, 0)).y() < foot


def test_without_a_decision_it_says_what_to_do_and_leads_there(room: Room) -> None:
    room.open(replace(workshop_session(), decisions=()), Step.REVEAL)
    assert room.reveal.position == ""
    assert not room.reveal.foot.isVisible()
    assert not room.reveal.list.isVisible()
    assert room.reveal.sealed.to_ballot.words == "Go to Surface"
    room.press(Qt.Key.Key_Return)
    assert room.bridge.place.step is Step.SURFACE
