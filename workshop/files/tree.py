"""Bytes of a file as a tree of plain values, with what no such file may hold."""

import json
import math
import re
import tomllib
from collections import Counter
from collections.abc import Callable
from datetime import date, time
from typing import Any, Final, cast

from workshop.application.failures import BadInput
from workshop.exercise.text import LONGEST_TEXT, cleaned
from workshop.files.broken import broken, place_in
from workshop.files.faults import Fault, Where

DEEPEST: Final = 24
"""Lists and objects inside one another; the formats need eight."""

DIGITS: Final = 18
"""Of the longest integer that is looked at as one."""

_TOO_LONG: Final = re.compile(r"[\d_]{4000,}")

Tree = dict[str, Any]


class _Object(dict[str, Any]):
    """An object as it was read, with the keys that were there more than once."""

    repeated: tuple[str, ...] = ()


class OutOfRange(int):
    """Stands as 0 for an integer that no figure of ours can be."""

    digits: str = ""


def text_of(content: bytes, name: str) -> str:
    """The text of a file. Raises BadInput where it is not one."""
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise BadInput(f"{name} is empty.")
    if content.startswith(b"SQLite format 3\x00"):
        raise BadInput(f"{name} is a database, not a session or deck file.")
    if content.startswith(b"%PDF-"):
        raise BadInput(f"{name} is a PDF, not a session or deck file.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadInput(
            f"{name} is damaged, or no text in UTF-8 (byte {fault.start + 1}); nothing was changed."
        ) from None


def json_tree(text: str, name: str) -> object:
    """The values of a JSON text. Raises BadInput where it is none."""
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_constant=lambda constant: float(constant.replace("Infinity", "inf")),
        )
    except json.JSONDecodeError as fault:
        raise broken(name, fault.msg, (fault.lineno, fault.colno)) from None
    except RecursionError:
        raise BadInput(f"{name} is nested too deeply to be a file of ours.") from None


def toml_tree(text: str, name: str) -> object:
    """The values of a TOML text. Raises BadInput where it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        if "=" not in text:
            raise BadInput(f"{name} is neither a session file nor a deck file.") from None
        raise broken(name, str(fault), place_in(text, str(fault))) from None
    except RecursionError:
        raise BadInput(f"{name} is nested too deeply to be a file of ours.") from None
    except ValueError:
        # an integer too long for Python: cut, it is still out of range, and told by its place
        cut = _TOO_LONG.sub("9" * (DIGITS + 1), text)
        if cut == text:
            raise BadInput(
                f"{name} is damaged: a value in it is out of range; nothing was changed."
            ) from None
        return toml_tree(cut, name)


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    read = _Object(pairs)
    if len(read) < len(pairs):
        times = Counter(key for key, _ in pairs)
        read.repeated = tuple(key for key, count in times.items() if count > 1)
    return read


def _integer(digits: str) -> int:
    if len(digits) <= DIGITS:
        return int(digits)
    far = OutOfRange()
    far.digits = digits
    return far


def swept(tree: object) -> tuple[object, list[Fault]]:
    """The tree with its texts cleaned, and what is wrong with it whatever its format.

    That is: keys there twice, figures that are no numbers or out of range, texts of more than
    100,000 characters, values inside one another without end.
    """
    faults: list[Fault] = []

    def walk(value: object, where: Where) -> object:
        def fault(sentence: str) -> None:
            faults.append(Fault(where, sentence))

        return _swept_one(value, where, fault, walk)

    return walk(tree, ()), faults


def _swept_one(
    value: object,
    where: Where,
    fault: Callable[[str], None],
    walk: Callable[[object, Where], object],
) -> object:
    if isinstance(value, dict | list) and len(where) > DEEPEST:
        fault("nested too deeply")
        return None
    match value:
        case dict():
            table = cast("Tree", value)
            for key in table.repeated if isinstance(table, _Object) else ():
                fault(f"the key {json.dumps(cleaned(key)[:64])} is there more than once")
            return {_whole(key): walk(inner, (*where, _whole(key))) for key, inner in table.items()}
        case list():
            entries = cast("list[Any]", value)
            return [walk(inner, (*where, place)) for place, inner in enumerate(entries)]
        case date() | time():
            fault("a date or a time of TOML, where a text in quotes belongs")
            return ""
        case OutOfRange():
            fault("a number out of range")
            return 0
        case float() if not math.isfinite(value):
            fault("not a number that counts")
            return 0
        case str():
            if len(value) > LONGEST_TEXT:
                fault(f"longer than {LONGEST_TEXT:,} characters")
            return cleaned(value)
        case _:
            return value


def _whole(key: str) -> str:
    """A key that can be written down again: halves of a surrogate pair are spelled out."""
    return key.encode("utf-8", "backslashreplace").decode("utf-8")
