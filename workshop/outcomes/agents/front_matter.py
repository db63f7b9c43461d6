"""The front matter of each reader's file: what it must say so that the file is read at all."""

import json
import re
from collections.abc import Sequence
from typing import Final

from workshop.outcomes.agents.blocks import line_end

DESCRIPTION: Final = "Who owns which product decision: what is decided, what to ask, whom"
_BARE: Final = re.compile(r"[A-Za-z0-9._/][A-Za-z0-9._/*-]*")
"""Globs that YAML reads as they are, without quotes."""
_FENCED: Final = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.M)


def cursor_always() -> list[str]:
    """Cursor: loaded always. A real boolean, and no globs."""
    return _fenced(f"description: {json.dumps(DESCRIPTION)}", "alwaysApply: true")


def cursor_paths(globs: Sequence[str]) -> list[str]:
    """Cursor: loaded with the files that the globs match."""
    if all(_BARE.fullmatch(glob) for glob in globs):
        told = ",".join(globs)
    else:
        told = json.dumps(list(globs), ensure_ascii=False)
    return _fenced(
        f"description: {json.dumps('A product decision about this code')}",
        f"globs: {told}",
        "alwaysApply: false",
    )


def kiro_always() -> list[str]:
    """Kiro: a steering file that is always included."""
    return _fenced("inclusion: always")


def copilot_always() -> list[str]:
    """GitHub Copilot: instructions for every file."""
    return _fenced(f"description: {json.dumps(DESCRIPTION)}", 'applyTo: "**"')


def record(status: str, day: str, makers: Sequence[str], consulted: Sequence[str]) -> list[str]:
    """A decision record (MADR 4): status, date, decision-makers, consulted."""
    return _fenced(
        f"status: {status}",
        f"date: {day}",
        f"decision-makers: {json.dumps(list(makers), ensure_ascii=False)}",
        f"consulted: {json.dumps(list(consulted), ensure_ascii=False)}",
    )


def matter(text: str) -> str | None:
    """What is between the fences at the beginning of a file; None where there are none."""
    found = _FENCED.match(text)
    return found[1].replace("\r\n", "\n") if found else None


def inside(header: Sequence[str]) -> str:
    """What is between the fences of front matter made here."""
    return "".join(f"{line}\n" for line in header[1:-1])


def exchanged(text: str, header: Sequence[str]) -> str:
    """The text with other front matter, in its own line ends; what is behind it stays."""
    found = _FENCED.match(text)
    end = line_end(text)
    return "".join(f"{line}{end}" for line in header) + text[found.end() if found else 0 :]


def _fenced(*lines: str) -> list[str]:
    return ["---", *lines, "---"]
