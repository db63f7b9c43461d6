"""A session as rows of tables; `reading` makes the same session of them again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from workshop.exercise.cards import RoleCard
from workshop.exercise.session import (
    Ballot,
    Commitment,
    Decision,
    GutCheck,
    Note,
    ParkedLine,
    Participant,
    Session,
    Tally,
)
from workshop.storage.codec import to_json

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table that holds one part of sessions, beside the column `session`."""

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    fields: tuple[str, ...]
    """The fields of a session that it is made of: where they are the same, so are its rows."""
    parts: Callable[[Session], Iterator[tuple[Row, Row]]]
    """Each row's key, and what the row is made of: cheap to build and to compare."""
    row: Callable[..., Row]
    """The row of what it is made of, in the order of `columns`."""


def _roles(session: Session) -> Iterator[tuple[Row, Row]]:
    for at, card in enumerate(session.roles):
        yield (card.id,), (at, card)


def _role_row(at: int, card: RoleCard) -> Row:
    return card.id, at, card.name, card.colour, card.mark, to_json(card.remit), card.hidden


def _participants(session: Session) -> Iterator[tuple[Row, Row]]:
    for at, one in enumerate(session.participants):
        yield (one.id,), (at, one)


def _participant_row(at: int, one: Participant) -> Row:
    return one.id, at, one.name, one.home_role, one.contact, one.away


def _decisions(session: Session) -> Iterator[tuple[Row, Row]]:
    revealed = {decision: at for at, decision in enumerate(session.revealed)}
    discussed = {decision: at for at, decision in enumerate(session.discussion_order)}
    for at, one in enumerate(session.decisions):
        yield (one.id,), (at, one, revealed.get(one.id), discussed.get(one.id))


def _decision_row(at: int, one: Decision, revealed: int | None, discussed: int | None) -> Row:
    owner = (one.owner.role, one.owner.participant, one.owner.deputy) if one.owner else (None,) * 3
    return (
        one.id,
        at,
        one.question,
        one.area.value,
        one.stakes.value,
        one.likely_guess,
        one.notes,
        to_json(one.options),
        one.card,
        *owner,
        to_json(one.paths),
        one.latitude and one.latitude.value,
        one.answer,
        revealed,
        discussed,
    )


def _consulted(session: Session) -> Iterator[tuple[Row, Row]]:
    for one in session.decisions:
        for at, role in enumerate(one.consulted):
            yield (one.id, at), (one.id, at, role)


def _ballots(session: Session, *, face_up: bool) -> Iterator[tuple[Row, Row]]:
    revealed = set(session.revealed)
    for at, ballot in enumerate(session.ballots):
        if (ballot.decision in revealed) is face_up:
            yield (ballot.decision, ballot.participant), (at, ballot)


def _ballot_row(at: int, ballot: Ballot) -> Row:
    return (
        ballot.decision,
        ballot.participant,
        at,
        ballot.choice,
        ballot.confidence and ballot.confidence.value,
        ballot.guessed_last_time and ballot.guessed_last_time.value,
        ballot.mine,
    )


def _tallies(tallies: tuple[Tally, ...]) -> Iterator[tuple[Row, Row]]:
    for at, tally in enumerate(tallies):
        yield (at,), (at, tally)


def _tally_row(at: int, tally: Tally) -> Row:
    return (
        at,
        tally.decision,
        tally.round,
        to_json(tally.counts),
        tally.finding.value,
        tally.left_to_ai,
        tally.absent_owner,
    )


def _gut_checks(session: Session) -> Iterator[tuple[Row, Row]]:
    for at, check in enumerate(session.gut_checks):
        yield (at,), (at, check)


def _gut_check_row(at: int, check: GutCheck) -> Row:
    pay = check.would_pay and check.would_pay.value
    return at, check.participant, pay, check.should_feel, check.does_feel, check.note


def _commitments(session: Session) -> Iterator[tuple[Row, Row]]:
    for at, one in enumerate(session.commitments):
        yield (one.id,), (at, one)


def _commitment_row(at: int, one: Commitment) -> Row:
    return one.id, at, one.text, one.participant, one.due, one.done


def _parked_lines(session: Session) -> Iterator[tuple[Row, Row]]:
    for at, line in enumerate(session.parking_lot):
        yield (line.id,), (at, line)


def _parked_line_row(at: int, line: ParkedLine) -> Row:
    return line.id, at, line.text


def _notes(session: Session) -> Iterator[tuple[Row, Row]]:
    for at, note in enumerate(session.notes):
        yield (note.step.value,), (at, note)


def _note_row(at: int, note: Note) -> Row:
    return note.step.value, at, note.text


_BALLOT: Final = (
    *("decision", "participant", "position", "choice"),
    *("confidence", "guessed_last_time", "mine"),
)
_TALLY: Final = (
    *("position", "decision", "round", "counts"),
    *("finding", "left_to_ai", "absent_owner"),
)

ROLE: Final = Table(
    "role",
    ("id",),
    ("id", "position", "name", "colour", "mark", "remit", "hidden"),
    ("roles",),
    _roles,
    _role_row,
)
PARTICIPANT: Final = Table(
    "participant",
    ("id",),
    ("id", "position", "name", "home_role", "contact", "away"),
    ("participants",),
    _participants,
    _participant_row,
)
DECISION: Final = Table(
    "decision",
    ("id",),
    (
        *("id", "position", "question", "area", "stakes", "likely_guess", "notes", "options"),
        *("card", "owner_role", "owner_participant", "owner_deputy", "paths", "latitude"),
        *("answer", "reveal_position", "discussion_position"),
    ),
    ("decisions", "revealed", "discussion_order"),
    _decisions,
    _decision_row,
)
CONSULTED: Final = Table(
    "consulted",
    ("decision", "position"),
    ("decision", "position", "role"),
    ("decisions",),
    _consulted,
    lambda *row: row,
)
BALLOT: Final = Table(
    "ballot",
    ("decision", "participant"),
    _BALLOT,
    ("ballots", "revealed"),
    lambda session: _ballots(session, face_up=True),
    _ballot_row,
)
SEALED_BALLOT: Final = Table(
    "sealed_ballot",
    ("decision", "participant"),
    _BALLOT,
    ("ballots", "revealed"),
    lambda session: _ballots(session, face_up=False),
    _ballot_row,
)
TALLY: Final = Table(
    "tally",
    ("position",),
    _TALLY,
    ("tallies",),
    lambda session: _tallies(session.tallies),
    _tally_row,
)
EARLIER_ROUND: Final = Table(
    "earlier_round",
    ("position",),
    _TALLY,
    ("rounds",),
    lambda session: _tallies(session.rounds),
    _tally_row,
)
GUT_CHECK: Final = Table(
    "gut_check",
    ("position",),
    ("position", "participant", "would_pay", "should_feel", "does_feel", "note"),
    ("gut_checks",),
    _gut_checks,
    _gut_check_row,
)
COMMITMENT: Final = Table(
    "commitment",
    ("id",),
    ("id", "position", "text", "participant", "due", "done"),
    ("commitments",),
    _commitments,
    _commitment_row,
)
PARKED_LINE: Final = Table(
    "parked_line",
    ("id",),
    ("id", "position", "text"),
    ("parking_lot",),
    _parked_lines,
    _parked_line_row,
)

NOTE: Final = Table("note", ("step",), ("step", "position", "text"), ("notes",), _notes, _note_row)

TABLES: Final = (
    *(ROLE, PARTICIPANT, DECISION, CONSULTED, BALLOT, SEALED_BALLOT),
    *(TALLY, EARLIER_ROUND, GUT_CHECK, COMMITMENT, PARKED_LINE, NOTE),
)
"""Every table that holds a part of a session, parents before children."""
