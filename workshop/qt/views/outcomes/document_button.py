"""A document to pick: its first page in small, what it is, what it is for."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from workshop.qt.painting.text import draw_block, draw_line, elided, wrapped
from workshop.qt.texts import counted, tr
from workshop.qt.theme import TextStep, ThemeSource
from workshop.qt.views.outcomes.kinds import Document

LEAST_WIDTH: Final = 208
PICTURE: Final = 148
"""Pixels at 100 % that the picture of a page has, in width and in height."""
_WORDS: Final = 78
_LINES: Final = 14


class DocumentButton(QAbstractButton):
    """A click opens its preview; dragged out it is a file."""

    drag_asked = Signal()

    def __init__(
        self, document: Document, look: ThemeSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document, self._look = document, look
        self._image: QImage | None = None
        self._shown = QImage()
        self._text = ""
        self._facts = ""
        self._trouble = ""
        self._pressed_at: QPoint | None = None
        self.setAccessibleName(document.name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()
        look.changed.connect(self._restyle)

    @property
    def is_made(self) -> bool:
        """Whether its picture is there."""
        return self._image is not None or bool(self._text)

    @property
    def trouble(self) -> str:
        """Why it could not be made; empty where it could."""
        return self._trouble

    def show_image(self, image: QImage, pages: int) -> None:
        """Show the first page, and say how many there are."""
        self._image, self._text, self._trouble = image, "", ""
        self._shown = QImage()
        self._facts = counted(pages, "{0} page", "{0} pages")
        self._describe()

    def show_text(self, text: str) -> None:
        """Show how the text begins."""
        self._image, self._text, self._trouble, self._facts = None, text or " ", "", ""
        self._describe()

    def show_trouble(self, sentence: str) -> None:
        """Say why it could not be made."""
        self._image, self._text, self._trouble, self._facts = None, "", sentence, ""
        self._describe()

    def sizeHint(self) -> QSize:
        """As tall as picture and words together."""
        metrics = self._look.metrics
        return QSize(
            metrics.scaled(LEAST_WIDTH),
            metrics.scaled(PICTURE + _WORDS) + metrics.space(7),
        )

    def minimumSizeHint(self) -> QSize:
        """Narrow ones elide their words."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter clicks, as Space does."""
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not e.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(e)

    def mousePressEvent(self, e: QMouseEvent) -> None:
        """A drag may begin here."""
        if e.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = e.position().toPoint()
        super().mousePressEvent(e)

    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        """Far enough from where it was pressed it is a drag, and no click any more."""
        start = self._pressed_at
        if start is None or not e.buttons() & Qt.MouseButton.LeftButton or not self.is_made:
            super().mouseMoveEvent(e)
            return
        if (e.position().toPoint() - start).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed_at = None
        self.setDown(False)
        self.drag_asked.emit()

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """Without a drag it was a click."""
        self._pressed_at = None
        super().mouseReleaseEvent(e)

    def picture(self) -> QImage | None:
        """What a drag may show."""
        return self._image

    def paintEvent(self, e: QPaintEvent) -> None:
        """A card: the page on top, the words below."""
        del e
        theme, metrics = self._look.theme, self._look.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        card = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        lit = self.underMouse() or self.isDown()
        painter.setPen(QPen(QColor(theme.edge if lit else theme.line), 1))
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(card, metrics.radius, metrics.radius)
        pad = metrics.space(3)
        top = QRectF(card.left() + pad, card.top() + pad, card.width() - 2 * pad, 0)
        top.setHeight(metrics.scaled(PICTURE))
        self._paint_picture(painter, top)
        self._paint_words(painter, top.translated(0, top.height() + metrics.space(2)))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.focus), 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, metrics.radius, metrics.radius)
        painter.end()

    def _paint_picture(self, painter: QPainter, room: QRectF) -> None:
        theme, metrics = self._look.theme, self._look.metrics
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.sunken))
        painter.drawRoundedRect(room, metrics.radius_small, metrics.radius_small)
        inside = room.adjusted(10, 10, -10, -10)
        if self._image is not None:
            size = QSize(self._image.size()).scaled(
                inside.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            sheet = QRectF(0, 0, size.width(), size.height())
            sheet.moveCenter(inside.center())
            painter.fillRect(sheet.adjusted(-1, -1, 1, 1), QColor(theme.edge))
            painter.drawImage(sheet, self._small(size * self.devicePixelRatioF()))
        elif self._text:
            self._paint_text(painter, inside)
        else:
            words = self._trouble or tr("Being made …")
            painter.setPen(QColor(theme.warn if self._trouble else theme.quiet))
            font = metrics.font(TextStep.NOTE)
            painter.setFont(font)
            block = wrapped(words, font, inside.width(), 6)
            draw_block(painter, inside, block, centred=True)

    def _small(self, size: QSize) -> QImage:
        """The picture with as many pixels as are shown: a painter would leave most of them out."""
        if self._shown.size() != size and self._image is not None:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._shown = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        return self._shown

    def _paint_text(self, painter: QPainter, inside: QRectF) -> None:
        """The first lines, on paper, too small to be read: what kind of thing it is."""
        theme = self._look.theme
        sheet = QRectF(inside)
        sheet.setWidth(min(inside.width(), inside.height() * 0.95))
        sheet.moveCenter(inside.center())
        painter.fillRect(sheet.adjusted(-1, -1, 1, 1), QColor(theme.edge))
        painter.fillRect(sheet, Qt.GlobalColor.white)
        page = sheet.adjusted(8, 8, -8, -6)
        high = page.height() / _LINES
        font = QFont(self._look.metrics.font(TextStep.NOTE))
        font.setPixelSize(max(5, round(high * 0.74)))
        painter.setFont(font)
        painter.setPen(Qt.GlobalColor.darkGray)
        for number, line in enumerate(self._text.split("\n")[:_LINES]):
            room = QRectF(page.left(), page.top() + number * high, page.width(), high)
            draw_line(painter, room, elided(line, font, page.width()))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        theme, metrics = self._look.theme, self._look.metrics
        strong, note = metrics.font(TextStep.TEXT, 600), metrics.font(TextStep.NOTE)
        line = metrics.scaled(22)
        top = QRectF(room.left(), room.top(), room.width(), line)
        painter.setFont(strong)
        painter.setPen(QColor(theme.ink))
        draw_line(painter, top, elided(self.document.name, strong, room.width()))
        painter.setFont(note)
        painter.setPen(QColor(theme.quiet))
        below = QRectF(room.left(), top.bottom(), room.width(), metrics.scaled(36))
        draw_block(painter, below, wrapped(self.document.purpose, note, room.width(), 2))
        last = QRectF(room.left(), top.bottom() + metrics.scaled(36), room.width(), line)
        draw_line(painter, last, elided(self._facts, note, room.width()))

    def _describe(self) -> None:
        said = (self.document.purpose, self._facts, self._trouble)
        self.setAccessibleDescription(". ".join(one for one in said if one))
        self.setToolTip(tr("Open the preview, or drag it out as a file") if self.is_made else "")
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
