"""Many sessions go into a folder at once: whole files, names of their own, nothing replaced."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.application.solo_people import LATER, assessment
from tests.qt.sessions import workshop_session
from workshop.application.failures import StorageFailed
from workshop.application.outcome_ports import Made, OutcomeKind, OutcomeOptions
from workshop.application.services import Services
from workshop.exercise.session import Session
from workshop.qt.actions import Actions
from workshop.qt.models.library_model import LibraryModel
from workshop.qt.settings import Settings
from workshop.qt.theme import ThemeSource
from workshop.qt.views.home_list import SessionList
from workshop.qt.views.home_outcomes import HomeOutcomes
from workshop.qt.views.message_line import MessageLine
from workshop.qt.views.outcomes.export_dialog import ExportDialog

OpenDialog = Callable[..., ExportDialog]


class _Failing:
    """Real makers, but for sessions of one title."""

    def __init__(self, services: Services, title: str) -> None:
        self._services, self._title = services, title

    def make(self, kind: OutcomeKind, session: Session, options: OutcomeOptions) -> Made:
        if session.title == self._title:
            raise StorageFailed("The fonts for paper are not there.")
        return self._services.outcomes.make(kind, session, options)

    def save(self, made: Made, path: Path) -> None:
        self._services.outcomes.save(made, path)


def _add(services: Services, *titles: str) -> None:
    for number, title in enumerate(titles):
        made = workshop_session(f"0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1c{number:02}")
        services.library.add(replace(made, title=title))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


@pytest.fixture
def open_dialog(services: Services, look: ThemeSource, qtbot: QtBot) -> OpenDialog:
    def open_it(*kinds: OutcomeKind, makers: _Failing | None = None) -> ExportDialog:
        used = replace(services, outcomes=makers) if makers else services
        lines = services.library.lines()
        dialog = ExportDialog(used, look, lines, Path.home())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        for kind, box in dialog.kinds.items():
            box.setChecked(kind in kinds)
        dialog.show()
        return dialog

    return open_it


def _names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_sessions_of_one_name_get_files_of_their_own(
    services: Services, open_dialog: OpenDialog, folder: Path, qtbot: QtBot
) -> None:
    _add(services, "Refunds", "refunds", "Add onboarding")
    dialog = open_dialog(OutcomeKind.MARKDOWN, OutcomeKind.CSV)
    dialog.export_to(folder)
    qtbot.waitUntil(lambda: not dialog.exporting.running, timeout=20_000)
    assert dialog.exporting.faults == []
    found = {name.casefold() for name in _names(folder)}
    assert len(found) == 9
    assert {"refunds.md", "refunds 2.md", "refunds-ballots.csv", "refunds 2-ballots.csv"} <= found
    assert dialog.said.text() == f"6 files are in {folder}."


def test_an_assessment_taken_again_tells_what_moved_among_many_too(
    services: Services, open_dialog: OpenDialog, folder: Path, qtbot: QtBot
) -> None:
    services.library.add(assessment("engineer"))
    again = replace(assessment("po", LATER), title="Again", follows=assessment("engineer").id)
    services.library.add(again)
    dialog = open_dialog(OutcomeKind.MARKDOWN)
    dialog.export_to(folder)
    qtbot.waitUntil(lambda: not dialog.exporting.running, timeout=20_000)
    assert "have changed hands" in (folder / "Again.md").read_text(encoding="utf-8")
    assert "changed hands" not in (folder / "My own decisions.md").read_text(encoding="utf-8")


def test_nothing_in_the_folder_is_replaced(
    services: Services, open_dialog: OpenDialog, folder: Path, qtbot: QtBot
) -> None:
    _add(services, "Refunds")
    (folder / "Refunds.md").write_text("mine", encoding="utf-8")
    (folder / "Refunds-ballots.csv").write_text("mine", encoding="utf-8")
    dialog = open_dialog(OutcomeKind.MARKDOWN, OutcomeKind.CSV)
    dialog.export_to(folder)
    qtbot.waitUntil(lambda: not dialog.exporting.running, timeout=20_000)
    assert (folder / "Refunds.md").read_text(encoding="utf-8") == "mine"
    assert (folder / "Refunds-ballots.csv").read_text(encoding="utf-8") == "mine"
    assert {"Refunds (2).md", "Refunds (2).csv", "Refunds (2)-ballots.csv"} <= _names(folder)


def test_what_fails_is_told_and_holds_up_nothing(
    services: Services, open_dialog: OpenDialog, folder: Path, qtbot: QtBot
) -> None:
    _add(services, "Good", "Bad", "Better")
    dialog = open_dialog(OutcomeKind.MARKDOWN, makers=_Failing(services, "Bad"))
    dialog.export_to(folder)
    qtbot.waitUntil(lambda: not dialog.exporting.running, timeout=20_000)
    assert _names(folder) == {"Good.md", "Better.md"}
    assert dialog.faults.text() == "Bad: Markdown: The fonts for paper are not there."


def test_exporting_can_be_stopped(
    services: Services, open_dialog: OpenDialog, folder: Path, qtbot: QtBot
) -> None:
    _add(services, *(f"Session {number}" for number in range(30)))
    dialog = open_dialog(OutcomeKind.MARKDOWN)
    dialog.export_to(folder)
    qtbot.waitUntil(lambda: len(dialog.exporting.written) > 0, timeout=20_000)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.exporting.running, timeout=20_000)
    assert dialog.isVisible(), "the first Esc stops, it does not close"
    assert dialog.said.text().startswith("Stopped. ")
    assert 0 < len(_names(folder)) < 30
    assert not [name for name in _names(folder) if not name.endswith(".md")], "nothing half-done"


def test_without_any_kind_there_is_nothing_to_choose_a_folder_for(
    services: Services, open_dialog: OpenDialog
) -> None:
    _add(services, "Refunds")
    dialog = open_dialog()
    assert not dialog.choose.isEnabled()
    dialog.kinds[OutcomeKind.JSON].click()
    assert dialog.choose.isEnabled()


def test_several_sessions_are_chosen_with_ctrl_and_offered_to_be_exported(
    services: Services, look: ThemeSource, actions: Actions, settings: Settings, qtbot: QtBot
) -> None:
    _add(services, "One", "Two", "Three")
    model = LibraryModel(services.library, services.clock)
    model.refresh()
    sessions, message = SessionList(model, look, actions), MessageLine()
    page = sessions
    for widget in (sessions, message):
        qtbot.addWidget(widget)
    outcomes = HomeOutcomes(services, look, settings, sessions, message, page)
    sessions.choose(None)
    assert message.text == ""
    assert "Outcomes…" in [one.text() for one in sessions.menu().actions()]
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    sessions.selectionModel().select(model.index(2, 0), rows)
    assert len(sessions.chosen()) == 2
    assert message.text == "2 sessions are chosen."
    assert sessions.menu().actions()[0].text() == "Export 2 sessions…"
    message.offer.click()
    dialog = page.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.title == "Export 2 sessions"
    dialog.close()
    sessions.choose(None)
    assert message.text == ""
    outcomes.open(sessions.chosen()[0].id)
    window = outcomes.door.window
    assert window is not None
    assert window.windowTitle().startswith("Outcomes: ")
    outcomes.door.close()
    assert outcomes.door.window is None
