"""What the palette offers, and in which order it answers to what is typed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from workshop.qt.actions import Actions
from workshop.qt.models.word_beginnings import distance


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what it says, what stands beside it, and what Enter does."""

    words: str
    beside: str
    """Its keys, or what kind of thing it is."""
    can: bool
    """Whether it can be done now; else it is shown, and does nothing."""
    do: Callable[[], object]


def action_entries(actions: Actions) -> list[Entry]:
    """Every action of the table but the palette itself, as it stands now."""
    return [
        Entry(words, keys, actions.enabled(name), partial(actions.trigger, name))
        for _, name, words, keys in actions.table()
        if name != "palette"
    ]


def answering(entries: Iterable[Entry], typed: str) -> Sequence[Entry]:
    """The entries that fit, nearest first; what can be done now before what cannot."""
    found = [
        (not entry.can, far, place, entry)
        for place, entry in enumerate(entries)
        if (far := distance(typed, entry.words)) is not None
    ]
    return [entry for *_, entry in sorted(found, key=lambda one: one[:3])]
