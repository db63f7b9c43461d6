"""Text from people is cleaned once, and what can be read stays as it was written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exercise.values import HOSTILE_TEXTS, texts
from workshop.exercise.text import LONGEST_TEXT, cleaned, shortened


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("plain", "plain"),
        ("two\r\nlines\rand\nmore\tcells", "two\nlines\nand\nmore\tcells"),
        ("soft\x0bbreak\x0cpage\x85next\u2028line\u2029end", "soft\nbreak\npage\nnext\nline\nend"),
        ("a\x00b\x07c\x1b[31md\x7fe\x9ff", "abc[31mdef"),
        ("half \ud83d a pair", "half  a pair"),
        ("a pair 👩‍👩‍👧 stays whole", "a pair 👩‍👩‍👧 stays whole"),
        ("\u202eoverride\u202c أهلا ‏", "\u202eoverride\u202c أهلا ‏"),
        ("<b>R&D</b> {0} %s", "<b>R&D</b> {0} %s"),
        ("  spaces  stay  ", "  spaces  stay  "),
    ],
)
def test_a_text_keeps_what_can_be_read(written: str, kept: str) -> None:
    assert cleaned(written) == kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  two \n lines ", "two lines"),
        ("a\x0bb\u2028c\x85d", "a b c d"),
        (" \t\n ", ""),
        ("\x00\x01", ""),
    ],
)
def test_one_line_is_one_line(written: str, kept: str) -> None:
    assert cleaned(written, one_line=True) == kept


@given(st.text(st.characters()) | texts(), st.booleans())
def test_cleaning_twice_is_cleaning_once_and_always_writable(text: str, one_line: bool) -> None:
    once = cleaned(text, one_line=one_line)
    assert cleaned(once, one_line=one_line) == once
    assert json.loads(json.dumps(once).encode()) == once
    once.encode()
    assert not any(letter in once for letter in "\x00\r\x0b\x0c\x1b\x85\u2028\u2029")
    if one_line:
        assert "\n" not in once
        assert once == once.strip()


def test_a_paste_beyond_all_measure_is_cut() -> None:
    assert cleaned("x" * (LONGEST_TEXT + 5)) == "x" * LONGEST_TEXT


@given(st.sampled_from(HOSTILE_TEXTS) | st.text(), st.integers(2, 60))
def test_a_label_is_one_short_line(text: str, length: int) -> None:
    label = shortened(text, length)
    assert len(label) <= length
    assert len(label.splitlines()) <= 1
    assert label == text or label.endswith("…") or label == " ".join(text.split())
