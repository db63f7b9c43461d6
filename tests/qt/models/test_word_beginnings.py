"""Lines are found by beginnings of words, the nearest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.qt.models.palette_entries import Entry, answering
from workshop.qt.models.word_beginnings import distance, plain_words


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("", "Go to Ballot"),
        ("ballot", "Go to Ballot"),
        ("gtb", "Go to Ballot"),
        ("gobal", "Go to Ballot"),
        ("ba go", "Go to Ballot"),
        ("GO", "Go to Ballot"),
        ("malaga", "Málaga"),
        ("dec 3", "Decision 3: Who answers?"),
        ("d3", "Decision 3: Who answers?"),
        ("tt", "This decision’s two minutes"),
    ],
)
def test_what_fits(typed: str, text: str) -> None:
    assert distance(typed, text) is not None


@pytest.mark.parametrize(
    ("typed", "text"),
    [("allot", "Go to Ballot"), ("gox", "Go to Ballot"), ("go own", "Go to Ballot"), ("a", "")],
)
def test_what_does_not_fit(typed: str, text: str) -> None:
    assert distance(typed, text) is None


def test_early_words_and_fewer_of_them_are_nearer() -> None:
    near = distance("re", "Reveal this decision")
    further = distance("re", "Go to Reveal")
    scattered = distance("re", "Find a role: every one")
    assert near is not None
    assert further is not None
    assert scattered is not None
    assert near < further < scattered


@given(st.lists(st.text(min_size=1, max_size=8), max_size=6), st.data())
def test_the_beginning_of_any_word_finds_the_line(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    found = plain_words(text)
    if found:
        word = data.draw(st.sampled_from(found))
        length = data.draw(st.integers(1, len(word)))
        typed = plain_words(word[:length])
        if typed == [word[:length]]:  # normalising a part may give other letters
            assert distance(word[:length], text) is not None


def _entry(words: str, *, can: bool = True) -> Entry:
    return Entry(words, "", can, lambda: None)


def test_what_can_be_done_now_comes_before_what_cannot() -> None:
    entries = [_entry("Reveal", can=False), _entry("Go to Reveal"), _entry("Undo")]
    assert [one.words for one in answering(entries, "rev")] == ["Go to Reveal", "Reveal"]
    assert [one.words for one in answering(entries, "")] == ["Go to Reveal", "Undo", "Reveal"]
