"""Two sessions side by side: the same decisions then and now, and what moved between them."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Final

from workshop.exercise import figures
from workshop.exercise.cards import Choice, DecisionId, ParticipantId, RoleId
from workshop.exercise.session import Decision, Mode, Session

LIKE: Final = 0.75
"""From this ratio of `difflib` on, two wordings may be the same question; a person says so."""

NONE: Final[Mapping[DecisionId, DecisionId]] = MappingProxyType({})
"""Nobody said of any two decisions that they are the same."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A decision of the earlier session, and the same one in the later session."""

    before: DecisionId
    after: DecisionId


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose call a decision was: the owner of a team, or the answer of one person."""

    role: RoleId | Choice | None = None
    participant: ParticipantId | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A decision that was in both sessions and is somebody else's now."""

    pair: Pair
    before: Whose
    after: Whose


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different; figures are those of the sessions, None where undefined."""

    pairs: tuple[Pair, ...]
    moved: tuple[Moved, ...]
    """In the board order of the later session."""
    gone: tuple[DecisionId, ...]
    """Of the earlier session alone."""
    new: tuple[DecisionId, ...]
    """Of the later session alone."""
    exposure: tuple[float | None, float | None]
    """Then and now: after the exercise, and of one person what they told."""
    agreement: tuple[float | None, float | None]
    """Alpha then and now."""


def matched(
    before: Session, after: Session, confirmed: Mapping[DecisionId, DecisionId] = NONE
) -> tuple[Pair, ...]:
    """The decisions that are the same: by their deck's card, else by their very wording.

    `confirmed` adds pairs that a person took for the same, from earlier to later id; ids that
    are not there are passed over. No decision is in two pairs.
    """
    return tuple(Pair(one, other) for other, one in _earlier(before, after, confirmed).items())


def alike(
    before: Session, after: Session, confirmed: Mapping[DecisionId, DecisionId] = NONE
) -> tuple[Pair, ...]:
    """Pairs that are worded so much alike that a person may be asked, the most alike first."""
    taken = _earlier(before, after, confirmed)
    lone_after = [one for one in after.decisions if one.id not in taken]
    lone_before = [one for one in before.decisions if one.id not in taken.values()]
    ratios = sorted(
        (
            (ratio, Pair(one.id, other.id))
            for other in lone_after
            for one in lone_before
            if (ratio := _likeness(one, other)) >= LIKE
        ),
        key=lambda found: -found[0],
    )
    chosen: list[Pair] = []
    for _, pair in ratios:
        if all(pair.before != one.before and pair.after != one.after for one in chosen):
            chosen.append(pair)
    return tuple(chosen)


def compare(
    before: Session, after: Session, confirmed: Mapping[DecisionId, DecisionId] = NONE
) -> Comparison:
    """The earlier session beside the later one."""
    pairs = matched(before, after, confirmed)
    then = {pair.before for pair in pairs}
    now = {pair.after for pair in pairs}
    both = ((pair, whose(before, pair.before), whose(after, pair.after)) for pair in pairs)
    return Comparison(
        pairs,
        tuple(Moved(pair, old, new) for pair, old, new in both if old != new),
        tuple(one.id for one in before.decisions if one.id not in then),
        tuple(one.id for one in after.decisions if one.id not in now),
        (_exposure(before), _exposure(after)),
        (figures.session_alpha(before), figures.session_alpha(after)),
    )


def whose(session: Session, decision: DecisionId) -> Whose:
    """Whose call it is: the owner with the person, or alone what the one person answered.

    Alone the person is named where they wear that hat themselves.
    """
    if session.mode is Mode.SOLO:
        ballot = next(iter(session.ballots_on(decision)), None)
        if ballot is None:
            return Whose()
        return Whose(ballot.choice, ballot.participant if ballot.mine else None)
    found = session.decision(decision)
    owner = found.owner if found else None
    return Whose(owner.role, owner.participant) if owner else Whose()


def _exposure(session: Session) -> float | None:
    if session.mode is Mode.SOLO:
        return figures.exposure_before(session)
    return figures.exposure_after(session)


def _earlier(
    before: Session, after: Session, confirmed: Mapping[DecisionId, DecisionId]
) -> dict[DecisionId, DecisionId]:
    """Of each matched decision of the later session, its earlier one; in later board order."""
    known = {one.id for one in before.decisions}
    said = {late: early for early, late in confirmed.items() if early in known}
    by_card = {one.card: one.id for one in reversed(before.decisions) if one.card}
    by_words = {_plain(one.question): one.id for one in reversed(before.decisions)}
    taken: dict[DecisionId, DecisionId] = {}
    for one in after.decisions:
        candidates = (
            said.get(one.id),
            by_card.get(one.card) if one.card else None,
            by_words.get(_plain(one.question)),
        )
        free = (early for early in candidates if early and early not in taken.values())
        early = next(free, None)
        if early:
            taken[one.id] = early
    return taken


def _likeness(one: Decision, other: Decision) -> float:
    matcher = SequenceMatcher(None, _plain(one.question), _plain(other.question), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= LIKE else 0.0


def _plain(question: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in question.casefold()).split())
