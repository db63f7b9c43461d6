"""Style rules for fields that look like the text they hold until the hand or the focus comes."""

from workshop.qt.theme.metrics import Metrics, TextStep
from workshop.qt.theme.tokens import Theme

IN_PLACE_KINDS = ("in-place", "in-place-note")
"""QPlainTextEdit: a question, and the quieter line below it."""

QUOTED_KIND = "quoted"
"""QPlainTextEdit to read: what somebody else wrote."""


def in_place(theme: Theme, metrics: Metrics) -> str:
    """The rules for a theme at a text scale."""
    every = _kinds("")
    across, down = metrics.space(1.5), metrics.space(0.75)
    text, note = metrics.points(TextStep.TEXT), metrics.points(TextStep.NOTE)
    return f"""
{every} {{
    background: transparent; border: 1px solid transparent; padding: {down}px {across}px;
}}
{_kinds(":hover")} {{ border: 1px solid {theme.edge}; }}
{_kinds(":focus")} {{
    background: {theme.paper}; border: 2px solid {theme.focus};
    padding: {down - 1}px {across - 1}px;
}}
QPlainTextEdit[kind="in-place"] {{ font-size: {text:.2f}pt; font-weight: 600; }}
QPlainTextEdit[kind="in-place-note"] {{ font-size: {note:.2f}pt; color: {theme.quiet}; }}
QPlainTextEdit[kind="{QUOTED_KIND}"] {{
    background: {theme.say.background}; color: {theme.say.text};
    border: 1px solid {theme.say.background};
}}
"""


def _kinds(state: str) -> str:
    return ", ".join(f'QPlainTextEdit[kind="{kind}"]{state}' for kind in IN_PLACE_KINDS)
