"""The facilitator's guide: times, words, and all that is needed without a computer."""

import re
from dataclasses import replace
from datetime import time
from functools import lru_cache

import pytest

from tests.outcomes.layout import faults_of
from tests.outcomes.pages import font_sizes_of, letters_of, outline_of, read, text_of
from tests.outcomes.sessions import NOW, crowded, empty, sample, small
from workshop.application.outcome_ports import Made, OutcomeOptions, Paper
from workshop.exercise.agenda import Preset, Step, agenda_for
from workshop.exercise.guidance import GUIDANCE
from workshop.exercise.paper_codes import decision_codes
from workshop.exercise.session import Session
from workshop.outcomes.pdf.guide import guide_pdf


@lru_cache(maxsize=8)
def made(session: Session, paper: Paper = Paper.A4, start: time | None = None) -> Made:
    return guide_pdf(session, OutcomeOptions(paper, start=start), NOW)


def test_steps_have_clock_times_from_a_start() -> None:
    said = text_of(made(sample(), start=time(9, 5)).content)
    for one in ("09:05–09:10 5 Brief", "09:10–09:20 10 Surface", "10:05 – Outcome", "60 In all"):
        assert one in said
    assert "3. Ballot · 09:20–09:28" in said


def test_without_a_start_minutes_are_counted() -> None:
    said = text_of(made(sample()).content)
    assert "0–5 min 5 Brief" in said
    assert "60 min – Outcome" in said
    assert re.search(r"\d\d:\d\d", said) is None


def test_a_session_over_midnight_goes_on_with_the_next_day() -> None:
    said = text_of(made(sample(), start=time(23, 50)).content)
    assert "23:55–00:05" in said


def test_every_step_has_its_question_and_the_words_to_say() -> None:
    said = letters_of(text_of(made(sample()).content))
    for guidance in GUIDANCE.values():
        assert letters_of(guidance.question) in said
        assert letters_of(guidance.say) in said
        assert letters_of(guidance.purpose) in said


def test_a_skipped_step_is_not_led() -> None:
    session = replace(sample(), agenda=agenda_for(Preset.QUICK))
    content = made(session).content
    assert "Left out of this agenda: Gut check." in text_of(content)
    titles = [title for _, title, _ in outline_of(content)]
    assert not any(GUIDANCE[Step.GUT_CHECK].name in title for title in titles)


def test_a_long_agenda_asks_for_a_break() -> None:
    assert "ten minutes’ break" in text_of(made(crowded()).content)
    assert "ten minutes’ break" not in text_of(made(sample()).content)


def test_it_runs_without_a_computer() -> None:
    said = text_of(made(sample()).content)
    for one in (
        "Everyone gets a ballot slip and makes one cross in each line.",
        "Everyone who is pointed at points at someone else.",
        "More than half of the ballots say Nobody, The AI or Not sure.",
        "Exposure before",
        "Three lasting, four costly, one cosmetic: 27 + 12 + 1 = 40.",
        "Pairs 0 1 3 6 10 15",
        "Tally sheet",
    ):
        assert one in said


def test_the_tally_sheet_has_a_line_for_each_decision_with_its_code() -> None:
    said = text_of(made(sample()).content)
    for code in decision_codes(sample()):
        assert code in said


def test_no_ballot_is_in_it() -> None:
    voted = small({"d1": {"dana": "po", "ravi": "pm"}, "d2": {"mei": "ai"}})
    assert made(voted).content == made(small()).content


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("session", [sample(), empty(), crowded(20)], ids=["sample", "no", "much"])
def test_nothing_is_cut_or_overlaps_or_is_too_small(session: Session, paper: Paper) -> None:
    content = made(session, paper, time(9, 0)).content
    assert faults_of(content) == []
    assert min(font_sizes_of(content)) >= 8.5


def test_an_empty_session_is_planned_as_usual() -> None:
    content = made(empty()).content
    said = text_of(content)
    assert "Untitled session" in said
    assert "6 people find the decisions" in said
    assert "Planned for 8 decisions." in said
    assert len(read(content).pages) <= 8


def test_two_hundred_decisions_have_their_lines() -> None:
    session = crowded()
    said = text_of(made(session).content)
    assert all(code in said for code in decision_codes(session))


def test_the_file_says_what_it_is_and_is_the_same_each_time() -> None:
    content = made(sample()).content
    said = read(content).metadata
    assert said is not None
    assert (said.title, said.author) == ("Add onboarding – Facilitator’s guide", "Dana")
    assert content == guide_pdf(sample(), OutcomeOptions(), NOW).content
    sections = [title for level, title, _ in outline_of(content) if level == 0]
    assert sections == [
        "The hour at a glance",
        "What to bring",
        "The room",
        "Step by step",
        "When it goes wrong",
        "Without a computer",
        "What the ballots say",
        "The figures by hand",
        "Tally sheet",
    ]
