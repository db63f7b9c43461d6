"""What lies in JSON columns comes back as the value it was."""

import json

import pytest

from workshop.exercise.agenda import Place, Preset, Step, StepRun, agenda_for
from workshop.exercise.cards import Choice, DecisionId
from workshop.exercise.changes import Change, Field, FieldChange, ItemChange, Part, Placed
from workshop.exercise.session import Confidence, Finding, Tally
from workshop.storage.codec import (
    Unreadable,
    changes_from_json,
    changes_to_json,
    from_json,
    to_json,
)

PLACE = Place(Step.OWN, (StepRun(Step.OWN, 1.5, "2026-10-14T09:00:00+02:00", 2),), (Step.BRIEF,))


@pytest.mark.parametrize("value", [PLACE, Place(), agenda_for(Preset.QUICK)])
def test_a_value_survives(value: object) -> None:
    assert from_json(type(value), to_json(value)) == value


def test_what_is_at_its_default_takes_no_room() -> None:
    assert to_json(Place()) == "{}"


def test_counts_do_not_tell_whose_ballot_came_first() -> None:
    first = {Choice("pm"): 1, Choice("ai"): 2}
    assert to_json(first) == to_json(dict(reversed(first.items())))


CHANGES: list[Change] = [
    FieldChange(Field.AGENDA, None, agenda_for(Preset.DEEP)),
    FieldChange(Field.REVEALED, (), (DecisionId("d1"),)),
    FieldChange(Field.ANONYMOUS, False, True),
    ItemChange(
        Part.TALLIES,
        None,
        Placed(0, Tally(DecisionId("d1"), {Choice("pm"): 2}, Finding.ALIGNED, round=1)),
    ),
]


def test_changes_survive() -> None:
    assert list(changes_from_json(changes_to_json(tuple(CHANGES)))) == CHANGES


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "7",
        '[{"field": "gone", "before": 1, "after": 2}]',
        '[{"part": "ballots", "before": null}]',
        '[{"part": "ballots", "before": null, "after": [0, {"decision": "d1"}]}]',
        "[" * 100_000,
    ],
)
def test_changes_that_make_no_sense_are_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        changes_from_json(text)


def test_a_value_of_a_closed_set_is_one_of_it() -> None:
    with pytest.raises(Unreadable):
        from_json(Confidence, json.dumps("rather"))
    with pytest.raises(TypeError):
        to_json(object())
