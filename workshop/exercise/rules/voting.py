"""Ballot and reveal: casting, turning face up, voting again."""

from dataclasses import replace
from typing import Final

from workshop.exercise.cards import VOID_CHOICES, Choice, DecisionId, ParticipantId, RoleId
from workshop.exercise.changes import Field, Part
from workshop.exercise.findings import judge, order_by_contention, tally_of
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
from workshop.exercise.session import Ballot, Finding, Tally

_NO_ONE: Final = ParticipantId("")
"""Whose slip of paper it is, where slips carry no names."""


def choose_anonymity(move: ChooseAnonymity, draft: Draft) -> None:
    """Only before the first ballot."""
    if draft.session.has_votes() and move.anonymous != draft.session.anonymous:
        raise RuleViolation(RuleCode.VOTING_HAS_BEGUN)
    draft.set(Field.ANONYMOUS, move.anonymous)


def cast_ballot(move: CastBallot, draft: Draft) -> None:
    """By someone in the room, on a decision not revealed, for an offered role or a void choice."""
    decision = draft.decision(move.decision)
    person = draft.participant(move.participant)
    if person.away:
        raise RuleViolation(RuleCode.AWAY, person.name)
    if draft.session.is_revealed(decision.id):
        raise RuleViolation(RuleCode.REVEALED)
    _choice_there(move.choice, draft)
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


def _choice_there(choice: Choice, draft: Draft) -> None:
    if choice not in VOID_CHOICES:
        draft.offered_role(RoleId(choice))


def enter_tally(move: EnterTally, draft: Draft) -> None:
    """Paper slips without names, for a decision of an anonymous session nobody voted on here.

    Home roles are not known of slips, so nothing can be disowned or claimed among them: the
    finding is unowned, aligned, majority or split.
    """
    decision = draft.decision(move.decision)
    session = draft.session
    if not session.anonymous and session.has_votes():
        raise RuleViolation(RuleCode.VOTING_HAS_BEGUN)
    if session.ballots_on(decision.id):
        raise RuleViolation(RuleCode.BALLOTS_SEALED)
    counts = {choice: count for choice, count in move.counts.items() if count > 0}
    if not counts:
        raise RuleViolation(RuleCode.NO_BALLOTS)
    for choice in counts:
        _choice_there(choice, draft)
    draft.set(Field.ANONYMOUS, True)
    earlier = session.tally_of(decision.id)
    if earlier is not None:
        draft.take(Part.TALLIES, earlier)
    draft.put(Part.TALLIES, _tally_of_slips(decision.id, counts, draft))
    _fix_order_and_reveal(decision.id, draft)


def _tally_of_slips(decision: DecisionId, counts: dict[Choice, int], draft: Draft) -> Tally:
    slips = tuple(
        Ballot(participant=_NO_ONE, decision=decision, choice=choice)
        for choice, count in counts.items()
        for _ in range(count)
    )
    said = judge(slips, draft.session)
    return Tally(decision, counts, said.finding, said.left_to_ai, said.absent_owner)


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
    rounds = sum(tally.decision == decision.id for tally in session.rounds)
    tally = replace(tally_of(session, decision.id), round=rounds + 1)
    if tally.finding is not Finding.NOT_VOTED:
        draft.put(Part.ROUNDS, tally)
    draft.take_all(Part.TALLIES, lambda one: one.decision == decision.id)
    draft.take_all(Part.BALLOTS, lambda one: one.decision == decision.id)
    draft.set(Field.REVEALED, tuple(one for one in session.revealed if one != decision.id))
