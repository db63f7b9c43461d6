"""Everything that is wrong in a session file is told, each thing with its path."""

from collections.abc import Callable

import pytest

from tests.files.fault_table import TABLE
from tests.files.samples import Tree, changed, content, fixture
from workshop.application.failures import BadInput
from workshop.files.decode import decoded


def faults_of(file: bytes) -> tuple[str, ...]:
    with pytest.raises(BadInput) as refused:
        decoded(file, "a.whosecall")
    return refused.value.faults


@pytest.mark.parametrize(("change", "lines"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE])
def test_a_fault_is_told_with_its_path(
    change: Callable[[Tree], object], lines: tuple[str, ...]
) -> None:
    assert faults_of(changed(change)) == lines


@pytest.mark.parametrize(
    ("holder", "key"),
    [
        ((), "id"),
        ((), "title"),
        (("roles", 0), "id"),
        (("roles", 0), "name"),
        (("participants", 1), "id"),
        (("participants", 1), "name"),
        (("decisions", 0), "question"),
        (("ballots", 0), "participant"),
        (("ballots", 0), "decision"),
        (("ballots", 0), "choice"),
        (("commitments", 0), "id"),
        (("commitments", 0), "text"),
        (("parking_lot", 0), "id"),
        (("parking_lot", 0), "text"),
    ],
)
def test_what_is_required_is_missed(holder: tuple[str | int, ...], key: str) -> None:
    def take_out(tree: Tree) -> None:
        inner = tree
        for step in holder:
            inner = inner[step]  # pyright: ignore[reportArgumentType]
        del inner[key]

    path = f"{holder[0]}[{holder[1]}].{key}" if holder else key
    assert f"{path}: is missing" in faults_of(changed(take_out))


def test_a_sealed_ballot_s_choice_is_in_no_fault() -> None:
    lines = faults_of(
        changed(lambda tree: (tree.update(revealed=[]), tree["ballots"][0].update(choice="ghost")))
    )
    assert lines == ("ballots[0].choice: names no role",)


def test_a_key_that_is_there_twice_is_told() -> None:
    text = content(fixture()).decode().replace('"title":', '"title": "Another", "title":', 1)
    assert faults_of(text.encode()) == ('the key "title" is there more than once',)


def test_a_key_that_is_there_twice_is_told_with_its_path() -> None:
    text = content(fixture()).decode().replace('"question":', '"question": "Why?", "question":')
    assert faults_of(text.encode()) == ('decisions[0]: the key "question" is there more than once',)


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("NaN", "not a number that counts"),
        ("-Infinity", "not a number that counts"),
        ("1e999", "not a number that counts"),
        ("9" * 400, "a number out of range"),
        ("9" * 5000, "a number out of range"),
        ("-5", "-5 is out of range, 0 to 1000000"),
    ],
)
def test_a_figure_that_is_none_is_told(number: str, sentence: str) -> None:
    place = {"step": "own", "runs": [{"step": "own", "spent": 123456.5}]}
    text = content({**fixture(), "place": place}).decode().replace("123456.5", number)
    assert faults_of(text.encode()) == (f"place.runs[0].spent: {sentence}",)


def test_the_two_minutes_of_a_decision_are_held_to_what_there_is() -> None:
    run = {"step": "own", "spent": -1, "running_since": "noon"}
    place = {"step": "own", "talk": {"decision": "ghost", "run": run}}
    assert faults_of(content({**fixture(), "place": place})) == (
        'place.talk.decision: no decision "ghost"',
        "place.talk.run.spent: -1 is out of range, 0 to 1000000",
        'place.talk.run.running_since: "noon" is no time in ISO 8601',
    )


def test_a_session_without_its_first_line_is_told_what_it_lacks() -> None:
    assert faults_of(changed(lambda tree: tree.pop("format"))) == (
        'format: is missing, where "whose-call/session" belongs',
    )
