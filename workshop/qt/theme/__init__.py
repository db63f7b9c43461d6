"""How the program looks: colours, sizes, fonts, icons, and the style sheet made of them."""

from workshop.qt.theme.appearance import Appearance, ThemeChoice, apply_theme
from workshop.qt.theme.colours import contrast, letter_on, mixed, raised_to
from workshop.qt.theme.fonts import FALLBACK_FAMILY, FONT_FILES, UI_FAMILY, load_fonts
from workshop.qt.theme.icons import ICON_NAMES, icon, use_icons
from workshop.qt.theme.labels import label
from workshop.qt.theme.metrics import LARGEST_SCALE, SMALLEST_SCALE, Metrics, TextStep
from workshop.qt.theme.source import ThemeSource
from workshop.qt.theme.style_sheet import BUTTON_KINDS, FRAME_KINDS, KIND, LABEL_KINDS
from workshop.qt.theme.tokens import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    PRESENTER_DARK,
    THEMES,
    Theme,
    Tone,
)

__all__ = [
    "BUTTON_KINDS",
    "DARK",
    "FALLBACK_FAMILY",
    "FONT_FILES",
    "FRAME_KINDS",
    "HIGH_CONTRAST",
    "ICON_NAMES",
    "KIND",
    "LABEL_KINDS",
    "LARGEST_SCALE",
    "LIGHT",
    "PRESENTER_DARK",
    "SMALLEST_SCALE",
    "THEMES",
    "UI_FAMILY",
    "Appearance",
    "Metrics",
    "TextStep",
    "Theme",
    "ThemeChoice",
    "ThemeSource",
    "Tone",
    "apply_theme",
    "contrast",
    "icon",
    "label",
    "letter_on",
    "load_fonts",
    "mixed",
    "raised_to",
    "use_icons",
]
