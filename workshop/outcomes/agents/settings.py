"""Settings of agents' tools: permissions and hooks go in as text, and out again as they came."""

import json
from collections.abc import Collection, Mapping
from typing import Any, Final, cast

from workshop.outcomes.agents.folder import Refused
from workshop.outcomes.agents.json_text import (
    NoJson,
    empty_parts,
    read,
    value_of,
    with_empty_root,
    with_item,
    without_empty_parts,
)
from workshop.outcomes.agents.json_text import without_item as without

GUARD: Final = ".whosecall/guard.py"
CLAUDE: Final = ".claude/settings.json"
CURSOR: Final = ".cursor/hooks.json"
_ASK: Final = ("permissions", "ask")
_HOOKS: Final = {CLAUDE: ("hooks", "PreToolUse"), CURSOR: ("hooks", "preToolUse")}
_HOOK: Final[dict[str, dict[str, Any]]] = {
    CLAUDE: {
        "matcher": "Edit|MultiEdit|Write|NotebookEdit",
        "hooks": [
            {"type": "command", "command": f'python3 "$CLAUDE_PROJECT_DIR/{GUARD}" claude'},
        ],
    },
    CURSOR: {
        "command": f"python3 {GUARD} cursor",
        "matcher": "Write|Edit|MultiEdit|StrReplace|Delete|EditNotebook|NotebookEdit",
        "failClosed": True,
    },
}
_BEGINS: Final = {CLAUDE: "{}\n", CURSOR: '{\n  "version": 1\n}\n'}
_BARE: Final[tuple[dict[str, object], ...]] = ({}, {"version": 1})


def remembered(path: str, text: str | None) -> dict[str, str] | None:
    """What has to be known to leave a file as it came: None for no file, else its empty parts.

    Raises Refused for what is no sound JSON.
    """
    if text is None:
        return None
    if not text.strip():
        return {"": text}
    try:
        kept = empty_parts(text, _HOOKS[path])
        return kept | empty_parts(text, _ASK) if path == CLAUDE else kept
    except NoJson as fault:
        raise _unsound(path, fault) from None


def begun(path: str, text: str | None) -> str:
    """A text that items can go into."""
    return text if text is not None and text.strip() else _BEGINS[path]


def hooked(path: str, text: str) -> str:
    """The settings with the hook that calls the guard. Raises Refused."""
    if any(GUARD in json.dumps(one) for one in _list_at(text, path, _HOOKS[path])):
        return text
    return _with(text, path, _HOOKS[path], _HOOK[path])


def unhooked(path: str, text: str, kept: Mapping[str, str]) -> str:
    """The settings without that hook. Raises Refused."""
    there = _list_at(text, path, _HOOKS[path])
    places = [n for n, one in enumerate(there) if GUARD in json.dumps(one)]
    for place in reversed(places):
        text = without(text, _HOOKS[path], place)
    return without_empty_parts(text, _HOOKS[path], kept) if places else text


def asked(text: str, wanted: Collection[str], gone: Collection[str]) -> tuple[str, list[str]]:
    """Claude Code's settings with other permissions, and those that were not there before.

    Raises Refused.
    """
    there = _list_at(text, CLAUDE, _ASK)
    new = [one for one in wanted if one not in there]
    for one in new:
        text = _with(text, CLAUDE, _ASK, one)
    return _cut(text, gone), new


def unasked(text: str, gone: Collection[str], kept: Mapping[str, str]) -> str:
    """Claude Code's settings without permissions. Raises Refused."""
    cut = _cut(text, gone)
    return without_empty_parts(cut, _ASK, kept) if cut != text else text


def as_it_came(text: str, kept: Mapping[str, str] | None) -> str | None:
    """What is left when nothing of ours is in a file; None where no file was."""
    bare = json.loads(text.removeprefix("\ufeff")) in _BARE
    if kept is None:
        return None if bare else text
    if bare and not kept.get("", "{}").strip():
        return kept[""]
    return with_empty_root(text, kept)


def _cut(text: str, gone: Collection[str]) -> str:
    places = [n for n, one in enumerate(_list_at(text, CLAUDE, _ASK)) if one in gone]
    for place in reversed(places):
        text = without(text, _ASK, place)
    return text


def _list_at(text: str, path: str, at: tuple[str, ...]) -> list[object]:
    """What is in a list of a settings file; nothing where there is none. Raises Refused."""
    try:
        node = read(text)
        for name in at:
            if name not in node.members:
                return []
            node = node.members[name]
        value = value_of(text, node)
    except NoJson as fault:
        raise _unsound(path, fault) from None
    if not isinstance(value, list):
        raise Refused(f"{path} is left alone: {'.'.join(at)} is no list in it.")
    return cast("list[object]", value)


def _with(text: str, path: str, at: tuple[str, ...], value: object) -> str:
    try:
        return with_item(text, at, value)
    except NoJson as fault:
        raise _unsound(path, fault) from None


def _unsound(path: str, fault: NoJson) -> Refused:
    return Refused(f"{path} is not sound, and is left alone: {fault}.")
