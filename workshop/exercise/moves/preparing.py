"""Moves of Brief and Surface: people, role cards, decisions, and their texts."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.exercise.cards import (
    Area,
    CardId,
    DecisionId,
    ParticipantId,
    RoleCard,
    RoleId,
    Stakes,
)
from workshop.exercise.moves.move import Move
from workshop.exercise.session import Decision, Participant


class SessionText(StrEnum):
    """Texts of a session as a whole."""

    TITLE = "title"
    TEAM = "team"
    FACILITATOR = "facilitator"
    BRIEF = "brief"


class DecisionText(StrEnum):
    """Texts of a decision."""

    QUESTION = "question"
    LIKELY_GUESS = "likely_guess"
    NOTES = "notes"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class WriteSession(Move):
    """Write one of the session's own texts."""

    text: SessionText
    value: str


@dataclass(frozen=True, slots=True)
class AddParticipants(Move):
    """Seat people, in order, behind those who sit there, with the role cards that they bring."""

    participants: tuple[Participant, ...]
    roles: tuple[RoleCard, ...] = ()
    """Role cards on their badges: new ones come into the tray, hidden ones are shown again."""


@dataclass(frozen=True, slots=True)
class ChangeParticipant(Move):
    """Replace what is known of a participant: name, home role, contact, away."""

    participant: Participant


@dataclass(frozen=True, slots=True)
class MoveParticipant(Move):
    """Seat a participant at another place of the order."""

    participant: ParticipantId
    to: int


@dataclass(frozen=True, slots=True)
class DeleteParticipant(Move):
    """Delete a participant with the ballots, gut check and names on decisions."""

    participant: ParticipantId


@dataclass(frozen=True, slots=True)
class AddRoles(Move):
    """Put role cards into the tray."""

    roles: tuple[RoleCard, ...]


@dataclass(frozen=True, slots=True)
class ChangeRole(Move):
    """Replace a role card's name, colour, mark, remit, or hide it."""

    role: RoleCard


@dataclass(frozen=True, slots=True)
class MoveRole(Move):
    """Put a role card at another place of the tray."""

    role: RoleId
    to: int


@dataclass(frozen=True, slots=True)
class DeleteRole(Move):
    """Delete a role card and clear what names it."""

    role: RoleId


@dataclass(frozen=True, slots=True)
class AddDecisions(Move):
    """Put decisions onto the board, at a place or at its end."""

    decisions: tuple[Decision, ...]
    at: int | None = None


@dataclass(frozen=True, slots=True)
class WriteDecision(Move):
    """Write one of a decision's texts."""

    decision: DecisionId
    text: DecisionText
    value: str


@dataclass(frozen=True, slots=True)
class SetArea(Move):
    """Say what a decision is about."""

    decision: DecisionId
    area: Area


@dataclass(frozen=True, slots=True)
class SetStakes(Move):
    """Say what a wrong guess costs."""

    decision: DecisionId
    stakes: Stakes


@dataclass(frozen=True, slots=True)
class SetOptions(Move):
    """Replace the options of a decision."""

    decision: DecisionId
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetPaths(Move):
    """Replace the globs of the code a decision is about."""

    decision: DecisionId
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoveDecision(Move):
    """Put a decision at another place of the board."""

    decision: DecisionId
    to: int


@dataclass(frozen=True, slots=True)
class DeleteDecision(Move):
    """Delete a decision with its ballots, tallies and rounds."""

    decision: DecisionId


@dataclass(frozen=True, slots=True)
class DismissCard(Move):
    """Do not propose a deck's card again in this session."""

    card: CardId
