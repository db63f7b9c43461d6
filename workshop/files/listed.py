"""Decks written as a table or a list: which of them a file is, and in which encoding."""

import codecs
import re
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from workshop.application.failures import BadInput
from workshop.files.csv_deck import csv_deck, has_question_column
from workshop.files.listed_deck import ListedDeck
from workshop.files.markdown_deck import LIST_ENTRY, markdown_deck

_TABLES: Final = frozenset({".csv", ".tsv"})
_PAGES: Final = frozenset({".md", ".markdown"})
_TOML: Final = re.compile(r"""(?:\[\[?[\w."'-]+\]\]?\s*(?:#.*)?$|["']?[\w.-]+["']?\s*=)""")
_OTHERS: Final = (b"SQLite format 3\x00", b"%PDF-")
_NO_TEXT: Final = re.compile("[\x00-\x08\x0e-\x1f]")
_PROBE: Final = 200
"""Bytes that tell whether every other one is a zero."""


def listed_deck(content: bytes, name: str) -> ListedDeck | None:
    """The deck that a table or list says; None where a file is neither.

    Raises BadInput where nothing of it can be read as a deck, though it is meant for one.
    """
    found = None if content.startswith(_OTHERS) else _text(content)
    if found is None:
        return None
    text, note = found
    if text.lstrip().startswith("{") or not text.strip():
        return None
    ending = PurePath(name).suffix.casefold()
    if has_question_column(text):
        deck = csv_deck(text, name)
    elif _TOML.match(_telling_line(text)):
        return None
    elif ending in _TABLES:
        raise BadInput(f'{name} has no column "question" in its first row: a deck needs one.')
    elif LIST_ENTRY.search(text):
        deck = markdown_deck(text, name)
    elif ending in _PAGES:
        raise BadInput(f"{name} is no deck: there is no list of questions in it.")
    else:
        return None
    return replace(deck, notes=(note, *deck.notes)) if note else deck


def _telling_line(text: str) -> str:
    """The first line that says something: in TOML and in Markdown `#` may begin those before."""
    lines = (line.strip() for line in text.split("\n", _PROBE))
    return next((line for line in lines if line and not line.startswith("#")), "")


def _text(content: bytes) -> tuple[str, str] | None:
    """The text of a file and a note on its encoding, empty for UTF-8; None where it is none."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(content, "utf-16", "UTF-16")
    probe = content[:_PROBE]
    if probe and not any(probe[1::2]):
        return _decoded(content, "utf-16-le", "UTF-16")
    if probe and not any(probe[::2]):
        return _decoded(content, "utf-16-be", "UTF-16")
    try:
        return content.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        pass
    look = ": look at its accented letters"
    western = _decoded(content, "cp1252", "Windows-1252", look)
    return western or _decoded(content, "latin-1", "Latin-1", look)


def _decoded(content: bytes, codec: str, called: str, hint: str = "") -> tuple[str, str] | None:
    try:
        text = content.decode(codec).lstrip("\ufeff")
    except UnicodeDecodeError:
        return None
    if _NO_TEXT.search(text):
        return None
    return text, f"read as {called}, as it is not UTF-8{hint}"
