"""Files dropped on an open session: decks are there at once, and what is wrong is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.qt.sessions import workshop_session
from tests.qt.views.homes import ONE, session_file
from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.qt.app import make_window
from workshop.qt.main_window import MainWindow
from workshop.qt.settings import Settings
from workshop.qt.views.deck_window import DeckWindow
from workshop.qt.views.surface import SurfaceView
from workshop.qt.window_drops import WindowDrops

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, services: Services, tmp_path: Path) -> MainWindow:
    """A window at the Surface step of a session."""
    made = make_window(qapp, services, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    session = workshop_session()
    services.library.add(session)
    made.open_session(session.id)
    assert made.session_page is not None
    made.session_page.go(Step.SURFACE)
    return made


def drop(window: MainWindow, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    welcome = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    QApplication.sendEvent(window, welcome)
    assert welcome.isAccepted()
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    QApplication.sendEvent(window, event)
    assert event.isAccepted()


def offer(window: MainWindow) -> QPushButton:
    return window.page.message.offer


def surface(window: MainWindow) -> SurfaceView:
    assert window.session_page is not None
    assert isinstance(window.session_page.view, SurfaceView)
    return window.session_page.view


def test_a_deck_dropped_on_a_session_is_proposed_from_at_once(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Onboarding of robots.csv"
    path.write_text("question,area,stakes\nWho welcomes a robot on its onboarding?,trust,lasting\n")
    drop(window, path)
    assert window.page.message.text == "“Onboarding of robots” is among your decks now."
    shown = [card.look.card for card in surface(window).proposals.cards()]
    assert any(card.startswith("onboarding-of-robots/") for card in shown)
    # a large one is read away from the screen, and said to be
    monkeypatch.setattr("workshop.qt.views.home_import._SOON_READ", 10)
    path.write_text("question,area,stakes\nWho sends it off?,trust,lasting\n")
    other = path.rename(tmp_path / "Larger.csv")
    drop(window, other)
    assert window.page.message.text == "Reading Larger.csv. One moment…"
    drops = window.findChild(WindowDrops)
    assert isinstance(drops, WindowDrops)
    drops.wait()
    QApplication.processEvents()
    assert window.page.message.text == "“Larger” is among your decks now."


def test_what_is_to_be_looked_at_or_put_right_is_shown_line_by_line_with_the_decks(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "Geld.csv"
    path.write_bytes("question;area;stakes\nWer überweist?;trust;lasting\n".encode("cp1252"))
    drop(window, path)
    assert window.page.message.text == "“Geld” is among your decks now. Look it over:"
    offer(window).click()
    dialog = window.findChild(DeckWindow)
    assert isinstance(dialog, DeckWindow)
    assert "read as Windows-1252" in dialog.parts.faults.lines.toPlainText()
    assert window.page.message.isHidden()
    dialog.close()
    bad = tmp_path / "bad.csv"
    bad.write_text("question,stakes\nWho?,huge\n")
    drop(window, bad)
    assert "is not sound" in window.page.message.text
    offer(window).click()
    *_, dialog = window.findChildren(DeckWindow)
    assert "row 2, column B (stakes)" in dialog.parts.faults.lines.toPlainText()
    dialog.close()


def test_a_ticket_can_be_asked_what_it_leaves_open_and_a_session_be_opened(
    window: MainWindow, tmp_path: Path
) -> None:
    ticket = tmp_path / "ticket.md"
    ticket.write_text("# Refunds\nThe window is TBD.\n")
    drop(window, ticket)
    assert offer(window).text() == "What does it leave open?"
    offer(window).click()
    drafts = surface(window).drafts
    assert drafts is not None
    assert [row.draft.question for row in drafts.rows()] == ["The window?"]
    # and a session can be opened in the place of this one
    drop(window, session_file(tmp_path / "a.whosecall", ONE))
    assert window.session_page is not None
    assert window.session_page.stage.bridge.session.id != ONE
    offer(window).click()
    assert window.session_page.stage.bridge.session.id == ONE
