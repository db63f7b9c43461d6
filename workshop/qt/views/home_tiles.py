"""The large buttons of the home page, each with a quiet second line."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workshop.qt.painting.text import Block, draw_block, wrapped
from workshop.qt.theme import TextStep, ThemeSource

_HEIGHT: Final = 80
_WIDTH: Final = 248
_RING: Final = 2
_TITLE_LINES: Final = 2
_NOTE_LINES: Final = 3


class Tile(QAbstractButton):
    """A title and a note; `primary` is the one thing to do here."""

    def __init__(
        self,
        title: str,
        look: ThemeSource,
        *,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._primary, self._title, self._note = look, primary, title, ""
        self.setText(title.replace("&", "&&"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)

    def set_note(self, note: str) -> None:
        """The quiet line below the title."""
        self._note = note
        self.setAccessibleDescription(note)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        metrics = self._look.metrics
        return QSize(metrics.scaled(_WIDTH), metrics.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """In narrow tiles words wrap."""
        metrics = self._look.metrics
        return QSize(metrics.scaled(120), metrics.scaled(_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        """Narrow tiles are tall."""
        return True

    def heightForWidth(self, arg__1: int) -> int:
        """Title and note in as many lines as they need, up to two and three."""
        metrics = self._look.metrics
        title, note = self._blocks(arg__1)
        lines = title.height + note.height + metrics.space(4) + 2 * metrics.space(2)
        return max(metrics.scaled(_HEIGHT), round(lines))

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter clicks, as Space does."""
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not e.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(e)

    def changeEvent(self, e: QEvent) -> None:
        """Another font is another size."""
        if e.type() == QEvent.Type.FontChange:
            self._restyle()
        super().changeEvent(e)

    def paintEvent(self, e: QPaintEvent) -> None:
        """Paper or accent, the title over the note."""
        del e
        theme, metrics = self._look.theme, self._look.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.isDown()
        if self._primary:
            fill = theme.accent_strong if lit else theme.accent
            edge, ink, quiet = fill, theme.accent_ink, theme.accent_ink
        else:
            fill = theme.sunken if lit else theme.paper
            edge, ink, quiet = theme.edge if lit else theme.line, theme.ink, theme.quiet
        sheet = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(sheet, metrics.radius, metrics.radius)
        if self.hasFocus():
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.ink if self._primary else theme.focus), _RING))
            painter.drawRoundedRect(ring, metrics.radius + 1, metrics.radius + 1)
        self._paint_words(painter, sheet, ink, quiet)
        painter.end()

    def _paint_words(self, painter: QPainter, sheet: QRectF, ink: str, quiet: str) -> None:
        metrics = self._look.metrics
        pad = metrics.space(4)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        title, note = self._blocks(self.width())
        top = sheet.center().y() - (title.height + note.height) / 2
        for step, block, colour in (
            (TextStep.QUESTION, title, ink),
            (TextStep.NOTE, note, quiet),
        ):
            painter.setFont(metrics.font(step))
            painter.setPen(QColor(colour))
            room = QRectF(sheet.left() + pad, top, sheet.width() - 2 * pad, block.height)
            draw_block(painter, room, block, rtl=rtl)
            top += block.height

    def _blocks(self, width: int) -> tuple[Block, Block]:
        metrics = self._look.metrics
        room = width - 5 - 2 * metrics.space(4)
        return (
            wrapped(self._title, metrics.font(TextStep.QUESTION), room, _TITLE_LINES),
            wrapped(self._note, metrics.font(TextStep.NOTE), room, _NOTE_LINES),
        )

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
