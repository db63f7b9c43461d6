"""A move through the desk, commit included, against the bare commit of the same rows.

The same moves are played in three copies of one library: timed through the desk; through the
desk with each SQL statement noted; and timed as those statements alone, without our code.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import Measure, seconds
from workshop.application.desk import Desk
from workshop.exercise import moves
from workshop.exercise.cards import (
    Choice,
    DecisionId,
    Latitude,
    ParticipantId,
    RoleCard,
    RoleId,
    SessionId,
)
from workshop.exercise.moves import Move
from workshop.exercise.session import Decision, Participant, Session
from workshop.storage.disk import connect
from workshop.storage.library import Library
from workshop.storage.opening import open_library
from workshop.storage.reading import read_session

PEOPLE, DECISIONS, OTHERS = 6, 15, 1_000
ID = SessionId("measured")
_ALLOWED_TIMES, _ALLOWED_MORE = 2.0, 0.005


class _StandingClock:
    def now(self) -> datetime:
        """Always the same moment, so that all copies write the same rows."""
        return datetime(2026, 10, 14, 9, tzinfo=UTC)


def _session(id: SessionId) -> Session:
    roles = tuple(RoleCard(RoleId(f"r{at}"), f"Role {at}") for at in range(8))
    people = tuple(
        Participant(ParticipantId(f"p{at}"), f"Person {at}", RoleId(f"r{at}"))
        for at in range(PEOPLE)
    )
    decisions = tuple(
        Decision(
            DecisionId(f"d{at}"),
            f"What is said where the list is empty, for the {at}. time?",
            likely_guess="Nothing: the list is just white",
        )
        for at in range(DECISIONS)
    )
    return Session(id, "Add onboarding", roles=roles, participants=people, decisions=decisions)


def _moves() -> Iterator[Move]:
    for at in range(DECISIONS):
        decision, role = DecisionId(f"d{at}"), RoleId(f"r{at % 8}")
        for person in range(PEOPLE):
            choice = Choice(f"r{(at + person) % 8}")
            yield moves.CastBallot(ParticipantId(f"p{person}"), decision, choice)
        yield moves.Reveal(decision)
        yield moves.SetOwner(decision, role)
        yield moves.NamePerson(decision, ParticipantId(f"p{at % PEOPLE}"))
        yield moves.Consult(decision, RoleId(f"r{(at + 1) % 8}"))
        yield moves.SetLatitude(decision, Latitude.ASK_FIRST)
        yield moves.WriteDecision(
            decision, moves.DecisionText.ANSWER, "It says what to do first, in one sentence."
        )
        yield moves.MoveDecision(decision, 0)


def _filled(path: Path) -> Library:
    library = open_library(path, _StandingClock().now)
    with library.sessions.all_or_none():
        for at in range(OTHERS):
            library.sessions.add(_session(SessionId(f"other-{at}")))
        library.sessions.add(_session(ID))
    return library


def _desk(library: Library) -> Desk:
    return Desk(library.store, _StandingClock(), library.sessions.lease(ID), ID)


def _do(desk: Desk, move: Move) -> None:
    if isinstance(move, moves.CastBallot):
        desk.take_seat(move.participant)
    desk.do(move)


def _commit(connection: sqlite3.Connection, statements: list[str]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement in statements:
        connection.execute(statement)
    connection.execute("COMMIT")


def run() -> list[Measure]:
    """The usual move of a team of six with fifteen decisions, among a thousand sessions."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{name}.db" for name in ("timed", "noted", "bare")]
        library = _filled(paths[0])
        for path in paths[1:]:
            library.rescue(path)
        noted = open_library(paths[1])
        bare = connect(paths[2], writable=True)
        heard: list[str] = []
        noted._disk._connection.set_trace_callback(heard.append)  # pyright: ignore[reportPrivateUsage]
        desks = _desk(library), _desk(noted)
        ours: list[float] = []
        theirs: list[float] = []
        for move in _moves():
            ours.append(seconds(lambda move=move: _do(desks[0], move)))
            heard.clear()
            _do(desks[1], move)
            statements = [one for one in heard if _writes(one)]
            theirs.append(seconds(lambda statements=statements: _commit(bare, statements)))
        assert desks[0].session == noted.store.load(ID) == read_session(bare, ID)
        for opened in (library, noted, bare):
            opened.close()
    value, baseline = median(ours), median(theirs)
    limit = _ALLOWED_TIMES + _ALLOWED_MORE / baseline
    return [Measure("a move through the desk / its bare commit", value, baseline, limit)]


def _writes(statement: str) -> bool:
    # what SQLite does by itself, for search and for savepoints, comes with the statement
    return statement.startswith(("INSERT", "UPDATE", "DELETE"))
