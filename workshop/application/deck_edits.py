"""Changes to a deck, as values: another deck, and the first one as it was."""

from dataclasses import replace
from typing import TypeVar

from workshop.application.naming import lasting_id
from workshop.exercise.cards import (
    DecisionCard,
    DecisionId,
    Deck,
    RoleCard,
    RoleId,
    dressed,
)
from workshop.exercise.text import cleaned

_Item = TypeVar("_Item", DecisionCard, RoleCard)


def with_new_card(deck: Deck, question: str) -> tuple[Deck, DecisionCard]:
    """The deck with one more card at its end, and the card."""
    card = DecisionCard(DecisionId(lasting_id("card")), question)
    return replace(deck, decision=(*deck.decision, card)), card


def with_new_role(deck: Deck, name: str) -> tuple[Deck, RoleCard]:
    """The deck with one more role card at its end, coloured and marked, and the card."""
    role = dressed(RoleCard(RoleId(lasting_id("role")), name), deck.role)
    return replace(deck, role=(*deck.role, role)), role


def with_card(deck: Deck, card: DecisionCard | RoleCard) -> Deck:
    """The deck with this card in the place of the one with its id."""
    if isinstance(card, RoleCard):
        roles = tuple(card if one.id == card.id else one for one in deck.role)
        return replace(deck, role=roles)
    cards = tuple(card if one.id == card.id else one for one in deck.decision)
    return replace(deck, decision=cards)


def without_card(deck: Deck, card: str, *, role: bool) -> Deck:
    """The deck without one of its cards, or of its role cards."""
    if role:
        return replace(deck, role=tuple(one for one in deck.role if one.id != card))
    return replace(deck, decision=tuple(one for one in deck.decision if one.id != card))


def with_card_moved(deck: Deck, at: int, to: int, *, role: bool) -> Deck:
    """The deck with one of its cards, or of its role cards, at another place."""
    if role:
        return replace(deck, role=moved(deck.role, at, to))
    return replace(deck, decision=moved(deck.decision, at, to))


def with_head(deck: Deck, name: str, description: str, keywords: str) -> Deck:
    """The deck with what it says of itself; keywords stand between commas, no name is no change."""
    return replace(
        deck,
        name=line(name) or deck.name,
        description=line(description),
        keywords=_lines(tuple(keywords.split(","))),
    )


def moved(items: tuple[_Item, ...], at: int, to: int) -> tuple[_Item, ...]:
    """The items with one of them at another place."""
    left = [*items[:at], *items[at + 1 :]]
    left.insert(to, items[at])
    return tuple(left)


def cleaned_deck(deck: Deck, before: Deck) -> Deck:
    """The deck with all its texts cleaned; empty options and keywords go.

    Cards that it shares with `before` are clean already: a deck may have ten thousand.
    """
    clean = {id(card) for card in before.decision}
    return replace(
        deck,
        name=line(deck.name),
        description=line(deck.description),
        keywords=_lines(deck.keywords),
        decision=tuple(one if id(one) in clean else _cleaned(one) for one in deck.decision),
        role=tuple(replace(role, name=line(role.name)) for role in deck.role),
    )


def _cleaned(card: DecisionCard) -> DecisionCard:
    return replace(
        card,
        question=line(card.question),
        likely_guess=line(card.likely_guess),
        options=_lines(card.options),
        keywords=_lines(card.keywords),
        notes=cleaned(card.notes).strip(),
    )


def line(text: str) -> str:
    """A text on one line, cleaned."""
    return cleaned(text, one_line=True)


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kept for text in texts if (kept := line(text))))


def bare(question: str) -> str:
    """What two questions have in common that ask just the same."""
    return "".join(filter(str.isalnum, question.casefold()))
