"""Sessions as they stand at each step: empty, usual, and more than a room should have."""

from dataclasses import replace
from itertools import cycle, islice
from typing import Final

from workshop.application import library
from workshop.application.services import Services
from workshop.exercise.agenda import Place, Step
from workshop.exercise.cards import (
    NOBODY,
    NOT_SURE,
    THE_AI,
    Area,
    Choice,
    DecisionId,
    Latitude,
    ParticipantId,
    RoleCard,
    RoleId,
    SessionId,
    Stakes,
)
from workshop.exercise.findings import order_by_contention
from workshop.exercise.session import (
    Ballot,
    Commitment,
    Decision,
    GutCheck,
    Owner,
    ParkedLine,
    Participant,
    Session,
    WouldPay,
)

CROWD, MANY, HATS = 15, 40, 12

_LONG_WORD: Final = (
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
)
_NAMES: Final = (
    *("Dana", "Ravi", "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh", "李小龍", "Ольга"),
    *("محمد عبد الرحمن", "Þórbjörg", "נועה", "さくら", "Nguyễn Thị Minh Khai", "Li", "Αλέξανδρος"),
    *("Maria da Conceição de Albuquerque e Vasconcelos", "지훈", "Bartholomew O’Shaughnessy"),
)
_HATS: Final = (
    *("Engineer", "Product manager", "Product owner", "Designer", "Quality", "Security", "Legal"),
    *("Customer support and success, second line", "Datenschutzfolgenabschätzungsbeauftragte"),
    *("数据分析师", "Аналитик", "Head of everything else"),
)
_COLOURS: Final = (
    *("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#715E0C", "#501691", "#5B5EA6"),
    *("#F0E442", "#56B4E9", "#000000", "#FFFFFF", "#E69F00"),
)
_QUESTIONS: Final = (
    "Must an e-mail address be verified before someone gets in?",
    f"Who tells the {_LONG_WORD} that their trial is over?",
    "What does an empty list say to somebody who came for the first time, has no data yet, was "
    "sent here by a colleague who said it would be easy, has four minutes before the next meeting, "
    "and would like to know whether all of this is going to be worth the trouble?",
    "谁来决定试用期结束后会发生什么？用户的数据会保留多久？",
    "Нужно ли подтверждать адрес электронной почты до входа?",
    "هل يجب التحقق من عنوان البريد الإلكتروني قبل الدخول؟",
    "Why?",
    "Does <b>bold</b> & “quoted” text stay as it was typed?",
)
_GUESS: Final = (
    "It collects an e-mail and verifies nothing",
    "",
    "It shows “No data available”, in grey, in the middle of an otherwise empty page, and offers "
    "nothing that anybody could do about it, because nobody said that it should",
    f"It asks the {_LONG_WORD}",
)


def typical(services: Services) -> Session:
    """The sample, finished: six people, eight decisions."""
    read = services.reader.read(services.samples / library.SAMPLE)
    if not isinstance(read, Session):
        raise TypeError("the sample is no session")
    return read


def crowded() -> Session:
    """Fifteen people, forty decisions, twelve role cards, in several scripts; all is said."""
    roles = tuple(
        RoleCard(RoleId(f"r{at}"), name, _COLOURS[at], name[0].upper(), (list(Area)[at % 8],))
        for at, name in enumerate(_HATS)
    )
    people = tuple(
        Participant(ParticipantId(f"p{at}"), name, roles[at % HATS].id if at % 7 != 6 else None)
        for at, name in enumerate(_NAMES)
    )
    decisions = tuple(_decision(at, roles, people) for at in range(MANY))
    return Session(
        id=SessionId("0192f7c2-5b1e-7c3a-9d41-2f6a8c0e1b99"),
        title=f"Everything about onboarding, and what the {_LONG_WORD} has to say to it",
        team="The team that looks after sign-up, welcome, trial, renewal and everything beside it",
        facilitator=_NAMES[2],
        started="2026-10-14T09:00:00+02:00",
        brief=" ".join(_QUESTIONS) * 3,
        roles=roles,
        participants=people,
        decisions=decisions,
        ballots=tuple(_ballots(decisions, people, roles)),
        revealed=tuple(one.id for one in decisions),
        gut_checks=tuple(
            GutCheck(
                one.id, list(WouldPay)[at % 3], "friendly", _LONG_WORD, _GUESS[at % 4] or "So so"
            )
            for at, one in enumerate(people)
        ),
        commitments=tuple(_commitment(at, people) for at in range(20)),
        parking_lot=tuple(ParkedLine(f"l{at}", _QUESTIONS[at % 8]) for at in range(12)),
    )


def surfaced(session: Session) -> Session:
    """The session when Surface is over: nobody has voted, nothing is owned."""
    bare = tuple(
        replace(one, owner=None, consulted=(), latitude=None, answer="")
        for one in session.decisions
    )
    return replace(
        session,
        finished=None,
        decisions=bare,
        ballots=(),
        revealed=(),
        tallies=(),
        rounds=(),
        discussion_order=(),
        gut_checks=(),
        commitments=(),
    )


def voting(session: Session, done: int) -> Session:
    """The session while people vote: the first `done` of them have."""
    voters = {person.id for person in session.participants[:done]}
    cast = tuple(ballot for ballot in session.ballots if ballot.participant in voters)
    return replace(surfaced(session), ballots=cast)


def revealing(session: Session, revealed: int) -> Session:
    """The session when everybody has voted, and so many decisions lie face up."""
    voted = replace(surfaced(session), ballots=session.ballots)
    order = order_by_contention(voted)
    if not revealed:
        return voted
    return replace(voted, revealed=order[:revealed], discussion_order=order)


def owning(session: Session) -> Session:
    """The session half-way through Own."""
    half = len(session.decisions) // 2
    bare = surfaced(session).decisions[half:]
    return replace(session, finished=None, decisions=(*session.decisions[:half], *bare))


def unwritten(session: Session) -> Session:
    """The session before anybody has written a word into it; its role cards are there."""
    return Session(session.id, "", roles=session.roles)


def at(session: Session, step: Step) -> Session:
    """The session, standing at a step."""
    return replace(session, place=Place(step, visited=tuple(Step)[: list(Step).index(step)]))


def _decision(at: int, roles: tuple[RoleCard, ...], people: tuple[Participant, ...]) -> Decision:
    return Decision(
        DecisionId(f"d{at}"),
        _QUESTIONS[at % len(_QUESTIONS)],
        list(Area)[at % 8],
        list(Stakes)[at % 3],
        _GUESS[at % len(_GUESS)],
        owner=Owner(roles[at % HATS].id, people[at % CROWD].id) if at % 3 else None,
        consulted=tuple(card.id for card in islice(cycle(roles), at + 1, at + 1 + at % 5)),
        latitude=list(Latitude)[at % 5] if at % 2 else None,
        answer=_GUESS[(at + 2) % 4] if at % 4 == 1 else "",
    )


def _commitment(at: int, people: tuple[Participant, ...]) -> Commitment:
    person = people[at % CROWD].id
    return Commitment(f"c{at}", _QUESTIONS[at % 8], person, "2026-12-01", done=at % 3 == 0)


def _ballots(
    decisions: tuple[Decision, ...],
    people: tuple[Participant, ...],
    roles: tuple[RoleCard, ...],
) -> list[Ballot]:
    void = (NOBODY, THE_AI, NOT_SURE)
    return [
        Ballot(
            person.id,
            decision.id,
            void[(here + there) % 3]
            if (here * there) % 5 == 4
            else Choice(roles[(here + there * (here % 4)) % HATS].id),
        )
        for here, decision in enumerate(decisions)
        for there, person in enumerate(people)
    ]
