"""Begins a solo assessment, takes one again, and makes a team session of one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from workshop.application.failures import BadInput
from workshop.application.library import new_session_id, standard_tray
from workshop.application.services import Services
from workshop.exercise.agenda import Place, Preset, Step, agenda_for
from workshop.exercise.cards import (
    Area,
    CardId,
    DecisionId,
    ParticipantId,
    RoleCard,
    RoleId,
    SessionId,
    Stakes,
)
from workshop.exercise.session import Decision, Mode, Participant, Session
from workshop.exercise.solo import profile
from workshop.exercise.text import cleaned

ME: Final = ParticipantId("me")
"""The one person of an assessment."""

TITLE: Final = "My own decisions"
TEAM_TITLE: Final = "Open decisions"
"""What a team session made of one is called, where there is no brief."""

WHO: Final = "Me"
"""What they are called until they say a name."""

USUAL_DECISIONS: Final = 12
"""So many take about fifteen minutes."""

_EVERYDAY: Final = frozenset(
    (
        *("billing", "errors-support", "forms", "notifications", "onboarding", "privacy"),
        *("reporting", "roles-permissions", "rollout", "search-lists"),
    )
)
"""The shipped decks whose subject hardly any product goes without."""

_MOST_EARLIER: Final = 24
_HEAVIEST_FIRST: Final = (Stakes.LASTING, Stakes.COSTLY, Stakes.COSMETIC)


def create_solo(
    services: Services,
    *,
    home_role: RoleId | None = None,
    name: str = "",
    brief: str = "",
    cards: Sequence[CardId] = (),
    title: str = TITLE,
) -> SessionId:
    """A new assessment in the library: one person, the standard role cards, these decision cards.

    The card of the home role is among those that are offered. Cards that no deck has are passed
    over.
    """
    now = services.clock.now()
    roles = with_shown(standard_tray(services.shelf.standard_roles()), home_role)
    home = home_role if any(card.id == home_role for card in roles) else None
    decisions = decisions_from(services, cards)
    session = Session(
        new_session_id(now),
        cleaned(title, one_line=True) or TITLE,
        mode=Mode.SOLO,
        started=now.isoformat(timespec="seconds"),
        brief=cleaned(brief),
        roles=roles,
        participants=(Participant(ME, cleaned(name, one_line=True) or WHO, home),),
        decisions=decisions,
        place=Place(Step.BALLOT if decisions and home else Step.BRIEF),
    )
    services.library.add(session)
    return session.id


def with_shown(roles: tuple[RoleCard, ...], role: RoleId | None) -> tuple[RoleCard, ...]:
    """The tray with a role's card offered."""
    return tuple(replace(card, hidden=card.hidden and card.id != role) for card in roles)


def decisions_from(
    services: Services, cards: Sequence[CardId], taken: Sequence[Decision] = ()
) -> tuple[Decision, ...]:
    """These cards as decisions for a board where `taken` lie; each card once."""
    from workshop.application.suggest import decision_from

    holding = {
        shelved.deck.card_id(card): (shelved.deck, card)
        for shelved in services.shelf.decks()
        for card in shelved.deck.decision
    }
    there = {one.card for one in taken}
    ids = free_ids(taken)
    return tuple(
        decision_from(holding[card][1], holding[card][0], DecisionId(next(ids)))
        for card in dict.fromkeys(cards)
        if card in holding and card not in there
    )


def free_ids(taken: Sequence[Decision]) -> "_FreeIds":
    """Ids for decisions that are not on the board yet, counted up from d1."""
    return _FreeIds({one.id for one in taken})


class _FreeIds:
    def __init__(self, taken: set[DecisionId]) -> None:
        self._taken, self._number = taken, 0

    def __next__(self) -> str:
        self._number += 1
        while f"d{self._number}" in self._taken:
            self._number += 1
        return f"d{self._number}"


def spread(services: Services, count: int = USUAL_DECISIONS) -> tuple[CardId, ...]:
    """Cards of the shipped decks for somebody who names no subject: every area in turn.

    Of each area the weightiest first, and no deck twice before each had its turn. Subjects that
    hardly any product goes without come before those that some do not have.
    """
    decks = [one.deck for one in services.shelf.decks() if one.shipped]
    piles: dict[Area, list[tuple[int, int, CardId]]] = {area: [] for area in Area}
    for at, deck in enumerate(decks):
        for card in deck.decision:
            weight = _HEAVIEST_FIRST.index(card.stakes)
            piles[card.area].append((weight, at, deck.card_id(card)))
    drawn: list[CardId] = []
    used = {at: int(deck.id not in _EVERYDAY) for at, deck in enumerate(decks)}
    while len(drawn) < count and any(piles.values()):
        for area in Area:
            if piles[area] and len(drawn) < count:
                chosen = min(piles[area], key=lambda one: (used[one[1]], *one))
                piles[area].remove(chosen)
                used[chosen[1]] += 1
                drawn.append(chosen[2])
    return tuple(drawn)


def take_again(services: Services, session: SessionId) -> SessionId:
    """A new assessment of the same decisions, without an answer in it; it follows the first.

    It is private where that one is.
    """
    there = services.store.load(session)
    if there.mode is not Mode.SOLO:
        raise BadInput("Only an assessment of one's own is taken again.")
    now = services.clock.now()
    again = replace(
        _unanswered(there),
        id=new_session_id(now),
        started=now.isoformat(timespec="seconds"),
        finished=None,
        follows=there.id,
        place=Place(Step.BALLOT),
    )
    with services.library.all_or_none():
        services.library.add(again)
        services.library.set_private(again.id, services.library.is_private(session))
    return again.id


def into_team_session(services: Services, session: SessionId) -> SessionId:
    """A new team session about what is unowned or uncertain, without a single answer in it.

    The person comes along as its first participant. Raises BadInput where nothing is.
    """
    there = services.store.load(session)
    asked = {talk.decision for talk in profile(there).conversations}
    if not asked:
        raise BadInput("No decision of it is unowned or uncertain: there is nothing to take along.")
    now = services.clock.now()
    team = replace(
        _unanswered(there),
        id=new_session_id(now),
        title=there.brief.splitlines()[0][:80] if there.brief else TEAM_TITLE,
        mode=Mode.TEAM,
        started=now.isoformat(timespec="seconds"),
        finished=None,
        decisions=tuple(one for one in there.decisions if one.id in asked),
        agenda=agenda_for(Preset.STANDARD),
        follows=None,
        place=Place(),
    )
    services.library.add(team)
    return team.id


def earlier(services: Services, session: Session) -> tuple[Session, ...]:
    """The assessments that this one takes again, oldest first; those that are gone are not."""
    found: list[Session] = []
    known, asked = {session.id}, session.follows
    while asked is not None and asked not in known and len(found) < _MOST_EARLIER:
        if asked not in services.library.find(asked):
            break
        found.insert(0, services.store.load(asked))
        known.add(asked)
        asked = found[0].follows
    return tuple(found)


def _unanswered(session: Session) -> Session:
    return replace(
        session,
        decisions=tuple(
            replace(one, owner=None, consulted=(), latitude=None, answer="")
            for one in session.decisions
        ),
        ballots=(),
        revealed=(),
        tallies=(),
        rounds=(),
        gut_checks=(),
        commitments=(),
        parking_lot=(),
        discussion_order=(),
        notes=(),
    )
