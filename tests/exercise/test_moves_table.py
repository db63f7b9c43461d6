"""The rules, held to the table of legal and illegal moves."""

import pytest

from tests.exercise.moves_table import CASES, Case
from tests.exercise.soundness import faults
from tests.exercise.strategies import MOVES
from workshop.exercise.changes import applied, inverse
from workshop.exercise.deciding import decide, may


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_move_makes_the_changes_of_the_table_or_is_refused(case: Case) -> None:
    violation = may(case.session, case.move)
    assert (violation.code if violation else None) is case.refused
    if violation:
        return
    changes = decide(case.session, case.move)
    assert changes == case.changes
    after = applied(case.session, changes)
    assert faults(after) == []
    assert applied(after, inverse(changes)) == case.session


def test_the_table_has_every_kind_of_move_allowed_and_most_refused() -> None:
    allowed = {type(case.move) for case in CASES if case.changes}
    assert set(MOVES) - allowed == set()
    assert len({case.refused for case in CASES}) > 15
    assert len({case.name for case in CASES}) == len(CASES)
