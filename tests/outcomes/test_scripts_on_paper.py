"""Names and sentences in thirty languages and more: in their own letters, order and shape."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outcomes.pages import letters_of, text_of
from tests.outcomes.sessions import NOW, small
from tests.outcomes.summaries import VOTES, made
from workshop.application.outcome_ports import OutcomeOptions
from workshop.exercise.session import ParkedLine, Session
from workshop.outcomes.pdf.fonts import Weight, font_named
from workshop.outcomes.pdf.reading_order import drawn_order, levels, mirrored, runs_left
from workshop.outcomes.pdf.safe_text import SafeText
from workshop.outcomes.pdf.shaping import drawn
from workshop.outcomes.pdf.summary import summary_pdf

NAMES = {
    "Amharic": "ተስፋዬ ወልደ",
    "Arabic": "محمد الأحمد",
    "Armenian": "Արամ Խաչատրյան",
    "Bengali": "রবীন্দ্রনাথ ঠাকুর",
    "Bulgarian": "Георги Иванов",
    "Burmese": "အောင်ဆန်းစုကြည်",
    "Chinese": "李明 王小华",
    "Chinese, traditional": "陳怡君 龍應臺",
    "Croatian": "Đorđe Šćepanović",
    "Czech": "Jiří Dvořák",
    "English": "Zoë O’Brien",
    "Esperanto": "Ĉĝĥĵŝŭ",
    "French": "Françoise Œuvré",
    "Georgian": "ნინო ჩხეიძე",
    "German": "Jörg Weiß",
    "Greek": "Ελένη Παπαδοπούλου",
    "Gujarati": "મોહનદાસ ગાંધી",
    "Hebrew": "רות בן־דוד",
    "Hebrew with points": "שָׁלוֹם",
    "Hindi": "श्रीकृष्ण शर्मा",
    "Hungarian": "Erdős Pál",
    "Icelandic": "Þórður Guðmundsson",
    "Japanese": "田中さくら タナカ",
    "Kannada": "ಕುವೆಂಪು",
    "Khmer": "សុខ វណ្ណា",
    "Korean": "김민수 이서연",
    "Lao": "ສົມສັກ",
    "Malayalam": "വൈക്കം ബഷീർ",
    "Odia": "ଗୋପବନ୍ଧୁ",
    "Persian": "می‌خواهم فروغ",
    "Polish": "Łukasz Żółć",
    "Punjabi": "ਅੰਮ੍ਰਿਤਾ",
    "Romanian": "Ștefan Țîrlea",
    "Russian": "Жанна Ёлкина",
    "Sinhala": "මාර්ටින් වික්‍රමසිංහ",
    "Syriac": "ܐܦܪܝܡ",
    "Tamil": "சுப்பிரமணிய பாரதி",
    "Telugu": "శ్రీ విశ్వనాథ",
    "Thai": "สมชาย ที่นี่",
    "Turkish": "Çağrı Işıl",
    "Ukrainian": "Їжакевич Ґанна",
    "Urdu": "فیض احمد فیض",
    "Uzbek": "Oʻgʻiloy",
    "Vietnamese": "Nguyễn Thị Ánh",
    "Yoruba": "Ọláwálé Ṣàńgó ẹ́",
    "emoji": "👩‍💻 🚀 👍🏽 🇩🇪 ❤",
}


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("language", NAMES)
def test_a_name_is_drawn_with_a_glyph_for_each_of_its_letters(
    language: str, weight: Weight
) -> None:
    safe = SafeText()
    pieces = safe.runs(NAMES[language], weight)
    assert safe.warnings() == ()
    assert pieces
    for name, text in pieces:
        glyphs = font_named(name).face.charToGlyph
        assert all(glyphs.get(ord(letter)) for letter in text)


@pytest.mark.parametrize("language", NAMES)
def test_what_is_drawn_says_the_name_when_it_is_copied(language: str) -> None:
    said = "".join(
        font_named(font).text_of(letter)
        for font, text in SafeText().runs(NAMES[language])
        for letter in text
    )
    assert sorted(_seen(said)) == sorted(_seen(NAMES[language]))


def _seen(text: str) -> str:
    return "".join(one for one in text if one not in " \u200b\u200c\u200d")


@pytest.mark.parametrize("name", ["Chinese", "Japanese", "Korean", "Thai", "Vietnamese"])
def test_a_paper_can_be_searched_for_a_name(name: str) -> None:
    session = small(VOTES)
    people = (replace(session.participants[0], name=NAMES[name]), *session.participants[1:])
    session = replace(session, participants=people)
    assert letters_of(NAMES[name]) in letters_of(text_of(made(session).content))


# ---- the order of a line


@pytest.mark.parametrize(
    ("text", "base", "shown"),
    [
        ("Ruth אבג!", 0, "Ruth גבא!"),
        ("אבג Ruth!", 1, "!Ruth גבא"),
        ("אבג 12 דה", 1, "הד 12 גבא"),
        ("a (אבג) b", 0, "a (גבא) b"),
        ("אבג (x) דה", 1, "הד (x) גבא"),
        ("אבג 12–14", 1, "14–12 גבא"),
        ("אבג, דהו?", 0, "והד ,גבא?"),
        ("50% אבג", 1, "גבא 50%"),
        ("abc", 0, "abc"),
        ("", 0, ""),
    ],
)
def test_a_line_is_drawn_in_the_order_of_its_scripts(text: str, base: int, shown: str) -> None:
    found = levels(text, base)
    order = drawn_order(found)
    assert "".join(mirrored(text[at]) if found[at] % 2 else text[at] for at in order) == shown


@given(st.text(alphabet="abאבגת بت12٣ ().,-+%$/[]\u05b8", max_size=30), st.integers(0, 1))
def test_every_letter_of_a_line_is_drawn_once(text: str, base: int) -> None:
    assert sorted(drawn_order(levels(text, base))) == list(range(len(text)))


@pytest.mark.parametrize(
    ("text", "leftwards"),
    [("אבג Ruth", True), ("Ruth אבג", False), ("12 אבג", True), ("12", False), ("", False)],
)
def test_a_text_runs_the_way_of_its_first_letter(text: str, leftwards: bool) -> None:
    assert runs_left(text) is leftwards


# ---- the shape of letters


def glyphs(text: str) -> list[str]:
    return [one for _, run in SafeText().runs(text) for one in run]


def test_arabic_letters_join() -> None:
    apart = {glyph for letter in "سلم" for glyph in glyphs(letter)}
    assert apart.isdisjoint(glyphs("سلم"))


def test_indic_letters_form_conjuncts() -> None:
    assert len(glyphs("क्ष")) == 1


def test_what_keeps_letters_apart_is_obeyed_and_not_drawn() -> None:
    assert glyphs("می\u200cخواهم") != glyphs("میخواهم")
    assert len(glyphs("می\u200cخواهم")) == len("میخواهم") + 1


def test_people_joined_into_one_emoji_are_one_drawing() -> None:
    assert len(glyphs("👩\u200d💻")) < len(glyphs("👩💻"))


def test_marks_above_a_letter_stand_where_its_font_puts_them() -> None:
    ((font, run),) = SafeText().runs("ที่")
    assert any(letter in font_named(font).moved for letter in run)


def test_east_asian_text_is_not_taken_apart_for_drawing() -> None:
    assert drawn([("East Asian", "李明")]) == [("East Asian", "李明")]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(sorted(NAMES.values())), min_size=1, max_size=4))
def test_names_of_any_scripts_stand_together_on_a_line(names: list[str]) -> None:
    safe = SafeText()
    assert all(text for _, text in safe.runs(" ".join(names)))
    assert safe.warnings() == ()


def many_scripts() -> Session:
    lines = tuple(ParkedLine(f"k{at}", name) for at, name in enumerate(NAMES.values()))
    return replace(small(VOTES), parking_lot=lines)


def test_what_was_set_before_changes_no_byte() -> None:
    code = (
        "import sys, hashlib\n"
        "from tests.outcomes.test_scripts_on_paper import NAMES, many_scripts\n"
        "from tests.outcomes.summaries import made\n"
        "from workshop.outcomes.pdf.safe_text import SafeText\n"
        "for name in sorted(NAMES.values())[:: int(sys.argv[1])]:\n"
        "    SafeText().runs(name[::-1])\n"
        "print(hashlib.sha256(made(many_scripts()).content).hexdigest())\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code, step], capture_output=True, text=True, check=True
        ).stdout
        for step in ("1", "-3")
    }
    assert len(said) == 1


def test_papers_made_at_the_same_time_are_as_those_made_alone() -> None:
    asked = many_scripts(), OutcomeOptions(), NOW
    alone = summary_pdf(*asked).content
    with ThreadPoolExecutor(4) as pool:
        together = [pool.submit(summary_pdf, *asked) for _ in range(6)]
    assert {one.result().content for one in together} == {alone}
