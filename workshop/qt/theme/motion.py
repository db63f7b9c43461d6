"""Whether things move by themselves: as the person chose, or as their system asks."""

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from workshop.qt.theme.source import ThemeSource

_LONGEST_WAIT: Final = 0.5
"""Seconds for a program that tells what the system asks; it usually takes a fiftieth."""

_TELLS: Final[dict[str, tuple[tuple[str, ...], str]]] = {
    "linux": (("gsettings", "get", "org.gnome.desktop.interface", "enable-animations"), "false"),
    "darwin": (("defaults", "read", "com.apple.universalaccess", "reduceMotion"), "1"),
}
"""By platform: a program that comes with the desktop, and what it says where less is asked for.

Plasma keeps the same GNOME setting in step with its own.
"""

_CLIENT_AREA_ANIMATION: Final = 0x1042
"""SPI_GETCLIENTAREAANIMATION: Windows' own "show animations"."""


class MotionChoice(StrEnum):
    """What the person chose in the preferences."""

    SYSTEM = "system"
    REDUCED = "reduced"
    FULL = "full"


class Motion(QObject):
    """Tells the `source` of all widgets whether anything may move by itself.

    Nothing is asked of the system before a choice asks for it (start-up time).
    """

    def __init__(
        self,
        source: ThemeSource,
        parent: QObject | None = None,
        asked: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._asked = asked or system_asks_for_less
        self._choice: MotionChoice | None = None
        # kept, because Qt hands accessibility() out as a bare child of the hints
        self._hints = QGuiApplication.styleHints()
        tells = getattr(self._hints.accessibility(), "motionPreferenceChanged", None)
        if tells is not None:
            tells.connect(self._show)

    def choose(self, choice: MotionChoice) -> None:
        """Show another choice at once."""
        self._choice = choice
        self._show()

    def _show(self, _preference: object = None) -> None:
        if self._choice is not None:
            less = self._choice is MotionChoice.REDUCED
            asked = self._choice is MotionChoice.SYSTEM and self._asked()
            self._source.show(reduced_motion=less or asked)


def system_asks_for_less() -> bool:
    """Whether the system is set to move less; False where it does not tell.

    Qt tells from 6.12 on. Before, Windows tells itself, and macOS and GNOME by a program of
    theirs.
    """
    hints = QGuiApplication.styleHints()
    preference = getattr(hints.accessibility(), "motionPreference", None)
    if preference is not None:
        return preference().name != "NoPreference"
    if sys.platform == "win32":
        return _windows_asks()
    return _is_told_so(*_TELLS[sys.platform]) if sys.platform in _TELLS else False


def _is_told_so(command: Sequence[str], answer: str) -> bool:
    import subprocess  # asked for once, and not before the first frame

    try:
        told = subprocess.run(
            command, capture_output=True, text=True, timeout=_LONGEST_WAIT, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return told.returncode == 0 and told.stdout.strip() == answer


def _windows_asks() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # there alone

    shown = ctypes.c_int(1)
    call = ctypes.windll.user32.SystemParametersInfoW
    return bool(call(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(shown), 0)) and not shown.value
