"""Globs of code, as agents' settings read them: turned into patterns, and tried on a folder."""

import re
from collections.abc import Collection, Iterable
from typing import Final

from workshop.outcomes.agents.quoting import GLOB, is_cut, plain_path

_MOST_CHOICES: Final = 50
_BRACES: Final = re.compile(r"\{([^{}]*)\}")
"""The innermost choice of words."""


def pattern(glob: str) -> str | None:
    """A pattern that matches the whole path of a file, seen from the project; None for no glob.

    `*` and `?` stay within a folder, `**` goes through any number of them, `[ab]` is one of some
    letters, `{a,b}` one of some words; a folder means everything in it. A glob without a slash
    is looked for at the top of the project, as all others are.
    """
    bare = glob.strip().removeprefix("./").rstrip("/") if glob.strip() != "/" else ""
    if not bare or bare.count("{") > _MOST_CHOICES:
        return None
    found = _translated(bare)
    if found is None:
        return None
    whole = f"{found}(?:/.*)?"
    try:
        re.compile(whole)
    except re.error:
        return None
    return whole


def is_sound(glob: str) -> bool:
    """Whether a glob can be written as it is: inside the project, and nothing but a glob."""
    bare = glob.strip()
    return (
        bool(bare)
        and plain_path(bare) == bare
        and not is_cut(bare, GLOB)
        and not bare.startswith(("/", "~", "!", "#"))
        and ":" not in bare
        and ".." not in bare.split("/")
    )


def permitted(glob: str) -> list[str]:
    """The glob as Claude Code's permissions read it: `.gitignore` knows no words in braces.

    A round bracket would end the permission, so any letter may stand in its place.
    """
    found = [glob.strip().removeprefix("./")]
    for _ in range(_MOST_CHOICES):
        at = next((n for n, one in enumerate(found) if _BRACES.search(one)), None)
        if at is None or len(found) > _MOST_CHOICES:
            break
        one = found.pop(at)
        choice = _BRACES.search(one)
        assert choice is not None
        words = [
            one[: choice.start()] + word + one[choice.end() :] for word in choice[1].split(",")
        ]
        found[at:at] = words
    return [re.sub("[()]", "?", one) for one in dict.fromkeys(found)]


def counted(files: Iterable[str], globs: Collection[str]) -> dict[str, int | None]:
    """How many of the files each glob matches; None for what is no glob."""
    found: dict[str, int | None] = {}
    told = list(files)
    for glob in globs:
        whole = pattern(glob) if is_sound(glob) else None
        if whole is None:
            found[glob] = None
            continue
        tried = re.compile(whole, re.IGNORECASE | re.DOTALL)
        found[glob] = sum(tried.fullmatch(one) is not None for one in told)
    return found


def _translated(glob: str) -> str | None:
    out: list[str] = []
    at, deep = 0, 0
    while at < len(glob):
        letter = glob[at]
        if glob.startswith("**/", at) and (at == 0 or glob[at - 1] == "/"):
            out.append("(?:[^/]+/)*")
            at += 3
            continue
        if glob.startswith("**", at):
            out.append(".*")
            at += 2
            continue
        if letter == "*":
            out.append("[^/]*")
        elif letter == "?":
            out.append("[^/]")
        elif letter == "[":
            end = glob.find("]", at + 2)
            if end < 0:
                return None
            inside = glob[at + 1 : end]
            negated = inside[:1] in {"!", "^"}
            letters = re.sub(r"([\\\[\]^&~|])", r"\\\1", inside[1:] if negated else inside)
            out.append(f"[{'^/' if negated else ''}{letters}]")
            at = end
        elif letter == "{":
            out.append("(?:")
            deep += 1
        elif letter == "}" and deep:
            out.append(")")
            deep -= 1
        elif letter == "," and deep:
            out.append("|")
        else:
            out.append(re.escape(letter))
        at += 1
    return "".join(out) if deep == 0 else None
