"""Moves of Surface: decisions on the board."""

from typing import Final

from tests.exercise.table.starts import (
    D1,
    D2,
    GHOST,
    NOBODY,
    P1,
    PLAIN,
    PM,
    PO,
    REVEALED,
    TALLIED,
    Case,
    after,
    changed,
    moved,
    put,
    refused,
    taken,
)
from workshop.exercise import moves as m
from workshop.exercise.cards import Area, CardId, DecisionId, ParticipantId, RoleId, Stakes
from workshop.exercise.changes import Field, FieldChange, Part
from workshop.exercise.moves import RuleCode as C
from workshop.exercise.session import Decision, Owner

AGAIN = after(REVEALED, m.VoteAgain(D1), m.CastBallot(P1, D1, NOBODY))
A, B = DecisionId("a"), DecisionId("b")

SURFACE_CASES: Final = (
    Case(
        "add decisions at a place",
        PLAIN,
        m.AddDecisions((Decision(A, " A? "), Decision(B, "B?")), at=-3),
        (
            put(Part.DECISIONS, 0, Decision(A, "A?")),
            put(Part.DECISIONS, 1, Decision(B, "B?")),
        ),
    ),
    Case(
        "add a decision with texts as they are pasted",
        PLAIN,
        m.AddDecisions(
            (
                Decision(
                    A,
                    "A\x00?",
                    likely_guess="one\ntwo",
                    notes="n\x07",
                    options=(" ", "o\r\n1"),
                    paths=("src/*\x00", ""),
                    answer="a\ud800",
                ),
            )
        ),
        (
            put(
                Part.DECISIONS,
                2,
                Decision(
                    A,
                    "A?",
                    likely_guess="one two",
                    notes="n",
                    options=("o 1",),
                    paths=("src/*",),
                    answer="a",
                ),
            ),
        ),
    ),
    Case(
        "add a decision that consults its owner",
        PLAIN,
        m.AddDecisions((Decision(A, "A?", owner=Owner(PM), consulted=(PM, PO, PO)),)),
        (put(Part.DECISIONS, 2, Decision(A, "A?", owner=Owner(PM), consulted=(PO,))),),
    ),
    refused(
        "add a decision whose owner is their own deputy",
        PLAIN,
        m.AddDecisions((Decision(A, "A?", owner=Owner(PM, P1, P1)),)),
        C.SAME_PERSON,
    ),
    refused(
        "add a decision of a role that is not there",
        PLAIN,
        m.AddDecisions((Decision(A, "A?", owner=Owner(RoleId("nobody"))),)),
        C.GONE,
    ),
    refused(
        "add a decision of a person who is not there",
        PLAIN,
        m.AddDecisions((Decision(A, "A?", owner=Owner(PM, None, ParticipantId("x"))),)),
        C.GONE,
    ),
    refused("add a decision twice", PLAIN, m.AddDecisions((Decision(D2, "Q?"),)), C.TAKEN_ID),
    refused(
        "add a decision without a question",
        PLAIN,
        m.AddDecisions((Decision(A, "\n"),)),
        C.NEEDS_A_NAME,
    ),
    refused(
        "add a decision from what is no card",
        PLAIN,
        m.AddDecisions((Decision(A, "A?", card=CardId("onboarding")),)),
        C.NOT_AN_ID,
    ),
    Case(
        "reword a question",
        PLAIN,
        m.WriteDecision(D1, m.DecisionText.QUESTION, "What\nelse?"),
        (changed(PLAIN, Part.DECISIONS, 0, question="What else?"),),
    ),
    refused(
        "empty a question", PLAIN, m.WriteDecision(D1, m.DecisionText.QUESTION, " "), C.NEEDS_A_NAME
    ),
    Case(
        "write an answer",
        PLAIN,
        m.WriteDecision(D2, m.DecisionText.ANSWER, "Yes.\nAlways."),
        (changed(PLAIN, Part.DECISIONS, 1, answer="Yes.\nAlways."),),
    ),
    Case(
        "set the area",
        PLAIN,
        m.SetArea(D1, Area.TRUST),
        (changed(PLAIN, Part.DECISIONS, 0, area=Area.TRUST),),
    ),
    Case("set the stakes they have", PLAIN, m.SetStakes(D1, Stakes.COSTLY)),
    Case(
        "set the stakes",
        PLAIN,
        m.SetStakes(D1, Stakes.LASTING),
        (changed(PLAIN, Part.DECISIONS, 0, stakes=Stakes.LASTING),),
    ),
    Case(
        "set options",
        PLAIN,
        m.SetOptions(D1, (" A ", "", "B")),
        (changed(PLAIN, Part.DECISIONS, 0, options=("A", "B")),),
    ),
    Case(
        "set paths",
        PLAIN,
        m.SetPaths(D1, ("src/**", "\n")),
        (changed(PLAIN, Part.DECISIONS, 0, paths=("src/**",)),),
    ),
    Case("move a decision", PLAIN, m.MoveDecision(D2, 0), (moved(PLAIN, Part.DECISIONS, 1, 0),)),
    Case(
        "delete a revealed decision",
        REVEALED,
        m.DeleteDecision(D1),
        (
            taken(REVEALED, Part.BALLOTS, 1),
            taken(REVEALED, Part.BALLOTS, 0),
            FieldChange(Field.REVEALED, (D1,), ()),
            FieldChange(Field.DISCUSSION_ORDER, (D1, D2), (D2,)),
            taken(REVEALED, Part.DECISIONS, 0),
        ),
    ),
    Case(
        "delete a decision that was voted on again",
        AGAIN,
        m.DeleteDecision(D1),
        (
            taken(AGAIN, Part.BALLOTS, 0),
            taken(AGAIN, Part.ROUNDS, 0),
            FieldChange(Field.DISCUSSION_ORDER, (D1, D2), (D2,)),
            taken(AGAIN, Part.DECISIONS, 0),
        ),
    ),
    Case(
        "delete a decision with a tally",
        TALLIED,
        m.DeleteDecision(D1),
        (
            taken(TALLIED, Part.TALLIES, 0),
            FieldChange(Field.REVEALED, (D1,), ()),
            FieldChange(Field.DISCUSSION_ORDER, (D1, D2), (D2,)),
            taken(TALLIED, Part.DECISIONS, 0),
        ),
    ),
    Case(
        "dismiss a card",
        PLAIN,
        m.DismissCard(CardId("a/b")),
        (FieldChange(Field.DISMISSED, (), (CardId("a/b"),)),),
    ),
    refused("dismiss what is no card", PLAIN, m.DismissCard(CardId("a/b/c")), C.NOT_AN_ID),
    *(
        refused(f"{type(move).__name__} of a decision that is gone", PLAIN, move, C.GONE)
        for gone in (DecisionId(GHOST),)
        for move in (
            m.WriteDecision(gone, m.DecisionText.NOTES, "x"),
            m.SetArea(gone, Area.SCOPE),
            m.SetStakes(gone, Stakes.COSTLY),
            m.SetOptions(gone, ()),
            m.SetPaths(gone, ()),
            m.MoveDecision(gone, 0),
            m.DeleteDecision(gone),
            m.CastBallot(P1, gone, NOBODY),
            m.EnterTally(gone, {NOBODY: 1}),
            m.Reveal(gone),
            m.VoteAgain(gone),
            m.SetOwner(gone, PM),
            m.ClearOwner(gone),
            m.NamePerson(gone, P1),
            m.NameDeputy(gone, P1),
            m.Consult(gone, PM),
            m.StopConsulting(gone, PM),
            m.SetLatitude(gone, None),
        )
    ),
)
