"""A library on disk with a session in it, and the desk it is played from."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from workshop.application.desk import Desk
from workshop.application.ports import Journal
from workshop.exercise.cards import (
    Choice,
    DecisionId,
    ParticipantId,
    RoleCard,
    RoleId,
    SessionId,
    Stakes,
)
from workshop.exercise.moves import CastBallot, Move
from workshop.exercise.session import Decision, Participant, Session
from workshop.storage.library import Library

ID = SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77")
D1, D2 = DecisionId("d1"), DecisionId("d2")
PM, PO = RoleId("pm"), RoleId("po")
DANA, RAVI = ParticipantId("dana"), ParticipantId("ravi")


@dataclass
class SteppingClock:
    """A second later at each look."""

    time: datetime = field(default=datetime(2026, 10, 14, 9, tzinfo=UTC))

    def now(self) -> datetime:
        """The time, which then goes on."""
        self.time += timedelta(seconds=1)
        return self.time


def onboarding(session: SessionId = ID, title: str = "Add onboarding", **more: object) -> Session:
    """A session of two people and two decisions, before any ballot."""
    return Session(
        session,
        title,
        roles=(RoleCard(PM, "Product manager"), RoleCard(PO, "Product owner")),
        participants=(Participant(DANA, "Dana", PM), Participant(RAVI, "Ravi", PO)),
        decisions=(
            Decision(D1, "Is the e-mail verified?", stakes=Stakes.LASTING),
            Decision(D2, "What does an empty list say?"),
        ),
        **more,  # pyright: ignore[reportArgumentType]
    )


def open_desk(library: Library, session: SessionId = ID) -> Desk:
    """The desk of a session that lies in the library."""
    return Desk(library.store, SteppingClock(), library.sessions.lease(session), session)


def play(desk: Desk, *moves: Move) -> None:
    """Make the moves; for a ballot its participant takes the seat."""
    for move in moves:
        if isinstance(move, CastBallot):
            desk.take_seat(move.participant)
        desk.do(move)


def ballot(participant: ParticipantId, decision: DecisionId, choice: str) -> CastBallot:
    """A ballot with nothing but its choice."""
    return CastBallot(participant, decision, Choice(choice))


def journal_of(desk: Desk) -> Journal:
    """The journal as the desk holds it in memory."""
    return desk._history._journal  # pyright: ignore[reportPrivateUsage]
