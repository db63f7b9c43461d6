"""A change that meets another session than its own is a fault of ours, and changes nothing."""

import pytest

from tests.exercise.table.starts import PLAIN
from workshop.exercise.changes import (
    Change,
    Field,
    FieldChange,
    ItemChange,
    Part,
    Placed,
    StaleChange,
    applied,
)
from workshop.exercise.session import ParkedLine

FIRST, SECOND = PLAIN.decisions
LINE = ParkedLine("l1", "x")


@pytest.mark.parametrize(
    "change",
    [
        FieldChange(Field.TITLE, "another", "x"),
        ItemChange(Part.DECISIONS, Placed(1, FIRST), None),
        ItemChange(Part.DECISIONS, Placed(2, FIRST), None),
        ItemChange(Part.DECISIONS, Placed(-2, FIRST), None),
        ItemChange(Part.PARKING_LOT, None, Placed(1, LINE)),
        ItemChange(Part.PARKING_LOT, None, Placed(-1, LINE)),
        ItemChange(Part.PARKING_LOT, Placed(0, LINE), Placed(0, LINE)),
    ],
)
def test_a_stale_change_is_not_applied(change: Change) -> None:
    with pytest.raises(StaleChange):
        applied(PLAIN, (change,))


def test_changes_apply_in_order_each_to_what_the_last_one_left() -> None:
    there_and_back = (
        ItemChange(Part.DECISIONS, Placed(0, FIRST), Placed(1, FIRST)),
        ItemChange(Part.DECISIONS, Placed(0, SECOND), None),
        ItemChange(Part.DECISIONS, None, Placed(1, SECOND)),
    )
    assert applied(PLAIN, there_and_back) == PLAIN
