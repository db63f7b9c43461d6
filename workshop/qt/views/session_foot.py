"""The foot of an open session: whether it is saved, what undo would take back, the keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep, ThemeSource
from workshop.qt.views.step_view import label


class SessionFoot(QFrame):
    """Three quiet lines beside each other; what has no room is elided."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "bar")
        self.saved = label("", "note")
        self.saved.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.undo, self.keys = (
            ClampedLabel("", look, step=TextStep.NOTE, lines=1, quiet=True) for _ in range(2)
        )
        self.undo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(20)
        row.addWidget(self.saved)
        row.addWidget(self.undo, 1)
        row.addWidget(self.keys)
        for one in (self.undo, self.keys):
            one.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def show_undo(self, words: str) -> None:
        """What undo would take back; empty where there is nothing."""
        self.undo.show_text(tr("Undo: {0}", words) if words else "")

    def show_keys(self, keys: str) -> None:
        """What the keys do here."""
        self.keys.show_text(keys)
