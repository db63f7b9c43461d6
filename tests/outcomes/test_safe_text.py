"""Text on its way into a PDF: whatever it is, every letter of it is drawn, noted or invisible."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.outcomes.pdf.fonts import Weight, font_named
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
    for name, run in SafeText().runs(text, weight):
        glyphs = font_named(name).face.charToGlyph
        assert all(glyphs.get(ord(letter)) or letter in "\n " for letter in run)


@given(ANY_TEXT)
def test_nothing_unseen_is_left_in_a_text_but_what_joins_letters(text: str) -> None:
    for _, run in SafeText().in_fonts(text):
        kinds = {unicodedata.category(one) for one in run if one not in "\n\u200c\u200d"}
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
        ("བོད་ཡིག", "[Tibetan text 1]", 1),
        ("go \U0001fb00 now", "go [block sextant-1] now", 1),
        ("ཀ ཁ and Ravi", "[Tibetan text 1] and Ravi", 1),
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
    assert "".join(run for _, run in safe.in_fonts(text)) == drawn
    assert len(safe.warnings()) == warnings


def test_the_same_text_has_the_same_note_and_another_one_another() -> None:
    safe = SafeText()
    notes = ["".join(run for _, run in safe.runs(text)) for text in ("ཀ", "ཁ", "ཀ")]
    assert notes == ["[Tibetan text 1]", "[Tibetan text 2]", "[Tibetan text 1]"]


def test_a_warning_names_a_few_texts_and_counts_the_rest() -> None:
    safe = SafeText()
    for text in "ཀཁགངཅ":
        safe.runs(text)
    (warning,) = safe.warnings()
    assert warning.startswith("Tibetan cannot be printed yet: “ཀ”, “ཁ”, “ག” and 2 more.")


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
