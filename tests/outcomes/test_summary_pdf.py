"""The summary as a file: what can be read from it, what never is in it, and that it is sound."""

import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from shutil import which

import pytest

from tests.outcomes.pages import (
    body_of,
    font_sizes_of,
    fonts_of,
    letters_of,
    objects_of,
    outline_of,
    read,
    text_of,
)
from tests.outcomes.sessions import (
    CHINESE,
    CYRILLIC,
    EMOJI,
    GREEK,
    HEBREW,
    HOSTILE,
    NOW,
    crowded,
    empty,
    sample,
    small,
)
from workshop.application.ports import Made, OutcomeOptions, Paper
from workshop.exercise.cards import Choice, DecisionId, ParticipantId, RoleId
from workshop.exercise.session import (
    Ballot,
    Decision,
    GutCheck,
    Owner,
    ParkedLine,
    Session,
    WouldPay,
)
from workshop.outcomes.pdf.style import sheet_for
from workshop.outcomes.pdf.summary import summary_pdf

VOTES = {
    "d1": {"dana": "po", "ravi": "pm", "mei": "pm"},
    "d2": {"dana": "design", "ravi": "design", "mei": "design"},
    "d3": {"dana": "ai", "ravi": "ai", "mei": "pm"},
}


def made(
    session: Session, paper: Paper = Paper.A4, *, names: bool = True, ink: bool = False
) -> Made:
    return summary_pdf(session, OutcomeOptions(paper, names, ink), NOW)


def text(session: Session, *, names: bool = True, ink: bool = False) -> str:
    return text_of(made(session, names=names, ink=ink).content)


# ---- what is read


def test_the_first_page_can_be_read_alone() -> None:
    page = read(made(sample()).content).pages[0]
    said = " ".join(page.extract_text().replace("\u00a0", " ").split())
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
    pages = read(content).pages
    outline = outline_of(content)
    assert [title for level, title, _ in outline if level == 0][:3] == [
        "What we found",
        "Still open, and who must decide",
        "Decisions",
    ]
    assert any(level == 1 for level, _, _ in outline)
    for _, title, page in outline:
        assert letters_of(title) in letters_of(pages[page - 1].extract_text())
    assert outline[-1][1:] == ("Method and definitions", len(pages))


def test_every_page_says_which_of_how_many_it_is() -> None:
    pages = read(made(sample()).content).pages
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page.extract_text()


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
    pages = [page.extract_text() for page in read(made(sample()).content).pages]
    assert sum("Ballots said" in page for page in pages) == 2


def test_fonts_are_embedded_as_subsets() -> None:
    content = made(crowded(8)).content
    fonts = fonts_of(content)
    assert {name.split("+")[1] for name in fonts} >= {"Inter-Regular", "DejaVuSans"}
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
    assert made(sample()).content == made(sample()).content
    later = summary_pdf(sample(), OutcomeOptions(), NOW + timedelta(minutes=1))
    assert later.content != made(sample()).content


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


# ---- any text


def with_question(question: str, answer: str = "", guess: str = "") -> Session:
    decision = Decision(DecisionId("d1"), question, answer=answer, likely_guess=guess)
    return replace(small(), decisions=(decision,))


def test_what_looks_like_markup_is_printed_as_it_was_written() -> None:
    shown = letters_of(HOSTILE.replace("\x07", "").replace("\x00", ""))
    said = letters_of(text(with_question(HOSTILE)))
    assert shown in said


def test_markup_in_a_text_draws_no_image_and_makes_no_link() -> None:
    content = made(crowded(8)).content
    for found in objects_of(content):
        assert found.get("/Subtype") != "/Image"
        assert "/URI" not in found
        assert found.get("/S") not in {"/URI", "/JavaScript", "/Launch", "/GoToR"}


def test_a_hostile_text_changes_nothing_but_its_own_field() -> None:
    plain = body_of(made(with_question("Quiet?")).content, "Refunds")
    hostile = body_of(made(with_question(HOSTILE)).content, "Refunds")
    shown = letters_of(HOSTILE.replace("\x07", "").replace("\x00", ""))
    assert hostile.replace(shown, "Quiet?") == plain


def test_a_text_names_no_file_that_is_read(tmp_path: Path) -> None:
    """Reading a pipe that nobody writes to would never end."""
    missing = tmp_path / "not-there.png"
    session = with_question(f'<img src="{missing}"/> <img src="http://localhost:9/x.png"/>')
    assert "not-there.png" in letters_of(text(session))


def test_a_long_answer_flows_over_pages_and_nothing_of_it_is_lost() -> None:
    answer = " ".join(f"word{number}" for number in range(1400))
    assert len(answer) > 10_000
    content = made(with_question("Do we?", answer)).content
    said = body_of(content, "Refunds")
    assert "Infullattheend." in said
    assert letters_of(answer) in said[said.index("1.Answer:Dowe?") :]


def test_a_link_leads_from_the_table_to_the_whole_text() -> None:
    content = made(with_question("Do we?", "yes " * 200)).content
    links = [found for found in objects_of(content) if found.get("/Subtype") == "/Link"]
    assert links
    assert all("/Dest" in found for found in links)


def test_a_word_of_300_letters_is_broken_into_lines() -> None:
    word = "W" * 300
    content = made(with_question(word)).content
    assert word in letters_of(text_of(content))
    assert max(len(line) for line in read(content).pages[0].extract_text().split("\n")) < 200


def test_many_line_breaks_take_no_time_and_no_pages() -> None:
    session = replace(small(), parking_lot=(ParkedLine("k", "a" + "\n" * 20_000 + "b"),))
    assert len(read(made(session).content).pages) <= 3


@pytest.mark.parametrize("lines_before", range(4))
def test_no_title_stands_alone_at_a_pages_end(lines_before: int) -> None:
    session = crowded(30)
    people = tuple(replace(one, name=f"Name {one.id}") for one in session.participants)
    board = tuple(
        replace(one, question=f"Who settles {one.id}, {'or not, ' * (place % 9)}when?", answer="")
        for place, one in enumerate(session.decisions)
    )
    session = replace(
        session,
        title="Long\n" * lines_before + "Board",
        participants=people,
        decisions=board,
        parking_lot=(),
    )
    content = made(session).content
    titles = {letters_of(title) for _, title, _ in outline_of(content)}
    around = ("Who owns the decision the AI", "Long", "Board")  # foot, running head
    pages = read(content).pages
    assert len(pages) > 15
    for page in pages:
        lines = [line.strip() for line in page.extract_text().split("\n") if line.strip()]
        body = [line for line in lines if not line.startswith(around) and " / " not in line]
        assert letters_of(body[-1]) not in titles


@pytest.mark.parametrize("name", [GREEK, CYRILLIC, "Zoë Łukasz Çağrı Đặng Ññ"])
def test_latin_greek_and_cyrillic_names_are_right_and_need_no_warning(name: str) -> None:
    session = small(VOTES)
    people = (replace(session.participants[0], name=name), *session.participants[1:])
    result = made(replace(session, participants=people))
    assert letters_of(name) in letters_of(text_of(result.content))
    assert result.warnings == ()


def test_what_cannot_be_printed_is_named_in_a_warning_and_noted_in_its_place() -> None:
    session = small(VOTES)
    people = (
        replace(session.participants[0], name=CHINESE),
        replace(session.participants[1], name=f"Ravi {EMOJI}"),
        session.participants[2],
    )
    result = made(replace(session, participants=people))
    chinese, emoji = result.warnings
    assert chinese.startswith(f"Chinese cannot be printed yet: “{CHINESE}”.")
    assert emoji == f"Emoji are printed by their names: “{EMOJI}”."
    said = text_of(result.content)
    assert "[Chinese text 1] (Product manager)" in said
    assert "Ravi [rocket] (Product owner)" in said


def test_hebrew_is_printed_from_right_to_left() -> None:
    said = text(with_question(f"{HEBREW}?"))
    assert HEBREW in said  # readers turn what they see back into the order of speech


def test_ink_is_saved_without_losing_a_word() -> None:
    assert text(sample(), ink=True).replace("Wide frame", "Shaded").replace(
        "Bold square", "Framed"
    ) == text(sample())


@pytest.mark.skipif(which("qpdf") is None, reason="qpdf is not installed")
@pytest.mark.parametrize("session", [sample(), empty(), crowded(8)], ids=["sample", "no", "much"])
def test_another_program_finds_no_fault_in_the_file(session: Session, tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    target.write_bytes(made(session).content)
    checked = subprocess.run(["qpdf", "--check", str(target)], capture_output=True, text=True)
    assert (checked.returncode, checked.stderr) == (0, "")
