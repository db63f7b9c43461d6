"""Sessions are created, continued, duplicated and archived."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from workshop.application import library
from workshop.application.services import Services
from workshop.exercise.agenda import Preset, Step
from workshop.exercise.moves import Finish, SessionText, WriteSession

NOON = datetime(2026, 10, 14, 12, 0, tzinfo=timezone(timedelta(hours=2)))


def test_ids_are_uuids_of_version_7_and_later_ones_sort_behind() -> None:
    earlier = library.new_session_id(NOON)
    later = library.new_session_id(NOON + timedelta(milliseconds=1))
    assert earlier < later
    assert earlier[14] == "7"
    assert earlier[19] in "89ab"
    assert library.new_session_id(NOON) != earlier
    assert earlier.startswith(f"{int(NOON.timestamp() * 1000):012x}"[:8])


def test_a_new_session_has_a_tray_of_hats_and_an_agenda(services: Services) -> None:
    session = services.store.load(
        library.create(services, " Add\nonboarding ", team="Checkout", preset=Preset.QUICK)
    )
    assert (session.title, session.team) == ("Add onboarding", "Checkout")
    assert [card.id for card in session.offered_roles()] == [
        card.id for card in session.roles if card.id in library.OFFERED_ROLES
    ]
    assert len(session.offered_roles()) == len(library.OFFERED_ROLES)
    assert len(session.roles) == 12
    assert session.agenda is not None
    assert Step.GUT_CHECK not in session.agenda.taken()
    assert session.started is not None
    assert datetime.fromisoformat(session.started).tzinfo is not None


def test_the_session_to_continue_is_the_last_changed_that_is_not_finished(
    services: Services,
) -> None:
    assert library.last_open(services) is None
    first = library.create(services, "First")
    second = library.create(services, "Second")
    assert library.last_open(services) == second
    desk = services.open_desk(second)
    desk.do(Finish("2026-10-14T12:00:00+02:00"))
    desk.close()
    assert library.last_open(services) == first
    library.archive(services, first)
    assert library.last_open(services) is None
    library.unarchive(services, first)
    assert library.last_open(services) == first


def test_a_duplicate_is_the_whole_session_under_an_id_of_its_own(services: Services) -> None:
    original = library.open_sample(services)
    made = library.duplicate(services, original, "Again")
    copy = made.session
    before, after = services.store.load(original), services.store.load(copy)
    assert (after, made.left_out) == (replace(before, id=copy, title="Again"), 0)
    assert services.store.journal(copy).entries == ()


def test_the_sample_is_put_into_the_library_once(services: Services) -> None:
    sample = library.open_sample(services)
    session = services.store.load(sample)
    assert session == services.reader.read(services.samples / library.SAMPLE)
    assert (session.title, len(session.decisions), len(session.participants)) == (
        "Add onboarding",
        8,
        6,
    )
    desk = services.open_desk(sample)
    desk.do(WriteSession(SessionText.TITLE, "Mine"))
    desk.close()
    library.archive(services, sample)
    assert library.open_sample(services) == sample
    assert [(line.id, line.title) for line in services.library.lines()] == [(sample, "Mine")]


def test_nobody_is_reminded_of_what_the_sample_people_promised(services: Services) -> None:
    sample = library.open_sample(services)
    assert services.library.due(99), "there is something to leave out"
    assert library.due(services, 99) == []
    copy = library.duplicate(services, sample, "Ours").session
    assert {one.session for one in library.due(services, 99)} == {copy}


def test_a_duplicate_takes_no_sealed_ballot_along(services: Services) -> None:
    original = library.open_sample(services)
    session = services.store.load(original)
    order = tuple(one.id for one in reversed(session.decisions))
    waiting = session.revealed[0]
    sealed = replace(session, revealed=session.revealed[1:], discussion_order=order)
    services.library.replace(sealed)
    made = library.duplicate(services, original, "Again")
    copy = services.store.load(made.session)
    assert made.left_out == len(sealed.sealed_ballots()) > 0
    assert copy.ballots == sealed.open_ballots()
    assert copy.discussion_order == (*(one for one in order if one != waiting), waiting)
    assert services.store.load(original) == sealed, "where they were cast they stay"
