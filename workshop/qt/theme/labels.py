"""Labels for pages and dialogs alike: plain text, of a kind that the style sheet knows."""

from PySide6 import QtCore
from PySide6.QtWidgets import QLabel, QSizePolicy

from workshop.qt.theme.style_sheet import KIND


def label(text: str, kind: str, *, wraps: bool = False) -> QLabel:
    """A plain-text label of a kind of the style sheet; text from people is never markup."""
    made = QLabel(text)
    made.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    made.setProperty(KIND, kind)
    made.setWordWrap(wraps)
    if wraps:
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return made
