"""The demo plays the sample through the real windows, and what comes of it are its findings."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from workshop.bootstrap import build_reader, build_services
from workshop.exercise.session import Session
from workshop.outcomes.data import findings_object
from workshop.resources import resource

PICTURES = (
    "01-home.png",
    "02-brief.png",
    "03-surface.png",
    "04-ballot.png",
    "05-reveal.png",
    "06-own.png",
    "07-gut-check.png",
    "08-commit.png",
    "09-outcome.png",
)
FILES = (
    "summary.pdf",
    "add-onboarding.whosecall",
    "findings.json",
    "summary.html",
    "summary.md",
    "summary.eml",
    "decisions.csv",
    "decisions-ballots.csv",
    "decision-sheet.pdf",
    "guide.pdf",
    "ballots.pdf",
    "card-kit.pdf",
    "library.db",
)


@dataclass(frozen=True, slots=True)
class Played:
    folder: Path
    said: list[str]

    def session(self) -> Session:
        read = build_reader().read(self.folder / "add-onboarding.whosecall")
        assert isinstance(read, Session)
        return read


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """One demo for all tests of this file."""
    folder = tmp_path_factory.mktemp("demo")
    done = subprocess.run(
        [sys.executable, "-m", "workshop", "demo", "--to", "out/put"],
        cwd=folder,  # a relative folder, as `make demo` gives one
        env={
            **{name: value for name, value in os.environ.items() if name != "WHOSECALL_LIBRARY"},
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return Played(folder / "out" / "put", done.stdout.splitlines())


@pytest.fixture
def sample() -> Session:
    read = build_reader().read(resource("samples", "add-onboarding.whosecall"))
    assert isinstance(read, Session)
    return read


def test_every_step_has_its_picture_and_every_file_is_named(played: Played) -> None:
    for name in PICTURES:
        start = (played.folder / name).read_bytes()[:24]
        assert start.startswith(b"\x89PNG")
        wide, tall = (int.from_bytes(start[at : at + 4]) for at in (16, 20))
        assert (wide, tall) == (1440, 900)
    for name in FILES:
        assert (played.folder / name).stat().st_size > 1000
    written = [str(played.folder / name) for name in (*PICTURES, *FILES[:-1])]
    assert [line for line in played.said if line in written] == written


def test_the_findings_are_those_of_the_sample(played: Played, sample: Session) -> None:
    assert _named(played.session()) == _named(sample)


def test_what_was_said_and_settled_is_what_the_sample_says(played: Played, sample: Session) -> None:
    session = played.session()
    for ours, theirs in zip(session.decisions, sample.decisions, strict=True):
        assert (ours.question, ours.area, ours.stakes) == (
            theirs.question,
            theirs.area,
            theirs.stakes,
        )
        assert (ours.likely_guess, ours.answer) == (theirs.likely_guess, theirs.answer)
        assert (ours.latitude, ours.consulted) == (theirs.latitude, theirs.consulted)
    assert (session.title, session.team, session.brief) == (
        sample.title,
        sample.team,
        sample.brief,
    )
    assert [one.name for one in session.participants] == [one.name for one in sample.participants]
    assert len(session.ballots) == len(sample.ballots)
    assert [(one.would_pay, one.note) for one in session.gut_checks] == [
        (one.would_pay, one.note) for one in sample.gut_checks
    ]
    assert [(one.text, one.done) for one in session.commitments] == [
        (one.text, one.done) for one in sample.commitments
    ]
    assert all(one.due for one in session.commitments)
    assert [one.text for one in session.parking_lot] == [one.text for one in sample.parking_lot]
    assert session.finished is not None


def test_the_library_holds_the_same_session(played: Played) -> None:
    services = build_services(played.folder / "library.db")
    try:
        (line,) = services.library.lines()
        assert services.store.load(line.id).decisions == played.session().decisions
        assert line.finished is not None
    finally:
        services.upkeep.close()


def test_the_summary_says_the_headline_in_words(played: Played) -> None:
    pages = PdfReader(played.folder / "summary.pdf").pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert "The agent was about to guess 75 % of what matters." in text.replace("\u00a0", " ")
    assert "7 of 8 decisions have an owner" in text
    for word in ("Standoff", "Tug-of-war", "Left to the AI", "Absent owner", "Tomás"):
        assert word in text


def test_the_figures_beside_them_are_the_same(played: Played) -> None:
    kept = json.loads((played.folder / "findings.json").read_text(encoding="utf-8"))
    assert kept["findings"] == findings_object(played.session())


def _named(session: Session) -> dict[str, Any]:
    """The findings with names and questions in the place of ids, which differ."""
    people = {one.id: one.name for one in session.participants}
    questions = {one.id: one.question for one in session.decisions}
    found: dict[str, Any] = dict(findings_object(session))
    del found["session"]
    found["decisions"] = [{**one, "id": questions[one["id"]]} for one in found["decisions"]]
    for listed in ("discussion_order", "left_to_ai_on_purpose"):
        found[listed] = [questions[one] for one in found[listed]]
    found["load"] = [{**one, "participant": people[one["participant"]]} for one in found["load"]]
    found["bottleneck"] = people.get(found["bottleneck"])
    found["hat_shift"] = sorted(found["hat_shift"], key=lambda one: str(one["role"]))
    return found
