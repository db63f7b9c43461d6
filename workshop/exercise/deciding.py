"""Decides moves: may it, and what would it change."""

from collections.abc import Callable
from typing import Any, Final

from workshop.exercise import moves
from workshop.exercise.changes import Change
from workshop.exercise.moves import Move, RuleViolation
from workshop.exercise.rules import board, closing, people, voting
from workshop.exercise.rules.draft import Draft
from workshop.exercise.session import Session

Rule = Callable[[Any, Draft], None]

RULES: Final[dict[type[Move], Rule]] = {
    moves.WriteSession: people.write_session,
    moves.AddParticipants: people.add_participants,
    moves.ChangeParticipant: people.change_participant,
    moves.MoveParticipant: people.move_participant,
    moves.DeleteParticipant: people.delete_participant,
    moves.AddRoles: people.add_roles,
    moves.ChangeRole: people.change_role,
    moves.MoveRole: people.move_role,
    moves.DeleteRole: people.delete_role,
    moves.AddDecisions: board.add_decisions,
    moves.WriteDecision: board.write_decision,
    moves.SetArea: board.set_area,
    moves.SetStakes: board.set_stakes,
    moves.SetOptions: board.set_options,
    moves.SetPaths: board.set_paths,
    moves.MoveDecision: board.move_decision,
    moves.DeleteDecision: board.delete_decision,
    moves.DismissCard: board.dismiss_card,
    moves.ChooseAnonymity: voting.choose_anonymity,
    moves.CastBallot: voting.cast_ballot,
    moves.EnterTally: voting.enter_tally,
    moves.Reveal: voting.reveal,
    moves.VoteAgain: voting.vote_again,
    moves.SetOwner: board.set_owner,
    moves.ClearOwner: board.clear_owner,
    moves.NamePerson: board.name_person,
    moves.NameDeputy: board.name_deputy,
    moves.Consult: board.consult,
    moves.StopConsulting: board.stop_consulting,
    moves.SetLatitude: board.set_latitude,
    moves.GiveGutCheck: closing.give_gut_check,
    moves.DeleteGutCheck: closing.delete_gut_check,
    moves.AddCommitment: closing.add_commitment,
    moves.ChangeCommitment: closing.change_commitment,
    moves.DeleteCommitment: closing.delete_commitment,
    moves.Park: closing.park,
    moves.ChangeParkedLine: closing.change_parked_line,
    moves.Unpark: closing.unpark,
    moves.WriteNote: closing.write_note,
    moves.SetAgenda: closing.set_agenda,
    moves.Finish: closing.finish,
}
"""Every move has its rule here, and a test holds that none is missing."""

BARRIERS: Final[tuple[type[Move], ...]] = (moves.Reveal, moves.EnterTally)
"""Moves that undo does not take back: nobody can un-see a ballot."""


def decide(session: Session, move: Move) -> tuple[Change, ...]:
    """The changes a move makes, none where it changes nothing.

    Raises RuleViolation, and nothing moved, where the rules do not allow it.
    """
    draft = Draft(session)
    RULES[type(move)](move, draft)
    return tuple(draft.changes)


def may(session: Session, move: Move) -> RuleViolation | None:
    """A dry run: why the move may not be made, or None where it may."""
    try:
        decide(session, move)
    except RuleViolation as violation:
        return violation
    return None
