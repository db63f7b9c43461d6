"""Gut check, commitments, parking lot, notes, agenda, and the end of a session."""

from dataclasses import replace
from datetime import date, datetime
from typing import Final

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
    WriteNote,
)
from workshop.exercise.rules.draft import Draft
from workshop.exercise.session import Commitment, GutCheck, Note, ParkedLine
from workshop.exercise.text import cleaned


def give_gut_check(move: GiveGutCheck, draft: Draft) -> None:
    """One for each person; without a name where ballots are anonymous."""
    check = replace(
        move.check,
        should_feel=cleaned(move.check.should_feel, one_line=True),
        does_feel=cleaned(move.check.does_feel, one_line=True),
        note=cleaned(move.check.note),
    )
    if draft.session.anonymous:
        check = replace(check, participant=None)
    at = _place_of(check, move.index, draft)
    if at is None:
        draft.put(Part.GUT_CHECKS, check)
    else:
        draft.swap_at(Part.GUT_CHECKS, at, check)


def _place_of(check: GutCheck, index: int | None, draft: Draft) -> int | None:
    checks = draft.session.gut_checks
    if check.participant is not None:
        draft.participant(check.participant)
        people = [one.participant for one in checks]
        return people.index(check.participant) if check.participant in people else None
    if index is not None and _check_at(index, draft).participant is not None:
        raise RuleViolation(RuleCode.GONE)  # somebody's own, which a nameless one never replaces
    return index


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
    draft.fresh_id(move.commitment.id, (one.id for one in draft.session.commitments))
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
    return replace(commitment, text=text, due=_date(commitment.due))


def _date(due: str | None) -> str | None:
    try:
        return None if due is None else date.fromisoformat(due).isoformat()
    except ValueError:
        raise RuleViolation(RuleCode.NOT_A_DATE, due or "") from None


def park(move: Park, draft: Draft) -> None:
    """A text is needed, the id is new."""
    draft.fresh_id(move.line.id, (one.id for one in draft.session.parking_lot))
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


def write_note(move: WriteNote, draft: Draft) -> None:
    """One for each step, in the order of the steps; an empty one is taken out."""
    notes = {note.step: note.text for note in draft.session.notes}
    notes[move.step] = cleaned(move.value)
    written = (Note(step, notes[step]) for step in Step if notes.get(step, "").strip())
    draft.set(Field.NOTES, tuple(written))


MOST_MINUTES: Final = 1440
"""A day: no step takes longer."""


def set_agenda(move: SetAgenda, draft: Draft) -> None:
    """All eight steps in any order, one or more of them taken."""
    steps = sorted(planned.step for planned in move.agenda.steps)
    if steps != sorted(Step) or not move.agenda.taken():
        raise RuleViolation(RuleCode.LAST_STEP)
    own = [planned.minutes for planned in move.agenda.steps if planned.minutes is not None]
    if not all(0 <= minutes <= MOST_MINUTES for minutes in own):
        raise RuleViolation(RuleCode.OUT_OF_RANGE)
    draft.set(Field.AGENDA, move.agenda)


def finish(move: Finish, draft: Draft) -> None:
    """The time as written, in ISO 8601 with an offset."""
    if move.at is not None and not _is_time(move.at):
        raise RuleViolation(RuleCode.NOT_A_DATE, move.at)
    draft.set(Field.FINISHED, move.at)


def _is_time(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
