"""One table of moves, legal and illegal, for the rules, the desk and the Qt models alike.

A case starts from a session of `tests.exercise.table.starts`. It is either refused with a code,
or makes exactly the changes given, in that order; no changes mean that the move is allowed and
nothing moves.
"""

from typing import Final

from tests.exercise.table.board import SURFACE_CASES
from tests.exercise.table.brief import BRIEF_CASES
from tests.exercise.table.closing import CLOSING_CASES
from tests.exercise.table.owning import OWN_CASES
from tests.exercise.table.starts import Case
from tests.exercise.table.votes import VOTE_CASES

CASES: Final[tuple[Case, ...]] = (
    *BRIEF_CASES,
    *SURFACE_CASES,
    *VOTE_CASES,
    *OWN_CASES,
    *CLOSING_CASES,
)

__all__ = ["CASES", "Case"]
