"""A draft: the session under a move's hands, and the changes made to it so far."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from workshop.exercise.cards import DecisionId, ParticipantId, RoleCard, RoleId, is_id
from workshop.exercise.changes import (
    Change,
    Field,
    FieldChange,
    ItemChange,
    Part,
    Placed,
    applied,
)
from workshop.exercise.moves import RuleCode, RuleViolation
from workshop.exercise.session import Decision, Participant, Session

_T = TypeVar("_T")


class Draft:
    """Collects changes; each is applied at once, so later ones see what earlier ones did."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.changes: list[Change] = []

    def set(self, field: Field, value: object) -> None:
        """Replace a single value; the same value is no change."""
        before = getattr(self.session, field)
        if before != value:
            self._make(FieldChange(field, before, value))

    def put(self, part: Part, item: object, at: int | None = None) -> None:
        """Put an item into a list, at a place (clamped) or at its end."""
        length = len(self._items(part))
        index = length if at is None else max(0, min(at, length))
        self._make(ItemChange(part, None, Placed(index, item)))

    def swap(self, part: Part, old: object, new: object) -> None:
        """Replace an item where it stands; an equal one is no change."""
        if old != new:
            self.swap_at(part, self._items(part).index(old), new)

    def swap_at(self, part: Part, index: int, new: object) -> None:
        """Replace the item at a place; an equal one is no change."""
        old = self._items(part)[index]
        if old != new:
            self._make(ItemChange(part, Placed(index, old), Placed(index, new)))

    def shift(self, part: Part, item: object, to: int) -> None:
        """Put an item at another place of its list (clamped)."""
        items = self._items(part)
        index, target = items.index(item), max(0, min(to, len(items) - 1))
        if index != target:
            self._make(ItemChange(part, Placed(index, item), Placed(target, item)))

    def take(self, part: Part, item: object) -> None:
        """Take an item out of a list."""
        index = self._items(part).index(item)
        self._make(ItemChange(part, Placed(index, item), None))

    def take_all(self, part: Part, which: Callable[[Any], bool]) -> None:
        """Take out every item that `which` names, the last one first."""
        for index, item in reversed(tuple(enumerate(self._items(part)))):
            if which(item):
                self._make(ItemChange(part, Placed(index, item), None))

    def fresh_id(self, id: str, ids: Iterable[str]) -> None:
        """RuleViolation where something in the list has this id already, or where it is none."""
        if not is_id(id):
            raise RuleViolation(RuleCode.NOT_AN_ID, id)
        if id in ids:
            raise RuleViolation(RuleCode.TAKEN_ID, id)

    def decision(self, decision: DecisionId) -> Decision:
        """The decision; RuleViolation where it is gone."""
        return _there(self.session.decision(decision), decision)

    def participant(self, participant: ParticipantId) -> Participant:
        """The participant; RuleViolation where they are gone."""
        return _there(self.session.participant(participant), participant)

    def role(self, role: RoleId) -> RoleCard:
        """The role card; RuleViolation where it is gone."""
        return _there(self.session.role(role), role)

    def offered_role(self, role: RoleId) -> RoleCard:
        """The role card, offered in the tray; RuleViolation where it is gone or hidden."""
        card = self.role(role)
        if card.hidden:
            raise RuleViolation(RuleCode.HIDDEN_ROLE, card.name)
        return card

    def _items(self, part: Part) -> tuple[object, ...]:
        return cast("tuple[object, ...]", getattr(self.session, part))

    def _make(self, change: Change) -> None:
        self.session = applied(self.session, (change,))
        self.changes.append(change)


def _there(found: _T | None, named: str) -> _T:
    if found is None:
        raise RuleViolation(RuleCode.GONE, named)
    return found
