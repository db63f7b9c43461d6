"""Gut check: one person at a time, by name; the words the room gave beside."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.qt.sessions import DANA, MEI, RAVI, workshop_session
from workshop.exercise.agenda import Step
from workshop.exercise.cards import ParticipantId
from workshop.exercise.moves import DeleteParticipant, GiveGutCheck
from workshop.exercise.session import GutCheck, Participant, Session, WouldPay
from workshop.qt.views.gut_check import GutCheckView
from workshop.qt.views.gut_check_form import Subject
from workshop.qt.views.session_page import SessionPage

Opened = tuple[SessionPage, GutCheckView]


@pytest.fixture
def opened(open_page: Callable[[Session, Step], SessionPage]) -> Callable[..., Opened]:
    """Opens a session at its gut check."""

    def open_it(*checks: GutCheck, anonymous: bool = False) -> Opened:
        session = replace(workshop_session(), gut_checks=checks, anonymous=anonymous)
        page = open_page(session, Step.GUT_CHECK)
        view = page.view
        assert isinstance(view, GutCheckView)
        return page, view

    return open_it


def _names(view: GutCheckView) -> list[str]:
    return [chip.look.name for chip in view.chips()]


def test_who_has_not_said_it_comes_first(opened: Callable[..., Opened]) -> None:
    _page, view = opened(GutCheck(DANA, WouldPay.YES))
    assert _names(view) == ["Ravi", "Mei", "Dana"]
    assert view.form.who.text() == "Ravi, would you pay for this?"
    assert view.form.subject == Subject(RAVI)


def test_a_click_gives_the_answer_and_a_second_one_takes_it_back(
    opened: Callable[..., Opened],
) -> None:
    _page, view = opened()
    button = view.form.answers[1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.session.gut_checks == (GutCheck(DANA, WouldPay.NOT_YET),)
    assert button.isChecked()
    assert view.form.should_feel.hasFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.session.gut_checks == (GutCheck(DANA),)
    assert not button.isChecked()


def test_a_whole_gut_check_by_keys_alone(opened: Callable[..., Opened]) -> None:
    page, view = opened()
    page.stage.actions.trigger("pay-no")
    form = view.form
    QTest.keyClicks(form.should_feel, "like a friend")
    QTest.keyClick(form.should_feel, Qt.Key.Key_Return)
    QTest.keyClicks(form.does_feel, "like a form")
    QTest.keyClick(form.does_feel, Qt.Key.Key_Return)
    assert form.note.hasFocus()
    QTest.keyClicks(form.note, "I would leave.")
    QTest.keyClick(form.note, Qt.Key.Key_Return)
    assert view.session.gut_checks == (
        GutCheck(DANA, WouldPay.NO, "like a friend", "like a form", "I would leave."),
    )
    assert form.subject == Subject(RAVI)
    assert form.note.toPlainText() == ""
    assert form.hasFocus()
    assert view.room.texts() == (
        "Dana · No “I would leave.” should feel like a friend · does feel like a form",
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_no_key_answers_by_accident(opened: Callable[..., Opened], key: Qt.Key) -> None:
    page, view = opened()
    page.activateWindow()
    assert view.form.hasFocus()
    QTest.keyClick(view.form, key)
    assert view.session.gut_checks == ()
    assert view.form.accessibleName() == "Dana, would you pay for this?"
    view.form.should_feel.setFocus()
    QTest.keyClick(view.form.should_feel, Qt.Key.Key_Escape)
    assert view.form.hasFocus()
    QTest.keyClick(view.form, Qt.Key.Key_Tab)
    assert view.form.answers[0].hasFocus()


def test_the_question_stands_above_the_people_however_many_they_are(
    open_page: Callable[[Session, Step], SessionPage],
) -> None:
    people = tuple(Participant(ParticipantId(f"x{at}"), "Name " * at) for at in range(15))
    page = open_page(replace(workshop_session(), participants=people), Step.GUT_CHECK)
    page.resize(1024, 700)
    view = page.view
    assert isinstance(view, GutCheckView)
    assert view.form.mapTo(page, QPoint()).y() < view.chips()[0].mapTo(page, QPoint()).y()
    assert view.form.further.visibleRegion().boundingRect() == view.form.further.rect()


def test_typing_one_sentence_is_one_undo(opened: Callable[..., Opened]) -> None:
    page, view = opened()
    form = view.form
    form.note.setFocus()
    QTest.keyClicks(form.note, "I would leave at once.")
    view.leave()
    assert view.session.gut_checks == (GutCheck(DANA, note="I would leave at once."),)
    page.stage.bridge.undo()
    assert view.session.gut_checks == ()
    assert form.note.toPlainText() == ""
    page.stage.bridge.redo()
    assert form.note.toPlainText() == "I would leave at once."


def test_the_next_person_is_one_who_has_not_said_it(opened: Callable[..., Opened]) -> None:
    page, view = opened(GutCheck(RAVI, WouldPay.YES))
    assert view.form.subject == Subject(DANA)
    page.stage.actions.trigger("next-person")
    assert view.form.subject == Subject(MEI)
    page.stage.actions.trigger("next-person")
    assert view.form.subject == Subject(DANA)


def test_behind_the_last_person_no_key_changes_an_answer(opened: Callable[..., Opened]) -> None:
    given = (GutCheck(DANA, WouldPay.YES), GutCheck(RAVI, WouldPay.YES))
    page, view = opened(*given)
    page.stage.actions.trigger("pay-no")
    QTest.keyClick(view.form.note, Qt.Key.Key_Return)
    assert view.form.subject == Subject(MEI)
    said = view.session.gut_checks
    assert said == (*given, GutCheck(MEI, WouldPay.NO))
    for action in ("pay-yes", "role.2", "next-person", "pay-not-yet"):
        page.stage.actions.trigger(action)
    assert view.session.gut_checks == said
    assert page.message.text.startswith("Everybody has said it.")
    view.chips()[0].click()
    page.stage.actions.trigger("pay-not-yet")
    assert view.session.gut_checks != said


def test_a_name_chosen_is_asked_even_where_it_was_said(
    opened: Callable[..., Opened],
) -> None:
    _page, view = opened(GutCheck(RAVI, WouldPay.YES, note="Now."))
    chip = next(chip for chip in view.chips() if chip.look.name == "Ravi")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert view.form.subject == Subject(RAVI)
    assert view.form.note.toPlainText() == "Now."
    assert view.form.answers[0].isChecked()


def test_anonymous_gut_checks_have_no_names(opened: Callable[..., Opened]) -> None:
    _page, view = opened(anonymous=True)
    assert view.chips() == ()
    view.form.give(WouldPay.YES)
    QTest.keyClicks(view.form.should_feel, "calm")
    QTest.keyClick(view.form.should_feel, Qt.Key.Key_Return)
    QTest.keyClick(view.form.does_feel, Qt.Key.Key_Return)
    QTest.keyClick(view.form.note, Qt.Key.Key_Return)
    assert view.session.gut_checks == (GutCheck(None, WouldPay.YES, "calm"),)
    view.form.give(WouldPay.NO)
    assert [one.would_pay for one in view.session.gut_checks] == [WouldPay.YES, WouldPay.NO]
    assert view.form.subject == Subject(None, 1)


def test_what_the_room_gave_can_be_changed_and_deleted(opened: Callable[..., Opened]) -> None:
    page, view = opened(
        GutCheck(None, WouldPay.YES, note="One"), GutCheck(None, note="Two"), anonymous=True
    )
    view.room.change_asked.emit(1)
    assert view.form.note.toPlainText() == "Two"
    view.form.give(WouldPay.NOT_YET)
    assert view.session.gut_checks[1] == GutCheck(None, WouldPay.NOT_YET, note="Two")
    view.room.delete_asked.emit(0)
    assert [one.note for one in view.session.gut_checks] == ["Two"]
    assert view.form.subject == Subject()
    page.stage.bridge.undo()
    assert [one.note for one in view.session.gut_checks] == ["One", "Two"]
    assert len(view.room.texts()) == 2


def test_somebody_who_is_deleted_is_asked_no_more(opened: Callable[..., Opened]) -> None:
    page, view = opened()
    page.stage.bridge.submit(GiveGutCheck(GutCheck(DANA, WouldPay.YES)))
    page.stage.bridge.submit(DeleteParticipant(DANA))
    assert _names(view) == ["Ravi", "Mei"]
    assert view.form.subject == Subject(RAVI)
    assert view.room.texts() == ()


def test_markup_in_a_sentence_is_text(opened: Callable[..., Opened]) -> None:
    _page, view = opened(GutCheck(DANA, note="<img src='x'><b>no</b>"))
    assert "<b>no</b>" in view.room.texts()[0]
