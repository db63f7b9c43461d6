"""The inbox keeps each question once, survives damage, and is never half-written."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from workshop.application.failures import BadInput
from workshop.application.inbox import LONGEST_CONTEXT, LONGEST_QUESTION, MOST
from workshop.exercise.cards import DecisionId
from workshop.files.inbox import FileInbox, inbox_beside


def now() -> datetime:
    return datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def inbox(tmp_path: Path) -> FileInbox:
    return FileInbox(tmp_path / "library.inbox.jsonl", now)


def test_it_lies_beside_its_library() -> None:
    assert inbox_beside(Path("a/library.db")) == Path("a/library.inbox.jsonl")


def test_nothing_waits_where_there_is_no_file(inbox: FileInbox, tmp_path: Path) -> None:
    assert inbox.questions() == ()
    assert list(tmp_path.iterdir()) == []


def test_a_question_waits_until_it_is_taken(inbox: FileInbox) -> None:
    asked = inbox.put(" Who\npays? ", "orders.py")
    inbox.put("Who refunds?", "")
    assert [one.question for one in inbox.questions()] == ["Who pays?", "Who refunds?"]
    assert inbox.take(asked.id) == asked
    assert inbox.take(asked.id) is None
    assert [one.question for one in inbox.questions()] == ["Who refunds?"]


def test_the_same_question_waits_once(inbox: FileInbox) -> None:
    first = inbox.put("Who pays?", "one")
    assert inbox.put("who PAYS", "two") == first
    assert len(inbox.questions()) == 1


def test_it_becomes_a_decision_with_its_context(inbox: FileInbox) -> None:
    decision = inbox.put("Who pays?", "orders.py").as_decision(DecisionId("d1"))
    assert (decision.question, decision.notes) == ("Who pays?", "orders.py")


def test_texts_are_cleaned_and_kept_short(inbox: FileInbox) -> None:
    inbox.put("W" * 5_000, "c\x00" * 5_000)
    (asked,) = inbox.questions()
    assert len(asked.question) == LONGEST_QUESTION
    assert len(asked.context) == LONGEST_CONTEXT
    assert "\x00" not in asked.context


@pytest.mark.parametrize("text", ["", " \n", "…?!"])
def test_a_text_without_a_question_is_refused(inbox: FileInbox, text: str) -> None:
    with pytest.raises(BadInput, match="no question"):
        inbox.put(text, "")


def test_an_agent_cannot_flood_it(inbox: FileInbox) -> None:
    for number in range(MOST):
        inbox.put(f"Question {number}?", "")
    with pytest.raises(BadInput, match="wait already"):
        inbox.put("One more?", "")


def test_lines_that_cannot_be_read_are_passed_over_and_kept(
    inbox: FileInbox, tmp_path: Path
) -> None:
    path = tmp_path / "library.inbox.jsonl"
    path.write_bytes(b'{\n[1]\n{"id": 1, "question": "x"}\n\xff\n{"id": "a", "question": "A?"}\n')
    (asked,) = inbox.questions()
    assert asked.question == "A?"
    inbox.take("a")
    assert path.read_text("utf-8").startswith('{\n[1]\n{"id": 1')


def test_questions_of_several_agents_at_once_are_all_kept(inbox: FileInbox) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(inbox.put, (f"Question {number}?" for number in range(20)), [""] * 20))
    assert len(inbox.questions()) == 20
