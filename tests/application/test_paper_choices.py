"""What is typed for a cross on paper is read as the slip means it, or not at all."""

from dataclasses import replace

import pytest

from tests.qt.sessions import LEGAL, PM, PO, SEC, workshop_session
from workshop.application.paper_choices import paper_choices, read_choice
from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, RoleCard, RoleId

_NAMES = ("Nobody", "The AI", "Not sure")


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("1", PM),
        ("3", SEC),
        ("0", NOBODY),
        ("a", THE_AI),
        (" U ", NOT_SURE),
        ("4", NOBODY),
        ("6", NOT_SURE),
        ("m", PM),
        ("sec", SEC),
        ("product o", PO),
        ("the", THE_AI),
        ("product", None),
        ("legal", None),
        ("7", None),
        ("", None),
        ("x", None),
        ("²", None),
    ],
)
def test_keys_places_marks_and_names_are_read(typed: str, choice: str | None) -> None:
    offered = paper_choices(workshop_session(), _NAMES)
    found = read_choice(typed, offered)
    assert (found.choice if found else None) == choice
    assert LEGAL not in {one.choice for one in offered}, "a hidden role is on no slip"


def test_a_mark_that_two_cards_share_names_neither() -> None:
    session = workshop_session()
    twin = RoleCard(RoleId("mover"), "Mover", "#000000", "M", ())
    offered = paper_choices(replace(session, roles=(*session.roles, twin)), _NAMES)
    assert read_choice("m", offered) is None
    found = read_choice("mo", offered)
    assert found is not None
    assert found.choice == "mover"
