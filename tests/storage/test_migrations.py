"""Every old library opens, with all that was in it; a step that fails changes nothing."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.storage.playing import D2, DANA, ID, PM, onboarding, open_desk, play
from workshop.application.failures import StorageFailed
from workshop.exercise.cards import Deck, DeckId
from workshop.exercise.moves import SetOwner
from workshop.exercise.session import Session
from workshop.storage import migrations, opening
from workshop.storage.codec import from_json
from workshop.storage.library import Library
from workshop.storage.opening import open_library

KEPT = sorted((Path(__file__).parent / "old_libraries").glob("v*.sql"))


def shape(path: Path) -> set[str]:
    """What the file's tables and indexes are, however their SQL is laid out."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {re.sub(r"\s+", "", sql) for (sql,) in rows}


def test_every_version_is_kept() -> None:
    assert [file.name for file in KEPT] == [f"v{one + 1}.sql" for one in range(migrations.VERSION)]


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.stem)
def test_an_old_library_opens_with_all_that_was_in_it(
    kept: Path, path: Path, library: Library
) -> None:
    old = path.with_name("old.db")
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(kept.read_text())
    opened = open_library(old)
    session = opened.store.load(ID)
    assert session == from_json(Session, kept.with_suffix(".json").read_text())
    assert [line.id for line in opened.sessions.lines("trials zoe")] == [ID]
    assert opened.own_decks.decks() == [Deck(DeckId("mine"), "Mine")]
    desk = open_desk(opened)
    assert desk.redo(), "the last move was undone when the library was kept"
    undone = 0
    while desk.undo():
        undone += 1
    assert undone == 10, "all since the reveal, but for a ballot"
    desk.take_seat(DANA)
    assert desk.undo()
    assert opened.store.load(ID) == desk.session
    opened.close()
    assert shape(old) == shape(path)


Step = Callable[[Any], None]


@pytest.fixture
def with_step(monkeypatch: pytest.MonkeyPatch) -> Callable[[Step], None]:
    def add(step: Step) -> None:
        monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, step))
        monkeypatch.setattr(migrations, "VERSION", migrations.VERSION + 1)
        monkeypatch.setattr(opening, "VERSION", migrations.VERSION)

    return add


def filled(path: Path) -> bytes:
    library = open_library(path)
    library.sessions.add(onboarding())
    library.close()
    return path.read_bytes()


def test_a_later_step_is_made_once(path: Path, with_step: Callable[[Step], None]) -> None:
    filled(path)
    made: list[int] = []

    def nicknames(database: Any) -> None:
        made.append(1)
        database["participant"].add_column("nickname", str)

    with_step(nicknames)
    for _ in range(2):
        library = open_library(path)
        assert library.store.load(ID) == onboarding()
        play(desk := open_desk(library), SetOwner(D2, PM))
        desk.close()
        library.sessions.replace(onboarding())
        library.close()
    assert made == [1]


def test_a_step_that_fails_changes_nothing(path: Path, with_step: Callable[[Step], None]) -> None:
    content = filled(path)

    def breaks(database: Any) -> None:
        database["participant"].add_column("nickname", str)
        raise sqlite3.OperationalError("disk I/O error")

    with_step(breaks)
    with pytest.raises(StorageFailed):
        open_library(path)
    assert path.read_bytes() == content


def test_a_step_that_leaves_a_reference_to_nothing_changes_nothing(
    path: Path, with_step: Callable[[Step], None]
) -> None:
    content = filled(path)
    with_step(lambda database: database.conn.execute("DELETE FROM role"))
    with pytest.raises(StorageFailed, match="refers to nothing"):
        open_library(path)
    assert path.read_bytes() == content
