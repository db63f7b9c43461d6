"""Ids for what is new in a session: short, readable, and not taken."""

from collections.abc import Collection


def fresh_id(prefix: str, taken: Collection[str]) -> str:
    """The first of `prefix1`, `prefix2`, … that is not taken."""
    number = len(taken) + 1
    while f"{prefix}{number}" in taken:
        number += 1
    return f"{prefix}{number}"
