"""What a drag carries: the id of a card as a small piece of JSON under a type of our own."""

import json
import re
from typing import Final, cast

from PySide6.QtCore import QByteArray, QMimeData

ROLE_TYPE: Final = "application/x-whosecall-role+json"
"""A role card, or one of the choices `nobody`, `ai`, `unsure`."""

DECISION_TYPE: Final = "application/x-whosecall-decision+json"
"""A decision of the board, to be put in another place."""

PROPOSAL_TYPE: Final = "application/x-whosecall-proposal+json"
"""A card that a deck proposes: `deck/decision`."""

PERSON_TYPE: Final = "application/x-whosecall-person+json"
"""A participant, to be seated elsewhere."""

STEP_TYPE: Final = "application/x-whosecall-step+json"
"""A step of the agenda, to be taken earlier or later."""

LARGEST_PAYLOAD: Final = 256
"""In bytes; anything longer was not written by us."""

_ID: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")
_CARD_ID: Final = re.compile(r"[A-Za-z0-9._-]{1,64}/[A-Za-z0-9._-]{1,64}")


def role_mime(role_id: str) -> QMimeData:
    """What a drag of a role card carries; the caller owns it. Raises ValueError for no id."""
    return _packed(ROLE_TYPE, "role", role_id, _ID)


def decision_mime(decision_id: str) -> QMimeData:
    """What a drag of a decision carries; the caller owns it. Raises ValueError for no id."""
    return _packed(DECISION_TYPE, "decision", decision_id, _ID)


def proposal_mime(card_id: str) -> QMimeData:
    """What a drag of a proposed card carries; the caller owns it. Raises ValueError for no id."""
    return _packed(PROPOSAL_TYPE, "card", card_id, _CARD_ID)


def person_mime(person_id: str) -> QMimeData:
    """What a drag of a participant carries; the caller owns it. Raises ValueError for no id."""
    return _packed(PERSON_TYPE, "person", person_id, _ID)


def step_mime(step: str) -> QMimeData:
    """What a drag of a step carries; the caller owns it. Raises ValueError for no id."""
    return _packed(STEP_TYPE, "step", step, _ID)


def role_in(mime: QMimeData) -> str | None:
    """The id of the role card that is dragged; None for anything else, however malformed."""
    return _unpacked(mime, ROLE_TYPE, "role", _ID)


def decision_in(mime: QMimeData) -> str | None:
    """The id of the decision that is dragged; None for anything else, however malformed."""
    return _unpacked(mime, DECISION_TYPE, "decision", _ID)


def proposal_in(mime: QMimeData) -> str | None:
    """The id of the proposed card that is dragged; None for anything else, however malformed."""
    return _unpacked(mime, PROPOSAL_TYPE, "card", _CARD_ID)


def person_in(mime: QMimeData) -> str | None:
    """The id of the participant that is dragged; None for anything else, however malformed."""
    return _unpacked(mime, PERSON_TYPE, "person", _ID)


def step_in(mime: QMimeData) -> str | None:
    """The step that is dragged; None for anything else, however malformed."""
    return _unpacked(mime, STEP_TYPE, "step", _ID)


def _packed(mime_type: str, key: str, value: str, form: re.Pattern[str]) -> QMimeData:
    if not form.fullmatch(value):
        raise ValueError(f"not an id of a {key}: {value!r}")
    mime = QMimeData()
    mime.setData(mime_type, QByteArray(json.dumps({key: value}).encode()))
    return mime


def _unpacked(mime: QMimeData, mime_type: str, key: str, form: re.Pattern[str]) -> str | None:
    if not mime.hasFormat(mime_type):
        return None
    payload = mime.data(mime_type).data()
    if len(payload) > LARGEST_PAYLOAD:
        return None
    try:
        found: object = json.loads(bytes(payload))
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    entries = cast(dict[str, object], found)
    value = entries.get(key)
    if len(entries) != 1 or not isinstance(value, str) or not form.fullmatch(value):
        return None
    return value
