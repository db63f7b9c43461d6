"""Tables are read as decks: any spreadsheet's, with every fault at its row and column."""

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tests.exercise.profiles as profiles
from workshop.application.failures import BadInput
from workshop.exercise.cards import Area, DecisionCard, DecisionId, Deck, DeckId, Stakes
from workshop.files.decode import Document, decoded
from workshop.files.reader import FileReader

__all__ = ["profiles"]

HEADS = "question,area,stakes,likely_guess,options,keywords,notes,id\n"
FULL = (
    HEADS
    + '"May someone have their money back, after a year?",Rules,COSTLY,"Yes, always",'
    + '"Never | Within thirty days; or so","late;deadline ; ","Ask support.\nTwice.",late\n'
)


def read(content: bytes | str, name: str = "My refunds.csv") -> Document:
    return decoded(content.encode() if isinstance(content, str) else content, f"/some/{name}")


def deck(content: bytes | str, name: str = "My refunds.csv") -> Deck:
    value = read(content, name).value
    assert isinstance(value, Deck)
    return value


def faults(content: str) -> tuple[str, ...]:
    with pytest.raises(BadInput) as refused:
        read(content)
    assert refused.value.sentence.startswith("/some/My refunds.csv is not sound: ")
    return refused.value.faults


def test_a_row_is_a_card_and_the_file_s_name_is_the_deck_s() -> None:
    card = DecisionCard(
        DecisionId("late"),
        "May someone have their money back, after a year?",
        Area.RULES,
        Stakes.COSTLY,
        "Yes, always",
        ("Never", "Within thirty days; or so"),
        ("late", "deadline"),
        "Ask support.\nTwice.",
    )
    assert deck(FULL) == Deck(DeckId("my-refunds"), "My refunds", decision=(card,))


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_cells_are_parted_as_any_spreadsheet_parts_them(sign: str, end: str) -> None:
    text = sign.join(("Stakes", "QUESTION", "Likely guess")) + end
    text += sign.join(("lasting", f'"Who pays{sign} and when?"', "Nobody")) + end
    (card,) = deck(text).decision
    assert card.question == f"Who pays{sign} and when?"
    assert (card.stakes, card.likely_guess) == (Stakes.LASTING, "Nobody")


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
        ("latin-1", "Windows-1252"),
    ],
)
def test_any_spreadsheet_s_encoding_is_read_and_told(encoding: str, told: str | None) -> None:
    found = read("question;notes\nDürfen wir das?;Ja, für später\n".encode(encoding))
    assert isinstance(found.value, Deck)
    assert found.value.decision[0].question == "Dürfen wir das?"
    assert found.value.decision[0].id == "durfen-wir-das"
    notes = [note for note in found.notes if note.startswith("read as")]
    assert [told in note for note in notes if told] == ([True] if told else [])
    assert bool(notes) == bool(told)


def test_bytes_that_even_windows_does_not_know_are_read_as_latin_1() -> None:
    found = read(b"question\nWho \x81\xe9?\n")
    assert isinstance(found.value, Deck)
    assert found.notes[0].startswith("read as Latin-1")


def test_what_excel_writes_before_a_table_is_no_row() -> None:
    with pytest.raises(BadInput) as refused:
        read("sep=;\nquestion;stakes\nWho?;huge\n")
    assert refused.value.faults == (
        'row 2, column B (stakes): "huge" is none of cosmetic, costly, lasting',
    )


def test_one_column_needs_no_quotes() -> None:
    cards = deck("Question\nWho pays, and when?\n\n\tWhy; really?\n").decision
    assert [card.question for card in cards] == ["Who pays, and when?", "Why; really?"]


def test_every_fault_is_told_with_its_row_and_column() -> None:
    text = (
        "id,question,area,colour,area,\n"
        "a,Who?,trust,,,\n"
        ",,,,,\n"
        '"a b",What?,trust and law,,,\n'
        "a,,direction,,,more,still more\n"
    )
    assert faults(text) == (
        'row 1, column D: "colour" is no column of a deck: id, question, area, stakes, '
        "likely_guess, options, keywords, notes",
        'row 1, column E: a second column "area"',
        'row 4, column A (id): "a b" is no id: 1 to 64 letters, digits, dots, dashes, underscores',
        'row 4, column C (area): "trust and law" is none of direction, scope, experience, rules, '
        "trust, technical, delivery, evidence",
        'row 5, column A (id): a second decision "a"',
        "row 5, column B (question): is empty",
        "row 5, column F: this column has no heading",
        "row 5, column G: this column has no heading",
    )


def test_columns_beyond_z_are_called_as_spreadsheets_do() -> None:
    head = "question" + "," * 27
    assert faults(f"{head}\nWho?{',' * 27}x\n") == ("row 2, column AB: this column has no heading",)


@pytest.mark.parametrize("row", ['Who?,"never closed', 'Who?,"closed" and more'])
def test_where_rows_cannot_be_told_apart_the_row_is_said(row: str) -> None:
    with pytest.raises(BadInput) as refused:
        read(f"question,notes\nWhy?,\n{row}\nWhat?,\n")
    assert refused.value.sentence.endswith("cannot be read as a table from row 3 on.")


def test_a_text_that_is_too_long_is_a_fault_of_its_cell() -> None:
    assert faults(f"question,notes\nWho?,{'x' * 100_001}\n") == (
        "row 2, column B (notes): longer than 100,000 characters",
    )


def test_html_and_formulas_stay_text() -> None:
    text = "question,notes\n=HYPERLINK(1)?,<img src=x>\n@SUM(A1)?,\x07bell\n"
    first, second = deck(text).decision
    assert (first.question, first.notes) == ("=HYPERLINK(1)?", "<img src=x>")
    assert (second.question, second.notes) == ("@SUM(A1)?", "bell")


def test_ids_are_made_of_questions_so_that_they_stay_when_rows_move() -> None:
    text = "question,id\nWho may refund?,\nWho may refund?,\nX?,who-may-refund\n支払い？,\n"
    ids = [card.id for card in deck(text).decision]
    assert ids == ["who-may-refund-2", "who-may-refund-3", "who-may-refund", "card-4"]
    moved = "question\nWhy?\nWho may refund?\n"
    assert deck(moved).decision[1].id == "who-may-refund"


def test_a_default_is_told_with_the_name_of_its_field() -> None:
    assert read("question\nWho?\n").notes[1:] == (
        "row 2 (area): not said, taken as scope",
        "row 2 (stakes): not said, taken as costly",
    )


def test_defaults_are_told_once_where_a_column_is_missing() -> None:
    notes = read("question,area\nWho?,trust\nWhy?,\nWhat?,\n").notes
    assert notes == (
        "id: not said, made of the deck's name: my-refunds",
        "stakes: said of no card, taken as costly for all",
        "row 3, column B (area): not said, taken as scope",
        "row 4, column B (area): not said, taken as scope",
    )


@pytest.mark.parametrize(
    ("text", "name", "sentence"),
    [
        ("frage;bereich\nWer?;trust\n", "a.csv", 'has no column "question" in its first row'),
        ("hello\n", "a.tsv", 'has no column "question" in its first row'),
        ("question,area\n", "a.csv", "has headings, and no question below them."),
        ("question\n\n \n", "a.csv", "has headings, and no question below them."),
        (" \n", "a.csv", "is empty."),
    ],
)
def test_a_table_without_questions_is_said(text: str, name: str, sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        read(text, name)
    assert sentence in refused.value.sentence


def test_a_deck_of_ten_thousand_rows_that_begin_alike_is_read_at_once() -> None:
    alike = "What should happen to the money of somebody on a yearly plan in case "
    rows = "".join(f"{alike}{number}?,trust,lasting\n" for number in range(10_000))
    started = time.process_time()
    cards = deck(f"question,area,stakes\n{rows}").decision
    assert len({card.id for card in cards}) == 10_000
    assert time.process_time() - started < 15, "seconds, where one is usual"


def test_a_file_of_50_mb_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.write(b"question\n")
        file.truncate(50_000_000)
    with pytest.raises(BadInput, match="larger than 20 MB"):
        FileReader().read(path)


@given(st.text(alphabet='question,;\t\n\r"?-# =[]{}aé\x00|*', max_size=60))
def test_whatever_is_in_a_file_it_is_a_deck_or_refused(text: str) -> None:
    for name in ("a.csv", "a.md", "a"):
        with suppress(BadInput):
            assert isinstance(read(text, name), Document)
