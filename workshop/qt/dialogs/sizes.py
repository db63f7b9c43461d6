"""How large a dialog opens: as its text needs it, and never beyond the screen."""

from typing import Final

from PySide6.QtWidgets import QDialog

from workshop.qt.theme import Metrics, TextStep

_OF_THE_SCREEN: Final = 0.92


def open_at(dialog: QDialog, width: int, height: int, metrics: Metrics | None = None) -> None:
    """Give a dialog this size at 100 %, or what the screen has room for.

    Without metrics its own font says how large the text is.
    """
    own = dialog.fontInfo().pixelSize() / TextStep.TEXT.pixels
    scale = metrics.text_scale if metrics else own
    room = dialog.screen().availableSize() * _OF_THE_SCREEN
    dialog.resize(
        min(round(width * scale), room.width()), min(round(height * scale), room.height())
    )
