"""The true pages, one below the other, as large as one likes."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.outcomes.page_drawer import PageDrawer
from workshop.qt.views.outcomes.pdf_images import Pages

SMALLEST: Final = 0.2
LARGEST: Final = 4.0
_STEP: Final = 1.2
_MARGIN: Final = 24
_GAP: Final = 16
_KEPT_AROUND: Final = 3
"""Pages above and below those in sight whose pictures are kept."""


class PagesView(QAbstractScrollArea):
    """Shows pages as they will be printed. A page keeps its last picture until a new one is there.

    Zoomed to the width until a zoom is chosen; 1.0 is the size on paper.
    """

    page_changed = Signal(int)
    """The page, from 0, that takes most of the view."""
    zoomed = Signal()

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pages: Pages | None = None
        self._placed: list[QRect] = []
        self._placed_for: tuple[Pages | None, float, int] | None = None
        self._zoom: float | None = None
        self._images: dict[int, QImage] = {}
        self._sharp: set[tuple[int, int]] = set()
        self._page = 0
        self._words = ""
        self._drawer = PageDrawer(self)
        self._drawer.drawn.connect(self._show_drawn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pages"))
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        look.changed.connect(self.viewport().update)

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self._page

    @property
    def fits_width(self) -> bool:
        """Whether the zoom follows the width."""
        return self._zoom is None

    @property
    def zoom(self) -> float:
        """1.0 is the size on paper."""
        if self._zoom is not None:
            return self._zoom
        sizes = self._pages.sizes if self._pages else ()
        widest = max((one.width() for one in sizes), default=1.0)
        room = max(80, self.viewport().width() - 2 * _MARGIN)
        return min(LARGEST, max(0.05, room / (widest * self._dots())))

    def show_pages(self, pages: Pages) -> None:
        """Show another document, or the same one made anew, at the place where one looks."""
        other = self._pages is None or len(pages.sizes) != len(self._pages.sizes)
        bar = self.verticalScrollBar()
        place = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._pages = pages
        self._sharp.clear()
        if other:
            self._images = {at: one for at, one in self._images.items() if at < len(pages.sizes)}
        self._lay_out()
        bar.setValue(round(place * bar.maximum()))
        self._want()
        self._scrolled()

    def say(self, words: str) -> None:
        """Say this where there are no pages: that they are being made, or why there are none."""
        self._words = words
        self.setAccessibleDescription(words)
        self.viewport().update()

    def forget(self) -> None:
        """Show nothing, from the top and as wide as there is room."""
        self._pages = None
        self._images.clear()
        self._sharp.clear()
        self._zoom = None
        self._page = 0
        self.verticalScrollBar().setValue(0)
        self._lay_out()
        self.zoomed.emit()

    def close_down(self) -> None:
        """Draw no more."""
        self._drawer.close()

    def go_to(self, page: int) -> None:
        """Bring the top of a page, from 0, into view."""
        places = self._places()
        if 0 <= page < len(places):
            self.verticalScrollBar().setValue(places[page].top() - _GAP)

    def zoom_to(self, zoom: float | None) -> None:
        """Zoom to a size, or with None to the width; what is in the middle stays there."""
        before = self.zoom
        bar = self.verticalScrollBar()
        middle = bar.value() + self.viewport().height() / 2
        self._zoom = None if zoom is None else min(LARGEST, max(SMALLEST, zoom))
        self._lay_out()
        bar.setValue(round(middle * self.zoom / before - self.viewport().height() / 2))
        across = self.horizontalScrollBar()
        across.setValue(across.maximum() // 2)
        self._want()
        self.zoomed.emit()

    def zoom_by(self, steps: int) -> None:
        """Larger by steps, or smaller."""
        self.zoom_to(self.zoom * _STEP**steps)

    def wheelEvent(self, arg__1: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if arg__1.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = arg__1.angleDelta().y()
            if turned:
                self.zoom_by(1 if turned > 0 else -1)
            arg__1.accept()
            return
        super().wheelEvent(arg__1)

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Home and End lead to the first page and the last one, the rest scrolls."""
        bar = self.verticalScrollBar()
        if arg__1.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif arg__1.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif arg__1.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep())
        else:
            super().keyPressEvent(arg__1)

    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """A zoom to the width follows it."""
        super().resizeEvent(arg__1)
        self._lay_out()
        self._want()
        if self.fits_width:
            self.zoomed.emit()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The pages in sight, on the ground; a page not drawn yet is blank paper."""
        theme = self._look.theme
        painter = QPainter(self.viewport())
        painter.fillRect(arg__1.rect(), QColor(theme.sunken))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._pages is None:
            painter.setFont(self._look.metrics.font(TextStep.TEXT))
            painter.setPen(QColor(theme.quiet))
            room = self.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, middle, self._words)
        shift = self._shift()
        for at, place in enumerate(self._places()):
            rect = place.translated(shift)
            if not rect.intersects(arg__1.rect()):
                continue
            painter.fillRect(rect.adjusted(-1, -1, 1, 1), QColor(theme.edge))
            painter.fillRect(rect, Qt.GlobalColor.white)
            image = self._images.get(at)
            if image is not None:
                painter.drawImage(rect, image)
        if self.hasFocus():
            painter.setPen(QColor(theme.focus))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    # Where pages stand

    def _dots(self) -> float:
        return self.logicalDpiX() / 72

    def _places(self) -> list[QRect]:
        """Where each page is; asked for with each move, and worked out when it changes."""
        pages, scale, room = self._pages, self.zoom * self._dots(), self.viewport().width()
        if self._placed_for != (pages, scale, room):
            self._placed_for = pages, scale, room
            self._placed = self._placed_at(scale)
        return self._placed

    def _placed_at(self, scale: float) -> list[QRect]:
        found = self._pages.sizes if self._pages else ()
        wide = [round(one.width() * scale) for one in found]
        inside = max([self.viewport().width() - 2 * _MARGIN, *wide])
        top, places = _GAP, list[QRect]()
        for size, width in zip(found, wide, strict=True):
            height = round(size.height() * scale)
            places.append(QRect(_MARGIN + (inside - width) // 2, top, width, height))
            top += height + _GAP
        return places

    def _shift(self) -> QPoint:
        return QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _lay_out(self) -> None:
        places, view = self._places(), self.viewport().size()
        tall = places[-1].bottom() + _GAP if places else 0
        wide = max((one.width() for one in places), default=0) + 2 * _MARGIN
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setPageStep(view.height())
        down.setRange(0, max(0, tall - view.height()))
        across.setPageStep(view.width())
        across.setRange(0, 0 if self.fits_width else max(0, wide - view.width()))
        self.viewport().update()

    # Drawing

    def _scrolled(self) -> None:
        self.viewport().update()
        self._want()
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        places = self._places()
        page = next((at for at, one in enumerate(places) if one.bottom() >= middle), 0)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    def _want(self) -> None:
        if self._pages is None:
            return
        view = self.viewport().rect().translated(-self._shift())
        places = self._places()
        seen = [at for at, one in enumerate(places) if one.intersects(view)]
        if not seen:
            return
        first, last = seen[0] - _KEPT_AROUND, seen[-1] + _KEPT_AROUND
        self._images = {at: one for at, one in self._images.items() if first <= at <= last}
        ratio = self.devicePixelRatioF()
        next_one = [seen[-1] + 1] if seen[-1] + 1 < len(places) else []
        wanted = [(at, round(places[at].width() * ratio)) for at in (*seen, *next_one)]
        self._drawer.want(
            self._pages,
            [
                (at, width)
                for at, width in wanted
                if (at, width) not in self._sharp or at not in self._images
            ],
        )

    def _show_drawn(self, pages: Pages, page: int, width: int, image: QImage) -> None:
        if pages is self._pages:
            self._images[page] = image
            self._sharp = {one for one in self._sharp if one[0] != page} | {(page, width)}
            self.viewport().update()
