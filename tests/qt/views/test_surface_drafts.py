"""Drafts out of a text on the Surface step: nothing is on the board unless somebody takes it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from tests.qt.sessions import workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Area, Stakes
from workshop.qt.views.surface import SurfaceView
from workshop.qt.views.surface_drafts import MOST_AT_ONCE, MOST_ROWS, SurfaceDrafts

TICKET = """# Refunds

Customers get their money back.

## Open questions
- Who may refund a customer?
- Refund window: TBD
- [NEEDS CLARIFICATION: does a refund close the account?]
"""
QUESTIONS = [
    "Who may refund a customer?",
    "Refund window?",
    "Does a refund close the account?",
]
COPY, LEFT, NONE = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def surface(room: Room) -> Room:
    room.open(workshop_session(), Step.SURFACE)
    return room


def view(room: Room) -> SurfaceView:
    shown = room.page.view
    assert isinstance(shown, SurfaceView)
    return shown


def drafting(room: Room, text: str = TICKET) -> SurfaceDrafts:
    view(room).from_text.click()
    shown = view(room).drafts
    assert shown is not None
    shown.text.setPlainText(text)
    shown.read_now()
    return shown


def asked(shown: SurfaceDrafts) -> list[str]:
    return [row.draft.question for row in shown.rows()]


def board(room: Room) -> list[str]:
    return [one.question for one in room.bridge.session.decisions]


def test_a_pasted_ticket_becomes_drafts_and_the_board_stays_as_it_is(surface: Room) -> None:
    before = board(surface)
    shown = drafting(surface)
    assert asked(shown) == QUESTIONS
    assert shown.count.text().startswith("It leaves 3 things open.")
    assert board(surface) == before
    assert not view(surface).board.isVisible()


def test_all_are_taken_in_one_move_that_one_undo_takes_back(surface: Room) -> None:
    before = board(surface)
    shown = drafting(surface)
    shown.take_all.click()
    assert board(surface) == [*before, *QUESTIONS]
    assert view(surface).board.isVisible()
    surface.bridge.undo()
    assert board(surface) == before


def test_one_is_edited_and_taken_one_is_dropped_and_the_rest_waits(surface: Room) -> None:
    before = board(surface)
    shown = drafting(surface)
    first, second, _third = shown.rows()
    second.drop.click()
    first.question.setPlainText("Who on our side\nmay refund?")
    QTest.keyClick(first.question, Qt.Key.Key_Return)
    assert board(surface) == [*before, "Who on our side may refund?"]
    assert asked(shown) == QUESTIONS[2:]
    taken = surface.bridge.session.decisions[-1]
    assert (taken.area, taken.stakes) == (Area.RULES, Stakes.LASTING)
    shown.read_now()
    assert asked(shown) == QUESTIONS[2:]


def test_the_focus_goes_to_the_next_draft_so_that_enter_takes_them_all(surface: Room) -> None:
    before = len(board(surface))
    shown = drafting(surface)
    shown.take_focus()
    for _ in QUESTIONS:
        focused = surface.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert len(board(surface)) == before + len(QUESTIONS)
    assert surface.window.focusWidget() is shown.back


def test_a_dropped_file_is_looked_through(surface: Room, tmp_path: Path) -> None:
    file = tmp_path / "ticket.md"
    file.write_text(TICKET, encoding="utf-8")
    shown = drafting(surface, "")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    shown.dropEvent(QDropEvent(QPointF(9, 9), COPY, mime, LEFT, NONE))
    assert asked(shown) == QUESTIONS


@pytest.mark.parametrize("content", [b"\x00\x01\x02\xff\xfe\x00\x9c", b""])
def test_a_file_that_is_no_text_is_refused_in_words_and_the_text_stays(
    surface: Room, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "picture.png"
    file.write_bytes(content)
    told: list[str] = []
    surface.bridge.told.connect(told.append)
    shown = drafting(surface)
    shown.read_file(file)
    shown.read_file(tmp_path)
    assert len(told) == 2
    assert asked(shown) == QUESTIONS


def test_what_is_on_the_board_already_is_no_draft(surface: Room) -> None:
    there = board(surface)[0]
    shown = drafting(surface, f"- {there}\n- Who may refund a customer?\n")
    assert asked(shown) == ["Who may refund a customer?"]


def test_words_of_a_text_are_no_markup(surface: Room) -> None:
    shown = drafting(surface, "Is <b>bold</b> &amp; free?\n")
    assert asked(shown) == ["Is <b>bold</b> &amp; free?"]
    assert shown.rows()[0].source.textFormat() is Qt.TextFormat.PlainText


def test_of_very_many_drafts_some_are_shown_and_no_more_taken_than_a_board_holds(
    surface: Room,
) -> None:
    before = len(board(surface))
    many = "\n".join(f"- Who owns part {number} of it?" for number in range(MOST_ROWS + 20))
    shown = drafting(surface, many)
    assert len(shown.rows()) == MOST_ROWS
    shown.rows()[0].drop.click()
    assert len(shown.rows()) == MOST_ROWS
    assert shown.take_all.words == f"Take the first {MOST_AT_ONCE}"
    shown.take_all.click()
    assert len(board(surface)) == before + MOST_AT_ONCE
    left = MOST_ROWS + 19 - MOST_AT_ONCE
    assert len(shown.rows()) == left, "the others wait to be taken or dropped"
    assert shown.take_all.words == f"Take all {left}"


def test_escape_leads_back_to_the_board(surface: Room) -> None:
    shown = drafting(surface)
    QTest.keyClick(shown.text, Qt.Key.Key_Escape)
    assert view(surface).board.isVisible()
    assert not shown.isVisible()


def test_a_ticket_that_is_pasted_takes_the_place_of_the_brief(room: Room) -> None:
    room.open(replace(workshop_session(), brief="We sell tea."), Step.SURFACE)
    view = room.page.view
    assert isinstance(view, SurfaceView)
    view.show_drafts()
    drafts = view.drafts
    assert drafts is not None
    assert drafts.text.toPlainText() == "We sell tea."
    assert drafts.text.hasFocus()
    drafts.text.insertPlainText(TICKET)
    assert drafts.text.toPlainText() == TICKET
