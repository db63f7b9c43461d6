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


_SCRIPTS: Final = {
    **{
        f"NotoSans{name}-Regular.ttf": (name,)
        for name in (
            *("Bengali", "Devanagari", "Gujarati", "Gurmukhi", "Kannada", "Khmer", "Lao"),
            *("Malayalam", "Myanmar", "Oriya", "Sinhala", "Syriac", "Tamil", "Telugu"),
            *("Thaana", "Thai"),
        )
    },
    "DroidSansFallback.ttf": ("Korean", "Japanese", "SimplifiedChinese", "TraditionalChinese"),
}
"""Fonts that come for paper, and Qt's writing systems that each brings to the screen."""


def load_missing_scripts(folder: Path) -> tuple[str, ...]:
    """Makes known to Qt the fonts of scripts that this machine has none for; answers their files.

    What the machine has of its own is nicer, and is left alone.
    """
    database = QFontDatabase
    lacking = tuple(
        name
        for name, systems in _SCRIPTS.items()
        if not all(database.families(database.WritingSystem[one]) for one in systems)
    )
    if not any("emoji" in family.casefold() for family in database.families()):
        lacking = (*lacking, "NotoEmoji-Regular.ttf")
    lacking = (*lacking, "NotoSansEthiopic-Regular.ttf")
    _load(folder, lacking)
    return lacking


def _load(folder: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if QFontDatabase.addApplicationFont(str(folder / name)) < 0)
