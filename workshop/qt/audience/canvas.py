"""Paints a scene over the whole window; what is painted is also there for screen readers."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from workshop.qt.audience.pages import lay_out
from workshop.qt.audience.pieces import paint_back
from workshop.qt.audience.scene import Scene, TitleScene
from workshop.qt.audience.sheet import Group, Page, Sheet
from workshop.qt.theme import ThemeSource

TURN_MS: Final = 320


class Canvas(QWidget):
    """Shows one scene at a time, laid out anew only when it is another one, or another size.

    Ballots that are revealed while it looks turn over together.
    """

    laid_out = Signal()
    """The page was laid out anew."""

    def __init__(self, look: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scene: Scene = TitleScene("", "")
        self._page = Page()
        self._zoom = 1.0
        self._spoken: list[_Spoken] = []
        self._turned = 1.0
        self._turning = QVariantAnimation(self)
        self._turning.setDuration(TURN_MS)
        self._turning.setStartValue(0.0)
        self._turning.setEndValue(1.0)
        self._turning.valueChanged.connect(self._turn)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self.update)

    @property
    def scene(self) -> Scene:
        """What is shown."""
        return self._scene

    @property
    def page(self) -> Page:
        """Where it stands."""
        return self._page

    @property
    def turning(self) -> bool:
        """Whether ballots are on their way from back to face."""
        return self._turning.state() is QVariantAnimation.State.Running

    def show_scene(self, scene: Scene, *, turning: bool = False) -> None:
        """Show a scene; nothing happens where it is the one that is shown.

        With `turning`, its ballots turn over, unless nothing may move by itself.
        """
        if scene == self._scene:
            return
        self._scene = scene
        self._turning.stop()
        self._turned = 1.0
        self._set()
        if turning and not self._look.reduced_motion and self.isVisible():
            self._turning.start()

    def set_zoom(self, zoom: float) -> None:
        """Set everything larger, 1.0 to 2.0."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._set()

    def turn(self, turned: float) -> None:
        """Show ballots on their way from back (0) to face (1)."""
        self._turned = turned
        for group in self._page.groups:
            self.update(group.rect.toAlignedRect().adjusted(-2, -2, 2, 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size is another layout."""
        super().resizeEvent(event)
        self._set()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the pieces, and groups as far as they are turned."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(theme.ground))
        wanted = QRectF(event.rect()).adjusted(-2, -2, 2, 2)
        for piece in self._page.pieces:
            if piece.rect.intersects(wanted):
                painter.save()
                piece.draw(painter, theme)
                painter.restore()
        for group in self._page.groups:
            if group.rect.intersects(wanted):
                self._paint_group(painter, group)
        painter.end()

    def _paint_group(self, painter: QPainter, group: Group) -> None:
        theme = self._look.theme
        painter.save()
        if self._turned < 1:
            centre, thin = group.rect.center(), max(0.02, abs(1 - 2 * self._turned))
            # a wide row falls over its long side, a column over its tall one
            wide = group.rect.width() > 2 * group.rect.height()
            painter.translate(centre)
            painter.scale(1 if wide else thin, thin if wide else 1)
            painter.translate(-centre)
        if self._turned < 0.5:
            paint_back(painter, group.rect, theme)
        else:
            for piece in group.pieces:
                painter.save()
                piece.draw(painter, theme)
                painter.restore()
        painter.restore()

    def _turn(self, turned: object) -> None:
        if isinstance(turned, float):
            self.turn(turned)

    def _set(self) -> None:
        sheet = Sheet(max(1, self.width()), max(1, self.height()), self._zoom)
        page = lay_out(self._scene, sheet)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            page = _mirrored(page, self.width())
        self._page = page
        told = [(piece.spoken, piece.rect) for piece in page.all_pieces() if piece.spoken]
        while len(self._spoken) < len(told):
            self._spoken.append(_Spoken(self))
        for label, (words, rect) in zip(self._spoken, told, strict=False):
            label.tell(words, rect)
        for label in self._spoken[len(told) :]:
            label.tell("", QRectF())
        self.update()
        self.laid_out.emit()


class _Spoken(QLabel):
    """Words for screen readers, where they are painted; paints nothing itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def tell(self, words: str, rect: QRectF) -> None:
        """Take over words and place; hidden without words."""
        if words != self.text():
            self.setText(words)
        self.setGeometry(rect.toAlignedRect())
        self.setVisible(bool(words))

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Nothing: the canvas has painted them."""
        del arg__1


def _mirrored(page: Page, width: float) -> Page:
    return Page(
        page.sheet,
        tuple(piece.mirrored(width) for piece in page.pieces),
        tuple(
            Group(
                QRectF(
                    width - group.rect.right(),
                    group.rect.top(),
                    group.rect.width(),
                    group.rect.height(),
                ),
                tuple(piece.mirrored(width) for piece in group.pieces),
            )
            for group in page.groups
        ),
        page.cut,
        page.head_cut,
    )
