"""`export --as agents` on the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.outcomes.agents.projects import contents
from workshop.resources import resource

SAMPLE = resource("samples", "add-onboarding.whosecall")


def test_it_writes_what_the_folder_has_files_of(whosecall: Command, tmp_path: Path) -> None:
    (tmp_path / "CLAUDE.md").write_text("# Ours\n")
    told = whosecall("export", SAMPLE, "--as", "agents", "--to", tmp_path)
    assert (told.status, told.err) == (0, "")
    assert told.out == "new      .claude/rules/decision-owners.md\n"
    again = whosecall("export", SAMPLE, "--as", "agents", "--to", tmp_path)
    assert again.out == "Nothing changes: the files say this already.\n"


def test_named_targets_are_written_and_taken_out_again(whosecall: Command, tmp_path: Path) -> None:
    export = ("export", SAMPLE, "--as", "agents", "--to", tmp_path)
    whosecall(*export, "--target", "agents", "--target", "enforced")
    assert (tmp_path / "AGENTS.md").exists()
    assert (tmp_path / ".whosecall/guard.py").exists()
    assert whosecall(*export, "--remove").status == 0
    assert contents(tmp_path) == {}


def test_a_dry_run_prints_the_diff_and_writes_nothing(whosecall: Command, tmp_path: Path) -> None:
    told = whosecall("export", SAMPLE, "--as", "agents", "--to", tmp_path, "--dry-run")
    assert told.out.startswith("--- /dev/null\n+++ b/AGENTS.md\n")
    assert "+## Decision owners\n" in told.out
    assert contents(tmp_path) == {}


def test_standard_output_gets_the_text_alone(whosecall: Command) -> None:
    told = whosecall("export", SAMPLE, "--as", "agents", "--to", "-")
    assert told.out.startswith("## Decision owners\n")


@pytest.mark.parametrize("flags", [(), ("--dry-run",), ("--remove",)])
def test_damaged_markers_end_in_bad_input(
    whosecall: Command, tmp_path: Path, flags: tuple[str, ...]
) -> None:
    (tmp_path / "AGENTS.md").write_text("<!-- whosecall:begin -->\n")
    told = whosecall("export", SAMPLE, "--as", "agents", "--to", tmp_path, *flags)
    assert told.status == 2
    assert "nothing is written.\nAGENTS.md: line 1 is no whole marker of ours" in told.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--as", "agents", "--to", "nowhere"), "There is no folder nowhere."),
        (("--as", "agents", "--to", ".", "--ink"), "Options of papers and data are not for"),
        (("--as", "markdown", "--to", "-", "--remove"), "--remove is for agents"),
        (("--as", "agents", "--to", "-", "--remove"), "Standard output takes the text alone"),
    ],
)
def test_what_does_not_fit_is_refused(
    whosecall: Command, arguments: tuple[str, ...], sentence: str
) -> None:
    told = whosecall("export", SAMPLE, *arguments)
    assert told.status == 2
    assert told.err.startswith(sentence)
