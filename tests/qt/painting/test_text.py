"""Text from people is broken, cut and cleaned without ever becoming something else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from workshop.qt.painting.text import elided, one_line, tooltip, width_of, wrapped
from workshop.qt.theme import Metrics, TextStep

FONT_STEP = TextStep.QUESTION


def test_short_text_is_one_whole_line() -> None:
    block = wrapped("Who decides?", Metrics().font(FONT_STEP), 400, 3)
    assert (block.lines, block.cut) == (("Who decides?",), False)


def test_long_text_is_broken_between_words() -> None:
    text = "Does onboarding collect an address, or verify who someone is?"
    block = wrapped(text, Metrics().font(FONT_STEP), 250, 3)
    assert len(block.lines) > 1
    assert " ".join(block.lines) == text


def test_too_long_text_ends_in_an_ellipsis() -> None:
    block = wrapped("word " * 100, Metrics().font(FONT_STEP), 200, 2)
    assert len(block.lines) == 2
    assert block.lines[-1].endswith("…")
    assert block.cut


def test_a_word_wider_than_a_line_is_broken() -> None:
    font = Metrics().font(FONT_STEP)
    block = wrapped("x" * 40, font, 100, 9)
    assert "".join(block.lines) == "x" * 40
    assert max(width_of(line, font) for line in block.lines) <= 100


def test_signs_beyond_the_first_plane_are_not_torn() -> None:
    text = "𝄞 🙂 " * 12
    block = wrapped(text, Metrics().font(FONT_STEP), 120, 30)
    assert " ".join(" ".join(block.lines).split()) == " ".join(text.split())


@pytest.mark.parametrize("lines", [1, 2, 3])
@given(text=st.text(max_size=300))
@settings(deadline=None, max_examples=60)
def test_no_text_is_wider_than_its_room(lines: int, text: str) -> None:
    font = Metrics().font(FONT_STEP)
    block = wrapped(text, font, 150, lines)
    assert 1 <= len(block.lines) <= lines
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= 151 for line in block.lines)
    assert width_of(elided(text, font, 150), font) <= 151


@pytest.mark.parametrize("bad", ["a\nb", "a\x00b", "a\u2028b", "a\r\nb", "a\tb"])
def test_a_line_stays_a_line(bad: str) -> None:
    assert one_line(bad) == "a b"


def test_half_characters_are_shown_as_what_they_are() -> None:
    assert one_line("a\ud83d") == "a\ufffd"


def test_very_long_text_is_cut_before_it_costs_time() -> None:
    assert len(one_line("x" * 1_000_000)) == 1201


def test_a_tooltip_is_never_markup() -> None:
    assert tooltip("<b>a</b>\n& b") == "<qt>&lt;b&gt;a&lt;/b&gt;<br>&amp; b</qt>"
    assert len(tooltip("x" * 100_000)) < 2_100
