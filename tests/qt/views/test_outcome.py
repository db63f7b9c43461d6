"""Outcome: the summary on the screen says what the report says, and files are written from it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from tests.qt.sessions import DANA, PM, PO, RAVI, VERIFY, workshop_session
from workshop.application.outcome_ports import Paper
from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Choice
from workshop.exercise.moves import Park
from workshop.exercise.session import Ballot, ParkedLine, Session
from workshop.qt.theme import DARK
from workshop.qt.views.outcome import OutcomeView
from workshop.qt.views.outcome_hats import HatTable
from workshop.qt.views.outcome_marks import HatLine
from workshop.qt.views.outcome_table import DecisionTable
from workshop.qt.views.saving import file_stem
from workshop.qt.views.session_page import SessionPage

OpenPage = Callable[[Session, Step], SessionPage]


@pytest.fixture
def sample(services: Services) -> Session:
    """The sample workshop."""
    read = services.reader.read(services.samples / "add-onboarding.whosecall")
    assert isinstance(read, Session)
    return read


def _view(page: SessionPage) -> OutcomeView:
    view = page.view
    assert isinstance(view, OutcomeView)
    return view


def _said(page: SessionPage) -> dict[str, str]:
    return {one.accessibleName(): one.accessibleDescription() for one in _view(page).sections()}


def _voted() -> Session:
    ballots = (Ballot(DANA, VERIFY, Choice(PO)), Ballot(RAVI, VERIFY, Choice(PM)))
    return replace(workshop_session(), ballots=ballots)


def _accept(page: SessionPage, path: Path) -> None:
    """Type a path into the open dialog, as a person would."""
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)


def test_every_part_of_the_summary_is_read_as_text(sample: Session, open_page: OpenPage) -> None:
    said = _said(open_page(sample, Step.OUTCOME))
    assert list(said) == [
        "What we found",
        "Decisions",
        "Commitments",
        "How the contested ones looked",
        "Left to the AI on purpose",
        "Load",
        "Hat shift",
        "Gut check",
        "Parking lot",
    ]
    assert "The agent was about to guess 75\u00a0% of what matters." in said["What we found"]
    for decision in sample.decisions:
        assert decision.question in said["Decisions"]
        assert decision.answer in said["Decisions"]
    assert "Standoff. Product manager. Dana. Deputy: Ravi" in said["Decisions"]
    assert "Still open" in said["Decisions"]
    assert "Tomás (Support)" in said["How the contested ones looked"]
    assert "Dana is a bottleneck" in said["Load"]
    assert "Do we even want trials?" in said["Parking lot"]


def test_without_names_no_voter_is_shown(sample: Session, open_page: OpenPage) -> None:
    page = open_page(sample, Step.OUTCOME)
    _view(page).bar.names.click()
    said = _said(page)
    assert "Tomás" not in said["How the contested ones looked"]
    assert "3 × Product manager" in said["How the contested ones looked"]
    assert "Product manager. Dana" in said["Decisions"]
    assert not _view(page).summary_options().names


def test_sealed_ballots_are_counted_and_undefined_figures_said(open_page: OpenPage) -> None:
    page = open_page(_voted(), Step.OUTCOME)
    assert _view(page).bar.sealed.text().startswith("2 ballots wait for their reveal")
    said = _said(page)
    assert "not known yet: one decision waits for its reveal" in said["What we found"]
    assert "How the contested ones looked" not in said
    assert "Product owner" not in said["Decisions"]


def test_an_empty_session_says_so(open_page: OpenPage) -> None:
    page = open_page(replace(workshop_session(), decisions=()), Step.OUTCOME)
    said = _said(page)
    assert "There are no decisions on the board yet." in said["What we found"]
    assert "not defined: there are no decisions yet" in said["What we found"]
    assert said["Commitments"] == "Nobody has committed to anything."


def test_finishing_is_a_move_that_undo_takes_back(open_page: OpenPage) -> None:
    page = open_page(workshop_session(), Step.OUTCOME)
    bar, bridge = _view(page).bar, page.stage.bridge
    QTest.mouseClick(bar.finish, Qt.MouseButton.LeftButton)
    assert bridge.session.finished is not None
    assert bar.finished.text().startswith("Finished ")
    assert bar.finish.text() == "Not finished after all"
    bridge.undo()
    assert bridge.session.finished is None
    assert bar.finish.text() == "Finish session"
    assert bar.finished.isHidden()


@pytest.mark.parametrize(("width", "wide"), [(1024, True), (700, False)])
def test_decisions_stand_in_columns_where_there_is_room(
    sample: Session, open_page: OpenPage, width: int, wide: bool
) -> None:
    page = open_page(sample, Step.OUTCOME)
    page.resize(width, 800)
    QApplication.processEvents()
    (table,) = _view(page).findChildren(DecisionTable)
    assert table.wide is wide
    heads = [one for one in table.findChildren(QLabel) if one.text() == "The agent may"]
    assert [one.isVisible() for one in heads] == [wide]
    shown = {one.text() for one in table.findChildren(QLabel) if one.isVisible()}
    assert ("Keep out" if wide else "The agent: Keep out") in shown
    assert page.width() == width


def test_hat_shift_is_a_table_and_sentences(sample: Session, open_page: OpenPage) -> None:
    page = open_page(sample, Step.OUTCOME)
    table = _view(page).findChild(HatTable)
    assert isinstance(table, HatTable)
    shift = _view(page).report.hat_shift
    assert table.accessibleName() == ", ".join(line.hat.name for line in shift)
    for line in shift:
        said = f"{line.hat.name}: {line.said} outside the remit"
        assert said in _said(page)["Hat shift"]
    before = table.grab().toImage()
    page.stage.look.show(theme=DARK)
    again = _view(page).findChild(HatTable)
    assert isinstance(again, HatTable)
    assert again.grab().toImage() != before


def test_columns_stand_in_line(sample: Session, open_page: OpenPage) -> None:
    page = open_page(sample, Step.OUTCOME)
    page.resize(1280, 800)
    QApplication.processEvents()
    (table,) = _view(page).findChildren(DecisionTable)
    lefts = {one.mapTo(table, QPoint()).x() for one in table.findChildren(HatLine)}
    assert len(lefts) == 1


def test_what_is_parked_meanwhile_leaves_the_page_where_it_is(
    sample: Session, open_page: OpenPage
) -> None:
    page = open_page(sample, Step.OUTCOME)
    (area,) = _view(page).findChildren(QScrollArea)
    for _ in range(5):
        QApplication.processEvents()
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    assert before > 0
    table = _view(page).findChild(DecisionTable)
    page.stage.bridge.submit(Park(ParkedLine("p9", "One more thing")))
    for _ in range(5):
        QApplication.processEvents()
    assert "One more thing" in _said(page)["Parking lot"]
    assert bar.value() == before
    assert _view(page).findChild(DecisionTable) is table, "what says the same is the same"


def test_what_says_the_same_is_not_made_anew(sample: Session, open_page: OpenPage) -> None:
    page = open_page(sample, Step.OUTCOME)
    before = _view(page).sections()
    _view(page).refresh(())
    assert _view(page).sections() == before


def test_the_summary_is_written_where_the_person_says(
    sample: Session, open_page: OpenPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(sample, Step.OUTCOME)
    bar = _view(page).bar
    bar.paper.setCurrentIndex(bar.paper.findData(Paper.LETTER.value))
    QTest.mouseClick(bar.save_summary, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "Add onboarding.pdf"
    _accept(page, tmp_path / "summary")
    qtbot.waitUntil((tmp_path / "summary.pdf").exists)
    qtbot.waitUntil(lambda: page.message.text.startswith("Saved to"))
    written = (tmp_path / "summary.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert b"612 792" in written
    assert page.message.offer.text() == "Show in folder"


def test_the_session_file_is_written_from_any_step(
    open_page: OpenPage, services: Services, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(_voted(), Step.OWN)
    page.stage.actions.trigger("save-session-file")
    _accept(page, tmp_path / "mine.whosecall")
    qtbot.waitUntil(lambda: page.message.text.startswith("Saved to"))
    assert page.message.text.endswith("2 ballots are left out: they wait for their reveal.")
    read = services.reader.read(tmp_path / "mine.whosecall")
    assert isinstance(read, Session)
    assert read.title == "Add onboarding"
    assert read.ballots == ()


def test_what_could_not_be_written_is_one_sentence(
    open_page: OpenPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(workshop_session(), Step.OUTCOME)
    target = tmp_path / "gone" / "mine.whosecall"
    target.parent.mkdir()
    page.stage.actions.trigger("save-session-file")
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    target.parent.rmdir()
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: "was not written" in page.message.text)
    assert not page.saving.busy


def test_a_file_that_is_there_is_replaced_only_when_the_person_says_so(
    open_page: OpenPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(workshop_session(), Step.OUTCOME)
    target = tmp_path / "kept.whosecall"
    target.write_text("mine", encoding="utf-8")
    answered: list[str] = []

    def say_no() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            answered.append(box.text())
            box.button(QMessageBox.StandardButton.No).click()

    page.stage.actions.trigger("save-session-file")
    QTimer.singleShot(0, say_no)
    _accept(page, tmp_path / "kept")
    assert len(answered) == 1
    assert "kept.whosecall" in answered[0]
    assert target.read_text(encoding="utf-8") == "mine"
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is None)
    assert page.message.text == ""


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Add onboarding", "Add onboarding"),
        ("a/b\\c: d?", "a b c d"),
        ("../../etc", "etc"),
        ("", "session"),
        ("...", "session"),
        ("line\nbreak\x00", "line break"),
        ("x" * 300, "x" * 80),
        ("Ελληνικά", "Ελληνικά"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, stem: str) -> None:
    assert file_stem(title) == stem
