"""The page that shows all pictures of a folder, screen by screen."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; color: #1b2330; background: #f5f6f8; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; }
nav a { margin-right: 1rem; } .row { display: flex; flex-wrap: wrap; gap: 16px; }
figure { margin: 0; width: 300px; } figcaption { color: #5c6675; font-size: 13px; }
img { width: 100%; border: 1px solid #dde1e7; border-radius: 8px; background: #fff; }
a { color: #1f5fbf; } .wrong { color: #a52a1a; }
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the folder, and what was found wrong in it."""

    state: str
    theme: str
    size: str
    text: int
    """The size of text in per cent."""
    faults: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """Its path within the folder."""
        return f"{self.size}/{self.text}/{self.theme}/{self.state}.png"


def as_line(picture: Picture) -> str:
    """A picture as a line of text between two processes."""
    one = picture
    return json.dumps((one.state, one.theme, one.size, one.text, one.faults))


def from_line(line: str) -> Picture:
    """What `as_line` was given."""
    state, theme, size, text, faults = json.loads(line)
    return Picture(state, theme, size, text, tuple(faults))


def index_page(pictures: Sequence[Picture]) -> str:
    """A page with relative links only, which needs nothing but the pictures beside it."""
    by_state = {state: list(some) for state, some in groupby(pictures, lambda one: one.state)}
    links = " ".join(f'<a href="#{escape(state)}">{escape(state)}</a>' for state in by_state)
    parts = [_section(state, some) for state, some in by_state.items()]
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Whose Call: pictures</title>'
        f"<style>{_STYLE}</style><h1>Whose Call: {len(pictures)} pictures</h1>"
        f"<nav>{links}</nav>{''.join(parts)}</html>\n"
    )


def _section(state: str, pictures: Sequence[Picture]) -> str:
    figures = "".join(_figure(one) for one in pictures)
    return f'<h2 id="{escape(state)}">{escape(state)}</h2><div class="row">{figures}</div>'


def _figure(one: Picture) -> str:
    wrong = "".join(f'<br><span class="wrong">{escape(fault)}</span>' for fault in one.faults)
    said = f"{one.theme} · {one.size} · {one.text} %"
    return (
        f'<figure><a href="{escape(one.file)}"><img loading="lazy" src="{escape(one.file)}" '
        f'alt="{escape(f"{one.state}, {said}")}"></a>'
        f"<figcaption>{escape(said)}{wrong}</figcaption></figure>"
    )
