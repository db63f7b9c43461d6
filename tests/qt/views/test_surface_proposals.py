"""The pane of proposals: the brief in one piece, reasons whole, a search that says what it is."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from tests.qt.sessions import workshop_session
from workshop.exercise.agenda import Step
from workshop.exercise.session import Session
from workshop.qt.theme import ThemeSource
from workshop.qt.views.proposal_card import ProposalCard, ProposalLook
from workshop.qt.views.session_page import SessionPage
from workshop.qt.views.surface import SurfaceView
from workshop.qt.views.surface_proposals import Proposals

LONG = "\n".join(f"Line {number} about refunds" for number in range(40))
OpenPage = Callable[[Session, Step], SessionPage]


def _proposals(page: SessionPage) -> Proposals:
    view = page.view
    assert isinstance(view, SurfaceView)
    return view.proposals


@pytest.fixture
def long(open_page: OpenPage) -> Proposals:
    return _proposals(open_page(replace(workshop_session(), brief=LONG), Step.SURFACE))


def test_of_a_long_brief_the_beginning_is_shown_and_the_rest_on_request(long: Proposals) -> None:
    brief = long.brief
    short = brief.text.height()
    assert short < 12 * brief.text.fontMetrics().lineSpacing()
    assert brief.more.words == "All of the brief"
    brief.more.click()
    assert brief.text.height() >= 40 * brief.text.fontMetrics().lineSpacing()
    brief.more.click()
    assert brief.text.height() == short


def test_a_short_brief_is_shown_whole_with_no_button(open_page: OpenPage) -> None:
    brief = _proposals(open_page(workshop_session(), Step.SURFACE)).brief
    assert brief.more.isHidden()
    lines = round(brief.text.document().size().height())
    assert brief.text.viewport().height() >= lines * brief.text.fontMetrics().lineSpacing()


def test_the_brief_never_scrolls_in_itself(long: Proposals) -> None:
    text = long.brief.text
    assert text.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    at = QPointF(20, 20)
    none = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        at,
        text.mapToGlobal(at),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(text.viewport(), wheel)
    text.verticalScrollBar().setValue(5)
    assert text.verticalScrollBar().value() == 0


def test_one_thing_scrolls_in_the_pane(long: Proposals) -> None:
    areas = [one for one in long.findChildren(QAbstractScrollArea) if one.isVisible()]
    scrolling = [one for one in areas if one.verticalScrollBar().isVisible()]
    assert len(scrolling) <= 1


def test_the_search_says_what_it_searches(long: Proposals) -> None:
    said = [one.text() for one in long.findChildren(QLabel)]
    assert "Look through all decks" in said
    assert long.search.accessibleName() == "Look through all decks"


def test_a_search_finds_plain_words_and_enter_goes_to_what_was_found(long: Proposals) -> None:
    long.search.setFocus()
    QTest.keyClicks(long.search, "bring it back")
    QTest.keyClick(long.search, Qt.Key.Key_Return)
    assert "bring it back" in long.cards()[0].look.question
    assert long.cards()[0].hasFocus()


def _card(look: ThemeSource, qtbot: QtBot, source: str) -> ProposalCard:
    made = ProposalCard(ProposalLook("a/b", "Who may not sign up?", source), look)
    qtbot.addWidget(made)
    made.resize(300, made.heightForWidth(300))
    return made


def test_a_reason_is_said_to_its_end(look: ThemeSource, qtbot: QtBot) -> None:
    reason = "Errors, undo and support · because of “customers”, “refunds”, “onboarding”"
    card = _card(look, qtbot, reason)
    lines = card.shown_reason()
    assert len(lines) == 2
    assert " ".join(lines) == reason
    assert card.height() > _card(look, qtbot, "Onboarding").height()


@pytest.mark.qt_log_ignore("does not support")
def test_a_reason_beyond_measure_is_whole_in_the_tooltip(look: ThemeSource, qtbot: QtBot) -> None:
    reason = "reason " * 100
    card = _card(look, qtbot, reason)
    with qtbot.waitExposed(card):
        card.show()
    assert card.shown_reason()[-1].endswith("…")
    at = QPoint(20, 20)
    QApplication.sendEvent(card, QHelpEvent(QEvent.Type.ToolTip, at, card.mapToGlobal(at)))
    assert reason in QToolTip.text()


def test_without_a_brief_it_says_what_a_brief_is_for(open_page: OpenPage) -> None:
    bare = replace(workshop_session(), brief="", title="")
    pane = _proposals(open_page(bare, Step.SURFACE))
    said = [one.text() for one in pane.findChildren(QLabel) if one.isVisible()]
    assert "Write the brief first: it says which cards fit. Or look through all decks." in said
    assert "The brief" not in said
    assert pane.brief.isHidden()


def test_many_cards_are_read_away_from_the_screen(
    open_page: OpenPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.storage.card_index._SOON_READ", 10)
    pane = _proposals(open_page(replace(workshop_session(), brief="Refunds"), Step.SURFACE))

    def said() -> list[str]:
        return [one.text() for one in pane.findChildren(QLabel) if one.isVisible()]

    assert not pane.cards()
    assert any(text.startswith("Reading ") for text in said())
    pane.reading.drop()
    pane.refresh()
    qtbot.waitUntil(lambda: bool(pane.cards()))
    assert not any(text.startswith("Reading ") for text in said())


def test_an_empty_board_says_what_to_do_until_something_lies_there(open_page: OpenPage) -> None:
    page = open_page(replace(workshop_session(), decisions=()), Step.SURFACE)
    view = page.view
    assert isinstance(view, SurfaceView)
    assert view.board.first_words().endswith("or write your own with N.")
    assert view.board.accessibleDescription() == view.board.first_words()
    empty = view.board.grab().toImage()
    page.stage.actions.set_single_keys(False)
    assert view.board.first_words().endswith("or write your own.")
    view.write("Who signs?")
    assert view.board.first_words() == ""
    assert view.board.grab().toImage() != empty
