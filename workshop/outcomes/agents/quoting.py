"""Text from people on its way into an agent's instructions: always inside double quotes.

What an agent's reader obeys (headings, comments, fences, imports, links, tags) cannot begin
inside such a field, and no field can end before its own last quote.
"""

import re
from typing import Final

from workshop.exercise.text import cleaned, shortened

QUESTION: Final = 300
ANSWER: Final = 600
NAME: Final = 80
CONTACT: Final = 160
GLOB: Final = 200
"""Characters kept of each kind of text; a longer one is cut, and told."""

_HIDDEN: Final = re.compile(
    "[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
"""Characters that nobody sees: they could carry words that only the agent reads."""
_QUOTES: Final = re.compile('["“”„‟«»″‶〝〞〟＂❝❞]')
_TICKS: Final = re.compile("[`´｀]")
_TAG: Final = re.compile(r"<(?=[A-Za-z/!?%])")
_COMMENT_END: Final = re.compile(r"(?<=--)!?>")
_IMPORT: Final = re.compile(r"(?<!\w)@(?=\S)")
"""What a reader could take for a file to import, or GitHub for somebody to call."""
_IMPORT_IN_PATH: Final = re.compile(r"(?<![\w/])@(?=\S)")
"""The same where a folder's name may begin with it, as in `packages/@shop/pay`."""
_FILE_REFERENCE: Final = re.compile(r"#(?=\[|\w+:)")
_BRACKETS: Final = re.compile(r"(?<=\[)(?=\[)|(?<=\])(?=[(\[])")


def plain(text: str, length: int) -> str:
    """A text on one line, for a place between quotes; harmless in Markdown, HTML and YAML."""
    return _harmless(text, length, _IMPORT)


def plain_path(path: str) -> str:
    """The same for a path of the project's code."""
    return _harmless(path, GLOB, _IMPORT_IN_PATH)


def _harmless(text: str, length: int, called: re.Pattern[str]) -> str:
    text = _HIDDEN.sub("", cleaned(text, one_line=True))
    text = _TICKS.sub("'", _QUOTES.sub("'", text)).replace("\\", "/")
    text = _COMMENT_END.sub("›", _TAG.sub("‹", text))
    text = _BRACKETS.sub(" ", _FILE_REFERENCE.sub("＃", called.sub("＠", text)))
    return shortened(" ".join(text.split()), length)


def quoted(text: str, length: int) -> str:
    """The text as a field: between double quotes, none of which is inside it."""
    return f'"{plain(text, length)}"'


def quoted_path(path: str) -> str:
    """A path as a field."""
    return f'"{plain_path(path)}"'


def is_cut(text: str, length: int) -> bool:
    """Whether a field of this length leaves some of the text out."""
    return len(" ".join(text.split())) > length and plain(text, length).endswith("…")
