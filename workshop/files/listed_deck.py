"""A deck read from a table or a list, with the place of each card in the file."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from workshop.application.deck_text import DECK_FORMAT, DECK_VERSION
from workshop.application.naming import readable_id
from workshop.exercise.cards import Area, Stakes
from workshop.files.faults import Fault, Where
from workshop.files.tree import Tree

Card = dict[str, Any]
Place = tuple[int, int]
"""Row and column, or line and 0: what comes first in the file is told first."""

_DEFAULTS: Final = (("area", Area.SCOPE), ("stakes", Stakes.COSTLY))


@dataclass(frozen=True, slots=True)
class ListedDeck:
    """The tree of a deck, and how a path in it is called by somebody who looks at the file."""

    tree: Tree
    place: Callable[[Where], tuple[Place, str]]
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()

    def lines(self, faults: Iterable[Fault]) -> list[str]:
        """The faults as they follow one another in the file, each told once, with its place."""
        placed = {(*self.place(fault.where), fault.sentence): None for fault in faults}
        return [
            f"{where}: {sentence}" if where else sentence for _, where, sentence in sorted(placed)
        ]

    def default_notes(self) -> list[str]:
        """Where area and stakes are left to their defaults; one line where no card says them."""
        cards: list[Card] = self.tree["decision"]
        notes: list[Fault] = []
        everywhere: list[str] = []
        for field, default in _DEFAULTS:
            missing = [place for place, card in enumerate(cards) if field not in card]
            if len(missing) > 1 and len(missing) == len(cards):
                everywhere.append(f"{field}: said of no card, taken as {default} for all")
                continue
            notes += (
                Fault(("decision", place, field), f"not said, taken as {default}")
                for place in missing
            )
        return [*everywhere, *self.lines(notes)]


def deck_tree(file: str, title: str, description: str, cards: Sequence[Card]) -> Tree:
    """The tree of a deck whose id is made of its title, or of its file's name where it has none.

    Cards without an id get one from their question, so that it stays when rows are moved.
    """
    name = title or _title_of(PurePath(file).stem)
    free = _FreeIds({card["id"] for card in cards if "id" in card})
    numbered = [
        card if "id" in card else {"id": free.next(card["question"], place), **card}
        for place, card in enumerate(cards, 1)
    ]
    return {
        "format": DECK_FORMAT,
        "version": DECK_VERSION,
        "id": readable_id(name, (), readable_id(PurePath(file).stem, (), "deck")),
        "name": name,
        **({"description": description} if description else {}),
        "decision": numbered,
    }


class _FreeIds:
    """Ids made of questions, none twice; quick where ten thousand questions begin alike."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        self._numbers: dict[str, int] = {}

    def next(self, question: str, place: int) -> str:
        """An id for a question, or for its place where it has no letters of an id."""
        first = readable_id(question, (), f"card-{place}")
        number = self._numbers.get(first, 1)
        one = first if number == 1 else f"{first}-{number}"
        while one in self._taken:
            number += 1
            one = f"{first}-{number}"
        self._numbers[first] = number + 1
        self._taken.add(one)
        return one


def _title_of(stem: str) -> str:
    words = " ".join(stem.replace("_", " ").replace("-", " ").split())
    return words[:1].upper() + words[1:] or "Deck"


def entries_of(text: str) -> list[str]:
    """The entries of a cell: parted by `|` where there is one, else by `;`, or by lines."""
    for sign in ("|", ";", "\n"):
        if sign in text:
            return [entry for part in text.split(sign) if (entry := " ".join(part.split()))]
    return [text.strip()] if text.strip() else []
