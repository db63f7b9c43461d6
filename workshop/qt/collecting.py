"""While anything works away from the screen, or Qt walks through all widgets, nothing is collected.

A collection looks at everything there is, up to a tenth of a second while a paper is made, and
the window stands still for it. It would also take widgets that were let go in whichever thread
it happens to run, and Qt wants them taken in its own.
"""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

_WORKING: Final[set[object]] = set()


def hold(work: object) -> None:
    """Collect nothing until this is let go; called in the window's thread."""
    if not _WORKING and not gc.isenabled():
        return  # whoever switched it off switches it on
    _WORKING.add(work)
    gc.disable()


def let_go(work: object) -> None:
    """The work is done; called in the window’s thread, and harmless where it was not held."""
    if work in _WORKING:
        _WORKING.remove(work)
        if not _WORKING:
            gc.enable()


@contextmanager
def nothing_collected() -> Generator[None]:
    """Nothing is collected inside; in the window's thread."""
    work = object()
    hold(work)
    try:
        yield
    finally:
        let_go(work)
