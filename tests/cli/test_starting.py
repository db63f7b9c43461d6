"""The window is refused in words where the machine cannot hold one."""

import ctypes
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from workshop.application.failures import BadInput, KnownError, StorageFailed
from workshop.application.importing import AlreadyThere, OnConflict
from workshop.application.services import Services
from workshop.cli import starting
from workshop.cli.starting import refuse_bad_pair, refuse_missing_display
from workshop.exercise.cards import SessionId

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of Linux")


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    (tmp_path / "pyside6_essentials-6.12.0.dist-info").mkdir()
    return tmp_path


def test_a_pair_that_would_end_by_itself_is_refused(packages: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"PySide6 6\.12\.0 and Python 3\.11 do not go together"):
        refuse_bad_pair((3, 11), packages)
    refuse_bad_pair((3, 12), packages)
    refuse_bad_pair((3, 11), tmp_path / "elsewhere")


def test_the_pair_at_hand_is_a_good_one() -> None:
    refuse_bad_pair()


@LINUX
def test_without_a_display_there_is_no_window() -> None:
    with pytest.raises(StorageFailed, match="There is no display here"):
        refuse_missing_display({})
    refuse_missing_display({"QT_QPA_PLATFORM": "offscreen"})
    refuse_missing_display({"WAYLAND_DISPLAY": "wayland-0"})


@LINUX
def test_a_missing_library_is_named_with_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> ctypes.CDLL:
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(ctypes, "CDLL", missing)
    with pytest.raises(StorageFailed, match=r"needs libxcb-cursor\.so\.0.*`make run`"):
        refuse_missing_display({"DISPLAY": ":0"})


@LINUX
def test_a_bare_command_without_a_display_says_so(process: Command) -> None:
    told = process(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert (told.status, told.out) == (1, "")
    assert told.err.startswith("There is no display here")


def test_the_way_to_the_window_imports_nothing_slow() -> None:
    program = (
        "import sys, workshop.__main__, workshop.cli.starting, workshop.qt.app\n"
        "slow = ('click', 'pydantic', 'sqlite_utils', 'reportlab', 'importlib.metadata')\n"
        "print([one for one in slow if one in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "arguments", [[], ["--library", "own.db"], ["--library=own.db"]], ids=lambda a: " ".join(a)
)
def test_the_window_opens_on_the_library_named(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from workshop.__main__ import main

    opened: list[Path] = []

    def open_window(find_library: Callable[[], Path]) -> int:
        opened.append(find_library())
        return 0

    monkeypatch.setattr(starting, "open_window", open_window)
    monkeypatch.setattr(sys, "argv", ["whosecall", *arguments])
    monkeypatch.setenv("WHOSECALL_LIBRARY", "named.db")
    assert main() == 0
    assert opened == [Path("own.db" if arguments else "named.db")]


def _closed_at_once(open_library: Callable[[], Services]) -> int:
    open_library().upkeep.close()
    return 0


@pytest.mark.usefixtures("qapp")
def test_a_damaged_library_is_moved_aside_only_where_the_person_agrees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workshop.qt.dialogs import at_start

    library = tmp_path / "library.db"
    library.write_bytes(b"SQLite format 3\x00 and then nothing of the kind" * 50)
    damaged = library.read_bytes()
    answers = [False, True]
    told: list[Path] = []

    def answer(error: KnownError) -> bool:
        assert "library" in error.sentence
        return answers.pop(0)

    monkeypatch.setattr(at_start, "offer_to_set_aside", answer)
    monkeypatch.setattr(at_start, "say_where_it_is", told.append)
    monkeypatch.setattr("workshop.qt.app.run", _closed_at_once)

    with pytest.raises(StorageFailed):
        starting.open_window(lambda: library)
    monkeypatch.setattr("workshop.cli.starting._NOBODY_SEES", ("nowhere",))
    with pytest.raises(StorageFailed):
        starting.open_window(lambda: library)
    assert library.read_bytes() == damaged
    assert starting.open_window(lambda: library) == 0
    assert told[0].read_bytes() == damaged
    assert library.read_bytes() != damaged


@pytest.mark.usefixtures("qapp")
def test_a_library_that_is_refused_is_said_and_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workshop.qt.dialogs import at_start

    said: list[KnownError] = []
    monkeypatch.setattr(at_start, "say_why_not", said.append)
    monkeypatch.setattr("workshop.cli.starting._NOBODY_SEES", ("nowhere",))
    monkeypatch.setattr("workshop.qt.app.run", _closed_at_once)
    with pytest.raises(StorageFailed):
        starting.open_window(lambda: tmp_path)
    assert len(said) == 1


@pytest.mark.usefixtures("qapp")
def test_a_file_that_is_different_in_the_library_is_opened_as_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workshop.qt.dialogs import at_start

    answers = [True, False]
    opened: list[str | None] = []

    def choose(_services: Services, on_conflict: OnConflict) -> SessionId:
        if on_conflict is OnConflict.REFUSE:
            raise AlreadyThere("It is there already, and different.")
        return SessionId("copy")

    def answer(_error: KnownError) -> bool:
        return answers.pop(0)

    def run(open_library: Callable[[], Services], session: SessionId | None) -> int:
        opened.append(session)
        open_library().upkeep.close()
        return 0

    monkeypatch.setattr("workshop.qt.app.run", run)
    with pytest.raises(AlreadyThere):
        starting.open_window(lambda: tmp_path / "library.db", choose)
    monkeypatch.setattr("workshop.cli.starting._NOBODY_SEES", ("nowhere",))
    monkeypatch.setattr(at_start, "offer_a_copy", answer)
    for _ in range(2):
        assert starting.open_window(lambda: tmp_path / "library.db", choose) == 0
    assert opened == ["copy", None]
