"""The JSON Schemas of session and deck files, made from the very classes that read them."""

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Final, cast

from workshop.application.deck_text import DECK_FORMAT, DECK_VERSION
from workshop.application.session_object import SESSION_FORMAT, SESSION_VERSION
from workshop.exercise.cards import Deck
from workshop.exercise.session import Session
from workshop.files.shapes import adapter

Object = dict[str, Any]

_ID: Final = "[A-Za-z0-9._-]{1,64}"
_AN_ID: Final[Object] = {"pattern": f"^{_ID}$"}
_A_CARD: Final[Object] = {"pattern": f"^{_ID}/{_ID}$"}
_A_TIME: Final[Object] = {"format": "date-time"}
_SAID: Final[Object] = {"pattern": "\\S"}
_COUNT: Final[Object] = {"minimum": 0, "maximum": 1_000_000}
_TEXTS: Final[dict[str, Object]] = {
    **dict.fromkeys(("id", "role", "home_role", "participant", "deputy", "decision"), _AN_ID),
    **dict.fromkeys(("choice", "consulted", "revealed", "discussion_order", "follows"), _AN_ID),
    **dict.fromkeys(("card", "dismissed"), _A_CARD),
    **dict.fromkeys(("started", "finished", "running_since"), _A_TIME),
    **dict.fromkeys(("question", "name", "text"), _SAID),
    "colour": {"pattern": "^(#[0-9A-Fa-f]{6})?$"},
    "mark": {"maxLength": 2},
    "due": {"format": "date"},
}
"""What a text under a key has to be, beyond a text."""
_NUMBERS: Final[dict[str, Object]] = {
    **dict.fromkeys(("minutes", "spent", "added", "counts"), _COUNT),
    "round": {**_COUNT, "minimum": 1},
}
_MORE: Final = (
    "What a schema cannot say (that every id which is named exists, that a person votes once, "
    "that a finding fits its counts) `whosecall check` does."
)


class Shape(StrEnum):
    """The files that have a schema."""

    SESSION = "session"
    DECK = "deck"


def schema_text(shape: Shape) -> str:
    """The JSON Schema (draft 2020-12) of a kind of file, as the text that is published."""
    return json.dumps(_schema(shape), ensure_ascii=False, indent=2) + "\n"


def _schema(shape: Shape) -> Object:
    if shape is Shape.SESSION:
        made = adapter(Session).json_schema()
        made["properties"]["id"].update(format="uuid", minLength=36, maxLength=36)
        format_, version = SESSION_FORMAT, SESSION_VERSION
    else:
        made = adapter(Deck).json_schema()
        format_, version = DECK_FORMAT, DECK_VERSION
    for part in (made, *made["$defs"].values()):
        _narrow(part)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Whose Call: {shape.value} file, version {version}",
        "description": f"{made['description']} {_MORE}",
        "type": "object",
        "required": ["format", "version", *made["required"]],
        "properties": {
            "format": {"const": format_},
            "version": {"const": version},
            **made["properties"],
        },
        "additionalProperties": False,
        "$defs": made["$defs"],
    }


def _narrow(part: Object) -> None:
    """Say of each key what is known of it, and drop titles that repeat the key."""
    part.pop("title", None)
    properties = cast("dict[str, Object]", part.get("properties", {}))
    for key, value in properties.items():
        value.pop("title", None)
        for kind in _kinds(value):
            if kind.get("type") == "string" and "format" not in kind:
                kind.update(_TEXTS.get(key, {}))
            elif kind.get("type") in {"integer", "number"}:
                kind.update(_NUMBERS.get(key, {}))


def _kinds(value: Object) -> Iterator[Object]:
    """The plain values that a key may hold: itself, one of several, each of a list or an object."""
    yield value
    for inner in (*value.get("anyOf", ()), value.get("items"), value.get("additionalProperties")):
        if isinstance(inner, dict):
            yield from _kinds(cast("Object", inner))
