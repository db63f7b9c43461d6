"""The pages of a document as a list of small pictures, for going from one to another."""

from typing import Final

from PySide6.QtCore import QAbstractListModel, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workshop.qt.models.index import AnyIndex
from workshop.qt.painting.text import draw_line
from workshop.qt.texts import tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.outcomes.page_drawer import PageDrawer
from workshop.qt.views.outcomes.pdf_images import Pages, small_image

WIDTH: Final = 132
_PICTURE: Final = 84
_NUMBER: Final = 22


class PageList(QListView):
    """Draws only the pages in sight; choosing one asks for it."""

    chosen = Signal(int)
    """The page, from 0."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.pages: Pages | None = None
        self.pictures: dict[int, QImage] = {}
        self._model = _Numbers(self)
        self._following = False
        self._drawer = PageDrawer(self, small_image)
        self._drawer.drawn.connect(self._show_drawn)
        self.setModel(self._model)
        self.setItemDelegate(_Page(self, look))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Page list"))
        self.selectionModel().currentChanged.connect(self._choose)
        self.verticalScrollBar().valueChanged.connect(self._want)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_pages(self, pages: Pages) -> None:
        """List the pages of a document; the current one stays the current one."""
        row = self.currentIndex().row()
        self.pages = pages
        self.pictures = {}
        self._following = True
        # one is asked for its size then, and not each of three hundred
        self.setUniformItemSizes(all(size == pages.sizes[0] for size in pages.sizes))
        self._model.show_count(len(pages.sizes))
        self._following = False
        self.follow(min(max(0, row), len(pages.sizes) - 1))
        self._want()

    def forget(self) -> None:
        """List nothing."""
        self.pages = None
        self.pictures = {}
        self._following = True
        self._model.show_count(0)
        self._following = False

    def follow(self, page: int) -> None:
        """Make the page that is looked at the current one; it is not asked for again."""
        self._following = True
        self.setCurrentIndex(self._model.index(page, 0))
        self._following = False

    def picture_size(self, page: int) -> QSize:
        """How large the picture of a page is shown."""
        wide = self._look.metrics.scaled(_PICTURE)
        if self.pages is None or page >= len(self.pages.sizes):
            return QSize(wide, wide)
        size = self.pages.sizes[page]
        return QSize(wide, round(wide * size.height() / max(1.0, size.width())))

    def close_down(self) -> None:
        """Draw no more."""
        self._drawer.close()

    def resizeEvent(self, e: QResizeEvent) -> None:
        """More pages may be in sight."""
        super().resizeEvent(e)
        self._want()

    def paintEvent(self, e: QPaintEvent) -> None:
        """The list; what is in sight for the first time is drawn soon."""
        super().paintEvent(e)
        self._want()

    def _want(self) -> None:
        if self.pages is None or not self.isVisible():
            return
        middle = self.viewport().width() // 2
        first = self.indexAt(QPoint(middle, 0)).row()
        last = self.indexAt(QPoint(middle, self.viewport().height() - 1)).row()
        last = last if last >= 0 else len(self.pages.sizes) - 1
        wide = round(self._look.metrics.scaled(_PICTURE) * self.devicePixelRatioF())
        missing = [
            (page, wide) for page in range(max(0, first), last + 1) if page not in self.pictures
        ]
        self._drawer.want(self.pages, missing)

    def _show_drawn(self, pages: Pages, page: int, width: int, image: QImage) -> None:
        del width
        if pages is self.pages:
            self.pictures[page] = image
            self.update(self._model.index(page, 0))

    def _choose(self) -> None:
        if not self._following and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())

    def _restyle(self) -> None:
        self.setFixedWidth(self._look.metrics.scaled(WIDTH))
        self.scheduleDelayedItemsLayout()


class _Numbers(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._count = 0

    def show_count(self, count: int) -> None:
        """List so many pages."""
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """One a page."""
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number of the page, for screen readers with its word."""
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("Page {0}", index.row() + 1)
        return None


class _Page(QStyledItemDelegate):
    """A picture on paper with its number below; the current one has a ring."""

    def __init__(self, view: PageList, look: ThemeSource) -> None:
        super().__init__(view)
        self._view, self._look = view, look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As tall as its page."""
        del option
        metrics = self._look.metrics
        size = self._view.picture_size(index.row())
        return QSize(size.width(), size.height() + metrics.scaled(_NUMBER) + metrics.space(3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The page, and its number."""
        theme, metrics = self._look.theme, self._look.metrics
        room = QRect(option.rect)
        size = self._view.picture_size(index.row())
        left = room.left() + (room.width() - size.width()) // 2
        sheet = QRect(left, room.top() + metrics.space(2), size.width(), size.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(sheet, Qt.GlobalColor.white)
        picture = self._view.pictures.get(index.row())
        if picture is not None:
            painter.drawImage(sheet, picture)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(theme.focus if current else theme.edge), 3 if current else 1))
        around = 2 if current else 0
        painter.drawRect(sheet.adjusted(-around, -around, around, around))
        painter.setFont(metrics.font(TextStep.NOTE, 600 if current else 400, tabular=True))
        painter.setPen(QColor(theme.ink if current else theme.quiet))
        below = QRect(room.left(), sheet.bottom() + 2, room.width(), metrics.scaled(_NUMBER))
        draw_line(painter, below.toRectF(), str(index.row() + 1), centred=True)
        painter.restore()
