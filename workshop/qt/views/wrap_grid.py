"""Widgets of equal width in as many columns as fit, as tall as they need to be."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.qt.theme import ThemeSource


class WrapGrid(QWidget):
    """Shows widgets in rows. No row is taller than its tallest; hidden ones take no room."""

    def __init__(
        self,
        look: ThemeSource,
        *,
        least_width: int,
        most_width: int = 16_777_215,
        gap: float = 1.5,
        centred: bool = False,
        even_rows: bool = False,
        lone_row_centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Widths are pixels at 100 %, `gap` is in steps of the grid.

        `centred` puts every row in the middle, `lone_row_centred` only one that is not full and
        stands alone; `even_rows` shares the widgets out so that the
        last row is no stump.
        """
        super().__init__(parent)
        self._look = look
        self._least, self._most, self._gap = least_width, most_width, gap
        self._centred, self._even, self._lone_centred = centred, even_rows, lone_row_centred
        self._widgets: list[QWidget] = []
        self._left_out: set[QWidget] = set()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.place)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All of them in order, those left out too."""
        return tuple(self._widgets)

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these in this order; those shown before and not among them are let go."""
        for old in self._widgets:
            if old not in widgets:
                old.hide()
                old.deleteLater()
        self._widgets = list(widgets)
        self._left_out &= set(self._widgets)
        for one in self._widgets:
            if one.parentWidget() is not self:
                one.setParent(self)
            one.setVisible(one not in self._left_out)
        for before, after in zip(self._widgets, self._widgets[1:], strict=False):
            QWidget.setTabOrder(before, after)
        self.place()

    def leave_out(self, widgets: Sequence[QWidget]) -> None:
        """Hide these for now, and show all others."""
        self._left_out = set(widgets)
        for one in self._widgets:
            one.setVisible(one not in self._left_out)
        self.place()

    def hasHeightForWidth(self) -> bool:
        """Narrow grids are tall."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """How tall the rows are together at a width."""
        rows = self._rows(arg__1)
        return max((rect.bottom() + 1 for rect in rows), default=0)

    def sizeHint(self) -> QSize:
        """All in one row, in reason."""
        shown = len(self._shown())
        width = shown * self._look.metrics.scaled(self._least) + max(0, shown - 1) * self._space()
        width = min(max(width, 1), self._look.metrics.scaled(960))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One column; its height follows from the width."""
        return QSize(min(self._look.metrics.scaled(self._least), 240), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may take another number of columns."""
        super().resizeEvent(event)
        self._put()

    def place(self) -> None:
        """Lay everything out anew, for widgets whose sizes have changed."""
        self._put()
        self.updateGeometry()

    def _put(self) -> None:
        for widget, rect in zip(self._shown(), self._rows(self.width()), strict=True):
            widget.setGeometry(rect)

    def _shown(self) -> list[QWidget]:
        return [one for one in self._widgets if one not in self._left_out]

    def _space(self) -> int:
        return self._look.metrics.space(self._gap)

    def _rows(self, width: int) -> list[QRect]:
        shown, gap = self._shown(), self._space()
        if not shown:
            return []
        least = max(1, min(self._look.metrics.scaled(self._least), width))
        fitting = max(1, (width + gap) // (least + gap))
        columns = min(fitting, len(shown))
        if self._even:
            columns = ceil(len(shown) / ceil(len(shown) / columns))
        across = columns if self._centred or self._even else fitting
        wide = (width - gap * (across - 1)) // across
        wide = max(1, min(wide, self._look.metrics.scaled(self._most)))
        return self._rects(shown, columns, wide, width)

    def _rects(self, shown: list[QWidget], columns: int, wide: int, width: int) -> list[QRect]:
        gap, top = self._space(), 0
        centred = self._centred or (self._lone_centred and len(shown) <= columns)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rects: list[QRect] = []
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            tall = max(_height(one, wide) for one in row)
            used = len(row) * wide + (len(row) - 1) * gap
            left = (width - used) // 2 if centred else 0
            for column in range(len(row)):
                x = left + column * (wide + gap)
                rects.append(QRect(width - x - wide if mirrored else x, top, wide, tall))
            top += tall + gap
        return rects


def _height(widget: QWidget, width: int) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()
