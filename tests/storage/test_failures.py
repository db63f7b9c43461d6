"""What the machine refuses comes out in one sentence, and leaves everything as it was."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.storage.playing import D1, D2, ID, PM, PO, journal_of, onboarding, open_desk, play
from workshop.application.desk import Desk
from workshop.application.failures import StorageFailed
from workshop.exercise.cards import Choice, SessionId
from workshop.exercise.moves import DecisionText, SetOwner, WriteDecision
from workshop.exercise.session import Decision, Finding, Session, Tally
from workshop.storage import disk
from workshop.storage.failures import LibraryDamaged, LibraryMoved
from workshop.storage.library import Library
from workshop.storage.opening import open_library

LONG = WriteDecision(D1, DecisionText.ANSWER, "long " * 15_000)


def pragma(library: Library, statement: str) -> None:
    library._disk._connection.execute(f"PRAGMA {statement}")  # pyright: ignore[reportPrivateUsage]


@pytest.fixture
def desk(library: Library) -> Desk:
    library.sessions.add(onboarding())
    desk = open_desk(library)
    play(desk, SetOwner(D1, PM))
    return desk


@contextmanager
def nothing_moved(library: Library, desk: Desk) -> Generator[None]:
    session, journal = desk.session, journal_of(desk)
    yield
    assert desk.session == session == library.store.load(ID)
    assert journal_of(desk) == journal == library.store.journal(ID)


def test_a_full_disk_is_said_and_the_session_goes_on_when_there_is_room(
    library: Library, desk: Desk
) -> None:
    with nothing_moved(library, desk):
        pragma(library, "max_page_count = 1")
        with pytest.raises(StorageFailed, match="no room left") as refused:
            play(desk, LONG)
        assert refused.value.exit_status == 1
        assert str(library.path) in refused.value.sentence
    pragma(library, "max_page_count = 1000000")
    play(desk, LONG)
    assert library.store.load(ID) == desk.session


def test_a_full_disk_leaves_undo_where_it_was(library: Library, desk: Desk) -> None:
    play(desk, LONG)
    desk.undo()
    with nothing_moved(library, desk):
        pragma(library, "max_page_count = 1")
        with pytest.raises(StorageFailed, match="no room left"):
            desk.redo()
    pragma(library, "max_page_count = 1000000")
    assert desk.redo()


def test_a_file_that_became_read_only_is_said(library: Library, desk: Desk) -> None:
    with nothing_moved(library, desk):
        pragma(library, "query_only = ON")
        with pytest.raises(StorageFailed, match="read-only"):
            play(desk, SetOwner(D2, PM))
    pragma(library, "query_only = OFF")
    play(desk, SetOwner(D2, PM))


_LOCKS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""


def test_another_process_writing_is_said_and_waited_for_two_seconds_at_most(
    library: Library, desk: Desk
) -> None:
    assert disk.BUSY_SECONDS <= 2
    pragma(library, "busy_timeout = 50")
    with subprocess.Popen(
        [sys.executable, "-c", _LOCKS, str(library.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        with pytest.raises(StorageFailed, match="in use by another program"):
            play(desk, SetOwner(D2, PM))
        with pytest.raises(StorageFailed, match="in use by another program"):
            library.sessions.lines()
        other.communicate()
    with nothing_moved(library, desk):
        assert desk.session.decisions[1].owner is None
    play(desk, SetOwner(D2, PM))


def test_a_reader_that_stays_in_the_way_is_said(library: Library, desk: Desk) -> None:
    pragma(library, "busy_timeout = 50")
    with closing(sqlite3.connect(library.path)) as reader, nothing_moved(library, desk):
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM session").fetchone()
        with pytest.raises(StorageFailed, match="in use"):
            play(desk, SetOwner(D2, PM))
    play(desk, SetOwner(D2, PM))


@pytest.mark.parametrize("fate", ["moved", "replaced", "deleted"])
def test_a_file_taken_away_underneath_is_noticed_and_can_be_rescued(
    library: Library, desk: Desk, path: Path, fate: str
) -> None:
    other = path.with_name("other.db")
    if fate == "moved":
        path.rename(other)
    elif fate == "replaced":
        shutil.copy(path, other)
        other.replace(path)
    else:
        path.unlink()
    before = desk.session
    with pytest.raises(LibraryMoved, match="moved, replaced or deleted"):
        play(desk, SetOwner(D1, PO))
    assert desk.session == before
    rescued = path.with_name("rescued.db")
    library.rescue(rescued)
    with pytest.raises(StorageFailed, match="there already"):
        library.rescue(rescued)
    again = open_library(rescued)
    assert again.store.load(ID) == before
    assert again.store.journal(ID) == journal_of(desk)
    play(open_desk(again), SetOwner(D1, PO))
    again.close()


@pytest.mark.parametrize(
    ("session", "sentence"),
    [
        (onboarding(SessionId("s"), "half \ud800"), "characters that cannot be kept"),
        (Session(SessionId("s"), title=None), "refused"),  # pyright: ignore[reportArgumentType]
        (
            Session(
                SessionId("s"),
                "",
                decisions=(Decision(D1, "?"),),
                tallies=(Tally(D1, {Choice("pm"): 1}, Finding.ALIGNED, round=2**70),),
            ),
            "too large",
        ),
    ],
)
def test_values_sqlite_cannot_keep_are_refused_in_words(
    library: Library, session: Session, sentence: str
) -> None:
    with pytest.raises(StorageFailed, match=sentence):
        library.sessions.add(session)
    library.sessions.add(onboarding())
    assert library.sessions.count() == 1


def test_text_with_nul_and_in_any_script_is_kept_as_it_is(library: Library) -> None:
    session = onboarding(brief="a\0b 👩‍👩‍👧 אבג \u202e Юля 田中")
    library.sessions.add(session)
    assert library.store.load(ID) == session


def test_an_entry_that_cannot_be_read_is_damage_in_words(library: Library, desk: Desk) -> None:
    with closing(sqlite3.connect(library.path)) as other, other:
        other.execute('UPDATE journal SET changes = \'[{"part": "gone"}]\'')
        other.execute("UPDATE decision SET stakes = 'huge'")
    with pytest.raises(LibraryDamaged, match="cannot be read"):
        library.store.journal(ID)
    with pytest.raises(LibraryDamaged, match="cannot be read"):
        library.store.load(ID)
    assert desk.session.decisions
