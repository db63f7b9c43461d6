"""A soft sound when time is up: by the system's own player, and only where it is wanted."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

_PLAYERS: Final = (("pw-play",), ("paplay",), ("afplay",), ("aplay", "-q"))
"""Programs that play a file and end; the first one found does it."""


class Chime:
    """Rings where `wanted` says so at that moment."""

    def __init__(self, wanted: Callable[[], bool], play: Callable[[], object]) -> None:
        self._wanted, self._play = wanted, play

    def ring(self) -> None:
        """Play the sound once, or keep quiet."""
        if self._wanted():
            self._play()


def play(file: Path) -> None:
    """Play a sound file and return at once; the system's own beep where nothing plays it."""
    if sys.platform == "win32":
        import winsound  # there alone

        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
        return
    for name, *options in _PLAYERS:
        program = shutil.which(name)
        if program is not None:
            player = QProcess()
            player.setProgram(program)
            player.setArguments([*options, str(file)])
            player.setStandardOutputFile(QProcess.nullDevice())
            player.setStandardErrorFile(QProcess.nullDevice())
            if player.startDetached():
                return
    QApplication.beep()
