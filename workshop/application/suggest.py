"""Proposes decision cards for a brief, and puts cards onto a board."""

from collections.abc import Collection, Mapping
from math import exp
from typing import Final

from workshop.application.brief_words import words_of
from workshop.application.ports import CardHabit, CardIndex, DeckShelf, Proposal
from workshop.exercise.cards import CardId, DecisionCard, DecisionId, Deck, DeckId
from workshop.exercise.session import Decision, Session

DEFAULT_LIMIT: Final = 12

_MOST_FAVOUR: Final = 0.25
"""What a card that a team always keeps gains, and one that it always sets aside loses."""

_SOON: Final = 2.0
"""Sessions after which about two thirds of that are reached."""


def suggest(
    brief: str,
    shelf: DeckShelf,
    index: CardIndex,
    *,
    limit: int = DEFAULT_LIMIT,
    without: Collection[CardId] = (),
    habits: Mapping[CardId, CardHabit] | None = None,
) -> tuple[Proposal, ...]:
    """Decision cards for a brief, best first, ties in deck order; none where it says nothing.

    The best card scores 1.0. A card counts for the words it holds, and for standing in a deck
    that the brief names or fits; one that cannot say why is not proposed. Cards in `without` are
    left out; those that a library's `habits` know to be kept come sooner, dismissed ones later.
    """
    if limit < 1 or not brief.strip():
        return ()
    decks = [shelved.deck for shelved in shelf.decks()]
    favour = {card: favour_of(habit) for card, habit in (habits or {}).items()}
    return index.proposals(decks, brief, limit, without=without, favour=favour)


def favour_of(habit: CardHabit) -> float:
    """By what a card's score is multiplied: 1.0 for a card that was kept as often as dismissed."""
    times = habit.kept + habit.dismissed
    if not times:
        return 1.0
    leaning = (habit.kept - habit.dismissed) / times
    return 1 + _MOST_FAVOUR * leaning * (1 - exp(-times / _SOON))


def search_cards(
    wanted: str,
    shelf: DeckShelf,
    index: CardIndex,
    *,
    limit: int = DEFAULT_LIMIT,
    without: Collection[CardId] = (),
) -> tuple[Proposal, ...]:
    """Decision cards that hold words somebody looks for, plain ones too; best first."""
    words = words_of(wanted, plain=True)
    if not words or limit < 1:
        return ()
    decks = [shelved.deck for shelved in shelf.decks()]
    found = index.matches(decks, words, limit + len(without))
    kept = [(card, score) for card, score in found if card not in without][:limit]
    return tuple(Proposal(card, _deck_of(card), score / kept[0][1], ()) for card, score in kept)


def suggest_for(
    session: Session,
    shelf: DeckShelf,
    index: CardIndex,
    *,
    limit: int = DEFAULT_LIMIT,
    habits: Mapping[CardId, CardHabit] | None = None,
) -> tuple[Proposal, ...]:
    """Cards for a session's brief and title, without what lies on the board or was dismissed."""
    there = {one.card for one in session.decisions if one.card is not None}
    return suggest(
        f"{session.title}\n{session.brief}",
        shelf,
        index,
        limit=limit,
        without=there | set(session.dismissed),
        habits=habits,
    )


def _deck_of(card: CardId) -> DeckId:
    return DeckId(card.partition("/")[0])


def find_card(shelf: DeckShelf, card: CardId) -> tuple[Deck, DecisionCard] | None:
    """The card with this id among the decks at hand, with its deck; None where it is gone."""
    decks = (shelved.deck for shelved in shelf.decks() if shelved.deck.id == _deck_of(card))
    found = ((deck, one) for deck in decks for one in deck.decision)
    named = card.partition("/")[2]
    return next(((deck, one) for deck, one in found if one.id == named), None)


def decision_from(card: DecisionCard, deck: Deck, decision: DecisionId) -> Decision:
    """The card as a decision for the board, under a new id; it remembers where it came from."""
    return Decision(
        decision,
        card.question,
        card.area,
        card.stakes,
        card.likely_guess,
        card.notes,
        card.options,
        deck.card_id(card),
    )
