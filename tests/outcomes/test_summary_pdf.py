"""The summary as a file: what can be read from it, what never is in it, and that it is sound."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.outcomes.pages import (
    font_sizes_of,
    fonts_of,
    letters_of,
    outline_of,
    page_texts,
    pages_on_a_line,
    read,
    text_of,
)
from tests.outcomes.sessions import (
    NOW,
    crowded,
    empty,
    sample,
    small,
)
from tests.outcomes.summaries import VOTES, made, text
from workshop.application.outcome_ports import OutcomeOptions, Paper
from workshop.exercise.cards import Choice, DecisionId, ParticipantId, RoleId
from workshop.exercise.session import (
    Ballot,
    GutCheck,
    Owner,
    Session,
    WouldPay,
)
from workshop.outcomes.pdf.style import sheet_for
from workshop.outcomes.pdf.summary import summary_pdf

# ---- what is read


def test_the_first_page_can_be_read_alone() -> None:
    said = pages_on_a_line(made(sample()).content)[0]
    for sentence in (
        "The agent was about to guess 75 % of what matters.",
        "After an hour, 7 of 8 decisions have an owner; one is still open",
        "5 of 8 decisions had no clear owner",
        "Still open, and who must decide",
        "No owner yet. Ballots point at Product manager (Dana).",
        "1 / 5",
    ):
        assert sentence in said


def test_sections_come_in_the_order_of_reading() -> None:
    said = text(sample())
    titles = [
        "What we found",
        "Still open, and who must decide",
        "Ballots said",
        "How the contested ones looked",
        "Weight of what they answer for",
        "Hat shift",
        "Left to the AI on purpose",
        "Commitments",
        "Parking lot",
        "Gut check",
        "Who took part",
        "Method and definitions",
    ]
    places = [said.index(title) for title in titles]
    assert places == sorted(places)


def test_bookmarks_lead_to_their_pages() -> None:
    content = made(sample()).content
    pages = page_texts(content)
    outline = outline_of(content)
    assert [title for level, title, _ in outline if level == 0][:3] == [
        "What we found",
        "Still open, and who must decide",
        "Decisions",
    ]
    assert any(level == 1 for level, _, _ in outline)
    for _, title, page in outline:
        assert letters_of(title) in letters_of(pages[page - 1])
    assert outline[-1][1:] == ("Method and definitions", len(pages))


def test_bookmarks_lead_to_the_height_of_their_headings() -> None:
    document = read(made(sample()).content)
    page = document.pages[0]
    heights: dict[str, float] = {}

    def note(text: str, _cm: list[float], tm: list[float], *_font: object) -> None:
        heights.setdefault(letters_of(text), tm[5])

    page.extract_text(visitor_text=note)
    first = [one for one in document.outline if not isinstance(one, list)][:3]
    for one in first:
        height = heights[letters_of(str(one.title))]
        assert height < float(one.top or 0) < height + 45


def test_every_page_says_which_of_how_many_it_is() -> None:
    pages = page_texts(made(sample()).content)
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page


def test_the_file_says_what_it_is() -> None:
    document = read(made(sample()).content)
    said = document.metadata
    assert said is not None
    assert (said.title, said.author) == ("Add onboarding – Summary", "Dana")
    assert said.creation_date == NOW
    assert document.root_object["/Lang"] == "en"
    preferences = document.viewer_preferences
    assert preferences is not None
    assert preferences.display_doctitle


def test_table_heads_are_repeated_on_each_page() -> None:
    pages = page_texts(made(sample()).content)
    assert sum("Ballots said" in page for page in pages) == 2


def test_fonts_are_embedded_as_subsets() -> None:
    content = made(crowded(8)).content
    fonts = fonts_of(content)
    assert {name.split("+")[1] for name in fonts} >= {"Inter-Regular", "DroidSansFallback"}
    assert all(fonts.values())
    assert len(content) < 300_000


@pytest.mark.parametrize("session", [sample(), empty(), crowded(8)], ids=["sample", "no", "much"])
def test_nothing_is_set_smaller_than_can_be_read(session: Session) -> None:
    assert min(font_sizes_of(made(session).content)) >= 8.5


@pytest.mark.parametrize("paper", Paper)
def test_pages_have_the_size_of_the_paper(paper: Paper) -> None:
    box = read(made(sample(), paper=paper).content).pages[0].mediabox
    width, height = sheet_for(paper).paper
    assert (float(box.width), float(box.height)) == pytest.approx((width, height), abs=0.01)


def test_the_same_session_at_the_same_time_gives_the_same_bytes() -> None:
    once, again = (summary_pdf(sample(), OutcomeOptions(), NOW).content for _ in range(2))
    assert once == again
    later = summary_pdf(sample(), OutcomeOptions(), NOW + timedelta(minutes=1))
    assert later.content != once


# ---- what is undefined, empty, sealed


def test_an_empty_session_says_so_in_words() -> None:
    said = text(empty())
    assert "Untitled session" in said
    assert "There are no decisions on the board yet." in said
    assert said.count("not defined: there are no decisions yet") == 3
    assert "0 %" not in said
    for wrong in ("NaN", "nan", "None", "α"):
        assert wrong not in said.replace("None of", "").split()
    for title in ("Load", "Hat shift", "Commitments", "Parking lot", "Gut check", "In full"):
        assert not any(title == bookmark for _, bookmark, _ in outline_of(made(empty()).content))


def test_where_nobody_voted_the_agreement_is_told_to_be_undefined() -> None:
    said = text(small())
    assert "Nobody has voted yet: the agent would guess everything that matters." in said
    assert "not defined: no decision has two answers to compare" in said
    assert "Not voted" in said


@pytest.mark.parametrize("choice", ["pm", "po", "nobody", "ai", "unsure"])
def test_a_sealed_ballot_changes_no_byte(choice: str) -> None:
    """Nothing of what it says can be found in the file by any means."""

    def with_sealed(says: str) -> bytes:
        ballot = Ballot(ParticipantId("mei"), DecisionId("d1"), Choice(says))
        session = small({"d2": VOTES["d2"]})
        return made(replace(session, ballots=(*session.ballots, ballot))).content

    assert with_sealed(choice) == with_sealed("design")
    assert "Waiting for its reveal" in text_of(with_sealed(choice))


# ---- names


def test_voters_are_named_beside_what_they_said() -> None:
    said = text(small(VOTES))
    assert "Ravi (Product owner), Mei (Designer)" in said


@pytest.mark.parametrize("anonymous", [False, True])
def test_without_names_no_voter_is_in_the_file(anonymous: bool) -> None:
    session = replace(
        small(VOTES, anonymous=anonymous),
        gut_checks=(GutCheck(ParticipantId("mei"), WouldPay.YES, "calm", "loud", "Hm."),),
    )
    content = made(session, names=anonymous).content
    said = text_of(content)
    for name in ("Dana", "Ravi", "Mei"):
        assert name not in said
        assert all(name not in title for _, title, _ in outline_of(content))
    assert "Ballots are shown as counts" in said
    assert "Hm." in said


def test_without_names_the_owners_are_still_there() -> None:
    session = small(VOTES)
    owner = Owner(RoleId("pm"), ParticipantId("dana"))
    first = replace(session.decisions[0], owner=owner)
    session = replace(session, decisions=(first, *session.decisions[1:]))
    said = text(session, names=False)
    assert "Dana" in said
    assert "Mei" not in said
