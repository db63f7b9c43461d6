"""A session out of its rows: exactly the one that was written, the order of each list included."""

import json
import sqlite3
from typing import Any

from workshop.exercise.agenda import Agenda, Place, Step
from workshop.exercise.cards import (
    NOBODY,
    NOT_SURE,
    THE_AI,
    Area,
    Choice,
    Latitude,
    RoleCard,
    Stakes,
)
from workshop.exercise.session import (
    Ballot,
    Commitment,
    Confidence,
    Decision,
    Finding,
    GuessedLastTime,
    GutCheck,
    Mode,
    Note,
    Owner,
    ParkedLine,
    Participant,
    Session,
    Tally,
    WouldPay,
)
from workshop.storage.codec import Unreadable, from_json
from workshop.storage.rows import (
    BALLOT,
    COMMITMENT,
    CONSULTED,
    DECISION,
    EARLIER_ROUND,
    GUT_CHECK,
    NOTE,
    PARKED_LINE,
    PARTICIPANT,
    ROLE,
    SEALED_BALLOT,
    TALLY,
    Row,
    Table,
)


def read_session(connection: sqlite3.Connection, session: str) -> Session | None:
    """The session with this id, or None. Raises Unreadable where a value makes no sense."""
    found = connection.execute(_HEAD, (session,)).fetchone()
    if found is None:
        return None
    try:
        return _Reader(connection, found[0]).session(found[1:])
    except (ValueError, TypeError, KeyError) as error:
        raise Unreadable(str(error)) from error


_HEAD = (
    "SELECT number, id, title, mode, team, facilitator, started, finished, brief, anonymous, "
    "agenda, dismissed, follows, place FROM session WHERE id = ?"
)


class _Reader:
    def __init__(self, connection: sqlite3.Connection, number: int) -> None:
        self._connection = connection
        self._number = number

    def session(self, head: Row) -> Session:
        id, title, mode, team, facilitator, started, finished, brief, anonymous, *inner = head
        agenda, dismissed, follows, place = inner
        decisions = self._rows(DECISION)
        roles = tuple(
            RoleCard(id, name, colour, mark, _areas(remit), bool(hidden))
            for id, _, name, colour, mark, remit, hidden in self._rows(ROLE)
        )
        tray = [*(Choice(card.id) for card in roles), NOBODY, THE_AI, NOT_SURE]
        return Session(
            id,
            title,
            Mode(mode),
            team,
            facilitator,
            started,
            finished,
            brief,
            roles=roles,
            participants=tuple(
                Participant(id, name, home, contact, bool(away))
                for id, _, name, home, contact, away in self._rows(PARTICIPANT)
            ),
            decisions=self._decisions(decisions),
            anonymous=bool(anonymous),
            ballots=self._ballots(),
            revealed=_in_order(decisions, "reveal_position"),
            tallies=self._tallies(TALLY, tray),
            rounds=self._tallies(EARLIER_ROUND, tray),
            gut_checks=tuple(
                GutCheck(participant, WouldPay(pay) if pay else None, should, does, note)
                for _, participant, pay, should, does, note in self._rows(GUT_CHECK)
            ),
            commitments=tuple(
                Commitment(id, text, participant, due, bool(done))
                for id, _, text, participant, due, done in self._rows(COMMITMENT)
            ),
            parking_lot=tuple(ParkedLine(id, text) for id, _, text in self._rows(PARKED_LINE)),
            agenda=None if agenda is None else from_json(Agenda, agenda),
            discussion_order=_in_order(decisions, "discussion_position"),
            dismissed=_texts(dismissed),
            notes=tuple(Note(Step(step), text) for step, _, text in self._rows(NOTE)),
            follows=follows,
            place=from_json(Place, place),
        )

    def _rows(self, table: Table) -> list[Row]:
        columns = ", ".join(table.columns)
        return self._connection.execute(
            f"SELECT {columns} FROM {table.name} WHERE session = ? ORDER BY position",
            (self._number,),
        ).fetchall()

    def _decisions(self, rows: list[Row]) -> tuple[Decision, ...]:
        consulted: dict[str, list[Any]] = {}
        for decision, _, role in self._rows(CONSULTED):
            consulted.setdefault(decision, []).append(role)
        return tuple(_decision(row, tuple(consulted.get(row[0], ()))) for row in rows)

    def _ballots(self) -> tuple[Ballot, ...]:
        rows = [*self._rows(BALLOT), *self._rows(SEALED_BALLOT)]
        rows.sort(key=lambda row: row[_POSITION])
        return tuple(
            Ballot(
                participant,
                decision,
                choice,
                Confidence(confidence) if confidence else None,
                GuessedLastTime(guessed) if guessed else None,
                None if mine is None else bool(mine),
            )
            for decision, participant, _, choice, confidence, guessed, mine in rows
        )

    def _tallies(self, table: Table, tray: list[Choice]) -> tuple[Tally, ...]:
        return tuple(
            Tally(
                decision,
                _in_order_of(tray, counts),
                Finding(finding),
                bool(ai),
                bool(absent),
                round,
            )
            for _, decision, round, counts, finding, ai, absent in self._rows(table)
        )


_POSITION = BALLOT.columns.index("position")


def _decision(row: Row, consulted: tuple[Any, ...]) -> Decision:
    id, _, question, area, stakes, likely_guess, notes, options, card, *rest = row
    role, participant, deputy, paths, latitude, answer, _, _ = rest
    return Decision(
        id,
        question,
        Area(area),
        Stakes(stakes),
        likely_guess,
        notes,
        _texts(options),
        card,
        None if role is None else Owner(role, participant, deputy),
        consulted,
        _texts(paths),
        Latitude(latitude) if latitude else None,
        answer,
    )


def _in_order_of(tray: list[Choice], text: str) -> dict[Choice, int]:
    # kept by name, so that the file cannot tell who came first; shown as the cards lie
    counts: dict[Choice, int] = json.loads(text)
    return {choice: counts[choice] for choice in tray if choice in counts} | counts


def _in_order(decisions: list[Row], column: str) -> tuple[Any, ...]:
    at = DECISION.columns.index(column)
    placed = [row for row in decisions if row[at] is not None]
    return tuple(row[0] for row in sorted(placed, key=lambda row: row[at]))


def _texts(text: str) -> tuple[Any, ...]:
    return tuple(json.loads(text))


def _areas(text: str) -> tuple[Area, ...]:
    return tuple(Area(area) for area in json.loads(text))
