"""An outcome is written whole, or the old file stays as it was."""

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.application.fakes import FakeClock
from tests.files.samples import FIXTURE
from tests.outcomes.layout import faults_of
from tests.outcomes.pages import fonts_of, read, text_of
from tests.outcomes.sessions import crowded, empty, sample
from workshop.application.failures import BadInput, StorageFailed
from workshop.application.outcome_ports import Made, Orientation, OutcomeKind, OutcomeOptions, Paper
from workshop.exercise.session import Session
from workshop.files.decode import decoded
from workshop.outcomes.making import OutcomeMaker

PAPERS = (
    OutcomeKind.SUMMARY,
    OutcomeKind.SHEET,
    OutcomeKind.GUIDE,
    OutcomeKind.BALLOTS,
    OutcomeKind.KIT,
)
MAKER = OutcomeMaker(FakeClock(), Path("no library"))


def session() -> Session:
    value = decoded(FIXTURE.read_bytes(), "a").value
    assert isinstance(value, Session)
    return value


@pytest.mark.parametrize("kind", [OutcomeKind.SESSION, OutcomeKind.JSON])
def test_ballots_left_out_are_counted(kind: OutcomeKind) -> None:
    sealed = replace(session(), revealed=())
    made = MAKER.make(kind, sealed, OutcomeOptions())
    assert made.warnings == ("2 ballots are left out: they wait for their reveal.",)
    one = replace(sealed, ballots=sealed.ballots[:1])
    made = MAKER.make(kind, one, OutcomeOptions())
    assert made.warnings == ("1 ballot is left out: it waits for its reveal.",)
    assert "choice" not in made.content.decode()


@pytest.mark.parametrize(
    "kind", [OutcomeKind.SHEET, OutcomeKind.GUIDE, OutcomeKind.BALLOTS, OutcomeKind.KIT]
)
def test_what_tells_of_no_ballot_misses_none(kind: OutcomeKind) -> None:
    made = MAKER.make(kind, replace(session(), revealed=()), OutcomeOptions())
    assert made.warnings == ()


@pytest.mark.parametrize("kind", PAPERS)
def test_a_paper_names_no_font_that_it_does_not_bring(kind: OutcomeKind) -> None:
    fonts = fonts_of(MAKER.make(kind, sample(), OutcomeOptions()).content)
    assert fonts
    assert all(fonts.values()), fonts


@pytest.mark.parametrize("kind", [OutcomeKind.SUMMARY, OutcomeKind.SHEET, OutcomeKind.GUIDE])
@pytest.mark.parametrize("crowd", [sample(), empty(), crowded(12, 9)], ids=["sample", "no", "much"])
def test_nothing_is_cut_or_overlaps_on_a_paper_held_across(
    kind: OutcomeKind, crowd: Session
) -> None:
    options = OutcomeOptions(Paper.LETTER, orientation=Orientation.LANDSCAPE)
    content = MAKER.make(kind, crowd, options).content
    assert faults_of(content) == []
    boxes = [page.mediabox for page in read(content).pages]
    assert {(float(box.width), float(box.height)) for box in boxes} == {(792, 612)}


@pytest.mark.parametrize(
    "kind", [OutcomeKind.SUMMARY, OutcomeKind.SHEET, OutcomeKind.HTML, OutcomeKind.MARKDOWN]
)
def test_days_are_written_as_people_write_them(kind: OutcomeKind) -> None:
    for month_first, shown, other in (
        (True, "October 14, 2026", "14 October"),
        (False, "14 October 2026", "October 14"),
    ):
        content = MAKER.make(kind, sample(), OutcomeOptions(month_first=month_first)).content
        said = text_of(content) if content.startswith(b"%PDF") else content.decode()
        assert shown in said
        assert other not in said


def test_nothing_left_out_is_no_warning() -> None:
    assert MAKER.make(OutcomeKind.SESSION, session(), OutcomeOptions()).warnings == ()


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_text("old")
    MAKER.save(Made(b"new"), target)
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_the_library_is_never_written_over(
    tmp_path: Path, link: Callable[[Path, Path], None]
) -> None:
    library, other = tmp_path / "library.db", tmp_path / "other"
    maker = OutcomeMaker(FakeClock(), library)
    with pytest.raises(BadInput, match="is the library itself"):
        maker.save(Made(b"new"), library)
    assert not library.exists(), "not even where it is not made yet"
    library.touch()
    link(library, other)
    with pytest.raises(BadInput, match="is the library itself"):
        maker.save(Made(b"new"), other)
    assert library.read_bytes() == b""


def test_no_other_database_is_written_over_either(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("CREATE TABLE kept (it)")
    before = target.read_bytes()
    with pytest.raises(BadInput, match="is a database"):
        MAKER.save(Made(b"new"), target)
    assert target.read_bytes() == before


def test_the_old_file_survives_a_write_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.json"
    target.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageFailed, match=r"was not written: No space left on device\."):
        MAKER.save(Made(b"new"), target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_no_place_to_write_to(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="is a folder"):
        MAKER.save(Made(b"new"), tmp_path)
    with pytest.raises(StorageFailed, match="No such file or directory"):
        MAKER.save(Made(b"new"), tmp_path / "gone" / "a.json")


def test_what_lies_beside_a_file_is_named_after_it(tmp_path: Path) -> None:
    made = Made(b"one", beside=(("-ballots.csv", b"two"),))
    MAKER.save(made, tmp_path / "My team.csv")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "My team.csv": b"one",
        "My team-ballots.csv": b"two",
    }


@pytest.mark.parametrize("there", [True, False])
def test_all_files_of_an_outcome_are_written_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    target, beside = tmp_path / "a.csv", tmp_path / "a-ballots.csv"
    if there:
        target.write_text("old")
        beside.write_text("old too")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    replaced = Path.replace

    def refuse(self: Path, to: Path) -> Path:
        if to.name == beside.name:
            raise PermissionError(13, "Permission denied")
        return replaced(self, to)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StorageFailed, match=r"a-ballots\.csv was not written: Permission denied"):
        MAKER.save(Made(b"new", beside=(("-ballots.csv", b"new too"),)), target)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_file_beside_that_cannot_be_written_leaves_the_first_alone(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")
    (tmp_path / "a-ballots.csv").mkdir()
    with pytest.raises(StorageFailed, match=r"a-ballots\.csv is a folder"):
        MAKER.save(Made(b"new", beside=(("-ballots.csv", b""),)), target)
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-ballots.csv", "a.csv"]


def test_no_file_beside_takes_the_place_of_the_library(tmp_path: Path) -> None:
    library = tmp_path / "a-ballots.csv"
    maker = OutcomeMaker(FakeClock(), library)
    with pytest.raises(BadInput, match="is the library itself"):
        maker.save(Made(b"new", beside=(("-ballots.csv", b""),)), tmp_path / "a.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="links and modes are POSIX's")
def test_a_link_stays_a_link_and_a_file_keeps_its_mode(tmp_path: Path) -> None:
    target, link = tmp_path / "a.json", tmp_path / "link.json"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    MAKER.save(Made(json.dumps({}).encode()), link)
    assert link.is_symlink()
    assert target.read_text() == "{}"
    assert target.stat().st_mode & 0o777 == 0o640
