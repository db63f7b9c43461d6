"""The decision sheet: one page for the wall, and what is said where one page does not do."""

from dataclasses import replace
from functools import lru_cache

import pytest

from tests.outcomes.layout import faults_of
from tests.outcomes.pages import font_sizes_of, outline_of, read, text_of
from tests.outcomes.sessions import NOW, crowded, empty, sample, small
from workshop.application.outcome_ports import Made, OutcomeOptions, Paper
from workshop.exercise.cards import DecisionId, Latitude, ParticipantId, RoleId
from workshop.exercise.session import Decision, Owner, Session
from workshop.outcomes.pdf.sheet import sheet_pdf
from workshop.outcomes.pdf.sheet.filling import LEGIBLE
from workshop.outcomes.pdf.style import sheet_for


@lru_cache(maxsize=8)
def made(session: Session, paper: Paper = Paper.A4, *, ink: bool = False) -> Made:
    return sheet_pdf(session, OutcomeOptions(paper, ink=ink), NOW)


def of(count: int) -> Session:
    """A session with so many decisions of the usual length, each with its owner."""
    questions = [one.question for one in sample().decisions]
    decisions = tuple(
        Decision(
            DecisionId(f"d{number}"),
            questions[number % len(questions)],
            owner=Owner(RoleId("pm"), ParticipantId("dana")),
            latitude=tuple(Latitude)[number % 5],
        )
        for number in range(count)
    )
    return replace(small(), decisions=decisions)


def size_of_questions(sheet: Made) -> float:
    """The largest letters but for the title's."""
    return sorted(font_sizes_of(sheet.content))[-2]


def test_it_tells_what_was_decided_who_owns_it_and_what_the_agent_may_do() -> None:
    said = text_of(made(sample()).content)
    for one in (
        "Add onboarding",
        "Must an e-mail address be verified before someone gets in?",
        "Aisha Quality",
        "Keep out",
        "Still open",
        "a person decides and does it",
        "Silence is never consent",
    ):
        assert one in said


def test_decisions_stand_in_the_order_of_the_board() -> None:
    said = text_of(made(sample()).content)
    places = [said.index(one.question.split("?")[0]) for one in sample().decisions]
    assert places == sorted(places)


def test_no_ballot_is_on_it() -> None:
    with_votes = made(small({"d1": {"dana": "po", "ravi": "pm"}, "d2": {"mei": "ai"}})).content
    assert with_votes == made(small()).content


@pytest.mark.parametrize("count", [1, 3, 8, 15])
def test_a_usual_board_is_on_one_page(count: int) -> None:
    assert len(read(made(of(count)).content).pages) == 1


@pytest.mark.parametrize("paper", [Paper.A3, Paper.TABLOID])
def test_thirty_decisions_are_on_one_page_of_a_large_paper(paper: Paper) -> None:
    sheet = made(of(30), paper)
    assert len(read(sheet.content).pages) == 1
    assert sheet.warnings == ()


def test_what_cannot_be_read_from_two_metres_goes_on_to_more_pages_and_is_said() -> None:
    sheet = made(of(40))
    assert len(read(sheet.content).pages) == 3
    assert sheet.warnings == (
        "40 decisions on one page would be too small to read from two metres: the sheet has"
        " 3 pages. A larger paper holds more: a3.",
    )
    said = text_of(sheet.content)
    assert "1 / 3" in said
    assert said.count("Dana") == 40


@pytest.mark.parametrize("count", [3, 8, 20, 40, 200])
def test_questions_are_never_too_small_for_two_metres(count: int) -> None:
    assert size_of_questions(made(of(count))) >= LEGIBLE


def test_fewer_decisions_are_larger() -> None:
    assert size_of_questions(made(of(4))) > size_of_questions(made(of(14)))


def test_a_latitude_that_nobody_has_set_is_shown_as_the_suggestion_it_is() -> None:
    assert "suggested" in text_of(made(small()).content)
    decided = replace(
        small(),
        decisions=tuple(replace(one, latitude=Latitude.ASK_FIRST) for one in small().decisions),
    )
    assert "suggested" not in text_of(made(decided).content)


def test_a_question_too_long_for_the_wall_is_in_full_behind() -> None:
    long = "Whoever pays decides what it is worth. " * 30
    session = replace(small(), decisions=(Decision(DecisionId("d1"), long + "End?"),))
    sheet = made(session)
    assert "End?" in text_of(sheet.content)
    assert sheet.warnings == (
        "1 question is too long for the wall and shortened; in full it is behind.",
    )
    assert [title for _, title, _ in outline_of(sheet.content)] == [
        "Decision sheet",
        "Questions in full",
    ]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    "session", [sample(), empty(), crowded(20), of(40)], ids=["sample", "no", "much", "40"]
)
def test_nothing_is_cut_or_overlaps_or_is_too_small(session: Session, paper: Paper) -> None:
    content = made(session, paper).content
    assert faults_of(content) == []
    assert min(font_sizes_of(content)) >= 8.5
    box = read(content).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(sheet_for(paper).paper, abs=0.01)


def test_two_hundred_decisions_build() -> None:
    sheet = made(crowded())
    assert "pages. A larger paper" in sheet.warnings[0]


def test_an_empty_board_says_so() -> None:
    said = text_of(made(empty()).content)
    assert "There are no decisions on the board yet." in said
    assert "Untitled session" in said


def test_the_file_says_what_it_is_and_is_the_same_each_time() -> None:
    content = made(sample()).content
    document = read(content)
    said = document.metadata
    assert said is not None
    assert (said.title, said.author) == ("Add onboarding – Decision sheet", "Dana")
    assert said.creation_date == NOW
    assert document.root_object["/Lang"] == "en"
    assert content == sheet_pdf(sample(), OutcomeOptions(), NOW).content
    assert content != made(sample(), ink=True).content
