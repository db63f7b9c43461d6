"""An assessment on the command line: its profile, its findings, and what stays at home."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.application.solo_people import LATER, assessment
from tests.cli.conftest import Command
from tests.outcomes.pages import text_of
from workshop.application.session_object import session_object
from workshop.bootstrap import build_services


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.whosecall"
    path.write_text(json.dumps(session_object(assessment("engineer"))))
    return path


def test_pdf_of_an_assessment_is_its_profile(
    whosecall: Command, file: Path, tmp_path: Path
) -> None:
    for options in ((), ("--as", "solo")):
        out = tmp_path / "out.pdf"
        assert whosecall("export", str(file), "--to", str(out), *options).status == 0
        assert "Most of what you decide is a product manager’s." in text_of(out.read_bytes())


def test_what_is_left_out_is_not_written(whosecall: Command, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    done = whosecall(
        "export", str(file), "--to", str(out), "--without", "name", "--without", "sure"
    )
    assert done.status == 0
    told = json.loads(out.read_text())["session"]
    assert told["participants"][0]["name"] == "Me"
    assert {one["confidence"] for one in told["ballots"]} == {None}


def test_a_part_of_a_team_summary_is_refused(
    whosecall: Command, file: Path, tmp_path: Path
) -> None:
    done = whosecall("export", str(file), "--to", str(tmp_path / "o.pdf"), "--without", "load")
    assert done.status == 2
    assert "Alone: name, brief, hats" in done.err


def test_findings_are_told_in_words(whosecall: Command, file: Path) -> None:
    told = whosecall("findings", str(file)).out
    assert "Product manager: 6 of 12" in told
    assert "[ ]  Security" in told


def test_findings_json_has_hats_and_conversations(whosecall: Command, file: Path) -> None:
    told = json.loads(whosecall("findings", str(file), "--json").out)
    assert [hat["role"] for hat in told["hats"]] == ["pm", "engineer", "designer"]
    assert len(told["conversations"]) == 6


def test_the_profile_of_one_in_the_library_tells_what_moved(
    whosecall: Command, tmp_path: Path
) -> None:
    library, out = tmp_path / "mine.db", tmp_path / "out.pdf"
    services = build_services(library)
    first = replace(assessment("engineer"), started="2026-07-02T09:00:00+02:00")
    services.library.add(first)
    services.library.add(replace(assessment("po", LATER), follows=first.id))
    services.upkeep.close()
    assert whosecall("export", LATER, "--to", str(out), "--library", str(library)).status == 0
    assert "Since 2 July" in text_of(out.read_bytes())


def test_private_assessments_are_not_listed(whosecall: Command, tmp_path: Path) -> None:
    library = tmp_path / "mine.db"
    services = build_services(library)
    services.library.add(assessment("po"))
    services.library.set_private(assessment("po").id, True)
    services.upkeep.close()
    for words in ((), ("--search", "invoice")):
        assert json.loads(whosecall("list", "--json", *words, "--library", str(library)).out) == []
