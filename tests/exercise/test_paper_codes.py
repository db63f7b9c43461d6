"""Codes on printed cards: what they look like, and that a typing error finds no other card."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workshop.exercise.cards import CardId, DecisionId, SessionId
from workshop.exercise.paper_codes import codes_for, decision_codes, find_decision, read_code
from workshop.exercise.session import Decision, Session

BOARD = Session(
    SessionId("s1"),
    "Refunds",
    decisions=(
        Decision(DecisionId("d1"), "Who may refund?", card=CardId("billing/refund")),
        Decision(DecisionId("d2"), "What does the mail say?"),
        Decision(DecisionId("d3"), "When do we ship?"),
    ),
)

KEYS = st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=60)


@given(KEYS)
def test_codes_are_four_plain_characters_and_all_different(keys: list[str]) -> None:
    codes = codes_for(keys)
    assert len(set(codes)) == len(keys)
    for code in codes:
        assert len(code) == 4
        assert code.isascii()
        assert code == code.upper()
        assert not set(code) & set("ILOSU")
        assert read_code(code) == code


def test_a_code_follows_from_the_card_alone() -> None:
    """Printed codes stay good whatever else lies on the board, and in later versions."""
    codes = decision_codes(BOARD)
    assert codes[0] == codes_for(["billing/refund"])[0]
    fewer = replace(BOARD, decisions=BOARD.decisions[1:])
    assert decision_codes(fewer) == codes[1:]
    assert codes == ("RRGW", "FTFH", "4V6C")


@given(st.sampled_from(decision_codes(BOARD)), st.integers(0, 3), st.sampled_from("0379AKQZ"))
def test_one_wrong_character_is_no_code(code: str, place: int, wrong: str) -> None:
    typed = code[:place] + wrong + code[place + 1 :]
    assert (read_code(typed) is None) == (typed != code)


@given(st.text(min_size=1, max_size=9), st.integers(0, 2))
def test_two_characters_that_changed_places_are_no_code(key: str, place: int) -> None:
    code = codes_for([key])[0]
    typed = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert typed == code or read_code(typed) is None


def test_each_decision_is_found_by_its_code_however_it_is_typed() -> None:
    for decision, code in zip(BOARD.decisions, decision_codes(BOARD), strict=True):
        for typed in (code, code.lower(), f" {code[:2]}-{code[2:]} ", code.replace("0", "o")):
            assert find_decision(typed, BOARD) == decision


def test_letters_that_look_like_digits_are_read_as_them() -> None:
    code = next(one for one in codes_for([str(n) for n in range(999)]) if {"0", "1"} <= set(one))
    assert read_code(code.replace("0", "O").replace("1", "I")) == code
    assert read_code(code.replace("0", "o").replace("1", "l")) == code


def test_what_is_no_code_of_the_board_finds_nothing() -> None:
    (other,) = codes_for(["another/card"])
    for typed in (other, "", "AAA", "RRGWR", "ß", "💥💥💥💥"):
        assert find_decision(typed, BOARD) is None


def _two_that_want_the_same_code() -> tuple[str, str]:
    wanted: dict[str, str] = {}
    for key in (f"x/{number}" for number in range(9999)):
        (code,) = codes_for([key])
        if code in wanted:
            return wanted[code], key
        wanted[code] = key
    raise AssertionError("with so many keys two must want the same code")


def test_a_card_is_found_by_the_later_code_that_a_bigger_print_gave_it() -> None:
    twins = _two_that_want_the_same_code()
    first, second = codes_for(twins)
    assert first != second
    alone = replace(BOARD, decisions=(Decision(DecisionId("d9"), "Which?", card=CardId(twins[1])),))
    assert decision_codes(alone) == (first,)
    assert find_decision(second, alone) == alone.decisions[0]


def test_two_decisions_from_one_card_have_two_codes() -> None:
    one, two = (Decision(DecisionId(key), "Same?", card=CardId("a/b")) for key in ("d1", "d2"))
    board = replace(BOARD, decisions=(one, two))
    codes = decision_codes(board)
    assert [find_decision(code, board) for code in codes] == [one, two]
