"""A process at work in the real window, and its end."""

import os
import subprocess
import sys


def killed_after(module: str, *arguments: str, enough: int) -> int:
    """How many deeds a module's process says to have done when it is killed, at least `enough`."""
    process = subprocess.Popen(
        [sys.executable, "-m", f"tests.journeys.{module}", *arguments],
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        text=True,
    )
    assert process.stdout is not None
    said = 0
    for line in process.stdout:
        said = int(line)
        if said >= enough:
            break
    process.kill()
    rest = process.communicate(timeout=30)[0].split()
    return max([said, *map(int, rest)])
