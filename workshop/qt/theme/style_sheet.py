"""The one style sheet of the application: a theme and its sizes in Qt's own notation."""

from typing import Final

from workshop.qt.theme.colours import mixed
from workshop.qt.theme.metrics import Metrics, TextStep
from workshop.qt.theme.tokens import Theme

KIND: Final = "kind"
"""The dynamic property that says what a control or label is for."""

BUTTON_KINDS: Final = ("primary", "secondary", "quiet", "danger")
"""QPushButton and QToolButton; without a kind a QPushButton is secondary, a QToolButton quiet."""

LABEL_KINDS: Final = ("display", "title", "question", "strong", "quiet", "note", "heading", "warn")
"""QLabel; `heading` is the small quiet heading over a group."""

FRAME_KINDS: Final = ("card", "panel", "bar", "say")
"""QFrame: a white card; a white pane beside the main area; a bar along the top; words to say."""


def style_sheet(theme: Theme, metrics: Metrics) -> str:
    """The sheet for a theme at a text scale; it names the icons by `icons:`, see `use_icons`."""
    parts = (
        _text,
        _buttons,
        _frames,
        _fields,
        _combos,
        _lists,
        _menus,
        _scroll_bars,
        _tabs,
        _checks,
    )
    return "\n".join(part(theme, metrics) for part in parts)


def _size(metrics: Metrics, step: TextStep) -> str:
    return f"font-size: {metrics.points(step):.2f}pt; font-weight: {step.weight};"


def _text(theme: Theme, metrics: Metrics) -> str:
    return f"""
QLabel[kind="display"] {{ {_size(metrics, TextStep.DISPLAY)} }}
QLabel[kind="title"] {{ {_size(metrics, TextStep.TITLE)} }}
QLabel[kind="question"] {{ {_size(metrics, TextStep.QUESTION)} }}
QLabel[kind="strong"] {{ font-weight: 600; }}
QLabel[kind="quiet"] {{ color: {theme.quiet}; }}
QLabel[kind="note"] {{ {_size(metrics, TextStep.NOTE)} color: {theme.quiet}; }}
QLabel[kind="heading"] {{ {_size(metrics, TextStep.NOTE)} font-weight: 600; color: {theme.quiet}; }}
QLabel[kind="warn"] {{ color: {theme.warn}; }}
QToolTip {{
    background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.edge};
    padding: {metrics.space(1)}px {metrics.space(2)}px; {_size(metrics, TextStep.NOTE)}
}}
"""


def _buttons(theme: Theme, metrics: Metrics) -> str:
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


def _frames(theme: Theme, metrics: Metrics) -> str:
    return f"""
QFrame[kind="card"] {{
    background: {theme.paper}; border: 1px solid {theme.line}; border-radius: {metrics.radius}px;
}}
QFrame[kind="panel"], QFrame[kind="bar"] {{ background: {theme.paper}; border: none; }}
QFrame[kind="say"] {{
    background: {theme.say.background}; border: none; border-radius: {metrics.radius_small}px;
}}
QFrame[kind="say"] QLabel {{ color: {theme.say.text}; }}
QSplitter::handle {{ background: {theme.line}; }}
QStatusBar {{
    background: {theme.paper}; color: {theme.quiet}; border-top: 1px solid {theme.line};
}}
QStatusBar::item {{ border: none; }}
QProgressBar {{
    background: {theme.bar_track}; border: none; border-radius: {metrics.space(1)}px;
    max-height: {metrics.space(2)}px; text-align: center; color: {theme.ink};
}}
QProgressBar::chunk {{ background: {theme.bar_now}; border-radius: {metrics.space(1)}px; }}
"""


def _fields(theme: Theme, metrics: Metrics) -> str:
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
{disabled}, QLineEdit[readOnly="true"] {{
    background: {theme.sunken}; color: {theme.quiet}; border-color: {theme.line};
}}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
    border: none; background: transparent; width: {metrics.scaled(20)}px;
}}
QAbstractSpinBox::up-arrow {{ image: url(icons:{theme.name}/chevron-up.svg); }}
QAbstractSpinBox::down-arrow {{ image: url(icons:{theme.name}/chevron-down.svg); }}
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow {{
    width: {metrics.scaled(12)}px; height: {metrics.scaled(12)}px;
}}
"""


def _combos(theme: Theme, metrics: Metrics) -> str:
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
QComboBox QAbstractItemView {{
    background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.edge};
    padding: {metrics.space(1)}px; outline: none;
}}
"""


def _lists(theme: Theme, metrics: Metrics) -> str:
    return f"""
QAbstractItemView {{
    background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.line};
    border-radius: {metrics.radius_small}px; outline: none;
    selection-background-color: {theme.accent_soft.background}; selection-color: {theme.ink};
}}
QAbstractItemView:focus {{ border: 2px solid {theme.focus}; }}
QAbstractItemView::item {{
    padding: {metrics.space(1)}px {metrics.space(2)}px; min-height: {metrics.target}px;
    border-radius: {metrics.radius_small - 2}px;
}}
QAbstractItemView::item:hover {{ background: {theme.sunken}; }}
QAbstractItemView::item:selected {{
    background: {theme.accent_soft.background}; color: {theme.ink};
}}
QAbstractItemView::item:focus {{ border: 2px solid {theme.focus}; }}
QHeaderView::section {{
    background: transparent; color: {theme.quiet}; border: none;
    border-bottom: 1px solid {theme.line}; padding: {metrics.space(1.5)}px {metrics.space(2)}px;
    {_size(metrics, TextStep.NOTE)} font-weight: 600;
}}
"""


def _menus(theme: Theme, metrics: Metrics) -> str:
    down = metrics.space(1.5)
    return f"""
QMenuBar {{ background: {theme.paper}; color: {theme.ink}; }}
QMenuBar::item {{
    background: transparent; padding: {metrics.space(1.5)}px {metrics.space(2)}px;
    border-radius: {metrics.radius_small - 2}px;
}}
QMenuBar::item:selected, QMenuBar::item:pressed {{
    background: {theme.accent_soft.background}; color: {theme.accent_soft.text};
}}
QMenu {{
    background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.edge};
    padding: {metrics.space(1)}px;
}}
QMenu::item {{
    padding: {down}px {metrics.space(6)}px {down}px {metrics.space(3)}px;
    border-radius: {metrics.radius_small - 2}px;
}}
QMenu::item:selected {{
    background: {theme.accent_soft.background}; color: {theme.accent_soft.text};
}}
QMenu::item:disabled {{ color: {mixed(theme.quiet, theme.paper, 0.25)}; background: transparent; }}
QMenu::icon {{ padding-left: {metrics.space(2)}px; }}
QMenu::indicator {{ width: {metrics.scaled(14)}px; height: {metrics.scaled(14)}px; left: 4px; }}
QMenu::indicator:checked {{ image: url(icons:{theme.name}/check-ink.svg); }}
QMenu::right-arrow {{
    image: url(icons:{theme.name}/chevron-right.svg);
    width: {metrics.scaled(12)}px; height: {metrics.scaled(12)}px;
}}
QMenu::separator {{ height: 1px; background: {theme.line}; margin: {metrics.space(1)}px; }}
"""


def _scroll_bars(theme: Theme, metrics: Metrics) -> str:
    wide = 14
    return f"""
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {wide}px; }}
QScrollBar:horizontal {{ height: {wide}px; }}
QScrollBar::handle {{ background: {theme.edge}; border-radius: 4px; margin: 3px; }}
QScrollBar::handle:hover {{ background: {theme.quiet}; }}
QScrollBar::handle:vertical {{ min-height: {metrics.target + 8}px; }}
QScrollBar::handle:horizontal {{ min-width: {metrics.target + 8}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _tabs(theme: Theme, metrics: Metrics) -> str:
    return f"""
QTabWidget::pane {{ border: none; border-top: 1px solid {theme.line}; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{
    background: transparent; color: {theme.quiet}; border: 2px solid transparent;
    padding: {metrics.space(1.5)}px {metrics.space(3)}px; min-height: {metrics.target - 4}px;
    border-radius: {metrics.radius_small}px; margin: 2px;
}}
QTabBar::tab:hover {{ background: {theme.sunken}; }}
QTabBar::tab:selected {{
    background: {theme.accent_soft.background}; color: {theme.accent_soft.text};
}}
QTabBar::tab:focus {{ border-color: {theme.focus}; }}
"""


def _checks(theme: Theme, metrics: Metrics) -> str:
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
