"""Papers for the wall and the table, from the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.files.samples import DECK, FIXTURE
from tests.outcomes.pages import read, text_of


@pytest.mark.parametrize("kind", ["sheet", "guide", "ballots", "kit"])
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


@pytest.mark.parametrize("kind", ["summary", "sheet", "guide"])
def test_papers_are_held_across(whosecall: Command, tmp_path: Path, kind: str) -> None:
    target = tmp_path / "a.pdf"
    arguments = ("--as", kind, "--paper", "a4", "--orientation", "landscape")
    assert whosecall("export", FIXTURE, "--to", target, *arguments).status == 0
    boxes = [page.mediabox for page in read(target.read_bytes()).pages]
    assert {(round(box.width), round(box.height)) for box in boxes} == {(842, 595)}


def test_the_kit_takes_a_size_a_flip_and_decks(whosecall: Command, tmp_path: Path) -> None:
    target, own = tmp_path / "a.pdf", tmp_path / "own.toml"
    own.write_text(DECK, encoding="utf-8")
    arguments = ("--as", "kit", "--size", "a6", "--flip", "short")
    decks = ("--deck", "billing", "--deck", own, "--deck", "billing")
    told = whosecall("export", FIXTURE, "--to", target, *arguments, *decks)
    assert (told.status, told.err) == (0, "")
    said = text_of(target.read_bytes())
    assert "Billing, plans, trials and refunds, Greetings" in said
    assert "105 × 148 mm (A6) · flip on the short edge" in said


def test_an_own_deck_is_found_in_the_library(whosecall: Command, tmp_path: Path) -> None:
    target, own = tmp_path / "a.pdf", tmp_path / "own.toml"
    own.write_text(DECK, encoding="utf-8")
    assert whosecall("import", own).status == 0
    told = whosecall("export", FIXTURE, "--to", target, "--as", "kit", "--deck", "greetings")
    assert told.status == 0
    assert "Greetings" in text_of(target.read_bytes())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--as", "guide", "--start", "24:00"), "24:00 is no time of day: say it as HH:MM, 09:30."),
        (("--as", "guide", "--start", "noon"), "noon is no time of day: say it as HH:MM, 09:30."),
        (("--as", "sheet", "--start", "9:00"), "--start is for the guide: sheet has no clock"),
        (("--as", "guide", "--size", "a6"), "--size is for the kit: guide has no cards."),
        (("--as", "guide", "--flip", "short"), "--flip is for the kit: guide has no cards."),
        (("--as", "guide", "--deck", "billing"), "--deck is for the kit: guide has no cards."),
        (("--as", "kit", "--orientation", "landscape"), "--orientation is for summary, mail,"),
        (("--as", "kit", "--deck", "none"), "There is no deck none: whosecall decks tells which"),
        (("--as", "kit", "--deck", "standard-roles"), 'The deck "'),
        (("--as", "kit", "--deck", str(FIXTURE)), f"{FIXTURE} is a session, and here a deck is"),
    ],
)
def test_options_that_do_not_fit_are_refused(
    whosecall: Command, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    told = whosecall("export", FIXTURE, "--to", tmp_path / "a.pdf", *arguments)
    assert told.status == 2
    assert told.err.startswith(sentence)
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize(
    ("locale", "size", "day"),
    [
        ("en_US.UTF-8", b"612 792", "October 14, 2026"),
        ("de_DE.UTF-8", b"595.2756 841.8898", "14 October 2026"),
    ],
)
def test_paper_and_days_are_those_of_the_country(
    whosecall: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    locale: str,
    size: bytes,
    day: str,
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert whosecall("export", FIXTURE, "--to", tmp_path / "a.pdf").status == 0
    content = (tmp_path / "a.pdf").read_bytes()
    assert size in content
    assert day in text_of(content)


def test_parts_are_left_out_one_by_one(whosecall: Command, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    told = whosecall("export", FIXTURE, "--to", target)
    assert told.status == 0
    assert "Do we even want trials?" in text_of(target.read_bytes())
    without = ("--without", "parking-lot", "--without", "method")
    told = whosecall("export", FIXTURE, "--to", target, *without)
    assert told.status == 0
    assert "Do we even want trials?" not in text_of(target.read_bytes())


def test_what_has_no_parts_is_not_made_without_one(whosecall: Command, tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    told = whosecall("export", FIXTURE, "--to", target, "--without", "method")
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("--without is for the summary")
    assert not target.exists()
