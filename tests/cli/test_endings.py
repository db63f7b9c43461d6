"""However a command ends: a status, a sentence on standard error, never a traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.files.samples import FIXTURE
from workshop import __version__
from workshop.application.failures import BadInput, StorageFailed
from workshop.application.fault_log import log_file
from workshop.cli.ending import ended

POSIX = pytest.mark.skipif(os.name == "nt", reason="pipes and signals of POSIX")


def test_statuses_and_streams_in_a_process(process: Command, tmp_path: Path) -> None:
    told = process("--version")
    assert (told.status, told.out, told.err) == (0, f"whosecall {__version__}\n", "")
    assert process("--help").status == 0
    told = process("findings", FIXTURE, "--json")
    assert (told.status, told.err) == (0, "")
    told = process("findings", tmp_path / "gone.whosecall")
    assert (told.status, told.out) == (2, "")
    assert told.err == f"There is no file {tmp_path / 'gone.whosecall'}.\n"


@pytest.mark.parametrize(
    "arguments", [("frobnicate",), ("list", "--zap"), ("findings",), ("list", "extra")]
)
def test_wrong_use_is_a_sentence(whosecall: Command, arguments: tuple[str, ...]) -> None:
    told = whosecall(*arguments)
    assert (told.status, told.out) == (2, "")
    assert len(told.err.splitlines()) == 1
    assert "See `whosecall" in told.err


def test_a_library_that_is_damaged_or_newer_is_the_machine_s_end(
    whosecall: Command, tmp_path: Path
) -> None:
    library = tmp_path / "library.db"
    library.write_bytes(b"SQLite format 3\x00 and then nothing of the kind" * 50)
    before = library.read_bytes()
    told = whosecall("list", "--library", library)
    assert (told.status, told.out) == (1, "")
    assert len(told.err.splitlines()) == 1
    assert library.read_bytes() == before
    assert whosecall("list", "--library", tmp_path).status == 1


def test_known_errors_end_with_their_status_and_faults(capsys: pytest.CaptureFixture[str]) -> None:
    def bad() -> int:
        raise BadInput("It is bad.", ["a: is missing", "b: is missing"])

    def failing() -> int:
        raise StorageFailed("The disk is full.")

    def interrupted() -> int:
        raise KeyboardInterrupt

    assert ended(bad) == 2
    assert capsys.readouterr().err == "It is bad.\na: is missing\nb: is missing\n"
    assert ended(failing) == 1
    assert ended(interrupted) == 130
    assert ended(lambda: 0) == 0


def test_a_fault_of_ours_is_logged_and_said(capsys: pytest.CaptureFixture[str]) -> None:
    def bug() -> int:
        raise AssertionError("of ours")

    assert ended(bug) == 70
    assert capsys.readouterr().err == f"A fault of ours. The log is at {log_file()}.\n"
    log = log_file().read_text(encoding="utf-8")
    assert "AssertionError: of ours" in log
    assert __version__ in log


def test_a_fault_of_ours_that_cannot_be_logged_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    log_file().parent.parent.mkdir(parents=True)
    log_file().parent.touch()

    def bug() -> int:
        raise AssertionError("of ours")

    assert ended(bug) == 70
    said = capsys.readouterr().err
    assert said.startswith("A fault of ours (AssertionError). It could not be logged")
    assert "Traceback" not in said


@POSIX
def test_a_reader_that_goes_away_is_no_fault() -> None:
    writing = subprocess.Popen(
        [sys.executable, "-m", "workshop", "decks", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert writing.stdout is not None
    writing.stdout.close()
    assert writing.stderr is not None
    said = writing.stderr.read()
    writing.stderr.close()
    assert (writing.wait(60), said) == (0, b"")


@POSIX
def test_a_standard_output_that_is_full_is_said() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "workshop", "decks"],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode() == "The machine refused: No space left on device.\n"


@POSIX
def test_an_interrupted_command_ends_with_130(tmp_path: Path) -> None:
    program = (
        "import sys, time\n"
        "from workshop.cli.ending import ended\n"
        "def work():\n"
        "    print('at work', flush=True)\n"
        "    time.sleep(60)\n"
        "sys.exit(ended(work))\n"
    )
    working = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert working.stdout is not None
    assert working.stdout.readline() == b"at work\n"
    working.send_signal(signal.SIGINT)
    _, said = working.communicate(timeout=60)
    assert (working.returncode, said) == (130, b"")
