"""Any text in the summary: shown as it was written, at any length, in any script."""

import subprocess
from dataclasses import replace
from pathlib import Path
from shutil import which

import pytest

from tests.outcomes.pages import (
    body_of,
    letters_of,
    objects_of,
    outline_of,
    page_texts,
    read,
    text_of,
)
from tests.outcomes.sessions import (
    CYRILLIC,
    GREEK,
    HEBREW,
    HOSTILE,
    TIBETAN,
    crowded,
    empty,
    sample,
    small,
)
from tests.outcomes.summaries import VOTES, made, text
from workshop.exercise.cards import DecisionId
from workshop.exercise.session import (
    Decision,
    ParkedLine,
    Session,
)


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
    assert max(len(line) for line in page_texts(content)[0].split("\n")) < 200


def test_many_line_breaks_take_no_time_and_no_pages() -> None:
    session = replace(small(), parking_lot=(ParkedLine("k", "a" + "\n" * 20_000 + "b"),))
    assert len(read(made(session).content).pages) <= 3


@pytest.mark.parametrize("lines_before", range(4))
def test_no_title_stands_alone_at_a_pages_end(lines_before: int) -> None:
    session = crowded(15)
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
    pages = page_texts(content)
    assert len(pages) > 10
    for page in pages:
        lines = [line.strip() for line in page.split("\n") if line.strip()]
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
    people = (replace(session.participants[0], name=TIBETAN), *session.participants[1:])
    result = made(replace(session, participants=people))
    (warning,) = result.warnings
    assert warning.startswith(f"Tibetan cannot be printed yet: “{TIBETAN}”.")
    assert "[Tibetan text 1] (Product manager)" in text_of(result.content)


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
