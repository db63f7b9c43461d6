"""`whosecall guesses` on the command line."""

import json
from pathlib import Path

from tests.cli.conftest import Command
from tests.files.test_transcripts import asked, said, text, written


def test_questions_and_assumptions_are_listed(whosecall: Command, tmp_path: Path) -> None:
    written(
        tmp_path,
        asked("Who may refund an order?"),
        said("assistant", text("I'll assume refunds go to the card.")),
    )
    told = whosecall("guesses", "--transcripts", tmp_path)
    assert told.status == 0
    assert told.out.splitlines() == [
        "asked    Who may refund an order?             no answer  -work-shop/a.jsonl:1",
        "assumed  I'll assume refunds go to the card.             -work-shop/a.jsonl:2",
    ]
    (first, _) = json.loads(whosecall("guesses", "--transcripts", tmp_path, "--json").out)
    assert (first["sign"], first["file"], first["line"]) == ("asked", "-work-shop/a.jsonl", 1)


def test_without_transcripts_it_says_so(whosecall: Command) -> None:
    told = whosecall("guesses")
    assert told.status == 2
    assert told.err.startswith("There are no transcripts: ")


def test_nothing_found_is_said(whosecall: Command, tmp_path: Path) -> None:
    written(tmp_path, "{}")
    told = whosecall("guesses", "--transcripts", tmp_path)
    assert told.out == "No question and no assumption was found.\n"
