"""A column in the middle of its room, no wider than reads well; scrolled where it is taller."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop.qt.theme import ThemeSource


class CentredColumn(QWidget):
    """Holds `column`: as wide as there is room, up to `widest`, with a margin at its sides."""

    def __init__(self, look: ThemeSource, *, widest: int, gap: float = 4, above: float = 0) -> None:
        """`widest` in pixels at 100 %; `gap` and `above` (and below) in steps of the grid."""
        super().__init__()
        self._look, self._widest, self._gap, self._above = look, widest, gap, above
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._middle = QWidget()
        self.column = QVBoxLayout(self._middle)
        row.addStretch(1)
        row.addWidget(self._middle, 1_000)
        row.addStretch(1)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        metrics = self._look.metrics
        side, above = metrics.space(6), metrics.space(self._above)
        self._middle.setMaximumWidth(metrics.scaled(self._widest))
        self.column.setContentsMargins(side, above, side, above)
        self.column.setSpacing(metrics.space(self._gap))


class CentredScroll(QScrollArea):
    """Scrolls only where its content is taller than the room; never sideways."""

    def __init__(
        self,
        look: ThemeSource,
        *,
        widest: int,
        gap: float = 4,
        above: float = 6,
        snug: bool = False,
    ) -> None:
        """`widest`, `gap` and `above` as in a CentredColumn.

        A `snug` one asks for no more height than its content takes, so that what stands below
        follows at once.
        """
        super().__init__()
        self._look, self._widest, self._snug = look, widest, snug
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = _Scrolled(look, widest=widest, gap=gap, above=above)
        self.column = self._inside.column
        self.setWidget(self._inside)
        if snug:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    @property
    def widest(self) -> int:
        """The most that its column takes, in pixels at 100 %."""
        return self._widest

    @property
    def inside(self) -> QWidget:
        """What is scrolled."""
        return self._inside

    def content_height(self, width: int) -> int:
        """How tall all of its content is at a width."""
        return self._inside.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        """Narrow content is tall."""
        return self._snug

    def heightForWidth(self, arg__1: int) -> int:
        """The height of its content at a width."""
        return self._inside.heightForWidth(arg__1)

    def sizeHint(self) -> QSize:
        """The content at its widest."""
        if not self._snug:
            return super().sizeHint()
        width = self._look.metrics.scaled(self._widest)
        return QSize(width, self.heightForWidth(width))

    def eventFilter(self, arg__1: QObject, arg__2: QEvent) -> bool:
        """Content of another height asks for another one."""
        if self._snug and arg__2.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(arg__1, arg__2)


class _Scrolled(CentredColumn):
    """Asks for no height by itself: what it needs follows from its width.

    Else texts would ask for the lines that they take in a narrow column, and there would be a
    scroll bar with nothing to scroll.
    """

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest part, and no more."""
        return QSize(super().minimumSizeHint().width(), 0)
