"""Where the parts of the home page stand, in windows wide and narrow, and its foot."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop.qt.texts import tr
from workshop.qt.theme import KIND, ThemeSource, label

_SIDE_WIDTH: Final = 320
_WIDE_ENOUGH: Final = 940
_ROOMY: Final = 1200
_WIDEST: Final = 1360
_ANY_WIDTH: Final = 16_777_215


class HomeLayout(QScrollArea):
    """The head over the list, and the cards beside both; between them where room is short."""

    crowded = Signal(bool)
    """Whether the list stands below the cards, and has to wait for their end."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head, self._list, self._side = QWidget(), QWidget(), QWidget()
        self.head = _column(self._head, 8)
        self.list = _column(self._list, 8)
        self.side = _column(self._side, 14)
        question = tr("Who owns the decision the AI is about to guess?")
        promise = tr(
            "Paste what you are about to hand to the agent. Find out in an hour which decisions "
            "nobody owns, and give each one a name."
        )
        self.head.addWidget(label(question, "display", wraps=True))
        self.head.addWidget(label(promise, "quiet", wraps=True))
        self.head.addSpacing(12)
        self._page = QWidget()
        self._grid = QGridLayout(self._page)
        self._page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inside = QWidget()
        around = QHBoxLayout(inside)
        around.setContentsMargins(0, 0, 0, 0)
        around.addStretch(1)
        around.addWidget(self._page, 1000)
        around.addStretch(1)
        self.setWidget(inside)
        look.changed.connect(self.arrange)
        self.arrange()

    def show_side(self, shown: bool) -> None:
        """Whether there is any card to stand beside the list."""
        self._side.setVisible(shown)

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll to a part of the page once it has its place."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(part))

    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """Other widths are other arrangements."""
        super().resizeEvent(arg__1)
        self.arrange()

    def arrange(self) -> None:
        """Put the parts where they have room."""
        metrics, grid = self._look.metrics, self._grid
        wide = self.width() >= metrics.scaled(_WIDE_ENOUGH)
        roomy = self.width() >= metrics.scaled(_ROOMY)
        across = metrics.space(14 if roomy else 7)
        grid.setContentsMargins(across, metrics.space(11 if roomy else 7), across, metrics.space(6))
        grid.setHorizontalSpacing(metrics.space(10 if roomy else 6))
        grid.setVerticalSpacing(metrics.space(8 if roomy else 6))
        self._page.setMaximumWidth(metrics.scaled(_WIDEST))
        for part in (self._head, self._list, self._side):
            grid.removeWidget(part)
        grid.addWidget(self._head, 0, 0)
        if wide:
            grid.addWidget(self._side, 0, 1, 2 if roomy else 1, 1)
        else:
            grid.addWidget(self._side, 1, 0)
        across_both = wide and not roomy
        self.crowded.emit(across_both)
        grid.addWidget(self._list, 1 if wide else 2, 0, 1, 2 if across_both else 1)
        grid.setRowStretch(1, int(wide))
        grid.setRowStretch(2, int(not wide))
        grid.setColumnStretch(0, 1)
        side = metrics.scaled(_SIDE_WIDTH)
        self._side.setMinimumWidth(side if wide else 0)
        self._side.setMaximumWidth(side if wide else _ANY_WIDTH)


def _column(inside: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side that share the room."""
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row


class HomeFoot(QFrame):
    """How many sessions there are, and that they are safe."""

    def __init__(self, help_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(KIND, "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        self._sessions = label("", "note")
        row.addWidget(self._sessions)
        row.addStretch(1)
        row.addWidget(label(tr("{0} shortcuts", help_key), "note"))

    @property
    def text(self) -> str:
        """What it says of the library."""
        return self._sessions.text()

    def show_count(self, count: int) -> None:
        """Say how many sessions are kept here."""
        if not count:
            said = tr("Every session is saved on this computer, from its first second")
        elif count == 1:
            said = tr("1 session, saved on this computer")
        else:
            said = tr("{0} sessions, all saved on this computer", count)
        self._sessions.setText(said)
