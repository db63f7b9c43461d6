"""How large the pages are shown, and which one it is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workshop.qt.texts import tr
from workshop.qt.theme import KIND, label
from workshop.qt.views.outcomes.pages_view import PagesView


class ZoomBar(QWidget):
    """Smaller, larger, to the width, as on paper; the keys are Ctrl with -, +, 9 and 0."""

    list_asked = Signal(bool)
    """Show or hide the page list."""

    def __init__(self, view: PagesView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._count = 0
        self.pages = _button(tr("Pages"), tr("Page list"))
        self.pages.setCheckable(True)
        self.pages.setChecked(True)
        self.pages.toggled.connect(self.list_asked)
        self.smaller = _button("−", tr("Smaller (Ctrl+−)"))
        self.larger = _button("+", tr("Larger (Ctrl++)"))
        self.fit = _button(tr("Fit width"), tr("As wide as there is room (Ctrl+9)"))
        self.whole = _button(tr("100 %"), tr("The size on paper (Ctrl+0)"))
        self.place = label("", "quiet")
        self.percent = label("", "quiet")
        self.fit.setCheckable(True)
        self.smaller.clicked.connect(lambda: view.zoom_by(-1))
        self.larger.clicked.connect(lambda: view.zoom_by(+1))
        self.fit.clicked.connect(lambda: view.zoom_to(None))
        self.whole.clicked.connect(lambda: view.zoom_to(1.0))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.pages)
        row.addWidget(self.place)
        row.addStretch(1)
        for part in (self.smaller, self.percent, self.larger, self.fit, self.whole):
            row.addWidget(part)
        view.zoomed.connect(self._show)
        view.page_changed.connect(self._show)

    def show_count(self, count: int) -> None:
        """How many pages there are."""
        self._count = count
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, the page is told by what one sees."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        parts = (self.pages, self.smaller, self.percent, self.larger, self.fit, self.whole)
        taken = sum(
            one.sizeHint().width() + 4 for one in parts if one is self.percent or not one.isHidden()
        )
        self.percent.setVisible(self._count > 0 and taken + 16 <= self.width())
        self.place.setVisible(taken + self.place.sizeHint().width() + 32 <= self.width())

    def _show(self) -> None:
        self.percent.setText(tr("{0} %", round(100 * self._view.zoom)))
        self.fit.setChecked(self._view.fits_width)
        page = tr("Page {0} of {1}", self._view.page + 1, self._count) if self._count else ""
        self.place.setText(page)
        self._fit()


def _button(text: str, tip: str) -> QToolButton:
    made = QToolButton()
    made.setText(text)
    made.setProperty(KIND, "quiet")
    made.setToolTip(tip)
    made.setAccessibleName(tip)
    return made
