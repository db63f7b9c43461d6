"""What the room sees at each step."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.qt.sessions import DANA, EMPTY, MEI, PM, RAVI, SEC, SKIP, VERIFY, workshop_session
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import Choice, DecisionId, Latitude
from workshop.exercise.session import (
    Ballot,
    Commitment,
    GutCheck,
    Mode,
    Owner,
    ParkedLine,
    Session,
    WouldPay,
)
from workshop.qt.audience.directing import scene_of, title_scene
from workshop.qt.audience.pages import lay_out
from workshop.qt.audience.pieces import TextPiece
from workshop.qt.audience.scene import (
    AskScene,
    BallotScene,
    BriefScene,
    CommitScene,
    GutCheckScene,
    OutcomeScene,
    OwnScene,
    RevealScene,
    Scene,
    SealedScene,
    SurfaceScene,
)
from workshop.qt.audience.sheet import Sheet

NOW = datetime(2026, 10, 14, 9, 30, tzinfo=UTC)


def seen(session: Session, step: Step, spotlight: DecisionId | None = None) -> Scene:
    return scene_of(replace(session, place=Place(step)), spotlight, NOW)


def voted(*answers: str, revealed: bool) -> Session:
    people = (DANA, RAVI, MEI)
    return replace(
        workshop_session(),
        ballots=tuple(
            Ballot(person, VERIFY, Choice(answer))
            for person, answer in zip(people, answers, strict=False)
        ),
        revealed=(VERIFY,) if revealed else (),
    )


def test_brief_shows_the_brief_and_the_people_with_their_badges() -> None:
    scene = seen(workshop_session(), Step.BRIEF)
    assert isinstance(scene, BriefScene)
    assert scene.title == "Add onboarding"
    assert scene.brief.startswith("Add onboarding: five steps")
    badges = [(one.name, one.role.name if one.role else "") for one in scene.people]
    assert badges == [("Dana", "Product manager"), ("Ravi", "Product owner"), ("Mei", "")]


def test_surface_shows_the_decision_in_the_spotlight_large_and_the_others_below() -> None:
    scene = seen(workshop_session(), Step.SURFACE, SKIP)
    assert isinstance(scene, SurfaceScene)
    assert scene.current.text == "May someone skip a step and come back to it later?"
    assert scene.guess.endswith("No, every step is required")
    assert [one.number for one in scene.others] == ["1", "3"]


def test_surface_shows_the_newest_where_none_is_in_the_spotlight() -> None:
    scene = seen(workshop_session(), Step.SURFACE)
    assert isinstance(scene, SurfaceScene)
    assert scene.current.number == "3"


def test_ballot_shows_how_many_are_done_and_no_question() -> None:
    answered = replace(
        workshop_session(),
        ballots=tuple(Ballot(DANA, one, Choice("po")) for one in (VERIFY, SKIP, EMPTY)),
    )
    scene = seen(answered, Step.BALLOT, VERIFY)
    assert isinstance(scene, BallotScene)
    assert (scene.said, scene.done, scene.people) == ("1 of 3 are done", 1, 3)
    assert "e-mail" not in repr(scene)


def test_before_the_first_reveal_nothing_tells_what_is_contentious() -> None:
    scene = seen(voted("po", "pm", "sec", revealed=False), Step.REVEAL)
    assert isinstance(scene, SealedScene)
    assert scene.said == "3 ballots, face down"
    assert "e-mail" not in repr(scene)


def test_a_reveal_shows_ballots_finding_starters_and_agreement() -> None:
    scene = seen(voted("po", "pm", "pm", revealed=True), Step.REVEAL, VERIFY)
    assert isinstance(scene, RevealScene)
    assert (scene.finding.word, scene.finding.kind) == ("Standoff", "standoff")
    assert [(one.look.name, one.count) for one in scene.groups] == [
        ("Product manager", 2),
        ("Product owner", 1),
    ]
    assert [one.name for one in scene.groups[0].people] == ["Ravi", "Mei"]
    assert scene.start == "Dana and Ravi might start:"
    assert scene.starter
    assert scene.agreement.startswith("Agreement 33")


def test_what_is_undefined_is_not_shown_as_a_figure() -> None:
    scene = seen(voted("po", revealed=True), Step.REVEAL, VERIFY)
    assert isinstance(scene, RevealScene)
    assert scene.agreement == ""


def test_own_shows_owner_person_and_latitude_and_marks_what_is_talked_about() -> None:
    session = workshop_session()
    first = replace(
        session.decisions[0], owner=Owner(PM, DANA), latitude=Latitude.ASK_FIRST, consulted=(SEC,)
    )
    session = replace(session, decisions=(first, *session.decisions[1:]))
    scene = seen(session, Step.OWN, VERIFY)
    assert isinstance(scene, OwnScene)
    card = scene.cards[0]
    assert card.owner is not None
    assert (card.owner.name, card.person) == ("Product manager", "Dana")
    assert (card.latitude.text, card.current) == ("Ask first", True)
    assert [one.owner for one in scene.cards[1:]] == [None, None]
    assert [one.shown for one in scene.exposure] == ["100\u00a0%", "31\u00a0%"]


def test_own_asks_for_a_latitude_that_nobody_has_decided() -> None:
    session = workshop_session()
    first, second, *rest = session.decisions
    first = replace(first, owner=Owner(PM, DANA), latitude=Latitude.ASK_FIRST)
    second = replace(second, owner=Owner(PM, DANA), latitude=None)
    session = replace(session, decisions=(first, second, *rest))
    page = lay_out(seen(session, Step.OWN), Sheet(1366, 768))
    said = [piece.spoken for piece in page.all_pieces() if isinstance(piece, TextPiece)]
    agents = [one for one in said if one.startswith("Dana · ")]
    assert agents[0] == "Dana · Ask first"
    assert agents[1].endswith("?")


def test_exposure_before_is_said_to_be_unknown_while_ballots_are_sealed() -> None:
    scene = seen(voted("po", "pm", revealed=False), Step.OWN)
    assert isinstance(scene, OwnScene)
    assert (scene.exposure[0].shown, scene.exposure[0].share) == ("not known yet", None)


@pytest.mark.parametrize("anonymous", [False, True])
def test_gut_checks_carry_names_in_named_sessions_only(anonymous: bool) -> None:
    session = replace(
        workshop_session(),
        anonymous=anonymous,
        gut_checks=(GutCheck(DANA, WouldPay.NOT_YET, "calm", "hurried", "I got lost."),),
    )
    scene = seen(session, Step.GUT_CHECK)
    assert isinstance(scene, GutCheckScene)
    assert scene.words[0].name == ("" if anonymous else "Dana")
    assert scene.words[0].answer == "Not yet"
    assert scene.words[0].feel == "should feel calm · does feel hurried"
    assert "1 not yet" in scene.said


def test_commit_shows_who_does_what_by_when_and_what_was_parked() -> None:
    session = replace(
        workshop_session(),
        commitments=(Commitment("c1", "Ask legal", DANA, "2026-10-21"),),
        parking_lot=(ParkedLine("p1", "Do we even want trials?"),),
    )
    scene = seen(session, Step.COMMIT)
    assert isinstance(scene, CommitScene)
    assert (scene.promises[0].person, scene.promises[0].by) == ("Dana", "21 October")
    assert scene.parked == ("Do we even want trials?",)


def test_outcome_shows_the_headline_and_both_figures() -> None:
    scene = seen(voted("po", "pm", "sec", revealed=True), Step.OUTCOME)
    assert isinstance(scene, OutcomeScene)
    assert scene.lead == "The agent was about to guess everything that matters."
    assert [one.shown for one in scene.figures] == ["100\u00a0%", "100\u00a0%"]


def test_a_step_with_nothing_to_show_asks_its_question() -> None:
    bare = replace(workshop_session(), brief="", participants=(), decisions=())
    for step in Step:
        scene = seen(bare, step)
        assert isinstance(scene, AskScene), step
        assert scene.question


def test_a_self_assessment_is_nobody_elses_business() -> None:
    solo = replace(workshop_session(), mode=Mode.SOLO)
    assert [seen(solo, step) for step in Step] == [title_scene()] * len(Step)


def test_notes_and_addresses_are_in_no_scene() -> None:
    session = workshop_session()
    session = replace(
        session,
        decisions=tuple(replace(one, notes="between us") for one in session.decisions),
        participants=tuple(replace(one, contact="x@y.example") for one in session.participants),
    )
    for step in Step:
        for spotlight in (None, VERIFY):
            scene = repr(seen(session, step, spotlight))
            assert "between us" not in scene
            assert "y.example" not in scene
