"""Elements of a page: text is escaped as it goes in, so none of it can be markup."""

import unicodedata
from collections.abc import Iterable
from html import escape
from typing import Final

_VOID: Final = frozenset({"meta", "col"})
_ON_A_LINE: Final = frozenset(
    {"head", "title", "style", "header", "section", "tr", "h1", "h2", "h3"}
)
"""Behind these a line of the file ends, for those who compare two of them."""
_KEPT: Final = frozenset("\n\t\u200c\u200d")
"""Ends of lines, and what says how letters are joined."""


class Markup(str):
    """What may stand in a page as it is: made here, and nowhere else."""

    __slots__ = ()


Content = Markup | str | None


def clean(text: str) -> str:
    """A text without what no page may hold: controls, halves of pairs, orders of direction."""
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return "".join(
        letter
        for letter in lines.replace("\u2029", "\n")
        if letter in _KEPT or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Cn"}
    )


def el(name: str, /, *content: Content, **attributes: str | bool | None) -> Markup:
    """An element. Attributes are named without their last underscore, and - is _ in them.

    True is an attribute without a value; None and False leave it out.
    """
    opening = "".join(
        f" {_attribute(key)}" if value is True else f' {_attribute(key)}="{_quoted(value)}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Markup(f"<{name}{opening}>")
    end = "\n" if name in _ON_A_LINE else ""
    return Markup(f"<{name}{opening}>{joined(content)}</{name}>{end}")


def joined(content: Iterable[Content]) -> Markup:
    """One behind the other; what is no markup is text."""
    return Markup(
        "".join(
            part if isinstance(part, Markup) else escape(clean(part), quote=False)
            for part in content
            if part is not None
        )
    )


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-") if key != "viewBox" else key


def _quoted(value: str | bool) -> str:
    return escape(clean(str(value)))
