"""What a drag carries comes out as it went in; whatever else is over a card is nothing to us."""

import json

import pytest
from PySide6.QtCore import QByteArray, QMimeData

from workshop.qt.models.mime import (
    DECISION_TYPE,
    LARGEST_PAYLOAD,
    PROPOSAL_TYPE,
    ROLE_TYPE,
    decision_in,
    decision_mime,
    proposal_in,
    proposal_mime,
    role_in,
    role_mime,
)


def test_what_is_carried_arrives() -> None:
    assert role_in(role_mime("pm")) == "pm"
    assert role_in(role_mime("nobody")) == "nobody"
    assert decision_in(decision_mime("d.1-x_Y")) == "d.1-x_Y"
    assert proposal_in(proposal_mime("onboarding/verify-email")) == "onboarding/verify-email"


def test_each_kind_is_taken_only_for_itself() -> None:
    assert role_in(decision_mime("d1")) is None
    assert decision_in(role_mime("pm")) is None
    assert proposal_in(role_mime("pm")) is None


@pytest.mark.parametrize("wrong", ["", "a b", "a/b", "x" * 65, "é", "pm\n"])
def test_what_is_no_id_is_not_carried(wrong: str) -> None:
    with pytest.raises(ValueError, match="not an id"):
        role_mime(wrong)


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"pm",
        b"[]",
        b'"pm"',
        b"{}",
        b"\xff\xfe",
        b'{"role": 1}',
        b'{"role": null}',
        b'{"role": ""}',
        b'{"role": "a b"}',
        b'{"decision": "pm"}',
        b'{"role": "pm", "more": 1}',
        b"[" * 200,
        json.dumps({"role": "pm", " ": "x" * LARGEST_PAYLOAD}).encode(),
    ],
)
def test_a_malformed_payload_is_nothing(payload: bytes) -> None:
    for kind, read in (
        (ROLE_TYPE, role_in),
        (DECISION_TYPE, decision_in),
        (PROPOSAL_TYPE, proposal_in),
    ):
        mime = QMimeData()
        mime.setData(kind, QByteArray(payload))
        assert read(mime) is None or b"decision" in payload


def test_text_from_elsewhere_is_nothing() -> None:
    mime = QMimeData()
    mime.setText('{"role": "pm"}')
    assert role_in(mime) is None
