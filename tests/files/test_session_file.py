"""Session files are read as published, and written so that they read back the same."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

import tests.exercise.profiles as profiles
from tests.exercise.strategies import sessions
from tests.files.samples import FIXTURE, Tree, changed, content, fixture
from workshop.application.failures import BadInput
from workshop.application.session_object import session_object
from workshop.exercise.agenda import Place, Preset, Step, StepRun, Talk, agenda_for
from workshop.exercise.cards import CardId, DecisionId
from workshop.exercise.findings import face_up
from workshop.exercise.session import Session
from workshop.files.decode import decoded

__all__ = ["profiles"]


def read(file: bytes) -> Session:
    value = decoded(file, "a.whosecall").value
    assert isinstance(value, Session)
    return value


def least(**more: object) -> Tree:
    return {
        "format": "whose-call/session",
        "version": 1,
        "id": "0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b77",
        "title": "Add onboarding",
        **more,
    }


def test_the_published_sample_comes_back_the_same() -> None:
    written = session_object(read(FIXTURE.read_bytes()))
    assert written == fixture()
    assert json.dumps(written) == json.dumps(fixture()), "keys keep their published order"


@given(sessions())
def test_whatever_the_rules_allow_comes_back_the_same(session: Session) -> None:
    assert read(content(session_object(session, notes=True))) == face_up(session)


@given(sessions())
def test_notes_to_self_are_written_only_when_asked_for(session: Session) -> None:
    assert "notes" not in session_object(session)
    assert ("notes" in session_object(session, notes=True)) == bool(session.notes)


def test_a_step_has_one_note_that_says_something() -> None:
    notes = [{"step": "own", "text": "a"}, {"step": "own", "text": " "}]
    with pytest.raises(BadInput) as refused:
        read(content(least(notes=notes)))
    assert refused.value.faults == (
        'notes[1].step: a second note at "own"',
        "notes[1].text: is empty",
    )


@given(sessions())
def test_no_sealed_ballot_is_written(session: Session) -> None:
    written = session_object(session)
    face_up = {(one["participant"], one["decision"]) for one in written["ballots"]}
    sealed = {(one.participant, one.decision) for one in session.sealed_ballots()}
    assert face_up.isdisjoint(sealed)
    assert len(written["ballots"]) + len(sealed) == len(session.ballots)


def test_what_is_not_said_has_its_default() -> None:
    assert read(content(least())) == Session(read(content(least())).id, "Add onboarding")


def test_an_id_in_capitals_is_the_same_id() -> None:
    small, other = str(least()["id"]), "0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b78"
    session = read(content(least(id=small.upper(), follows=other.upper())))
    assert session.id == small
    assert session.follows == other


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read(b"\xef\xbb\xbf" + FIXTURE.read_bytes()) == read(FIXTURE.read_bytes())


def test_without_a_list_of_reveals_all_that_have_ballots_lie_face_up() -> None:
    session = read(changed(lambda tree: tree.pop("revealed")))
    assert session.revealed == ("d1",)


def test_ballots_that_are_not_revealed_stay_sealed() -> None:
    session = read(changed(lambda tree: tree.update(revealed=[])))
    assert len(session.sealed_ballots()) == 2
    assert session_object(session)["ballots"] == []
    assert session_object(session)["revealed"] == []


def test_a_tally_stands_for_a_revealed_decision() -> None:
    tally = {"decision": "d1", "counts": {"pm": 2, "nobody": 1}, "finding": "majority"}
    file = changed(lambda tree: tree.update(anonymous=True, ballots=[], tallies=[tally]))
    anonymous: Tree = fixture() | {"anonymous": True, "gut_checks": [], "ballots": []}
    session = read(content(anonymous | {"tallies": [tally], "revealed": []}))
    assert session.revealed == ("d1",)
    with pytest.raises(BadInput) as refused:
        read(file)
    assert refused.value.faults == ("gut_checks[0].participant: is null in an anonymous session",)


def test_roles_get_a_colour_and_a_mark_apart_from_the_others() -> None:
    roles = [{"id": "a", "name": "Alpha"}, {"id": "b", "name": "Ada", "colour": "#0072B2"}]
    alpha, ada = read(content(least(roles=roles))).roles
    assert alpha.colour
    assert alpha.colour != ada.colour
    assert (alpha.mark, ada.mark) == ("A", "Ad") or alpha.mark != ada.mark


def test_control_characters_are_taken_out_and_people_s_writing_is_kept() -> None:
    title = "Zoë\u0000 \u001b[31m田中 👩‍👩‍👧 \ud800אבג"
    assert read(content(least(title=title))).title == "Zoë [31m田中 👩‍👩‍👧 אבג"


def test_what_the_format_does_not_name_is_written_only_where_it_says_something() -> None:
    session = read(FIXTURE.read_bytes())
    run = replace(
        session,
        agenda=agenda_for(Preset.QUICK),
        discussion_order=(DecisionId("d1"),),
        dismissed=(CardId("onboarding/tour"),),
        place=Place(Step.OWN, talk=Talk(DecisionId("d1"), StepRun(Step.OWN, 12.5))),
        roles=(replace(session.roles[0], hidden=True), *session.roles[1:]),
        participants=(replace(session.participants[0], away=True), *session.participants[1:]),
    )
    written = session_object(run)
    extra = {"agenda", "discussion_order", "dismissed", "place"}
    assert set(written) - set(fixture()) == extra
    assert written["roles"][0]["hidden"] is True
    assert "hidden" not in written["roles"][1]
    assert written["place"]["talk"]["decision"] == "d1"
    assert read(content(written)) == run
    assert "talk" not in session_object(replace(run, place=Place(Step.OWN)))["place"]


def test_defaults_of_area_and_stakes_are_noted() -> None:
    file = content(least(decisions=[{"id": "d1", "question": "Why?", "area": "rules"}]))
    assert decoded(file, "a").notes == ("decisions[0].stakes: not said, taken as costly",)
