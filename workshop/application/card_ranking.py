"""Ranks the cards of some decks for a brief: which are nearest, and which words say so.

Okapi BM25 over weighted fields (Robertson, Zaragoza and Taylor, *Simple BM25 Extension to
Multiple Weighted Fields*, 2004), worked out per word when the decks are first seen, so that a
brief only adds up what its words are worth.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from workshop.application.asked_words import AskedStem, asked_words, reasons
from workshop.application.brief_words import stem, words_in
from workshop.application.ports import Progress, Proposal
from workshop.application.spelling import Spelling
from workshop.application.synonyms import Synonyms
from workshop.exercise.cards import CardId, DecisionCard, Deck, Stakes

_QUESTION: Final = 4.0
_KEYWORD: Final = 4.0
_PART_OF_KEYWORD: Final = 1.5
_LIKELY_GUESS: Final = 1.0
_OPTION: Final = 0.3
_NOTE: Final = 0.3
_SATURATION: Final = 1.5
"""Weight of a word on a card that is worth half of what any weight can be."""
_SUBJECT: Final = 0.2
"""What a card gains for each word of the brief that names the subject of its deck."""
_COMPANY: Final = 0.3
"""What a card gains where the brief fits the whole deck, against how well it fits itself."""
_FITTING: Final = 4
"""Cards of a deck by which it is judged."""
_STAKES: Final = {Stakes.COSMETIC: 0.94, Stakes.COSTLY: 1.0, Stakes.LASTING: 1.04}
_SAME_SUBJECT: Final = 0.96
"""What each card of a deck leaves to the next one: one subject does not crowd out the others."""
_SAME_WORDS: Final = 0.2
"""How much of a card's score another one takes that asks with the same words."""
_LOOKED_AT: Final = 6
"""Cards weighed against one another for each that is proposed."""
_EVERYWHERE: Final = 0.25
"""A word on more than this share of many cards tells none of them from the others."""
_MANY: Final = 500
_TURN: Final = 200
"""Cards that are read between two words about it."""


@dataclass(slots=True)
class _Ranked:
    """A card, by the stems of what says why it is proposed, and of what the agent would guess."""

    id: CardId
    deck: int
    asks: frozenset[str]
    explains: frozenset[str]
    guesses: frozenset[str]
    phrases: tuple[frozenset[str], ...]


@dataclass(slots=True)
class _Subject:
    """What a deck is about, and which numbers its cards have."""

    stems: frozenset[str]
    phrases: tuple[frozenset[str], ...]
    cards: slice

    def named_by(self, there: Collection[str]) -> frozenset[str]:
        """The stems by which a brief names it."""
        return _complete(self.stems, self.phrases, there)


class CardRanking:
    """The cards of some decks, ready to be asked; they are not followed when they change."""

    def __init__(
        self, decks: Sequence[Deck], synonyms: Synonyms, progress: Progress | None = None
    ) -> None:
        self._synonyms = synonyms
        self._decks = decks
        self._cards: list[_Ranked] = []
        self._subjects: list[_Subject] = []
        self._factors: list[float] = []
        surface: set[str] = set()
        heard: dict[str, list[tuple[int, float]]] = {}
        whole = sum(len(deck.decision) for deck in decks)
        for at, deck in enumerate(decks):
            begin = len(self._cards)
            for card in deck.decision:
                if progress is not None and not len(self._cards) % _TURN:
                    progress(len(self._cards) / whole, "")
                ranked, weights = _read(at, deck, card, surface)
                for one, weight in weights.items():
                    heard.setdefault(one, []).append((len(self._cards), weight))
                self._cards.append(ranked)
                self._factors.append(_STAKES[card.stakes])
            singles, phrases = _keywords((deck.name, *deck.keywords), surface)
            self._subjects.append(_Subject(singles, phrases, slice(begin, len(self._cards))))
        self._number = {card.id: number for number, card in enumerate(self._cards)}
        self._worth = _worth(heard, len(self._cards))
        self._known = frozenset(heard).union(*(one.stems for one in self._subjects))
        self._spelling = Spelling(surface)

    def proposals(
        self,
        brief: str,
        limit: int,
        *,
        without: Collection[CardId] = (),
        favour: Mapping[CardId, float] | None = None,
    ) -> tuple[Proposal, ...]:
        """The cards for a brief, best first, the best with 1.0; ties in deck order.

        `favour` multiplies the scores of cards that a team is known to keep or to set aside.
        """
        asked = asked_words(brief, self._known, self._synonyms, self._spelling)
        scores = self._scores(asked)
        for card, factor in (favour or {}).items():
            if card in self._number:
                scores[self._number[card]] *= factor
        for card in without:
            if card in self._number:
                scores[self._number[card]] = 0.0
        best = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
        order = tuple(dict.fromkeys(word for one in asked.values() for word in one.words))
        why: dict[int, tuple[str, ...]] = {}
        for number in best:
            if not scores[number]:
                break
            if because := self._because(number, order, asked):
                why[number] = because
                if len(why) == limit * _LOOKED_AT:
                    break
        chosen = self._apart(list(why), scores, limit)
        top = chosen[0][1] if chosen else 1.0
        return tuple(
            Proposal(card.id, self._decks[card.deck].id, score / top, why[number])
            for number, score in chosen
            for card in (self._cards[number],)
        )

    def _scores(self, asked: Mapping[str, AskedStem]) -> list[float]:
        """For each card what it holds of a brief, its deck's part in that included."""
        scores = [0.0] * len(self._cards)
        for one, meant in asked.items():
            weight = meant.weight
            for number, worth in self._worth.get(one, ()):
                scores[number] += weight * worth
        top = max(scores, default=0.0) or 1.0
        for subject in self._subjects:
            own = scores[subject.cards]
            named = sum(asked[one].weight for one in subject.named_by(asked))
            gain = _SUBJECT * top * min(named, 2.0) + _COMPANY * sum(sorted(own)[-_FITTING:])
            scores[subject.cards] = [
                (score + gain) * factor if named or score else 0.0
                for score, factor in zip(own, self._factors[subject.cards], strict=True)
            ]
        return scores

    def _because(
        self, number: int, order: Sequence[str], asked: Mapping[str, AskedStem]
    ) -> tuple[str, ...]:
        """What the agent would guess explains only where nothing else does."""
        card = self._cards[number]
        found = _complete(card.explains, card.phrases, asked)
        found |= self._subjects[card.deck].named_by(asked)
        return reasons(order, asked, found) or reasons(order, asked, card.guesses)

    def _apart(
        self, best: list[int], scores: Sequence[float], limit: int
    ) -> list[tuple[int, float]]:
        """The best so many, each weighed against those before it (maximal marginal relevance)."""
        left = {number: scores[number] for number in best}
        chosen: list[tuple[int, float]] = []
        while left and len(chosen) < limit:
            number = max(left, key=lambda one: (left[one], -one))
            score = left.pop(number)
            chosen.append((number, min(score, chosen[-1][1]) if chosen else score))
            taken = self._cards[number]
            for other in left:
                card = self._cards[other]
                if card.deck == taken.deck:
                    left[other] *= _SAME_SUBJECT
                alike = _shared(card.asks, taken.asks)
                if alike > 0.2:
                    left[other] *= 1 - _SAME_WORDS * alike
        return chosen


def _worth(
    heard: Mapping[str, list[tuple[int, float]]], cards: int
) -> dict[str, list[tuple[int, float]]]:
    """For each stem the cards that hold it, with what it is worth there."""
    worth: dict[str, list[tuple[int, float]]] = {}
    for one, places in heard.items():
        if cards > _MANY and len(places) > _EVERYWHERE * cards:
            continue
        rare = log(1 + (cards - len(places) + 0.5) / (len(places) + 0.5))
        worth[one] = [(at, rare * weight / (_SATURATION + weight)) for at, weight in places]
    return worth


def _read(
    at: int, deck: Deck, card: DecisionCard, surface: set[str]
) -> tuple[_Ranked, dict[str, float]]:
    """A card by its stems, and each with the weight of the fields it stands in."""
    asks, guess = _stems(card.question, surface), _stems(card.likely_guess, surface)
    options, notes = _stems(" ".join(card.options), None), _stems(card.notes, None)
    singles, phrases = _keywords(card.keywords, surface)
    found: dict[str, float] = {}
    for stems, weight in (
        (asks, _QUESTION),
        (singles, _KEYWORD),
        (frozenset[str]().union(*phrases) - singles, _PART_OF_KEYWORD),
        (guess, _LIKELY_GUESS),
        (options, _OPTION),
        (notes, _NOTE),
    ):
        for one in stems:
            found[one] = found.get(one, 0.0) + weight
    guesses = guess | options | notes
    return _Ranked(deck.card_id(card), at, asks, asks | singles, guesses, phrases), found


def _keywords(
    keywords: Sequence[str], surface: set[str]
) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The stems of keywords of one word, and of each of several words."""
    singles: set[str] = set()
    phrases: list[frozenset[str]] = []
    for keyword in keywords:
        words = words_in(keyword)
        surface.update(words)
        apart = [word for word in words if "-" not in word]
        if len(apart) > 1:
            phrases.append(frozenset(stem(word) for word in apart))
        else:
            singles.update(stem(word) for word in words)
    return frozenset(singles), tuple(phrases)


def _stems(text: str, surface: set[str] | None) -> frozenset[str]:
    words = words_in(text)
    if surface is not None:
        surface.update(words)
    return frozenset(stem(word) for word in words)


def _complete(
    stems: frozenset[str], phrases: tuple[frozenset[str], ...], there: Collection[str]
) -> frozenset[str]:
    """Which of the stems a brief holds; of a keyword of several words it must have all."""
    found = {one for one in stems if one in there}
    for phrase in phrases:
        if phrase and all(one in there for one in phrase):
            found |= phrase
    return frozenset(found)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's index of two questions."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0
