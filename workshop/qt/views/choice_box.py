"""A box of choices that never outgrows its room: what is too long for it is elided, not clipped."""

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from workshop.qt.painting.text import elided, tooltip

_SLACK: Final = 2
"""Letters are measured in fractions of a pixel, boxes in whole ones."""


class ChoiceBox(QComboBox):
    """Shows as much of the choice as there is room for; its tooltip has the whole."""

    def paintEvent(self, e: QPaintEvent) -> None:
        """The box as the style paints it, around the words that fit."""
        del e
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._shown()  # pyright: ignore[reportAttributeAccessIssue]
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Gives the whole choice as a tooltip where some of it is left out."""
        if event.type() == QEvent.Type.ToolTip:
            words = self.currentText()
            self.setToolTip(tooltip(words) if self._shown() != words else "")
        return super().event(event)

    def _shown(self) -> str:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        box, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(box, option, field, self)
        return elided(self.currentText(), self.font(), room.width() + _SLACK)
