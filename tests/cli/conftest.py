"""A command line that runs in the test's own process, and one that runs in its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from workshop.cli.commands import run
from workshop.cli.ending import ended


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str


Command = Callable[..., Ended]


@pytest.fixture
def whosecall(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command here; its library is the one of the test's own home."""

    def command(*arguments: str | Path) -> Ended:
        status = ended(lambda: run([str(argument) for argument in arguments]))
        said = capsys.readouterr()
        return Ended(status, said.out, said.err)

    return command


@pytest.fixture
def process() -> Command:
    """Run a command as people do, in a process of its own."""

    def command(*arguments: str | Path, **environment: str) -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "workshop", *map(str, arguments)],
            capture_output=True,
            timeout=120,
            check=False,
            env={**os.environ, **environment},
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    return command


@pytest.fixture(autouse=True)
def no_country(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers and days are those of no country, whoever runs the tests."""
    for name in ("LC_ALL", "LC_PAPER", "LC_TIME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
