"""The data that leaves a session is what others script against."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

import tests.exercise.profiles as profiles
from tests.exercise.strategies import sessions
from tests.files.samples import FINDINGS, FIXTURE, fixture
from workshop.exercise.cards import DecisionId
from workshop.exercise.session import Mode, Session
from workshop.files.decode import decoded
from workshop.outcomes.data import findings_object, session_and_findings, session_file

__all__ = ["profiles"]


@pytest.fixture
def session() -> Session:
    value = decoded(FIXTURE.read_bytes(), "a").value
    assert isinstance(value, Session)
    return value


def test_the_findings_are_the_published_object(session: Session) -> None:
    published = json.loads(FINDINGS.read_text(encoding="utf-8"))
    assert findings_object(session) == published
    assert json.dumps(findings_object(session)) == json.dumps(published), "in their order"


def test_what_ballots_would_tell_before_their_reveal_is_null(session: Session) -> None:
    told = findings_object(replace(session, revealed=()))
    assert told["alpha"] is None
    assert told["exposure_before"] is None
    assert told["exposure_after"] == 0.0
    assert told["decisions"] == [
        {
            "id": "d1",
            "revealed": False,
            "finding": None,
            "left_to_ai": False,
            "absent_owner": False,
            "agreement": None,
        }
    ]


def test_no_export_ranks_a_decision_that_waits_for_its_reveal(session: Session) -> None:
    (voted,) = session.decisions
    sealed = replace(voted, id=DecisionId("d0"))
    told: list[object] = []
    for order in (("d0", "d1"), ("d1", "d0")):
        waiting = replace(
            session,
            decisions=(sealed, voted),
            ballots=(*session.ballots, replace(session.ballots[0], decision=sealed.id)),
            discussion_order=tuple(map(DecisionId, order)),
        )
        whole = json.loads(session_and_findings(waiting).content)
        told.append(whole)
        assert whole["session"]["discussion_order"] == ["d1", "d0"]
        assert whole["findings"]["discussion_order"] == ["d1", "d0"]
    assert told[0] == told[1]


def test_one_person_alone_has_no_agreement_and_no_exposure_after(session: Session) -> None:
    told = findings_object(replace(session, mode=Mode.SOLO))
    assert told["alpha"] is None
    assert told["exposure_after"] is None
    assert told["decisions"][0]["agreement"] is None
    assert told["exposure_before"] == 1.0


def test_where_there_is_no_decision_there_is_no_figure(session: Session) -> None:
    empty = Session(session.id, "Nothing yet")
    told = findings_object(empty)
    assert [told[key] for key in ("alpha", "exposure_before", "exposure_after")] == [None] * 3
    assert told["decisions"] == told["load"] == told["hat_shift"] == []


def test_a_decision_nobody_voted_on_says_so(session: Session) -> None:
    told = findings_object(replace(session, ballots=(), revealed=()))
    assert told["decisions"][0]["finding"] == "not-voted"
    assert told["exposure_before"] == 1.0


@given(sessions())
def test_findings_are_json_without_nan(session: Session) -> None:
    json.dumps(findings_object(session), allow_nan=False)


def test_a_session_file_is_readable_utf_8_with_an_end_of_line(session: Session) -> None:
    text = session_file(replace(session, title="Zoë 田中")).content.decode("utf-8")
    assert '\n  "title": "Zoë 田中",\n' in text
    assert text.endswith("}\n")


def test_json_holds_the_session_and_its_findings(session: Session) -> None:
    whole = json.loads(session_and_findings(session).content)
    assert whole == {"session": fixture(), "findings": findings_object(session)}
