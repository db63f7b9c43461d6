"""Proposes decision cards for a brief, and puts cards onto a board."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from math import exp
from typing import Final

from workshop.application.brief_words import words_of
from workshop.application.ports import CardHabit, CardIndex, DeckShelf, Proposal
from workshop.exercise.cards import CardId, DecisionCard, DecisionId, Deck
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
    holding = {card_id: (deck, card) for card_id, deck, card in _cards(decks)}
    scores = _scores(index, decks, words, holding)
    return _proposed(_ranked(scores, list(holding), without)[:limit], scores, holding)


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


def _scores(
    index: CardIndex, decks: Sequence[Deck], words: Sequence[str], there: Collection[CardId]
) -> dict[CardId, float]:
    found = index.matches(decks, words, len(there))
    best = max((abs(score) for _, score in found), default=0.0)
    return {card: abs(score) / best if best else 1.0 for card, score in found if card in there}


def _ranked(
    scores: Mapping[CardId, float], in_deck_order: Sequence[CardId], without: Collection[CardId]
) -> list[CardId]:
    there = (card for card in in_deck_order if card in scores and card not in without)
    return sorted(there, key=lambda card: -scores[card])


def _proposed(
    ranked: Sequence[CardId],
    scores: Mapping[CardId, float],
    holding: Mapping[CardId, tuple[Deck, DecisionCard]],
) -> tuple[Proposal, ...]:
    return tuple(
        Proposal(card, holding[card][0].id, scores[card] / scores[ranked[0]], ()) for card in ranked
    )


def _cards(decks: Sequence[Deck]) -> Iterator[tuple[CardId, Deck, DecisionCard]]:
    for deck in decks:
        for card in deck.decision:
            yield deck.card_id(card), deck, card


def find_card(shelf: DeckShelf, card: CardId) -> tuple[Deck, DecisionCard] | None:
    """The card with this id among the decks at hand, with its deck; None where it is gone."""
    named = card.partition("/")[0]
    decks = [shelved.deck for shelved in shelf.decks() if shelved.deck.id == named]
    return next(((deck, one) for card_id, deck, one in _cards(decks) if card_id == card), None)


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
