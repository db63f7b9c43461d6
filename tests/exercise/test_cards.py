"""Role cards get a colour and a mark apart from the others, whatever they come with."""

from itertools import combinations

import pytest

from workshop.exercise.cards import RoleCard, RoleId, dressed, is_card_id, is_colour, is_id
from workshop.exercise.changes import applied
from workshop.exercise.deciding import decide
from workshop.exercise.moves import AddRoles
from workshop.exercise.session import Session, SessionId


def tray(*names: str) -> tuple[RoleCard, ...]:
    session = Session(SessionId("s"), "t")
    cards = tuple(RoleCard(RoleId(f"r{at}"), name) for at, name in enumerate(names))
    return applied(session, decide(session, AddRoles(cards))).roles


def test_cards_without_colour_and_mark_get_their_own() -> None:
    cards = tray(*("Engineer", "Editor", "Everyone", "Ea", "Ea", "质量", "Юрист", "ß", "Élan"))
    for one, other in combinations(cards, 2):
        assert one.colour != other.colour
        assert one.mark != other.mark
    for card in cards:
        assert is_colour(card.colour)
        assert 1 <= len(card.mark) <= 2


def test_a_card_keeps_the_colour_and_mark_it_came_with() -> None:
    card = RoleCard(RoleId("a"), "Legal", "#5B5EA6", "§")
    assert dressed(card, (card,)) is card


def test_more_cards_than_colours_and_letters_still_have_both() -> None:
    for card in tray(*["A"] * 30, "!!!"):
        assert is_colour(card.colour)
        assert card.mark


@pytest.mark.parametrize(
    ("text", "sound"),
    [("a", True), ("A-z_0.9", True), ("x" * 64, True), ("x" * 65, False)]
    + [(one, False) for one in ("", " a", "a ", "a\n", "é", "a/b", "٣", "\ud800")],
)
def test_an_id_is_plain(text: str, sound: bool) -> None:
    assert is_id(text) is sound
    assert is_card_id(f"deck/{text}") is sound
    assert is_card_id(f"{text}/card") is sound


@pytest.mark.parametrize(
    "text", ["", "red", "#12345", "#12345G", "#1234567", "#123456\n", "url(x)"]
)
def test_a_colour_is_six_digits(text: str) -> None:
    assert not is_colour(text)
