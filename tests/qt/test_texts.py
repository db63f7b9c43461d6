"""Sentences: every code has one, and what people wrote is put in as it is."""

import re

import pytest

from workshop.exercise.deciding import RULES
from workshop.exercise.guidance import Nudge, NudgeCode
from workshop.exercise.labels import Label, WhatWent
from workshop.exercise.moves import DecisionText, RuleCode, RuleViolation, SessionText
from workshop.qt.move_texts import move_name, nudge, refusal, went_along
from workshop.qt.texts import counted, tr


def test_values_are_put_in_once_and_stay_as_written() -> None:
    assert tr("{0} of {1}", "{1}", "{0}") == "{1} of {0}"
    assert tr("{0}", "100 % & <b>{2}") == "100 % & <b>{2}"
    assert tr("a {brace} and {7}", "x") == "a {brace} and {7}"
    assert tr("{") == "{"


def test_one_and_many_are_counted() -> None:
    assert counted(1, "One", "{0} of them") == "One"
    assert counted(0, "One", "{0} of them") == "0 of them"


@pytest.mark.parametrize("code", RuleCode)
def test_every_refusal_is_one_sentence_without_a_gap(code: RuleCode) -> None:
    said = refusal(RuleViolation(code, "Dana"))
    assert said.endswith(".")
    assert "{" not in said
    assert said[0].isupper() or said[0] == "“"


@pytest.mark.parametrize("code", NudgeCode)
def test_every_nudge_is_said_for_one_and_for_many(code: NudgeCode) -> None:
    for count in (1, 12):
        said = nudge(Nudge(code, count))
        assert "{" not in said
    assert nudge(Nudge(code, 12)) or nudge(Nudge(code, 1))


def test_undo_names_the_move_and_never_fails_on_a_new_kind() -> None:
    assert move_name(Label("set-owner", "Do we?")) == "owner of “Do we?”"
    assert move_name(Label("from-the-future", "x")) == "the last move"
    assert move_name(Label("park", "{0}")) == "parking “{0}”"


def _kinds() -> list[str]:
    """Every kind of move that a label can name."""
    names = [re.sub(r"(?<!^)(?=[A-Z])", "-", move.__name__).lower() for move in RULES]
    texts = {"write-session": SessionText, "write-decision": DecisionText}
    plain = [name for name in names if name not in texts]
    written = [f"{name}.{text}" for name, all_of_it in texts.items() for text in all_of_it]
    return [*plain, *written, "open-again"]


@pytest.mark.parametrize("kind", _kinds())
def test_every_move_reads_as_a_noun_behind_undo(kind: str) -> None:
    said = move_name(Label(kind, "X"))
    assert said != "the last move"
    first = said.split()[0]
    assert first not in {"add", "move", "delete", "set", "park", "take", "vote", "no", "named"}
    assert first[0].islower(), "it stands behind Undo"
    assert not first.startswith("“"), "what was done to it is said first"


def test_what_went_along_is_one_line() -> None:
    assert went_along(WhatWent()) == ""
    assert went_along(WhatWent(ballots=1)) == "With it went 1 ballot."
    several = WhatWent(ballots=3, owners=1, consulted=2)
    assert went_along(several) == "With it went 3 ballots, 1 owner and 2 consulted places."
