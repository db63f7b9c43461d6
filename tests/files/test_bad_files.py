"""Files that are no session and no deck are refused in one sentence."""

import os
from pathlib import Path

import pytest

from tests.files.samples import DECK, FIXTURE, changed, content
from workshop.application.failures import BadInput, StorageFailed
from workshop.exercise.cards import Deck
from workshop.exercise.session import Session
from workshop.files.reader import LARGEST, FileReader

CUT = "is damaged or cut short (line {line}, column {column}); nothing was changed."
NOT_UTF_8 = "is damaged, or no text in UTF-8 (byte {byte}); nothing was changed."

CASES: list[tuple[str, bytes, str]] = [
    ("empty", b"", "is empty."),
    ("blank", b"\xef\xbb\xbf \n\t\n", "is empty."),
    ("zeros", b"\x00" * 40, "is empty."),
    ("cut off", FIXTURE.read_bytes()[:700], CUT.format(line=9, column=84)),
    ("not UTF-8", b'{"format": "\xff"}', NOT_UTF_8.format(byte=13)),
    ("UTF-16", '{"a": 1}'.encode("utf-16"), NOT_UTF_8.format(byte=1)),
    ("a library", b"SQLite format 3\x00" + b"\x00" * 80, "is a database, not a session or"),
    ("a PDF", b"%PDF-1.7 ...", "is a PDF, not a session or deck file."),
    ("prose", b"Dear team,\nlet us meet.", "is neither a session file nor a deck file."),
    ("a list", b"[1, 2]", "is neither a session file nor a deck file."),
    ("another object", b'{"a": 1}', "is neither a session file nor a deck file."),
    ("another table", b'a = "b"', "is neither a session file nor a deck file."),
    ("nested without end", b'{"a":' * 100_000, "is nested too deeply to be a file of ours."),
    (
        "a deck nested without end",
        b"a = " + b"[" * 100_000,
        "is nested too deeply to be a file of ours.",
    ),
    (
        "a newer session",
        changed(lambda tree: tree.update(version=2, more=[1])),
        "was written by a newer version of Whose Call: it has version 2 of its format, "
        "and this program reads version 1.",
    ),
    (
        "a newer deck",
        DECK.replace("version = 1", "version = 7").encode(),
        "was written by a newer version of Whose Call",
    ),
    *(
        (
            f"{what} from a far future",
            text.replace(version, f"{version[:-1]}{'9' * 6000}", 1).encode(),
            "was written by a newer version of Whose Call: it has version 99999999999999999… of",
        )
        for what, text, version in (
            ("a session", FIXTURE.read_text(encoding="utf-8"), '"version": 1'),
            ("a deck", DECK, "version = 1"),
        )
    ),
    (
        "a version before all others",
        FIXTURE.read_bytes().replace(b'"version": 1', b'"version": -' + b"9" * 6000, 1),
        "is not sound",
    ),
    ("a date of TOML out of range", b"a = 2026-99-99", CUT.format(line=1, column=9)),
]


@pytest.mark.parametrize(
    ("file", "sentence"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_what_is_no_file_of_ours_is_said(file: bytes, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "some file"
    path.write_bytes(file)
    with pytest.raises(BadInput) as refused:
        FileReader().read(path)
    assert refused.value.sentence.startswith(f"{path} ")
    assert sentence in refused.value.sentence


@pytest.mark.parametrize(
    ("file", "line"),
    [
        (
            '{"title": "Add',
            "line 1, column 11: the closing quote of a text is missing",
        ),
        ('{"a": 1\n"b": 2}', "line 2, column 1: a comma or a colon is missing"),
        ('{"a": [1, 2', "line 1, column 12: a comma or a colon is missing"),
        (
            '{"a": 1, b: 2}',
            "line 1, column 10: a key in double quotes is missing, or the comma before is one too "
            "many",
        ),
        ('{"a": }', "line 1, column 7: a value is missing, or a text without its quotes"),
        (
            '{"a": "one\ntwo"}',
            "line 1, column 11: a line ends, or a control character stands, inside a text",
        ),
        (
            r'{"a": "C:\new\quick"}',
            "line 1, column 14: a backslash stands here that means nothing; write two of them",
        ),
        ('{"a": 1} {"b": 2}', "line 1, column 10: the session ends before this, and more follows"),
        ('id = "a', "line 1, column 8: the closing quote of a text is missing"),
        ("id = 'a", "line 1, column 8: the closing quote of a text is missing"),
        ("id = a", "line 1, column 6: a value is missing, or a text without its quotes"),
        ('name\nid = "a"', "line 1, column 5: an equals sign is missing behind the key"),
        ('id = "a" b', "line 1, column 10: something stands behind the value, on the same line"),
        ('id = "a"\nid = "b"', "line 2, column 9: this is there already, further up"),
        ('keywords = ["a"', "line 1, column 16: a closing bracket is missing"),
    ],
)
def test_where_a_file_breaks_off_it_is_said_what_to_look_for(file: str, line: str) -> None:
    with pytest.raises(BadInput) as refused:
        FileReader().read(_written(file.encode()))
    assert refused.value.faults == (line,)
    words = f"{refused.value.sentence} {line}".casefold()
    for machine in ("unterminated", "delimiter", "expecting", "json", "toml", "statement"):
        assert machine not in words


def test_a_json_value_deep_but_parsable_is_a_fault() -> None:
    deep: object = 1
    for _ in range(60):
        deep = [deep]
    with pytest.raises(BadInput) as refused:
        FileReader().read(_written(changed(lambda tree: tree.update(zest=deep))))
    assert any("nested too deeply" in line for line in refused.value.faults)


def _written(file: bytes) -> Path:
    path = Path(os.environ["HOME"]) / "a.whosecall"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file)
    return path


@pytest.mark.parametrize("name", ["a.toml", "a.txt", "a.whosecall", "noending"])
def test_what_a_file_is_is_told_by_its_content(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FIXTURE.read_bytes())
    assert isinstance(FileReader().read(path), Session)
    path.write_text(DECK, encoding="utf-8")
    assert isinstance(FileReader().read(path), Deck)


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="There is no file"):
        FileReader().read(tmp_path / "gone")
    with pytest.raises(BadInput, match="is a folder"):
        FileReader().read(tmp_path)
    with pytest.raises(BadInput, match="There is no file"):
        FileReader().read(FIXTURE / "inside")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadInput, match="not a regular file"):
        FileReader().read(tmp_path / "pipe")


def test_a_file_that_may_not_be_read_is_the_machine_s_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a"
    path.touch()
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(StorageFailed, match="may not be read"):
        FileReader().read(path)


def test_a_file_of_more_than_20_mb_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(BadInput, match="larger than 20 MB"):
        FileReader().read(path)


def test_a_session_of_many_decisions_is_no_large_file(tmp_path: Path) -> None:
    many = [{"id": f"d{number}", "question": "Why?"} for number in range(2000)]
    path = tmp_path / "a"
    path.write_bytes(
        content({"format": "whose-call/session", "version": 1, "title": "", "decisions": many})
    )
    with pytest.raises(BadInput) as refused:
        FileReader().read(path)
    assert refused.value.faults == ("id: is missing",)
