"""Proposes decision cards for a brief, and puts cards onto a board."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from workshop.application.ports import CardIndex, DeckShelf, Proposal
from workshop.exercise.cards import CardId, DecisionCard, DecisionId, Deck
from workshop.exercise.session import Decision, Session
from workshop.exercise.text import cleaned

DEFAULT_LIMIT: Final = 12
_MOST_WORDS: Final = 200
"""Words of a brief that are looked for; a longer brief says the same again."""

_SUBJECT_SHARE: Final = 0.5
"""What a card gains where the brief names the subject of its deck, against the best card."""

_STOP_WORDS: Final = frozenset(
    """
    a about above add all already also an and any are as at be because been before being below
    between both build but by can could create did do does doing down during each few first for
    from further had has have having he her here hers him his how i if implement in into is it its
    itself just let like make me more most must my need needs new no nor not now of off on once one
    only or other our ours out over own please same she should show so some such support than that
    the their theirs them then there these they this those through to too under until up us use
    user users very want was we were what when where which while who whom whose why will with would
    you your yours
    """.split()
)
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ENDINGS: Final = ("ations", "ation", "ings", "ing", "ies", "ers", "ed", "es", "er", "ly", "s", "e")


def words_of(brief: str) -> tuple[str, ...]:
    """The words of a brief worth looking for: small letters, each once, in their order.

    A hyphenated word is looked for in one piece too: sign-up, signup.
    """
    found: dict[str, None] = {}
    for match in _WORD.finditer(cleaned(brief).casefold()):
        word = match.group().replace("’", "'").removesuffix("'s")
        if word in _STOP_WORDS or (len(word) < 2 and word.isascii()):
            continue
        found[word] = None
        if "-" in word:
            found[word.replace("-", "")] = None
    return tuple(found)[:_MOST_WORDS]


def suggest(
    brief: str,
    shelf: DeckShelf,
    index: CardIndex,
    *,
    limit: int = DEFAULT_LIMIT,
    without: Collection[CardId] = (),
) -> tuple[Proposal, ...]:
    """Decision cards for a brief, best first, ties in deck order; none where it says nothing.

    The best card scores 1.0. A card counts for the words it holds, and for standing in a deck
    whose name or keywords the brief names. Cards in `without` are left out.
    """
    words = words_of(brief)
    if not words or limit < 1:
        return ()
    decks = [shelved.deck for shelved in shelf.decks()]
    places = {card: place for place, (card, _, _) in enumerate(_cards(decks))}
    found = index.matches(decks, words, len(places))
    best = max((abs(score) for _, score in found), default=0.0)
    scores = {card: abs(score) / best if best else 1.0 for card, score in found if card in places}
    for deck in decks:
        if _matching(words, (deck.name, *deck.keywords)):
            for card in deck.decision:
                card_id = deck.card_id(card)
                scores[card_id] = scores.get(card_id, 0.0) + _SUBJECT_SHARE
    ranked = sorted(
        (card for card in scores if card not in without),
        key=lambda card: (-scores[card], places[card]),
    )[:limit]
    holding = {card_id: (deck, card) for card_id, deck, card in _cards(decks)}
    return tuple(
        Proposal(
            card_id,
            holding[card_id][0].id,
            scores[card_id] / scores[ranked[0]],
            because(words, *holding[card_id]),
        )
        for card_id in ranked
    )


def suggest_for(
    session: Session, shelf: DeckShelf, index: CardIndex, *, limit: int = DEFAULT_LIMIT
) -> tuple[Proposal, ...]:
    """Cards for a session's brief and title, without what lies on the board or was dismissed."""
    there = {one.card for one in session.decisions if one.card is not None}
    return suggest(
        f"{session.title}\n{session.brief}",
        shelf,
        index,
        limit=limit,
        without=there | set(session.dismissed),
    )


def because(words: Sequence[str], deck: Deck, card: DecisionCard) -> tuple[str, ...]:
    """The words of the brief that a card or its deck's subject holds, in the brief's order."""
    texts = (card.question, card.likely_guess, *card.keywords, deck.name, *deck.keywords)
    return _matching(words, texts)


def _matching(words: Sequence[str], texts: Sequence[str]) -> tuple[str, ...]:
    stems = {_stem(word) for text in texts for word in words_of(text)}
    return tuple(word for word in words if _stem(word) in stems)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _cards(decks: Sequence[Deck]) -> Iterator[tuple[CardId, Deck, DecisionCard]]:
    for deck in decks:
        for card in deck.decision:
            yield deck.card_id(card), deck, card


def find_card(shelf: DeckShelf, card: CardId) -> tuple[Deck, DecisionCard] | None:
    """The card with this id among the decks at hand, with its deck; None where it is gone."""
    decks = [shelved.deck for shelved in shelf.decks()]
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
