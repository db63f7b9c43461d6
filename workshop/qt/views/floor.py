"""Over the foot of a page: what is said or asked for a while comes and goes, and moves nothing."""

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.qt.views.tab_order import FLOATS

_GAP: Final = 1


class Floor(QWidget):
    """As tall as those of its panes that are shown.

    The foot is made as tall as any pane of one line, so that only what is longer covers more.
    """

    def __init__(self, page: QWidget, foot: QWidget, *panes: QWidget) -> None:
        super().__init__(page)
        self.setProperty(FLOATS, True)
        self._page, self._foot, self._panes = page, foot, panes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        for pane in panes:
            self._column.addWidget(pane)
        page.installEventFilter(self)
        self._place()

    def event(self, event: QEvent) -> bool:
        """A pane came, went, or says something of another length."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        elif event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):
            self._make_room()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page has another size."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        rows = [pane.layout() for pane in self._panes]
        lines = [row.minimumSize().height() for row in rows if row is not None]
        self._foot.setMinimumHeight(max(lines, default=0))

    def _place(self) -> None:
        wide, column = self._page.width(), self._column
        tall = column.heightForWidth(wide) if column.hasHeightForWidth() else -1
        tall = max(0, tall if tall >= 0 else column.sizeHint().height())
        if tall:
            tall = max(tall, self._foot.minimumHeight())
        self.setGeometry(0, self._page.height() - tall, wide, tall)
        self.raise_()
