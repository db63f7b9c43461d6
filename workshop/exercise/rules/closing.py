"""Gut check, commitments, parking lot, agenda, and the end of a session."""

from dataclasses import replace
from datetime import date

from workshop.exercise.agenda import Step
from workshop.exercise.changes import Field, Part
from workshop.exercise.moves import (
    AddCommitment,
    ChangeCommitment,
    ChangeParkedLine,
    DeleteCommitment,
    DeleteGutCheck,
    Finish,
    GiveGutCheck,
    Park,
    RuleCode,
    RuleViolation,
    SetAgenda,
    Unpark,
)
from workshop.exercise.rules.draft import Draft
from workshop.exercise.session import Commitment, GutCheck, ParkedLine
from workshop.exercise.text import cleaned


def give_gut_check(move: GiveGutCheck, draft: Draft) -> None:
    """One for each person; without a name where ballots are anonymous."""
    check = replace(
        move.check,
        should_feel=cleaned(move.check.should_feel, one_line=True),
        does_feel=cleaned(move.check.does_feel, one_line=True),
        note=cleaned(move.check.note),
    )
    checks = draft.session.gut_checks
    earlier: GutCheck | None = None
    if draft.session.anonymous:
        check = replace(check, participant=None)
    elif check.participant is not None:
        draft.participant(check.participant)
        earlier = next((one for one in checks if one.participant == check.participant), None)
    if earlier is None and move.index is not None:
        earlier = _check_at(move.index, draft)
    if earlier is None:
        draft.put(Part.GUT_CHECKS, check)
    else:
        draft.swap(Part.GUT_CHECKS, earlier, check)


def _check_at(index: int, draft: Draft) -> GutCheck:
    checks = draft.session.gut_checks
    if not 0 <= index < len(checks):
        raise RuleViolation(RuleCode.GONE)
    return checks[index]


def delete_gut_check(move: DeleteGutCheck, draft: Draft) -> None:
    """By its place in the list."""
    draft.take(Part.GUT_CHECKS, _check_at(move.index, draft))


def add_commitment(move: AddCommitment, draft: Draft) -> None:
    """A text is needed, the id is new."""
    if any(one.id == move.commitment.id for one in draft.session.commitments):
        raise RuleViolation(RuleCode.TAKEN_ID, move.commitment.id)
    draft.put(Part.COMMITMENTS, _sound(move.commitment, draft))


def change_commitment(move: ChangeCommitment, draft: Draft) -> None:
    """Everything but the id may change."""
    before = _commitment(move.commitment.id, draft)
    draft.swap(Part.COMMITMENTS, before, _sound(move.commitment, draft))


def delete_commitment(move: DeleteCommitment, draft: Draft) -> None:
    """By its id."""
    draft.take(Part.COMMITMENTS, _commitment(move.commitment, draft))


def _commitment(commitment: str, draft: Draft) -> Commitment:
    for one in draft.session.commitments:
        if one.id == commitment:
            return one
    raise RuleViolation(RuleCode.GONE, commitment)


def _sound(commitment: Commitment, draft: Draft) -> Commitment:
    text = cleaned(commitment.text, one_line=True)
    if not text:
        raise RuleViolation(RuleCode.NEEDS_A_NAME)
    if commitment.participant is not None:
        draft.participant(commitment.participant)
    if commitment.due is not None:
        try:
            date.fromisoformat(commitment.due)
        except ValueError:
            raise RuleViolation(RuleCode.NOT_A_DATE, commitment.due) from None
    return replace(commitment, text=text)


def park(move: Park, draft: Draft) -> None:
    """A text is needed, the id is new."""
    if any(one.id == move.line.id for one in draft.session.parking_lot):
        raise RuleViolation(RuleCode.TAKEN_ID, move.line.id)
    draft.put(Part.PARKING_LOT, _written(move.line))


def change_parked_line(move: ChangeParkedLine, draft: Draft) -> None:
    """Everything but the id may change."""
    draft.swap(Part.PARKING_LOT, _parked(move.line.id, draft), _written(move.line))


def unpark(move: Unpark, draft: Draft) -> None:
    """By its id."""
    draft.take(Part.PARKING_LOT, _parked(move.line, draft))


def _parked(line: str, draft: Draft) -> ParkedLine:
    for one in draft.session.parking_lot:
        if one.id == line:
            return one
    raise RuleViolation(RuleCode.GONE, line)


def _written(line: ParkedLine) -> ParkedLine:
    text = cleaned(line.text, one_line=True)
    if not text:
        raise RuleViolation(RuleCode.NEEDS_A_NAME)
    return replace(line, text=text)


def set_agenda(move: SetAgenda, draft: Draft) -> None:
    """All eight steps in any order, one or more of them taken."""
    steps = sorted(planned.step for planned in move.agenda.steps)
    if steps != sorted(Step) or not move.agenda.taken():
        raise RuleViolation(RuleCode.LAST_STEP)
    if any(planned.minutes is not None and planned.minutes < 0 for planned in move.agenda.steps):
        raise RuleViolation(RuleCode.LAST_STEP)
    draft.set(Field.AGENDA, move.agenda)


def finish(move: Finish, draft: Draft) -> None:
    """The time as written."""
    draft.set(Field.FINISHED, move.at)
