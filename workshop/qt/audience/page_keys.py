"""What can be done by key while the audience window lies over the session."""

from typing import Final

from PySide6.QtGui import QKeySequence

from workshop.exercise.agenda import Step
from workshop.qt.actions import Actions

WHILE_ON: Final = ("present-end", "audience-larger", "audience-smaller", "audience-look")
"""What there is to do only while the window is shown."""

_ALWAYS: Final = ("present", "present-flip", *WHILE_ON)
_CLOCKS: Final = ("timer", "timer-add", "talk")
_AT_REVEAL: Final = ("reveal", "earlier-decision", "later-decision")


def action_of(actions: Actions, struck: QKeySequence, step: Step | None) -> str:
    """The action that a key does over the page of a step; empty where it does nothing there.

    Only what the room sees happen: the clock, and at Reveal turning over and the way through the
    decisions. Never anything at Ballot but the page's own keys.
    """
    names = _ALWAYS
    if step is not None and step is not Step.BALLOT:
        names += _CLOCKS
    if step is Step.REVEAL:
        names += _AT_REVEAL
    for name in names:
        if actions.enabled(name) and struck in actions[name].shortcuts():
            return name
    return ""
