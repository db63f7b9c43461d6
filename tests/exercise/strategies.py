"""Hypothesis strategies: sessions, and any move, legal or not, on the ids they use."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from hypothesis import strategies as st

from tests.exercise.values import (
    DECISION_IDS,
    LINE_IDS,
    PEOPLE_IDS,
    ROLE_IDS,
    agendas,
    choices,
    commitments,
    counts,
    decision_ids,
    decisions,
    gut_checks,
    ids_from,
    lines,
    parked,
    participants,
    people_ids,
    places,
    role_cards,
    role_ids,
    texts,
    times,
)
from workshop.exercise import moves
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Area, CardId, Latitude, RoleCard, SessionId, Stakes
from workshop.exercise.changes import applied
from workshop.exercise.deciding import decide
from workshop.exercise.moves import Move, RuleViolation
from workshop.exercise.session import Confidence, Decision, GuessedLastTime, Participant, Session

_T = TypeVar("_T")
Moves = st.SearchStrategy[Move]


def _ballots() -> st.SearchStrategy[moves.CastBallot]:
    return st.builds(
        moves.CastBallot,
        people_ids(),
        decision_ids(),
        choices(),
        st.none() | st.sampled_from(Confidence),
        st.none() | st.sampled_from(GuessedLastTime),
        st.none() | st.booleans(),
    )


MOVES: dict[type[Move], Callable[[], Moves]] = {
    moves.WriteSession: lambda: st.builds(
        moves.WriteSession, st.sampled_from(moves.SessionText), texts()
    ),
    moves.AddParticipants: lambda: st.builds(
        moves.AddParticipants,
        st.lists(participants(people_ids(), texts() | lines()), max_size=3).map(tuple),
        st.lists(role_cards(role_ids(), texts() | lines()), max_size=2).map(tuple),
    ),
    moves.ChangeParticipant: lambda: st.builds(
        moves.ChangeParticipant, participants(people_ids(), texts() | lines())
    ),
    moves.MoveParticipant: lambda: st.builds(moves.MoveParticipant, people_ids(), places()),
    moves.DeleteParticipant: lambda: st.builds(moves.DeleteParticipant, people_ids()),
    moves.AddRoles: lambda: st.builds(
        moves.AddRoles, st.lists(role_cards(role_ids(), texts() | lines()), max_size=3).map(tuple)
    ),
    moves.ChangeRole: lambda: st.builds(
        moves.ChangeRole, role_cards(role_ids(), texts() | lines())
    ),
    moves.MoveRole: lambda: st.builds(moves.MoveRole, role_ids(), places()),
    moves.DeleteRole: lambda: st.builds(moves.DeleteRole, role_ids()),
    moves.AddDecisions: lambda: st.builds(
        moves.AddDecisions,
        st.lists(decisions(decision_ids(), texts() | lines()), max_size=3).map(tuple),
        st.none() | places(),
    ),
    moves.WriteDecision: lambda: st.builds(
        moves.WriteDecision, decision_ids(), st.sampled_from(moves.DecisionText), texts()
    ),
    moves.SetArea: lambda: st.builds(moves.SetArea, decision_ids(), st.sampled_from(Area)),
    moves.SetStakes: lambda: st.builds(moves.SetStakes, decision_ids(), st.sampled_from(Stakes)),
    moves.SetOptions: lambda: st.builds(
        moves.SetOptions, decision_ids(), st.lists(texts(), max_size=3).map(tuple)
    ),
    moves.SetPaths: lambda: st.builds(
        moves.SetPaths, decision_ids(), st.lists(texts(), max_size=3).map(tuple)
    ),
    moves.MoveDecision: lambda: st.builds(moves.MoveDecision, decision_ids(), places()),
    moves.DeleteDecision: lambda: st.builds(moves.DeleteDecision, decision_ids()),
    moves.DismissCard: lambda: st.builds(moves.DismissCard, texts().map(CardId)),
    moves.ChooseAnonymity: lambda: st.builds(moves.ChooseAnonymity, st.booleans()),
    moves.CastBallot: _ballots,
    moves.EnterTally: lambda: st.builds(moves.EnterTally, decision_ids(), counts()),
    moves.Reveal: lambda: st.builds(moves.Reveal, decision_ids()),
    moves.VoteAgain: lambda: st.builds(moves.VoteAgain, decision_ids()),
    moves.SetOwner: lambda: st.builds(
        moves.SetOwner, decision_ids(), role_ids(), st.none() | people_ids()
    ),
    moves.ClearOwner: lambda: st.builds(moves.ClearOwner, decision_ids()),
    moves.NamePerson: lambda: st.builds(moves.NamePerson, decision_ids(), st.none() | people_ids()),
    moves.NameDeputy: lambda: st.builds(moves.NameDeputy, decision_ids(), st.none() | people_ids()),
    moves.Consult: lambda: st.builds(moves.Consult, decision_ids(), role_ids()),
    moves.StopConsulting: lambda: st.builds(moves.StopConsulting, decision_ids(), role_ids()),
    moves.SetLatitude: lambda: st.builds(
        moves.SetLatitude, decision_ids(), st.none() | st.sampled_from(Latitude)
    ),
    moves.GiveGutCheck: lambda: st.builds(
        moves.GiveGutCheck, gut_checks(), st.none() | st.integers(-1, 4)
    ),
    moves.DeleteGutCheck: lambda: st.builds(moves.DeleteGutCheck, st.integers(-1, 4)),
    moves.AddCommitment: lambda: st.builds(moves.AddCommitment, commitments()),
    moves.ChangeCommitment: lambda: st.builds(moves.ChangeCommitment, commitments()),
    moves.DeleteCommitment: lambda: st.builds(moves.DeleteCommitment, ids_from(LINE_IDS)),
    moves.Park: lambda: st.builds(moves.Park, parked()),
    moves.ChangeParkedLine: lambda: st.builds(moves.ChangeParkedLine, parked()),
    moves.Unpark: lambda: st.builds(moves.Unpark, ids_from(LINE_IDS)),
    moves.WriteNote: lambda: st.builds(moves.WriteNote, st.sampled_from(Step), texts()),
    moves.SetAgenda: lambda: st.builds(moves.SetAgenda, agendas()),
    moves.Finish: lambda: st.builds(moves.Finish, times()),
}
"""How to make each kind of move; a test holds that none is missing."""


def any_move() -> Moves:
    """Any move at all, on the ids that `sessions` uses; ballots and reveals more often."""
    often = [moves.CastBallot] * 8, [moves.Reveal] * 2, [moves.SetOwner] * 3
    kinds: list[type[Move]] = [*MOVES, *often[0], *often[1], *often[2]]
    return st.sampled_from(kinds).flatmap(lambda kind: MOVES[kind]())


def _first(pool: Sequence[_T], least: int) -> st.SearchStrategy[list[_T]]:
    return st.integers(least, len(pool)).map(lambda count: list(pool[:count]))


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """Sound sessions at any point of the exercise: sealed, revealed, voted on again, owned."""
    session = Session(SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77"), "Add onboarding")
    remits = st.lists(st.sampled_from(Area), max_size=3, unique=True).map(tuple)
    roles = [RoleCard(one, one.upper(), remit=draw(remits)) for one in draw(_first(ROLE_IDS, 1))]
    homes = st.sampled_from([None, *(card.id for card in roles)])
    people = [Participant(one, one.title(), draw(homes)) for one in draw(_first(PEOPLE_IDS, 0))]
    areas, stakes = st.sampled_from(Area), st.sampled_from(Stakes)
    board = [
        Decision(one, f"Question {one}?", draw(areas), draw(stakes))
        for one in draw(_first(DECISION_IDS, 0))
    ]
    made: list[Move] = [
        moves.AddRoles(tuple(roles)),
        moves.AddParticipants(tuple(people)),
        moves.AddDecisions(tuple(board)),
        moves.ChooseAnonymity(draw(st.booleans())),
    ]
    made += [
        moves.CastBallot(person.id, decision.id, draw(choices()))
        for decision in board
        for person in people
        if draw(st.integers(0, 3))
    ]
    revealed = [one.id for one in board if draw(st.booleans())]
    made += [moves.Reveal(one) for one in revealed]
    again = [one for one in revealed if not draw(st.integers(0, 2))]
    made += [moves.VoteAgain(one) for one in again]
    made += [
        moves.CastBallot(person.id, one, draw(choices())) for one in again for person in people
    ]
    made += [moves.Reveal(one) for one in again if draw(st.booleans())]
    made += draw(st.lists(any_move(), max_size=6))
    return after(session, made)


def after(session: Session, made: Sequence[Move]) -> Session:
    """The session after those of the moves that the rules allow."""
    for move in made:
        try:
            session = applied(session, decide(session, move))
        except RuleViolation:
            continue
    return session
