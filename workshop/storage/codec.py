"""Turns the exercise's frozen values into plain JSON and back, guided by their type hints.

For what lies inside a column: journal entries, agenda, place, decks. No validation library, so
that a library opens before the first window is painted. What people bring along goes through
`workshop.files` instead, which reports every fault.
"""

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache, partial
from typing import Any, Final, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from workshop.exercise.changes import Change, FieldChange, ItemChange, Part, Placed
from workshop.exercise.changes import Field as SessionField
from workshop.exercise.session import Session

_T = TypeVar("_T")
_COMPACT: Final = (",", ":")


class Unreadable(ValueError):
    """Stored JSON that does not hold what its column is for."""


def to_json(value: object) -> str:
    """The value as compact JSON. Mappings are sorted: their order tells nobody who came first."""
    return json.dumps(plain(value), ensure_ascii=False, separators=_COMPACT)


def from_json(hint: type[_T], text: str) -> _T:
    """The value of type `hint` that `to_json` wrote. Raises Unreadable."""
    return cast(_T, _read(hint, text))


def _read(hint: Any, text: str) -> Any:
    try:
        return typed(hint, json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Unreadable(str(error)) from error


def changes_to_json(changes: tuple[Change, ...]) -> str:
    """The changes of a journal entry."""
    return json.dumps(
        [_plain_change(change) for change in changes], ensure_ascii=False, separators=_COMPACT
    )


def changes_from_json(text: str) -> tuple[Change, ...]:
    """The changes that `changes_to_json` wrote. Raises Unreadable."""
    try:
        return tuple(_typed_change(data) for data in json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Unreadable(str(error)) from error


def _plain_change(change: Change) -> dict[str, Any]:
    if isinstance(change, FieldChange):
        return {
            "field": change.field.value,
            "before": plain(change.before),
            "after": plain(change.after),
        }
    return {
        "part": change.part.value,
        "before": _plain_placed(change.before),
        "after": _plain_placed(change.after),
    }


def _plain_placed(placed: Placed | None) -> list[Any] | None:
    return None if placed is None else [placed.index, plain(placed.item)]


def _typed_change(data: dict[str, Any]) -> Change:
    if "field" in data:
        field = SessionField(data["field"])
        hint = _hints(Session)[field.value]
        return FieldChange(field, typed(hint, data["before"]), typed(hint, data["after"]))
    part = Part(data["part"])
    hint = get_args(_hints(Session)[part.value])[0]
    return ItemChange(part, _typed_placed(hint, data["before"]), _typed_placed(hint, data["after"]))


def _typed_placed(hint: Any, data: list[Any] | None) -> Placed | None:
    return None if data is None else Placed(data[0], typed(hint, data[1]))


def plain(value: object) -> Any:
    """The value in dicts, lists, texts and numbers; fields at their default are left out."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in cast("tuple[object, ...]", value)]
    if isinstance(value, Mapping):
        mapping = cast("Mapping[str, object]", value)
        return {key: plain(mapping[key]) for key in sorted(mapping)}
    if is_dataclass(value):
        return {
            field.name: plain(kept)
            for field in fields(value)
            if (kept := getattr(value, field.name)) != _default(field)
        }
    raise TypeError(f"{type(value).__name__} is not part of a session")


def typed(hint: Any, data: Any) -> Any:
    """The value of a type that stands behind plain data."""
    return _reader(hint)(data)


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """What reads values of a type; found out once, as a deck may have ten thousand cards."""
    hint = getattr(hint, "__supertype__", hint)  # an id: NewType of str
    if hint in (str, int, float, bool, Any):
        return _as_it_is
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _reader(next(one for one in get_args(hint) if one is not type(None)))
    if origin is tuple:
        read = partial(_items, _reader(get_args(hint)[0]))
    elif origin is not None and issubclass(origin, Mapping):
        read = partial(_entries, _reader(get_args(hint)[1]))
    elif is_dataclass(hint):
        made = cast("type[Any]", hint)
        read = partial(_made, made, {name: _reader(one) for name, one in _hints(made).items()})
    else:
        read = hint
    return partial(_unless_none, read)


def _as_it_is(data: Any) -> Any:
    return data


def _unless_none(read: Callable[[Any], Any], data: Any) -> Any:
    return None if data is None else read(data)


def _items(read: Callable[[Any], Any], data: list[Any]) -> tuple[Any, ...]:
    return tuple(data) if read is _as_it_is else tuple(map(read, data))


def _entries(read: Callable[[Any], Any], data: dict[str, Any]) -> dict[str, Any]:
    return {key: read(one) for key, one in data.items()}


def _made(of: type[Any], readers: dict[str, Callable[[Any], Any]], data: dict[str, Any]) -> Any:
    return of(**{name: readers[name](one) for name, one in data.items()})


@cache
def _hints(of: type) -> dict[str, Any]:
    return get_type_hints(of)


def _default(field: "Field[Any]") -> object:
    if field.default is not MISSING:
        return field.default
    if field.default_factory is not MISSING:
        return field.default_factory()
    return MISSING
