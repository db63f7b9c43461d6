"""Options of `export` that only some papers take."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from workshop.application.failures import BadInput
from workshop.application.outcome_ports import (
    CardSize,
    Flip,
    Orientation,
    OutcomeKind,
    OutcomeOptions,
)
from workshop.bootstrap import build_reader, build_services, shipped_decks
from workshop.cli.session_argument import is_path
from workshop.cli.tables import plain
from workshop.exercise.cards import Deck, DeckId

_Command = TypeVar("_Command", bound=Callable[..., Any])

_EITHER_WAY: Final = frozenset(
    (OutcomeKind.SUMMARY, OutcomeKind.MAIL, OutcomeKind.SHEET, OutcomeKind.GUIDE)
)
_CLOCK: Final = re.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """What was said on the command line, as it was said; None where nothing was."""

    start: str | None = None
    size: str | None = None
    flip: str | None = None
    decks: tuple[str, ...] = ()
    orientation: str | None = None

    def refuse_for(self, outcome: OutcomeKind) -> None:
        """Raise BadInput where an option is given to an outcome that does not take it."""
        if self.start is not None and outcome is not OutcomeKind.GUIDE:
            raise BadInput(f"--start is for the guide: {outcome} has no clock times.")
        if self.orientation is not None and outcome not in _EITHER_WAY:
            raise BadInput(
                f"--orientation is for summary, mail, sheet and guide: {outcome} has its own."
            )
        if outcome is OutcomeKind.KIT:
            return
        for name, given in (("size", self.size), ("flip", self.flip), ("deck", self.decks)):
            if given:
                raise BadInput(f"--{name} is for the kit: {outcome} has no cards.")

    def added_to(self, options: OutcomeOptions, library: Path) -> OutcomeOptions:
        """The options with these. Raises BadInput for what is no such thing, or not there."""
        return replace(
            options,
            start=_time(self.start),
            card_size=CardSize(self.size or CardSize.POKER),
            flip=Flip(self.flip or Flip.LONG),
            decks=_decks(self.decks, library),
            orientation=Orientation(self.orientation or Orientation.PORTRAIT),
        )


def _choice(values: type[StrEnum]) -> click.Choice[str]:
    return click.Choice([one.value for one in values])


def with_paper_options(command: _Command) -> _Command:
    """Give a command these options, as its argument `papers`."""

    @click.option("--start", metavar="HH:MM", help="guide: when the session begins.")
    @click.option("--size", type=_choice(CardSize), help="kit: how large cards are.")
    @click.option("--flip", type=_choice(Flip), help="kit: the edge the printer flips.")
    @click.option("--deck", "decks", multiple=True, metavar="ID", help="kit: a deck's cards.")
    @click.option("--orientation", type=_choice(Orientation), help="summary, sheet, guide.")
    @wraps(command)
    def with_papers(
        *args: Any,
        start: str | None,
        size: str | None,
        flip: str | None,
        decks: tuple[str, ...],
        orientation: str | None,
        **others: Any,
    ) -> Any:
        papers = PaperOptions(start, size, flip, decks, orientation)
        return command(*args, papers=papers, **others)

    return with_papers  # pyright: ignore[reportReturnType] (takes what click gives it)


def _time(text: str | None) -> time | None:
    if text is None:
        return None
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        raise BadInput(f"{plain(text, 40)} is no time of day: say it as HH:MM, 09:30.")
    return time(int(clock[1]), int(clock[2]))


def _decks(named: tuple[str, ...], library: Path) -> tuple[Deck, ...]:
    """The decks with these ids, or in these files, each once; the library is opened if need be."""
    if not named:
        return ()
    shipped = shipped_decks()
    decks = [_deck(one, shipped, library) for one in dict.fromkeys(named)]
    for deck in decks:
        if not deck.decision:
            raise BadInput(f'The deck "{plain(deck.name, 60)}" has no decisions to print.')
    return tuple({deck.id: deck for deck in decks}.values())


def _deck(named: str, shipped: dict[DeckId, Deck], library: Path) -> Deck:
    if DeckId(named) in shipped:
        return shipped[DeckId(named)]
    if is_path(named):
        value = build_reader().read(Path(named))
        if not isinstance(value, Deck):
            raise BadInput(f"{named} is a session, and here a deck is asked for.")
        return value
    services = build_services(library)
    try:
        own = {shelved.deck.id: shelved.deck for shelved in services.shelf.decks()}
    finally:
        services.upkeep.close()
    if DeckId(named) not in own:
        raise BadInput(f"There is no deck {plain(named, 64)}: whosecall decks tells which are.")
    return own[DeckId(named)]
