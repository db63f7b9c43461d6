"""Transcripts are read tolerantly: what an agent asked and assumed, whatever else is in them."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.application.drafts import Mark, decision_of
from workshop.application.guesses import Guess, Sign
from workshop.exercise.cards import DecisionId, Stakes
from workshop.files.transcripts import guesses_in, transcripts_folder

CWD = "/home/ada/shop"


def said(role: str, content: object, **more: object) -> dict[str, Any]:
    return {
        "type": role,
        "cwd": CWD,
        "sessionId": "s",
        "timestamp": "2026-11-20T09:00:00Z",
        "message": {"role": role, "content": content},
        **more,
    }


def text(words: str) -> list[dict[str, str]]:
    return [{"type": "text", "text": words}]


def asked(*questions: str, call: str = "t1") -> dict[str, Any]:
    options = [{"label": "Yes", "description": "x"}, {"label": "No"}]
    given = {"questions": [{"question": one, "options": options} for one in questions]}
    part = {"type": "tool_use", "id": call, "name": "AskUserQuestion", "input": given}
    return said("assistant", [part])


def result(words: object, call: str = "t1", **more: object) -> dict[str, Any]:
    part = {"type": "tool_result", "tool_use_id": call, "content": words}
    return said("user", [{**part, **{k: v for k, v in more.items() if k == "is_error"}}], **more)


def written(folder: Path, *entries: object, name: str = "-work-shop/a.jsonl") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [one if isinstance(one, str) else json.dumps(one) for one in entries]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def found(folder: Path, project: str = "") -> list[Guess]:
    return guesses_in(folder, project)


def test_a_question_is_shown_with_its_answer_and_its_place(tmp_path: Path) -> None:
    answers = {"answers": {"Who may refund an order?": "Support only"}}
    written(tmp_path, asked("Who may refund an order?"), result("ignored", toolUseResult=answers))
    (one,) = found(tmp_path)
    assert one == Guess(
        Sign.ASKED,
        "Who may refund an order?",
        "Support only",
        CWD,
        "2026-11-20T09:00:00Z",
        "-work-shop/a.jsonl",
        1,
        ("Yes", "No"),
    )


def test_an_answer_in_the_result_s_text_is_read_too(tmp_path: Path) -> None:
    written(tmp_path, asked("Who may refund an order?"), result(text("Support only")))
    assert found(tmp_path)[0].answer == "Support only"


@pytest.mark.parametrize("last", [None, result("no", is_error=True)])
def test_a_question_without_an_answer_is_silence(tmp_path: Path, last: object) -> None:
    written(tmp_path, asked("Who may refund an order?"), *([last] if last else []))
    assert found(tmp_path)[0].answer == ""


def test_a_question_in_plain_text_is_answered_by_the_next_words(tmp_path: Path) -> None:
    written(
        tmp_path,
        said("assistant", text("Done. Should trial customers see the refund button?")),
        said("user", "No, never."),
    )
    (one,) = found(tmp_path)
    assert (one.said, one.answer) == (
        "Should trial customers see the refund button?",
        "No, never.",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "I'll assume refunds go to the original card.",
        "I’ll assume refunds go to the original card.",
        "Defaulting to thirty days for the refund window.",
        "Since it wasn't specified, deleted orders stay in the list.",
        "I'm assuming that guests cannot refund anything.",
        "The window is not specified, so thirty days it is.",
        "Unless you say otherwise, refunds are final.",
    ],
)
def test_a_stated_assumption_is_found(tmp_path: Path, sentence: str) -> None:
    written(tmp_path, said("assistant", text(f"Reading the code. {sentence} Next I run it.")))
    (one,) = found(tmp_path)
    assert (one.sign, one.said) == (Sign.ASSUMED, sentence)


@pytest.mark.parametrize(
    "words",
    [
        "Shall I go ahead with the refund page now?",
        "Would you like me to run all of the tests?",
        "```\nassert x, 'who may refund an order?'\n```",
        "> I'll assume refunds go to the card\n",
        "Why?",
        "The function defaults its argument.",
    ],
)
def test_what_is_no_product_question_is_passed_over(tmp_path: Path, words: str) -> None:
    written(tmp_path, said("assistant", text(words)))
    assert found(tmp_path) == []


def test_what_people_and_tools_say_is_no_guess(tmp_path: Path) -> None:
    written(
        tmp_path,
        said("user", "I'll assume you know what refunds are."),
        said("user", [{"type": "tool_result", "content": "I'll assume refunds go to the card."}]),
        said("assistant", [{"type": "thinking", "thinking": "I'll assume refunds are final."}]),
    )
    assert found(tmp_path) == []


def test_lines_that_are_not_as_expected_make_nothing_fail(tmp_path: Path) -> None:
    written(
        tmp_path,
        "",
        "{",
        "[]",
        '"text"',
        "null",
        '{"message": 1}',
        '{"message": {"role": "assistant", "content": 5}}',
        '{"message": {"role": "assistant", "content": [1, null, {"type": "text", "text": 7}]}}',
        '{"message": {"role": "assistant", "content": [{"type": "tool_use", "name": '
        '"AskUserQuestion", "input": {"questions": [1, {"question": []}]}}]}}',
        '{"type": "summary", "summary": "I\'ll assume nothing at all here."}',
        "[" * 100_000,
        said("assistant", text("I'll assume refunds go to the card.")),
    )
    (one,) = found(tmp_path)
    assert one.line == 12


def test_bytes_that_are_no_text_make_nothing_fail(tmp_path: Path) -> None:
    line = json.dumps(asked("Who may refund an order?")).encode()
    path = tmp_path / "p/a.jsonl"
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00\n" + line + b"\n\x80")
    assert len(found(tmp_path)) == 1


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "type",
                        "message",
                        "role",
                        "content",
                        "text",
                        "input",
                        "questions",
                        "id",
                        "name",
                        "tool_use_id",
                        "toolUseResult",
                        "answers",
                        "cwd",
                    ]
                ),
                inner,
                max_size=5,
            )
        ),
        max_leaves=20,
    )
)
def test_no_shape_of_a_line_makes_reading_fail(
    tmp_path_factory: pytest.TempPathFactory, value: Any
) -> None:
    folder = tmp_path_factory.mktemp("t")
    written(folder, value, {"message": {"role": "assistant", "content": value}})
    assert isinstance(found(folder), list)


def test_the_same_question_is_listed_once_with_its_answer(tmp_path: Path) -> None:
    written(tmp_path, asked("Who may refund an order?"), name="p/new.jsonl")
    written(tmp_path, asked("who may refund an order"), result(text("Support")), name="p/old.jsonl")
    os.utime(tmp_path / "p/old.jsonl", (1, 1))
    (one,) = found(tmp_path)
    assert one.answer == "Support"


def test_a_project_is_part_of_the_folder(tmp_path: Path) -> None:
    written(tmp_path, asked("Who may refund an order?"))
    assert len(found(tmp_path, "SHOP")) == 1
    assert found(tmp_path, "elsewhere") == []


def test_nothing_is_written_and_no_folder_is_no_failure(tmp_path: Path) -> None:
    assert found(transcripts_folder(tmp_path)) == []
    assert list(tmp_path.iterdir()) == []


def test_a_guess_is_a_draft_that_says_where_it_came_from(tmp_path: Path) -> None:
    written(tmp_path, said("assistant", text("I'll assume refunds go to the original card.")))
    draft = found(tmp_path)[0].as_draft()
    assert draft.question == "Is it right: I'll assume refunds go to the original card?"
    assert (draft.mark, draft.stakes) == (Mark.LEFT_OPEN, Stakes.LASTING)
    decision = decision_of(draft, DecisionId("d1"))
    assert "-work-shop/a.jsonl:1" in decision.notes


def test_what_nobody_said_in_this_run_answers_nothing(tmp_path: Path) -> None:
    question = said("assistant", text("Should refunds take five days or ten days?"))
    summary = said("user", "This session goes on from an earlier one.", isCompactSummary=True)
    other = said("user", "Look through the code for refunds.", isSidechain=True)
    written(tmp_path, question, summary, other, said("user", "Ten days."))
    (guess,) = found(tmp_path)
    assert guess.answer == "Ten days."
