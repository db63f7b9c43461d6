"""Blank ballots and the sign-in list: who gets one, and what is on it."""

from dataclasses import replace
from functools import lru_cache

import pytest

from tests.outcomes.layout import faults_of
from tests.outcomes.pages import font_sizes_of, outline_of, pages_on_a_line, read, text_of
from tests.outcomes.sessions import NOW, crowded, empty, sample, small
from workshop.application.outcome_ports import Made, OutcomeOptions, Paper
from workshop.exercise.cards import DecisionId, ParticipantId, RoleCard, RoleId
from workshop.exercise.paper_codes import decision_codes
from workshop.exercise.session import Decision, Participant, Session
from workshop.outcomes.pdf.ballots import ballots_pdf


@lru_cache(maxsize=8)
def made(session: Session, paper: Paper = Paper.A4, *, names: bool = True) -> Made:
    return ballots_pdf(session, OutcomeOptions(paper, names), NOW)


def pages_of(session: Session, *, names: bool = True) -> list[str]:
    """The text of each page, on one line."""
    return pages_on_a_line(made(session, names=names).content)


def test_everybody_in_the_room_is_on_the_list_and_has_a_slip() -> None:
    first, *slips = pages_of(sample())
    for person in sample().seated():
        assert person.name in first
        assert sum(person.name in slip for slip in slips) == 1
    assert "Product manager" in first


def test_who_has_left_has_neither() -> None:
    session = small()
    away = replace(session.participants[0], away=True)
    said = " ".join(pages_of(replace(session, participants=(away, *session.participants[1:]))))
    assert "Dana" not in said
    assert "Ravi" in said


def test_a_slip_has_each_decision_with_its_code_and_each_choice() -> None:
    slip = pages_of(sample())[1]
    for one, code in zip(sample().decisions, decision_codes(sample()), strict=True):
        assert code in slip
        assert one.question in slip
    for choice in ("Engineer", "Nobody", "The AI", "Not sure", "Who owns this today?"):
        assert choice in slip


def test_a_hidden_role_is_not_offered() -> None:
    session = replace(small(), roles=(*small().roles, RoleCard(RoleId("x"), "Old", hidden=True)))
    assert "Old" not in " ".join(pages_of(session))


def test_there_are_spare_slips_with_a_line_for_a_name() -> None:
    assert "Name" in pages_of(small())[-1]


@pytest.mark.parametrize("session", [replace(small(), anonymous=True), small()], ids=["an", "no"])
def test_slips_without_names_name_nobody(session: Session) -> None:
    first, *slips = pages_of(session, names=session.anonymous)
    assert "Dana" in first, "the list says who is here"
    assert "nothing ties them to this list" in first
    assert sum(slip.count("No name, please") for slip in slips) >= 3
    for name in ("Dana", "Ravi", "Mei"):
        assert all(name not in slip for slip in slips)


def test_no_ballot_that_was_cast_is_on_them() -> None:
    voted = small({"d1": {"dana": "po", "ravi": "pm"}, "d2": {"mei": "ai"}})
    assert made(voted).content == made(small()).content


def test_short_slips_share_a_page() -> None:
    assert len(pages_of(small())) == 1 + 1
    assert len(pages_of(sample())) == 1 + 4


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_two_slips_of_the_usual_length_share_a_page_of_either_country(paper: Paper) -> None:
    first, *slips = pages_on_a_line(made(sample(), paper).content)
    assert "Sign-in list" in first
    assert [page.count("Who owns this today?") for page in slips] == [2, 2, 2, 2]


@pytest.mark.parametrize("count", [14, 16, 17, 18, 19, 40])
def test_empty_lines_of_the_list_take_no_page_of_their_own(count: int) -> None:
    people = tuple(Participant(ParticipantId(f"p{n}"), f"Person {n}") for n in range(count))
    pages = pages_on_a_line(made(replace(small(), participants=people)).content)
    lists = [page for page in pages if "Ballot" not in page.split("·")[0]]
    assert all("Person" in page for page in lists)


def test_a_long_slip_goes_over_pages_and_says_so() -> None:
    session = replace(
        small(),
        decisions=tuple(Decision(DecisionId(f"d{n}"), f"Question {n}?") for n in range(60)),
    )
    pages = pages_of(session)
    assert "Ballot · page 1 of 2" in pages[1]
    assert "Ballot · page 2 of 2" in pages[2]
    assert "Question 59?" in pages[2]


def test_with_too_many_roles_for_boxes_a_number_is_written() -> None:
    roles = tuple(RoleCard(RoleId(f"r{n}"), f"Role {n}", "#884422", "R") for n in range(30))
    slip = pages_of(replace(small(), roles=roles))[1]
    assert "Write one number from the list in each box." in slip
    assert "30 Role 29" in slip
    assert "33 Not sure" in slip


def test_a_question_too_long_for_its_line_is_in_full_behind() -> None:
    long = "Whoever pays decides what it is worth. " * 30 + "End?"
    session = replace(small(), decisions=(Decision(DecisionId("d1"), long),))
    content = made(session).content
    (code,) = decision_codes(session)
    assert pages_on_a_line(content)[-1].startswith(f"Questions in full {code} Whoever pays")
    assert "End?" in text_of(content)
    assert [title for _, title, _ in outline_of(content)] == [
        "Sign-in list",
        "Ballot",
        "Questions in full",
    ]


def test_an_empty_session_has_lines_to_write_on() -> None:
    outcome = made(empty())
    assert outcome.warnings == ("There are no decisions on the board: the slips have empty lines.",)
    assert "Untitled session" in text_of(outcome.content)
    assert sum(page.count("Name") for page in pages_of(empty())[1:]) == 6


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    "session",
    [sample(), empty(), crowded(20, 9), replace(sample(), anonymous=True, ballots=())],
    ids=["sample", "no", "much", "anonymous"],
)
def test_nothing_is_cut_or_overlaps_or_is_too_small(session: Session, paper: Paper) -> None:
    content = made(session, paper).content
    assert faults_of(content) == []
    assert min(font_sizes_of(content)) >= 8.5
    assert all(pages_on_a_line(content))


def test_two_hundred_decisions_and_fifteen_people_build() -> None:
    said = text_of(made(crowded()).content)
    assert all(said.count(code) >= 15 for code in decision_codes(crowded()))


def test_what_all_slips_have_is_in_the_file_once() -> None:
    """A page for each of fifteen people must not cost what the first one costs."""
    board = tuple(Decision(DecisionId(f"d{n}"), f"Question {n}?") for n in range(40))
    people = tuple(replace(small().participants[0], id=ParticipantId(f"p{n}")) for n in range(15))
    session = replace(small(), decisions=board)
    few = len(made(replace(session, participants=people[:1])).content)
    many = len(made(replace(session, participants=people)).content)
    assert many < few + 14 * 1500


def test_the_file_says_what_it_is_and_is_the_same_each_time() -> None:
    content = made(sample()).content
    said = read(content).metadata
    assert said is not None
    assert (said.title, said.author) == ("Add onboarding – Ballots and sign-in", "Dana")
    assert content == ballots_pdf(sample(), OutcomeOptions(), NOW).content
