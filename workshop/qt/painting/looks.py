"""How cards look, as plain values: what a painter needs to know, and nothing else.

Every word in a look is already in the person's language; texts from people are taken as they are
and cut to the room there is by the painter. Looks are hashable and compare by value, so that a
widget repaints only when its look is another one.
"""

from dataclasses import dataclass
from enum import Enum, Flag, StrEnum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication


class CardState(Flag):
    """What is happening to a card; several at once are combined with `|`."""

    NORMAL = 0
    HOVERED = auto()
    FOCUSED = auto()
    SELECTED = auto()
    """Taken up by a click or key, waiting for its place; or the ballot's present choice."""
    WELCOME = auto()
    """A card is over it, and may be dropped."""
    REFUSED = auto()
    """A card is over it, and may not; the look says why in `refusal`."""
    LIFTED = auto()
    """In the hand: drawn with a shadow."""
    AWAY = auto()
    """The place in the tray that a lifted card came from."""
    DISABLED = auto()


class Target(StrEnum):
    """Where on a decision card a role card can be dropped."""

    OWNER = "owner"
    CONSULTED = "consulted"


class SpecialChoice(Enum):
    """The answers of a ballot that name no role; their colours come from the theme."""

    NOBODY = "nobody"
    THE_AI = "ai"
    NOT_SURE = "unsure"


@dataclass(frozen=True, slots=True)
class RoleLook:
    """A role card: name, mark (one or two letters), colour `#RRGGBB`, the key that picks it."""

    name: str
    mark: str
    colour: str
    key: str = ""
    note: str = ""
    """Quiet words after the name: the person, a count."""
    special: SpecialChoice | None = None


def nobody_look(key: str = "0") -> RoleLook:
    """The card for "nobody owns this"."""
    name = QCoreApplication.translate("Choice", "Nobody")
    return RoleLook(name, "∅", "", key, special=SpecialChoice.NOBODY)


def the_ai_look(key: str = "A") -> RoleLook:
    """The card for "the AI decides this"."""
    name = QCoreApplication.translate("Choice", "The AI")
    return RoleLook(name, "AI", "", key, special=SpecialChoice.THE_AI)


def not_sure_look(key: str = "U") -> RoleLook:
    """The card for "I am not sure"."""
    name = QCoreApplication.translate("Choice", "Not sure")
    return RoleLook(name, "?", "", key, special=SpecialChoice.NOT_SURE)


@dataclass(frozen=True, slots=True)
class FindingLook:
    """A pill: its word, and the finding (`tug-of-war`, …) that colours it."""

    word: str
    kind: str


class StakesShape(Enum):
    """The shape says the stakes where colour cannot."""

    TRIANGLE = "lasting"
    DIAMOND = "costly"
    CIRCLE = "cosmetic"


@dataclass(frozen=True, slots=True)
class StakesLook:
    """Stakes as a shape and a word; `StakesShape("lasting")` finds the shape of an id."""

    shape: StakesShape
    word: str


@dataclass(frozen=True, slots=True)
class LatitudeLook:
    """How far the agent may go; `suggested` where the team has not decided yet."""

    text: str
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class DecisionLook:
    """A decision card as it lies on the board."""

    question: str
    likely_guess: str = ""
    finding: FindingLook | None = None
    flag: str = ""
    """A second pill beside the finding: "absent owner"."""
    area: str = ""
    stakes: StakesLook | None = None
    owner: RoleLook | None = None
    person: str = ""
    consulted: tuple[RoleLook, ...] = ()
    latitude: LatitudeLook | None = None
    answer: str = ""
    number: str = ""
    """Where it stands: "3 of 8"."""
    places: bool = True
    """Whether the owner's and the consulted place are shown, empty or not."""
    state: CardState = CardState.NORMAL
    target: Target | None = None
    """The place under the pointer while a card is over this one."""
    refusal: str = ""
    question_lines: int = 3

    def spoken(self) -> str:
        """All that the card says, in sentences, for a screen reader; where it stands comes first.

        The question is its name.
        """
        translate = QCoreApplication.translate
        parts = [
            self._spoken_number(),
            self.finding.word if self.finding else "",
            self.flag,
            self._spoken_owner() if self.places else "",
            self.area,
            self.stakes.word if self.stakes else "",
            _after(translate("DecisionCard", "Likely guess:"), self.likely_guess),
            _after(
                translate("DecisionCard", "Consulted:"),
                ", ".join(role.name for role in self.consulted),
            ),
            _after(translate("DecisionCard", "Agent:"), self._spoken_latitude()),
            _after(translate("DecisionCard", "Answer:"), self.answer),
            self.refusal,
        ]
        return " ".join(part if part[-1] in ".?!…" else f"{part}." for part in parts if part)

    def _spoken_number(self) -> str:
        sentence = QCoreApplication.translate("DecisionCard", "Decision {number}")
        return sentence.replace("{number}", self.number) if self.number else ""

    def _spoken_latitude(self) -> str:
        if self.latitude is None or not self.latitude.suggested:
            return self.latitude.text if self.latitude else ""
        sentence = QCoreApplication.translate("DecisionCard", "{latitude} is suggested")
        return sentence.replace("{latitude}", self.latitude.text)

    def _spoken_owner(self) -> str:
        if self.owner is None:
            return QCoreApplication.translate("DecisionCard", "No owner yet")
        named = f"{self.owner.name}, {self.person}" if self.person else self.owner.name
        return _after(QCoreApplication.translate("DecisionCard", "Owner:"), named)


def _after(label: str, text: str) -> str:
    return f"{label} {text}" if text else ""


DRAWN_CHARACTERS: Final = 1200
"""No card has room for more of one text; what is longer is cut before it is measured."""
