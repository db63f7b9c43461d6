"""Where lines end in scripts that write no spaces, and what is never parted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.outcomes.pdf.line_breaks import good_cut, words_of
from workshop.outcomes.pdf.syllables import stay_together, syllable_starts


def parts(text: str) -> str:
    return "|".join(word for _, word in words_of(text))


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("การประชุมเพื่อตัดสินใจ", "การประ|ชุม|เพื่อ|ตัด|สิน|ใจ"),
        ("เครื่องเปลี่ยน", "เครื่อง|เปลี่ยน"),
        ("พันธุ์สิทธิ์", "พันธุ์|สิทธิ์"),
        ("ພາສາລາວເປັນ", "ພາ|ສາ|ລາວ|ເປັນ"),
        ("អ្នកណាជាម្ចាស់នៃ", "អ្នក|ណា|ជា|ម្ចាស់|នៃ"),
        ("မြန်မာဘာသာ", "မြန်|မာ|ဘာ|သာ"),
        ("အင်္ဂလိပ်", "အင်္ဂ|လိပ်"),
        ("sign-up", "sign-|up"),
        ("onboarding", "onboarding"),
    ],
)
def test_a_line_ends_where_a_syllable_does(text: str, parted: str) -> None:
    assert parts(text) == parted


@given(st.text(alphabet="กขรลวหอนเแไะาำิีุู็่้์ๆຫລວເາຳ່កខរ្ាុំះကရသ္်ာိ့ a-", max_size=24))
def test_no_line_parts_a_letter_from_what_is_written_around_it(word: str) -> None:
    for place in syllable_starts(word):
        assert not stay_together(word[place - 1], word[place])
    spaced = "".join(" " * space + part for space, part in words_of(word))
    assert spaced.replace(" ", "") == word.replace(" ", "")


@pytest.mark.parametrize("word", ["น้ำ" * 30, "ខ្ញុំ" * 30, "ကျွန်ုပ်" * 30, "ນ້ຳ" * 30])
def test_a_word_that_has_to_be_cut_is_cut_between_clusters(word: str) -> None:
    for most in range(8, 40):
        cut = good_cut(word, most)
        assert not stay_together(word[cut - 1], word[cut])
