"""Whether things move by themselves: the person's choice first, then the system's."""

import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from workshop.qt.theme import ThemeSource
from workshop.qt.theme.motion import Motion, MotionChoice, system_asks_for_less


class System:
    """A system whose setting is moved by hand, and that counts who asks."""

    less = False
    times_asked = 0

    def asks(self) -> bool:
        self.times_asked += 1
        return self.less


@pytest.mark.parametrize("less", [False, True])
def test_the_own_choice_stands_over_what_the_system_asks(
    qapp: QApplication, look: ThemeSource, less: bool
) -> None:
    system = System()
    system.less = less
    motion = Motion(look, qapp, system.asks)
    motion.choose(MotionChoice.FULL)
    assert not look.reduced_motion
    motion.choose(MotionChoice.REDUCED)
    assert look.reduced_motion
    assert system.times_asked == 0
    motion.choose(MotionChoice.SYSTEM)
    assert look.reduced_motion is less


def test_nobody_is_asked_before_something_was_chosen(qapp: QApplication, look: ThemeSource) -> None:
    system = System()
    Motion(look, qapp, system.asks)
    assert system.times_asked == 0
    assert look.reduced_motion


@pytest.mark.skipif(sys.platform != "linux", reason="only there a program of the desktop is asked")
@pytest.mark.parametrize(
    ("script", "less"),
    [
        ('test "$3" = enable-animations && echo false', True),
        ("echo true", False),
        ("echo false; exit 1", False),
        ("sleep 5; echo false", False),
        (None, False),
    ],
)
def test_a_desktop_without_animations_asks_for_less(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    script: str | None,
    less: bool,
) -> None:
    if hasattr(qapp.styleHints().accessibility(), "motionPreference"):
        pytest.skip("Qt itself tells")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin" if script else str(tmp_path))
    if script:
        program = tmp_path / "gsettings"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
    assert system_asks_for_less() is less
