"""What a report says, as frozen values: no figure in it is left to be computed or worded.

Words are in the reader's language; texts and names of people are exactly as they were written.
Ballots that wait for their reveal are in none of it.
"""

from dataclasses import dataclass
from datetime import date

from workshop.exercise.cards import Area, DecisionId, Latitude, Stakes
from workshop.exercise.session import Finding, Mode, WouldPay


@dataclass(frozen=True, slots=True)
class Hat:
    """A role card as it is shown: or Nobody, The AI, Not sure, where `void`."""

    name: str
    colour: str
    mark: str
    void: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with how it is said; where it is undefined, `value` is None and `note` says why."""

    value: float | None
    shown: str
    """Empty where undefined."""
    note: str
    """What it means, or why there is none: a sentence or half of one."""


@dataclass(frozen=True, slots=True)
class Voter:
    """A person who voted, with the role on their badge (empty where there is none)."""

    name: str
    home_role: str


@dataclass(frozen=True, slots=True)
class VoteLine:
    """One choice: how often it was made and, where voters are named, by whom."""

    hat: Hat
    count: int
    voters: tuple[Voter, ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierRound:
    """What an earlier round of a decision voted on again had said."""

    round: int
    finding: Finding
    word: str
    votes: tuple[VoteLine, ...]


@dataclass(frozen=True, slots=True)
class OwnerLine:
    """The owner of a decision; person and deputy are empty where none is named."""

    hat: Hat
    person: str
    deputy: str


@dataclass(frozen=True, slots=True)
class DecisionReport:
    """One decision: what the ballots said, and what the team made of it."""

    id: DecisionId
    question: str
    area: Area
    area_word: str
    stakes: Stakes
    stakes_word: str
    likely_guess: str
    waiting: bool
    """Its ballots are sealed: `finding` is None, and there are no votes here."""
    finding: Finding | None
    word: str
    """For the pill: the finding, "Left to the AI", "One ballot only", "Waiting for its reveal"."""
    said: str
    left_to_ai: bool
    absent_owner: bool
    cast: int
    votes: tuple[VoteLine, ...]
    """Roles by count, then Nobody, The AI and Not sure."""
    agreement: Figure
    earlier: tuple[EarlierRound, ...]
    owner: OwnerLine | None
    owner_word: str
    """Who must decide it, as far as that is known: one or two sentences."""
    consulted: tuple[Hat, ...]
    latitude: Latitude
    latitude_word: str
    latitude_suggested: bool
    """Nobody has set it; the stakes suggest it."""
    on_purpose: bool
    """Left to the AI on purpose."""
    answer: str

    @property
    def contested(self) -> bool:
        """Whether the ballots gave no clear owner."""
        return self.finding in {
            Finding.UNOWNED,
            Finding.STANDOFF,
            Finding.TUG_OF_WAR,
            Finding.SPLIT,
        }

    @property
    def settled(self) -> bool:
        """Whether it has an owner with a person who answers for it."""
        return self.owner is not None and bool(self.owner.person)


@dataclass(frozen=True, slots=True)
class LoadLine:
    """What one person carries."""

    person: str
    weight: int
    count: int
    share: float
    said: str
    """Weight, decisions and share in words."""
    bottleneck: bool


@dataclass(frozen=True, slots=True)
class HatCell:
    """How many decisions of an area a role owns, and whether the area is its own."""

    area: Area
    owned: int
    in_remit: bool
    """False too for every area of a role that has no remit, which `outside` never marks."""
    outside: bool


@dataclass(frozen=True, slots=True)
class HatShiftLine:
    """What one role owns, area by area in their fixed order."""

    hat: Hat
    cells: tuple[HatCell, ...]
    owned: int
    outside: int
    share: float | None
    said: str


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """Who does what by when; `person` and `by` may be empty."""

    person: str
    text: str
    due: date | None
    by: str
    done: bool


@dataclass(frozen=True, slots=True)
class GutLine:
    """One gut check; `person` is empty where voters are not named."""

    person: str
    would_pay: WouldPay | None
    word: str
    should_feel: str
    does_feel: str
    note: str


@dataclass(frozen=True, slots=True)
class Headline:
    """The finding of the whole session in plain words: what was found, and what came of it."""

    lead: str
    rest: str

    @property
    def sentence(self) -> str:
        """Both as one text."""
        return f"{self.lead} {self.rest}".strip()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is said of a session, for screens and papers alike."""

    title: str
    mode: Mode
    facts: tuple[str, ...]
    """Team, date, people, decisions, minutes, facilitator: those that are known."""
    day: date | None
    brief: str
    headline: Headline
    before: Figure
    after: Figure
    agreement: Figure
    decisions: tuple[DecisionReport, ...]
    """In discussion order; those that wait for their reveal come last, in board order."""
    to_answer: str
    """Who still owes an answer, a sentence; empty where nobody does."""
    load: tuple[LoadLine, ...]
    load_said: str
    """The bottleneck, or that there is none; empty where nobody carries anything."""
    hat_shift: tuple[HatShiftLine, ...]
    commitments: tuple[CommitmentLine, ...]
    parking_lot: tuple[str, ...]
    gut_checks: tuple[GutLine, ...]
    gut_said: str
    people: tuple[Voter, ...]
    """Who took part; empty where voters are not named."""
    hats: tuple[Hat, ...]
    """The role cards that the report shows somewhere, in tray order."""
    named: bool
    """Whether voters are named."""
    waiting: int
    """How many decisions wait for their reveal."""

    @property
    def open(self) -> tuple[DecisionReport, ...]:
        """What has no owner, or no person who answers for it: highest stakes first."""
        unsettled = [one for one in self.decisions if not one.settled]
        return tuple(sorted(unsettled, key=lambda one: (one.owner is not None, -one.stakes.weight)))

    @property
    def contested(self) -> tuple[DecisionReport, ...]:
        """The decisions whose ballots gave no clear owner, in discussion order."""
        return tuple(one for one in self.decisions if one.contested)

    @property
    def on_purpose(self) -> tuple[DecisionReport, ...]:
        """The decisions left to the AI on purpose."""
        return tuple(one for one in self.decisions if one.on_purpose)
