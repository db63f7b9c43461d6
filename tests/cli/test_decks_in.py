"""Tables and lists come in as decks: checked, imported, all or none."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.files.samples import FIXTURE

TABLE = "question;area;stakes\r\nDürfen wir das?;trust;lasting\r\nWozu?;;\r\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "Our refunds.csv"
    path.write_bytes(TABLE.encode("cp1252"))
    return path


def test_check_says_what_was_understood(whosecall: Command, table: Path) -> None:
    told = whosecall("check", table)
    assert (told.status, told.err) == (0, "")
    assert told.out.splitlines() == [
        f'{table} is sound: the deck "Our refunds", 2 decisions.',
        "  read as Windows-1252, as it is not UTF-8: look at its accented letters",
        "  id: not said, made of the deck's name: our-refunds",
        "  row 3, column B (area): not said, taken as scope",
        "  row 3, column C (stakes): not said, taken as costly",
    ]


def test_a_table_and_a_list_are_decks_from_then_on(
    whosecall: Command, table: Path, tmp_path: Path
) -> None:
    page = tmp_path / "a.md"
    page.write_text("# Mail\n- Who signs it?\n", encoding="utf-8")
    told = whosecall("import", table, page)
    assert told.out == ('our-refunds  deck "Our refunds" imported\nmail  deck "Mail" imported\n')
    assert f"{table}: read as Windows-1252, as it is not UTF-8" in told.err
    own = [one for one in json.loads(whosecall("decks", "--json").out) if one["source"] == "own"]
    assert [(one["id"], one["decisions"]) for one in own] == [("mail", 1), ("our-refunds", 2)]
    assert "is there already, unchanged" in whosecall("import", table).out
    found = json.loads(whosecall("suggest", "dürfen", "--json").out)
    assert found[0]["card"] == "our-refunds/durfen-wir-das"


def test_what_a_table_replaces_is_kept_as_a_deck_file(whosecall: Command, table: Path) -> None:
    whosecall("import", table)
    table.write_text("question\nWhat else?\n", encoding="utf-8")
    assert whosecall("import", table).status == 2
    told = whosecall("import", table, "--replace")
    kept = Path(told.out.strip().partition("the old one is kept in ")[2])
    assert "Dürfen wir das?" in kept.read_text(encoding="utf-8")
    assert whosecall("check", kept).status == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [("billing.csv", "question\nWho pays?\n"), ("a.md", "# Billing\n- Who pays?\n")],
)
def test_a_deck_that_names_itself_like_one_of_the_program_is_refused(
    whosecall: Command, tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert 'import refuses it: "billing" is the id of a deck' in whosecall("check", path).out
    for extra in ((), ("--replace",)):
        told = whosecall("import", path, *extra)
        assert (told.status, told.out) == (2, "")
        assert '"Billing" is among the decks of the program already' in told.err
    assert 'deck "Billing" imported as a copy' in whosecall("import", path, "--copy").out


@pytest.mark.parametrize("bad", ["question,stakes\nWho?,huge\n", 'question\n"Who?\n', "- a\n"])
def test_nothing_is_imported_beside_a_table_that_is_not_sound(
    whosecall: Command, tmp_path: Path, table: Path, bad: str
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(bad, encoding="utf-8")
    told = whosecall("import", table, FIXTURE, path)
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("Nothing was imported: 1 of 3 files cannot be.")
    assert all(str(one) in told.err for one in (path, table, FIXTURE))
    assert "own" not in whosecall("decks", "--json").out
    assert whosecall("list", "--json").out == "[]\n"
