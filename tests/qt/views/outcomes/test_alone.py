"""The outcomes of an assessment: what is looked at is what is written, and no more than that."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.application.solo_people import FIRST, IDS, LATER, assessment
from tests.qt.views.alone import Open, at
from tests.qt.views.outcomes.windows import accept, open_preview
from workshop.application.outcome_ports import OutcomeKind, SoloPart
from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.exercise.cards import SessionId
from workshop.exercise.session import Session
from workshop.qt.views.outcomes.window import OutcomesWindow
from workshop.qt.views.solo_page import SoloPage


def _window(page: SoloPage) -> OutcomesWindow:
    window = page.outcomes.window
    assert window is not None
    return window


def test_what_is_unticked_is_neither_in_the_preview_nor_in_the_file(
    open_solo: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_solo(at(assessment("engineer"), Step.OUTCOME))
    page.stage.actions.trigger("outcomes")
    window = _window(page)
    open_preview(window, OutcomeKind.MARKDOWN, qtbot)
    assert IDS[6] == "d7"
    assert "What do we keep of a closed account?" in window.preview.text.toPlainText()
    alone = window.preview.options.alone
    assert alone.isVisible()
    assert not alone.parts[SoloPart.OVER_TIME].isVisibleTo(alone), "it is the first one"
    alone.parts[SoloPart.NAME].click()
    alone.decisions.item(6).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: window.preview.showing is not None)
    shown = window.preview.text.toPlainText()
    assert "closed account" not in shown
    assert "Ada" not in shown
    window.save_now()
    target = tmp_path / "mine.md"
    accept(window, target)
    qtbot.waitUntil(target.exists)
    # the field shows no-break spaces as plain ones
    assert target.read_text("utf-8").replace("\u00a0", " ") == shown
    window.show_document(OutcomeKind.SESSION)
    qtbot.waitUntil(lambda: window.preview.showing is not None)
    assert "closed account" not in window.preview.text.toPlainText(), "chosen once, for all kinds"
    page.outcomes.close()


def test_the_profile_previewed_tells_what_moved(
    open_solo: Open, services: Services, qtbot: QtBot
) -> None:
    services.library.add(assessment("engineer"))
    later = replace(assessment("po", LATER), follows=SessionId(FIRST))
    page = open_solo(at(later, Step.OUTCOME))
    page.stage.actions.trigger("print")
    preview = _window(page).preview
    assert preview.document is not None
    assert preview.document.kind is OutcomeKind.SOLO
    wanted = preview.wanted
    assert wanted is not None
    assert [one.id for one in wanted.options.earlier] == [FIRST]
    alone = preview.options.alone
    assert alone.parts[SoloPart.OVER_TIME].isVisibleTo(alone)
    qtbot.waitUntil(preview.print.hasFocus, timeout=20_000)
    page.close_session()
    assert page.outcomes.window is None


def test_a_team_session_is_not_asked_what_stays_at_home(
    sample: Session, open_window: Callable[..., OutcomesWindow], qtbot: QtBot
) -> None:
    window = open_window(sample)
    open_preview(window, OutcomeKind.MARKDOWN, qtbot)
    assert not window.preview.options.alone.isVisible()
