"""A box of choices that never outgrows its room: what is too long for it is elided, not clipped.

The list that it opens is as wide as its longest choice.
"""

from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from workshop.qt.painting.text import elided, tooltip, width_of

_SLACK: Final = 2
"""Letters are measured in fractions of a pixel, boxes in whole ones."""

_BESIDE_ICON: Final = 4
"""Pixels that Qt leaves between an icon and its words."""

_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class ChoiceBox(QComboBox):
    """Shows as much of the choice as there is room for; its tooltip has the whole.

    Scrolling past it chooses nothing.
    """

    entered = Signal()
    """Enter, while the list is closed."""

    _measured: tuple[tuple[str, ...], float] = ((), 0.0)
    """The font and the choices that were measured, and the width of the widest."""

    def paintEvent(self, e: QPaintEvent) -> None:
        """The box as the style paints it, around the words that fit."""
        del e
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.words_shown()  # pyright: ignore[reportAttributeAccessIssue]
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def whole_width(self) -> int:
        """The least width at which nothing of any of its choices is left out."""
        choices = (self.font().key(), *(self.itemText(at) for at in range(self.count())))
        if choices != self._measured[0]:
            font = self.font()
            self._measured = choices, max((width_of(one, font) for one in choices[1:]), default=0.0)
        widest = self._measured[1]
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        wide = ceil(widest) + _SLACK + self._icon_width()
        inside = QSize(wide, self.fontMetrics().height())
        combo = QStyle.ContentsType.CT_ComboBox
        return self.style().sizeFromContents(combo, option, inside, self).width()

    def showPopup(self) -> None:
        """Opens the list; it stays on the screen, however wide it is."""
        view, screen = self.view(), self.screen().availableGeometry()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        wanted = view.sizeHintForColumn(0) + 2 * view.frameWidth() + bar
        view.setMinimumWidth(min(wanted, screen.width()))
        super().showPopup()
        opened = view.window()
        beyond = opened.geometry().right() - screen.right()
        if beyond > 0:
            opened.move(max(screen.left(), opened.x() - beyond), opened.y())

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter is done with it; arrows and letters choose."""
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        super().keyPressEvent(e)

    def wheelEvent(self, e: QWheelEvent) -> None:
        """The page around it scrolls."""
        e.ignore()

    def event(self, event: QEvent) -> bool:
        """Keeps letters from single keys of the step; tells the whole of what is left out."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typed = event.text()
            if typed and typed.isprintable() and not event.modifiers() & _COMMANDS:
                event.accept()
                return True
        if event.type() == QEvent.Type.ToolTip:
            words = self.currentText()
            self.setToolTip(tooltip(words) if self.words_shown() != words else "")
        return super().event(event)

    def words_shown(self) -> str:
        """As much of the choice as there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        box, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(box, option, field, self)
        return elided(self.currentText(), self.font(), room.width() - self._icon_width() + _SLACK)

    def _icon_width(self) -> int:
        icons = any(not self.itemIcon(at).isNull() for at in range(self.count()))
        return self.iconSize().width() + _BESIDE_ICON if icons else 0
