"""Decks written as a table or a list: which of them a file is, and in which encoding."""

import re
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from workshop.application.failures import BadInput
from workshop.files.csv_deck import csv_deck, has_question_column
from workshop.files.listed_deck import ListedDeck
from workshop.files.markdown_deck import LIST_ENTRY, markdown_deck
from workshop.files.plain_text import plain_text

_TABLES: Final = frozenset({".csv", ".tsv"})
_PAGES: Final = frozenset({".md", ".markdown"})
_TOML: Final = re.compile(r"""(?:\[\[?[\w."'-]+\]\]?\s*(?:#.*)?$|["']?[\w.-]+["']?\s*=)""")
_PROBE: Final = 200
"""Lines in which a deck in TOML has begun."""


def listed_deck(content: bytes, name: str) -> ListedDeck | None:
    """The deck that a table or list says; None where a file is neither.

    Raises BadInput where nothing of it can be read as a deck, though it is meant for one.
    """
    found = plain_text(content)
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
