"""What an assessment comes to, as values that the screen and the paper show alike."""

from dataclasses import dataclass

from workshop.application.figure_words import filled
from workshop.application.report import Hat
from workshop.application.solo_words import SoloWords
from workshop.exercise.cards import DecisionId, Stakes
from workshop.exercise.solo import Reason


@dataclass(frozen=True, slots=True)
class HatBar:
    """So many decisions under a hat; what nobody owns, or somebody else, has a bar too."""

    hat: Hat
    count: int
    remit: int | None = None
    """Of the home role: how many decisions lie in its remit."""


@dataclass(frozen=True, slots=True)
class AreaBar:
    """So many of their decisions in an area, inside the badge's remit or not."""

    name: str
    count: int
    inside: bool | None
    """None where there is no remit to compare with."""


@dataclass(frozen=True, slots=True)
class Told:
    """A decision, by its question."""

    decision: DecisionId
    question: str
    stakes: Stakes
    stakes_word: str


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation to have this week."""

    decision: DecisionId
    question: str
    whom: str
    hat: Hat | None
    why: Reason
    said: str
    """What to say once the question is asked."""
    opening: str
    """All of it, the question first: to be copied, and said as it is."""
    done: bool


@dataclass(frozen=True, slots=True)
class SureBar:
    """So many answers given with this much certainty."""

    name: str
    count: int
    uncertain: bool | None
    """None where nothing was said of it."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A decision that is somebody else's call than the last time."""

    question: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Then:
    """The exposure of one assessment."""

    when: str
    share: float | None
    shown: str
    today: bool = False
    """Whether it was begun on the day on which it is looked at."""


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """What was answered on a decision."""

    told: Told
    hat: Hat | None
    """None where it was not answered."""
    mine: bool
    sure: str
    guessed: str


@dataclass(frozen=True, slots=True)
class SoloReport:
    """Everything an assessment says. Words are in the reader's language, texts as written."""

    title: str
    person: str
    home: Hat | None
    day: str
    brief: str
    decisions: int
    answered: int
    sum_up: str
    exposed_said: str
    hats: tuple[HatBar, ...]
    hats_note: str
    """What the line is, or why there is none."""
    remit_said: str
    """The same for where there is no chart."""
    areas: tuple[AreaBar, ...]
    areas_note: str
    exposure: tuple[Then, ...]
    """Oldest first, this one last."""
    exposed: tuple[Told, ...]
    guessed_said: str
    guessed: tuple[Told, ...]
    certainty_said: str
    certainty: tuple[SureBar, ...]
    """Most certain first; empty where nothing was said of it."""
    talks: tuple[Talk, ...]
    talks_said: str
    """Why there are none, or where to begin with many; else empty."""
    moved_said: str
    """How many decisions have changed hands; empty where this is the first assessment."""
    happened_said: str
    """How many of the conversations of the last time took place; empty where there were none."""
    moved: tuple[Shift, ...]
    answers: tuple[AnswerLine, ...]


def as_text(bar: HatBar | AreaBar, whole: int, words: SoloWords) -> str:
    """A bar in words, for screen readers and for paper."""
    name = bar.hat.name if isinstance(bar, HatBar) else bar.name
    said = filled("{name}: {count}", name=name, count=words.of(bar.count, whole))
    if isinstance(bar, AreaBar) and bar.inside is False:
        return f"{said}, {words.tr('outside the remit')}"
    return said
