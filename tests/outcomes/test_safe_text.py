"""Text on its way into a PDF: whatever it is, every letter of it is drawn, noted or invisible."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.outcomes.pdf.fonts import Weight, letters_of
from workshop.outcomes.pdf.right_to_left import LONGEST_PHRASE, in_drawn_order
from workshop.outcomes.pdf.safe_text import PARAGRAPH, SafeText, one_line, pieces, without_controls
from workshop.outcomes.pdf.style import (
    INK,
    OPEN,
    PILLS,
    QUIET,
    WHITE,
    contrast,
    letter_on,
)

ANY_TEXT = st.text(st.characters(blacklist_categories=[]), max_size=60)


@given(ANY_TEXT, st.sampled_from(Weight))
def test_every_letter_that_is_drawn_is_in_the_font_that_draws_it(text: str, weight: Weight) -> None:
    for font, run in SafeText().runs(text, weight):
        assert all(ord(letter) in letters_of(font) or letter in "\n " for letter in run)


@given(ANY_TEXT)
def test_nothing_is_drawn_that_a_copy_could_not_hold(text: str) -> None:
    for _, run in SafeText().runs(text):
        assert all(ord(letter) < 0x10000 for letter in run)
        kinds = {unicodedata.category(letter) for letter in run if letter != "\n"}
        assert kinds.isdisjoint({"Cc", "Cf", "Cs", "Co", "Cn"})


@given(ANY_TEXT)
def test_what_a_person_could_see_is_never_dropped_silently(text: str) -> None:
    safe = SafeText()
    drawn = "".join(run for _, run in safe.runs(text))
    seen = [letter for letter in without_controls(text) if not letter.isspace()]
    if seen:
        assert drawn.strip() or safe.warnings()


@given(ANY_TEXT)
def test_ascii_and_latin_stay_as_they_are(text: str) -> None:
    plain = "".join(letter for letter in text if " " <= letter <= "~")
    assert "".join(run for _, run in SafeText().runs(plain)) == plain


@given(st.text(max_size=4000))
def test_a_long_text_is_cut_into_paragraphs_that_hold_all_of_it(text: str) -> None:
    cut = pieces(text)
    assert all(0 < len(piece) <= PARAGRAPH for piece in cut)
    assert "".join("".join(cut).split()) == "".join(without_controls(text).split())


@pytest.mark.parametrize(
    ("text", "drawn", "warnings"),
    [
        ("李明", "[Chinese text 1]", 1),
        ("日本語のテスト", "[Japanese text 1]", 1),
        ("김민수", "[Korean text 1]", 1),
        ("مرحبا", "[Arabic text 1]", 1),
        ("क्या", "[Devanagari text 1]", 1),
        ("go 🚀 now", "go [rocket] now", 1),
        ("🇩🇪", "[flag DE]", 1),
        ("👍🏽", "[thumbs up sign]", 1),
        ("a\u202eb\u200dc\ufe0f", "abc", 0),
        ("e\u0301", "é", 0),
        ("𝓐 ＡＢ", "A AB", 0),
        ("→ ✓ ∅ ▲", "→ ✓ ∅ ▲", 0),
        ("a\tb\u2028c", "a b\nc", 0),
        ("\ud800x", "x", 0),
    ],
)
def test_a_text_is_drawn_as(text: str, drawn: str, warnings: int) -> None:
    safe = SafeText()
    assert "".join(run for _, run in safe.runs(text)) == drawn
    assert len(safe.warnings()) == warnings


def test_the_same_text_has_the_same_note_and_another_one_another() -> None:
    safe = SafeText()
    notes = ["".join(run for _, run in safe.runs(text)) for text in ("李", "王", "李")]
    assert notes == ["[Chinese text 1]", "[Chinese text 2]", "[Chinese text 1]"]


def test_a_warning_names_a_few_texts_and_counts_the_rest() -> None:
    safe = SafeText()
    for text in "李王张刘陈":
        safe.runs(text)
    (warning,) = safe.warnings()
    assert warning.startswith("Chinese cannot be printed yet: “李”, “王”, “张” and 2 more.")


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("רות", "תור"),
        ("Ruth רות!", "Ruth תור!"),
        ("שלום 12 עולם", "םלוע\u00a012\u00a0םולש"),
        ("no Hebrew", "no Hebrew"),
    ],
)
def test_hebrew_is_turned_for_drawing(text: str, turned: str) -> None:
    assert in_drawn_order(text) == turned


def test_long_hebrew_is_turned_word_by_word_with_a_warning() -> None:
    text = "שלום " * 20
    assert len(text) > LONGEST_PHRASE
    safe = SafeText()
    drawn = "".join(run for _, run in safe.runs(text))
    assert drawn.split() == ["םולש"] * 20
    assert safe.warnings() == (
        "Long texts in Hebrew are printed with their words from left to right.",
    )


def test_bookmarks_are_one_short_line() -> None:
    assert one_line("a\nb\x00\tc  d") == "a b c d"
    assert len(one_line("x" * 500, 90)) == 90


def test_text_on_paper_and_on_pills_can_be_read() -> None:
    pairs = [(INK, WHITE), (QUIET, WHITE), (OPEN, WHITE)]
    pairs += [(tone.word, tone.ground) for tone in PILLS.values()]
    for text, ground in pairs:
        assert contrast(text, ground) >= 4.5


@given(st.integers(0, 0xFFFFFF))
def test_a_letter_on_any_roles_colour_can_be_read(colour: int) -> None:
    ground = f"#{colour:06X}"
    assert contrast(letter_on(ground), ground) >= 4.5


@pytest.mark.parametrize("colour", ["", "red", "#12345", "#GGGGGG"])
def test_a_colour_that_is_none_becomes_the_neutral_one(colour: str) -> None:
    assert contrast(letter_on(colour), colour) >= 4.5
