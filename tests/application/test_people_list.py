"""A pasted list of people is read as it was meant."""

import pytest

from workshop.application.people_list import PeopleList, people_list
from workshop.application.role_names import RoleNames
from workshop.application.services import Services
from workshop.exercise.cards import ParticipantId, RoleCard, RoleId, SessionId
from workshop.exercise.session import Participant, Session

PM, PO, ENG, LEGAL = (
    RoleCard(RoleId("pm"), "Product manager"),
    RoleCard(RoleId("po"), "Product owner"),
    RoleCard(RoleId("engineer"), "Engineer"),
    RoleCard(RoleId("legal"), "Legal", hidden=True),
)
QA, DESIGN = RoleCard(RoleId("quality"), "Quality"), RoleCard(RoleId("designer"), "Designer")
STANDARD = (PM, PO, ENG, LEGAL, QA, DESIGN)
SESSION = Session(
    SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77"),
    "Refunds",
    roles=(PM, PO, ENG, LEGAL),
    participants=(Participant(ParticipantId("p1"), "Zoe"),),
)


def read(text: str) -> PeopleList:
    return people_list(text, SESSION, STANDARD)


def badges(text: str) -> list[tuple[str, str | None]]:
    return [(one.name, one.home_role) for one in read(text).people]


@pytest.mark.parametrize(
    "line",
    [
        "Dana, Product manager",
        "Dana - Product manager",
        "Dana – Product manager",
        "Dana — product managers",
        "Dana (Product manager)",
        "Dana [PM]",
        "Dana\tProduct Manager",
        "Dana; PM",
        "Dana: PM",
        "Dana | p.m.",
        "Product manager: Dana",
        "PM - Dana",
        "1. Dana, Product manager",
        "* Dana (Senior Product Manager)",
        "- [x] **Dana** – product-manager",
        '"Dana","Product manager"',
    ],
)
def test_a_name_and_a_role_are_one_person(line: str) -> None:
    assert badges(line) == [("Dana", "pm")]
    assert badges(f"{line}\nRavi, PO") == [("Dana", "pm"), ("Ravi", "po")]
    assert read(line).left_out == ()


@pytest.mark.parametrize(
    "text", ["Ana\nBo\nCy", "Ana, Bo, Cy", "Ana; Bo; Cy", "Ana\tBo\tCy", " Ana ,\r\n Bo;;\nCy\n"]
)
def test_names_alone_are_understood_however_they_are_separated(text: str) -> None:
    assert badges(text) == [("Ana", None), ("Bo", None), ("Cy", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Dana, PM, Ravi, PO, Sam, dev",
        "Dana (PM), Ravi (PO), Sam (Dev)",
        "Dana - PM; Ravi - PO; Sam - Developer",
        "Name\tRole\nDana\tPM\nRavi\tPO\nSam\tSoftware engineer",
        "PM, Dana\nPO, Ravi\nEngineer, Sam",
        "PM:\n- Dana\nPO:\n- Ravi\nDevelopers:\n- Sam",
    ],
)
def test_several_people_with_their_roles(text: str) -> None:
    assert badges(text) == [("Dana", "pm"), ("Ravi", "po"), ("Sam", "engineer")]
    assert read(text).left_out == ()


def test_one_role_before_several_names_is_the_role_of_all() -> None:
    assert badges("Engineers: Sam, Mei") == [("Sam", "engineer"), ("Mei", "engineer")]


def test_bullets_and_numbers_are_no_part_of_a_name() -> None:
    names = [name for name, _ in badges("- Ana\n* Bo\n• Cy\n4. Di\n12) Ed")]
    assert names == ["Ana", "Bo", "Cy", "Di", "Ed"]


def test_a_name_with_a_hyphen_or_a_title_inside_stays_whole() -> None:
    names = ["Anne-Marie O’Neill", "Bo <3", "Jean-Luc", "Pm-Anna", "Ελένη Παπαδοπούλου", "王小明"]
    assert badges("\n".join(names)) == [(name, None) for name in names]


@pytest.mark.parametrize(
    "text",
    [
        '"Ana Levi" <ana@example.org>, Bo Li <bo@example.org>',
        "Ana Levi <ana@example.org>; Bo Li <bo@example.org>",
        "Ana Levi, ana@example.org\nBo Li, bo@example.org",
        "Ana Levi (ana@example.org), Bo Li (bo@example.org)",
    ],
)
def test_an_address_is_how_to_reach_them(text: str) -> None:
    found = [(one.name, one.contact) for one in read(text).people]
    assert found == [("Ana Levi", "ana@example.org"), ("Bo Li", "bo@example.org")]


def test_role_and_address_stand_in_any_order() -> None:
    for line in ("Ana, PM, ana@example.org", "Ana <ana@example.org> (PM)", "Ana (PM) <ana@e.org>"):
        (ana,) = read(line).people
        assert (ana.name, ana.home_role, ana.contact[:4]) == ("Ana", "pm", "ana@")


def test_an_address_alone_is_a_person_who_can_be_reached() -> None:
    (ana,) = read("ana@example.org").people
    assert (ana.name, ana.contact) == ("ana@example.org", "ana@example.org")


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        ("Dana (she/her)", ["Dana"], ("she/her",)),
        ("Dana – Wizard of light\nRavi – PO", ["Dana", "Ravi"], ("Wizard of light",)),
        ("Dana, Wizard\nRavi, Plumber", ["Dana", "Ravi"], ("Wizard", "Plumber")),
        ("Dana, PM, Berlin\nRavi, PO, Porto", ["Dana", "Ravi"], ("Berlin", "Porto")),
        ("Dana, PM, QA\nRavi", ["Dana", "Ravi"], ("QA",)),
    ],
)
def test_what_is_no_role_is_kept_apart_and_told(
    text: str, names: list[str], left: tuple[str, ...]
) -> None:
    found = read(text)
    assert [one.name for one in found.people] == names
    assert found.left_out == left


def test_a_name_that_is_a_short_form_too_stays_a_name() -> None:
    assert badges("Ana, Dev, Bo") == [("Ana", None), ("Dev", None), ("Bo", None)]
    assert badges("Dev\nAna") == [("Dev", None), ("Ana", None)]
    assert badges("Dev, Engineer") == [("Dev", "engineer")]


def test_role_cards_that_are_not_offered_yet_come_along_once() -> None:
    found = read("Dana, QA\nSam, Tester\nLee, lawyer\nRavi, PO")
    assert [one.home_role for one in found.people] == ["quality", "quality", "legal", "po"]
    assert found.roles == (QA, LEGAL)


def test_people_get_ids_of_their_own() -> None:
    ids = [one.id for one in read("A\nB\nC").people]
    assert len({*ids, "p1"}) == 4


@pytest.mark.parametrize("text", ["", " \n", ",;\t", "()", ":", "- \n* \n1. ", "<>", "\x00"])
def test_what_names_nobody_is_nobody(text: str) -> None:
    assert read(text).people == ()


def test_a_role_of_the_teams_own_is_found_by_its_name() -> None:
    own = RoleCard(RoleId("r7"), "Data steward")
    names = RoleNames((own, PM), STANDARD)
    assert names.find("data  STEWARDS") == own
    assert names.find("steward") is None


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Eng", "engineer"),
        ("Devs", "engineer"),
        ("front-end developer", "engineer"),
        ("Front end", "engineer"),
        ("UX", "designer"),
        ("UX/UI designer", "designer"),
        ("Sr. UX Designer", "designer"),
        ("QA engineer", "quality"),
        ("testers", "quality"),
        ("Tech Lead", "tech-lead"),
        ("Lead engineer", "tech-lead"),
        ("Customer success manager", "support"),
        ("Co-founder", "founder"),
        ("legal team", "legal"),
        ("Security engineer", "security"),
        ("data scientist", "data"),
        ("Product marketing manager", "marketing"),
        ("Project manager", None),
        ("Manager", None),
        ("", None),
        ("Senior", None),
    ],
)
def test_short_forms_of_the_standard_roles(said: str, role: str | None, services: Services) -> None:
    names = RoleNames((), services.shelf.standard_roles().role)
    found = names.find(said)
    assert (found.id if found else None) == role
