"""Text from people on its way into Markdown: as content, never as markup, HTML or a link."""

import re
from typing import Final

from workshop.exercise.text import cleaned, shortened

_JOINER: Final = "\u2060"
"""Invisible, and no word goes on across it for a program that looks for names and addresses."""

_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Directional overrides and embeddings would turn our own words around too."""

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>~$#]")
_ENTITY: Final = re.compile(r"&(?=#|\w+;)")
_LINKED: Final = (
    re.compile(r"(?<=:)(?=//)"),  # https://…
    re.compile(r"(?<=www)(?=\.)", re.IGNORECASE),
    re.compile(r"(?<=@)(?=\w)"),  # @somebody, somebody@example.com
    re.compile(r"(?<=#)(?=\w)"),  # #123
    re.compile(r"(?<=\bGH-)(?=\d)", re.IGNORECASE),
    re.compile(r"(?<=:)(?=[\w+-]+:)"),  # :tada:
)
_BLOCK: Final = re.compile(r"^([=+-])|^(\d{1,9})(?=[.)])")
"""What begins a list or a line across where a text begins a line of its own."""


def escaped(text: str, length: int | None = None) -> str:
    """A text for a paragraph, a heading, a cell or a list; shortened to one line where asked."""
    text = _TURNING.sub("", cleaned(text))
    if length is not None:
        text = shortened(text, length)
    lines = (line.strip() for line in text.strip().split("\n"))
    shown = "<br>".join(_inline(line) for line in lines)
    return _BLOCK.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\", shown)


def _inline(line: str) -> str:
    for link in _LINKED:
        line = link.sub(_JOINER, line)
    line = _ENTITY.sub(r"\\&", _MARKUP.sub(r"\\\g<0>", line))
    return line.replace("|", "&#124;")
