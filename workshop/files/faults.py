"""What is wrong in a file: where, and in which words."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, cast

from workshop.exercise.text import cleaned, shortened

Where = tuple[str | int, ...]
"""The keys and places in lists that lead to a value, from the outermost."""

_PLAIN_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, with its path."""

    where: Where
    sentence: str

    def line(self) -> str:
        """The fault as it is told: `decisions[3].owner.participant: no participant "ghost"`."""
        path = path_text(self.where)
        return f"{path}: {self.sentence}" if path else self.sentence


def path_text(where: Where) -> str:
    """A path as people read it: `decisions[3].owner.participant`."""
    path = ""
    for step in where:
        if isinstance(step, int):
            path += f"[{step}]"
        elif _PLAIN_KEY.fullmatch(step):
            path += f".{step}" if path else step
        else:
            path += f"[{json.dumps(shortened(step, 64))}]"
    return path


def quoted(value: object) -> str:
    """A value as a fault names it: short, on one line, nothing in it that a terminal obeys."""
    if isinstance(value, str):
        return f'"{shortened(cleaned(value), 64)}"'
    return shortened(json.dumps(value, default=str), 64)


def in_order_of(tree: object, faults: Iterable[Fault]) -> list[Fault]:
    """The faults as they follow one another in the file, each told once."""
    once = dict.fromkeys(faults)
    return sorted(once, key=lambda fault: _position(tree, fault.where))


def _position(tree: object, where: Where) -> tuple[int, ...]:
    position: list[int] = []
    for step in where:
        if isinstance(tree, dict):
            keys = list(cast("dict[str, Any]", tree))
            # what is missing is told behind what is there
            position.append(keys.index(str(step)) if step in keys else len(keys))
            tree = cast("dict[str, Any]", tree).get(str(step))
        elif isinstance(tree, list) and isinstance(step, int):
            entries = cast("list[Any]", tree)
            position.append(step)
            tree = entries[step] if step < len(entries) else None
        else:
            position.append(0)
    return tuple(position)


_EXPECTED: Final = {
    "string_type": "a text",
    "string_sub_type": "a text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "an object",
    "mapping_type": "an object",
    "dataclass_type": "an object",
    "dataclass_exact_type": "an object",
}


def fault_of(error: Any) -> Fault:
    """One of pydantic's errors in our words. Values of ballots are never repeated."""
    where = cast("Where", error["loc"])
    kind: str = error["type"]
    value: object = error.get("input")
    if kind == "missing":
        return Fault(where, "is missing")
    if kind == "unexpected_keyword_argument":
        return Fault(where, "is no key of this format")
    if kind == "enum":
        choices = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
        named = "is" if where[:1] == ("ballots",) else f"{quoted(value)} is"
        return Fault(where, f"{named} none of {choices}")
    if kind in _EXPECTED:
        return Fault(where, f"{_kind_of(value)}, where {_EXPECTED[kind]} belongs")
    return Fault(where, str(error["msg"]))


def _kind_of(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "a text"
        case list() | tuple():
            return "a list"
        case _:
            return "an object"
