"""Moves of Own, Gut check and Commit; and those of the session as a whole."""

from dataclasses import dataclass

from workshop.exercise.agenda import Agenda, Step
from workshop.exercise.cards import DecisionId, Latitude, ParticipantId, RoleId
from workshop.exercise.moves.move import Move
from workshop.exercise.session import Commitment, GutCheck, ParkedLine


@dataclass(frozen=True, slots=True)
class SetOwner(Move):
    """Put the owner's role card onto a decision; it replaces the one that lay there."""

    decision: DecisionId
    role: RoleId
    participant: ParticipantId | None = None


@dataclass(frozen=True, slots=True)
class ClearOwner(Move):
    """Take the owner off a decision."""

    decision: DecisionId


@dataclass(frozen=True, slots=True)
class NamePerson(Move):
    """Name who answers for the owned decision; None takes the name off."""

    decision: DecisionId
    participant: ParticipantId | None


@dataclass(frozen=True, slots=True)
class NameDeputy(Move):
    """Name the deputy, another person; None takes the name off."""

    decision: DecisionId
    participant: ParticipantId | None


@dataclass(frozen=True, slots=True)
class Consult(Move):
    """Put a role card beside the owner's."""

    decision: DecisionId
    role: RoleId


@dataclass(frozen=True, slots=True)
class StopConsulting(Move):
    """Take a consulted role card off again."""

    decision: DecisionId
    role: RoleId


@dataclass(frozen=True, slots=True)
class SetLatitude(Move):
    """Say how far the agent may go; None goes back to the suggestion."""

    decision: DecisionId
    latitude: Latitude | None


@dataclass(frozen=True, slots=True)
class GiveGutCheck(Move):
    """One person's gut check; `index` replaces the nameless one at that place."""

    check: GutCheck
    index: int | None = None


@dataclass(frozen=True, slots=True)
class DeleteGutCheck(Move):
    """Take the gut check at a place out."""

    index: int


@dataclass(frozen=True, slots=True)
class AddCommitment(Move):
    """Who does what by when."""

    commitment: Commitment


@dataclass(frozen=True, slots=True)
class ChangeCommitment(Move):
    """Replace a commitment's text, person, date, or tick it off."""

    commitment: Commitment


@dataclass(frozen=True, slots=True)
class DeleteCommitment(Move):
    """Take a commitment out."""

    commitment: str


@dataclass(frozen=True, slots=True)
class Park(Move):
    """Put a line into the parking lot."""

    line: ParkedLine


@dataclass(frozen=True, slots=True)
class ChangeParkedLine(Move):
    """Rewrite a line of the parking lot."""

    line: ParkedLine


@dataclass(frozen=True, slots=True)
class Unpark(Move):
    """Take a line out of the parking lot."""

    line: str


@dataclass(frozen=True, slots=True)
class WriteNote(Move):
    """Write the facilitator's note to self at a step; an empty one is none."""

    step: Step
    value: str


@dataclass(frozen=True, slots=True)
class SetAgenda(Move):
    """Replace the agenda: preset, minutes, order, skipped steps."""

    agenda: Agenda


@dataclass(frozen=True, slots=True)
class Finish(Move):
    """Say when the session ended (ISO 8601 with an offset); None opens it again."""

    at: str | None
