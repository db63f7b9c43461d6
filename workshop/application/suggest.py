"""Proposes decision cards for a brief, and puts cards onto a board."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from workshop.application.plain_words import PLAIN_WORDS
from workshop.application.ports import CardIndex, DeckShelf, Proposal
from workshop.exercise.cards import CardId, DecisionCard, DecisionId, Deck
from workshop.exercise.session import Decision, Session
from workshop.exercise.text import cleaned

DEFAULT_LIMIT: Final = 12
_MOST_WORDS: Final = 200
"""Words of a brief that are looked for; a longer brief says the same again."""

_SUBJECT_SHARE: Final = 0.5
"""What a card gains where the brief names the subject of its deck, against the best card."""

_SHORTEST: Final = 2
"""Letters of a word worth looking for, and figures of a number that says nothing yet."""

_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ENDINGS: Final = tuple("ations ation ings ing ies ers ed es er ly s e y".split())


def words_of(brief: str, *, plain: bool = False) -> tuple[str, ...]:
    """The words of a brief worth looking for: small letters, each once, in their order.

    Words that every brief has are left out, unless `plain`. A hyphenated word is looked for in
    one piece too: sign-up, signup.
    """
    found: dict[str, None] = {}
    for match in _WORD.finditer(cleaned(brief).casefold()):
        word = match.group().replace("’", "'").removesuffix("'s")
        if not (plain or _is_telling(word)):
            continue
        found[word] = None
        if "-" in word:
            found[_joined(word)] = None
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
    whose name or keywords the brief names; one that cannot say why is not proposed. Cards in
    `without` are left out.
    """
    words = words_of(brief)
    if not words or limit < 1:
        return ()
    decks = [shelved.deck for shelved in shelf.decks()]
    holding = {card_id: (deck, card) for card_id, deck, card in _cards(decks)}
    scores = _scores(index, decks, words, holding)
    for deck in decks:
        if _matching(words, (deck.name,), deck.keywords):
            for card in deck.decision:
                card_id = deck.card_id(card)
                scores[card_id] = scores.get(card_id, 0.0) + _SUBJECT_SHARE
    ranked = _ranked(scores, list(holding), without)
    reasons = {card: because(words, *holding[card]) for card in ranked}
    return _proposed([card for card in ranked if reasons[card]][:limit], scores, holding, reasons)


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
    return _proposed(_ranked(scores, list(holding), without)[:limit], scores, holding, {})


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
    """The words of the brief that a card or its deck's subject holds, in the brief's order.

    Of a keyword of several words the brief must have all. What the agent would guess explains
    only where nothing else does.
    """
    texts, keywords = (card.question, deck.name), (*card.keywords, *deck.keywords)
    return _matching(words, texts, keywords) or _matching(words, (card.likely_guess,), ())


def _matching(
    words: Sequence[str], texts: Sequence[str], keywords: Sequence[str]
) -> tuple[str, ...]:
    """The words that stand in a text, or complete a keyword; a joined word as it is written."""
    there = {_stem(word) for word in words}
    stems = {_stem(word) for text in texts for word in words_of(text)}
    for keyword in keywords:
        needed = {_stem(word) for word in words_of(keyword) if "-" not in word}
        if needed and needed <= there:
            stems |= needed
    written = {_joined(word): word for word in words if "-" in word}
    found = (written.get(word, word) for word in words if _stem(word) in stems)
    return tuple(dict.fromkeys(found))


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
    reasons: Mapping[CardId, tuple[str, ...]],
) -> tuple[Proposal, ...]:
    return tuple(
        Proposal(card, holding[card][0].id, scores[card] / scores[ranked[0]], reasons.get(card, ()))
        for card in ranked
    )


def _is_telling(word: str) -> bool:
    if word in PLAIN_WORDS or (len(word) < _SHORTEST and word.isascii()):
        return False
    return not (word.isdigit() and len(word) <= _SHORTEST)


def _joined(word: str) -> str:
    return word.replace("-", "")


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
