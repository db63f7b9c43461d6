"""What is erased is gone: from the library's file, its backups, and the files kept beside it."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.playing import D1, D2, DANA, ID, PM, ballot, onboarding, open_desk, play
from workshop.application.failures import BadInput, StorageFailed
from workshop.exercise.cards import SessionId
from workshop.exercise.moves import DecisionText, Park, Reveal, SetOwner, WriteDecision
from workshop.exercise.session import ParkedLine
from workshop.storage.library import Library
from workshop.storage.opening import open_library

OTHER = SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b99")
SECRET = "Quetzalcoatlus"
WORDS = (SECRET, SECRET.lower(), "Xylophonist")


def with_secrets(library: Library) -> None:
    """A session whose words lie in rows, journal, search, a backup and a kept file."""
    library.sessions.add(onboarding(brief=f"{SECRET} {'and more ' * 2000}"))
    library.sessions.add(onboarding(OTHER, "Refunds", brief="Marmalade"))
    library.back_up()
    library.sessions.replace(onboarding(brief=f"{SECRET} again", team="Xylophonist"))
    desk = open_desk(library)
    play(desk, ballot(DANA, D1, "po"), Reveal(D1), SetOwner(D2, PM))
    play(desk, WriteDecision(D1, DecisionText.ANSWER, f"Ask the {SECRET}"))
    play(desk, Park(ParkedLine("p", f"{SECRET} at night")))
    desk.undo()
    desk.close()


def bytes_of(folder: Path) -> bytes:
    """Everything that lies in the folder and below it."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return b"\n".join(file.name.encode() + b"\n" + file.read_bytes() for file in files)


def test_no_word_of_it_is_left_in_any_file(path: Path, library: Library) -> None:
    with_secrets(library)
    before = bytes_of(path.parent)
    assert all(word.encode() in before for word in WORDS)
    library.sessions.erase(ID)
    after = bytes_of(path.parent)
    assert [word for word in WORDS if word.encode() in after] == []
    assert b"Add onboarding" not in after


def test_nothing_else_is_touched(path: Path, library: Library) -> None:
    with_secrets(library)
    library.sessions.replace(onboarding(OTHER, "Refunds", brief="Marmalade, mended"))
    library.sessions.erase(ID)
    assert library.store.load(OTHER).brief == "Marmalade, mended"
    assert [line.id for line in library.sessions.lines("mended")] == [OTHER]
    assert library.sessions.lines(SECRET) == []
    (backup,) = library.backups()
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT title FROM session").fetchall() == [("Refunds",)]
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    (kept,) = backup.parent.glob("*.whosecall")
    assert json.loads(kept.read_text())["id"] == OTHER


def test_a_backup_of_an_older_version_is_cleaned_as_well(path: Path, library: Library) -> None:
    library.sessions.add(onboarding(brief=SECRET))
    folder = path.with_name(f"{path.name}.backups")
    folder.mkdir()
    old = folder / "2026-01-01T100000.db"
    with closing(sqlite3.connect(old)) as connection:
        kept = Path(__file__).parent / "old_libraries" / "v1.sql"
        connection.executescript(kept.read_text())
    assert b"onboarding" in old.read_bytes()
    library.sessions.erase(ID)
    assert b"onboarding" not in old.read_bytes()
    opened = open_library(old)
    assert opened.sessions.lines() == []
    opened.close()


def test_a_backup_that_cannot_be_read_is_deleted(path: Path, library: Library) -> None:
    library.sessions.add(onboarding())
    folder = path.with_name(f"{path.name}.backups")
    folder.mkdir()
    broken = folder / "2026-01-01T100000.db"
    broken.write_bytes(SECRET.encode() * 100)
    library.sessions.erase(ID)
    assert not broken.exists()


def test_where_a_backup_refuses_the_session_is_still_there(
    path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_secrets(library)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "unlink", refuse)
        with pytest.raises(StorageFailed):
            library.sessions.erase(ID)
    assert library.store.load(ID).team == "Xylophonist"
    library.sessions.erase(ID)
    with pytest.raises(BadInput):
        library.store.load(ID)


def test_what_follows_it_forgets_it(library: Library) -> None:
    library.sessions.add(onboarding())
    library.sessions.add(onboarding(OTHER, follows=ID))
    assert library.store.load(OTHER).follows == ID
    library.sessions.erase(ID)
    assert library.store.load(OTHER).follows is None


@pytest.mark.parametrize("ask", ["erase", "is_private", "set_private"])
def test_one_that_is_not_there_is_said_so(library: Library, ask: str) -> None:
    asked: Callable[..., object] = getattr(library.sessions, ask)
    with pytest.raises(BadInput, match="There is no session"):
        asked(ID, True) if ask == "set_private" else asked(ID)


def test_a_private_session_is_in_no_list_and_no_search(library: Library) -> None:
    library.sessions.add(onboarding(brief="Marmalade"))
    library.sessions.add(onboarding(OTHER, "Refunds", brief="Marmalade too"))
    library.sessions.set_private(ID, True)
    sessions = library.sessions
    assert sessions.is_private(ID)
    assert [line.id for line in sessions.lines()] == [OTHER]
    assert [line.id for line in sessions.lines("marmalade")] == [OTHER]
    assert [line.id for line in sessions.lines("marmalade", private=True)] == [ID]
    assert all(line.private for line in sessions.lines(private=True))
    assert sessions.count() == 1
    sessions.set_private(ID, False)
    assert not sessions.is_private(ID)
    assert {line.id for line in sessions.lines("marmalade")} == {ID, OTHER}


def test_work_on_a_private_session_keeps_it_private(library: Library) -> None:
    library.sessions.add(onboarding())
    library.sessions.set_private(ID, True)
    desk = open_desk(library)
    play(desk, SetOwner(D2, PM))
    desk.close()
    assert library.sessions.is_private(ID)
