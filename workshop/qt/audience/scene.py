"""What the room sees, as plain values: what is not in a scene cannot reach the projector."""

from dataclasses import dataclass

from workshop.exercise.cards import DecisionId
from workshop.qt.models.reveal_groups import ChoiceGroup
from workshop.qt.painting.looks import FindingLook, LatitudeLook, RoleLook, StakesLook


@dataclass(frozen=True, slots=True)
class TitleScene:
    """No session is shown: the name of the program, and its question."""

    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Badge:
    """A person, and the role card on the badge."""

    name: str
    role: RoleLook | None


@dataclass(frozen=True, slots=True)
class BriefScene:
    """What is handed to the agent, and who is here."""

    head: str
    title: str
    brief: str
    people: tuple[Badge, ...]
    nobody: str
    """Said where nobody is here yet."""


@dataclass(frozen=True, slots=True)
class Question:
    """A decision in a list."""

    number: str
    text: str
    stakes: StakesLook


@dataclass(frozen=True, slots=True)
class SurfaceScene:
    """One decision large, the others on the board below it."""

    head: str
    current: Question
    area: str
    guess: str
    others: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class AskScene:
    """One sentence, where a step has nothing to show yet."""

    head: str
    question: str
    note: str


@dataclass(frozen=True, slots=True)
class BallotScene:
    """The curtain, and how many are done: no name, no question, no choice."""

    head: str
    question: str
    said: str
    done: int
    people: int
    note: str


@dataclass(frozen=True, slots=True)
class SealedScene:
    """Ballots face down; `question` is that of the step before the first reveal."""

    head: str
    question: str
    guess: str
    backs: int
    """How many lie there: ballots on the decision, or one for each decision that waits."""
    said: str


@dataclass(frozen=True, slots=True)
class RevealScene:
    """The ballots on one decision, face up."""

    head: str
    decision: DecisionId
    question: str
    guess: str
    finding: FindingLook
    said: str
    flag: str
    flag_said: str
    groups: tuple[ChoiceGroup, ...]
    start: str
    """Who might start; a sentence that ends in a colon."""
    starter: str
    agreement: str
    rounds: str
    badges: tuple[RoleLook, ...]
    """The role cards that people wear, found by their names."""


@dataclass(frozen=True, slots=True)
class OwnCard:
    """A decision on the board."""

    question: Question
    owner: RoleLook | None
    person: str
    latitude: LatitudeLook
    current: bool


@dataclass(frozen=True, slots=True)
class Exposure:
    """A share of what matters, in words and as a bar; `share` None where it is undefined."""

    name: str
    shown: str
    share: float | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class OwnScene:
    """The board, and how much is still left to the agent."""

    head: str
    cards: tuple[OwnCard, ...]
    exposure: tuple[Exposure, ...]


@dataclass(frozen=True, slots=True)
class GutWords:
    """What one person said; the name is empty where ballots are anonymous."""

    name: str
    answer: str
    feel: str
    note: str


@dataclass(frozen=True, slots=True)
class GutCheckScene:
    """The words the room gave, and how many would pay."""

    head: str
    question: str
    said: str
    words: tuple[GutWords, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """Who does what by when; person and day may be empty."""

    person: str
    text: str
    by: str
    done: bool


@dataclass(frozen=True, slots=True)
class CommitScene:
    """Commitments, and what was parked, which is read out now."""

    head: str
    question: str
    promises: tuple[Promise, ...]
    parked_head: str
    parked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomeScene:
    """The closing figures."""

    head: str
    lead: str
    rest: str
    figures: tuple[Exposure, ...]
    agreement: str
    on_purpose: str


Scene = (
    TitleScene
    | BriefScene
    | SurfaceScene
    | AskScene
    | BallotScene
    | SealedScene
    | RevealScene
    | OwnScene
    | GutCheckScene
    | CommitScene
    | OutcomeScene
)


def head_of(scene: Scene) -> str:
    """The quiet words at the top: the step, and where in it the room is."""
    return "" if isinstance(scene, TitleScene) else scene.head
