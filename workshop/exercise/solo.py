"""What one person's answers say: the hats they wear, and the conversations to have this week."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from workshop.exercise.cards import (
    NOBODY,
    NOT_SURE,
    THE_AI,
    VOID_CHOICES,
    Area,
    DecisionId,
    RoleCard,
    RoleId,
)
from workshop.exercise.session import (
    Ballot,
    Confidence,
    Decision,
    GuessedLastTime,
    Participant,
    Session,
)


@dataclass(frozen=True, slots=True)
class Hat:
    """A role that the person wears: some decision named it, and it is them."""

    role: RoleId
    count: int
    share: float
    """Of the decisions that are theirs, 0 to 1."""
    outside: int | None
    """How many of them lie outside the remit of the home role; None where it has none."""
    by_area: Mapping[Area, int]


class Reason(StrEnum):
    """Why a decision is worth a conversation, in the order of what is asked first."""

    NOBODY = "nobody"
    THE_AI = "ai"
    NOT_SURE = "unsure"
    UNCERTAIN = "uncertain"
    """A role was named, as a guess."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation to have this week."""

    decision: DecisionId
    reason: Reason
    ask: RoleId | None
    """Whom: the role that was named, else one whose remit the area is, and never the home role.

    None where there is none.
    """
    mine: bool
    """Whether the person believes, without being certain, that it is their own call."""
    done: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """A solo assessment, worked out. Decisions are in board order unless it says otherwise."""

    person: Participant | None
    home_role: RoleCard | None
    answered: int
    mine: tuple[DecisionId, ...]
    hats: tuple[Hat, ...]
    """Heaviest share first, then in the order of the role cards."""
    areas: Mapping[Area, int]
    """The decisions that are theirs, by area."""
    outside: float | None
    """The share of them outside the home role's remit; None without a remit or without any."""
    exposed: tuple[DecisionId, ...]
    """What nobody owns as far as they know, and what they did not answer: the own exposure."""
    nobody: tuple[DecisionId, ...]
    """What they answered with Nobody, The AI or Not sure."""
    guessed_last_time: Mapping[GuessedLastTime, tuple[DecisionId, ...]]
    confidence: Mapping[Confidence, tuple[DecisionId, ...]]
    conversations: tuple[Conversation, ...]
    """Highest stakes first, then by reason, then in board order."""


_VOID_REASONS: Final = {
    NOBODY: Reason.NOBODY,
    THE_AI: Reason.THE_AI,
    NOT_SURE: Reason.NOT_SURE,
}
_REASONS: Final = tuple(Reason)
_Answer = TypeVar("_Answer", bound=StrEnum)


def profile(session: Session) -> Profile:
    """What the first participant's answers say."""
    person = session.participants[0] if session.participants else None
    home = session.role(person.home_role) if person else None
    ballots = _ballots(session, person)
    answered = [(one, ballots[one.id]) for one in session.decisions if one.id in ballots]
    mine = [(one, ballot) for one, ballot in answered if _is_mine(ballot)]
    areas = Counter(one.area for one, _ in mine)
    return Profile(
        person,
        home,
        len(answered),
        tuple(one.id for one, _ in mine),
        _hats(mine, session, home),
        areas,
        _outside(areas, home) / len(mine) if mine and home and home.remit else None,
        tuple(
            one.id
            for one in session.decisions
            if one.id not in ballots or ballots[one.id].choice in VOID_CHOICES
        ),
        tuple(one.id for one, ballot in answered if ballot.choice in VOID_CHOICES),
        _grouped(GuessedLastTime, ((one.id, b.guessed_last_time) for one, b in answered)),
        _grouped(Confidence, ((one.id, b.confidence) for one, b in answered)),
        _conversations(session, answered, home),
    )


def conversation_id(decision: DecisionId) -> str:
    """The id of the commitment that stands for having had the conversation on a decision."""
    return f"talk-{decision}"[:64]


def _ballots(session: Session, person: Participant | None) -> dict[DecisionId, Ballot]:
    if person is None:
        return {}
    return {one.decision: one for one in session.ballots if one.participant == person.id}


def _is_mine(ballot: Ballot) -> bool:
    return ballot.mine is True and ballot.choice not in VOID_CHOICES


def _hats(
    mine: Iterable[tuple[Decision, Ballot]], session: Session, home: RoleCard | None
) -> tuple[Hat, ...]:
    worn: dict[RoleId, Counter[Area]] = {}
    for one, ballot in mine:
        worn.setdefault(RoleId(ballot.choice), Counter())[one.area] += 1
    whole = sum(areas.total() for areas in worn.values())
    hats = [
        Hat(
            card.id,
            worn[card.id].total(),
            worn[card.id].total() / whole,
            _outside(worn[card.id], home) if home and home.remit else None,
            worn[card.id],
        )
        for card in session.roles
        if card.id in worn
    ]
    return tuple(sorted(hats, key=lambda hat: -hat.count))


def _outside(areas: Mapping[Area, int], home: RoleCard | None) -> int:
    remit = home.remit if home else ()
    return sum(count for area, count in areas.items() if area not in remit)


def _grouped(
    answers: Iterable[_Answer], given: Iterable[tuple[DecisionId, _Answer | None]]
) -> dict[_Answer, tuple[DecisionId, ...]]:
    said = tuple(given)
    return {one: tuple(id for id, answer in said if answer is one) for one in answers}


def _conversations(
    session: Session, answered: Iterable[tuple[Decision, Ballot]], home: RoleCard | None
) -> tuple[Conversation, ...]:
    had = {one.id for one in session.commitments if one.done}
    found: list[tuple[Decision, Conversation]] = []
    for one, ballot in answered:
        reason = _reason(ballot)
        if reason is None:
            continue
        ask = _whom(session, one, ballot, home)
        done = conversation_id(one.id) in had
        found.append((one, Conversation(one.id, reason, ask, _is_mine(ballot), done)))
    found.sort(key=lambda pair: (-pair[0].stakes.weight, _REASONS.index(pair[1].reason)))
    return tuple(talk for _, talk in found)


def _reason(ballot: Ballot) -> Reason | None:
    void = _VOID_REASONS.get(ballot.choice)
    if void is not None:
        return void
    return Reason.UNCERTAIN if ballot.confidence is Confidence.GUESS else None


def _whom(
    session: Session, decision: Decision, ballot: Ballot, home: RoleCard | None
) -> RoleId | None:
    """Who has the named role on their badge; else who has the area in the least remit.

    Of a hat that is worn under another badge, that is who may want it back.
    """
    own = home.id if home else None
    if ballot.choice not in VOID_CHOICES and RoleId(ballot.choice) != own:
        return RoleId(ballot.choice)
    near = [
        card for card in session.offered_roles() if decision.area in card.remit and card.id != own
    ]
    return min(near, key=lambda card: len(card.remit)).id if near else None
