"""From an open session to its outcomes and back, by keys; the window goes with the session."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from tests.qt.sessions import workshop_session
from workshop.application.outcome_ports import OutcomeKind, Paper
from workshop.exercise.agenda import Step
from workshop.exercise.moves import SessionText, WriteSession
from workshop.exercise.session import Session
from workshop.qt.views.outcome import OutcomeView
from workshop.qt.views.outcomes.window import OutcomesWindow
from workshop.qt.views.saving import usual_paper
from workshop.qt.views.session_page import SessionPage

OpenPage = Callable[[Session, Step], SessionPage]


def _window(page: SessionPage) -> OutcomesWindow:
    window = page.outcomes.window
    assert window is not None
    return window


def test_every_step_leads_to_the_outcomes(open_page: OpenPage) -> None:
    page = open_page(workshop_session(), Step.OWN)
    page.stage.actions.trigger("outcomes")
    assert _window(page).shelf.isVisible()
    first = _window(page)
    page.stage.actions.trigger("outcomes")
    assert page.outcomes.window is first, "at most one"
    page.outcomes.close()
    assert page.outcomes.window is None


def test_print_leads_to_the_summary_with_print_at_hand(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(workshop_session(), Step.OWN)
    page.stage.actions.trigger("print")
    preview = _window(page).preview
    assert preview.document is not None
    assert preview.document.kind is OutcomeKind.SUMMARY
    qtbot.waitUntil(preview.print.hasFocus)
    page.outcomes.close()


def test_the_button_at_outcome_leads_there(open_page: OpenPage) -> None:
    page = open_page(workshop_session(), Step.OUTCOME)
    view = page.view
    assert isinstance(view, OutcomeView)
    assert view.bar.outcomes.hasFocus()
    view.bar.outcomes.click()
    assert page.outcomes.window is not None
    page.outcomes.close()


def test_a_move_in_the_session_is_followed(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(workshop_session(), Step.OWN)
    page.stage.actions.trigger("outcomes")
    page.stage.bridge.submit(WriteSession(SessionText.TITLE, "Refunds"))
    qtbot.waitUntil(lambda: _window(page).windowTitle() == "Outcomes: Refunds")
    page.outcomes.close()


@pytest.mark.parametrize(
    ("named", "paper"), [("en_US", Paper.LETTER), ("en_GB", Paper.A4), ("fr_CA", Paper.LETTER)]
)
def test_the_paper_is_the_one_of_the_country(named: str, paper: Paper) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(named))
    try:
        assert usual_paper() is paper
    finally:
        QLocale.setDefault(before)
