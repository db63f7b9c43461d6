"""The summary page by page: what page one tells, what stays together, what may be left out."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any, cast

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.outcomes.layout import faults_of, lefts_of
from tests.outcomes.pages import letters_of, outline_of, page_texts, pages_on_a_line, read, text_of
from tests.outcomes.sessions import HEBREW, NOW, crowded, empty, sample, small
from tests.outcomes.summaries import VOTES, made
from workshop.application.outcome_ports import OutcomeOptions, Part
from workshop.exercise.cards import DecisionId, ParticipantId, RoleId
from workshop.exercise.session import Commitment, Decision, Owner, ParkedLine, Session
from workshop.outcomes.pdf.flowables import Bar
from workshop.outcomes.pdf.fonts import Weight, width_of
from workshop.outcomes.pdf.style import HEAD, sheet_for
from workshop.outcomes.pdf.summary import summary_pdf

LONG_ANSWER = "Whoever pays decides what it is worth. " * 257
LONG_WORD = "Verantwortlichkeit" * 17


def page_one(session: Session) -> str:
    return pages_on_a_line(made(session).content)[0]


def settled() -> Session:
    session = small(VOTES)
    owner = Owner(RoleId("pm"), ParticipantId("dana"))
    return replace(
        session,
        decisions=tuple(replace(one, owner=owner, answer="Yes.") for one in session.decisions),
        commitments=(
            Commitment("c1", "Ask legal", ParticipantId("ravi"), "2026-10-20"),
            Commitment("c2", "Write it down.", ParticipantId("mei"), "2026-10-16"),
            Commitment("c3", "Old news", ParticipantId("mei"), "2026-10-01", done=True),
        ),
    )


def everything_strange() -> Session:
    session = small(VOTES)
    return replace(
        session,
        title=LONG_WORD,
        brief=LONG_ANSWER,
        decisions=(
            *(replace(one, answer=LONG_ANSWER) for one in session.decisions),
            Decision(DecisionId("d4"), LONG_WORD, answer=LONG_WORD, likely_guess=LONG_WORD),
            Decision(DecisionId("d5"), f"{HEBREW} " * 40, answer="李明" * 120),
        ),
        parking_lot=(ParkedLine("k1", LONG_ANSWER), ParkedLine("k2", LONG_WORD)),
    )


# ---- page one


def test_the_brief_keeps_its_lines() -> None:
    session = replace(small(), brief="First line\r\n\r\n  second line\nthird line")
    lines = [line.strip() for line in page_texts(made(session).content)[0].split("\n")]
    start = lines.index("The brief: First line")
    assert lines[start + 1 : start + 3] == ["second line", "third line"]


def test_page_one_says_that_nothing_is_open() -> None:
    said = page_one(settled())
    assert "Nothing: every decision has an owner, and a person who answers for it." in said


def test_page_one_does_not_call_settled_what_still_has_no_answer() -> None:
    session = settled()
    first, *others = session.decisions
    said = page_one(replace(session, decisions=(replace(first, answer=""), *others)))
    assert "Only answers: every decision has an owner" in said
    assert "Owned, and still to be answered by Dana." in said
    assert "Nothing:" not in said


def test_page_one_says_what_comes_next() -> None:
    said = page_one(settled())
    assert "2 commitments to keep, the next by 16 October: Write it down (Mei)." in said


def test_a_commitment_without_a_day_comes_after_those_with_one() -> None:
    session = settled()
    undated = Commitment("c0", "Some day", ParticipantId("dana"))
    assert "Write it down (Mei)" in page_one(
        replace(session, commitments=(undated, *session.commitments))
    )
    alone = page_one(replace(session, commitments=(undated,)))
    assert "1 commitment to keep, first of all: Some day (Dana)." in alone


def test_what_the_marks_mean_stands_before_the_table_that_uses_them() -> None:
    said = page_one(sample())
    assert said.index("Lasting: money, data") < said.index("Ballots said")


# ---- what stays together


@pytest.mark.parametrize("lines", range(0, 40, 3))
def test_the_definitions_are_on_one_page_the_last(lines: int) -> None:
    session = replace(small(), parking_lot=tuple(ParkedLine(f"k{n}", "line") for n in range(lines)))
    said = letters_of(page_texts(made(session).content)[-1])
    assert "Methodanddefinitions" in said
    assert "news,neverafault." in said


def test_heads_of_the_hat_shift_do_not_touch() -> None:
    pages = page_texts(made(sample()).content)
    (page,) = [page for page in pages if "Hat shift" in page and "Outside" in page]
    assert "ExperienceRules" not in page.replace("\n", " ")
    room = sheet_for(OutcomeOptions().paper).inner
    words = "Direction Scope Experience Rules Trust Technical Delivery Evidence Outside".split()
    needed = sum(max(24.0, width_of(one, Weight.MEDIUM.value, HEAD.fontSize)) + 8 for one in words)
    assert needed + 80 < room, "or nothing is left for the names of the roles"


@pytest.mark.parametrize(
    "session",
    [sample(), empty(), small(), small(VOTES), small(VOTES, anonymous=True), everything_strange()],
    ids=["sample", "empty", "nobody voted", "voted", "anonymous", "strange"],
)
@pytest.mark.parametrize("ink", [False, True])
def test_no_text_is_cut_by_the_paper_or_lies_over_another(session: Session, ink: bool) -> None:
    assert faults_of(made(session, ink=ink).content, margin=20) == []


def test_no_text_of_a_crowded_session_is_cut_or_lies_over_another() -> None:
    assert faults_of(made(crowded(12)).content, margin=20) == []


def test_what_is_too_long_for_a_table_is_there_in_full_behind_it() -> None:
    said = letters_of(text_of(made(everything_strange()).content))
    assert said.count(letters_of(LONG_ANSWER[:5000])) >= 3
    assert letters_of(LONG_WORD) in said


def test_our_sentences_run_from_left_to_right_whatever_name_begins_them() -> None:
    session = small(VOTES)
    first, *others = session.participants
    people = (replace(first, name=HEBREW), *others)
    content = made(replace(session, participants=people)).content
    lefts = lefts_of(content, (HEBREW[-1], "("))
    name, *_ = lefts[HEBREW[-1]]
    assert any(0 < left - name < 30 for left in lefts["("]), "the role is right of the name"


# ---- what is left out


@pytest.mark.parametrize(
    ("part", "title"),
    [
        (Part.STILL_OPEN, "Still open, and who must decide"),
        (Part.DECISIONS, "Decisions"),
        (Part.CONTESTED, "How the contested ones looked"),
        (Part.LOAD, "Load"),
        (Part.HAT_SHIFT, "Hat shift"),
        (Part.ON_PURPOSE, "Left to the AI on purpose"),
        (Part.COMMITMENTS, "Commitments"),
        (Part.PARKING_LOT, "Parking lot"),
        (Part.GUT_CHECK, "Gut check"),
        (Part.PEOPLE, "Who took part"),
        (Part.METHOD, "Method and definitions"),
    ],
)
def test_a_part_that_is_left_out_is_gone_and_no_other(part: Part, title: str) -> None:
    whole = [name for level, name, _ in outline_of(made(sample()).content) if level == 0]
    options = OutcomeOptions(left_out=frozenset({part}))
    found = outline_of(summary_pdf(sample(), options, NOW).content)
    assert [name for level, name, _ in found if level == 0] == [
        name for name in whole if name != title
    ]
    assert title in whole


def test_with_every_part_left_out_the_finding_stays() -> None:
    content = summary_pdf(sample(), OutcomeOptions(left_out=frozenset(Part)), NOW).content
    assert len(read(content).pages) == 1
    assert "The agent was about to guess" in text_of(content)


def test_a_day_is_written_in_words() -> None:
    assert f"by {date(2026, 10, 16).day} October" in page_one(settled())


@pytest.mark.parametrize("share", [0.02, 0.05, 0.07, 0.1, 0.5, 0.97, 1.0])
def test_a_bar_reaches_no_further_than_its_share(share: float) -> None:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(100, 20))
    Bar(share, 100, 20, "#000000", ink=False).drawOn(canvas, 0, 0)
    canvas.save()
    page = cast(Any, pypdfium2.PdfDocument(target.getvalue()))[0]
    drawn = page.render(scale=2).to_pil().convert("L")
    dark = [x for x in range(200) if any(drawn.getpixel((x, y)) < 100 for y in range(40))]
    assert max(dark) <= 200 * share + 1
