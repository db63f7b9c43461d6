"""An assessment is begun, taken again, and made into a team session, on a real library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.application.solo_people import LATER, assessment
from workshop.application import solo
from workshop.application.failures import BadInput
from workshop.application.library import duplicate
from workshop.application.services import Services
from workshop.bootstrap import build_services
from workshop.exercise.agenda import Step
from workshop.exercise.cards import Area, CardId, RoleId, SessionId
from workshop.exercise.session import Mode


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = build_services(tmp_path / "library.db")
    yield made
    made.upkeep.close()


def test_one_person_with_a_badge_and_cards(services: Services) -> None:
    cards = solo.spread(services)
    made = solo.create_solo(
        services, home_role=RoleId("founder"), name=" Ada ", brief="Search", cards=cards
    )
    session = services.store.load(made)
    assert (session.mode, session.title) == (Mode.SOLO, solo.TITLE)
    assert [(one.name, one.home_role) for one in session.participants] == [("Ada", "founder")]
    assert RoleId("founder") in [card.id for card in session.offered_roles()]
    assert [one.card for one in session.decisions] == list(cards)
    assert session.place.step is Step.BALLOT


def test_without_a_badge_or_cards_it_begins_at_the_start(services: Services) -> None:
    session = services.store.load(solo.create_solo(services, cards=(CardId("no/such"),)))
    assert session.place.step is Step.BRIEF
    assert session.participants[0].name == solo.WHO
    assert session.decisions == ()


def test_a_spread_of_cards_reaches_every_area_and_many_decks(services: Services) -> None:
    cards = solo.spread(services)
    session = services.store.load(solo.create_solo(services, cards=cards))
    assert len(session.decisions) == solo.USUAL_DECISIONS
    assert {one.area for one in session.decisions} == set(Area)
    assert len({str(one.card).partition("/")[0] for one in session.decisions}) >= 8
    assert cards == solo.spread(services), "the same for everybody"
    assert len(solo.spread(services, 5000)) < 5000


def test_what_nearly_every_product_decides_comes_before_what_some_never_do(
    services: Services,
) -> None:
    decks = [card.split("/")[0] for card in solo.spread(services)]
    assert len(set(decks[:10])) == 10
    assert not {"ai-features", "apis", "mobile-offline", "admin-tools"} & set(decks[:10])
    assert {"onboarding", "errors-support", "privacy"} <= set(decks[:10])


def test_taken_again_it_has_the_same_decisions_and_no_answer(services: Services) -> None:
    first = assessment("engineer")
    services.library.add(first)
    again = services.store.load(solo.take_again(services, first.id))
    assert again.follows == first.id
    assert again.decisions == first.decisions
    assert (again.participants, again.ballots, again.commitments) == (first.participants, (), ())
    assert again.started != first.started
    assert solo.earlier(services, again) == (first,)


def test_what_is_private_stays_private_when_taken_again(services: Services) -> None:
    first = assessment("engineer")
    services.library.add(first)
    services.library.set_private(first.id, True)
    assert services.library.is_private(solo.take_again(services, first.id))


def test_the_earlier_ones_are_those_that_are_there(services: Services) -> None:
    first = assessment("engineer")
    services.library.add(first)
    second = services.store.load(solo.take_again(services, first.id))
    third = services.store.load(solo.take_again(services, second.id))
    assert solo.earlier(services, third) == (first, second)
    services.library.erase(first.id)
    assert [one.id for one in solo.earlier(services, third)] == [second.id]


def test_a_team_session_gets_what_is_open_and_no_answer(services: Services) -> None:
    first = assessment("po", LATER)
    services.library.add(first)
    team = services.store.load(solo.into_team_session(services, first.id))
    assert team.mode is Mode.TEAM
    assert [one.id for one in team.decisions] == ["d4", "d7", "d8", "d11", "d12"]
    assert (team.ballots, team.revealed, team.commitments, team.follows) == ((), (), (), None)
    assert team.id != first.id
    assert services.store.load(SessionId(LATER)) == first


def test_nothing_open_is_no_team_session(services: Services) -> None:
    first = assessment("pm")
    services.library.add(first)
    with pytest.raises(BadInput, match="nothing to take along"):
        solo.into_team_session(services, first.id)


def test_a_team_session_is_not_taken_again(services: Services) -> None:
    first = assessment("po")
    services.library.add(first)
    team = solo.into_team_session(services, first.id)
    with pytest.raises(BadInput):
        solo.take_again(services, team)


def test_a_copy_of_what_is_private_is_private(services: Services) -> None:
    first = assessment("po")
    services.library.add(first)
    services.library.set_private(first.id, True)
    copy = duplicate(services, first.id, "Once more").session
    assert services.library.is_private(copy)
    assert services.library.lines() == []
