"""How the program looks: colours, sizes, fonts, icons, and the style sheet made of them."""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from workshop.qt.theme.choice import ThemeChoice, dress_at_first
from workshop.qt.theme.colours import contrast, letter_on, mixed, raised_to
from workshop.qt.theme.fonts import (
    FALLBACK_FAMILY,
    FONT_FILES,
    UI_FAMILY,
    load_first_fonts,
    load_fonts,
    load_missing_scripts,
)
from workshop.qt.theme.metrics import LARGEST_SCALE, SMALLEST_SCALE, Metrics, TextStep
from workshop.qt.theme.source import ThemeSource
from workshop.qt.theme.tokens import (
    DARK,
    HIGH_CONTRAST,
    LIGHT,
    PRESENTER_DARK,
    THEMES,
    Theme,
    Tone,
)

if TYPE_CHECKING:
    from workshop.qt.theme.appearance import Appearance, apply_theme
    from workshop.qt.theme.icons import ICON_NAMES, icon, use_icons
    from workshop.qt.theme.labels import label
    from workshop.qt.theme.style_sheet import BUTTON_KINDS, FRAME_KINDS, KIND, LABEL_KINDS

_BEHIND_THE_FIRST_FRAME: Final = {
    **dict.fromkeys(("Appearance", "apply_theme"), "appearance"),
    **dict.fromkeys(("ICON_NAMES", "icon", "use_icons"), "icons"),
    **dict.fromkeys(("BUTTON_KINDS", "FRAME_KINDS", "KIND", "LABEL_KINDS"), "style_sheet"),
    "label": "labels",
}
"""Names that are imported when first asked for, and the module each stands in (start-up time)."""


def __getattr__(name: str) -> object:
    module = _BEHIND_THE_FIRST_FRAME.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = found
    return found


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
    "dress_at_first",
    "icon",
    "label",
    "letter_on",
    "load_first_fonts",
    "load_fonts",
    "load_missing_scripts",
    "mixed",
    "raised_to",
    "use_icons",
]
