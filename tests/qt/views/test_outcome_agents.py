"""Instructions for agents: what is written is what was shown, and nothing is before that."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from workshop.application.agent_files import Target
from workshop.application.services import Services
from workshop.exercise.agenda import Step
from workshop.exercise.cards import DecisionId, ParticipantId
from workshop.exercise.session import Session
from workshop.qt.settings import Settings
from workshop.qt.stage import Stage
from workshop.qt.views.outcome import OutcomeView
from workshop.qt.views.outcome_agents import AgentsDialog
from workshop.qt.views.outcome_agents_code import globs_in
from workshop.qt.views.session_page import SessionPage

D1, D2 = DecisionId("d1"), DecisionId("d2")


@pytest.fixture
def sample(services: Services) -> Session:
    read = services.reader.read(services.samples / "add-onboarding.whosecall")
    assert isinstance(read, Session)
    return read


@pytest.fixture
def dialog(
    qtbot: QtBot, open_session: Callable[[Session], Stage], sample: Session
) -> Iterator[AgentsDialog]:
    made = AgentsDialog(open_session(sample))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "shop"
    (folder / "app/signup").mkdir(parents=True)
    (folder / "app/signup/form.py").write_text("")
    (folder / "CLAUDE.md").write_text("# Ours\n")
    return folder


def look(qtbot: QtBot, dialog: AgentsDialog, folder: Path) -> None:
    dialog.folder.setText(str(folder))
    wait(qtbot, dialog)


def wait(qtbot: QtBot, dialog: AgentsDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.busy, timeout=10_000)


def _ask(picked: list[str]) -> Callable[..., str]:
    def answer(*_asked: object) -> str:
        return picked.pop(0)

    return answer


def files(folder: Path) -> list[str]:
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*.md*"))


def test_without_a_folder_it_says_what_to_do(dialog: AgentsDialog) -> None:
    assert dialog.said.text().startswith("Choose the project’s folder.")
    assert not dialog.write.isEnabled()
    assert dialog.folder.hasFocus()
    assert dialog.diff.toPlainText().startswith("## Decision owners\n")


def test_what_the_folder_has_files_of_is_proposed_and_shown(
    qtbot: QtBot, dialog: AgentsDialog, project: Path
) -> None:
    look(qtbot, dialog, project)
    assert dialog.targets.chosen() == {Target.CLAUDE}
    assert "+++ b/.claude/rules/decision-owners.md" in dialog.diff.toPlainText()
    assert dialog.said.text() == "Writing changes one file:"
    assert files(project) == ["CLAUDE.md"]


def test_writing_writes_what_is_shown_and_taking_out_takes_it_out(
    qtbot: QtBot, dialog: AgentsDialog, project: Path
) -> None:
    look(qtbot, dialog, project)
    dialog.targets.boxes[Target.KIRO].click()
    wait(qtbot, dialog)
    dialog.write.click()
    wait(qtbot, dialog)
    assert files(project) == [
        ".claude/rules/decision-owners.md",
        ".kiro/steering/decision-owners.md",
        "CLAUDE.md",
    ]
    assert dialog.said.text() == "2 files are written: they say this now."
    assert dialog.diff.toPlainText().startswith("## Decision owners\n")
    dialog.targets.boxes[Target.KIRO].click()
    wait(qtbot, dialog)
    assert dialog.said.text() == "Nothing changes: the files say this already."
    dialog.remove.click()
    wait(qtbot, dialog)
    assert "-## Decision owners" in dialog.diff.toPlainText()
    assert dialog.write.text() == "Take them out"
    dialog.write.click()
    wait(qtbot, dialog)
    assert files(project) == ["CLAUDE.md"]
    assert dialog.said.text().startswith("Taken out of 2 files. Writing changes ")


def test_no_target_writes_nothing(qtbot: QtBot, dialog: AgentsDialog, project: Path) -> None:
    look(qtbot, dialog, project)
    dialog.targets.boxes[Target.CLAUDE].click()
    wait(qtbot, dialog)
    assert dialog.diff.toPlainText() == ""
    assert dialog.said.text() == "Tick whose files are written."
    assert not dialog.write.isEnabled()
    dialog.remove.click()
    wait(qtbot, dialog)
    assert dialog.said.text() == "There is nothing of this team’s to take out."


def test_what_is_in_the_way_is_said_and_nothing_can_be_written(
    qtbot: QtBot, dialog: AgentsDialog, project: Path
) -> None:
    (project / "AGENTS.md").write_text("<!-- whosecall:begin -->\n")
    look(qtbot, dialog, project)
    assert "AGENTS.md: line 1 is no whole marker of ours" in dialog.problem.text()
    assert dialog.problem.isVisible()
    assert not dialog.write.isEnabled()


def test_a_folder_that_is_not_there_is_said(
    qtbot: QtBot, dialog: AgentsDialog, project: Path
) -> None:
    for name in (str(project / "nowhere"), "~nobody-has-this-name/x", "x" * 5_000):
        dialog.folder.setText(name)
        wait(qtbot, dialog)
        assert dialog.problem.text().startswith("There is no folder")
        assert not dialog.write.isEnabled()


def test_a_file_that_changed_since_is_said_and_not_written(
    qtbot: QtBot, dialog: AgentsDialog, project: Path
) -> None:
    look(qtbot, dialog, project)
    (project / ".claude/rules").mkdir(parents=True)
    (project / ".claude/rules/decision-owners.md").write_text("Theirs\n")
    dialog.write_now()
    wait(qtbot, dialog)
    assert "changed since" in dialog.problem.text()
    assert (project / ".claude/rules/decision-owners.md").read_text() == "Theirs\n"


def test_globs_say_what_they_match(qtbot: QtBot, dialog: AgentsDialog, project: Path) -> None:
    look(qtbot, dialog, project)
    assert dialog.code.notes[D1].text() == "app/mail/verify_* matches no file."
    field = dialog.code.fields[D2]
    field.setFocus()
    QTest.keyClicks(field, "app/**, ../x")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    wait(qtbot, dialog)
    assert dialog.code.notes[D2].text() == "../x is no path inside the project."
    field.setText("app/**")
    field.setFocus()
    dialog.folder.setFocus()
    wait(qtbot, dialog)
    assert dialog.code.notes[D2].text() == "Matches one file."


def test_a_picked_folder_becomes_a_glob(
    qtbot: QtBot, dialog: AgentsDialog, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(qtbot, dialog, project)
    picked = [str(project / "app"), str(project.parent)]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", _ask(picked))
    dialog.code.add_folder(D2)
    assert dialog.code.fields[D2].text() == "app/**"
    wait(qtbot, dialog)
    dialog.code.add_folder(D2)
    assert dialog.code.notes[D2].text() == "That is not in the project’s folder."


def test_a_picked_folder_s_name_is_no_glob(
    qtbot: QtBot, dialog: AgentsDialog, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = project / "app/(shop)/[slug], {x}/@side"
    page.mkdir(parents=True)
    (page / "page.tsx").write_text("")
    look(qtbot, dialog, project)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", _ask([str(page)]))
    dialog.code.add_folder(D2)
    assert dialog.code.fields[D2].text() == "app/(shop)/?slug?? ?x?/@side/**"
    wait(qtbot, dialog)
    assert dialog.code.notes[D2].text() == "Matches one file."


def test_a_file_of_the_list_comes_to_the_top_of_the_diff(
    qtbot: QtBot, dialog: AgentsDialog, project: Path
) -> None:
    look(qtbot, dialog, project)
    assert not dialog.files.isVisible(), "one file needs no list"
    dialog.targets.boxes[Target.CURSOR].click()
    wait(qtbot, dialog)
    assert [dialog.files.item(row).text() for row in range(dialog.files.count())] == [
        ".claude/rules/decision-owners.md: new",
        ".cursor/rules/decision-owner-checkout-team-543b24df-d1.mdc: new",
        ".cursor/rules/decision-owner-checkout-team-543b24df-d4.mdc: new",
        ".cursor/rules/decision-owners.mdc: new",
    ]
    for row, path in ((3, "decision-owners.mdc"), (0, ".claude/rules/decision-owners.md")):
        dialog.files.setCurrentRow(row)
        top = dialog.diff.cursorForPosition(QPoint(0, 0)).block()
        assert top.text() == "--- /dev/null"
        assert top.next().text().endswith(path)


def test_the_folder_is_remembered_for_the_session(
    qtbot: QtBot,
    open_session: Callable[[Session], Stage],
    sample: Session,
    project: Path,
    settings: Settings,
) -> None:
    stage = replace(open_session(sample), settings=settings)
    first = AgentsDialog(stage)
    qtbot.addWidget(first)
    assert first.folder.text() == ""
    look(qtbot, first, project)
    first.close()
    second = AgentsDialog(stage)
    qtbot.addWidget(second)
    wait(qtbot, second)
    assert second.folder.text() == str(project)
    assert second.targets.chosen() == {Target.CLAUDE}
    second.close()
    assert settings.project_folder("another") is None


def test_how_to_reach_somebody_goes_into_the_text(
    qtbot: QtBot, dialog: AgentsDialog, project: Path
) -> None:
    look(qtbot, dialog, project)
    field = dialog.people.fields[ParticipantId("aisha")]
    field.setFocus()
    QTest.keyClicks(field, "#quality")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    wait(qtbot, dialog)
    assert '"Aisha": "#quality"' in dialog.diff.toPlainText()
    dialog.foot.undo.click()
    wait(qtbot, dialog)
    assert "#quality" not in dialog.diff.toPlainText()


def test_the_text_can_be_copied(dialog: AgentsDialog) -> None:
    dialog.copy.click()
    assert QApplication.clipboard().text().startswith("## Decision owners\n")


def test_outcome_opens_it(
    qtbot: QtBot, open_page: Callable[[Session, Step], SessionPage], sample: Session
) -> None:
    page = open_page(sample, Step.OUTCOME)
    view = page.view
    assert isinstance(view, OutcomeView)
    view.bar.agents.click()
    (dialog,) = page.findChildren(AgentsDialog)
    assert dialog.isVisible()
    dialog.close()


def test_commas_part_globs_but_not_between_braces() -> None:
    assert globs_in(" a/**, {b,c}/*.py ,, a/** ") == ("a/**", "{b,c}/*.py")
    assert globs_in("  ") == ()
