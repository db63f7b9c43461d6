"""What leaves an assessment: two pages, the data, and nothing that a person wants to keep."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.application.solo_people import IDS, LATER, PEOPLE, assessment, empty
from tests.outcomes.pages import read, text_of
from workshop.application.failures import BadInput
from workshop.application.outcome_ports import OutcomeKind, OutcomeOptions, SoloPart
from workshop.exercise.cards import Choice, DecisionId, SessionId
from workshop.exercise.compare import compare
from workshop.exercise.session import Mode, Session
from workshop.outcomes.data import findings_object
from workshop.outcomes.making import OutcomeMaker

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


class Now:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW


def made(kind: OutcomeKind, session: Session, options: OutcomeOptions | None = None) -> bytes:
    maker = OutcomeMaker(Now(), Path("library.db"))
    return maker.make(kind, session, options or OutcomeOptions()).content


def profile_of(session: Session, options: OutcomeOptions | None = None) -> str:
    return text_of(made(OutcomeKind.SOLO, session, options))


def crowded(times: int = 5) -> Session:
    """Sixty decisions, each of them long."""
    session = assessment("engineer")
    copies = range(times)
    return replace(
        session,
        title="My very own decisions " * 12,
        brief="Everything at once. " * 200,
        decisions=tuple(
            replace(one, id=DecisionId(f"{one.id}-{copy}"), question=f"{one.question} " * 9)
            for copy in copies
            for one in session.decisions
        ),
        ballots=tuple(
            replace(one, decision=DecisionId(f"{one.decision}-{copy}"))
            for copy in copies
            for one in session.ballots
        ),
        revealed=tuple(DecisionId(f"{id}-{copy}") for copy in copies for id in IDS),
    )


def test_what_stays_at_home_stays_there_of_the_earlier_assessment_too() -> None:
    before = assessment("engineer")
    session = replace(assessment("po", LATER), follows=before.id)
    everything = profile_of(session, OutcomeOptions(earlier=(before,)))
    assert "You, as product manager" in everything
    assert "conversations you meant to have" in everything
    hats, talks = SoloPart.HATS, SoloPart.CONVERSATIONS
    options = OutcomeOptions(earlier=(before,), solo_without=frozenset((hats, talks)))
    some = profile_of(session, options)
    assert "changed hands" in some
    assert "You, as" not in some
    assert "you meant to have" not in some


@pytest.mark.parametrize("person", PEOPLE)
def test_a_profile_takes_two_pages_at_most(person: str) -> None:
    assert len(read(made(OutcomeKind.SOLO, assessment(person))).pages) <= 2


@pytest.mark.parametrize(
    "session", [crowded(), crowded(1), empty(), replace(empty(), decisions=())]
)
def test_so_does_one_that_is_crowded_or_empty(session: Session) -> None:
    assert 1 <= len(read(made(OutcomeKind.SOLO, session)).pages) <= 2


def test_numbers_stand_beside_the_bars_as_text() -> None:
    told = profile_of(assessment("engineer"))
    for said in (
        "Your badge says engineer. Most of what you decide is a product manager’s.",
        "Product manager 6 of 12",
        "Rules 2 of 9 · outside",
        "The line: 2 of 12 lie in an engineer’s remit.",
        "5 of 12. Three of them are lasting.",
        "You were certain about 3 answers, fairly sure of 3 and guessing at 4.",
        "“Who may delete a project?” Last time the agent guessed: any member.",
        "35 %",
    ):
        assert said in told


def test_what_does_not_fit_is_counted() -> None:
    assert "more." in profile_of(crowded())


def test_what_is_undefined_is_in_words() -> None:
    told = profile_of(empty())
    assert "You have not answered anything yet." in told
    assert "nan" not in told.lower()


def test_earlier_assessments_are_a_line() -> None:
    before = replace(assessment("engineer"), started="2026-07-02T09:00:00+02:00")
    options = OutcomeOptions(earlier=(before,))
    assert "Since 2 July nothing has changed hands." in profile_of(assessment("engineer"), options)
    without = replace(options, solo_without=frozenset({SoloPart.OVER_TIME}))
    assert "2 July" not in profile_of(assessment("engineer"), without)


def test_the_same_session_gives_the_same_bytes() -> None:
    session = assessment("po")
    assert made(OutcomeKind.SOLO, session) == made(OutcomeKind.SOLO, session)


def test_a_team_session_has_no_profile() -> None:
    with pytest.raises(BadInput, match="team session"):
        made(OutcomeKind.SOLO, replace(empty(), mode=Mode.TEAM))


@pytest.mark.parametrize(
    ("part", "gone"),
    [
        (SoloPart.NAME, "Ada"),
        (SoloPart.BRIEF, "A secret brief"),
        (SoloPart.HATS, "Hats you wear"),
        (SoloPart.SURE, "certain about 3"),
        (SoloPart.GUESSED, "The AI guessed last time"),
        (SoloPart.CONVERSATIONS, "Conversations to have"),
    ],
)
def test_a_part_that_is_left_out_is_not_on_the_paper(part: SoloPart, gone: str) -> None:
    session = replace(assessment("engineer"), brief="A secret brief")
    assert gone in profile_of(session)
    assert gone not in profile_of(session, OutcomeOptions(solo_without=frozenset({part})))


def test_what_is_left_out_is_in_no_kind_of_file() -> None:
    session = replace(assessment("engineer"), brief="A secret brief")
    options = OutcomeOptions(
        solo_without=frozenset(SoloPart), without_decisions=frozenset({DecisionId("d7")})
    )
    for kind in OutcomeKind:
        if kind is OutcomeKind.KIT:
            continue  # cards for a table: they hold no answers, and take seconds
        content = made(kind, session, options)
        text = text_of(content) if content.startswith(b"%PDF") else content.decode()
        for secret in ("A secret brief", "closed account", "Ada"):
            assert secret not in text, kind
    ballots = json.loads(made(OutcomeKind.SESSION, session, options))["ballots"]
    assert len(ballots) == 11
    for one in ballots:
        assert (one["mine"], one["confidence"], one["guessed_last_time"]) == (None, None, None)


def test_findings_of_an_assessment_tell_hats_and_conversations() -> None:
    found = findings_object(assessment("engineer"))
    assert found["hats"][0] == {
        "role": "pm",
        "count": 6,
        "share": 0.6667,
        "outside": 6,
        "areas": {"direction": 1, "scope": 1, "rules": 2, "delivery": 1, "evidence": 1},
    }
    assert found["conversations"][0] == {
        "decision": "d7",
        "reason": "nobody",
        "ask": "security",
        "mine": False,
        "done": False,
    }
    assert (found["exposure_after"], found["alpha"]) == (None, None)
    assert "hats" not in findings_object(replace(empty(), mode=Mode.TEAM))


def test_conversations_that_are_left_out_are_not_in_the_data() -> None:
    session = assessment("engineer")
    without = OutcomeOptions(solo_without=frozenset({SoloPart.CONVERSATIONS}))
    assert json.loads(made(OutcomeKind.JSON, session, without))["findings"]["conversations"] == []
    assert len(json.loads(made(OutcomeKind.JSON, session))["findings"]["conversations"]) == 6


def test_markdown_says_what_the_profile_says() -> None:
    before = assessment("engineer")
    options = OutcomeOptions(earlier=(before,))
    page = made(OutcomeKind.MARKDOWN, replace(assessment("po", LATER), follows=before.id), options)
    text = page.decode()
    for said in (
        "**Your badge says product owner. All you decide is a product owner’s too.**",
        "| Product owner | 4 of 12 |",
        "4 of 12 decisions lie in a product owner’s remit.",
        "| Scope | 2 of 4 | inside the remit |",
        "- You, as product manager → Product manager: Who is the new search for?",
        "- [ ] **Security:** “What do we keep of a closed account?”",
        "| Who may delete a project? | Lasting | You, as product owner | Certain | No |",
    ):
        assert said in text
    assert "Ballots said" not in text, "there is no team"


@pytest.mark.parametrize(
    ("part", "gone"),
    [
        (SoloPart.HATS, "Your badge says"),
        (SoloPart.SURE, "certain about"),
        (SoloPart.GUESSED, "guessed last time"),
        (SoloPart.CONVERSATIONS, "[ ]"),
        (SoloPart.NAME, "Ada"),
    ],
)
def test_markdown_goes_without_what_is_left_out(part: SoloPart, gone: str) -> None:
    session = assessment("engineer")
    assert gone in made(OutcomeKind.MARKDOWN, session).decode()
    options = OutcomeOptions(solo_without=frozenset({part}))
    assert gone not in made(OutcomeKind.MARKDOWN, session, options).decode()


def test_markdown_of_a_person_opens_no_markup() -> None:
    session = replace(assessment("engineer"), title="# <b>Mine</b> | [x](y)")
    first = made(OutcomeKind.MARKDOWN, session).decode().splitlines()[0]
    assert "<b>" not in first
    assert "[x](y)" not in first


def test_what_moved_and_finds_no_room_is_counted() -> None:
    before = crowded()
    given = tuple(replace(one, choice=Choice("po"), mine=False) for one in before.ballots)
    after = replace(before, id=SessionId(LATER), ballots=given, follows=before.id)
    moved = len(compare(before, after).moved)
    text = profile_of(after, OutcomeOptions(earlier=(before,)))
    shown = text.count("→ Product owner")
    assert 0 < shown < moved
    assert f"And {moved - shown} more." in text
