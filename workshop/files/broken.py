"""A file that cannot be read at all: where it breaks off, and what a person may look for there."""

import re
from typing import Final

from workshop.application.failures import BadInput

_AT: Final = re.compile(r"\(at line (\d+), column (\d+)\)")
"""How Python's own reader of TOML says where; it says it nowhere else before Python 3.14."""

_REASONS: Final = (
    ("unterminated string", "the closing quote of a text is missing"),
    ('expected "\'"', "the closing quote of a text is missing"),
    ("trailing comma", "the comma before is one too many"),
    ("invalid control character", "a line ends, or a control character stands, inside a text"),
    ("illegal character", "a line ends, or a control character stands, inside a text"),
    ("invalid \\escape", "a backslash stands here that means nothing; write two of them"),
    ("unescaped", "a backslash stands here that means nothing; write two of them"),
    ("delimiter", "a comma or a colon is missing"),
    ("property name", "a key in double quotes is missing, or the comma before is one too many"),
    ("extra data", "the session ends before this, and more follows"),
    ("cannot overwrite", "this is there already, further up"),
    ("cannot declare", "this is there already, further up"),
    ("expected '='", "an equals sign is missing behind the key"),
    ("expected ']'", "a closing bracket is missing"),
    ("unclosed", "a closing bracket is missing"),
    ("expected newline", "something stands behind the value, on the same line"),
    ("value", "a value is missing, or a text without its quotes"),
)
"""What the readers of JSON and TOML say, and what it means to somebody who looks at the file."""


def broken(name: str, reason: str, place: tuple[int, int]) -> BadInput:
    """The refusal of a file that breaks off at a line and column; beside it what to look for."""
    line, column = place
    said = reason.casefold()
    hints = [hint for words, hint in _REASONS if words in said][:1]
    return BadInput(
        f"{name} is damaged or cut short (line {line}, column {column}); nothing was changed.",
        [f"line {line}, column {column}: {hint}" for hint in hints],
    )


def place_in(text: str, reason: str) -> tuple[int, int]:
    """The line and column that a reason names; the end of the text where it names none."""
    named = _AT.search(reason)
    if named:
        return int(named[1]), int(named[2])
    lines = text.rstrip().split("\n")
    return len(lines), len(lines[-1]) + 1
