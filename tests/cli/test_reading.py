"""Commands that tell: list, findings, suggest, decks, check."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.files.samples import DECK, FINDINGS, FIXTURE, changed
from workshop.resources import resource

ID = "0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77"
SAMPLE = resource("samples", "add-onboarding.whosecall")


def test_the_findings_of_a_file_are_the_published_object(whosecall: Command) -> None:
    told = whosecall("findings", FIXTURE, "--json")
    assert (told.status, told.err) == (0, "")
    assert json.loads(told.out) == json.loads(FINDINGS.read_text(encoding="utf-8"))


def test_a_file_is_read_without_a_library(whosecall: Command, tmp_path: Path) -> None:
    library = tmp_path / "none.db"
    assert whosecall("findings", FIXTURE, "--library", library).status == 0
    assert not library.exists()
    library.write_text("not a library at all, but long enough to look like something")
    assert whosecall("findings", FIXTURE, "--library", library).status == 0


@pytest.mark.parametrize("argument", ["a" * 300, "", "\udcff", "a\x00b"])
def test_what_is_no_beginning_of_an_id_is_no_session(whosecall: Command, argument: str) -> None:
    whosecall("import", FIXTURE)
    told = whosecall("findings", argument)
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("No session in the library begins with ")
    assert len(told.err.splitlines()) == 1


def test_findings_in_words(whosecall: Command) -> None:
    told = whosecall("findings", SAMPLE)
    assert told.status == 0
    for word in ("Standoff", "Tug-of-war", "Left to the AI", "Majority, absent owner", "75"):
        assert word in told.out
    assert "Dana is a bottleneck" in told.out
    assert "None" not in told.out


def test_what_waits_for_its_reveal_is_in_no_finding(whosecall: Command, tmp_path: Path) -> None:
    path = tmp_path / "sealed"
    path.write_bytes(changed(lambda tree: tree.update(revealed=[])))
    assert json.loads(whosecall("findings", path, "--json").out)["decisions"][0]["finding"] is None
    assert "Standoff" not in whosecall("findings", path).out
    assert "not known yet" in whosecall("findings", path).out


def test_a_session_is_named_by_its_id_or_the_beginning_of_it(whosecall: Command) -> None:
    whosecall("import", FIXTURE, SAMPLE)
    for name in (ID, ID.upper(), ID[:5], "0192F"):
        told = whosecall("findings", name, "--json")
        assert json.loads(told.out)["session"] == ID
    told = whosecall("findings", "019")
    assert told.status == 2
    assert told.err.splitlines()[0] == '2 sessions begin with "019"; give more of the id.'
    assert len(told.err.splitlines()) == 3
    told = whosecall("findings", "ffff")
    assert (told.status, told.out) == (2, "")
    assert told.err == (
        'No session in the library begins with "ffff", and there is no file of that name.\n'
    )
    assert whosecall("findings", "").status == 2
    assert whosecall("findings", "%").status == 2
    assert whosecall("findings", "./gone.whosecall").err == "There is no file gone.whosecall.\n"


def test_a_deck_has_no_findings(whosecall: Command) -> None:
    told = whosecall("findings", resource("decks", "billing.toml"))
    assert told.status == 2
    assert told.err.endswith("is a deck, and here a session is asked for.\n")


def test_the_list_as_published(whosecall: Command) -> None:
    assert whosecall("list", "--json").out == "[]\n"
    assert whosecall("list").out == "There are no sessions yet.\n"
    whosecall("import", FIXTURE)
    whosecall("import", SAMPLE)
    lines = json.loads(whosecall("list", "--json").out)
    assert [line["decisions"] for line in lines] == [8, 1], "newest first"
    assert lines[1] == {
        "id": ID,
        "title": "Add onboarding",
        "team": "Checkout team",
        "mode": "team",
        "started": "2026-10-14T09:00:00+02:00",
        "finished": None,
        "decisions": 1,
        "exposure_before": 1.0,
        "exposure_after": 0.0,
    }
    assert lines[0]["exposure_after"] == 0.0682


def test_the_list_finds_any_word_of_a_session(whosecall: Command) -> None:
    whosecall("import", FIXTURE, SAMPLE)
    found = json.loads(whosecall("list", "--json", "--search", "enterprise trials").out)
    assert {line["id"] for line in found} >= {ID}
    assert json.loads(whosecall("list", "--json", "--search", "newsletter").out)[0]["id"] != ID
    assert whosecall("list", "--search", "zebra").out == 'No session holds "zebra".\n'


def test_the_list_lines_up(whosecall: Command, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(changed(lambda tree: tree.update(title="田中 Zoë \u202eabc", team="T")))
    whosecall("import", path, SAMPLE)
    heading, *rows = whosecall("list").out.splitlines()
    assert heading.split() == ["id", "title", "team", "started", "decisions", "before", "after"]
    assert "\u202e" not in "".join(rows)
    assert len(rows) == 2


def test_cards_for_a_brief(whosecall: Command) -> None:
    told = whosecall("suggest", "Add", "onboarding", "--json", "--limit", "4")
    cards = json.loads(told.out)
    assert [list(card) for card in cards] == [["card", "deck", "question", "score"]] * 4
    assert cards[0]["score"] == 1.0
    assert cards[0]["card"].startswith("onboarding/")
    assert [card["score"] for card in cards] == sorted((c["score"] for c in cards), reverse=True)
    assert cards[0]["question"] in whosecall("suggest", "Add onboarding").out
    assert whosecall("suggest", "xyzzy").out == "No card fits these words.\n"
    assert whosecall("suggest", "xyzzy", "--json").out == "[]\n"
    assert whosecall("suggest", "a", "--limit", "0").status == 2
    assert whosecall("suggest").status == 2


def test_the_decks_at_hand(whosecall: Command, tmp_path: Path) -> None:
    deck = tmp_path / "deck"
    deck.write_text(DECK, encoding="utf-8")
    assert whosecall("import", deck).status == 0
    decks = json.loads(whosecall("decks", "--json").out)
    assert decks[-1] == {
        "id": "greetings",
        "name": "Greetings",
        "language": "en",
        "decisions": 1,
        "source": "own",
    }
    assert {"onboarding", "billing"} <= {one["id"] for one in decks if one["source"] == "shipped"}
    assert "Greetings" in whosecall("decks").out


def test_what_is_sound_is_said(whosecall: Command) -> None:
    told = whosecall("check", FIXTURE, SAMPLE, resource("decks", "billing.toml"))
    assert (told.status, told.err) == (0, "")
    assert told.out.splitlines()[0] == (
        f'{FIXTURE} is sound: the session "Add onboarding", 1 decision.'
    )


def test_each_thing_that_is_not_sound_is_said_on_standard_output(
    whosecall: Command, tmp_path: Path
) -> None:
    path = tmp_path / "a"

    def spoil(tree: dict[str, list[dict[str, object]]]) -> None:
        tree["decisions"][0]["owner"] = {"role": "pm", "participant": "ghost"}
        tree["roles"][0]["remit"] = ["money"]

    path.write_bytes(changed(spoil))
    told = whosecall("check", FIXTURE, path)
    assert (told.status, told.err) == (2, "")
    assert told.out.splitlines()[1:] == [
        f"{path} is not sound: 2 things in it must be put right.",
        '  roles[0].remit[0]: "money" is none of direction, scope, experience, rules, trust, '
        "technical, delivery, evidence",
        '  decisions[0].owner.participant: no participant "ghost"',
    ]


def test_defaults_are_noted_and_are_no_fault(whosecall: Command, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(changed(lambda tree: tree["decisions"][0].pop("stakes")))
    told = whosecall("check", path)
    assert told.status == 0
    assert told.out.splitlines()[1] == "  decisions[0].stakes: not said, taken as costly"


def test_a_sound_deck_that_takes_a_shipped_deck_s_id_is_told_to_be_refused_by_import(
    whosecall: Command, tmp_path: Path
) -> None:
    path = tmp_path / "a"
    path.write_text(DECK.replace('"greetings"', '"billing"'), encoding="utf-8")
    told = whosecall("check", path)
    assert told.status == 0
    assert told.out.splitlines()[0].startswith(f"{path} is sound: ")
    why = 'import refuses it: "billing" is the id of a deck that comes with the program'
    assert told.out.splitlines()[1] == f"  {why}"
    assert whosecall("import", path).status == 2


def test_checking_what_is_missing(whosecall: Command, tmp_path: Path) -> None:
    told = whosecall("check", tmp_path / "gone", tmp_path)
    assert (told.status, told.err) == (2, "")
    assert told.out.splitlines() == [
        f"There is no file {tmp_path / 'gone'}.",
        f"{tmp_path} is a folder, not a file.",
    ]


@pytest.mark.parametrize("command", ["list", "decks", "suggest", "findings", "export", "import"])
def test_every_command_takes_a_library(whosecall: Command, command: str) -> None:
    assert "--library" in whosecall(command, "--help").out


def test_the_library_may_be_named_before_the_command_too(
    whosecall: Command, tmp_path: Path
) -> None:
    library = tmp_path / "own.db"
    whosecall("--library", library, "import", FIXTURE)
    assert ID in whosecall("list", "--library", library).out
    assert ID not in whosecall("list").out
