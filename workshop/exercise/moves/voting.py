"""Moves of Ballot and Reveal."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.exercise.cards import Choice, DecisionId, ParticipantId
from workshop.exercise.moves.move import Move
from workshop.exercise.session import Confidence, GuessedLastTime


@dataclass(frozen=True, slots=True)
class ChooseAnonymity(Move):
    """Choose named or anonymous ballots, before the first one."""

    anonymous: bool


@dataclass(frozen=True, slots=True)
class CastBallot(Move):
    """One participant's answer to "who owns this today?"; cast again, it replaces the first."""

    participant: ParticipantId
    decision: DecisionId
    choice: Choice
    confidence: Confidence | None = None
    guessed_last_time: GuessedLastTime | None = None
    mine: bool | None = None

    def __repr__(self) -> str:
        """Without what was chosen: a log or a trace must never show it."""
        return f"CastBallot({self.participant!r}, {self.decision!r})"


@dataclass(frozen=True, slots=True)
class EnterTally(Move):
    """Enter paper slips without names: counts for one decision of an anonymous session."""

    decision: DecisionId
    counts: Mapping[Choice, int]


@dataclass(frozen=True, slots=True)
class Reveal(Move):
    """Turn all ballots on a decision face up; cannot be undone."""

    decision: DecisionId


@dataclass(frozen=True, slots=True)
class VoteAgain(Move):
    """Open another round on a revealed decision; a tally of this one is kept."""

    decision: DecisionId
