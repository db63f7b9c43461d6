"""Creates, continues, duplicates and archives the sessions of the library."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from workshop.application.failures import BadInput
from workshop.application.ports import CardHabit, DueCommitment
from workshop.application.services import Services
from workshop.exercise.agenda import Preset, agenda_for
from workshop.exercise.cards import CardId, Deck, RoleCard, RoleId, SessionId, dressed
from workshop.exercise.findings import face_up
from workshop.exercise.session import Session
from workshop.exercise.text import cleaned

OFFERED_ROLES: Final = frozenset(
    RoleId(role) for role in ("engineer", "pm", "po", "designer", "quality", "security", "support")
)
"""Standard role cards in the tray of a new session; the others wait, hidden."""

SAMPLE: Final = "add-onboarding.whosecall"

SAMPLE_ID: Final = SessionId("0199e1a4-6c00-7d52-8b3e-5a1f0c9d2e47")
"""As the file says: known here, as it is asked for before any file is read."""

_LOOKED_THROUGH: Final = 50
"""Sessions looked through for one to continue, the last changed first."""


def new_session_id(now: datetime) -> SessionId:
    """A UUID of version 7: later ones sort behind earlier ones. Source: RFC 9562, section 5.7."""
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    value = (
        milliseconds << 80
        | 0x7 << 76
        | secrets.randbits(12) << 64
        | 0b10 << 62
        | secrets.randbits(62)
    )
    return SessionId(str(UUID(int=value)))


def create(
    services: Services,
    title: str,
    *,
    team: str = "",
    facilitator: str = "",
    brief: str = "",
    preset: Preset = Preset.STANDARD,
) -> SessionId:
    """A new session in the library, with the standard role cards in its tray."""
    now = services.clock.now()
    session = Session(
        new_session_id(now),
        cleaned(title, one_line=True),
        team=cleaned(team, one_line=True),
        facilitator=cleaned(facilitator, one_line=True),
        started=now.isoformat(timespec="seconds"),
        brief=cleaned(brief),
        roles=standard_tray(services.shelf.standard_roles()),
        agenda=agenda_for(preset),
    )
    services.library.add(session)
    return session.id


def standard_tray(standard: Deck) -> tuple[RoleCard, ...]:
    """The standard role cards, those that few teams need hidden."""
    tray: tuple[RoleCard, ...] = ()
    for card in standard.role:
        card = replace(card, hidden=card.id not in OFFERED_ROLES)
        tray = (*tray, dressed(card, tray))
    return tray


def last_open(services: Services) -> SessionId | None:
    """The session to continue: of those not finished, the one worked on last."""
    lines = services.library.lines(limit=_LOOKED_THROUGH)
    return next((line.id for line in lines if line.finished is None), None)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A copy of a session, and how many ballots it was made without."""

    session: SessionId
    left_out: int


def duplicate(services: Services, session: SessionId, title: str) -> Duplicate:
    """A copy of a session under a new id and title, without the history of its moves.

    Ballots that wait for their reveal stay where they were cast: a copy of them would show what
    the session keeps, and outlive an anonymous reveal. What is private has a private copy.
    """
    there = services.store.load(session)
    copy = under_new_id(face_up(there), services)
    with services.library.all_or_none():
        services.library.add(replace(copy, title=cleaned(title, one_line=True)))
        services.library.set_private(copy.id, services.library.is_private(session))
    return Duplicate(copy.id, len(there.sealed_ballots()))


def open_sample(services: Services) -> SessionId:
    """The sample workshop, put into the library where it is not; there it may be changed at will.

    It keeps the id it comes with, so that nobody takes it for a session of a team.
    """
    if SAMPLE_ID not in services.library.find(SAMPLE_ID):
        sample = services.reader.read(services.samples / SAMPLE)
        if not isinstance(sample, Session):
            raise BadInput(f"The sample {SAMPLE} holds no session.")
        services.library.add(replace(sample, id=SAMPLE_ID))
    elif any(line.id == SAMPLE_ID for line in services.library.lines(archived=True)):
        unarchive(services, SAMPLE_ID)
    return SAMPLE_ID


def due(services: Services, limit: int) -> list[DueCommitment]:
    """Open commitments of all sessions, the earliest date first; the sample's are nobody's."""
    return services.library.due(limit, but=SAMPLE_ID)


def card_habits(services: Services, session: SessionId | None = None) -> Mapping[CardId, CardHabit]:
    """Which cards the teams of this library keep and set aside; the sample's are nobody's."""
    but = {SAMPLE_ID} if session is None else {SAMPLE_ID, session}
    return services.library.card_habits(but)


def archive(services: Services, session: SessionId) -> None:
    """Take a session out of the list; nothing of it is lost."""
    services.library.set_archived(session, True)


def unarchive(services: Services, session: SessionId) -> None:
    """Put a session back into the list."""
    services.library.set_archived(session, False)


def under_new_id(session: Session, services: Services) -> Session:
    """The same session as another one."""
    return replace(session, id=new_session_id(services.clock.now()))
