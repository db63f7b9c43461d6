"""The cards of the exercise: areas, stakes, latitude, role cards, decision cards and decks."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NewType

SessionId = NewType("SessionId", str)
RoleId = NewType("RoleId", str)
ParticipantId = NewType("ParticipantId", str)
DecisionId = NewType("DecisionId", str)
DeckId = NewType("DeckId", str)
CardId = NewType("CardId", str)
"""Where a decision came from: `deck/decision`."""

Choice = NewType("Choice", str)
"""What a ballot says: a role's id, or one of the three void choices."""

NOBODY: Final = Choice("nobody")
THE_AI: Final = Choice("ai")
NOT_SURE: Final = Choice("unsure")
VOID_CHOICES: Final = frozenset({NOBODY, THE_AI, NOT_SURE})

_ID: Final = "[A-Za-z0-9._-]{1,64}"
_AN_ID: Final = re.compile(_ID)
_A_CARD_ID: Final = re.compile(f"{_ID}/{_ID}")
_A_COLOUR: Final = re.compile("#[0-9A-Fa-f]{6}")


def is_id(text: str) -> bool:
    """Whether a text can be an id: 1 to 64 of letters, digits, `.`, `_`, `-`."""
    return _AN_ID.fullmatch(text) is not None


def is_card_id(text: str) -> bool:
    """Whether a text can name a deck's card: `deck/decision`."""
    return _A_CARD_ID.fullmatch(text) is not None


def is_colour(text: str) -> bool:
    """Whether a text is a colour: `#RRGGBB`."""
    return _A_COLOUR.fullmatch(text) is not None


class Area(StrEnum):
    """What a decision is about."""

    DIRECTION = "direction"
    SCOPE = "scope"
    EXPERIENCE = "experience"
    RULES = "rules"
    TRUST = "trust"
    TECHNICAL = "technical"
    DELIVERY = "delivery"
    EVIDENCE = "evidence"


class Stakes(StrEnum):
    """The cost of a wrong guess."""

    COSMETIC = "cosmetic"
    COSTLY = "costly"
    LASTING = "lasting"

    @property
    def weight(self) -> int:
        """1, 3 or 9: how much the decision counts in every figure of exposure and load."""
        return _WEIGHTS[self]


_WEIGHTS: Final = {Stakes.COSMETIC: 1, Stakes.COSTLY: 3, Stakes.LASTING: 9}


class Latitude(StrEnum):
    """How far the agent may go on a decision, from least to most."""

    KEEP_OUT = "keep-out"
    ASK_FIRST = "ask-first"
    OFFER_OPTIONS = "offer-options"
    GUESS_AND_FLAG = "guess-and-flag"
    GUESS_FREELY = "guess-freely"

    @property
    def lets_the_agent_guess(self) -> bool:
        """Whether the agent goes ahead without an answer: Guess and flag, Guess freely."""
        return self in {Latitude.GUESS_AND_FLAG, Latitude.GUESS_FREELY}


_SUGGESTED: Final = {
    Stakes.LASTING: Latitude.ASK_FIRST,
    Stakes.COSTLY: Latitude.OFFER_OPTIONS,
    Stakes.COSMETIC: Latitude.GUESS_AND_FLAG,
}


def suggested_latitude(stakes: Stakes) -> Latitude:
    """The latitude shown where the team has set none; never stored by itself."""
    return _SUGGESTED[stakes]


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A hat: a name with a colour (`#RRGGBB`), a mark of one or two letters, and its remit."""

    id: RoleId
    name: str
    colour: str = ""
    mark: str = ""
    remit: tuple[Area, ...] = ()
    hidden: bool = False
    """Hidden cards are not offered any more; what already names them stays."""


@dataclass(frozen=True, slots=True)
class DecisionCard:
    """A product question that a brief may leave open, as a deck proposes it."""

    id: DecisionId
    question: str
    area: Area = Area.SCOPE
    stakes: Stakes = Stakes.COSTLY
    likely_guess: str = ""
    options: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """A named set of decision cards and role cards on one subject."""

    id: DeckId
    name: str
    language: str = "en"
    description: str = ""
    keywords: tuple[str, ...] = ()
    decision: tuple[DecisionCard, ...] = ()
    role: tuple[RoleCard, ...] = field(default=())

    def card_id(self, card: DecisionCard) -> CardId:
        """How a session names a card of this deck: `deck/decision`."""
        return CardId(f"{self.id}/{card.id}")


_PALETTE: Final = (
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#A4508B",
    "#8C6D00",
    "#3F4A8A",
    "#2B7A78",
    "#B23A48",
    "#5E6B7A",
    "#7A4E2D",
    "#4C7A34",
    "#6A4C93",
)
"""For role cards that come without a colour; every one carries white or black at 4.5:1."""


def dressed(card: RoleCard, others: tuple[RoleCard, ...]) -> RoleCard:
    """The card with a colour and a mark, chosen apart from those of `others` where it had none."""
    colour = card.colour or _free_colour(others)
    mark = card.mark or _free_mark(card.name, others)
    if (colour, mark) == (card.colour, card.mark):
        return card
    return RoleCard(card.id, card.name, colour, mark, card.remit, card.hidden)


def _free_colour(others: tuple[RoleCard, ...]) -> str:
    taken = {other.colour.upper() for other in others}
    for colour in _PALETTE:
        if colour not in taken:
            return colour
    return _PALETTE[len(others) % len(_PALETTE)]


def _free_mark(name: str, others: tuple[RoleCard, ...]) -> str:
    taken = {other.mark for other in others}
    letters = [letter.upper()[:1] for letter in name if letter.isalnum()]
    if not letters:
        return "?"
    pairs = [letters[0] + second.lower() for second in letters[1:]]
    for mark in [*letters, *pairs]:
        if mark not in taken:
            return mark
    return letters[0]
