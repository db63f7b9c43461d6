"""What a move is called in the undo menu, and what is said to have gone with a deletion."""

from dataclasses import replace

import pytest

from tests.exercise.rooms import decision, people, room, said
from tests.exercise.table.starts import (
    AI,
    CLOSING,
    D1,
    D2,
    ENG,
    OWNED,
    P1,
    P2,
    PLAIN,
    PM,
    PO,
    REVEALED,
    TALLIED,
    VOTING,
)
from workshop.exercise import moves as m
from workshop.exercise.cards import DecisionId, RoleCard, RoleId
from workshop.exercise.deciding import decide
from workshop.exercise.labels import Label, WhatWent, label_of, what_went
from workshop.exercise.moves import Move
from workshop.exercise.session import Commitment, Decision, GutCheck, Participant, Session

FINISHED = replace(CLOSING, finished="2026-10-14T10:00:00+02:00")


def label(session: Session, move: Move) -> Label:
    return label_of(move, session, decide(session, move))


@pytest.mark.parametrize(
    ("session", "move", "expected"),
    [
        (PLAIN, m.WriteSession(m.SessionText.TITLE, "x"), Label("write-session.title")),
        (
            PLAIN,
            m.WriteDecision(D1, m.DecisionText.ANSWER, "x"),
            Label("write-decision.answer", "Question d1?"),
        ),
        (
            PLAIN,  # the question as it was, which is what one sees when looking for it
            m.WriteDecision(D1, m.DecisionText.QUESTION, "x"),
            Label("write-decision.question", "Question d1?"),
        ),
        (PLAIN, m.SetOwner(D2, PM), Label("set-owner", "Question d2?")),
        (OWNED, m.DeleteRole(PM), Label("delete-role", "Product manager")),
        (OWNED, m.DeleteParticipant(P1), Label("delete-participant", "Person 1")),
        (VOTING, m.DeleteParticipant(P1), Label("delete-participant", "Person 1")),
        (VOTING, m.DeleteDecision(D1), Label("delete-decision", "Question d1?")),
        (
            PLAIN,
            m.AddRoles((RoleCard(RoleId("a"), "Legal"), RoleCard(RoleId("b"), "Support"))),
            Label("add-roles", "Legal"),
        ),
        (PLAIN, m.ChangeParticipant(Participant(P1, "Zoë")), Label("change-participant", "Zoë")),
        (CLOSING, m.DeleteCommitment("c1"), Label("delete-commitment", "Write the rule down")),
        (CLOSING, m.Unpark("l1"), Label("unpark", "Do we even want trials?")),
        (PLAIN, m.CastBallot(P1, D1, AI), Label("cast-ballot")),
        (VOTING, m.CastBallot(P1, D1, AI), Label("cast-ballot")),
        (REVEALED, m.VoteAgain(D1), Label("vote-again", "Question d1?")),
        (CLOSING, m.GiveGutCheck(GutCheck(P2)), Label("give-gut-check")),
        (CLOSING, m.Finish("2026-10-14T10:00:00+02:00"), Label("finish")),
        (FINISHED, m.Finish(None), Label("open-again")),
    ],
)
def test_a_label_says_the_kind_of_move_and_its_subject(
    session: Session, move: Move, expected: Label
) -> None:
    assert label(session, move) == expected


def test_a_long_subject_is_cut() -> None:
    move = m.AddDecisions((Decision(DecisionId("a"), "word " * 2000),))
    assert len(label(PLAIN, move).subject) <= 48


@pytest.mark.parametrize(
    ("session", "move", "expected"),
    [
        (PLAIN, m.DeleteDecision(D2), WhatWent()),
        (VOTING, m.DeleteDecision(D1), WhatWent(ballots=2)),
        (TALLIED, m.DeleteDecision(D1), WhatWent(tallies=1)),
        (REVEALED, m.DeleteRole(PO), WhatWent(ballots=1, home_roles=1)),
        (OWNED, m.DeleteRole(PM), WhatWent(owners=1, home_roles=1)),
        (OWNED, m.DeleteRole(ENG), WhatWent(consulted=1, home_roles=1)),
        # a person who goes takes a name off, the owner's role card stays
        (OWNED, m.DeleteParticipant(P1), WhatWent(names=1)),
        (OWNED, m.DeleteParticipant(P2), WhatWent(names=1)),
        (VOTING, m.DeleteParticipant(P1), WhatWent(ballots=1)),
        (CLOSING, m.DeleteParticipant(P1), WhatWent(commitments=1, gut_checks=1)),
    ],
)
def test_a_deletion_says_in_counts_what_went_with_it(
    session: Session, move: Move, expected: WhatWent
) -> None:
    went = what_went(decide(session, move))
    assert went == expected
    assert bool(went) == (expected != WhatWent())


def test_a_deletion_counts_each_thing_once_in_a_full_session() -> None:
    board = tuple(decision(f"d{number}", owner="pm/p1") for number in range(4))
    session = replace(
        room(people("pm", "pm", "po"), board, said("pm", "po", "pm", on="d0")),
        commitments=(Commitment("a", "x", P1), Commitment("b", "y", P1), Commitment("c", "z", P2)),
    )
    went = what_went(decide(session, m.DeleteRole(PM)))
    assert went == WhatWent(owners=4, home_roles=2, ballots=2)
    went = what_went(decide(session, m.DeleteParticipant(P1)))
    assert went == WhatWent(names=4, commitments=2, ballots=1)
