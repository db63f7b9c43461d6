"""What the ballots on a decision say, and the order in which decisions are discussed."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from workshop.exercise.cards import (
    NOBODY,
    NOT_SURE,
    THE_AI,
    VOID_CHOICES,
    Choice,
    DecisionId,
    ParticipantId,
    RoleId,
    Stakes,
)
from workshop.exercise.session import Ballot, Decision, Finding, Session, Tally


@dataclass(frozen=True, slots=True)
class Verdict:
    """The finding of one decision with its flags and figures."""

    finding: Finding
    left_to_ai: bool = False
    """Only with unowned: The AI is strictly the most frequent void answer."""
    absent_owner: bool = False
    """The role named most often is held by no participant of the session."""
    agreement: float | None = None
    counts: Mapping[Choice, int] = field(default_factory=dict[Choice, int], repr=False)
    cast: int = 0
    hats: int = 0
    """Only with tug-of-war: how many hats claim it; 0 where a tally no longer tells."""


def agreement(counts: Mapping[Choice, int]) -> float | None:
    """Of all pairs of ballots (Not sure left out), the share that agree; None below two."""
    told = [count for choice, count in counts.items() if choice != NOT_SURE]
    cast = sum(told)
    if cast < 2:
        return None
    return sum(count * (count - 1) for count in told) / (cast * (cast - 1))


def verdict(session: Session, decision: DecisionId) -> Verdict:
    """What all ballots on a decision say, sealed ones too: show it only after the reveal."""
    tally = session.tally_of(decision)
    if tally is not None:
        return _verdict_of_tally(tally)
    return judge(session.ballots_on(decision), session)


def verdicts(session: Session) -> dict[DecisionId, Verdict]:
    """The verdict on every decision, in board order, sealed ones too; one look at each ballot."""
    cast: dict[DecisionId, list[Ballot]] = {one.id: [] for one in session.decisions}
    for ballot in session.ballots:
        cast[ballot.decision].append(ballot)
    tallies = {tally.decision: tally for tally in session.tallies}
    return {
        decision: _verdict_of_tally(tallies[decision])
        if decision in tallies
        else judge(ballots, session)
        for decision, ballots in cast.items()
    }


def shown_verdict(session: Session, decision: DecisionId) -> Verdict | None:
    """The verdict as far as the room may see it: None while ballots wait for their reveal."""
    if session.is_revealed(decision) or not session.ballots_on(decision):
        return verdict(session, decision)
    return None


def judge(ballots: Iterable[Ballot], session: Session) -> Verdict:
    """Apply the rules of the exercise to the ballots on one decision; the first that holds."""
    ballots = tuple(ballots)
    return _judge(Counter(ballot.choice for ballot in ballots), ballots, session)


def judge_slips(counts: Mapping[Choice, int], session: Session) -> Verdict:
    """The same for paper slips without names, of which no home role is known."""
    return _judge(counts, (), session)


def _judge(counts: Mapping[Choice, int], ballots: tuple[Ballot, ...], session: Session) -> Verdict:
    counts = _in_tray_order(counts, session)
    named = {choice: count for choice, count in counts.items() if choice not in VOID_CHOICES}
    void = {choice: count for choice, count in counts.items() if choice in VOID_CHOICES}
    cast = sum(counts.values())
    if cast == 0:
        return Verdict(Finding.NOT_VOTED)
    claimed = _claimed(ballots, session)
    finding = _finding(ballots, cast, named, sum(void.values()), len(claimed), session)
    return Verdict(
        finding,
        left_to_ai=finding is Finding.UNOWNED and _ai_leads(void),
        absent_owner=_absent_owner(named, session),
        agreement=agreement(counts),
        counts=counts,
        cast=cast,
        hats=len(claimed) if finding is Finding.TUG_OF_WAR else 0,
    )


def _in_tray_order(counts: Mapping[Choice, int], session: Session) -> dict[Choice, int]:
    # The order in which choices were first made is the order of seats: it would tell who made them.
    tray = [*(Choice(card.id) for card in session.roles), NOBODY, THE_AI, NOT_SURE]
    return {choice: counts[choice] for choice in tray if counts.get(choice)}


def _finding(
    ballots: tuple[Ballot, ...],
    cast: int,
    named: Mapping[Choice, int],
    void: int,
    hats: int,
    session: Session,
) -> Finding:
    home = {one.id: one.home_role for one in session.participants}
    if 2 * void > cast:
        return Finding.UNOWNED
    if len(named) == 1 and void == 0:
        return Finding.ALIGNED
    if all(_disowned(role, ballots, home) for role in named):
        return Finding.STANDOFF
    if hats >= 2:
        return Finding.TUG_OF_WAR
    if any(2 * count > cast for count in named.values()):
        return Finding.MAJORITY
    return Finding.SPLIT


def possible_findings(counts: Mapping[Choice, int]) -> tuple[Finding, ...]:
    """The findings that ballots with these counts can come to, whoever cast them."""
    named = [count for choice, count in counts.items() if count and choice not in VOID_CHOICES]
    cast = sum(counts.values())
    void = cast - sum(named)
    if cast == 0:
        return (Finding.NOT_VOTED,)
    if 2 * void > cast:
        return (Finding.UNOWNED,)
    if len(named) == 1 and void == 0:
        return (Finding.ALIGNED,)
    claimed = (Finding.TUG_OF_WAR,) if len(named) >= 2 else ()
    last = Finding.MAJORITY if 2 * max(named) > cast else Finding.SPLIT
    return (Finding.STANDOFF, *claimed, last)


def left_to_ai(counts: Mapping[Choice, int]) -> bool:
    """Whether ballots with these counts leave the decision to the AI."""
    void = {choice: count for choice, count in counts.items() if choice in VOID_CHOICES}
    return possible_findings(counts) == (Finding.UNOWNED,) and _ai_leads(void)


def _claimed(ballots: tuple[Ballot, ...], session: Session) -> set[RoleId | None]:
    """The home roles whose people name their own."""
    home = {one.id: one.home_role for one in session.participants}
    return {
        home[ballot.participant]
        for ballot in ballots
        if ballot.choice == home.get(ballot.participant)
    }


def _disowned(
    role: Choice, ballots: tuple[Ballot, ...], home: Mapping[ParticipantId, RoleId | None]
) -> bool:
    said = [ballot.choice for ballot in ballots if home.get(ballot.participant) == role]
    return bool(said) and role not in said


def _ai_leads(void: Mapping[Choice, int]) -> bool:
    ai = void.get(THE_AI, 0)
    return ai > max((count for choice, count in void.items() if choice != THE_AI), default=0)


def _absent_owner(named: Mapping[Choice, int], session: Session) -> bool:
    if not named:
        return False
    most = max(named.values())
    leading = {choice for choice, count in named.items() if count == most}
    held = {one.home_role for one in session.participants}
    return leading.isdisjoint(held)


def _verdict_of_tally(tally: Tally) -> Verdict:
    return Verdict(
        tally.finding,
        tally.left_to_ai,
        tally.absent_owner,
        agreement(tally.counts),
        tally.counts,
        sum(tally.counts.values()),
    )


def tally_of(session: Session, decision: DecisionId, round: int | None = None) -> Tally:
    """What stays of the ballots on a decision when who chose what goes."""
    return tally_as(decision, verdict(session, decision), round)


def tally_as(decision: DecisionId, said: Verdict, round: int | None = None) -> Tally:
    """A verdict as a tally: counts in the order of the tray, which tells nothing of seats."""
    return Tally(
        decision, dict(said.counts), said.finding, said.left_to_ai, said.absent_owner, round
    )


_BY_FINDING: Final = {finding: place for place, finding in enumerate(Finding)}
_BY_STAKES: Final = {Stakes.LASTING: 0, Stakes.COSTLY: 1, Stakes.COSMETIC: 2}


def contention(decision: Decision, said: Verdict) -> tuple[int, int, bool, float]:
    """Sort key: most contentious first. Finding, stakes, undefined agreement last, agreement."""
    undefined = said.agreement is None
    return (
        _BY_FINDING[said.finding],
        _BY_STAKES[decision.stakes],
        undefined,
        0.0 if said.agreement is None else said.agreement,
    )


def order_by_contention(session: Session) -> tuple[DecisionId, ...]:
    """The order to fix at the first reveal, over all ballots; ties by the order on the board."""
    said = verdicts(session)
    ranked = sorted(session.decisions, key=lambda one: contention(one, said[one.id]))
    return tuple(one.id for one in ranked)


def discussion_order(session: Session) -> tuple[DecisionId, ...]:
    """The order for discussion: the fixed one, later decisions behind it in board order.

    Before it is fixed (a session file without one) it is made of what lies face up alone, so
    that it tells nothing of sealed ballots.
    """
    if session.discussion_order:
        fixed = session.discussion_order
        return (*fixed, *(one.id for one in session.decisions if one.id not in set(fixed)))
    return order_by_contention(replace(session, ballots=session.open_ballots()))


def told_order(session: Session) -> tuple[DecisionId, ...]:
    """The order for discussion as far as it may leave the room.

    The fixed order ranks sealed decisions by their ballots too, so those that wait for their
    reveal come last, in board order.
    """
    waiting = {ballot.decision for ballot in session.sealed_ballots()}
    face_up = tuple(one for one in discussion_order(session) if one not in waiting)
    return (*face_up, *(one.id for one in session.decisions if one.id in waiting))


def face_up(session: Session) -> Session:
    """What of a session may leave it: no sealed ballot, and no order that tells of one."""
    fixed = set(session.discussion_order)
    return replace(
        session,
        ballots=session.open_ballots(),
        discussion_order=tuple(one for one in told_order(session) if one in fixed),
    )
