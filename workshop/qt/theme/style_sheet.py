"""The one style sheet of the application: a theme and its sizes in Qt's own notation."""

from typing import Final

from workshop.qt.theme.colours import mixed
from workshop.qt.theme.control_styles import buttons, checks, combos, fields
from workshop.qt.theme.in_place_styles import in_place
from workshop.qt.theme.metrics import Metrics, TextStep
from workshop.qt.theme.row_styles import rows
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
        buttons,
        _frames,
        fields,
        in_place,
        combos,
        _lists,
        rows,
        _menus,
        _scroll_bars,
        _tabs,
        checks,
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
QTableView {{ gridline-color: {theme.line}; }}
QTableCornerButton::section {{ background: transparent; border: none; }}
QHeaderView {{ background: transparent; border: none; border-radius: 0; }}
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
