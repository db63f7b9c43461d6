"""The foot of an open session: whether it is saved, what undo would take back, the keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from workshop.qt.painting.clamped_label import ClampedLabel
from workshop.qt.texts import tr
from workshop.qt.theme import KIND, TextStep, ThemeSource
from workshop.qt.views.step_view import label


class SessionFoot(QFrame):
    """Three quiet lines beside each other; what has no room is elided.

    What is said of saving takes the same room whichever it is: nothing beside it moves.
    """

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "bar")
        self._look = look
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
        look.changed.connect(self._keep_room)
        self._keep_room()

    def show_saved(self, *, read_only: bool = False, failed: bool = False) -> None:
        """Whether everything is on disk."""
        saved, only_read, not_saved = _words()
        self.saved.setText(not_saved if failed else only_read if read_only else saved)

    def _keep_room(self) -> None:
        metrics = QFontMetrics(self._look.metrics.font(TextStep.NOTE))
        self.saved.setMinimumWidth(max(metrics.horizontalAdvance(one) for one in _words()) + 4)

    def show_undo(self, words: str) -> None:
        """What undo would take back; empty where there is nothing."""
        self.undo.show_text(tr("Undo: {0}", words) if words else "")

    def show_keys(self, keys: str) -> None:
        """What the keys do here."""
        self.keys.show_text(keys)


def _words() -> tuple[str, str, str]:
    return tr("✓ Saved"), tr("Read only"), tr("Not saved")
