"""The sound is heard where it is wanted, and by what the system has."""

import stat
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workshop.qt import chime
from workshop.qt.chime import Chime, play
from workshop.qt.settings import Settings
from workshop.resources import resource


def test_it_rings_only_while_it_is_wanted(settings: Settings) -> None:
    heard: list[str] = []
    bell = Chime(lambda: settings.sound, lambda: heard.append("ring"))
    bell.ring()
    settings.sound = False
    bell.ring()
    assert heard == ["ring"]


def test_a_player_is_given_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told = tmp_path / "told"
    player = tmp_path / "paplay"
    player.write_text(f'#!/bin/sh\nprintf %s "$1" > "{told}.part"\nmv "{told}.part" "{told}"\n')
    player.chmod(player.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(chime, "_PLAYERS", (("paplay",),))
    sound = resource("sounds", "time-is-up.wav")
    play(sound)
    qtbot.waitUntil(told.exists)
    assert told.read_text() == str(sound)


def test_without_a_player_the_system_beeps(monkeypatch: pytest.MonkeyPatch) -> None:
    beeps: list[int] = []
    monkeypatch.setattr(chime, "_PLAYERS", (("no-such-player-anywhere",),))
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    play(resource("sounds", "time-is-up.wav"))
    assert beeps == [1]
