"""A deck as the text of its file."""

import json
from collections.abc import Iterator
from enum import Enum
from typing import Any, Final, cast

from workshop.exercise.cards import DecisionCard, Deck, RoleCard

DECK_FORMAT: Final = "whose-call/deck"
DECK_VERSION: Final = 1


def deck_text(deck: Deck) -> str:
    """TOML that reads back as the same deck; keys in their published order."""
    lines = [
        *_line("format", DECK_FORMAT),
        *_line("version", DECK_VERSION),
        *_line("id", deck.id),
        *_line("name", deck.name),
        *_line("language", deck.language),
        *_line("description", deck.description),
        *_line("keywords", deck.keywords),
    ]
    for card in deck.decision:
        lines += ["", "[[decision]]", *_card(card)]
    for role in deck.role:
        lines += ["", "[[role]]", *_role(role)]
    return "\n".join(lines) + "\n"


def _card(card: DecisionCard) -> Iterator[str]:
    yield from _line("id", card.id)
    yield from _line("question", card.question)
    yield from _line("area", card.area)
    yield from _line("stakes", card.stakes)
    yield from _line("likely_guess", card.likely_guess)
    yield from _line("options", card.options)
    yield from _line("keywords", card.keywords)
    yield from _line("notes", card.notes)


def _role(card: RoleCard) -> Iterator[str]:
    yield from _line("id", card.id)
    yield from _line("name", card.name)
    yield from _line("colour", card.colour)
    yield from _line("mark", card.mark)
    yield from _line("remit", card.remit)
    if card.hidden:
        yield "hidden = true"


def _line(key: str, value: Any) -> Iterator[str]:
    if value != "" and value != ():
        yield f"{key} = {_written(value)}"


def _written(value: Any) -> str:
    """A value in TOML, whose quoted texts take every escape that JSON's have."""
    match value:
        case Enum():
            return _written(value.value)
        case tuple():
            entries = cast("tuple[Any, ...]", value)
            return "[" + ", ".join(_written(entry) for entry in entries) + "]"
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case _:
            return str(value)
