"""What may lie where the library should be, and what is said of it. Nothing is ever lost."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.storage.playing import D1, ID, PM, onboarding, open_desk, play
from workshop.application.failures import KnownError, StorageFailed
from workshop.exercise.cards import SessionId
from workshop.exercise.moves import SetOwner
from workshop.storage import opening
from workshop.storage.backups import bring_back
from workshop.storage.failures import LibraryDamaged, LibraryForeign, LibraryNewer
from workshop.storage.library import Library
from workshop.storage.migrations import VERSION
from workshop.storage.opening import open_library, set_aside


def closed_library(path: Path, sessions: int = 1) -> bytes:
    library = open_library(path)
    for at in range(sessions):
        brief = "long " * 1000 if at else ""
        library.sessions.add(onboarding(SessionId(f"{ID}-{at}" if at else ID), brief=brief))
    library.close()
    return path.read_bytes()


def test_links_in_a_circle_are_refused_in_words(tmp_path: Path) -> None:
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(KnownError):
        open_library(one)
    assert one.is_symlink()


def test_a_missing_library_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "a name with ? and #.db"
    library = open_library(path)
    assert library.sessions.lines() == []
    library.close()
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_library_that_somebody_else_makes_meanwhile_is_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed_library(path)

    def not_yet(_: Path) -> bool:
        return False

    with monkeypatch.context() as late:
        late.setattr(Path, "exists", not_yet)
        library = open_library(path)
    assert library.sessions.count() == 1
    library.close()


def test_a_library_that_cannot_be_filled_is_not_taken_away(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(opening, "migrate", full)
        with pytest.raises(StorageFailed):
            open_library(path)
    assert path.exists(), "another program may be at it"
    closed_library(path)


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    library = open_library(path)
    assert library.sessions.count() == 0
    library.close()


def test_pragmas_are_as_durability_and_anonymity_need(path: Path) -> None:
    closed_library(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
    library = open_library(path)
    connection = library._disk._connection  # pyright: ignore[reportPrivateUsage]
    read = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
    }
    assert read == {"journal_mode": "delete", "synchronous": 3, "secure_delete": 1} | {
        "foreign_keys": 1
    }
    library.close()


@pytest.mark.parametrize("content", [b"Dear diary\n" * 500, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_said_and_left(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged, match=r"library\.db"):
        open_library(path)
    assert path.read_bytes() == content


def test_a_folder_is_no_library(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StorageFailed, match="not a file"):
        open_library(path)


def test_another_programs_database_is_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE bookmarks (id)")
    content = path.read_bytes()
    with pytest.raises(LibraryForeign, match="another program"):
        open_library(path)
    assert path.read_bytes() == content


def test_a_library_of_a_newer_program_is_refused_and_not_touched(path: Path) -> None:
    closed_library(path)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    content = path.read_bytes()
    with pytest.raises(LibraryNewer, match=r"written by a newer Whose Call"):
        open_library(path)
    assert path.read_bytes() == content


def damage(path: Path) -> bytes:
    closed_library(path, 40)
    content = bytearray(path.read_bytes())
    # far behind the pages of the schema
    at = len(content) * 3 // 4 // 4096 * 4096
    content[at : at + 4096 * 4] = b"\xa5" * 4096 * 4
    path.write_bytes(content)
    return bytes(content)


def test_a_damaged_library_is_said_and_moved_aside_only_when_asked(path: Path) -> None:
    content = damage(path)
    with pytest.raises(LibraryDamaged, match=r"is damaged \([^*\n]+\)\.$"):
        open_library(path)
    assert path.read_bytes() == content
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"half a move")
    aside = set_aside(path, lambda: datetime(2026, 11, 22, 10, 15, tzinfo=UTC))
    assert aside.name == "library.damaged-20261122-101500.db"
    assert aside.read_bytes() == content
    assert aside.with_name(aside.name + "-journal").read_bytes() == b"half a move"
    assert not path.exists()
    assert not journal.exists()
    open_library(path).close()


def test_a_large_damaged_library_is_noticed_by_the_daily_upkeep(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(path)
    monkeypatch.setattr(opening, "CHECKED_BYTES", 0)
    library = open_library(path)
    with pytest.raises(LibraryDamaged):
        library.keep_up()
    assert library.backups() == []
    library.close()


def test_moving_aside_never_takes_a_name_that_is_taken(path: Path) -> None:
    path.write_text("damaged")
    moment = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
    (path.parent / "library.damaged-20261122-101500.db").write_text("an earlier one")
    with pytest.raises(StorageFailed, match="there already"):
        set_aside(path, lambda: moment)
    assert path.read_text() == "damaged"


@pytest.mark.parametrize("which", ["file", "folder"])
def test_a_library_that_cannot_be_written_is_opened_for_looking(
    path: Path, which: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed_library(path)
    refused = path if which == "file" else path.parent
    access = os.access
    # permissions do not hold for the superuser, who may run the tests
    monkeypatch.setattr(
        os,
        "access",
        lambda what, mode: access(what, mode) and not (mode == os.W_OK and what == refused),  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
    )
    library = open_library(path)
    assert "read-only" in library.read_only
    assert [line.id for line in library.sessions.lines()] == [ID]
    desk = open_desk(library)
    assert desk.session == onboarding()
    with pytest.raises(StorageFailed, match="read-only"):
        play(desk, SetOwner(D1, PM))
    assert desk.session == onboarding()
    assert library.keep_up() is None
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    library.close()


def test_opening_and_listing_import_no_more_than_needed(path: Path) -> None:
    closed_library(path)
    script = (
        "import sys; from pathlib import Path; "
        "from workshop.storage.opening import open_library; "
        f"library = open_library(Path({str(path)!r})); "
        "assert len(library.sessions.lines(limit=50)) == 1; "
        "print({'sqlite_utils', 'filelock', 'pydantic', 'click'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("set()", "")


def test_a_backup_is_a_library_and_can_be_brought_back(library: Library, path: Path) -> None:
    library.sessions.add(onboarding())
    backup = library.keep_up()
    assert backup is not None
    assert library.keep_up() is None, "one a day is enough"
    library.close()
    with pytest.raises(StorageFailed, match="not overwritten"):
        bring_back(backup, path)
    set_aside(path)
    bring_back(backup, path)
    library = open_library(path)
    assert library.store.load(ID) == onboarding()
    library.close()


def test_the_last_few_backups_stay(path: Path) -> None:
    days = iter(range(1, 30))
    library = open_library(path, lambda: datetime(2026, 11, next(days), tzinfo=UTC))
    made = [library.back_up() for _ in range(8)]
    assert library.backups() == made[-5:]
    library.close()
