"""What stands in the window until the library is open: painted before anything else is imported."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

_FRAME_MS: Final = 16
"""Until what was painted is on the screen."""

_UNSEEN_MS: Final = 300
"""After this long the work begins, even where nothing is painted: minimised, on another desk."""


class Opening(QWidget):
    """The program's name, and that its library is being opened; says when it has been seen."""

    seen = Signal()
    """Once: what is slow may begin."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # No label() of the theme and no painter: either brings all of Qt's enums into being,
        # which takes as long as the rest of the frame.
        name, words = QLabel("Whose Call"), QLabel(tr("Opening your sessions…"))
        name.setFont(look.metrics.font(TextStep.DISPLAY))
        words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setSpacing(look.metrics.space(2))
        column.addStretch()
        for label in (name, words):
            row = QHBoxLayout()
            row.addStretch()
            row.addWidget(label)
            row.addStretch()
            column.addLayout(row)
        column.addStretch()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.seen)
        self._painted = False

    def showEvent(self, event: "QShowEvent") -> None:
        """Wait for the first paint, but not for ever."""
        super().showEvent(event)
        self._soon.start(_UNSEEN_MS)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Once painted, it is as good as seen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._soon.start(_FRAME_MS)
