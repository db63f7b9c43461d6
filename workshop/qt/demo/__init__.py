"""Plays the sample workshop through the real windows, and keeps what comes of it."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from workshop.application import library
from workshop.application.services import Services
from workshop.exercise.session import Session
from workshop.qt.app import application, make_window
from workshop.qt.demo.hands import Hands
from workshop.qt.demo.play import Play
from workshop.qt.demo.preparing import begin, brief, surface
from workshop.qt.demo.settling import commit, gut_check, outcome, own
from workshop.qt.demo.voting import ballot, reveal
from workshop.qt.settings import Settings
from workshop.qt.theme.motion import MotionChoice

__all__ = ["play"]

SIZE: Final = (1440, 900)

_STEPS: Final = (begin, brief, surface, ballot, reveal, own, gut_check, commit, outcome)


def play(services: Services, folder: Path) -> None:
    """Play the sample by clicks and keys, and write each file that comes of it into the folder.

    The session that comes about is in the library of `services`; its findings are those of the
    sample, computed anew. Needs no screen. Says on standard output what it has written.
    """
    sample = services.reader.read(services.samples / library.SAMPLE)
    if not isinstance(sample, Session):
        raise TypeError("the sample is no session")
    qInstallMessageHandler(_pass_on)
    app = application(sys.argv[:1])
    with TemporaryDirectory() as own_settings:
        settings = Settings(Path(own_settings) / "settings.ini")
        settings.motion = MotionChoice.REDUCED
        window = make_window(app, services, settings)
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        hands = Hands(app, window)
        hands.wait_until(window.isActiveWindow, "the window")
        playing = Play(hands, window, sample, folder)
        try:
            for step in _STEPS:
                step(playing)
        finally:
            window.close()
            hands.settle()


def _pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt warns of, but for what a platform without a screen says of itself."""
    del kind, context
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)
