"""The role cards that every session starts with can be told apart, on screen and on paper."""

import re
import tomllib
from pathlib import Path
from typing import Final, TypedDict, cast

DECK: Final = Path(__file__).parents[2] / "resources" / "decks" / "standard-roles.toml"
COLOUR: Final = re.compile(r"#[0-9A-F]{6}")
AREAS: Final = frozenset(
    {"direction", "scope", "experience", "rules", "trust", "technical", "delivery", "evidence"}
)


class Role(TypedDict):
    id: str
    name: str
    colour: str
    mark: str
    remit: list[str]


def standard_roles() -> list[Role]:
    return cast(list[Role], tomllib.loads(DECK.read_text(encoding="utf-8"))["role"])


def test_there_are_twelve_role_cards() -> None:
    assert {role["id"]: role["name"] for role in standard_roles()} == {
        "engineer": "Engineer",
        "tech-lead": "Tech lead",
        "pm": "Product manager",
        "po": "Product owner",
        "designer": "Designer",
        "quality": "Quality",
        "data": "Data",
        "security": "Security",
        "legal": "Legal",
        "support": "Support",
        "marketing": "Marketing",
        "founder": "Founder",
    }


def test_no_two_role_cards_look_alike() -> None:
    roles = standard_roles()
    assert len({role["colour"].casefold() for role in roles}) == len(roles)
    assert len({role["mark"].casefold() for role in roles}) == len(roles)
    assert all(1 <= len(role["mark"]) <= 2 for role in roles)


def test_role_colours_show_on_white_and_carry_their_mark() -> None:
    for role in standard_roles():
        assert COLOUR.fullmatch(role["colour"])
        assert contrast(role["colour"], "#FFFFFF") >= 3, role["name"]
        mark = max(contrast(role["colour"], letter) for letter in ("#FFFFFF", "#000000"))
        assert mark >= 4.5, role["name"]


def test_every_area_is_in_the_remit_of_some_role() -> None:
    roles = standard_roles()
    assert all(role["remit"] for role in roles)
    assert {area for role in roles for area in role["remit"]} == AREAS


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
