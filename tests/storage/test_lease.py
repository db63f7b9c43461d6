"""One writer a session, in this process and between processes, and none left behind by a kill."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from tests.storage.playing import D1, ID, PM, onboarding, open_desk, play
from workshop.application.failures import StorageFailed
from workshop.exercise.cards import SessionId
from workshop.exercise.moves import RuleCode, RuleViolation, SetOwner
from workshop.storage.lease import Leases
from workshop.storage.library import Library, local_now
from workshop.storage.opening import open_library

_HOLDS = """
import sys
from pathlib import Path
from workshop.exercise.cards import SessionId
from workshop.storage.lease import Leases
from workshop.storage.library import local_now
lease = Leases(Path(sys.argv[1]), local_now, read_only=False).lease(SessionId(sys.argv[2]))
print(lease.held_by_other, flush=True)
sys.stdin.read()
"""


@contextmanager
def held_elsewhere(path: Path, session: str = ID) -> Generator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDS, str(path), session],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "None\n"
        yield other
        other.communicate()


def test_a_library_reached_through_a_link_has_one_writer_too(
    library: Library, path: Path, tmp_path: Path
) -> None:
    library.sessions.add(onboarding())
    desk = open_desk(library)
    link = tmp_path / "link.db"
    link.symlink_to(path)
    through = open_library(link)
    assert open_desk(through).held_by_other is not None
    through.close()
    desk.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == [path.parent.name, link.name]


def test_a_second_window_is_read_only_and_says_who_writes(library: Library) -> None:
    library.sessions.add(onboarding())
    before = datetime.now().astimezone()
    first, second = open_desk(library), open_desk(library)
    assert first.held_by_other is None
    holder = second.held_by_other
    assert holder is not None
    assert holder.name == "Another window"
    assert before <= holder.since <= datetime.now().astimezone()
    with pytest.raises(RuleViolation) as refused:
        play(second, SetOwner(D1, PM))
    assert refused.value.code is RuleCode.READ_ONLY
    play(first, SetOwner(D1, PM))
    second.reload()
    assert second.session == first.session
    second.close()
    assert open_desk(library).held_by_other is not None, "closing the second frees nothing"
    first.close()
    first.close()
    assert open_desk(library).held_by_other is None


def test_another_process_holds_its_session_and_no_other(library: Library) -> None:
    with held_elsewhere(library.path):
        assert library.sessions.lease(ID).held_by_other is not None
        assert library.sessions.lease(SessionId("another")).held_by_other is None
    assert library.sessions.lease(ID).held_by_other is None


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_killed_process_holds_nothing(library: Library) -> None:
    with held_elsewhere(library.path) as other:
        other.send_signal(signal.SIGKILL)
        other.wait()
        assert library.sessions.lease(ID).held_by_other is None


def test_no_id_leads_out_of_the_folder_of_leases(path: Path) -> None:
    leases = Leases(path, local_now, read_only=False)
    for strange in ("../../escaped", "a/b", "", "x" * 300, "."):
        lease = leases.lease(SessionId(strange))
        assert lease.held_by_other is None
        lease.release()
    assert {file.parent.name for file in path.parent.rglob("*") if file.is_file()} == {
        "library.db.leases"
    }


def test_whose_name_is_not_written_holds_it_all_the_same(path: Path) -> None:
    leases = Leases(path, local_now, read_only=False)
    kept = leases.lease(ID)
    (path.parent / "library.db.leases" / f"{ID}.json").write_text("{")
    holder = leases.lease(ID).held_by_other
    assert holder is not None
    assert holder.name == "Another window"
    kept.release()


@pytest.mark.parametrize(
    ("person", "computer", "said"),
    [
        ("us", "here", "Another window"),
        ("dana", "here", "dana"),
        ("us", "laptop-7", "Another window on the computer laptop-7"),
        ("dana", "laptop-7", "dana on the computer laptop-7"),
    ],
)
def test_of_who_has_it_only_what_differs_is_said(
    path: Path, monkeypatch: pytest.MonkeyPatch, person: str, computer: str, said: str
) -> None:
    _as(monkeypatch, person, computer)
    leases = Leases(path, local_now, read_only=False)
    kept = leases.lease(ID)
    _as(monkeypatch, "us", "here")
    holder = leases.lease(ID).held_by_other
    assert holder is not None
    assert holder.name == said
    kept.release()


def test_a_name_that_an_older_program_wrote_is_still_read(path: Path) -> None:
    leases = Leases(path, local_now, read_only=False)
    kept = leases.lease(ID)
    (path.parent / "library.db.leases" / f"{ID}.json").write_text(
        '{"name": "dana on laptop-7", "since": "2026-10-14T14:05:00+02:00"}'
    )
    holder = leases.lease(ID).held_by_other
    assert holder is not None
    assert (holder.name, holder.since.hour) == ("dana on laptop-7", 14)
    kept.release()


def _as(monkeypatch: pytest.MonkeyPatch, person: str, computer: str) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: person)
    monkeypatch.setattr("socket.gethostname", lambda: computer)


def test_where_no_lock_can_be_made_it_is_said(path: Path) -> None:
    (path.parent / "library.db.leases").write_text("a file in the way")
    with pytest.raises(StorageFailed, match=r"library\.db\.leases"):
        Leases(path, local_now, read_only=False).lease(ID)
