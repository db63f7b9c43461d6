"""The look a person chose, and the least of it that a first frame needs."""

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workshop.qt.theme.metrics import Metrics, TextStep
from workshop.qt.theme.palette import palette_of
from workshop.qt.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette
    from PySide6.QtWidgets import QApplication


class ThemeChoice(StrEnum):
    """What the person chose in the preferences."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


CHOSEN: Final = {
    ThemeChoice.LIGHT: LIGHT,
    ThemeChoice.DARK: DARK,
    ThemeChoice.HIGH_CONTRAST: HIGH_CONTRAST,
}
"""The theme of each choice but the system's."""


def dress_at_first(app: "QApplication", choice: ThemeChoice, metrics: Metrics) -> Theme:
    """Palette and font for a first frame, with no style sheet; answers the theme.

    Where the system is to be followed, its own palette tells dark from light: asking its hints
    would bring all of Qt's enums into being, which takes as long as the frame itself.
    """
    theme = CHOSEN.get(choice) or (DARK if _is_dark(app.palette()) else LIGHT)
    use_fusion(app)
    app.setPalette(palette_of(theme))
    app.setFont(metrics.font(TextStep.TEXT))
    return theme


def use_fusion(app: "QApplication") -> None:
    """Fusion paints all controls; where it does already, making it anew would take 8 ms."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")


def _is_dark(palette: "QPalette") -> bool:
    ground, ink = palette.window().color(), palette.windowText().color()
    return ground.lightness() < ink.lightness()
