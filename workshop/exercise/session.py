"""A session and its parts: one immutable value that holds a whole run of the exercise."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from workshop.exercise.agenda import Agenda, Place, Step
from workshop.exercise.cards import (
    Area,
    CardId,
    Choice,
    DecisionId,
    Latitude,
    ParticipantId,
    RoleCard,
    RoleId,
    SessionId,
    Stakes,
)


class Mode(StrEnum):
    """Who takes the exercise."""

    TEAM = "team"
    SOLO = "solo"


class Confidence(StrEnum):
    """How sure a ballot is (solo)."""

    GUESS = "guess"
    FAIRLY = "fairly"
    CERTAIN = "certain"


class GuessedLastTime(StrEnum):
    """Whether the AI guessed the decision last time (solo)."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class WouldPay(StrEnum):
    """The answer of a gut check."""

    YES = "yes"
    NOT_YET = "not-yet"
    NO = "no"


class Finding(StrEnum):
    """What the ballots on one decision say, in the order they are discussed."""

    UNOWNED = "unowned"
    STANDOFF = "standoff"
    TUG_OF_WAR = "tug-of-war"
    SPLIT = "split"
    MAJORITY = "majority"
    ALIGNED = "aligned"
    NOT_VOTED = "not-voted"


@dataclass(frozen=True, slots=True)
class Participant:
    """A person in the session, with the role on their badge."""

    id: ParticipantId
    name: str
    home_role: RoleId | None = None
    contact: str = ""
    away: bool = False
    """Has left the room: is not asked to vote any more, the ballots stay."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Exactly one role card, the participant who answers for it, and a deputy."""

    role: RoleId
    participant: ParticipantId | None = None
    deputy: ParticipantId | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A product question that the brief leaves open, and what the team made of it."""

    id: DecisionId
    question: str
    area: Area = Area.SCOPE
    stakes: Stakes = Stakes.COSTLY
    likely_guess: str = ""
    notes: str = ""
    options: tuple[str, ...] = ()
    card: CardId | None = None
    owner: Owner | None = None
    consulted: tuple[RoleId, ...] = ()
    paths: tuple[str, ...] = ()
    latitude: Latitude | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """One participant's private answer to "who owns this today?"."""

    participant: ParticipantId
    decision: DecisionId
    choice: Choice = field(repr=False)  # a log or a trace must never show it
    confidence: Confidence | None = field(default=None, repr=False)
    guessed_last_time: GuessedLastTime | None = field(default=None, repr=False)
    mine: bool | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each choice was made on a decision, where who chose it is gone."""

    decision: DecisionId
    counts: Mapping[Choice, int]
    finding: Finding
    left_to_ai: bool = False
    absent_owner: bool = False
    round: int | None = None
    """The round it keeps, from 1; None for the tally that stands."""


@dataclass(frozen=True, slots=True)
class GutCheck:
    """The product as a demanding customer sees it; participant None where ballots are anonymous."""

    participant: ParticipantId | None = None
    would_pay: WouldPay | None = None
    should_feel: str = ""
    does_feel: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Commitment:
    """Who does what by when; `due` is an ISO date."""

    id: str
    text: str
    participant: ParticipantId | None = None
    due: str | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class ParkedLine:
    """A line in the parking lot."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """What the facilitator wrote down for themselves at a step."""

    step: Step
    text: str


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the exercise. Fields are named and ordered as in the session file."""

    id: SessionId
    title: str
    mode: Mode = Mode.TEAM
    team: str = ""
    facilitator: str = ""
    started: str | None = None
    finished: str | None = None
    brief: str = ""
    roles: tuple[RoleCard, ...] = ()
    participants: tuple[Participant, ...] = ()
    decisions: tuple[Decision, ...] = ()
    anonymous: bool = False
    ballots: tuple[Ballot, ...] = ()
    revealed: tuple[DecisionId, ...] = ()
    tallies: tuple[Tally, ...] = ()
    rounds: tuple[Tally, ...] = ()
    gut_checks: tuple[GutCheck, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    parking_lot: tuple[ParkedLine, ...] = ()
    agenda: Agenda | None = None
    discussion_order: tuple[DecisionId, ...] = ()
    """Fixed at the first reveal; empty before."""
    dismissed: tuple[CardId, ...] = ()
    """Proposed cards that the team does not want to see again."""
    notes: tuple[Note, ...] = ()
    """The facilitator's notes to self, in the order of the steps; they leave only when asked."""
    follows: SessionId | None = None
    """The earlier assessment that is taken again here (solo); it may be gone by now."""
    place: Place = field(default_factory=Place)
    """Where the session stands; moved without undo."""

    def role(self, role: RoleId | str | None) -> RoleCard | None:
        """The role card with this id, or None."""
        return next((card for card in self.roles if card.id == role), None)

    def participant(self, participant: ParticipantId | str | None) -> Participant | None:
        """The participant with this id, or None."""
        return next((one for one in self.participants if one.id == participant), None)

    def decision(self, decision: DecisionId | str | None) -> Decision | None:
        """The decision with this id, or None."""
        return next((one for one in self.decisions if one.id == decision), None)

    def offered_roles(self) -> tuple[RoleCard, ...]:
        """The role cards that are not hidden, in tray order."""
        return tuple(card for card in self.roles if not card.hidden)

    def seated(self) -> tuple[Participant, ...]:
        """The participants in the room, in seat order."""
        return tuple(one for one in self.participants if not one.away)

    def sole_wearer(self, role: RoleId) -> ParticipantId | None:
        """The one person in the room with this home role; None where none or several have it."""
        wearers = [one.id for one in self.seated() if one.home_role == role]
        return wearers[0] if len(wearers) == 1 else None

    def ballots_on(self, decision: DecisionId) -> tuple[Ballot, ...]:
        """All ballots on a decision, sealed ones included: for rules, never for showing."""
        return tuple(ballot for ballot in self.ballots if ballot.decision == decision)

    def is_revealed(self, decision: DecisionId) -> bool:
        """Whether the ballots on a decision lie face up."""
        return decision in self.revealed

    def tally_of(self, decision: DecisionId) -> Tally | None:
        """The tally that stands for an anonymous decision after its reveal."""
        return next((tally for tally in self.tallies if tally.decision == decision), None)

    def open_ballots(self) -> tuple[Ballot, ...]:
        """The ballots that lie face up: the only ones that may be shown or exported."""
        shown = set(self.revealed)
        return tuple(ballot for ballot in self.ballots if ballot.decision in shown)

    def sealed_ballots(self) -> tuple[Ballot, ...]:
        """The ballots that wait for their reveal: to be counted, never shown."""
        shown = set(self.revealed)
        return tuple(ballot for ballot in self.ballots if ballot.decision not in shown)

    def has_votes(self) -> bool:
        """Whether any ballot was cast in this session, sealed, revealed or tallied."""
        return bool(self.ballots or self.tallies or self.rounds)

    def note(self, step: Step) -> str:
        """The facilitator's note to self at a step; empty where there is none."""
        return next((note.text for note in self.notes if note.step is step), "")

    def at(self, place: Place) -> "Session":
        """The same session, standing at another place."""
        return replace(self, place=place)
