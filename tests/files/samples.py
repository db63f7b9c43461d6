"""The published sample file, whole and with something about it changed."""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

FIXTURE = Path(__file__).with_name("fixture.whosecall")
FINDINGS = Path(__file__).with_name("fixture-findings.json")

Tree = dict[str, Any]


def fixture() -> Tree:
    """The session file of the published format, as an object."""
    return json.loads(FIXTURE.read_text(encoding="utf-8"))


def changed(change: Callable[[Tree], object]) -> bytes:
    """The same file after a change to its object."""
    tree = deepcopy(fixture())
    change(tree)
    return content(tree)


def content(tree: object) -> bytes:
    """An object as a file's bytes."""
    return json.dumps(tree).encode()


DECK = """
format = "whose-call/deck"
version = 1
id = "greetings"
name = "Greetings"

[[decision]]
id = "hello"
question = "Do we say hello first?"
area = "experience"
stakes = "cosmetic"
"""
