"""A change: what stood before and what stands after, so that it can be applied and inverted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, cast

from workshop.exercise.session import Session


class Part(StrEnum):
    """The lists of a session that moves put things into and take things out of."""

    ROLES = "roles"
    PARTICIPANTS = "participants"
    DECISIONS = "decisions"
    BALLOTS = "ballots"
    TALLIES = "tallies"
    ROUNDS = "rounds"
    GUT_CHECKS = "gut_checks"
    COMMITMENTS = "commitments"
    PARKING_LOT = "parking_lot"


class Field(StrEnum):
    """The single values of a session that moves replace."""

    TITLE = "title"
    TEAM = "team"
    FACILITATOR = "facilitator"
    FINISHED = "finished"
    BRIEF = "brief"
    ANONYMOUS = "anonymous"
    REVEALED = "revealed"
    AGENDA = "agenda"
    DISCUSSION_ORDER = "discussion_order"
    DISMISSED = "dismissed"
    NOTES = "notes"


class StaleChange(Exception):
    """A change meets a session that is not the one it was made for: a fault of ours."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An item at its place in a list."""

    index: int
    item: Any


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item of a list put in (before None), taken out (after None), replaced or moved."""

    part: Part
    before: Placed | None
    after: Placed | None

    @property
    def inverse(self) -> "ItemChange":
        """The change that takes this one back."""
        return ItemChange(self.part, self.after, self.before)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A single value replaced."""

    field: Field
    before: Any
    after: Any

    @property
    def inverse(self) -> "FieldChange":
        """The change that takes this one back."""
        return FieldChange(self.field, self.after, self.before)


Change = ItemChange | FieldChange


def applied(session: Session, changes: Iterable[Change]) -> Session:
    """The session after the changes, in order.

    Raises StaleChange where what a change found before is not what stands there.
    """
    for change in changes:
        session = _applied_one(session, change)
    return session


def inverse(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that take these back, last one first."""
    return tuple(change.inverse for change in reversed(tuple(changes)))


def _applied_one(session: Session, change: Change) -> Session:
    if isinstance(change, FieldChange):
        if getattr(session, change.field) != change.before:
            raise StaleChange(change.field)
        return replace(session, **{change.field.value: change.after})
    items = list(cast("tuple[Any, ...]", getattr(session, change.part)))
    if change.before is not None:
        at = change.before.index
        if not 0 <= at < len(items) or items[at] != change.before.item:
            raise StaleChange(change.part)
        del items[at]
    if change.after is not None:
        if not 0 <= change.after.index <= len(items):
            raise StaleChange(change.part)
        items.insert(change.after.index, change.after.item)
    return replace(session, **{change.part.value: tuple(items)})
