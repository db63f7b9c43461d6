"""Where a person is on the way through the decisions: answered, here, still to come."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource

_WIDE: Final = 34
_LEAST: Final = 4
_GAP: Final = 8


class BallotDots(QWidget):
    """One bar for each decision. It tells that a decision is answered, never how."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._answered: tuple[bool, ...] = ()
        self._here = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def show_way(self, answered: Sequence[bool], here: int) -> None:
        """Whether each decision is answered, and at which one the person is."""
        if (tuple(answered), here) == (self._answered, self._here):
            return
        self._answered, self._here = tuple(answered), here
        self.setAccessibleName(
            tr("Decision {0} of {1}; {2} answered", here + 1, len(answered), sum(answered))
        )
        self._restyle()

    def sizeHint(self) -> QSize:
        """Room for up to twenty; more of them are narrower."""
        wide = min(20, len(self._answered) + 1) * (_WIDE + _GAP)
        return QSize(self._look.metrics.scaled(wide), self._look.metrics.scaled(16))

    def minimumSizeHint(self) -> QSize:
        """As narrow as there is need; the bars follow."""
        return QSize(self._look.metrics.scaled(60), self._look.metrics.scaled(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars, in the middle; the one here has a ring."""
        count = len(self._answered)
        if not count:
            return
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() / count
        gap = min(_GAP, room / 3)
        wide = max(_LEAST, min(self._look.metrics.scaled(_WIDE), room - gap))
        tall = min(8.0, self.height() - 8.0)
        left = (self.width() - count * wide - (count - 1) * gap) / 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, done in enumerate(self._answered):
            place = count - 1 - number if mirrored else number
            rect = QRectF(left + place * (wide + gap), (self.height() - tall) / 2, wide, tall)
            painter.setPen(QPen(QColor(theme.accent if done else theme.edge), 1))
            painter.setBrush(QColor(theme.accent if done else theme.bar_track))
            painter.drawRoundedRect(rect, tall / 2, tall / 2)
            if number == self._here:
                painter.setPen(QPen(QColor(theme.focus), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ring = rect.adjusted(-2.5, -2.5, 2.5, 2.5)
                painter.drawRoundedRect(ring, tall / 2 + 2.5, tall / 2 + 2.5)
        painter.end()

    def _restyle(self) -> None:
        self.setMaximumWidth(self.sizeHint().width())
        self.updateGeometry()
        self.update()
