"""Papers for the wall and the table, from the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.files.samples import FIXTURE
from tests.outcomes.pages import text_of


@pytest.mark.parametrize("kind", ["sheet", "guide"])
def test_papers_are_written(whosecall: Command, tmp_path: Path, kind: str) -> None:
    target = tmp_path / "a.pdf"
    told = whosecall("export", FIXTURE, "--to", target, "--as", kind, "--paper", "letter", "--ink")
    assert (told.status, told.out, told.err) == (0, "", "")
    assert "Add onboarding" in text_of(target.read_bytes())


def test_the_guide_takes_a_start(whosecall: Command, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    told = whosecall("export", FIXTURE, "--to", target, "--as", "guide", "--start", "9:30")
    assert told.status == 0
    assert "09:30–09:35" in text_of(target.read_bytes())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--as", "guide", "--start", "24:00"), "24:00 is no time of day: say it as HH:MM, 09:30."),
        (("--as", "guide", "--start", "noon"), "noon is no time of day: say it as HH:MM, 09:30."),
        (("--as", "sheet", "--start", "9:00"), "--start is for the guide: sheet has no clock"),
    ],
)
def test_options_that_do_not_fit_are_refused(
    whosecall: Command, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    told = whosecall("export", FIXTURE, "--to", tmp_path / "a.pdf", *arguments)
    assert told.status == 2
    assert told.err.startswith(sentence)
    assert list(tmp_path.glob("*.pdf")) == []
