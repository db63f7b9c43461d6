"""Plain values straight into the values of the exercise, every fault of shape at once."""

import json
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from workshop.exercise.agenda import Agenda, Place, PlannedStep, StepRun, Talk
from workshop.exercise.cards import DecisionCard, Deck, RoleCard
from workshop.exercise.session import (
    Ballot,
    Commitment,
    Decision,
    GutCheck,
    Note,
    Owner,
    ParkedLine,
    Participant,
    Session,
    Tally,
)
from workshop.files.faults import Fault, fault_of

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_T = TypeVar("_T", Session, Deck)

_STRICT: Final = {"extra": "forbid", "strict": True}
_ATTRIBUTE: Final = "__pydantic_config__"
_DECODED: Final = (
    *(Agenda, Place, PlannedStep, StepRun, Talk),
    *(Deck, DecisionCard, RoleCard),
    *(Ballot, Commitment, Decision, GutCheck, Note, Owner, ParkedLine, Participant, Session),
    Tally,
)
"""Every class that a file is decoded into: no unknown keys, no figures written as texts."""


@cache
def adapter(shape: type[_T]) -> "TypeAdapter[_T]":
    """What decodes a session or a deck, strictly, and knows its JSON Schema."""
    # here and not above: pydantic takes longer to import than a window to open
    from pydantic import TypeAdapter

    for decoded in _DECODED:
        setattr(decoded, _ATTRIBUTE, _STRICT)
    return TypeAdapter(shape)


def shaped(tree: Any, shape: type[_T]) -> _T | list[Fault]:
    """The value that a tree says, or everything that is wrong with its shape."""
    from pydantic import ValidationError

    # as JSON, because only there a list becomes a tuple and a word a choice under strict rules
    content = json.dumps(tree)
    try:
        return adapter(shape).validate_json(content)
    except ValidationError as wrong:
        return [fault_of(error) for error in wrong.errors(include_url=False)]
