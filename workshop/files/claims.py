"""What a tree claims, looked at however wrong its shape is: ids, references, dates, texts."""

import math
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, Final, cast
from uuid import UUID

from workshop.exercise.cards import VOID_CHOICES, is_card_id, is_colour, is_id
from workshop.exercise.text import cleaned
from workshop.files.faults import Fault, Where, quoted
from workshop.files.tree import Tree

_UUID: Final = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST_MARK: Final = 2
_MOST: Final = 1_000_000
"""Counts and minutes beyond it are a slip of the hand."""

Ids = frozenset[str] | None
"""The ids of a list; None where the list itself is wrong, so that nothing is asked of it."""


class Claims:
    """Collects faults. What has a wrong shape is passed over: the shapes are told elsewhere."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.faults: list[Fault] = []

    def fault(self, where: Where, sentence: str) -> None:
        """Note one thing that is wrong."""
        self.faults.append(Fault(where, sentence))

    def entries(self, *keys: str) -> Iterator[tuple[Where, Tree]]:
        """The objects in a list of the tree, with their paths."""
        value: object = self.tree
        for key in keys:
            value = cast("object", value.get(key)) if isinstance(value, dict) else None
        if isinstance(value, list):
            for place, entry in enumerate(cast("list[Any]", value)):
                if isinstance(entry, dict):
                    yield (*keys, place), cast("Tree", entry)

    def texts(self, holder: Tree, where: Where, key: str) -> Iterator[tuple[Where, str]]:
        """The texts in a list, with their paths."""
        value = holder.get(key)
        if isinstance(value, list):
            for place, entry in enumerate(cast("list[Any]", value)):
                if isinstance(entry, str):
                    yield (*where, key, place), entry

    def ids_of(self, key: str, what: str, also: Callable[[str], str | None] | None = None) -> Ids:
        """The ids of a list, each sound and there once; `also` says what else is wrong with one."""
        if not isinstance(self.tree.get(key, []), list):
            return None
        ids: set[str] = set()
        for where, entry in self.entries(key):
            one = entry.get("id")
            if not isinstance(one, str):
                continue
            at = (*where, "id")
            if one in ids:
                self.fault(at, f"a second {what} {quoted(one)}")
            elif self.is_id(at, one) and also and (refused := also(one)):
                self.fault(at, refused)
            ids.add(one)
        return frozenset(ids)

    def is_id(self, where: Where, value: str) -> bool:
        """Note an id that is none."""
        if is_id(value):
            return True
        self.fault(
            where, f"{quoted(value)} is no id: 1 to 64 letters, digits, dots, dashes, underscores"
        )
        return False

    def refers(self, holder: Tree, where: Where, key: str, ids: Ids, what: str) -> str | None:
        """Note a reference that points nowhere; the id where there is one."""
        value = holder.get(key)
        if not isinstance(value, str):
            return None
        self.names((*where, key), value, ids, what)
        return value

    def names(self, where: Where, value: str, ids: Ids, what: str) -> None:
        """Note an id that is not among `ids`."""
        if ids is not None and value not in ids:
            self.fault(where, f"no {what} {quoted(value)}")

    def each_once(self, holder: Tree, where: Where, key: str, ids: Ids, what: str) -> None:
        """Note what a list of references names twice, or names and is not there."""
        seen: set[str] = set()
        for at, one in self.texts(holder, where, key):
            self.names(at, one, ids, what)
            if one in seen:
                self.fault(at, f"{quoted(one)} is there already")
            seen.add(one)

    def not_empty(self, holder: Tree, where: Where, key: str) -> None:
        """Note a text that says nothing where something must be said."""
        value = holder.get(key)
        if isinstance(value, str) and not cleaned(value).strip():
            self.fault((*where, key), "is empty")

    def card(self, where: Where, value: object) -> None:
        """Note what is not `deck/decision`."""
        if isinstance(value, str) and not is_card_id(value):
            self.fault(where, f"{quoted(value)} is no card: it reads deck/decision")

    def uuid(self, where: Where, value: object) -> None:
        """Note what is no UUID."""
        if isinstance(value, str) and not (_UUID.fullmatch(value) and UUID(value)):
            self.fault(where, f"{quoted(value)} is no UUID")

    def time(self, where: Where, value: object) -> None:
        """Note what is no time in ISO 8601 with an offset."""
        if not isinstance(value, str):
            return
        try:
            has_offset = datetime.fromisoformat(value).tzinfo is not None
        except ValueError:
            self.fault(where, f"{quoted(value)} is no time in ISO 8601")
            return
        if not has_offset:
            self.fault(where, f"{quoted(value)} has no offset, such as +02:00")

    def date(self, where: Where, value: object) -> None:
        """Note what is no date, YYYY-MM-DD."""
        if not isinstance(value, str):
            return
        try:
            if not _DATE.fullmatch(value):
                raise ValueError
            date.fromisoformat(value)
        except ValueError:
            self.fault(where, f"{quoted(value)} is no date, such as 2026-10-16")

    def count(self, where: Where, value: object, least: int = 0) -> None:
        """Note an integer that counts nothing."""
        told_already = isinstance(value, float) and not math.isfinite(value)
        if isinstance(value, int | float) and not told_already and not least <= value <= _MOST:
            self.fault(where, f"{quoted(value)} is out of range, {least} to {_MOST}")

    def role_cards(self, key: str) -> Ids:
        """Look at the role cards that lie under a key; their ids."""
        ids = self.ids_of(key, "role", _why_no_role)
        for where, card in self.entries(key):
            self.not_empty(card, where, "name")
            colour, mark = card.get("colour"), card.get("mark")
            if isinstance(colour, str) and colour and not is_colour(colour):
                self.fault((*where, "colour"), f"{quoted(colour)} is no colour, such as #0072B2")
            if isinstance(mark, str) and len(mark) > _LONGEST_MARK:
                self.fault((*where, "mark"), f"{quoted(mark)} is longer than two letters")
        return ids


def _why_no_role(role: str) -> str | None:
    if role in VOID_CHOICES:
        return f"{quoted(role)} is a ballot's own choice, and no role's id"
    return None
