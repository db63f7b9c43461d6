"""The controls of the style sheet: buttons, fields, choices."""

from workshop.qt.theme.colours import mixed
from workshop.qt.theme.metrics import Metrics
from workshop.qt.theme.tokens import Theme

MOST_CHOICES = 18
"""Choices that a list shows at once: more people than a session has; a longer list scrolls."""


def buttons(theme: Theme, metrics: Metrics) -> str:
    """Buttons by their kind; a ring of two pixels where the focus is."""
    across, down = metrics.space(3), metrics.space(1.5)
    faded = mixed(theme.quiet, theme.paper, 0.25)
    return f"""
QPushButton, QToolButton[kind] {{
    background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.edge};
    border-radius: {metrics.radius_small}px; padding: {down}px {across}px; font-weight: 500;
    min-height: {metrics.target - 2 * down + metrics.space(1)}px; min-width: {metrics.target}px;
}}
QPushButton:hover, QToolButton[kind]:hover {{ background: {theme.sunken}; }}
QPushButton:pressed, QPushButton:checked, QToolButton[kind]:pressed, QToolButton[kind]:checked {{
    background: {theme.accent_soft.background}; color: {theme.accent_soft.text};
}}
QPushButton:focus, QToolButton:focus {{
    border: 2px solid {theme.focus}; padding: {down - 1}px {across - 1}px;
}}
QPushButton:disabled, QToolButton:disabled {{ color: {faded}; border-color: {theme.line}; }}
QPushButton[kind="primary"] {{
    background: {theme.accent}; color: {theme.accent_ink}; border-color: {theme.accent};
}}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{
    background: {theme.accent_strong}; border-color: {theme.accent_strong};
}}
QPushButton[kind="primary"]:focus {{ border-color: {theme.ink}; }}
QPushButton[kind="primary"]:disabled {{
    background: {theme.bar_track}; color: {theme.quiet}; border-color: {theme.line};
}}
QPushButton[kind="danger"] {{ color: {theme.danger}; }}
QPushButton[kind="quiet"], QToolButton, QToolButton[kind="quiet"] {{
    background: transparent; border: 1px solid transparent; color: {theme.accent};
    border-radius: {metrics.radius_small}px; padding: {down}px {metrics.space(2)}px;
}}
QToolButton {{ color: {theme.ink}; min-width: {metrics.target - 12}px; }}
QPushButton[kind="quiet"]:hover, QToolButton:hover {{ background: {theme.sunken}; }}
QToolButton:checked {{
    background: {theme.accent_soft.background}; color: {theme.accent_soft.text};
}}
QPushButton[kind="quiet"]:focus, QToolButton:focus {{
    border: 2px solid {theme.focus}; padding: {down - 1}px {metrics.space(2) - 1}px;
}}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
"""


def fields(theme: Theme, metrics: Metrics) -> str:
    """Fields to write in."""
    kinds = "QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox"
    focused = ", ".join(f"{kind}:focus" for kind in kinds.split(", "))
    disabled = ", ".join(f"{kind}:disabled" for kind in kinds.split(", "))
    across, down = metrics.space(2.5), metrics.space(1.5)
    return f"""
{kinds} {{
    background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.edge};
    border-radius: {metrics.radius_small}px; padding: {down}px {across}px;
    selection-background-color: {theme.accent}; selection-color: {theme.accent_ink};
}}
{focused} {{ border: 2px solid {theme.focus}; padding: {down - 1}px {across - 1}px; }}
{disabled}, QLineEdit[readOnly="true"], QPlainTextEdit[locked="true"] {{
    background: {theme.sunken}; color: {theme.quiet}; border-color: {theme.line};
}}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{
    border: none; background: transparent; padding: 0;
}}
QLineEdit, QTextEdit, QPlainTextEdit {{ placeholder-text-color: {theme.quiet}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
    border: none; background: transparent; width: {metrics.scaled(20)}px;
}}
QDateEdit::drop-down {{
    border: none; background: transparent; width: {metrics.scaled(24)}px;
}}
QDateEdit::down-arrow {{ image: url(icons:{theme.name}/chevron-down.svg); }}
QAbstractSpinBox::up-arrow {{ image: url(icons:{theme.name}/chevron-up.svg); }}
QAbstractSpinBox::down-arrow {{ image: url(icons:{theme.name}/chevron-down.svg); }}
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow {{
    width: {metrics.scaled(12)}px; height: {metrics.scaled(12)}px;
}}
"""


def combos(theme: Theme, metrics: Metrics) -> str:
    """Choices that fold out."""
    across, down = metrics.space(2.5), metrics.space(1)
    return f"""
QComboBox {{
    background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.edge};
    border-radius: {metrics.radius_small}px; padding: {down}px {across}px;
    min-height: {metrics.target - 4}px;
}}
QComboBox:hover {{ background: {theme.sunken}; }}
QComboBox:focus, QComboBox:on {{
    border: 2px solid {theme.focus}; padding: {down - 1}px {across - 1}px;
}}
QComboBox:disabled {{ color: {theme.quiet}; border-color: {theme.line}; }}
QComboBox::drop-down {{ border: none; width: {metrics.scaled(24)}px; }}
QComboBox::down-arrow {{
    image: url(icons:{theme.name}/chevron-down.svg);
    width: {metrics.scaled(14)}px; height: {metrics.scaled(14)}px;
}}
QComboBox {{ combobox-popup: 0; qproperty-maxVisibleItems: {MOST_CHOICES}; }}
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {{
    background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.edge};
    border-radius: 0; padding: 0; margin: 0; outline: none;
}}
QComboBox QAbstractItemView::item, QComboBox QAbstractItemView::item:focus {{
    border: none; border-radius: 0; min-height: {metrics.target}px;
    padding: {metrics.space(0.5)}px {across - 1}px;
}}
QComboBox QAbstractItemView::item:hover, QComboBox QAbstractItemView::item:selected {{
    background: {theme.accent_soft.background}; color: {theme.accent_soft.text};
}}
"""


def checks(theme: Theme, metrics: Metrics) -> str:
    """Check boxes and radio buttons."""
    box = metrics.scaled(18)
    ring = max(4, round(box * 0.3))
    hole = box - 2 * ring + 2
    return f"""
QCheckBox, QRadioButton {{
    spacing: {metrics.space(2)}px; min-height: {metrics.target}px; color: {theme.ink};
    border: 2px solid transparent; border-radius: {metrics.radius_small - 2}px; padding-right: 4px;
}}
QCheckBox:focus, QRadioButton:focus {{ border-color: {theme.focus}; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: {box}px; height: {box}px; background: {theme.paper}; border: 1px solid {theme.edge};
}}
QCheckBox::indicator {{ border-radius: 5px; }}
QRadioButton::indicator {{ border-radius: {box // 2 + 1}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {theme.accent}; }}
QCheckBox::indicator:checked {{
    background: {theme.accent}; border-color: {theme.accent};
    image: url(icons:{theme.name}/check.svg);
}}
QCheckBox::indicator:indeterminate {{
    background: {theme.accent}; border-color: {theme.accent};
    image: url(icons:{theme.name}/dash.svg);
}}
QRadioButton::indicator:checked {{
    border: {ring}px solid {theme.accent}; width: {hole}px; height: {hole}px;
}}
QCheckBox:disabled, QRadioButton:disabled {{ color: {mixed(theme.quiet, theme.paper, 0.25)}; }}
"""
