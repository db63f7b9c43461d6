"""The bundled fonts, so that the program looks the same on every machine."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

UI_FAMILY: Final = "Inter"
FALLBACK_FAMILY: Final = "DejaVu Sans"
"""For symbols and scripts that Inter lacks."""

FONT_FILES: Final = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
)


_FIRST: Final = ("Inter-Regular.ttf", "Inter-SemiBold.ttf")


def load_first_fonts(folder: Path) -> None:
    """Makes known to Qt what a first frame is written in; `load_fonts` brings the rest."""
    _load(folder, _FIRST)


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Makes the fonts of `folder` known to Qt; needs a running QGuiApplication.

    Answers the names of the files that could not be read: the program goes on with the
    system's fonts, and can say so.
    """
    return _load(folder, FONT_FILES)


def _load(folder: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if QFontDatabase.addApplicationFont(str(folder / name)) < 0)
