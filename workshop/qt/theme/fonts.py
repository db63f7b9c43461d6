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


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Makes the fonts of `folder` known to Qt; needs a running QGuiApplication.

    Answers the names of the files that could not be read: the program goes on with the
    system's fonts, and can say so.
    """
    return tuple(
        name for name in FONT_FILES if QFontDatabase.addApplicationFont(str(folder / name)) < 0
    )
