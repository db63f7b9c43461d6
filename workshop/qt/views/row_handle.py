"""The handle of a decision on the Surface board: drags and keys take the decision along."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workshop.qt.painting.card_buttons import CardButton
from workshop.qt.painting.elements import paint_surface
from workshop.qt.texts import tr
from workshop.qt.theme import ThemeSource


class RowHandle(CardButton):
    """Six dots: a drag takes the row along; with the focus on it, keys do."""

    stepped = Signal(int)

    def __init__(
        self,
        look: ThemeSource,
        carried: Callable[[], QMimeData],
        picture: Callable[[], QPixmap],
        row: QWidget,
    ) -> None:
        super().__init__(look, carried, row)
        self._picture = picture
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tr("Drag to another place, or Alt+Up and Alt+Down"))

    def picture(self) -> QPixmap:
        """The whole decision."""
        return self._picture()

    def sizeHint(self) -> QSize:
        """A target of 28 pixels at least."""
        side = max(28, self._source.metrics.scaled(28))
        return QSize(side, self._source.metrics.scaled(40))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def heightForWidth(self, arg__1: int) -> int:
        """No taller where it is narrow."""
        del arg__1
        return self.sizeHint().height()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Up and Down go to other rows."""
        if e.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not e.modifiers():
            self.stepped.emit(+1 if e.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(e)

    def paintEvent(self, e: QPaintEvent) -> None:
        """Two columns of three dots; ringed with the focus on it."""
        del e
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, metrics = self._source.theme, self._source.metrics
        if self.hasFocus():
            paint_surface(painter, self.card_rect(), self._state(), theme, metrics.radius_small)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.ink if self.underMouse() else theme.edge))
        gap, dot = metrics.scaled(6), metrics.scaled(3)
        centre = self.rect().center()
        for across in (-0.5, 0.5):
            for down in (-1, 0, 1):
                x = round(centre.x() + across * gap - dot / 2)
                y = round(centre.y() + down * gap - dot / 2)
                painter.drawEllipse(x, y, dot, dot)
        painter.end()
