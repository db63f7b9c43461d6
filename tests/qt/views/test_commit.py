"""Commit: who does what by when, written, ticked, changed and deleted without a mouse."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.qt.sessions import DANA, MEI, PM, PO, RAVI, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.session import Commitment, Owner, ParkedLine, Session
from workshop.qt.views.commit import CommitView
from workshop.qt.views.session_page import SessionPage

Opened = tuple[SessionPage, CommitView]
WRITE = Commitment("c1", "Write the rule", RAVI, "2026-12-01")
ASK = Commitment("c2", "Ask legal", None, None)


@pytest.fixture
def opened(open_page: Callable[[Session, Step], SessionPage]) -> Callable[..., Opened]:
    """Opens a session at Commit: Dana owns two decisions, Mei one."""

    def open_it(*commitments: Commitment, parked: tuple[ParkedLine, ...] = ()) -> Opened:
        session = workshop_session()
        owners = (Owner(PM, DANA), Owner(PO, MEI), Owner(PM, DANA))
        decisions = tuple(
            replace(one, owner=owner) for one, owner in zip(session.decisions, owners, strict=True)
        )
        page = open_page(
            replace(session, decisions=decisions, commitments=commitments, parking_lot=parked),
            Step.COMMIT,
        )
        view = page.view
        assert isinstance(view, CommitView)
        return page, view

    return open_it


def _today(view: CommitView) -> str:
    return view.stage.bridge.desk.clock.now().date().isoformat()


def test_owners_stand_with_their_decisions(opened: Callable[..., Opened]) -> None:
    _page, view = opened(WRITE)
    looks = [card.look for card in view.owners.cards()]
    assert [(look.name, len(look.decisions), look.commitments) for look in looks] == [
        ("Dana", 2, 0),
        ("Mei", 1, 0),
    ]
    described = view.owners.cards()[1].accessibleDescription()
    assert described == "May someone skip a step and come back to it later?"


def test_without_owners_it_says_where_they_come_from(
    open_page: Callable[[Session, Step], SessionPage],
) -> None:
    page = open_page(workshop_session(), Step.COMMIT)
    view = page.view
    assert isinstance(view, CommitView)
    said = [one.text() for one in view.owners.findChildren(QLabel) if one.isVisible()]
    assert "Nobody answers for a decision yet: owners come from Own." in said
    assert view.owners.width() >= 200


def test_enter_adds_and_the_focus_is_back_at_the_words(opened: Callable[..., Opened]) -> None:
    _page, view = opened()
    line = view.add_line
    assert line.text.hasFocus()
    assert line.person.person() == DANA
    QTest.keyClicks(line.text, "Write the rule into the ticket")
    QTest.keyClick(line.text, Qt.Key.Key_Tab)
    assert line.person.hasFocus()
    QTest.keyClick(line.person, Qt.Key.Key_Tab)
    QTest.keyClicks(line.due, "tomorrow")
    tomorrow = view.stage.bridge.desk.clock.now().date() + timedelta(days=1)
    assert str(tomorrow.year) in line.note.text()
    assert tomorrow.strftime("%A") in line.note.text()
    QTest.keyClick(line.due, Qt.Key.Key_Return)
    assert view.session.commitments == (
        Commitment("c1", "Write the rule into the ticket", DANA, tomorrow.isoformat()),
    )
    assert line.text.hasFocus()
    assert (line.text.text(), line.due.text()) == ("", "")
    assert view.owners.cards()[0].look.commitments == 1


def test_a_day_that_is_none_is_said_and_nothing_is_added(opened: Callable[..., Opened]) -> None:
    _page, view = opened()
    line = view.add_line
    line.text.setText("Write the rule")
    line.due.setFocus()
    QTest.keyClicks(line.due, "soon")
    assert line.note.text() == ""
    QTest.keyClick(line.due, Qt.Key.Key_Return)
    assert view.session.commitments == ()
    assert line.note.text().startswith("“soon” is no day.")
    assert line.due.hasFocus()
    QTest.keyClicks(line.due, "2027-01-04")
    QTest.keyClick(line.due, Qt.Key.Key_Return)
    assert [one.due for one in view.session.commitments] == ["2027-01-04"]


def test_without_words_nothing_is_added(opened: Callable[..., Opened]) -> None:
    page, view = opened()
    QTest.keyClick(view.add_line.text, Qt.Key.Key_Return)
    assert view.session.commitments == ()
    assert page.message.text == ""


def test_the_next_owner_is_one_with_nothing_yet(opened: Callable[..., Opened]) -> None:
    page, view = opened(replace(WRITE, participant=DANA))
    assert view.add_line.person.person() == MEI
    page.stage.actions.trigger("next-person")
    assert view.add_line.person.person() == MEI
    QTest.mouseClick(view.owners.cards()[0], Qt.MouseButton.LeftButton)
    assert view.add_line.person.person() == DANA
    assert view.add_line.text.hasFocus()


def test_behind_a_commitment_the_next_owner_speaks(opened: Callable[..., Opened]) -> None:
    _page, view = opened()
    line = view.add_line
    assert line.text.placeholderText() == "Dana, what will you do?"
    QTest.keyClicks(line.text, "Write the rule")
    QTest.keyClick(line.text, Qt.Key.Key_Return)
    assert line.person.person() == MEI
    assert line.text.placeholderText() == "Mei, what will you do?"
    assert line.text.hasFocus()
    QTest.keyClicks(line.text, "Ask legal")
    QTest.keyClick(line.text, Qt.Key.Key_Return)
    assert line.person.person() == MEI, "all have said it: who just spoke may say more"
    assert line.text.hasFocus()
    assert [one.participant for one in view.session.commitments] == [DANA, MEI]


def test_escape_leaves_a_field_and_enter_comes_back(opened: Callable[..., Opened]) -> None:
    _page, view = opened(WRITE)
    line = view.add_line
    for field in (line.text, line.person, line.due):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert view.owners.cards()[0].hasFocus()
    QTest.keyClick(view.owners.cards()[0], Qt.Key.Key_Return)
    assert line.text.hasFocus()
    row = view.rows()[0]
    for field in (row.text, row.person, row.due):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert row.done.hasFocus()


@pytest.mark.parametrize("owned", [True, False])
@pytest.mark.parametrize("width", [1024, 1440])
def test_after_escape_single_keys_work_again(room: Room, width: int, owned: bool) -> None:
    session = workshop_session()
    first = replace(session.decisions[0], owner=Owner(PM, DANA) if owned else None)
    room.open(replace(session, decisions=(first, *session.decisions[1:])), Step.COMMIT)
    room.window.resize(width, 800)
    room.press("p", Qt.Key.Key_Escape)
    before = QApplication.focusWidget()
    room.press("p", "Trials?", Qt.Key.Key_Return)
    assert [one.text for one in room.bridge.session.parking_lot] == ["Trials?"]
    view = room.page.view
    assert isinstance(view, CommitView)
    assert view.add_line.text.text() == "p"
    if not room.page.side.isVisible():
        assert QApplication.focusWidget() is before


def test_a_thought_is_parked_in_the_middle_of_a_word(room: Room) -> None:
    room.open(workshop_session(), Step.COMMIT)
    room.window.resize(1024, 800)
    view = room.page.view
    assert isinstance(view, CommitView)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    room.press("Write p")
    room.press(Qt.Key.Key_P, modifier=held)
    room.press("Trials?", Qt.Key.Key_Return)
    assert [one.text for one in view.session.parking_lot] == ["Trials?"]
    assert view.add_line.text.hasFocus()
    assert view.add_line.text.text() == "Write p"


def test_a_tick_is_a_move_that_undo_takes_back(opened: Callable[..., Opened]) -> None:
    page, view = opened(WRITE, ASK)
    row = view.rows()[0]
    row.take_focus()
    QTest.keyClick(row.done, Qt.Key.Key_Space)
    assert view.session.commitments[0].done
    QTest.keyClick(row.done, Qt.Key.Key_Return)
    assert not view.session.commitments[0].done
    page.stage.bridge.undo()
    assert row.done.isChecked()


def test_words_and_day_are_changed_where_they_stand(opened: Callable[..., Opened]) -> None:
    page, view = opened(WRITE)
    row = view.rows()[0]
    assert row.due.text() == "Tuesday 1 December 2026"
    row.due.setFocus()
    row.due.selectAll()
    QTest.keyClicks(row.due, "today")
    QTest.keyClick(row.due, Qt.Key.Key_Return)
    assert view.session.commitments[0].due == _today(view)
    row.text.setFocus()
    row.text.selectAll()
    QTest.keyClicks(row.text, "Write both rules")
    QTest.keyClick(row.text, Qt.Key.Key_Return)
    assert view.session.commitments[0].text == "Write both rules"
    assert view.add_line.text.hasFocus()
    row.person.setCurrentIndex(row.person.findData(MEI))
    row.person.activated.emit(row.person.currentIndex())
    assert view.session.commitments[0].participant == MEI
    for _ in range(3):
        page.stage.bridge.undo()
    assert view.session.commitments == (WRITE,)
    assert row.due.text() == "Tuesday 1 December 2026"


def test_an_emptied_day_is_none_and_a_wrong_one_is_put_back_by_escape(
    opened: Callable[..., Opened],
) -> None:
    _page, view = opened(WRITE)
    row = view.rows()[0]
    row.due.setFocus()
    row.due.selectAll()
    QTest.keyClicks(row.due, "whenever")
    QTest.keyClick(row.due, Qt.Key.Key_Return)
    assert row.note.text().startswith("“whenever” is no day.")
    assert view.session.commitments == (WRITE,)
    QTest.keyClick(row.due, Qt.Key.Key_Escape)
    assert row.due.text() == "Tuesday 1 December 2026"
    assert row.done.hasFocus()
    row.due.setFocus()
    row.due.selectAll()
    QTest.keyClick(row.due, Qt.Key.Key_Delete)
    QTest.keyClick(row.due, Qt.Key.Key_Return)
    assert view.session.commitments[0].due is None


def test_deleting_leaves_the_focus_at_the_neighbour(opened: Callable[..., Opened]) -> None:
    page, view = opened(WRITE, ASK)
    view.rows()[0].take_focus()
    QTest.keyClick(view.rows()[0].done, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is view.rows()[1].done
    page.stage.actions.trigger("delete")
    assert view.session.commitments == (WRITE,)
    assert QApplication.focusWidget() is view.rows()[0].done
    page.stage.actions.trigger("delete")
    assert view.add_line.text.hasFocus()
    page.stage.bridge.undo()
    page.stage.bridge.undo()
    assert view.session.commitments == (WRITE, ASK)
    assert [row.commitment for row in view.rows()] == ["c1", "c2"]


def test_a_parked_line_becomes_a_commitment(opened: Callable[..., Opened]) -> None:
    page, view = opened(parked=(ParkedLine("p1", "Do we want trials?"), ParkedLine("p2", "x")))
    QTest.mouseClick(view.parking.rows()[0].commit, Qt.MouseButton.LeftButton)
    assert [one.text for one in view.session.commitments] == ["Do we want trials?"]
    assert [one.id for one in view.session.parking_lot] == ["p2"]
    assert view.rows()[0].person.hasFocus()
    QTest.mouseClick(view.parking.rows()[0].remove, Qt.MouseButton.LeftButton)
    assert view.session.parking_lot == ()
    assert view.parking.isHidden()
    for _ in range(3):
        page.stage.bridge.undo()
    assert view.session.commitments == ()
    assert [one.id for one in view.session.parking_lot] == ["p1", "p2"]


def test_leaving_saves_what_is_being_typed(opened: Callable[..., Opened]) -> None:
    page, view = opened(WRITE)
    row = view.rows()[0]
    row.text.setFocus()
    row.text.selectAll()
    QTest.keyClicks(row.text, "Half a sent")
    page.go(Step.OWN)
    assert page.stage.bridge.session.commitments[0].text == "Half a sent"
