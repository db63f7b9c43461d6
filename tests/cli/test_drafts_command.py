"""Drafts on the command line: any text, from a file or a pipe, and the library stays as it is."""

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import Command
from workshop.cli import format_commands

TEXT = "# Refunds\n\nWho may refund? Dürfen wir das?\n\n- Window: TBD\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_drafts_are_listed_with_their_lines(
    whosecall: Command, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "ticket.md"
    path.write_bytes(TEXT.encode(encoding))
    told = whosecall("drafts", path)
    assert (told.status, told.err) == (0, "")
    assert told.out.splitlines() == [
        "line 3  rules  lasting  Who may refund?",
        "line 3  scope  costly   Dürfen wir das?",
        "line 5  scope  costly   Window?",
    ]


def test_scripts_get_all_of_a_draft(whosecall: Command, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text(TEXT, encoding="utf-8")
    first, *_ = json.loads(whosecall("drafts", path, "--json").out)
    assert first == {
        "question": "Who may refund?",
        "line": 3,
        "source": "Who may refund? Dürfen wir das?",
        "mark": "question",
        "area": "rules",
        "stakes": "lasting",
        "words": ["refund"],
    }


def test_a_text_may_come_through_a_pipe(
    whosecall: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = SimpleNamespace(buffer=io.BytesIO(TEXT.encode()))
    monkeypatch.setattr(format_commands.sys, "stdin", piped)
    assert "Who may refund?" in whosecall("drafts", "-").out


def test_a_text_that_leaves_nothing_open_says_so(whosecall: Command, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("We refund.\n", encoding="utf-8")
    told = whosecall("drafts", path)
    assert (told.status, told.out) == (
        0,
        "Nothing in this text is left open in so many words.\n",
    )
    assert whosecall("drafts", path, "--json").out == "[]\n"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.7", "is no text."),
        (b"\xff\x00\x01\x02", "is no text."),
        (b" \n", "is empty."),
        (b"", "is empty."),
    ],
)
def test_what_is_no_text_is_said(
    whosecall: Command, tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "a"
    path.write_bytes(content)
    told = whosecall("drafts", path)
    assert (told.status, told.out) == (2, "")
    assert told.err == f"{path} {sentence}\n"


def test_a_folder_and_a_missing_file_are_said(whosecall: Command, tmp_path: Path) -> None:
    assert "is a folder" in whosecall("drafts", tmp_path).err
    assert "There is no file" in whosecall("drafts", tmp_path / "gone").err
