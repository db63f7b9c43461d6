"""SESSION on the command line: an id in the library, a beginning of one, or a file."""

import os
import re
from pathlib import Path
from typing import Final

from workshop.application.failures import BadInput
from workshop.application.services import Services
from workshop.bootstrap import build_reader, build_services
from workshop.cli.tables import plain
from workshop.exercise.cards import Deck, SessionId, is_id
from workshop.exercise.session import Session

_WHOLE_ID: Final = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_MOST_TOLD: Final = 5


def is_path(argument: str) -> bool:
    """Whether an argument means a file: one is there of that name, or it looks like a path."""
    if _WHOLE_ID.fullmatch(argument):
        return False
    separators = {os.sep, os.altsep or os.sep}
    if any(mark in argument for mark in separators) or argument.endswith(".whosecall"):
        return True
    try:
        return bool(argument) and Path(argument).exists()
    except (OSError, ValueError):
        return False  # too long, or no name of a file at all


def read_session(argument: str, library: Path) -> Session:
    """The session meant. A file is read as it is, and the library is not touched.

    Raises BadInput where there is none, or more than one.
    """
    if is_path(argument):
        return session_in_file(Path(argument))
    services = build_services(library)
    try:
        return services.store.load(session_in_library(argument, services))
    finally:
        services.upkeep.close()


def session_in_file(path: Path) -> Session:
    """The session in a file. Raises BadInput where it holds none."""
    value = build_reader().read(path)
    if isinstance(value, Deck):
        raise BadInput(f"{path} is a deck, and here a session is asked for.")
    return value


def session_in_library(beginning: str, services: Services) -> SessionId:
    """The one session whose id begins so. Raises BadInput where none or several do."""
    found: list[SessionId] = []
    if is_id(beginning):
        found = services.library.find(beginning.casefold()) or services.library.find(beginning)
    if len(found) == 1:
        return found[0]
    if found:
        titles = [f"{one}  {plain(services.store.load(one).title)}" for one in found[:_MOST_TOLD]]
        more = len(found) - len(titles)
        raise BadInput(
            f'{len(found)} sessions begin with "{plain(beginning)}"; give more of the id.',
            (*titles, f"and {more} more") if more else titles,
        )
    raise BadInput(
        f'No session in the library begins with "{plain(beginning)}", '
        "and there is no file of that name."
    )
