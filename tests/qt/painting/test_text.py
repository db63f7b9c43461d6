"""Text from people is broken, cut and cleaned without ever becoming something else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage, QPainter

from workshop.qt.painting.text import (
    Block,
    draw_block,
    draw_line,
    elided,
    one_line,
    reads,
    tooltip,
    width_of,
    wrapped,
)
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


# Which way it reads

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
ARABIC = "هل يجب التحقق من عنوان البريد الإلكتروني قبل الدخول؟"


def drawn(block: Block | str, *, rtl: bool) -> QImage:
    """The text alone on a sheet of 200 × 80."""
    image = QImage(200, 80, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setFont(Metrics().font(FONT_STEP))
    if isinstance(block, Block):
        draw_block(painter, QRectF(0, 0, 200, 80), block, rtl=rtl)
    else:
        draw_line(painter, QRectF(0, 0, 200, 80), block, rtl=rtl)
    painter.end()
    return image


def inked(image: QImage, columns: range) -> bool:
    """Whether anything is drawn in these columns."""
    return any(image.pixelColor(x, y).red() < 128 for x in columns for y in range(image.height()))


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Who decides?", LEFT),
        (f"“{ARABIC}”", RIGHT),
        ("12 %", Qt.LayoutDirection.LayoutDirectionAuto),
        ("", Qt.LayoutDirection.LayoutDirectionAuto),
    ],
)
def test_the_first_letter_says_which_way_a_text_reads(text: str, way: Qt.LayoutDirection) -> None:
    assert reads(text) is way


def test_a_text_keeps_its_own_direction_where_the_layout_begins_at_the_right(qapp: object) -> None:
    said = "Who?"
    as_usual = drawn(said, rtl=False)
    QGuiApplication.setLayoutDirection(RIGHT)
    try:
        assert drawn(said, rtl=False) == as_usual
    finally:
        QGuiApplication.setLayoutDirection(LEFT)


def test_lines_of_a_paragraph_stand_where_it_begins_and_one_line_where_the_layout_does() -> None:
    font = Metrics().font(FONT_STEP)
    several, one = wrapped(ARABIC, font, 120, 9), wrapped("هل", font, 120, 9)
    assert len(several.lines) > 1
    assert not inked(drawn(several, rtl=False), range(40))
    assert inked(drawn(one, rtl=False), range(40))
    assert inked(drawn(wrapped("Who decides? " * 3, font, 120, 9), rtl=True), range(10))
