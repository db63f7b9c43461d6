"""Ballot and reveal: casting, turning face up, voting again."""

from dataclasses import replace
from typing import Final

from workshop.exercise.cards import VOID_CHOICES, Choice, DecisionId, RoleId
from workshop.exercise.changes import Field, Part
from workshop.exercise.findings import judge_slips, order_by_contention, tally_as, tally_of
from workshop.exercise.moves import (
    CastBallot,
    ChooseAnonymity,
    EnterTally,
    Reveal,
    RuleCode,
    RuleViolation,
    VoteAgain,
)
from workshop.exercise.rules.draft import Draft
from workshop.exercise.session import Ballot, Finding, Mode

MOST_SLIPS: Final = 1_000_000
"""More of one choice is a slip of the hand."""


def choose_anonymity(move: ChooseAnonymity, draft: Draft) -> None:
    """Only before the first ballot. Anonymous, gut checks given before lose their names too."""
    if draft.session.has_votes() and move.anonymous != draft.session.anonymous:
        raise RuleViolation(RuleCode.VOTING_HAS_BEGUN)
    _set_anonymous(move.anonymous, draft)


def _set_anonymous(anonymous: bool, draft: Draft) -> None:
    draft.set(Field.ANONYMOUS, anonymous)
    if anonymous:
        for index, check in enumerate(draft.session.gut_checks):
            draft.swap_at(Part.GUT_CHECKS, index, replace(check, participant=None))


def cast_ballot(move: CastBallot, draft: Draft) -> None:
    """By someone in the room, on a decision not revealed, for an offered role or a void choice.

    Alone there is nobody to hide it from: it lies face up at once, and may be changed at any time.
    A refusal names no choice either: it is said on the screen that a projector mirrors.
    """
    decision = draft.decision(move.decision)
    person = draft.participant(move.participant)
    if person.away:
        raise RuleViolation(RuleCode.AWAY, person.name)
    alone = draft.session.mode is Mode.SOLO
    if draft.session.is_revealed(decision.id) and not alone:
        raise RuleViolation(RuleCode.REVEALED)
    if not _is_offered(move.choice, draft):
        raise RuleViolation(RuleCode.GONE)
    ballot = Ballot(
        person.id,
        decision.id,
        move.choice,
        move.confidence,
        move.guessed_last_time,
        move.mine,
    )
    earlier = next(
        (one for one in draft.session.ballots_on(decision.id) if one.participant == person.id),
        None,
    )
    if earlier is None:
        draft.put(Part.BALLOTS, ballot)
    else:
        draft.swap(Part.BALLOTS, earlier, ballot)
    if alone and decision.id not in draft.session.revealed:
        draft.set(Field.REVEALED, (*draft.session.revealed, decision.id))


def _is_offered(choice: Choice, draft: Draft) -> bool:
    card = draft.session.role(choice)
    return choice in VOID_CHOICES or (card is not None and not card.hidden)


def enter_tally(move: EnterTally, draft: Draft) -> None:
    """Paper slips without names, for a decision of an anonymous session nobody voted on here.

    They lie face up at once, and are no more edited than revealed ballots: one votes again.

    Home roles are not known of slips, so nothing can be disowned or claimed among them: the
    finding is unowned, aligned, majority or split.
    """
    decision = draft.decision(move.decision)
    session = draft.session
    if not session.anonymous and session.has_votes():
        raise RuleViolation(RuleCode.VOTING_HAS_BEGUN)
    if session.is_revealed(decision.id):
        raise RuleViolation(RuleCode.REVEALED)
    if session.ballots_on(decision.id):
        raise RuleViolation(RuleCode.BALLOTS_SEALED)
    counts = {choice: count for choice, count in move.counts.items() if count > 0}
    if not counts:
        raise RuleViolation(RuleCode.NO_BALLOTS)
    for choice, count in counts.items():
        if count > MOST_SLIPS:
            raise RuleViolation(RuleCode.OUT_OF_RANGE)
        if choice not in VOID_CHOICES:
            draft.offered_role(RoleId(choice))
    _set_anonymous(True, draft)
    draft.put(Part.TALLIES, tally_as(decision.id, judge_slips(counts, session)))
    _fix_order_and_reveal(decision.id, draft)


def reveal(move: Reveal, draft: Draft) -> None:
    """All ballots on a decision at once. The first reveal fixes the order for discussion.

    In an anonymous session a tally takes the place of the ballots.
    """
    decision = draft.decision(move.decision)
    session = draft.session
    if session.is_revealed(decision.id):
        raise RuleViolation(RuleCode.REVEALED)
    if not session.ballots_on(decision.id):
        raise RuleViolation(RuleCode.NO_BALLOTS)
    if session.anonymous:
        tally = tally_of(session, decision.id)
        _fix_order(draft)
        draft.put(Part.TALLIES, tally)
        draft.take_all(Part.BALLOTS, lambda ballot: ballot.decision == decision.id)
    _fix_order_and_reveal(decision.id, draft)


def _fix_order(draft: Draft) -> None:
    if not draft.session.discussion_order:
        draft.set(Field.DISCUSSION_ORDER, order_by_contention(draft.session))


def _fix_order_and_reveal(decision: DecisionId, draft: Draft) -> None:
    _fix_order(draft)
    if decision not in draft.session.revealed:
        draft.set(Field.REVEALED, (*draft.session.revealed, decision))


def vote_again(move: VoteAgain, draft: Draft) -> None:
    """Keeps the tally of the round that ends, in named sessions too."""
    decision = draft.decision(move.decision)
    session = draft.session
    if not session.is_revealed(decision.id):
        raise RuleViolation(RuleCode.NOT_REVEALED)
    kept = (tally.round or 0 for tally in session.rounds if tally.decision == decision.id)
    tally = tally_of(session, decision.id, round=max(kept, default=0) + 1)
    if tally.finding is not Finding.NOT_VOTED:
        draft.put(Part.ROUNDS, tally)
    draft.take_all(Part.TALLIES, lambda one: one.decision == decision.id)
    draft.take_all(Part.BALLOTS, lambda one: one.decision == decision.id)
    draft.set(Field.REVEALED, tuple(one for one in session.revealed if one != decision.id))
