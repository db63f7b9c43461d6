"""Moves of Ballot and Reveal."""

from dataclasses import replace
from typing import Final

from tests.exercise.table.starts import (
    AI,
    CLOSING,
    D1,
    D2,
    DES,
    GHOST,
    HIDDEN,
    LEFT,
    NOBODY,
    P1,
    P2,
    P3,
    PLAIN,
    REVEALED,
    STANDOFF,
    TALLIED,
    VOTING,
    Case,
    after,
    changed,
    put,
    refused,
    taken,
)
from workshop.exercise import moves as m
from workshop.exercise.cards import Choice, ParticipantId
from workshop.exercise.changes import Field, FieldChange, ItemChange, Part, Placed
from workshop.exercise.moves import RuleCode as C
from workshop.exercise.session import Ballot, Finding, Tally

VOTE_CASES: Final = (
    Case(
        "choose anonymity, and gut checks lose their names",
        CLOSING,
        m.ChooseAnonymity(True),
        (
            FieldChange(Field.ANONYMOUS, False, True),
            changed(CLOSING, Part.GUT_CHECKS, 0, participant=None),
        ),
    ),
    Case("choose what is chosen after the first ballot", VOTING, m.ChooseAnonymity(False)),
    refused("choose after the first ballot", VOTING, m.ChooseAnonymity(True), C.VOTING_HAS_BEGUN),
    refused("choose names after a tally", TALLIED, m.ChooseAnonymity(False), C.VOTING_HAS_BEGUN),
    Case(
        "cast a ballot",
        VOTING,
        m.CastBallot(P3, D1, AI),
        (put(Part.BALLOTS, 2, Ballot(P3, D1, AI)),),
    ),
    Case(
        "change a ballot before the reveal",
        VOTING,
        m.CastBallot(P1, D1, NOBODY),
        (changed(VOTING, Part.BALLOTS, 0, choice=NOBODY),),
    ),
    Case("cast the same ballot again", VOTING, m.CastBallot(P1, D1, Choice("po"))),
    Case(
        "a latecomer votes on what is not revealed",
        REVEALED,
        m.CastBallot(P3, D2, AI),
        (put(Part.BALLOTS, 2, Ballot(P3, D2, AI)),),
    ),
    refused("vote on what is revealed", REVEALED, m.CastBallot(P3, D1, AI), C.REVEALED),
    refused("edit a revealed ballot", REVEALED, m.CastBallot(P1, D1, AI), C.REVEALED),
    refused("vote where a tally stands", TALLIED, m.CastBallot(P3, D1, AI), C.REVEALED),
    refused("vote from outside the room", LEFT, m.CastBallot(P2, D1, AI), C.AWAY),
    refused("vote as nobody", PLAIN, m.CastBallot(ParticipantId(GHOST), D1, AI), C.GONE),
    refused("vote for a role that is gone", PLAIN, m.CastBallot(P1, D1, Choice(GHOST)), C.GONE),
    refused("vote for a hidden role", HIDDEN, m.CastBallot(P1, D1, Choice("des")), C.GONE),
    Case(
        "the first reveal, ballots of who left included",
        replace(LEFT, ballots=VOTING.ballots),
        m.Reveal(D1),
        (
            FieldChange(Field.DISCUSSION_ORDER, (), (D1, D2)),
            FieldChange(Field.REVEALED, (), (D1,)),
        ),
    ),
    Case(
        "an anonymous reveal",
        replace(VOTING, anonymous=True),
        m.Reveal(D1),
        (
            FieldChange(Field.DISCUSSION_ORDER, (), (D1, D2)),
            put(Part.TALLIES, 0, STANDOFF),
            taken(VOTING, Part.BALLOTS, 1),
            taken(VOTING, Part.BALLOTS, 0),
            FieldChange(Field.REVEALED, (), (D1,)),
        ),
    ),
    refused("reveal twice", REVEALED, m.Reveal(D1), C.REVEALED),
    refused("reveal what nobody voted on", VOTING, m.Reveal(D2), C.NO_BALLOTS),
    Case(
        "vote again",
        REVEALED,
        m.VoteAgain(D1),
        (
            put(Part.ROUNDS, 0, replace(STANDOFF, round=1)),
            taken(REVEALED, Part.BALLOTS, 1),
            taken(REVEALED, Part.BALLOTS, 0),
            FieldChange(Field.REVEALED, (D1,), ()),
        ),
    ),
    Case(
        "vote again anonymously",
        TALLIED,
        m.VoteAgain(D1),
        (
            put(Part.ROUNDS, 0, replace(STANDOFF, round=1)),
            taken(TALLIED, Part.TALLIES, 0),
            FieldChange(Field.REVEALED, (D1,), ()),
        ),
    ),
    Case(
        "vote a third time",
        after(REVEALED, m.VoteAgain(D1), m.CastBallot(P1, D1, AI), m.Reveal(D1)),
        m.VoteAgain(D1),
        (
            put(
                Part.ROUNDS,
                1,
                Tally(D1, {AI: 1}, Finding.UNOWNED, left_to_ai=True, round=2),
            ),
            ItemChange(Part.BALLOTS, Placed(0, Ballot(P1, D1, AI)), None),
            FieldChange(Field.REVEALED, (D1,), ()),
        ),
    ),
    refused("vote again before the reveal", VOTING, m.VoteAgain(D1), C.NOT_REVEALED),
    Case(
        "enter paper slips",
        PLAIN,
        m.EnterTally(D2, {Choice("po"): 2, Choice("pm"): 1, AI: 0}),
        (
            FieldChange(Field.ANONYMOUS, False, True),
            put(
                Part.TALLIES,
                0,
                Tally(D2, {Choice("pm"): 1, Choice("po"): 2}, Finding.MAJORITY),
            ),
            FieldChange(Field.DISCUSSION_ORDER, (), (D2, D1)),
            FieldChange(Field.REVEALED, (), (D2,)),
        ),
    ),
    refused("slips after named ballots", VOTING, m.EnterTally(D2, {AI: 1}), C.VOTING_HAS_BEGUN),
    refused(
        "enter slips over sealed ballots",
        replace(VOTING, anonymous=True),
        m.EnterTally(D1, {AI: 1}),
        C.BALLOTS_SEALED,
    ),
    refused("enter slips over a tally", TALLIED, m.EnterTally(D1, {AI: 1}), C.REVEALED),
    refused("enter no slips", PLAIN, m.EnterTally(D1, {AI: 0, NOBODY: -2}), C.NO_BALLOTS),
    refused("slips for a role that is gone", PLAIN, m.EnterTally(D1, {Choice(GHOST): 1}), C.GONE),
    refused("slips for a hidden role", HIDDEN, m.EnterTally(D1, {Choice(DES): 1}), C.HIDDEN_ROLE),
    refused("enter slips by the billion", PLAIN, m.EnterTally(D1, {AI: 10**9}), C.OUT_OF_RANGE),
)
