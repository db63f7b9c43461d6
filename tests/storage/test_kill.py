"""kill -9 at any moment: what was confirmed is there, undo included, and at most one move more."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.storage.deeds import Player, new_library
from tests.storage.playing import journal_of
from workshop.storage.opening import open_library

KILLS = 12
_REPOSITORY = Path(__file__).parents[2]


def played_until_killed(path: Path, first: int, delay: float) -> int:
    """The number of the last deed that was confirmed before the kill; first - 1 for none."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.storage.deeds", str(path), str(first)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=_REPOSITORY,
    ) as player:
        assert player.stdout is not None
        told = [player.stdout.readline()]
        time.sleep(delay)
        player.kill()
        told += player.stdout.read().splitlines()
    return int([line for line in told if line.strip()][-1])


def stands_as(player: Player, path: Path) -> bool:
    library = open_library(path)
    try:
        session = player.desk.session
        same = library.store.load(session.id) == session
        return same and library.store.journal(session.id) == journal_of(player.desk)
    finally:
        library.close()


@pytest.mark.parametrize("anonymous", [False, True])
def test_a_killed_program_stands_where_it_stood(tmp_path: Path, anonymous: bool) -> None:
    path = tmp_path / "killed.db"
    new_library(path, anonymous=anonymous).close()
    expected = Player(new_library(tmp_path / "expected.db", anonymous=anonymous))
    chance = random.Random()
    done = 0
    for _ in range(KILLS // 2):
        confirmed = played_until_killed(path, done, chance.uniform(0, 0.15))
        while done <= confirmed:
            expected.play(done)
            done += 1
        if not stands_as(expected, path):
            # committed, and killed before it could say so
            expected.play(done)
            done += 1
            assert stands_as(expected, path)
    assert done > KILLS
    expected.library.close()
