"""Hypothesis strategies for what moves carry: ids, texts, cards, people, lines.

Ids come from small pools, so that moves meet each other; texts are what people never type.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from workshop.exercise.agenda import Agenda, PlannedStep, Preset, Step, agenda_for
from workshop.exercise.cards import (
    VOID_CHOICES,
    Area,
    CardId,
    Choice,
    DecisionId,
    Latitude,
    ParticipantId,
    RoleCard,
    RoleId,
    Stakes,
)
from workshop.exercise.session import (
    Ballot,
    Commitment,
    Decision,
    GutCheck,
    Owner,
    ParkedLine,
    Participant,
    WouldPay,
)

_T = TypeVar("_T")

HOSTILE_TEXTS = (
    "",
    " \n\t ",
    "<img src='/etc/passwd'> <b>R&D <lead",
    "Zoë Ωμέγα Юля 田中 אבג 👩‍👩‍👧",
    "\u202eesrever\u202c \x00\x07\x1b[31m",
    "line\r\nbreak\x0bsoft\u2028hard\x85next",
    "\ud800 half a pair",
    "'; DROP TABLE ballots; --",
    "=cmd|' /C calc'!A0",
    "nobody",
    "{0} %s {braces}",
    "x" * 10_000,
)

ROLE_IDS = tuple(RoleId(one) for one in ("pm", "po", "eng", "sec"))
PEOPLE_IDS = tuple(ParticipantId(one) for one in ("dana", "ravi", "mei", "omar"))
DECISION_IDS = tuple(DecisionId(one) for one in ("d1", "d2", "d3", "d4"))
LINE_IDS = ("l1", "l2", "l3")
STRANGE_IDS = ("ghost", "", "two words", "nobody", "x" * 65, "\ud800", "é")


def texts() -> st.SearchStrategy[str]:
    """What people write, what they paste, and what nobody should."""
    return st.sampled_from(HOSTILE_TEXTS) | st.text(st.characters(), max_size=12)


def lines() -> st.SearchStrategy[str]:
    """Short harmless texts."""
    return st.sampled_from(("Verify the e-mail?", "Ask for a card?", "Dana", "Refund, or not"))


def ids_from(pool: Sequence[_T]) -> st.SearchStrategy[_T]:
    # ten to one the pool: most moves should be legal
    return st.sampled_from([*pool] * 10 + [*STRANGE_IDS])  # pyright: ignore[reportReturnType]


def role_ids() -> st.SearchStrategy[RoleId]:
    """A role's id, seldom a strange one."""
    return ids_from(ROLE_IDS)


def people_ids() -> st.SearchStrategy[ParticipantId]:
    """A participant's id, seldom a strange one."""
    return ids_from(PEOPLE_IDS)


def decision_ids() -> st.SearchStrategy[DecisionId]:
    """A decision's id, seldom a strange one."""
    return ids_from(DECISION_IDS)


def choices() -> st.SearchStrategy[Choice]:
    """What a ballot may say, and seldom what it may not."""
    return st.sampled_from([*map(Choice, ROLE_IDS), *sorted(VOID_CHOICES)] * 5 + [Choice("ghost")])


def places() -> st.SearchStrategy[int]:
    return st.integers(-3, 9)


def role_cards(
    ids: st.SearchStrategy[RoleId], names: st.SearchStrategy[str]
) -> st.SearchStrategy[RoleCard]:
    """Role cards, dressed or not, some of them hidden."""
    colours = st.sampled_from(("", "#D55E00", "red", "#12345", "url(x)"))
    return st.builds(
        RoleCard, ids, names, colours, st.text(max_size=3), some_of(Area, 3), st.booleans()
    )


def participants(
    ids: st.SearchStrategy[ParticipantId], names: st.SearchStrategy[str]
) -> st.SearchStrategy[Participant]:
    """People with or without a home role, some of them away."""
    return st.builds(
        Participant, ids, names, st.none() | role_ids(), st.just("") | texts(), st.booleans()
    )


def some_of(pool: Any, most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from([*pool]), max_size=most).map(tuple)


def owners() -> st.SearchStrategy[Owner]:
    people = st.none() | people_ids()
    return st.builds(Owner, role_ids(), people, people)


def decisions(
    ids: st.SearchStrategy[DecisionId], texts_of: st.SearchStrategy[str]
) -> st.SearchStrategy[Decision]:
    """Decisions as they may come from a deck, a paste or a file."""
    return st.builds(
        Decision,
        id=ids,
        question=texts_of,
        area=st.sampled_from(Area),
        stakes=st.sampled_from(Stakes),
        likely_guess=texts_of,
        notes=texts_of,
        options=st.lists(texts_of, max_size=2).map(tuple),
        card=st.none() | texts().map(CardId),
        owner=st.none() | owners(),
        consulted=st.lists(role_ids(), max_size=3).map(tuple),
        paths=st.lists(texts_of, max_size=2).map(tuple),
        latitude=st.none() | st.sampled_from(Latitude),
        answer=texts_of,
    )


def counts() -> st.SearchStrategy[dict[Choice, int]]:
    numbers = st.integers(-1, 4) | st.just(10**12)
    return st.dictionaries(choices(), numbers, max_size=4)


def agendas() -> st.SearchStrategy[Agenda]:
    """The presets, and agendas in any order, with steps missing or twice."""
    minutes = st.none() | st.integers(-5, 90) | st.just(10**400)
    planned = st.builds(PlannedStep, st.sampled_from(Step), minutes, st.booleans())
    any_order = st.permutations([*Step]).flatmap(
        lambda steps: st.tuples(*(st.builds(PlannedStep, st.just(one), minutes) for one in steps))
    )
    own = st.builds(Agenda, st.sampled_from(Preset), any_order)
    broken = st.builds(Agenda, st.sampled_from(Preset), st.lists(planned, max_size=9).map(tuple))
    return st.sampled_from(Preset).map(agenda_for) | own | broken


def dates() -> st.SearchStrategy[str | None]:
    return st.sampled_from((None, "2026-10-16", "20261016", "2026-W42-5", "tomorrow", "", "\ud800"))


def times() -> st.SearchStrategy[str | None]:
    return st.sampled_from(
        (None, "2026-10-14T10:00:00+02:00", "2026-10-14T10:00", "noon", "\ud800")
    )


def commitments() -> st.SearchStrategy[Commitment]:
    ids, people = ids_from(LINE_IDS), st.none() | people_ids()
    return st.builds(Commitment, ids, texts() | lines(), people, dates(), st.booleans())


def parked() -> st.SearchStrategy[ParkedLine]:
    return st.builds(ParkedLine, ids_from(LINE_IDS), texts() | lines())


def gut_checks() -> st.SearchStrategy[GutCheck]:
    pay, people = st.none() | st.sampled_from(WouldPay), st.none() | people_ids()
    return st.builds(GutCheck, people, pay, texts(), texts(), texts())


def ballots_among(
    people: Sequence[Participant], roles: Sequence[RoleCard], decision: DecisionId
) -> st.SearchStrategy[tuple[Ballot, ...]]:
    """Ballots of some of the people on one decision."""
    said = st.sampled_from([*(Choice(card.id) for card in roles), *sorted(VOID_CHOICES)])
    one = st.none() | said
    return st.tuples(*(one for _ in people)).map(
        lambda drawn: tuple(
            Ballot(person.id, decision, choice)
            for person, choice in zip(people, drawn, strict=True)
            if choice is not None
        )
    )
