"""The figures of a session. What is undefined is None, and said in words wherever it is shown."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from workshop.exercise.cards import (
    NOT_SURE,
    Area,
    Choice,
    DecisionId,
    ParticipantId,
    RoleCard,
    RoleId,
)
from workshop.exercise.findings import verdicts
from workshop.exercise.session import Decision, Finding, Mode, Session

CLEAR_FINDINGS: Final = frozenset({Finding.ALIGNED, Finding.MAJORITY})
"""Findings that do not count as exposure."""


def alpha(units: Iterable[Mapping[Choice, int]]) -> float | None:
    """Krippendorff's alpha, nominal, over the counts of each decision.

    Not sure is a missing value; decisions with fewer than two values pair with nothing. None
    where the expected disagreement is zero.

    Source: K. Krippendorff, *Computing Krippendorff's Alpha-Reliability*, 2011, section C.
    """
    totals: Counter[Choice] = Counter()
    observed = 0.0
    for counts in units:
        values = {choice: n for choice, n in counts.items() if choice != NOT_SURE and n}
        paired = sum(values.values())
        if paired < 2:
            continue
        totals.update(values)
        observed += paired - sum(n * (n - 1) for n in values.values()) / (paired - 1)
    n = totals.total()
    expected = n * n - sum(count * count for count in totals.values())
    if expected == 0:
        return None
    return 1.0 - (n - 1) * observed / expected


def session_alpha(session: Session) -> float | None:
    """Alpha over all decisions; None too while ballots wait for their reveal, and alone."""
    if session.mode is Mode.SOLO or session.sealed_ballots():
        return None
    return alpha(said.counts for said in verdicts(session).values())


def weight_of(decisions: Iterable[Decision]) -> int:
    """The weights of decisions together."""
    return sum(decision.stakes.weight for decision in decisions)


def exposure_before(session: Session) -> float | None:
    """The share of all weight whose finding is neither aligned nor majority, 0 to 1."""
    if session.sealed_ballots():
        return None
    return _share(session, exposed_before(session))


def exposed_before(session: Session) -> tuple[Decision, ...]:
    """The decisions that make up the exposure before."""
    said = verdicts(session)
    return tuple(one for one in session.decisions if said[one.id].finding not in CLEAR_FINDINGS)


def exposure_after(session: Session) -> float | None:
    """The share of all weight that has no owner, 0 to 1; None without decisions, and alone."""
    if session.mode is Mode.SOLO:
        return None
    return _share(session, unowned_now(session))


def unowned_now(session: Session) -> tuple[Decision, ...]:
    """The decisions without an owner."""
    return tuple(one for one in session.decisions if one.owner is None)


def _share(session: Session, part: Iterable[Decision]) -> float | None:
    whole = weight_of(session.decisions)
    return weight_of(part) / whole if whole else None


def left_to_ai_on_purpose(session: Session) -> tuple[DecisionId, ...]:
    """Owned decisions whose latitude is Guess and flag or Guess freely: never exposure."""
    return tuple(
        one.id
        for one in session.decisions
        if one.owner and one.latitude and one.latitude.lets_the_agent_guess
    )


@dataclass(frozen=True, slots=True)
class Load:
    """What one participant carries."""

    participant: ParticipantId
    weight: int
    count: int
    share: float
    """Of the weight that named persons carry together."""


def loads(session: Session) -> tuple[Load, ...]:
    """The participants who own something, heaviest first, then in participants' order."""
    weights: Counter[ParticipantId] = Counter()
    counts: Counter[ParticipantId] = Counter()
    for one in session.decisions:
        if one.owner and one.owner.participant:
            weights[one.owner.participant] += one.stakes.weight
            counts[one.owner.participant] += 1
    carried = weights.total()
    carrying = [
        Load(one.id, weights[one.id], counts[one.id], weights[one.id] / carried)
        for one in session.participants
        if counts[one.id]
    ]
    return tuple(sorted(carrying, key=lambda load: -load.weight))


BOTTLENECK_PERCENT: Final = 40
BOTTLENECK_DECISIONS: Final = 5
BOTTLENECK_PEOPLE: Final = 3


def bottleneck(session: Session) -> ParticipantId | None:
    """The person who carries over 40 % of the weight that named persons carry together.

    Asked only where five or more decisions have a named person and three or more participants
    are in the session; on a tie there is none.
    """
    carrying = loads(session)
    named = sum(load.count for load in carrying)
    if named < BOTTLENECK_DECISIONS or len(session.participants) < BOTTLENECK_PEOPLE:
        return None
    heaviest = carrying[0]
    if len(carrying) > 1 and carrying[1].weight == heaviest.weight:
        return None
    whole = sum(load.weight for load in carrying)
    return heaviest.participant if 100 * heaviest.weight > BOTTLENECK_PERCENT * whole else None


@dataclass(frozen=True, slots=True)
class HatShift:
    """How far a role owns outside its remit; news, never a fault."""

    role: RoleId
    owned: int
    outside: int
    share: float | None
    """Of the owned decisions; None for a role without a remit."""
    by_area: Mapping[Area, int]


def hat_shift(session: Session) -> tuple[HatShift, ...]:
    """One line for each role that owns something, in roles' order."""
    return tuple(shift for card in session.roles if (shift := _shift_of(card, session)) is not None)


def _shift_of(card: RoleCard, session: Session) -> HatShift | None:
    areas = Counter(
        one.area for one in session.decisions if one.owner and one.owner.role == card.id
    )
    owned = areas.total()
    if not owned:
        return None
    if not card.remit:
        return HatShift(card.id, owned, 0, None, areas)
    outside = sum(count for area, count in areas.items() if area not in card.remit)
    return HatShift(card.id, owned, outside, outside / owned, areas)
