"""A block goes into any text and out again, and nothing around it changes."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workshop.outcomes.agents.blocks import (
    Damaged,
    Stamp,
    find_blocks,
    put_in,
    replaced,
    taken_out,
)

STAMP = Stamp("checkout-1", "s1", "2026-10-14T09:00:00+02:00", "2026-10-14", "2027-01-12")
OTHER = Stamp("billing-2", "s2", "", "2026-10-15", "2027-01-13")
PEOPLE_S = st.text(st.sampled_from("ab \n\r\t#-<!>\ufeff`é"), max_size=40)


@given(PEOPLE_S)
def test_a_block_taken_out_leaves_every_byte_as_it_was(text: str) -> None:
    text = text.replace("\ufeff", "") if not text.startswith("\ufeff") else text
    written = put_in(text, STAMP, ["## One", "", "- two"])
    (block,) = find_blocks(written)
    assert block.lines == ("## One", "", "- two")
    assert written.startswith(text)
    assert taken_out(written, block) == text


@given(PEOPLE_S, PEOPLE_S)
def test_a_replaced_block_leaves_what_is_around_it(before: str, behind: str) -> None:
    written = put_in(before, STAMP, ["old"]) + behind
    (block,) = find_blocks(written)
    again = replaced(written, block, STAMP, ["new", "lines"])
    assert again.startswith(written[: block.start])
    assert again.endswith(behind)
    assert find_blocks(again)[0].lines == ("new", "lines")
    assert replaced(again, find_blocks(again)[0], STAMP, ["old"]) == written


@given(PEOPLE_S)
def test_two_teams_blocks_go_out_in_any_order(text: str) -> None:
    assume("\ufeff" not in text[1:])
    written = put_in(put_in(text, STAMP, ["one"]), OTHER, ["two"])
    first, second = find_blocks(written)
    for gone in (first, second):
        left = taken_out(written, gone)
        (kept,) = find_blocks(left)
        assert taken_out(left, kept) == text


def test_line_ends_of_the_file_are_used_and_its_mark_stays_first() -> None:
    written = put_in("\ufeff# Ours\r\nText\r\n", STAMP, ["one"])
    assert written.startswith("\ufeff# Ours\r\nText\r\n\r\n<!-- whosecall:begin")
    assert written.count("\n") == written.count("\r\n")


def test_a_block_changed_by_hand_is_seen() -> None:
    written = put_in("", STAMP, ["one"])
    assert not find_blocks(written)[0].by_hand
    assert find_blocks(written.replace("\none\n", "\ntwo\n"))[0].by_hand


def damaged_texts() -> list[str]:
    whole = put_in("Before\n", STAMP, ["one"])
    begin, end = (line for line in whole.split("\n") if "whosecall:" in line)
    return [
        whole.replace(end, ""),
        whole.replace(begin, ""),
        whole.replace(end, end.replace("checkout-1", "other-9")),
        whole.replace(begin, begin.replace('gap="', 'gap="9')),
        whole.replace(begin, f"  {begin}"),
        whole.replace(begin, begin.upper()),
        whole.replace(begin, f"{begin}\n{begin}"),
        f"{end}\n{whole}",
    ]


@pytest.mark.parametrize("text", damaged_texts())
def test_damaged_markers_are_told_and_not_guessed(text: str) -> None:
    with pytest.raises(Damaged, match=r"line [0-9]+"):
        find_blocks(text)


def test_a_marker_that_is_only_spoken_of_is_none() -> None:
    assert find_blocks('See `<!-- whosecall:begin team="x" -->` in the docs.\n') == ()
