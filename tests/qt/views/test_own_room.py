"""Own in little room, without a pane beside it, and without a decision."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from tests.qt.sessions import workshop_session
from tests.qt.views.room import Room
from workshop.exercise.agenda import Step
from workshop.qt.views.own import OwnView
from workshop.qt.views.own_head import OwnHead


def view(room: Room) -> OwnView:
    found = room.page.view
    assert isinstance(found, OwnView)
    return found


def test_the_current_card_is_whole_at_the_largest_text_in_a_small_window(room: Room) -> None:
    room.open(workshop_session(), Step.OWN)
    room.show_text_at(2.0)
    room.window.resize(1024, 768)
    QApplication.processEvents()
    board, head = view(room).grid, view(room).findChild(OwnHead)
    assert head is not None
    assert board.isAncestorOf(head), "the question scrolls with the cards"
    for card in board.cards:
        card.setFocus()
        shown = QRect(card.mapTo(board.viewport(), QPoint(0, 0)), card.size())
        assert board.viewport().rect().contains(shown)
    words = room.page.words
    assert not words.row.isVisible()
    assert words.line.isVisible()
    assert room.page.head.isAncestorOf(words.line)
    room.press("w")
    assert words.line.is_open
    room.show_text_at(1.0)
    QApplication.processEvents()
    assert not board.isAncestorOf(head)
    assert words.row.isAncestorOf(words.line)


def test_exposure_and_load_are_in_view_with_the_pane_and_without(room: Room) -> None:
    room.open(workshop_session(), Step.OWN)
    room.window.resize(1024, 768)
    QApplication.processEvents()
    own = view(room)
    head = own.findChild(OwnHead)
    assert head is not None
    assert not own.exposure.isVisible()
    assert head.figures.isVisible()
    room.press("2")
    assert head.figures.texts[1:] == ("Exposure now: 31\u00a0%", "Load: Ravi 9")
    room.page.show_words(True)
    assert own.exposure.isVisible()
    assert not head.figures.isVisible()


def test_an_empty_board_says_what_to_do_and_leads_there(room: Room) -> None:
    room.open(replace(workshop_session(), decisions=()), Step.OWN)
    assert view(room).count == ""
    assert not view(room).grid.isVisible()
    QApplication.processEvents()
    room.press(Qt.Key.Key_Return)
    assert room.bridge.place.step is Step.SURFACE
