"""Every row of the table of findings, its boundaries, and the order for discussion."""

from dataclasses import dataclass, replace
from typing import Final

import pytest
from hypothesis import given

from tests.exercise.rooms import decision, people, room, said
from tests.exercise.strategies import sessions
from workshop.exercise import moves
from workshop.exercise.cards import VOID_CHOICES, Choice, DecisionId, ParticipantId, Stakes
from workshop.exercise.changes import applied
from workshop.exercise.deciding import decide
from workshop.exercise.findings import (
    Verdict,
    discussion_order,
    judge,
    judge_slips,
    left_to_ai,
    order_by_contention,
    possible_findings,
    shown_verdict,
    verdict,
    verdicts,
)
from workshop.exercise.session import Finding, Session, Tally

D1 = DecisionId("d1")


def judged(*votes: str, absent: tuple[str, ...] = ()) -> Verdict:
    """The verdict on votes "badge>choice"; an empty badge is none; `absent` people do not vote."""
    badges = [vote.partition(">")[0] or None for vote in votes]
    answers = [vote.partition(">")[2] for vote in votes]
    return judge(said(*answers), room(people(*badges, *absent), (decision("d1"),)))


@dataclass(frozen=True)
class Case:
    """Votes as "badge>choice", and what they come to."""

    name: str
    votes: tuple[str, ...]
    finding: Finding
    left_to_ai: bool = False
    absent_owner: bool = False


F = Finding
CASES: Final = (
    Case("nobody voted", (), F.NOT_VOTED),
    # unowned: more than half void
    Case("all void", ("pm>nobody", "po>unsure"), F.UNOWNED),
    Case("one over half void", ("pm>nobody", "po>unsure", "eng>pm"), F.UNOWNED, absent_owner=False),
    Case("void beats roles that all agree", ("pm>pm", "po>nobody", "eng>nobody"), F.UNOWNED),
    Case("not sure is void", ("pm>unsure",), F.UNOWNED),
    Case("left to the AI", ("pm>ai", "po>ai", "eng>nobody"), F.UNOWNED, left_to_ai=True),
    Case("the AI ties with nobody", ("pm>ai", "po>nobody"), F.UNOWNED),
    Case("the AI ties with not sure", ("pm>ai", "po>unsure", "eng>pm"), F.UNOWNED),
    Case("the AI leads of three", ("pm>ai", "po>ai", "eng>nobody", "des>unsure"), F.UNOWNED, True),
    Case("the AI alone", ("pm>ai",), F.UNOWNED, left_to_ai=True),
    Case("the AI behind a role that leads", ("pm>pm", "po>pm", "eng>ai"), F.MAJORITY),
    # exactly half void is not more than half
    Case("half void, the rest one role", ("pm>pm", "po>nobody"), F.SPLIT),
    Case("half void, the rest disowned", ("pm>nobody", "po>pm"), F.STANDOFF),
    Case("half void is not left to the AI", ("pm>po", "po>pm", "eng>ai", "des>ai"), F.STANDOFF),
    # aligned: all name one role, whoever has it
    Case("all name one role", ("pm>pm", "po>pm", "eng>pm"), F.ALIGNED),
    Case("aligned on a role that disowns it", ("pm>po", "po>po"), F.ALIGNED),
    Case("aligned on an absent role", ("pm>des", "po>des"), F.ALIGNED, absent_owner=True),
    Case("one ballot for a role", ("pm>po",), F.ALIGNED, absent_owner=True),
    Case("one void among the same is not aligned", ("pm>pm", "po>pm", "eng>unsure"), F.MAJORITY),
    # standoff: every named role disowned
    Case("each points at the other", ("pm>po", "po>pm"), F.STANDOFF),
    Case("a ring of three", ("pm>po", "po>eng", "eng>pm"), F.STANDOFF),
    Case("a majority for who disowns it is a standoff", ("pm>po", "po>eng", "eng>po"), F.STANDOFF),
    Case("a void ballot of the named role disowns", ("pm>nobody", "po>pm", "eng>pm"), F.STANDOFF),
    Case("one of two holders names it: not disowned", ("pm>pm", "pm>po", "po>pm"), F.MAJORITY),
    Case("neither of two holders names it", ("pm>po", "pm>po", "po>pm"), F.STANDOFF),
    Case("an absent role is not disowned", ("pm>des", "po>pm"), F.SPLIT),
    Case("of a person without a badge nothing is disowned", (">pm", ">po"), F.SPLIT, False, True),
    # tug-of-war: two home roles each claim it
    Case("two claim it", ("pm>pm", "po>po"), F.TUG_OF_WAR),
    Case("two claim it against a majority", ("pm>pm", "po>po", "eng>pm", "des>pm"), F.TUG_OF_WAR),
    Case("two people of one role claim it", ("pm>pm", "pm>pm", "po>eng"), F.MAJORITY),
    Case("two claim, half void", ("pm>pm", "po>po", "eng>nobody", "des>ai"), F.TUG_OF_WAR),
    # majority: more than half of all ballots, void ones too
    Case("two of three", ("pm>pm", "po>pm", "eng>nobody"), F.MAJORITY),
    Case("two of four is no majority", ("pm>pm", "eng>pm", "des>nobody", "po>unsure"), F.SPLIT),
    Case("three of four", ("pm>pm", "eng>pm", "des>pm", "po>unsure"), F.MAJORITY),
    Case("a majority for an absent role", ("pm>des", "po>des", "eng>pm"), F.MAJORITY, False, True),
    # split: otherwise
    Case("each another", ("pm>pm", "po>eng", "eng>des"), F.SPLIT),
    Case("without badges, two and two", (">pm", ">pm", ">po", ">po"), F.SPLIT, False, True),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_first_rule_that_holds_is_the_finding(case: Case) -> None:
    verdict = judged(*case.votes)
    assert verdict.finding is case.finding
    assert verdict.left_to_ai is case.left_to_ai
    assert verdict.absent_owner is case.absent_owner
    assert verdict.cast == len(case.votes)


@pytest.mark.parametrize(
    ("votes", "absent", "flag"),
    [
        (("pm>pm", "po>po"), (), False),
        (("pm>des", "po>eng"), (), True),  # several lead, none of them held
        (("pm>des", "po>pm"), (), False),  # several lead, one of them held
        (("pm>des", "po>des", "eng>pm"), (), True),
        (("pm>des", "po>des"), ("des",), False),  # held by somebody who did not vote
        (("pm>nobody", "po>ai"), (), False),  # no role is named
        (("pm>nobody", "po>ai", "eng>des"), (), True),  # beside unowned too
        (("pm>ai", "po>ai", "eng>ai", "pm>pm"), (), False),  # among roles, not void answers
    ],
)
def test_an_absent_owner_is_flagged_beside_any_finding(
    votes: tuple[str, ...], absent: tuple[str, ...], flag: bool
) -> None:
    assert judged(*votes, absent=absent).absent_owner is flag


def test_an_owner_who_left_the_room_is_still_held_by_the_session() -> None:
    session = room(people("pm", "des"), (decision("d1"),), said("des", "-"))
    session = replace(
        session,
        participants=(session.participants[0], replace(session.participants[1], away=True)),
    )
    assert not verdict(session, D1).absent_owner


def test_a_badge_changed_after_the_reveal_is_what_counts() -> None:
    session = room(people("pm", "po"), (decision("d1"),), said("po", "pm"))
    assert verdict(session, D1).finding is F.STANDOFF
    without = replace(session, participants=people(None, None))
    assert verdict(without, D1).finding is F.SPLIT


@pytest.mark.parametrize(
    ("slips", "finding", "left_to_ai"),
    [
        ({"pm": 3}, F.ALIGNED, False),
        ({"pm": 2, "po": 1}, F.MAJORITY, False),
        ({"pm": 1, "po": 1}, F.SPLIT, False),
        ({"pm": 1, "nobody": 1}, F.SPLIT, False),
        ({"pm": 1, "ai": 2, "nobody": 1}, F.UNOWNED, True),
        ({}, F.NOT_VOTED, False),
    ],
)
def test_of_slips_without_names_nothing_is_disowned_or_claimed(
    slips: dict[Choice, int], finding: Finding, left_to_ai: bool
) -> None:
    verdict = judge_slips(slips, room(people("pm", "po", "eng")))
    assert (verdict.finding, verdict.left_to_ai) == (finding, left_to_ai)
    assert verdict.cast == sum(slips.values())


@pytest.mark.parametrize("hats", [2, 3, 5])
def test_a_tug_of_war_tells_how_many_hats_claim_it(hats: int) -> None:
    claims = [f"{one}>{one}" for one in ("pm", "po", "eng", "des", "qa")[:hats]]
    verdict = judged(*claims, claims[0], "ux>pm", "law>nobody")
    assert (verdict.finding, verdict.hats) == (F.TUG_OF_WAR, hats)


def test_one_hat_that_claims_it_is_no_tug_of_war() -> None:
    verdict = judged("pm>pm", "pm>pm", "po>eng")
    assert (verdict.finding, verdict.hats) == (F.MAJORITY, 0)


def test_a_million_slips_are_counted_at_once() -> None:
    session = room(people("pm"), (decision("d1"),))
    session = applied(session, decide(session, moves.EnterTally(D1, {Choice("pm"): 1_000_000})))
    assert verdict(session, D1).cast == 1_000_000


def test_a_tally_keeps_the_finding_that_was_said() -> None:
    session = replace(
        room(people("pm", "po"), (decision("d1"),)),
        anonymous=True,
        revealed=(D1,),
        tallies=(Tally(D1, {Choice("pm"): 1, Choice("po"): 1}, F.STANDOFF, absent_owner=True),),
    )
    told = verdict(session, D1)
    assert told == Verdict(F.STANDOFF, False, True, 0.0, {Choice("pm"): 1, Choice("po"): 1}, 2)


@given(sessions())
def test_verdicts_all_at_once_are_the_verdicts_one_by_one(session: Session) -> None:
    assert verdicts(session) == {one.id: verdict(session, one.id) for one in session.decisions}


@given(sessions())
def test_every_verdict_keeps_to_its_own_rule(session: Session) -> None:
    """The table read the other way round: what a finding says is true of the ballots."""
    for told in verdicts(session).values():
        void = sum(count for choice, count in told.counts.items() if choice in VOID_CHOICES)
        roles = {choice: n for choice, n in told.counts.items() if choice not in VOID_CHOICES}
        assert sum(told.counts.values()) == told.cast
        assert (told.finding is F.NOT_VOTED) == (told.cast == 0)
        assert (told.finding is F.UNOWNED) == (void > told.cast / 2)
        assert (told.finding is F.ALIGNED) == (len(roles) == 1 and void == 0)
        if told.finding in {F.MAJORITY, F.ALIGNED}:
            assert max(roles.values()) > told.cast / 2
        if told.left_to_ai:
            assert told.finding is F.UNOWNED
        if told.agreement is not None:
            assert 0.0 <= told.agreement <= 1.0


# The order for discussion


def order(session: Session) -> list[str]:
    return list(order_by_contention(session))


def test_the_order_is_by_finding_first() -> None:
    board = tuple(decision(one, Stakes.LASTING) for one in ("a", "b", "c", "d", "e", "f", "g"))
    seats = people("pm", "po", "eng")
    ballots = (
        *said("pm", "pm", "pm", on="a"),  # aligned
        *said("pm", "pm", "nobody", on="b"),  # majority
        *said("pm", "des", "guest", on="c"),  # split
        *said("pm", "po", "pm", on="d"),  # tug-of-war
        *said("po", "pm", "pm", on="e"),  # standoff
        *said("nobody", "ai", "pm", on="f"),  # unowned
    )
    assert order(room(seats, board, ballots)) == ["f", "e", "d", "c", "b", "a", "g"]


def test_within_a_finding_the_highest_stakes_come_first() -> None:
    board = (
        decision("cosmetic", Stakes.COSMETIC),
        decision("lasting", Stakes.LASTING),
        decision("costly", Stakes.COSTLY),
    )
    ballots = tuple(ballot for one in board for ballot in said("po", "pm", on=one.id))
    session = room(people("pm", "po"), board, ballots)
    assert order(session) == ["lasting", "costly", "cosmetic"]


def test_then_the_lowest_agreement_undefined_last_then_the_board() -> None:
    board = tuple(decision(one) for one in ("undefined", "same", "low", "lower", "same_too"))
    ballots = (
        *said("unsure", "unsure", "unsure", on="undefined"),
        *said("nobody", "nobody", "ai", on="same"),
        *said("nobody", "ai", "unsure", on="low"),
        *said("nobody", "ai", "pm", on="lower"),
        *said("ai", "nobody", "ai", on="same_too"),
    )
    session = room(people("pm", "po", "eng"), board, ballots)
    # agreement: low and lower 0, same and same_too a third, and of Not sure alone none
    assert order(session) == ["low", "lower", "same", "same_too", "undefined"]


def test_the_order_is_fixed_at_the_first_reveal() -> None:
    board = (decision("a"), decision("b"), decision("c"))
    ballots = (*said("pm", "pm", on="a"), *said("po", "pm", on="b"), *said("nobody", "ai", on="c"))
    session = room(people("pm", "po"), board, ballots, revealed=False)
    for move in (
        moves.Reveal(DecisionId("c")),
        moves.SetStakes(DecisionId("a"), Stakes.LASTING),
        moves.CastBallot(ParticipantId("p1"), DecisionId("a"), Choice("nobody")),
        moves.CastBallot(ParticipantId("p2"), DecisionId("a"), Choice("nobody")),
        moves.Reveal(DecisionId("a")),
        moves.VoteAgain(DecisionId("c")),
        moves.AddDecisions((decision("d"),), at=0),
        moves.MoveDecision(DecisionId("c"), 0),
    ):
        session = applied(session, decide(session, move))
    assert discussion_order(session) == ("c", "b", "a", "d")
    session = applied(session, decide(session, moves.DeleteDecision(DecisionId("b"))))
    assert discussion_order(session) == ("c", "a", "d")


def test_before_the_first_reveal_the_order_tells_nothing_of_sealed_ballots() -> None:
    board = (decision("a"), decision("b", Stakes.LASTING), decision("c"))
    ballots = (*said("pm", "pm", on="a"), *said("pm", "pm", on="b"), *said("nobody", "ai", on="c"))
    sealed = room(people("pm", "po"), board, ballots, revealed=False)
    assert discussion_order(sealed) == ("b", "a", "c")
    assert [shown_verdict(sealed, one.id) for one in board] == [None, None, None]


def test_a_decision_without_ballots_is_said_to_be_not_voted_at_once() -> None:
    session = room(people("pm"), (decision("d1"),))
    assert shown_verdict(session, D1) == Verdict(Finding.NOT_VOTED)


@given(sessions())
def test_counts_rule_out_no_finding_that_ballots_come_to(session: Session) -> None:
    for one in verdicts(session).values():
        assert one.finding in possible_findings(one.counts)
        assert one.left_to_ai == left_to_ai(one.counts)
