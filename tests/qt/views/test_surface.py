"""Surface: proposals and questions of one's own, written, ordered and deleted where they lie."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.qt.failing import nothing_can_be_kept
from tests.qt.sessions import DANA, EMPTY, PM, SKIP, VERIFY, workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Area, DecisionId, Stakes
from workshop.exercise.moves import SetOwner
from workshop.exercise.session import Decision, Owner
from workshop.qt.models.mime import decision_mime, proposal_mime, role_mime
from workshop.qt.views.surface import SurfaceView

ENTER, ESCAPE, DELETE, DOWN = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Down,
)
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def surface(room: Room) -> Room:
    room.open(workshop_session(), Step.SURFACE)
    return room


def view(room: Room) -> SurfaceView:
    shown = room.page.view
    assert isinstance(shown, SurfaceView)
    return shown


def order(room: Room) -> list[DecisionId]:
    shown = [row.decision_id for row in view(room).board.rows()]
    assert shown == [one.id for one in room.bridge.session.decisions]
    return shown


def drop(room: Room, mime: QMimeData, y: float) -> bool:
    board = view(room).board
    at, left, none = QPointF(60, y), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragMoveEvent(at.toPoint(), COPY, mime, left, none)
    board.dragMoveEvent(over)
    if over.isAccepted():
        board.dropEvent(QDropEvent(at, COPY, mime, left, none))
    return over.isAccepted()


def test_enter_adds_the_proposal_and_the_next_one_has_the_focus(surface: Room) -> None:
    first, second = view(surface).proposals.cards()[:2]
    assert first.hasFocus()
    surface.press(ENTER)
    assert surface.bridge.session.decisions[-1].card == first.look.card
    assert second.hasFocus()
    assert view(surface).proposals.cards()[0] is second


def test_arrows_go_through_the_proposals_and_delete_sets_one_aside(surface: Room) -> None:
    first, second = view(surface).proposals.cards()[:2]
    surface.press(DOWN, DELETE)
    assert surface.bridge.session.dismissed == (second.look.card,)
    assert second not in view(surface).proposals.cards()
    assert surface.page.message.text.startswith("Set aside")
    surface.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert surface.bridge.session.dismissed == ()
    assert [one.look.card for one in view(surface).proposals.cards()[:2]] == [
        first.look.card,
        second.look.card,
    ]


def test_a_question_of_ones_own_goes_on_at_its_likely_guess(surface: Room) -> None:
    surface.press("n")
    assert view(surface).proposals.own_question.hasFocus()
    surface.press("Do we ask for a phone number?", ENTER)
    row = view(surface).board.rows()[-1]
    assert surface.bridge.session.decisions[-1].question == "Do we ask for a phone number?"
    assert row.guess.hasFocus()
    surface.press("Yes, required")
    surface.press(ENTER)
    assert surface.bridge.session.decisions[-1].likely_guess == "Yes, required"
    field = view(surface).proposals.own_question
    assert field.hasFocus()
    assert field.text() == ""
    surface.press("And for a name?", ENTER, ENTER)
    assert field.hasFocus()
    said = [(one.question, one.likely_guess) for one in surface.bridge.session.decisions[-2:]]
    assert said == [("Do we ask for a phone number?", "Yes, required"), ("And for a name?", "")]


def test_a_likely_guess_come_back_to_goes_on_to_the_area(surface: Room) -> None:
    surface.press("n", "Why?", ENTER, ESCAPE)
    row = view(surface).board.rows()[-1]
    row.guess.setFocus()
    surface.press(ENTER)
    assert row.area.hasFocus()


def test_letters_choose_in_a_box_and_nothing_else(surface: Room) -> None:
    row, line = view(surface).board.rows()[0], surface.page.words.line
    row.area.setFocus()
    surface.press("w", "n", "p", "?")
    assert row.area.hasFocus()
    assert not line.is_open
    surface.press("w", modifier=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert line.is_open


def test_only_a_guess_that_nobody_made_is_slanted(surface: Room) -> None:
    guess = view(surface).board.rows()[0].guess
    guess.clear()
    assert guess.font().italic()
    guess.setPlainText("It asks")
    assert not guess.font().italic()


def test_escape_leaves_the_question_of_ones_own(surface: Room) -> None:
    surface.press("n", "half a thou", ESCAPE)
    assert view(surface).proposals.own_question.text() == ""
    assert view(surface).board.rows()[-1].handle.hasFocus()


def test_a_question_that_cannot_be_kept_stays_in_its_field(surface: Room) -> None:
    surface.press("n", "Why?")
    with nothing_can_be_kept(surface.services):
        surface.press(ENTER)
        assert "read-only" in surface.page.message.text
        assert view(surface).proposals.own_question.text() == "Why?"
    surface.press(ENTER)
    assert surface.bridge.session.decisions[-1].question == "Why?"


def test_a_question_made_empty_waits_and_comes_back_when_left(surface: Room, qtbot: QtBot) -> None:
    row = view(surface).board.rows()[0]
    row.edit()
    surface.press(Qt.Key.Key_Backspace)
    qtbot.wait(1000)
    assert row.question.toPlainText() == ""
    assert surface.page.message.text == ""
    surface.press("Why")
    surface.press(ESCAPE)
    assert surface.bridge.session.decisions[0].question == "Why"
    row.edit()
    surface.press(Qt.Key.Key_Backspace, ESCAPE)
    assert row.question.toPlainText() == "Why"


def test_alt_and_arrows_move_the_decision_and_the_focus_goes_along(surface: Room) -> None:
    row = view(surface).board.rows()[2]
    row.handle.setFocus()
    surface.press(Qt.Key.Key_Up, modifier=ALT)
    assert order(surface) == [VERIFY, EMPTY, SKIP]
    assert row.handle.hasFocus()
    surface.press(Qt.Key.Key_Up, Qt.Key.Key_Up, modifier=ALT)
    assert order(surface) == [EMPTY, VERIFY, SKIP]
    row.question.setFocus()
    surface.press(DOWN, modifier=ALT)
    assert order(surface) == [VERIFY, EMPTY, SKIP]
    assert row.question.hasFocus()
    surface.press(Qt.Key.Key_Z, modifier=CONTROL)
    assert order(surface) == [EMPTY, VERIFY, SKIP]


def test_deleting_says_what_went_along_and_undo_brings_all_of_it_back(surface: Room) -> None:
    surface.bridge.submit(SetOwner(SKIP, PM, DANA))
    surface.cast(DANA, d2="pm")
    before = surface.bridge.session
    view(surface).board.rows()[1].handle.setFocus()
    surface.press(DELETE)
    assert order(surface) == [VERIFY, EMPTY]
    assert view(surface).board.rows()[1].handle.hasFocus()
    assert surface.page.message.text == "With it went 1 ballot."
    surface.page.message.undo_asked.emit()
    assert surface.bridge.session == before
    assert surface.bridge.session.decisions[1].owner == Owner(PM, DANA)


def test_undo_beside_a_deletion_goes_once_something_else_was_done(surface: Room) -> None:
    view(surface).board.rows()[0].handle.setFocus()
    surface.press(DELETE)
    assert surface.page.message.text == "Deleted."
    surface.bridge.submit(SetOwner(SKIP, PM))
    assert surface.page.message.text == ""


def test_area_and_stakes_are_moves(surface: Room) -> None:
    row = view(surface).board.rows()[0]
    row.area.setCurrentIndex(row.area.findData(Area.TRUST.value))
    row.area.activated.emit(row.area.currentIndex())
    row.stakes.setCurrentIndex(row.stakes.findData(Stakes.COSMETIC.value))
    row.stakes.activated.emit(row.stakes.currentIndex())
    now = surface.bridge.session.decisions[0]
    assert (now.area, now.stakes) == (Area.TRUST, Stakes.COSMETIC)
    surface.bridge.undo()
    assert row.stakes.currentData() == Stakes.LASTING.value


def test_a_proposal_dropped_between_two_rows_lies_there(surface: Room) -> None:
    card = view(surface).proposals.cards()[3].look.card
    between = view(surface).board.rows()[1].y() + 2
    assert drop(surface, proposal_mime(card), between)
    assert surface.bridge.session.decisions[1].card == card
    assert view(surface).board.rows()[1].handle.hasFocus()


def test_a_row_dropped_elsewhere_moves_there_with_the_focus(surface: Room) -> None:
    below = view(surface).board.rows()[2].geometry().bottom() + 1
    assert drop(surface, decision_mime(VERIFY), below)
    assert order(surface) == [SKIP, EMPTY, VERIFY]
    assert view(surface).board.rows()[2].handle.hasFocus()
    assert not drop(surface, role_mime(PM), below)
    assert not drop(surface, proposal_mime("no/such-card"), below)


def test_tab_goes_proposals_fields_rows_in_order(surface: Room) -> None:
    surface.press("n", "Last?", ENTER)
    view(surface).proposals.own_question.setFocus()
    surface.press(Qt.Key.Key_Tab)
    assert view(surface).from_text.hasFocus()
    seen: list[str] = []
    for _ in range(26):
        surface.press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName())
    handles = [row.handle.accessibleName() for row in view(surface).board.rows()]
    for place, handle in enumerate(handles):
        rest = ["Question", "Likely guess", "Area", "Stakes", "More"]
        assert seen[6 * place : 6 * place + 6] == [handle, *rest]


def test_the_foot_tells_only_keys_that_work(surface: Room) -> None:
    assert "N your own" in view(surface).key_hints()
    surface.page.stage.actions.set_single_keys(False)
    assert "your own" not in view(surface).key_hints()
    surface.page.stage.actions.set_single_keys(True)


def test_the_brief_is_marked_by_whole_words(room: Room) -> None:
    session = replace(workshop_session(), brief="Redesigned: customers sign up by e-mail.")
    room.open(session, Step.SURFACE)
    assert sorted(view(room).proposals.marked_words()) == ["e-mail", "sign"]


def test_a_new_row_is_scrolled_to(room: Room, qtbot: QtBot) -> None:
    many = tuple(Decision(DecisionId(f"d{at}"), f"{at}?") for at in range(40))
    room.open(replace(workshop_session(), decisions=many), Step.SURFACE)
    room.press("n", "The last one?", ENTER)
    row = view(room).board.rows()[-1]
    qtbot.waitUntil(lambda: row.guess.visibleRegion().contains(row.guess.rect().center()))


def test_long_and_foreign_texts_never_widen_the_window(room: Room) -> None:
    session = workshop_session()
    decisions = (
        Decision(DecisionId("long"), "x" * 1999 + "?", likely_guess="word " * 400),
        Decision(DecisionId("rtl"), "من يقرر؟"),
        *(Decision(DecisionId(f"d{at}"), f"{at}?") for at in range(38)),
    )
    room.open(replace(session, brief="b" * 4000, decisions=decisions), Step.SURFACE)
    room.window.resize(1024, 768)
    QApplication.processEvents()
    assert room.window.width() == 1024
    assert view(room).board.rows()[0].width() <= 1024
