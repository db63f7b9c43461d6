"""What a move is called in the undo menu: its kind and its subject, never a ballot's choice."""

import re
from dataclasses import dataclass

from workshop.exercise.changes import Change, ItemChange, Part
from workshop.exercise.moves import CastBallot, Finish, Move
from workshop.exercise.session import Decision, Session
from workshop.exercise.text import shortened


@dataclass(frozen=True, slots=True)
class Label:
    """Names a move: `kind` is its class in kebab-case, `subject` a question, a name or a text."""

    kind: str
    subject: str = ""


def label_of(move: Move, session: Session, changes: tuple[Change, ...]) -> Label:
    """The label of a move as made in a session; of a ballot, nothing but that it is one."""
    kind = re.sub(r"(?<!^)(?=[A-Z])", "-", type(move).__name__).lower()
    text = getattr(move, "text", None)
    if text is not None:
        kind = f"{kind}.{text}"
    if isinstance(move, CastBallot):
        return Label(kind)
    if isinstance(move, Finish) and move.at is None:
        return Label("open-again")
    decision = session.decision(getattr(move, "decision", None))
    if decision is not None:
        return Label(kind, shortened(decision.question))
    return Label(kind, _subject_of(changes))


def _subject_of(changes: tuple[Change, ...]) -> str:
    subjects = [
        name
        for change in changes
        if isinstance(change, ItemChange) and change.part is not Part.BALLOTS
        for placed in (change.after or change.before,)
        if placed is not None and (name := _name_of(placed.item))
    ]
    # what a deletion takes along comes first, the thing itself last; what is added comes first
    if not subjects:
        return ""
    last = changes[-1]
    deleted = isinstance(last, ItemChange) and last.after is None
    return shortened(subjects[-1] if deleted else subjects[0])


def _name_of(item: object) -> str:
    for attribute in ("question", "name", "text"):
        value = getattr(item, attribute, None)
        if isinstance(value, str):
            return value
    return ""


@dataclass(frozen=True, slots=True)
class WhatWent:
    """What a deletion took along or cleared, in counts; empty where nothing else went."""

    ballots: int = 0
    tallies: int = 0
    owners: int = 0
    consulted: int = 0
    home_roles: int = 0
    commitments: int = 0
    gut_checks: int = 0
    names: int = 0
    """Decisions that keep their owner's role card and lost the person or the deputy."""

    def __bool__(self) -> bool:
        """Whether anything went."""
        return any(
            (
                self.ballots,
                self.tallies,
                self.owners,
                self.consulted,
                self.home_roles,
                self.commitments,
                self.gut_checks,
                self.names,
            )
        )


def what_went(changes: tuple[Change, ...]) -> WhatWent:
    """Counts for "with Dana went 3 ballots": only what else a deletion touched."""
    items = [change for change in changes if isinstance(change, ItemChange)]

    def gone(*parts: Part) -> int:
        return sum(change.part in parts and change.after is None for change in items)

    pairs = [
        (change.before.item, change.after.item)
        for change in items
        if change.before is not None and change.after is not None
    ]

    def cleared(attribute: str) -> int:
        return sum(
            hasattr(before, attribute) and getattr(before, attribute) != getattr(after, attribute)
            for before, after in pairs
        )

    owners = [
        (before.owner, after.owner)
        for before, after in pairs
        if isinstance(before, Decision) and isinstance(after, Decision)
    ]
    return WhatWent(
        ballots=gone(Part.BALLOTS),
        tallies=gone(Part.TALLIES, Part.ROUNDS),
        owners=sum(before is not None and after is None for before, after in owners),
        consulted=cleared("consulted"),
        home_roles=cleared("home_role"),
        commitments=cleared("participant"),
        gut_checks=gone(Part.GUT_CHECKS),
        names=sum(after is not None and before != after for before, after in owners),
    )
