"""The small pictures on controls, drawn in the theme's ink."""

from pathlib import Path
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QDir, QSize
from PySide6.QtGui import QIcon, QPainter, QPixmap

from workshop.qt.theme.tokens import Theme

ICON_NAMES: Final = (
    "add",
    "back",
    "check",
    "chevron-down",
    "chevron-right",
    "close",
    "curtain",
    "delete",
    "down",
    "edit",
    "export",
    "forward",
    "handle",
    "more",
    "parking",
    "pause",
    "people",
    "play",
    "present",
    "print",
    "redo",
    "search",
    "settings",
    "undo",
    "up",
    "warn",
)
"""The SVG files in `resources/icons` that `icon` draws; their lines are `currentColor`."""

_SEARCH_PREFIX: Final = "icons"
_SIZES: Final = (16, 24, 32, 48)


def use_icons(folder: Path) -> None:
    """Says where the style sheet and `icon` find the files: `resources/icons`."""
    QDir.setSearchPaths(_SEARCH_PREFIX, [str(folder)])


def icon(name: str, theme: Theme) -> QIcon:
    """The icon in the theme's ink, quiet when disabled; empty where there is no such file."""
    path = Path(QDir(f"{_SEARCH_PREFIX}:").absoluteFilePath(f"{name}.svg"))
    try:
        drawing = path.read_text(encoding="utf-8")
    except OSError:
        return QIcon()
    made = QIcon()
    modes = ((QIcon.Mode.Normal, theme.ink), (QIcon.Mode.Disabled, theme.edge))
    for mode, colour in modes:
        coloured = drawing.replace("currentColor", colour).encode()
        for size in _SIZES:
            made.addPixmap(_drawn(coloured, size), mode)
    return made


def _drawn(drawing: bytes, size: int) -> QPixmap:
    # Imported here because QtSvg is needed only once an icon is, which is after the first paint.
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(QtCore.Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing)).render(painter)
    painter.end()
    return pixmap
