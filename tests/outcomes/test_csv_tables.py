"""The tables for spreadsheets: every decision a row, no sealed ballot, nothing that computes."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tests.exercise.profiles as profiles
from tests.exercise.strategies import sessions
from tests.outcomes.sessions import crowded, empty, small
from tests.outcomes.summaries import VOTES
from workshop.application.outcome_ports import OutcomeOptions
from workshop.exercise.cards import Choice, DecisionId, RoleId
from workshop.exercise.session import Finding, Mode, Owner, Session, Tally
from workshop.outcomes.csv_tables import (
    BALLOT_COLUMNS,
    DECISION_COLUMNS,
    csv_tables,
    guarded,
)

__all__ = ["profiles"]

Row = dict[str, str]


def decisions(session: Session, *, names: bool = True) -> list[Row]:
    return read(csv_tables(session, OutcomeOptions(names=names)).content)


def ballots(session: Session, *, names: bool = True) -> list[Row]:
    ((tail, content),) = csv_tables(session, OutcomeOptions(names=names)).beside
    assert tail == "-ballots.csv"
    return read(content)


def read(content: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def test_every_decision_is_a_row_in_board_order() -> None:
    session = small(VOTES)
    rows = decisions(session)
    assert [row["id"] for row in rows] == ["d1", "d2", "d3"]
    assert rows[0]["question"] == "Who may refund?"
    assert [row["finding"] for row in rows] == ["standoff", "aligned", "unowned"]
    assert (rows[0]["agreement"], rows[1]["agreement"]) == ("0.3333", "1.0")
    assert rows[2]["left_to_ai"] == "yes"
    assert rows[0]["suggested_latitude"] == "ask-first"
    assert tuple(rows[0]) == DECISION_COLUMNS


def test_owners_are_named_by_name_with_what_they_consult() -> None:
    session = small(VOTES)
    owned = replace(
        session.decisions[0],
        owner=Owner(RoleId("po"), session.participants[1].id, session.participants[2].id),
        consulted=(RoleId("eng"), RoleId("pm")),
    )
    row = decisions(replace(session, decisions=(owned,)))[0]
    assert (row["owner_role"], row["owner"], row["deputy"]) == ("Product owner", "Ravi", "Mei")
    assert row["consulted"] == "Engineer | Product manager"


def test_each_ballot_that_lies_face_up_is_a_row() -> None:
    rows = ballots(small(VOTES))
    assert len(rows) == 9
    first = rows[0]
    assert tuple(first) == BALLOT_COLUMNS
    assert (first["name"], first["home_role"]) == ("Dana", "Product manager")
    assert (first["choice"], first["choice_name"], first["count"]) == ("po", "Product owner", "1")
    assert rows[-2]["choice_name"] == "The AI"


def test_sealed_ballots_are_in_neither_table() -> None:
    session = replace(small(VOTES), revealed=(DecisionId("d2"),), discussion_order=())
    rows = decisions(session)
    assert rows[0]["revealed"] == "no"
    told = ("finding", "left_to_ai", "absent_owner", "ballots", "agreement")
    assert {rows[0][column] for column in told} == {""}
    assert {row["decision"] for row in ballots(session)} == {"d2"}


@pytest.mark.parametrize("anonymous", [True, False])
def test_without_names_ballots_are_counts(anonymous: bool) -> None:
    rows = ballots(small(VOTES, anonymous=anonymous), names=anonymous)
    assert {row["participant"] + row["name"] + row["home_role"] for row in rows} == {""}
    counted = [(row["choice"], row["count"]) for row in rows if row["decision"] == "d1"]
    assert counted == [("pm", "2"), ("po", "1")]


def test_earlier_rounds_are_counts_before_the_round_that_stands() -> None:
    old = Tally(DecisionId("d1"), {Choice("pm"): 3}, Finding.STANDOFF, round=1)
    rows = ballots(replace(small({"d1": {"dana": "po"}}), rounds=(old,)))
    assert [(row["round"], row["choice"], row["count"]) for row in rows] == [
        ("1", "pm", "3"),
        ("2", "po", "1"),
    ]


def test_a_decision_nobody_voted_on_says_so_and_has_no_agreement() -> None:
    row = decisions(small())[0]
    assert (row["finding"], row["ballots"], row["agreement"]) == ("not-voted", "0", "")
    assert ballots(small()) == []


def test_one_person_alone_has_no_agreement() -> None:
    row = decisions(replace(small(VOTES), mode=Mode.SOLO))[0]
    assert row["agreement"] == ""


def test_an_empty_board_is_the_headings_alone() -> None:
    made = csv_tables(empty(), OutcomeOptions())
    assert made.content.startswith(b"\xef\xbb\xbfid,question,")
    assert made.content.count(b"\r\n") == 1


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-x", "'-x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\t=1", "'\t'=1"),
        ("  =1", "  '=1"),
        ('"=1', "\"'=1"),
        ("fine\n=cmd|' /C calc'!A0", "fine\n'=cmd|' /C calc'!A0"),
        ("a; =1", "a; '=1"),
        ('a";"=1', 'a";"\'=1'),
        ("a=b - c", "a=b - c"),
        ("we say so; then - later", "we say so; then - later"),
        ("e-mail @ work", "e-mail @ work"),
    ],
)
def test_what_a_spreadsheet_could_compute_is_quoted(text: str, safe: str) -> None:
    assert guarded(text) == safe


_STARTS = tuple("=+-@\t\r")


@given(st.text(alphabet="=+-@ \t\r\n\";',ab"))
def test_no_cell_begins_a_formula_whatever_parts_it(text: str) -> None:
    safe = guarded(text)
    assert not safe.startswith(_STARTS)
    for part in safe.replace(";", "\n").replace("\t", "\n").split("\n"):
        assert not part.strip(' "\r').startswith(("=", "+", "-", "@"))


def test_texts_of_people_stay_in_their_cells() -> None:
    session = crowded(20, 9)
    rows = decisions(session)
    assert len(rows) == 20
    assert all(None not in row and None not in row.values() for row in rows)
    for row, one in zip(rows, session.decisions, strict=True):
        assert row["answer"] == guarded(one.answer)


@given(sessions())
def test_every_session_becomes_tables_of_their_width(session: Session) -> None:
    assert len(decisions(session)) == len(session.decisions)
    counted = sum(int(row["count"]) for row in ballots(session) if row["participant"])
    open_named = [one for one in session.open_ballots() if not session.anonymous]
    assert counted == len(open_named)
