"""What a person may do in a session. Drags, clicks, keys and commands all submit these."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workshop.exercise.agenda import Agenda, Step
from workshop.exercise.cards import (
    Area,
    CardId,
    Choice,
    DecisionId,
    Latitude,
    ParticipantId,
    RoleCard,
    RoleId,
    Stakes,
)
from workshop.exercise.session import (
    Commitment,
    Confidence,
    Decision,
    GuessedLastTime,
    GutCheck,
    ParkedLine,
    Participant,
)


class RuleCode(StrEnum):
    """Why a move may not be made; the screen says each in one sentence."""

    GONE = "gone"
    TAKEN_ID = "taken-id"
    NOT_AN_ID = "not-an-id"
    NEEDS_A_NAME = "needs-a-name"
    HIDDEN_ROLE = "hidden-role"
    KEPT_BY_A_TALLY = "kept-by-a-tally"
    BALLOTS_SEALED = "ballots-sealed"
    VOTING_HAS_BEGUN = "voting-has-begun"
    REVEALED = "revealed"
    NOT_REVEALED = "not-revealed"
    NO_BALLOTS = "no-ballots"
    AWAY = "away"
    NOT_IN_THE_SEAT = "not-in-the-seat"
    NOT_AN_OWNER = "not-an-owner"
    OWNS_IT_ALREADY = "owns-it-already"
    OWNER_FIRST = "owner-first"
    SAME_PERSON = "same-person"
    NOT_A_DATE = "not-a-date"
    OUT_OF_RANGE = "out-of-range"
    LAST_STEP = "last-step"
    READ_ONLY = "read-only"


class RuleViolation(Exception):
    """A move the rules of the exercise do not allow; nothing moved."""

    def __init__(self, code: RuleCode, subject: str = "") -> None:
        super().__init__(code.value)
        self.code = code
        self.subject = subject
        """What the sentence names: a role, a person; empty where it names nothing."""


@dataclass(frozen=True, slots=True)
class Move:
    """Base of all moves."""


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


# Brief


@dataclass(frozen=True, slots=True)
class WriteSession(Move):
    """Write one of the session's own texts."""

    text: SessionText
    value: str


@dataclass(frozen=True, slots=True)
class AddParticipants(Move):
    """Seat people, in order, behind those who sit there."""

    participants: tuple[Participant, ...]


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


# Surface


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


# Ballot and reveal


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


# Own


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


# Gut check, commit, parking lot, notes, agenda


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
