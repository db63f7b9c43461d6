"""A role card as a widget."""

from math import ceil
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workshop.qt.painting.card_button import CardButton, MimeFactory
from workshop.qt.painting.drag_picture import drag_pixmap
from workshop.qt.painting.elements import CARD_MARGIN
from workshop.qt.painting.looks import RoleLook
from workshop.qt.painting.role_card import (
    lay_out_role_card,
    least_role_card_width,
    paint_role_card,
    role_card_height,
    role_card_size,
)
from workshop.qt.theme import ThemeSource

_BOTH_MARGINS: Final = 2 * CARD_MARGIN
_WIDEST_HINT: Final = 280


class RoleCardButton(CardButton):
    """A role card, or one of the special choices; dragged by what `carried` makes.

    For a click-then-click way, make it checkable: checked is painted as taken up.
    """

    def __init__(
        self,
        look: RoleLook,
        source: ThemeSource,
        *,
        carried: MimeFactory | None = None,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(source, carried, parent)
        self._look = look
        self._large = large
        self._heights: dict[int, int] = {}
        self._tell()

    @property
    def look(self) -> RoleLook:
        """What is painted."""
        return self._look

    def set_look(self, look: RoleLook) -> None:
        """Shows another look; nothing happens where it is the same."""
        if look != self._look:
            self._look = look
            self._tell()
            self._restyle()

    def picture(self) -> QPixmap:
        """The role card in the hand."""
        metrics = self._source.metrics
        return drag_pixmap(self._look, self._source.theme, metrics, self.devicePixelRatioF())

    def sizeHint(self) -> QSize:
        """The size at which nothing is broken or elided, in reason."""
        metrics = self._source.metrics
        width = role_card_size(self._look, metrics, large=self._large).width()
        return self._sized(min(width, metrics.scaled(_WIDEST_HINT)))

    def minimumSizeHint(self) -> QSize:
        """The size at which no word of the name is broken, unless it is a very long one."""
        metrics = self._source.metrics
        return self._sized(least_role_card_width(self._look, metrics, large=self._large))

    def heightForWidth(self, arg__1: int) -> int:
        """The height that the name needs."""
        if arg__1 not in self._heights:
            inside, metrics = max(1, arg__1 - _BOTH_MARGINS), self._source.metrics
            height = role_card_height(self._look, inside, metrics, large=self._large)
            self._heights[arg__1] = ceil(height) + _BOTH_MARGINS
        return self._heights[arg__1]

    def paintEvent(self, e: QPaintEvent) -> None:
        """Paints the card."""
        painter = QPainter(self)
        paint_role_card(
            painter,
            self.card_rect(),
            self._look,
            self._source.theme,
            self._source.metrics,
            state=self._state(),
            large=self._large,
            rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        painter.end()

    def _restyle(self) -> None:
        self._heights.clear()
        super()._restyle()

    def _tell(self) -> None:
        key = ""
        if self._look.key:
            key = QCoreApplication.translate("RoleCard", "Key {key}")
            key = key.replace("{key}", self._look.key)
        described = ", ".join(part for part in (self._look.note, key) if part)
        self._describe(self._look.name, described)

    def _sized(self, card_width: float) -> QSize:
        width = ceil(card_width) + _BOTH_MARGINS
        return QSize(width, self.heightForWidth(width))

    def _full_text(self) -> str:
        layout = lay_out_role_card(
            self._look, self.card_rect().size(), self._source.metrics, large=self._large
        )
        return ", ".join(filter(None, (self._look.name, self._look.note))) if layout.cut else ""
