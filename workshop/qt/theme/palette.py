"""A theme as the QPalette that Fusion paints with."""

from PySide6.QtGui import QColor, QPalette

from workshop.qt.theme.colours import mixed
from workshop.qt.theme.tokens import Theme

_ROLE = QPalette.ColorRole
_GROUP = QPalette.ColorGroup


def palette_of(theme: Theme) -> QPalette:
    """Every role of the palette from the theme; what is disabled is quieter, still readable."""
    palette = QPalette()
    colours = {
        _ROLE.Window: theme.ground,
        _ROLE.WindowText: theme.ink,
        _ROLE.Base: theme.paper,
        _ROLE.AlternateBase: theme.sunken,
        _ROLE.Text: theme.ink,
        _ROLE.PlaceholderText: theme.quiet,
        _ROLE.Button: theme.paper,
        _ROLE.ButtonText: theme.ink,
        _ROLE.BrightText: theme.danger,
        _ROLE.ToolTipBase: theme.paper,
        _ROLE.ToolTipText: theme.ink,
        _ROLE.Highlight: theme.accent,
        _ROLE.HighlightedText: theme.accent_ink,
        _ROLE.Accent: theme.accent,
        _ROLE.Link: theme.accent,
        _ROLE.LinkVisited: theme.accent,
        _ROLE.Light: theme.paper,
        _ROLE.Midlight: theme.sunken,
        _ROLE.Mid: theme.line,
        _ROLE.Dark: theme.edge,
        _ROLE.Shadow: theme.shadow,
    }
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    disabled = QColor(mixed(theme.quiet, theme.paper, 0.25))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        palette.setColor(_GROUP.Disabled, role, disabled)
    palette.setColor(_GROUP.Disabled, _ROLE.Highlight, QColor(theme.line))
    palette.setColor(_GROUP.Disabled, _ROLE.HighlightedText, QColor(theme.ink))
    return palette
