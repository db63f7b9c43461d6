"""Commands that do: import and export."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.files.samples import DECK, FIXTURE, changed, fixture
from workshop.application.services import Services
from workshop.cli import doing_commands
from workshop.resources import resource

ID = "0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77"
SAMPLE = resource("samples", "add-onboarding.whosecall")


@pytest.fixture
def different(tmp_path: Path) -> Path:
    path = tmp_path / "different"
    path.write_bytes(changed(lambda tree: tree.update(title="Another")))
    return path


def test_an_import_says_what_became_of_each_file(whosecall: Command, different: Path) -> None:
    told = whosecall("import", FIXTURE)
    assert (told.status, told.out) == (0, f'{ID}  session "Add onboarding" imported\n')
    assert "is there already, unchanged" in whosecall("import", FIXTURE).out
    told = whosecall("import", different)
    assert (told.status, told.out) == (2, "")
    assert told.err.splitlines()[1:] == [
        f'{different}: "Another" is in the library already, and different there'
    ]
    assert "imported as a copy" in whosecall("import", different, "--copy").out
    told = whosecall("import", different, "--replace")
    kept = Path(told.out.strip().partition("replaced; the old one is kept in ")[2])
    assert kept.name.startswith("Add-onboarding-0192f7c2-")
    assert json.loads(kept.read_bytes()) == fixture()
    assert whosecall("import", FIXTURE, "--copy", "--replace").status == 2


def test_a_deck_is_imported_beside_a_session(whosecall: Command, tmp_path: Path) -> None:
    deck = tmp_path / "deck"
    deck.write_text(DECK, encoding="utf-8")
    told = whosecall("import", FIXTURE, deck)
    assert told.out.splitlines()[1] == 'greetings  deck "Greetings" imported'


def test_all_or_none(whosecall: Command, tmp_path: Path) -> None:
    told = whosecall("import", FIXTURE, tmp_path / "gone")
    assert (told.status, told.err.splitlines()) == (
        2,
        [
            "Nothing was imported: 1 of 2 files cannot be.",
            f"There is no file {tmp_path / 'gone'}.",
            "Sound, and not imported either:",
            str(FIXTURE),
        ],
    )
    assert whosecall("list", "--json").out == "[]\n"


def test_many_may_import_the_same_into_a_library_that_is_not_there_yet(
    process: Command, tmp_path: Path
) -> None:
    library = tmp_path / "new" / "library.db"
    with ThreadPoolExecutor(6) as pool:
        ended = [pool.submit(process, "import", FIXTURE, "--library", library) for _ in range(6)]
        told = [one.result() for one in ended]
    assert [(one.status, one.err) for one in told] == [(0, "")] * 6
    assert sum("imported" in one.out for one in told) == 1


def test_a_session_goes_out_as_it_came_in(whosecall: Command, tmp_path: Path) -> None:
    whosecall("import", FIXTURE)
    target = tmp_path / "out.whosecall"
    told = whosecall("export", ID, "--to", target)
    assert (told.status, told.out, told.err) == (0, "", "")
    assert json.loads(target.read_bytes()) == fixture()
    assert "unchanged" in whosecall("import", target).out


def test_notes_to_self_go_out_only_when_asked_for(whosecall: Command, tmp_path: Path) -> None:
    noted = tmp_path / "noted.whosecall"
    notes = [{"step": "own", "text": "Ravi leaves at ten"}]
    noted.write_bytes(changed(lambda tree: tree.update(notes=notes)))
    whosecall("import", noted)
    for kind in ("session", "json"):
        assert "Ravi leaves" not in whosecall("export", ID, "--to", "-", "--as", kind).out
        assert "Ravi leaves" in whosecall("export", ID, "--to", "-", "--as", kind, "--notes").out
    told = whosecall("export", ID, "--to", tmp_path / "a.pdf", "--notes")
    assert (told.status, told.out) == (2, "")
    assert told.err == "Notes to self go into session and json alone, not into summary.\n"
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("kind", ["session", "json"])
def test_data_without_the_names_of_voters_is_refused(
    whosecall: Command, tmp_path: Path, kind: str
) -> None:
    told = whosecall("export", FIXTURE, "--to", tmp_path / "a", "--as", kind, "--no-names")
    assert (told.status, told.out) == (2, "")
    assert told.err == f"--no-names is for papers: {kind} tells who chose what.\n"
    assert not (tmp_path / "a").exists()


def test_kinds_are_told_by_the_ending_or_by_name(whosecall: Command, tmp_path: Path) -> None:
    for name, kind, key in (("a.json", None, "findings"), ("a.txt", "session", "decisions")):
        target = tmp_path / name
        extra = ("--as", kind) if kind else ()
        assert whosecall("export", FIXTURE, "--to", target, *extra).status == 0
        assert key in json.loads(target.read_bytes())
    target = tmp_path / "a.PDF"
    told = whosecall("export", SAMPLE, "--to", target, "--paper", "letter", "--no-names")
    assert told.status == 0
    assert target.read_bytes().startswith(b"%PDF-")


def test_tables_are_written_side_by_side(whosecall: Command, tmp_path: Path) -> None:
    told = whosecall("export", FIXTURE, "--to", tmp_path / "a.csv", "--no-names")
    assert (told.status, told.out, told.err) == (0, "", "")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfid,question,")
    assert b",po,Product owner,1,," in (tmp_path / "a-ballots.csv").read_bytes()


def test_a_table_on_standard_output_is_the_decisions_alone(whosecall: Command) -> None:
    told = whosecall("export", FIXTURE, "--to", "-", "--as", "csv")
    assert told.status == 0
    assert told.out.startswith("id,question,"), "no byte order mark in a pipe"
    assert told.err.startswith("Only the decisions are here; --to PATH writes the ballots too")


@pytest.mark.parametrize(("name", "start"), [("a.md", b"# Add onb"), ("a.eml", b"X-Unsent: 1\r\n")])
def test_markdown_and_mail_are_told_by_their_endings(
    whosecall: Command, tmp_path: Path, name: str, start: bytes
) -> None:
    assert whosecall("export", FIXTURE, "--to", tmp_path / name).status == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_standard_output(whosecall: Command) -> None:
    told = whosecall("export", FIXTURE, "--to", "-", "--as", "json")
    assert set(json.loads(told.out)) == {"session", "findings"}
    told = whosecall("export", FIXTURE, "--to", "-")
    assert (told.status, told.out) == (2, "")
    assert "say it with --as KIND" in told.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--to", "a.xyz"), "The ending of a.xyz tells no kind of outcome"),
        (("--to", "a"), "The ending of a tells no kind of outcome"),
        (("--to", "-", "--as", "csv", "--notes"), "Notes to self go into session and json alone"),
        (("--to", "a.pdf", "--as", "agents"), "There is no folder a.pdf."),
        (("--to", "a.pdf", "--as", "poem"), "There is no outcome poem. What there is: summary"),
        (("--to", "gone/a.json"), "There is no folder gone."),
        (("--to", "."), "The ending of . tells no kind"),
        (("--to", ".", "--as", "json"), ". is a folder: name a file in it."),
        (("--to", "a.pdf", "--paper", "a5"), "is not one of"),
        ((), "Missing option '--to'"),
    ],
)
def test_what_cannot_be_exported_is_said(
    whosecall: Command,
    arguments: tuple[str, ...],
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    told = whosecall("export", FIXTURE, *arguments)
    assert (told.status, told.out) == (2, "")
    assert sentence in told.err
    assert list(tmp_path.iterdir()) == []


def test_an_export_does_not_take_the_place_of_the_library(
    whosecall: Command, tmp_path: Path
) -> None:
    library = tmp_path / "mine.json"
    whosecall("import", FIXTURE, "--library", library)
    told = whosecall("export", ID, "--to", library, "--library", library)
    assert (told.status, told.out) == (2, "")
    assert told.err == f"{library} is the library itself, and is not written over: name another.\n"
    assert ID in whosecall("list", "--library", library).out


def test_a_solo_session_s_pdf_is_the_profile(whosecall: Command, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(changed(lambda tree: tree.update(mode="solo")))
    told = whosecall("export", path, "--to", tmp_path / "a.pdf")
    assert told.status == 0
    assert b"Solo profile" in (tmp_path / "a.pdf").read_bytes()


def test_ballots_left_out_are_counted_on_standard_error(whosecall: Command, tmp_path: Path) -> None:
    path = tmp_path / "sealed"
    path.write_bytes(changed(lambda tree: tree.update(revealed=[])))
    told = whosecall("export", path, "--to", "-", "--as", "session")
    assert told.err == "2 ballots are left out: they wait for their reveal.\n"
    assert json.loads(told.out)["ballots"] == []


def test_the_demo_is_given_a_whole_path_for_a_relative_folder(
    whosecall: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders: list[Path] = []

    def play(services: Services, folder: Path) -> None:
        assert services.library.count() == 0
        folders.append(folder)

    monkeypatch.setattr(doing_commands, "prepare_demo", lambda: play)
    monkeypatch.chdir(tmp_path)
    told = whosecall("demo", "--to", "out/put")
    assert (told.status, told.err) == (0, "")
    assert folders == [tmp_path / "out" / "put"]


def test_a_session_file_is_not_written_over_by_its_own_outcome(
    whosecall: Command, tmp_path: Path
) -> None:
    path = tmp_path / "own.whosecall"
    before = FIXTURE.read_bytes()
    path.write_bytes(before)
    for kind in ("session", "summary"):
        told = whosecall("export", str(path), "--to", str(path), "--as", kind)
        assert told.status == 2
        assert "is not written over" in told.err
    assert path.read_bytes() == before
