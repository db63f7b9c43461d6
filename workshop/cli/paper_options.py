"""Options of `export` that only some papers take."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time
from functools import wraps
from typing import Any, Final, TypeVar

import click

from workshop.application.failures import BadInput
from workshop.application.outcome_ports import OutcomeKind, OutcomeOptions
from workshop.cli.tables import plain

_Command = TypeVar("_Command", bound=Callable[..., Any])

_CLOCK: Final = re.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """What was said on the command line, as it was said; None where nothing was."""

    start: str | None = None

    def refuse_for(self, outcome: OutcomeKind) -> None:
        """Raise BadInput where an option is given to an outcome that does not take it."""
        if self.start is not None and outcome is not OutcomeKind.GUIDE:
            raise BadInput(f"--start is for the guide: {outcome} has no clock times.")

    def added_to(self, options: OutcomeOptions) -> OutcomeOptions:
        """The options with these. Raises BadInput for what is no such thing."""
        return replace(options, start=_time(self.start))


def with_paper_options(command: _Command) -> _Command:
    """Give a command these options, as its argument `papers`."""

    @click.option("--start", metavar="HH:MM", help="guide: when the session begins.")
    @wraps(command)
    def with_papers(*args: Any, start: str | None, **others: Any) -> Any:
        return command(*args, papers=PaperOptions(start), **others)

    return with_papers  # pyright: ignore[reportReturnType] (takes what click gives it)


def _time(text: str | None) -> time | None:
    if text is None:
        return None
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        raise BadInput(f"{plain(text, 40)} is no time of day: say it as HH:MM, 09:30.")
    return time(int(clock[1]), int(clock[2]))
