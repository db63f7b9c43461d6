"""Makes decks of one's own: each change is kept at once, and can be taken back.

Decks that came with the program are only looked at and duplicated.
"""

from dataclasses import dataclass, replace
from typing import Final

from workshop.application.deck_edits import bare, cleaned_deck, line
from workshop.application.failures import BadInput
from workshop.application.naming import lasting_id, readable_id
from workshop.application.ports import DeckShelf, DeckStore, ShelvedDeck
from workshop.exercise.cards import DecisionId, Deck, DeckId, RoleId

_MOST_STEPS: Final = 500


@dataclass(frozen=True, slots=True)
class _Step:
    """What became of one deck; None where there was, or is, no such deck."""

    before: Deck | None
    after: Deck | None
    fold: str


class DeckWorkshop:
    """The decks at hand, and the changes made to one's own while it is open.

    The file of a deck is kept before its first change and before it is deleted. Calls may raise
    StorageFailed; then nothing was changed.
    """

    def __init__(self, shelf: DeckShelf, store: DeckStore) -> None:
        self._shelf, self._store = shelf, store
        self._steps: list[_Step] = []
        self._kept: set[DeckId] = set()

    def decks(self) -> tuple[ShelvedDeck, ...]:
        """Shipped decks first, then one's own, each by name."""
        return self._shelf.decks()

    def deck(self, deck: DeckId) -> ShelvedDeck | None:
        """The deck with this id; None where there is none."""
        return next((one for one in self.decks() if one.deck.id == deck), None)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._steps)

    def new(self, name: str) -> Deck:
        """An empty deck of one's own; its id is no colleague's, who names theirs as one does."""
        deck = Deck(DeckId(lasting_id("deck")), line(name))
        self._do(None, deck)
        return deck

    def duplicate(self, deck: Deck, name: str) -> Deck:
        """The same cards as a deck of one's own; sessions still know the cards of the first."""
        copy = replace(deck, id=self._free_id(name), name=line(name))
        self._do(None, copy)
        return copy

    def merge(self, into: Deck, other: Deck) -> tuple[Deck, int]:
        """Put the cards of another deck behind one's own, which says how many were taken.

        What asks just the same is left out, and a role card with the same name.
        """
        asked = {bare(card.question) for card in into.decision}
        ids = {str(card.id) for card in into.decision}
        cards = list(into.decision)
        for card in other.decision:
            if bare(card.question) not in asked:
                free = readable_id(card.id, ids, "card")
                cards.append(replace(card, id=DecisionId(free)))
                ids.add(free)
                asked.add(bare(card.question))
        named = {bare(role.name) for role in into.role}
        role_ids = {str(role.id) for role in into.role}
        roles = list(into.role)
        for role in other.role:
            if bare(role.name) not in named:
                free = readable_id(role.id, role_ids, "role")
                roles.append(replace(role, id=RoleId(free)))
                role_ids.add(free)
        keywords = tuple(dict.fromkeys((*into.keywords, *other.keywords)))
        merged = replace(into, decision=tuple(cards), role=tuple(roles), keywords=keywords)
        self._change(into, merged)
        taken = len(cards) - len(into.decision) + len(roles) - len(into.role)
        return merged, taken

    def delete(self, deck: Deck) -> None:
        """Delete a deck of one's own; decisions made of its cards stay as they are."""
        self._refuse_shipped(deck)
        self._do(deck, None)

    def change(self, deck: Deck, *, fold: str = "") -> Deck:
        """Keep another value of a deck of one's own; with a `fold`, one step with the last.

        Texts are cleaned. Raises BadInput where its name or a question is empty.
        """
        there = self.deck(deck.id)
        if there is None:
            raise BadInput("This deck is not there any more.")
        deck = cleaned_deck(deck, there.deck)
        if not deck.name:
            raise BadInput("A deck needs a name.")
        if not all(card.question for card in deck.decision):
            raise BadInput("A card needs a question.")
        if not all(role.name for role in deck.role):
            raise BadInput("A role card needs a name.")
        self._change(there.deck, deck, fold)
        return deck

    def undo(self) -> DeckId | None:
        """Take the last change back; says which deck it was, None where there is none."""
        if not self._steps:
            return None
        step = self._steps[-1]
        if step.before is not None:
            self._store.keep(step.before, keep_old=False)
        elif step.after is not None:
            self._store.discard(step.after.id)
        self._steps.pop()
        changed = step.before or step.after
        return changed.id if changed is not None else None

    def _change(self, before: Deck, after: Deck, fold: str = "") -> None:
        self._refuse_shipped(before)
        if before != after:
            self._do(before, after, fold)

    def _do(self, before: Deck | None, after: Deck | None, fold: str = "") -> None:
        """Disk first, memory second."""
        if after is not None:
            self._store.keep(after, keep_old=after.id not in self._kept)
            self._kept.add(after.id)
        elif before is not None:
            self._store.discard(before.id)
            self._kept.discard(before.id)
        last = self._steps[-1] if self._steps else None
        if fold and last is not None and last.fold == fold and last.after == before:
            self._steps[-1] = replace(last, after=after)
        else:
            self._steps = [*self._steps[1 - _MOST_STEPS :], _Step(before, after, fold)]

    def _refuse_shipped(self, deck: Deck) -> None:
        there = self.deck(deck.id)
        if there is not None and there.shipped:
            raise BadInput("This deck came with the program. Duplicate it to change it.")

    def _free_id(self, name: str) -> DeckId:
        taken = {str(one.deck.id) for one in self.decks()}
        return DeckId(readable_id(name, {*taken, str(self._shelf.standard_roles().id)}, "deck"))
