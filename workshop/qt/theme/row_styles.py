"""Style rules for rows that are ticked, for lists without a frame, and for sliders."""

from workshop.qt.theme.metrics import Metrics
from workshop.qt.theme.tokens import Theme

FLAT_KIND = "flat"
"""QAbstractItemView inside a card: the card is its frame, until it has the focus."""

MIRRORED_KIND = "mirrored"
"""QSlider that begins at the right: Qt mirrors its handle, and not the colours of its parts."""


def rows(theme: Theme, metrics: Metrics) -> str:
    """The rules for a theme at a text scale."""
    box = metrics.scaled(18)
    groove, handle = metrics.scaled(4), metrics.scaled(18)
    out = (handle - groove) // 2 + 1
    return f"""
QTreeView::item {{ border-radius: 0; }}
QTreeView::item:focus {{ border: none; }}
QAbstractItemView[kind="{FLAT_KIND}"] {{
    border: 2px solid transparent; border-radius: 0; background: {theme.paper};
}}
QAbstractItemView[kind="{FLAT_KIND}"]:focus {{
    border: 2px solid {theme.focus}; border-radius: {metrics.radius_small}px;
}}
QAbstractItemView::indicator {{
    width: {box}px; height: {box}px; background: {theme.paper}; border: 1px solid {theme.edge};
    border-radius: 5px;
}}
QAbstractItemView::indicator:checked {{
    background: {theme.accent}; border-color: {theme.accent};
    image: url(icons:{theme.name}/check.svg);
}}
QSlider {{ min-height: {handle + 10}px; }}
QSlider::groove:horizontal {{
    height: {groove}px; background: {theme.edge}; border-radius: {groove // 2}px;
}}
QSlider::sub-page:horizontal {{ background: {theme.accent}; border-radius: {groove // 2}px; }}
QSlider[kind="{MIRRORED_KIND}"]::sub-page:horizontal {{ background: {theme.edge}; }}
QSlider[kind="{MIRRORED_KIND}"]::add-page:horizontal {{
    background: {theme.accent}; border-radius: {groove // 2}px;
}}
QSlider::handle:horizontal {{
    width: {handle}px; height: {handle}px; margin: -{out}px 0; background: {theme.accent};
    border: 1px solid {theme.paper}; border-radius: {handle // 2}px;
}}
QSlider::handle:horizontal:focus {{ border: 3px solid {theme.ink}; }}
"""
