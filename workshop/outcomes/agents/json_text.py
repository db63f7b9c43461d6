"""Small changes of a JSON file as text: what is not changed keeps every space and its order."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

_SPACE: Final = re.compile(r"[ \t\r\n]*")
_PLAIN: Final = re.compile(r"[^\s,\[\]{}\":]+")
_DEEPEST: Final = 200


class NoJson(Exception):
    """The text is not the JSON that is asked for; the text of the error says why."""


@dataclass(slots=True)
class Node:
    """A value in a text: where it is, and what is in it."""

    start: int
    stop: int = 0
    members: "dict[str, Node]" = field(default_factory=dict[str, "Node"])
    items: "list[Node]" = field(default_factory=list["Node"])
    spans: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    """Of an object its members with their names, of a list its items."""
    kind: str = ""
    """`{`, `[`, or empty."""


def read(text: str) -> Node:
    """The object that a text is. Raises NoJson for anything else, a name twice included."""
    try:
        json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as fault:
        raise NoJson(str(fault)) from None
    node = _value(text, 1 if text.startswith("\ufeff") else 0, 0)
    if node.kind != "{":
        raise NoJson("it is no object")
    return node


def value_of(text: str, node: Node) -> object:
    """What a node says."""
    return json.loads(text[node.start : node.stop])


def with_item(text: str, path: tuple[str, ...], value: object) -> str:
    """The text with a value at the end of the list at a path; the list is made where none is.

    Raises NoJson where something else is in its place.
    """
    node = read(text)
    for depth, name in enumerate(path):
        if name not in node.members:
            made: object = [value]
            for missing in reversed(path[depth + 1 :]):
                made = {missing: made}
            told = f"{json.dumps(name)}: "
            return _added(text, node, made, len(path[:depth]) + 1, told)
        node = node.members[name]
        kind = "[" if depth == len(path) - 1 else "{"
        if node.kind != kind:
            raise NoJson(
                f"{'.'.join(path[: depth + 1])} is no {'list' if kind == '[' else 'object'}"
            )
    return _added(text, node, value, len(path) + 1, "")


def without_item(text: str, path: tuple[str, ...], place: int) -> str:
    """The text without the item at a place of the list at a path."""
    node = read(text)
    for name in path:
        node = node.members[name]
    return _cut(text, node, place)


def empty_parts(text: str, path: tuple[str, ...]) -> dict[str, str]:
    """What is empty on the way to a path, as it is written, by its names with dots between."""
    node, found = read(text), dict[str, str]()
    for depth in range(len(path) + 1):
        if node.kind and not node.spans:
            found[".".join(path[:depth])] = text[node.start : node.stop]
        if depth == len(path) or path[depth] not in node.members:
            break
        node = node.members[path[depth]]
    return found


def without_empty_parts(text: str, path: tuple[str, ...], kept: Mapping[str, str]) -> str:
    """The text without what is empty on the way to a path.

    What was empty before stays, written as it was: `kept` is what `empty_parts` said then.
    """
    for depth in range(len(path), 0, -1):
        found = empty_parts(text, path[:depth])
        name = ".".join(path[:depth])
        if name in found and name in kept:
            text = _exchanged(text, path[:depth], kept[name])
        else:
            text = without_empty(text, path[:depth])
    return text


def with_empty_root(text: str, kept: Mapping[str, str]) -> str:
    """The text with its object written as it was, where it is empty and was so before."""
    return _exchanged(text, (), kept[""]) if "" in kept and not read(text).spans else text


def without_empty(text: str, path: tuple[str, ...]) -> str:
    """The text without the member at a path, where it is an empty list or object."""
    node = parent = read(text)
    for name in path:
        if name not in node.members:
            return text
        parent, node = node, node.members[name]
    if node.spans or not node.kind:
        return text
    return _cut(text, parent, list(parent.members).index(path[-1]))


def _exchanged(text: str, path: tuple[str, ...], written: str) -> str:
    node = read(text)
    for name in path:
        node = node.members[name]
    return text[: node.start] + written + text[node.stop :]


def _cut(text: str, node: Node, place: int) -> str:
    start, stop = node.spans[place]
    if place > 0:
        start = node.spans[place - 1][1]
    elif len(node.spans) > 1:
        stop = node.spans[1][0]
    else:
        start, stop = node.start + 1, node.stop - 1
    return text[:start] + text[stop:]


def _added(text: str, node: Node, value: object, depth: int, name: str) -> str:
    end = "\r\n" if "\r\n" in text else "\n"
    unit = _unit(text)
    inner = unit * depth
    if node.spans and "\n" not in text[node.start : node.stop]:
        last = node.spans[-1][1]
        return f"{text[:last]}, {name}{json.dumps(value, ensure_ascii=False)}{text[last:]}"
    written = json.dumps(value, ensure_ascii=False, indent="\t" if unit == "\t" else len(unit))
    written = name + written.replace("\n", f"{end}{inner}")
    if node.spans:
        last = node.spans[-1][1]
        return f"{text[:last]},{end}{inner}{written}{text[last:]}"
    outer = unit * (depth - 1)
    return f"{text[: node.start + 1]}{end}{inner}{written}{end}{outer}{text[node.stop - 1 :]}"


def _unit(text: str) -> str:
    found = re.search(r"\n([ \t]+)\"", text)
    return ("\t" if found[1].startswith("\t") else found[1]) if found else "  "


def _value(text: str, at: int, depth: int) -> Node:
    if depth > _DEEPEST:
        raise NoJson("it is nested too deeply")
    at = _skip(text, at)
    node = Node(at)
    letter = text[at]
    if letter in "{[":
        node.kind = letter
        at = _skip(text, at + 1)
        while text[at] not in "}]":
            if text[at] == ",":
                at = _skip(text, at + 1)
            start, name = at, ""
            if letter == "{":
                stop = _string(text, at)
                name = json.loads(text[at:stop])
                at = _skip(text, stop) + 1
            child = _value(text, at, depth + 1)
            if letter == "{":
                if name in node.members:
                    raise NoJson(f"{json.dumps(name)} is in it twice")
                node.members[name] = child
                node.spans.append((start, child.stop))
            else:
                node.items.append(child)
                node.spans.append((child.start, child.stop))
            at = _skip(text, child.stop)
        node.stop = at + 1
    elif letter == '"':
        node.stop = _string(text, at)
    else:
        found = _PLAIN.match(text, at)
        node.stop = found.end() if found else at + 1
    return node


def _string(text: str, at: int) -> int:
    """Behind the string that begins here."""
    at += 1
    while text[at] != '"':
        at += 2 if text[at] == "\\" else 1
    return at + 1


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
